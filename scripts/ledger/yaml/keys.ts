const writtenKeys: ReadonlySet<string> = new Set(['serial', 'sha256', 'reference', 'clause', 'value']);

/** Keys whose values are text even without quotes, although they may look like numbers (`3e10`, `0012`, `4.10`). */
export function isWrittenKey(key: string | undefined): boolean {
  return key !== undefined && writtenKeys.has(key);
}
