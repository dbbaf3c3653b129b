import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { has } from '../programs.ts';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, hasForRoot, type Running, temporary } from './daemon.ts';

export const hasDovecot = hasForRoot('dovecot');
export const hasPigeonhole = hasDovecot && has('/usr/lib/dovecot/managesieve-login');

/** IMAP, IMAPS, POP3 and POP3S, each on a port of its own; with Pigeonhole, ManageSieve behind them. */
export async function dovecot({ certFile, keyFile }: Made): Promise<Running> {
  const folder = temporary();
  const [imap, imaps, pop3, pop3s, sieve] = await Promise.all(Array.from({ length: 5 }, freePort));
  const config = join(folder, 'dovecot.conf');
  const inner = (name: string, port = 0) => ` inet_listener ${name} {\n port = ${port}\n }\n`;
  const login = (name: string, ...listeners: string[]) =>
    `service ${name}-login {\n chroot =\n${listeners.join('')}}`;
  writeFileSync(
    config,
    `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap pop3 ${hasPigeonhole ? 'sieve' : ''}
listen = 127.0.0.1
ssl = yes
ssl_cert = <${certFile}
ssl_key = <${keyFile}
mail_location = maildir:${folder}/mail
${login('imap', inner('imap', imap), inner('imaps', imaps))}
${login('pop3', inner('pop3', pop3), inner('pop3s', pop3s))}
${hasPigeonhole ? login('managesieve', inner('sieve', sieve)) : ''}
service anvil {
 chroot =
}
service stats {
 chroot =
}
passdb {
 driver = static
 args = nopassword=y
}
`,
  );
  const ports = [imap, imaps, pop3, pop3s, ...(hasPigeonhole ? [sieve] : [])].map(port => port ?? 0);
  return daemon(folder, ports, ['dovecot', '-F', '-c', config]);
}
