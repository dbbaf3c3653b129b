import type { Protocol } from '../../ledger/types.ts';
import type { Conversation } from './conversation.ts';
import { ftp } from './ftp.ts';
import { imap } from './imap.ts';
import { ldap } from './ldap.ts';
import { mysql } from './mysql.ts';
import { nntp } from './nntp.ts';
import { pop3 } from './pop3.ts';
import { postgres } from './postgres.ts';
import { rdp } from './rdp.ts';
import { sieve } from './sieve.ts';
import { smtp } from './smtp.ts';
import { xmpp } from './xmpp.ts';

/**
 * Brings a fresh connection to the point where TLS starts. `host` is whom we came for, which some protocols say in clear.
 * @throws ProbeFailure of step `starttls`
 */
export type Dialect = (conversation: Conversation, to: { host: string }) => Promise<void>;

/** How each protocol comes to TLS: `direct` from the first byte, or through a dialect, which is one file and its line here. */
export const dialects: Record<Protocol, Dialect | 'direct'> = {
  https: 'direct',
  tls: 'direct',
  smtp,
  smtps: 'direct',
  submission: smtp,
  imap,
  imaps: 'direct',
  pop3,
  pop3s: 'direct',
  ftp,
  ftps: 'direct',
  ldap,
  ldaps: 'direct',
  postgres,
  mysql,
  xmpp: xmpp('jabber:client'),
  'xmpp-server': xmpp('jabber:server'),
  sieve,
  nntp,
  rdp,
};
