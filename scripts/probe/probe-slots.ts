/**
 * The slots of attempts, oldest first. An attempt that takes much longer than others loses its slot, and `onFreed` is called.
 * For as long as it held the slot without an answer, one slot more is available afterwards, so that silent endpoints do not
 * delay the others.
 */
export class ProbeSlots<A> {
  readonly #count: number;
  readonly #silenceLimit: number;
  readonly #onFreed: () => void;
  /** The attempts that hold a slot, and all attempts under way with their start. */
  readonly #holders = new Set<A>();
  readonly #started = new Map<A, number>();
  /** When each additional slot ends, roughly the soonest first. */
  readonly #additional: number[] = [];
  /** Milliseconds to an answer: a running median, which a few slow peers hardly change. */
  #median: number;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(count: number, silenceLimit: number, onFreed: () => void) {
    this.#count = count;
    this.#silenceLimit = silenceLimit;
    this.#median = silenceLimit;
    this.#onFreed = onFreed;
  }

  /** Is a slot free? Additional slots whose time is over are removed first. */
  hasFree(): boolean {
    while ((this.#additional[0] ?? Number.POSITIVE_INFINITY) <= performance.now()) this.#additional.shift();
    return this.#holders.size < this.#count + this.#additional.length;
  }

  take(attempt: A): void {
    this.#holders.add(attempt);
    this.#started.set(attempt, performance.now());
    this.#watch();
  }

  release(attempt: A, answered: boolean): void {
    const took = performance.now() - (this.#started.get(attempt) ?? 0);
    if (answered) this.#median = Math.max(1, this.#median * (took > this.#median ? 1.05 : 0.95));
    this.#holders.delete(attempt);
    this.#started.delete(attempt);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** On a busy machine every attempt is slow. An attempt that is as slow as the others does not count as silent. */
  get #limit(): number {
    return Math.max(this.#silenceLimit, 2 * this.#median);
  }

  #age(attempt: A): number {
    return performance.now() - (this.#started.get(attempt) ?? 0);
  }

  #watch(): void {
    if (this.#timer || this.#closed) return;
    for (const oldest of this.#holders) {
      // Answers that have arrived are read first: see Deadline.
      this.#timer = setTimeout(
        () => setImmediate(this.#freeSlots),
        Math.max(1, this.#limit - this.#age(oldest)),
      );
      return;
    }
  }

  readonly #freeSlots = (): void => {
    this.#timer = undefined;
    if (this.#closed) return;
    let freed = false;
    for (const attempt of this.#holders) {
      const age = this.#age(attempt);
      if (age < this.#limit) break;
      this.#holders.delete(attempt);
      this.#additional.push(performance.now() + age);
      freed = true;
    }
    this.#watch();
    if (freed) this.#onFreed();
  };
}
