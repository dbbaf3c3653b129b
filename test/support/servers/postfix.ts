import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '../programs.ts';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, hasForRoot, type Running, temporary, userId } from './daemon.ts';

export const hasPostfix = hasForRoot('postfix');

/** SMTP, submission and SMTPS, each on a port of its own. */
export async function postfix({ certFile, keyFile }: Made): Promise<Running> {
  const folder = temporary();
  const [smtp = 0, submission = 0, smtps = 0] = await Promise.all(Array.from({ length: 3 }, freePort));
  for (const name of ['queue', 'data']) mkdirSync(join(folder, name));
  // Postfix refuses a data folder that is not its own user's.
  chownSync(join(folder, 'data'), userId('postfix'), 0);
  const chain = join(folder, 'chain.pem');
  writeFileSync(chain, readFileSync(keyFile, 'utf8') + readFileSync(certFile, 'utf8'), { mode: 0o600 });
  writeFileSync(
    join(folder, 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
myhostname = mail.example.jp
mydestination =
local_recipient_maps =
alias_maps =
inet_interfaces = 127.0.0.1
smtpd_peername_lookup = no
smtpd_tls_security_level = may
smtpd_tls_chain_files = ${chain}
smtpd_relay_restrictions = reject
maillog_file = ${folder}/log
maillog_file_prefixes = ${tmpdir()}
`,
  );
  writeFileSync(
    join(folder, 'master.cf'),
    `127.0.0.1:${smtp} inet n - n - - smtpd
127.0.0.1:${submission} inet n - n - - smtpd
 -o smtpd_tls_security_level=encrypt
127.0.0.1:${smtps} inet n - n - - smtpd
 -o smtpd_tls_wrappermode=yes
tlsmgr unix - - n 1000? 1 tlsmgr
anvil unix - - n - 1 anvil
rewrite unix - - n - - trivial-rewrite
postlog unix-dgram n - n - 1 postlogd
`,
  );
  // Makes the queue; `postfix start-fg` would, but leaves the master in a session of its own.
  execFileSync(programPath('postfix') ?? 'postfix', ['-c', folder, 'check'], { stdio: 'pipe' });
  return daemon(folder, [smtp, submission, smtps], ['/usr/lib/postfix/sbin/master', '-d', '-c', folder]);
}
