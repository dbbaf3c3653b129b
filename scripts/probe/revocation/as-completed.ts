/**
 * Results in the order they are ready: what needs no work passes at once, whatever else is being waited for.
 * @param work its result, or a promise of it that never rejects for anything that comes from outside
 * @param limit works under way, beyond which nothing more is taken from `source`
 */
export async function* unordered<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => R | Promise<R>,
  limit: number,
): AsyncGenerator<R> {
  const bench = new Bench(source[Symbol.asyncIterator](), work, limit);
  try {
    while (!bench.isIdle) {
      yield* bench.taken();
      await bench.next();
    }
  } finally {
    bench.close();
  }
}

/** What has been taken from the source: being asked for, under way, or ready. */
class Bench<T, R> {
  readonly #source: AsyncIterator<T>;
  readonly #work: (item: T) => R | Promise<R>;
  readonly #limit: number;
  #ready: R[] = [];
  #underWay = 0;
  #asking = false;
  #over = false;
  #failure: { error: unknown } | undefined;
  #wake: () => void = () => undefined;

  constructor(source: AsyncIterator<T>, work: (item: T) => R | Promise<R>, limit: number) {
    this.#source = source;
    this.#work = work;
    this.#limit = limit;
  }

  get isIdle(): boolean {
    return this.#over && this.#underWay === 0 && this.#ready.length === 0;
  }

  taken(): R[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** Something is ready, or over. @throws what the source or the work threw */
  async next(): Promise<void> {
    if (this.#failure) throw this.#failure.error;
    if (this.#ready.length > 0 || this.isIdle) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    if (!this.#asking && !this.#over && this.#underWay < this.#limit) {
      this.#asking = true;
      this.#source
        .next()
        .then(item => this.#take(item))
        .catch((error: unknown) => this.#fail(error));
    }
    await promise;
  }

  /** Not waited for: it comes after the question that may still be open. */
  close(): void {
    if (!this.#over) this.#source.return?.().catch(() => undefined);
  }

  #take(item: IteratorResult<T>): void {
    this.#asking = false;
    if (item.done) this.#over = true;
    else this.#start(item.value);
    this.#wake();
  }

  #start(item: T): void {
    const result = this.#work(item);
    if (!(result instanceof Promise)) {
      this.#ready.push(result);
      return;
    }
    this.#underWay++;
    result.then(
      done => {
        this.#underWay--;
        this.#ready.push(done);
        this.#wake();
      },
      (error: unknown) => this.#fail(error),
    );
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake();
  }
}
