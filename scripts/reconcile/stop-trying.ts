/** A writer that keeps failing is not asked again. */

type Asynchronous<Arguments extends unknown[], Result> = (...args: Arguments) => Promise<Result>;

/**
 * Wraps the methods of one writer. After a failure that every further write would meet as well, nothing more is tried: each
 * call fails as that one did.
 */
export function stoppingAfter(isHopeless: (error: unknown) => boolean) {
  let met: { error: unknown } | undefined;
  return <Arguments extends unknown[], Result>(
    write: Asynchronous<Arguments, Result>,
  ): Asynchronous<Arguments, Result> =>
    async (...args) => {
      if (met) throw met.error;
      try {
        return await write(...args);
      } catch (error) {
        if (isHopeless(error)) met = { error };
        throw error;
      }
    };
}
