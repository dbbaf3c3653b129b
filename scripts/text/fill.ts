/**
 * A sentence whose `{names}` are filled in, once: what is filled in is not looked at again.
 * @param value gives what stands for a name; it must be safe to print already
 */
export const filled = (sentence: string, value: (name: string) => string): string =>
  sentence.replace(/\{([a-z]+)\}/gi, (_, name: string) => value(name));
