/**
 * Yields results in the order in which they are ready. An item whose result needs no waiting is yielded at once.
 * @param work returns the result, or a promise of it that never rejects for anything that comes from outside
 * @param limit the most promises under way. While there are as many, nothing is taken from `source`
 */
export async function* asCompleted<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => R | Promise<R>,
  limit: number,
): AsyncGenerator<R> {
  const pending = new PendingResults(source[Symbol.asyncIterator](), work, limit);
  try {
    while (!pending.isIdle) {
      yield* pending.takeReady();
      await pending.next();
    }
  } finally {
    pending.close();
  }
}

/** The items taken from the source: requested, under way, or ready. */
class PendingResults<T, R> {
  readonly #source: AsyncIterator<T>;
  readonly #work: (item: T) => R | Promise<R>;
  readonly #limit: number;
  #ready: R[] = [];
  #running = 0;
  #isRequesting = false;
  #hasEnded = false;
  #failure: { error: unknown } | undefined;
  #wake: () => void = () => undefined;

  constructor(source: AsyncIterator<T>, work: (item: T) => R | Promise<R>, limit: number) {
    this.#source = source;
    this.#work = work;
    this.#limit = limit;
  }

  get isIdle(): boolean {
    return this.#hasEnded && this.#running === 0 && this.#ready.length === 0;
  }

  takeReady(): R[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** Resolves when a result is ready or the source has ended. @throws what the source or the work threw */
  async next(): Promise<void> {
    if (this.#failure) throw this.#failure.error;
    if (this.#ready.length > 0 || this.isIdle) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    if (!this.#isRequesting && !this.#hasEnded && this.#running < this.#limit) {
      this.#isRequesting = true;
      this.#source
        .next()
        .then(item => this.#take(item))
        .catch((error: unknown) => this.#fail(error));
    }
    await promise;
  }

  /** Does not wait: the source may have to finish an open request first. */
  close(): void {
    if (!this.#hasEnded) this.#source.return?.().catch(() => undefined);
  }

  #take(item: IteratorResult<T>): void {
    this.#isRequesting = false;
    if (item.done) this.#hasEnded = true;
    else this.#start(item.value);
    this.#wake();
  }

  #start(item: T): void {
    const result = this.#work(item);
    if (!(result instanceof Promise)) {
      this.#ready.push(result);
      return;
    }
    this.#running++;
    result.then(
      done => {
        this.#running--;
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
