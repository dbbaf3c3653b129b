import type { Protocol } from '../../ledger/types.ts';
import { imap } from './imap.ts';
import type { Lines } from './lines.ts';
import { pop3 } from './pop3.ts';
import { smtp } from './smtp.ts';

/** Brings a fresh connection to the point where TLS starts. @throws ProbeFailure of step `starttls`. */
export type Dialect = (lines: Lines) => Promise<void>;

/**
 * How each protocol comes to TLS: `direct` from the first byte, through a dialect, or in a way certledger does not
 * speak yet. A new dialect is one file and its line here.
 */
export const dialects: Record<Protocol, Dialect | 'direct' | 'unsupported'> = {
  https: 'direct',
  tls: 'direct',
  smtp,
  smtps: 'direct',
  submission: smtp,
  imap,
  imaps: 'direct',
  pop3,
  pop3s: 'direct',
  ftp: 'unsupported',
  ftps: 'direct',
  ldap: 'unsupported',
  ldaps: 'direct',
  postgres: 'unsupported',
  mysql: 'unsupported',
  xmpp: 'unsupported',
  'xmpp-server': 'unsupported',
  sieve: 'unsupported',
  nntp: 'unsupported',
  rdp: 'unsupported',
};
