/** One run at a time in a folder, whatever became of the run before. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { OutsideError } from '../../scripts/errors.ts';
import { locked } from '../../scripts/lock.ts';
import { putCase } from '../support/case-folder.ts';
import { certledger } from '../support/certledger.ts';
import { temporary } from '../support/temporary.ts';

/** A process id nobody has. */
const gone = 2 ** 22 + 1;
const file = (folder: string) => join(folder, '.certledger.lock');
const nothing = async () => undefined;

function leave(folder: string, holder: object | string, age = 0): void {
  writeFileSync(file(folder), typeof holder === 'string' ? holder : JSON.stringify(holder));
  const at = new Date(Date.now() - age);
  utimesSync(file(folder), at, at);
}

it('is held while the work lasts, whatever comes of it, and then gone', async () => {
  const folder = temporary();
  const held = await locked([folder, `${folder}/.`, relative('.', folder)], async () =>
    readFileSync(file(folder), 'utf8'),
  );
  expect(JSON.parse(held)).toMatchObject({ host: hostname(), pid: process.pid });
  await expect(locked([folder], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses a second run, says who is at work where, and leaves everything to the first', async () => {
  const [folder, free] = [temporary(), temporary()];
  await locked([folder], async () => {
    const error = await locked([free, folder], nothing).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(OutsideError);
    expect((error as OutsideError).text).toEqual({
      en: expect.stringMatching(
        new RegExp(`using ${folder} \\(process ${process.pid} on .*Nothing was done`),
      ),
      ja: expect.stringContaining(file(folder)),
    });
    expect([existsSync(file(folder)), existsSync(file(free))]).toEqual([true, false]);
  });
});

/** What a run writes of itself, as another process of this machine would. */
const own = temporary();
const here = JSON.parse(await locked([own], async () => readFileSync(file(own), 'utf8')));
/** One that runs as long as the tests do. */
const runs = await runningOne();
const elsewhere = { ...here, host: 'elsewhere', place: 'elsewhere', pid: 1 };

async function runningOne(): Promise<object> {
  const folder = temporary();
  const script =
    "import { locked } from './scripts/lock.ts'; await locked([process.argv[1]], () => new Promise(() => setInterval(() => undefined, 1_000)));";
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, folder], {
    stdio: 'ignore',
  });
  afterAll(() => void child.kill('SIGKILL'));
  return vi.waitFor(() => JSON.parse(readFileSync(file(folder), 'utf8')), { timeout: 20_000 });
}
const anHour = 3_600_000;

it.each<[string, object | string, number]>([
  ['of a process that is gone', { ...here, pid: gone }, 0],
  ['of a process whose id another one was given', { ...runs, began: '1' }, 0],
  ['of a run that had our process id, as in a container that was started again', here, 0],
  ['from before the machine was started', { ...runs, place: 'an earlier start' }, anHour],
  ['of a container of the same name, untouched for an hour', { ...here, place: 'a container' }, anHour],
  ['of another machine, untouched for an hour', elsewhere, anHour],
  ['that was never written whole, an hour old', '', anHour],
])('takes the place of a lock %s', async (_, holder, age) => {
  const folder = temporary();
  leave(folder, holder, age);
  expect(await locked([folder], async () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

it.each<[string, object | string]>([
  ['of a process that runs', runs],
  ['of a process that runs, although the clock was set since', { ...runs, since: '2001-01-01T00:00:00Z' }],
  ['of another container with our process id, touched just now', { ...here, place: 'a container' }],
  ['of another machine that was touched just now', elsewhere],
  ['that is being written', ''],
])('does not take the place of a lock %s', async (_, holder) => {
  const folder = temporary();
  leave(folder, holder);
  await expect(locked([folder], nothing)).rejects.toThrow('Another run is using');
  expect(existsSync(file(folder))).toBe(true);
});

it('lets one of many in', async () => {
  const folder = temporary();
  leave(folder, { ...here, pid: gone });
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise(resolve => setImmediate(resolve));
    inside--;
  };
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => locked([folder], work)));
  expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(most).toBe(1);
});

it('leaves a stale lock to the process that is taking it', async () => {
  const folder = temporary();
  leave(folder, { ...here, pid: gone });
  writeFileSync(`${file(folder)}.taking`, JSON.stringify(runs));
  await expect(locked([folder], nothing)).rejects.toThrow('Another run is using');
  expect(readdirSync(folder)).toHaveLength(2);
});

it('gets over a process that was killed while it took the lock', async () => {
  const folder = temporary();
  leave(folder, { ...here, pid: gone });
  writeFileSync(`${file(folder)}.taking`, JSON.stringify({ ...here, pid: gone }));
  await expect(locked([folder], nothing)).rejects.toThrow('Another run is using');
  expect(await locked([folder], async () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['sweep', ['--tracker', 'local', '--apply']],
  ['compare', []],
])('%s does nothing in a state folder where somebody is at work', async (command, more) => {
  const folder = temporary();
  putCase('expired', folder);
  mkdirSync(join(folder, 'state'));
  leave(join(folder, 'state'), runs);
  const observations = ['--observations', join(folder, 'observations.ndjson')];
  const argv = [
    command,
    '--root',
    folder,
    ...observations,
    '--state',
    join(folder, 'state'),
    '--locale',
    'ja',
  ];
  const { code, out, err } = await certledger([...argv, ...more]);
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain('使用中です');
  expect(existsSync(join(folder, '.certledger', 'tracker', 'issues'))).toBe(false);
  expect(readdirSync(join(folder, 'state'))).toEqual(['.certledger.lock']);
});
