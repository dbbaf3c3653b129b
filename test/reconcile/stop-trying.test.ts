import { expect, it } from 'vitest';
import { stoppingAfter } from '../../scripts/reconcile/stop-trying.ts';

class Gone extends Error {}

/** A telephone: lines that are busy, and one that is dead. */
function telephone() {
  const calls: string[] = [];
  const unlessDead = stoppingAfter(error => error instanceof Gone);
  const call = unlessDead(async (name: string) => {
    calls.push(name);
    if (name === 'busy') throw new Error('busy');
    if (name === 'dead') throw new Gone('no line');
    return `hello ${name}`;
  });
  const text = unlessDead(async (name: string) => void calls.push(`text ${name}`));
  return { calls, call, text };
}

it('goes on after what only one call meets', async () => {
  const { call, calls } = telephone();
  await expect(call('busy')).rejects.toThrow('busy');
  expect(await call('ann')).toBe('hello ann');
  expect(calls).toEqual(['busy', 'ann']);
});

it('tries nothing more after what every call would meet, whichever it is', async () => {
  const { call, text, calls } = telephone();
  await expect(call('dead')).rejects.toThrow('no line');
  await expect(call('ann')).rejects.toThrow('no line');
  await expect(text('ann')).rejects.toThrow('no line');
  expect(calls).toEqual(['dead']);
});
