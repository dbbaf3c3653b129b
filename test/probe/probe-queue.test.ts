import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Attempt, attemptsPerSlot, runQueue, startsPerTurn } from '../../scripts/probe/probe-queue.ts';
import { holds } from '../support/property.ts';

interface Job {
  name: string;
  /** What each attempt comes to, in order: after so many milliseconds, an answer. Without one it is silent. */
  attempts: { after: number }[];
}

interface QueueRecord {
  /** The most attempts at once. */
  most: number;
  abandoned: string[];
  started: { name: string; milliseconds: number }[];
}

const silence = 'silence';
const turn = setImmediate;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/**
 * Lets the clock run, `step` milliseconds at a time, until `over`. In each step the event loop turns as often as it takes to
 * fill `places`: an idle one turns a thousand times in ten milliseconds.
 */
async function passTime<T>(over: Promise<T>, step: number, slots = 0): Promise<T> {
  let isOver = false;
  const watched = over.finally(() => {
    isOver = true;
  });
  watched.catch(() => undefined);
  while (!isOver) {
    for (let filled = 0; filled <= slots && !isOver; filled += startsPerTurn)
      await new Promise(resolve => turn(resolve));
    if (!isOver) vi.advanceTimersByTime(step);
  }
  return watched;
}

/** @param jobs whose answers take as long as they say, or their whole time */
async function run(jobs: Iterable<Job>, concurrency: number, deadline = 300, step = 1) {
  const record: QueueRecord = { most: 0, abandoned: [], started: [] };
  const underWay = new Set<symbol>();
  const attemptsAt = new Map<Job, number>();
  const start = (job: Job, milliseconds: number): Attempt<string> => {
    const index = attemptsAt.get(job) ?? 0;
    attemptsAt.set(job, index + 1);
    const mine = Symbol(job.name);
    underWay.add(mine);
    record.started.push({ name: job.name, milliseconds });
    record.most = Math.max(record.most, underWay.size);
    const { promise, resolve } = Promise.withResolvers<string>();
    const end = (result: string) => {
      clearTimeout(timer);
      underWay.delete(mine);
      resolve(`${job.name} ${result}`);
    };
    const answer = job.attempts[index];
    const inTime = answer !== undefined && answer.after < milliseconds;
    const timer = setTimeout(() => end(inTime ? 'ok' : silence), inTime ? answer.after : milliseconds);
    return {
      result: promise,
      abandon() {
        record.abandoned.push(job.name);
        end(silence);
      },
    };
  };
  const started = performance.now();
  const work = {
    concurrency,
    timeout: deadline,
    start,
    isSilence: (result: string) => result.endsWith(silence),
  };
  const results = await passTime(Array.fromAsync(runQueue(jobs, work)), step, concurrency);
  return { results, seen: record, took: performance.now() - started };
}

const answering = (name: string, after = 5): Job => ({ name, attempts: [{ after }] });
const dead = (name: string): Job => ({ name, attempts: [] });
const many = <T>(count: number, make: (name: string) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(String(index)));

describe('runQueue', () => {
  it('yields one result per job and never makes more attempts at once than asked', async () => {
    const jobs = many(40, name => answering(name));
    const { results, seen: record } = await run(jobs, 7);
    expect(results.toSorted()).toEqual(jobs.map(({ name }) => `${name} ok`).toSorted());
    expect(record.most).toBe(7);
    expect(record.started).toHaveLength(40);
  });

  it('believes silence only after a second attempt, which costs no second deadline', async () => {
    const jobs = [dead('d1'), ...many(20, name => answering(name)), dead('d2')];
    const { results, seen: record, took } = await run(jobs, 10);
    const silent = results.filter(result => result.endsWith(silence));
    expect(silent.toSorted()).toEqual(['d1 silence', 'd2 silence']);
    expect(record.started.filter(({ name }) => name === 'd1')).toHaveLength(2);
    expect(took).toBeLessThan(300 * 1.2);
  });

  it('takes the answer of the second attempt while the first is still waiting, and drops that', async () => {
    const late: Job = { name: 'late', attempts: [{ after: 1_000 }, { after: 10 }] };
    const { results, seen: record, took } = await run([late, answering('j')], 10);
    expect(results).toEqual(['j ok', 'late ok']);
    expect(record.abandoned).toEqual(['late']);
    expect(took).toBeLessThan(60);
  });

  it('still hears who answers late, having given its place up', async () => {
    const { results, seen: record } = await run(
      [answering('late', 250), ...many(30, name => answering(name))],
      1,
    );
    expect(results).toContain('late ok');
    expect(record.most).toBeGreaterThan(1);
  });

  it('makes second attempts after all others are started, not before', async () => {
    const { seen: record } = await run([dead('d'), ...many(60, name => answering(name))], 2, 400);
    const second = record.started.findLastIndex(({ name }) => name === 'd');
    expect(record.started.slice(0, second).filter(({ name }) => name !== 'd')).toHaveLength(60);
  });

  it('gives a job that was silent before the others were done its second attempt then', async () => {
    const { results, seen: record } = await run([dead('d'), ...many(8, name => answering(name, 90))], 2, 100);
    expect(results).toContain('d silence');
    expect(record.started.filter(({ name }) => name === 'd')).toHaveLength(2);
    expect(results).toHaveLength(9);
  });

  it('runs jobs that an attempt found, after all original ones are started', async () => {
    const results = runQueue<string, string>(['a', 'z'], {
      concurrency: 1,
      timeout: 100,
      isSilence: () => false,
      start(job, _milliseconds, { onJobs }) {
        if (job === 'z') onJobs(['b', 'c']);
        return { result: Promise.resolve(job), abandon: () => undefined };
      },
    });
    expect(await Array.fromAsync(results)).toEqual(['a', 'z', 'b', 'c']);
  });

  it('takes jobs when it has a place for them, not before', async () => {
    let taken = 0;
    const jobs = function* () {
      for (; taken < 1_000; ) yield answering(String(taken++));
    };
    let most = 0;
    const results = runQueue(jobs(), {
      concurrency: 10,
      timeout: 100,
      isSilence: () => false,
      start: ({ name }) => ({ result: Promise.resolve(name), abandon: () => undefined }),
    });
    let read = 0;
    for await (const _ of results) most = Math.max(most, taken - ++read);
    expect(read).toBe(1_000);
    expect(most).toBeLessThanOrEqual(3 * 10 + 1);
  });

  it('makes no second attempt where one has answered, and abandons the one that has not', async () => {
    const started: string[] = [];
    const abandoned: number[] = [];
    const results = runQueue([0], {
      concurrency: 5,
      timeout: 100,
      isSilence: result => result === silence,
      start(job, _milliseconds, { onAnswer }) {
        const number = started.push(String(job));
        const { promise, resolve } = Promise.withResolvers<string>();
        // The first is silent for a while, the second answers soon, and takes longer than the first for its result.
        if (number === 1) setTimeout(() => resolve(silence), 100);
        else setTimeout(onAnswer, 5);
        if (number > 1) setTimeout(() => resolve('read'), 200);
        return {
          result: promise,
          abandon: () => {
            abandoned.push(number);
            resolve('abandoned');
          },
        };
      },
    });
    expect(await passTime(Array.fromAsync(results), 1)).toEqual(['read']);
    expect(started).toHaveLength(2);
    expect(abandoned).toEqual([1]);
  });

  it('does not listen to an attempt that it has abandoned', async () => {
    const ends: ((result: string) => void)[] = [];
    const results = runQueue(['job'], {
      concurrency: 2,
      timeout: 200,
      isSilence: result => result === silence,
      start(_job, _milliseconds, { onAnswer }) {
        const { promise, resolve } = Promise.withResolvers<string>();
        const isFirst = ends.push(resolve) === 1;
        if (!isFirst) setTimeout(onAnswer, 20);
        if (!isFirst) setTimeout(() => resolve('second'), 60);
        return {
          result: promise,
          abandon: () => {
            if (isFirst) onAnswer();
            resolve(isFirst ? 'first' : silence);
          },
        };
      },
    });
    let isOver = false;
    const all = Array.fromAsync(results).finally(() => {
      isOver = true;
    });
    for (let turns = 0; turns < 1_000 && !isOver; turns++) {
      await new Promise(resolve => turn(resolve));
      vi.advanceTimersByTime(1);
    }
    expect(isOver).toBe(true);
    expect(await all).toEqual(['second']);
    expect(ends).toHaveLength(2);
  });

  it('leaves the jobs that nobody takes any more, and abandons what is under way, when the reader leaves', async () => {
    const abandoned: number[] = [];
    let closed = false;
    const jobs = function* () {
      try {
        for (let job = 0; ; job++) yield job;
      } finally {
        closed = true;
      }
    };
    const results = runQueue(jobs(), {
      concurrency: 3,
      timeout: 10_000,
      isSilence: () => false,
      start: job => ({
        result: job === 0 ? Promise.resolve(0) : new Promise<number>(() => undefined),
        abandon: () => abandoned.push(job),
      }),
    });
    for await (const _ of results) break;
    expect(abandoned).toEqual([1, 2, 3]);
    expect(closed).toBe(true);
  });

  it('throws what the jobs throw', async () => {
    const jobs = function* () {
      for (let job = 0; job < 5; job++) yield answering(String(job));
      throw new RangeError('no more');
    };
    await expect(run(jobs(), 2)).rejects.toThrow('no more');
  });

  it('ends with nothing to do', async () => {
    expect((await run([], 5)).results).toEqual([]);
  });
});

/** Every twentieth refuses, every twentieth hangs. */
const mixed = (count: number, live: number): Job[] =>
  many(count, name => {
    switch (Number(name) % 20) {
      case 3:
        return answering(name, 1);
      case 7:
        return dead(name);
      default:
        return answering(name, live);
    }
  });

describe('with a tenth of the endpoints dead', () => {
  it.each([
    { count: 2_000, deadline: 10_000, live: 200 },
    { count: 2_000, deadline: 2_000, live: 200 },
    { count: 20_000, deadline: 10_000, live: 200 },
    { count: 20_000, deadline: 2_000, live: 200 },
    { count: 2_000, deadline: 2_000, live: 20 },
  ])(
    '$count take at most 1.2 deadlines more ($deadline ms; the others answer after $live ms)',
    async ({ count, deadline, live }) => {
      const jobs = mixed(count, live);
      const alive = jobs.filter(({ attempts: [first] }) => first?.after === live);
      const alone = await run(alive, 300, deadline, 10);
      const all = await run(jobs, 300, deadline, 10);
      expect(all.results).toHaveLength(count);
      expect(all.took - alone.took).toBeLessThanOrEqual(1.2 * deadline);
      expect(all.seen.most).toBeLessThanOrEqual(attemptsPerSlot * 300);
      expect(alone.seen.most).toBe(300);
    },
  );
});

it('does not mistake its own slowness for theirs: where everybody takes long, no place is given up', async () => {
  // All answer after twice the patience.
  const { seen: record } = await run(
    many(200, name => answering(name, 200)),
    20,
    1_000,
    5,
  );
  expect(record.most).toBe(20);
});

it('whatever they do and in whatever order: one result each, and never more at once than there may be', async () => {
  const attempt = fc.record({ after: fc.integer({ min: 0, max: 150 }) });
  const jobs = fc.array(fc.array(attempt, { maxLength: 2 }), { maxLength: 80 });
  await holds(
    fc.asyncProperty(jobs, fc.integer({ min: 1, max: 8 }), async (kinds, concurrency) => {
      const named = kinds.map((attempts, index) => ({ name: String(index), attempts }));
      const { results, seen: record } = await run(named, concurrency, 100);
      expect(results.map(result => Number(result.split(' ')[0])).toSorted((a, b) => a - b)).toEqual([
        ...named.keys(),
      ]);
      expect(record.most).toBeLessThanOrEqual(attemptsPerSlot * concurrency);
      // Nobody who answers at once is taken for dead, and nobody is believed dead after one attempt.
      for (const [index, { attempts }] of named.entries()) {
        const starts = record.started.filter(({ name }) => name === String(index)).length;
        if (attempts[0] && attempts[0].after < 100) expect(results).toContain(`${index} ok`);
        if (results.includes(`${index} ${silence}`)) expect(starts).toBe(2);
      }
    }),
    60,
  );
});
