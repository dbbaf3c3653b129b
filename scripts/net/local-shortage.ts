/**
 * Error codes that mean that this machine has run short: of file descriptors, memory or local ports. They say nothing about
 * the peer or about the route to it, so no verdict is drawn from them.
 */
const shortages: ReadonlySet<string> = new Set([
  ...['EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM', 'EAGAIN', 'EADDRNOTAVAIL'],
  'EAI_MEMORY',
]);

/** @param code of the system or of the resolver */
export const isShortage = (code: string): boolean => shortages.has(code);
