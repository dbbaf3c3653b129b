/** The engine with actions of its own kind: shelves, and how many things are to be on each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotHereError, OutsideError, UsageError } from '../../scripts/errors.ts';
import { type Carrier, type CarryOptions, carryOut } from '../../scripts/reconcile/carry-out.ts';
import { holds } from '../support/property.ts';

interface Filling {
  shelf: string;
  was: number;
  count: number;
}

class Shelves {
  readonly counts: Map<string, number>;
  writes = 0;
  /** What a shelf answers instead of being filled. */
  readonly refusals = new Map<string, Error>();

  constructor(counts: Record<string, number>) {
    this.counts = new Map(Object.entries(counts));
  }

  get carrier(): Carrier<Filling> {
    return {
      standing: ({ shelf, was, count }) => {
        const now = this.counts.get(shelf);
        return now === count ? 'done' : now === was ? 'planned' : 'moved';
      },
      writes: ({ was, count }) => Math.abs(count - was),
      name: ({ shelf }) => shelf,
      carryOut: async ({ shelf, was, count }) => {
        const refusal = this.refusals.get(shelf);
        if (refusal) throw refusal;
        this.writes += Math.abs(count - was);
        this.counts.set(shelf, count);
      },
      changed: names => ({ en: `Somebody was at ${names}.`, ja: `${names} が変わっています。` }),
    };
  }
}

const fill = (shelf: string, was: number, count: number): Filling => ({ shelf, was, count });
const run = (shelves: Shelves, plan: Filling[], options: Partial<CarryOptions<Filling>> = {}) =>
  carryOut(plan, shelves.carrier, { budget: 100, locale: 'en', ...options });

const plan = [fill('a', 0, 2), fill('b', 1, 4), fill('c', 2, 0)];
const asPlanned = () => new Shelves({ a: 0, b: 1, c: 2 });

describe('carrying out', () => {
  it('does every action once, in order, and the second time nothing', async () => {
    const shelves = asPlanned();
    const started: Filling[] = [];
    const first = await run(shelves, plan, { onStart: action => started.push(action) });
    expect(first).toEqual({ done: plan, skipped: [], unable: [], failed: [], carried: [] });
    expect(started).toEqual(plan);
    expect(await run(shelves, plan)).toMatchObject({ done: [], skipped: plan });
    expect(shelves.writes).toBe(7);
  });

  it('writes nothing at all where one thing is no longer as planned, and names it', async () => {
    const shelves = new Shelves({ a: 0, b: 1, c: 7 });
    await expect(run(shelves, plan)).rejects.toThrow(
      new UsageError({ en: 'Somebody was at c.', ja: 'c が変わっています。' }),
    );
    expect(shelves.writes).toBe(0);
  });

  it('names no more than five of many', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map(shelf => fill(shelf, 0, 1));
    await expect(run(new Shelves({}), many)).rejects.toThrow('Somebody was at a, b, c, d, e, ….');
    await expect(run(new Shelves({}), many.slice(1))).rejects.toThrow('Somebody was at b, c, d, e, f.');
  });

  it('says what it cannot do and what failed, and goes on', async () => {
    const shelves = asPlanned();
    shelves.refusals.set('a', new NotHereError({ en: 'no ladder', ja: 'はしごがない' }));
    shelves.refusals.set('b', new OutsideError({ en: 'it broke', ja: '壊れた' }));
    const result = await run(shelves, plan, { locale: 'ja' });
    expect(result).toEqual({
      done: plan.slice(2),
      skipped: [],
      unable: [{ action: plan[0], reason: 'はしごがない' }],
      failed: [{ action: plan[1], reason: '壊れた' }],
      carried: [],
    });
  });

  it('does not take a fault of its own for a failure of the world', async () => {
    const shelves = asPlanned();
    shelves.refusals.set('b', new TypeError('a bug'));
    await expect(run(shelves, plan)).rejects.toThrow(TypeError);
  });

  it('carries over what does not fit the budget, and all that comes after it', async () => {
    const shelves = asPlanned();
    expect(await run(shelves, plan, { budget: 4 })).toMatchObject({
      done: plan.slice(0, 1),
      carried: plan.slice(1),
    });
  });

  it('carries over what is not begun when it is asked to end', async () => {
    const stop = { asked: false };
    const onStart = () => {
      stop.asked = true;
    };
    expect(await run(asPlanned(), plan, { stop, onStart })).toMatchObject({
      done: plan.slice(0, 1),
      carried: plan.slice(1),
    });
  });

  it('ends where one clean run ends, whatever the budgets of the runs', async () => {
    const budgets = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 });
    await holds(
      fc.asyncProperty(budgets, async each => {
        const [clean, budgeted] = [asPlanned(), asPlanned()];
        await run(clean, plan);
        for (const budget of each) {
          const before = budgeted.writes;
          await run(budgeted, plan, { budget });
          expect(budgeted.writes - before).toBeLessThanOrEqual(budget);
        }
        await run(budgeted, plan);
        expect(budgeted.counts).toEqual(clean.counts);
        expect(budgeted.writes).toBe(clean.writes);
      }),
    );
  });
});
