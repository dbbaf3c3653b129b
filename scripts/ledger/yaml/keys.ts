const writtenKeys: ReadonlySet<string> = new Set(['serial', 'sha256', 'reference', 'clause', 'value']);

/** Without quotes their values may look like numbers (`3e10`, `0012`, `4.10`): what counts is what was written. */
export function isWrittenKey(key: string | undefined): boolean {
  return key !== undefined && writtenKeys.has(key);
}
