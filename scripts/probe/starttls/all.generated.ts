/** All protocols. Generated from scripts/probe/starttls/ by scripts/generate/generate.ts: edit those, then `npm run generate`. */
import type { Protocol } from '../../ledger/protocols.generated.ts';
import { dialect as ftp } from './ftp.ts';
import { dialect as imap } from './imap.ts';
import { dialect as ldap } from './ldap.ts';
import { dialect as mysql } from './mysql.ts';
import { dialect as nntp } from './nntp.ts';
import { dialect as pop3 } from './pop3.ts';
import { dialect as postgres } from './postgres.ts';
import { dialect as rdp } from './rdp.ts';
import { dialect as sieve } from './sieve.ts';
import { dialect as smtp } from './smtp.ts';
import { dialect as tls } from './tls.ts';
import { dialect as vmwareAuthd } from './vmware-authd.ts';
import { dialect as xmpp } from './xmpp.ts';
import type { ProtocolDeclaration } from './shared/dialect.ts';

/** In the order of {@link Protocol}. */
export const declarations: Readonly<Record<Protocol, ProtocolDeclaration>> = {
  https: tls.protocols.https,
  tls: tls.protocols.tls,
  smtp: smtp.protocols.smtp,
  smtps: smtp.protocols.smtps,
  submission: smtp.protocols.submission,
  imap: imap.protocols.imap,
  imaps: imap.protocols.imaps,
  pop3: pop3.protocols.pop3,
  pop3s: pop3.protocols.pop3s,
  ftp: ftp.protocols.ftp,
  ftps: ftp.protocols.ftps,
  ldap: ldap.protocols.ldap,
  ldaps: ldap.protocols.ldaps,
  postgres: postgres.protocols.postgres,
  mysql: mysql.protocols.mysql,
  xmpp: xmpp.protocols.xmpp,
  'xmpp-server': xmpp.protocols['xmpp-server'],
  sieve: sieve.protocols.sieve,
  nntp: nntp.protocols.nntp,
  rdp: rdp.protocols.rdp,
  'vmware-authd': vmwareAuthd.protocols['vmware-authd'],
};
