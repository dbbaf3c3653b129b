import type { Protocol } from '../../ledger/types.ts';

/**
 * Whether servers of this protocol are asked for withdrawn versions. MySQL counts handshakes that are broken off and shuts
 * their sender out, and what guards remote desktops may do so, too: these are not.
 */
export const mayBeAsked = (protocol: Protocol): boolean => protocol !== 'mysql' && protocol !== 'rdp';
