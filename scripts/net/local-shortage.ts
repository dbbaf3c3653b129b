/**
 * What this machine has run out of: file descriptors, memory, ports of its own. It says nothing about whoever was to be
 * asked, whichever way led there, and no conclusion is drawn from it.
 */
const shortages: ReadonlySet<string> = new Set([
  ...['EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM', 'EAGAIN', 'EADDRNOTAVAIL'],
  'EAI_MEMORY',
]);

/** @param code of the system or of the resolver */
export const isShortage = (code: string): boolean => shortages.has(code);
