/** The protocols an endpoint can name, each with its default port. Generated from scripts/probe/starttls/ by scripts/generate/generate.ts: edit those, then `npm run generate`. */
export const protocols = {
  https: 443,
  tls: 443,
  smtp: 25,
  smtps: 465,
  submission: 587,
  imap: 143,
  imaps: 993,
  pop3: 110,
  pop3s: 995,
  ftp: 21,
  ftps: 990,
  ldap: 389,
  ldaps: 636,
  postgres: 5432,
  mysql: 3306,
  xmpp: 5222,
  'xmpp-server': 5269,
  sieve: 4190,
  nntp: 119,
  rdp: 3389,
  'vmware-authd': 902,
} as const;
export type Protocol = keyof typeof protocols;

/** Their servers are not asked for withdrawn versions of TLS. */
export const neverAskedForWithdrawnTls: readonly Protocol[] = [
  'mysql',
  'rdp',
];
