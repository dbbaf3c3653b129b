import { describe, expect, it } from 'vitest';
import { asCompleted } from '../../../scripts/probe/revocation/as-completed.ts';

describe('results out of order', () => {
  async function* count(to: number, taken: number[] = []) {
    for (let index = 0; index < to; index++) {
      taken.push(index);
      yield index;
    }
  }

  it('pass at once what needs no work, and the rest when it is done', async () => {
    const waiting = new Map<number, (result: number) => void>();
    const work = (item: number) =>
      item % 3 === 0 ? new Promise<number>(resolve => waiting.set(item, resolve)) : item;
    const completed: number[] = [];
    for await (const item of asCompleted(count(9), work, 10)) {
      completed.push(item);
      if (completed.length === 6) for (const one of [6, 0, 3]) waiting.get(one)?.(one);
    }
    expect(completed).toEqual([1, 2, 4, 5, 7, 8, 6, 0, 3]);
  });

  it('have so many under way, and take no more before one is done', async () => {
    let [current, most] = [0, 0];
    const taken: number[] = [];
    const work = async (item: number) => {
      most = Math.max(most, ++current);
      await new Promise(resolve => setImmediate(resolve));
      current--;
      return item;
    };
    const results = await Array.fromAsync(asCompleted(count(50, taken), work, 4));
    expect(results.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(most).toBe(4);
  });

  it('fail as their source or their work does', async () => {
    async function* failing() {
      yield 1;
      throw new Error('source');
    }
    await expect(Array.fromAsync(asCompleted(failing(), item => item, 4))).rejects.toThrow('source');
    const broken = () => Promise.reject(new Error('work'));
    await expect(Array.fromAsync(asCompleted(count(2), broken, 4))).rejects.toThrow('work');
    const thrown = () => {
      throw new Error('at once');
    };
    await expect(Array.fromAsync(asCompleted(count(2), thrown, 4))).rejects.toThrow('at once');
  });

  it('end their source when the reader leaves', async () => {
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield 1;
      } finally {
        ended = true;
      }
    }
    for await (const _ of asCompleted(endless(), item => item, 4)) break;
    await new Promise(resolve => setImmediate(resolve));
    expect(ended).toBe(true);
    expect(await Array.fromAsync(asCompleted(count(0), item => item, 4))).toEqual([]);
  });
});
