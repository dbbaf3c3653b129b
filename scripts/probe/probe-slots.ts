/**
 * The places of looks, oldest first. A look that takes much longer than others do loses its place, and `freed` hears of
 * it. The time it held one in vain is given back: for as long there is one place more, so that the silent cost the others
 * nothing.
 */
export class Places<L> {
  readonly #count: number;
  readonly #patience: number;
  readonly #freed: () => void;
  /** Who holds a place; all that are under way, with when they began. */
  readonly #held = new Set<L>();
  readonly #began = new Map<L, number>();
  /** When each place that was given back ends, soonest first or nearly so. */
  readonly #lent: number[] = [];
  /** Milliseconds to an answer: a running median, which a few slow peers do not move. */
  #usual: number;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(count: number, patience: number, freed: () => void) {
    this.#count = count;
    this.#patience = patience;
    this.#usual = patience;
    this.#freed = freed;
  }

  /** Whether there is one; takes back those whose time is over. */
  hasFree(): boolean {
    while ((this.#lent[0] ?? Number.POSITIVE_INFINITY) <= performance.now()) this.#lent.shift();
    return this.#held.size < this.#count + this.#lent.length;
  }

  take(look: L): void {
    this.#held.add(look);
    this.#began.set(look, performance.now());
    this.#watch();
  }

  leave(look: L, answered: boolean): void {
    const took = performance.now() - (this.#began.get(look) ?? 0);
    if (answered) this.#usual = Math.max(1, this.#usual * (took > this.#usual ? 1.05 : 0.95));
    this.#held.delete(look);
    this.#began.delete(look);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** A machine that is busy is slow with everybody: who is as late as the others has not been silent. */
  get #limit(): number {
    return Math.max(this.#patience, 2 * this.#usual);
  }

  #age(look: L): number {
    return performance.now() - (this.#began.get(look) ?? 0);
  }

  #watch(): void {
    if (this.#timer || this.#closed) return;
    for (const oldest of this.#held) {
      // What has come and only waits to be read is read first: see Deadline.
      this.#timer = setTimeout(() => setImmediate(this.#clear), Math.max(1, this.#limit - this.#age(oldest)));
      return;
    }
  }

  readonly #clear = (): void => {
    this.#timer = undefined;
    if (this.#closed) return;
    let freed = false;
    for (const look of this.#held) {
      const age = this.#age(look);
      if (age < this.#limit) break;
      this.#held.delete(look);
      this.#lent.push(performance.now() + age);
      freed = true;
    }
    this.#watch();
    if (freed) this.#freed();
  };
}
