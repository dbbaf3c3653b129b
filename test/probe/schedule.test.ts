import { describe, expect, it } from 'vitest';
import { type Look, schedule } from '../../scripts/probe/schedule.ts';

interface Job {
  name: string;
  /** What each look at it comes to, in order: after so many milliseconds, an answer or silence. */
  looks: { after: number; answer?: string }[];
}

interface Seen {
  most: number;
  abandoned: string[];
  started: { name: string; milliseconds: number }[];
}

const silence = 'silence';

async function run(jobs: Job[], concurrency: number, deadline = 300) {
  const seen: Seen = { most: 0, abandoned: [], started: [] };
  let current = 0;
  const looksAt = new Map<Job, number>();
  const look = (job: Job, milliseconds: number): Look<string> => {
    const index = looksAt.get(job) ?? 0;
    looksAt.set(job, index + 1);
    seen.started.push({ name: job.name, milliseconds });
    seen.most = Math.max(seen.most, ++current);
    const { after, answer } = job.looks[index] ?? { after: milliseconds };
    const { promise, resolve } = Promise.withResolvers<string>();
    const end = (result: string) => {
      clearTimeout(timer);
      current--;
      resolve(`${job.name} ${result}`);
    };
    const timer = setTimeout(() => end(answer ?? silence), Math.min(after, milliseconds));
    return {
      result: promise,
      abandon() {
        seen.abandoned.push(job.name);
        end(silence);
      },
    };
  };
  const started = performance.now();
  const results = await Array.fromAsync(
    schedule(jobs, { concurrency, deadline, look, isSilence: result => result.endsWith(silence) }),
  );
  return { results, seen, took: performance.now() - started };
}

const quick = (name: string): Job => ({ name, looks: [{ after: 5, answer: 'ok' }] });
const dead = (name: string): Job => ({ name, looks: [] });

describe('schedule', () => {
  it('yields one result per job and never looks at more than asked at once', async () => {
    const jobs = Array.from({ length: 40 }, (_, index) => quick(`j${index}`));
    const { results, seen } = await run(jobs, 7);
    expect(results.toSorted()).toEqual(jobs.map(({ name }) => `${name} ok`).toSorted());
    expect(seen.most).toBe(7);
    expect(seen.started).toHaveLength(40);
  });

  it('believes silence only after a second look, which costs no second deadline', async () => {
    const jobs = [dead('d1'), ...Array.from({ length: 20 }, (_, index) => quick(`j${index}`)), dead('d2')];
    const { results, seen, took } = await run(jobs, 10);
    expect(results.filter(result => result.endsWith(silence)).toSorted()).toEqual([
      'd1 silence',
      'd2 silence',
    ]);
    expect(seen.started.filter(({ name }) => name === 'd1')).toHaveLength(2);
    expect(took).toBeLessThan(300 * 1.6);
  });

  it('takes the answer of the second look while the first is still waiting, and drops that', async () => {
    const late: Job = { name: 'late', looks: [{ after: 1_000 }, { after: 10, answer: 'ok' }] };
    const { results, seen, took } = await run([late, quick('j')], 10);
    expect(results).toEqual(['j ok', 'late ok']);
    expect(seen.abandoned).toEqual(['late']);
    expect(took).toBeLessThan(200);
  });

  it('looks again after the others are done, not while they are being dialled', async () => {
    const jobs = [dead('d'), ...Array.from({ length: 60 }, (_, index) => quick(`j${index}`))];
    const { seen } = await run(jobs, 2, 400);
    const second = seen.started.findLastIndex(({ name }) => name === 'd');
    expect(seen.started.slice(0, second).filter(({ name }) => name !== 'd')).toHaveLength(60);
  });

  it('gives a job that was silent before the others were done its second look then', async () => {
    const slow = (name: string): Job => ({ name, looks: [{ after: 90, answer: 'ok' }] });
    const jobs = [dead('d'), ...Array.from({ length: 8 }, (_, index) => slow(`s${index}`))];
    const { results, seen } = await run(jobs, 2, 100);
    expect(results).toContain('d silence');
    expect(seen.started.filter(({ name }) => name === 'd')).toHaveLength(2);
    expect(results).toHaveLength(9);
  });

  it('runs jobs that a look found on its way', async () => {
    const found: string[] = [];
    const results = schedule<string, string>(['a'], {
      concurrency: 2,
      deadline: 100,
      isSilence: () => false,
      look(job, _milliseconds, more) {
        found.push(job);
        if (job === 'a') more(['b', 'c']);
        return { result: Promise.resolve(job), abandon: () => undefined };
      },
    });
    expect((await Array.fromAsync(results)).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('abandons what is under way when the reader leaves', async () => {
    const abandoned: number[] = [];
    const results = schedule([0, 1, 2, 3], {
      concurrency: 4,
      deadline: 10_000,
      isSilence: () => false,
      look: job => ({
        result: job === 0 ? Promise.resolve(0) : new Promise<number>(() => undefined),
        abandon: () => abandoned.push(job),
      }),
    });
    for await (const _ of results) break;
    expect(abandoned).toEqual([1, 2, 3]);
  });

  it('ends with nothing to do', async () => {
    expect((await run([], 5)).results).toEqual([]);
  });
});
