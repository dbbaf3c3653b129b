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
  const iterator = source[Symbol.asyncIterator]();
  let [ready, underWay, asking, over]: [R[], number, boolean, boolean] = [[], 0, false, false];
  let failure: { error: unknown } | undefined;
  let wake: () => void = () => undefined;

  const fail = (error: unknown) => {
    failure ??= { error };
    wake();
  };
  const finish = (result: R) => {
    underWay--;
    ready.push(result);
    wake();
  };
  const take = (next: IteratorResult<T>) => {
    asking = false;
    if (next.done) over = true;
    else {
      const result = work(next.value);
      if (result instanceof Promise) {
        underWay++;
        result.then(finish, fail);
      } else ready.push(result);
    }
    wake();
  };

  try {
    for (;;) {
      const now = ready;
      ready = [];
      yield* now;
      if (failure) throw failure.error;
      if (ready.length > 0) continue;
      if (over && underWay === 0) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      if (!asking && !over && underWay < limit) {
        asking = true;
        iterator.next().then(take).catch(fail);
      }
      await promise;
    }
  } finally {
    // Not waited for: it comes after the question that may still be open.
    if (!over) iterator.return?.().catch(() => undefined);
  }
}
