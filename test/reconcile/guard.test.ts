/** What is held back of a made-up plan: orders of so much money. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondTheWorst, isTooLargeAShare, withoutDoubted } from '../../scripts/reconcile/guard.ts';
import { holds } from '../support/property.ts';

interface Order {
  of: string;
  urgency: number;
}
const order = (of: string, urgency = 0): Order => ({ of, urgency });

describe('what is doubted', () => {
  const orders = [order('bread'), order('gold'), order('milk'), order('silver')];

  it('is held back, and the rest goes on in its order', () => {
    const metals = { reason: 'metals', concerns: ({ of }: Order) => ['gold', 'silver'].includes(of) };
    const gold = { reason: 'gold is dear', concerns: ({ of }: Order) => of === 'gold' };
    expect(withoutDoubted(orders, [gold, metals])).toEqual({
      reasons: ['gold is dear', 'metals'],
      actions: [order('bread'), order('milk')],
    });
  });

  it('is told of also where it concerns nothing that is planned', () => {
    const doubt = { reason: 'the scales are broken', concerns: () => false };
    expect(withoutDoubted(orders, [doubt])).toEqual({
      reasons: ['the scales are broken'],
      actions: orders,
    });
  });

  it('is nothing without a reason', () => {
    expect(withoutDoubted(orders, [])).toEqual({ reasons: [], actions: orders });
  });
});

describe('a share at once', () => {
  const bounds = { minimum: 3, fraction: 1 / 3 };

  it.each([
    ['few, whatever share they are', 2, 2, false],
    ['exactly a third', 3, 9, false],
    ['more than a third', 4, 11, true],
    ['all', 3, 3, true],
    ['many that are no large share', 30, 100, false],
  ])('%s: %d of %d', (_, part, whole, isTooMuch) => {
    expect(isTooLargeAShare(part, whole, bounds)).toBe(isTooMuch);
  });
});

describe('only the worst', () => {
  const byUrgency = (a: Order, b: Order) => b.urgency - a.urgency;

  it('leaves the less urgent ones, and of equal ones the later', () => {
    const orders = [order('a', 1), order('b', 2), order('c', 1), order('d', 3)];
    expect(beyondTheWorst(orders, 3, byUrgency)).toEqual([order('c', 1)]);
    expect(beyondTheWorst(orders, 9, byUrgency)).toEqual([]);
    expect(beyondTheWorst(orders, 0, byUrgency)).toHaveLength(4);
  });

  it('never leaves one that is more urgent than one that goes on', () => {
    const some = fc.array(fc.integer({ min: 0, max: 5 }).map(urgency => order('x', urgency)));
    holds(
      fc.property(some, fc.nat(10), (orders, allowed) => {
        const left = new Set(beyondTheWorst(orders, allowed, byUrgency));
        const going = orders.filter(each => !left.has(each));
        expect(going).toHaveLength(Math.min(allowed, orders.length));
        const least = Math.min(...going.map(({ urgency }) => urgency));
        for (const { urgency } of left) expect(urgency).toBeLessThanOrEqual(least);
      }),
    );
  });
});
