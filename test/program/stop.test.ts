/** What becomes of a run that is asked to end, and what the door makes of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { StopOnSignals } from '../../scripts/stop.ts';
import { apply } from '../../scripts/tracker/apply.ts';
import { MemoryTracker } from '../support/memory-tracker.ts';
import { temporary } from '../support/temporary.ts';
import { comparison, entry, finding, ledger, planned, start } from '../tracker/plan/plan-support.ts';

function fakeProcess() {
  const exits: number[] = [];
  const told: string[] = [];
  const process = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
  return { process, exits, told, stop: new StopOnSignals(process, signal => told.push(signal)) };
}

describe('a run that is asked to end', () => {
  it('ends at once while it writes nothing', () => {
    const { process, exits, told } = fakeProcess();
    process.emit('SIGTERM');
    process.emit('SIGINT');
    expect([exits, told]).toEqual([[143, 130], []]);
  });

  it('goes on to its next safe point once it writes, and ends with the code of the signal', () => {
    const { process, exits, told, stop } = fakeProcess();
    stop.writing();
    expect([stop.asked, stop.exitCode]).toEqual([false, undefined]);
    process.emit('SIGINT');
    process.emit('SIGINT');
    expect([exits, told, stop.asked, stop.exitCode]).toEqual([[], ['SIGINT'], true, 130]);
  });

  it('finishes the write it is at, begins no other, and the next run does the rest', async () => {
    const { process, stop } = fakeProcess();
    stop.writing();
    const ids = ['a', 'b', 'c', 'd'];
    const inventory = ledger(ids.map(id => entry(id)));
    const compared = comparison(ids.map(id => finding('expiry.expired', id, id)));
    const tracker = new MemoryTracker(start);
    const make = async () => planned(inventory, compared, await tracker.read());
    const plan = await make();
    const second = plan.actions.filter(({ kind }) => kind === 'open-issue')[1];
    const onStart = (action: unknown) => action === second && process.emit('SIGTERM');
    const { done, carried, failed } = await apply(plan, await tracker.read(), tracker, { onStart, stop });
    expect([done.at(-1), carried.length, failed]).toEqual([second, 2, []]);
    await apply(await make(), await tracker.read(), tracker);
    expect(tracker.issues.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});

/** What `scripts/node.js` does for an older Node, with any program in the place of certledger. */
async function behindTheDoor(program: string): Promise<{ door: ChildProcess; said: () => string }> {
  const file = join(temporary(), 'program.js');
  writeFileSync(file, program);
  const node = fileURLToPath(new URL('../../scripts/node.js', import.meta.url));
  const door = spawn(process.execPath, [node, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  door.stdout?.on('data', data => {
    said += data;
  });
  while (!said.includes('ready')) await once(door.stdout as NonNullable<typeof door.stdout>, 'data');
  return { door, said: () => said };
}

describe('the door', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('hands %s to the program behind it, and waits for that to end', async (signal, code) => {
    const { door, said } = await behindTheDoor(`
      process.on('${signal}', () => setImmediate(() => {
        process.stdout.write('finished', () => process.exit(${code}));
      }));
      setInterval(() => undefined, 1_000);
      process.stdout.write('ready');
    `);
    door.kill(signal);
    expect(await once(door, 'close')).toEqual([code, null]);
    expect(said()).toBe('readyfinished');
  });

  it('ends with the code of a signal that ended the program', async () => {
    const { door } = await behindTheDoor(`
      setInterval(() => undefined, 1_000);
      process.stdout.write('ready');
    `);
    door.kill('SIGTERM');
    expect(await once(door, 'close')).toEqual([143, null]);
  });
});
