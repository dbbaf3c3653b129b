import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, hasForRoot, type Running, temporary } from './daemon.ts';

export const hasVsftpd = hasForRoot('vsftpd');

/** FTP with AUTH TLS; FTPS when TLS is to come first. Without a certificate, FTP alone. */
export async function vsftpd(made: Made | undefined, first: 'ftp' | 'tls' = 'ftp'): Promise<Running> {
  const folder = temporary();
  const port = await freePort();
  const config = join(folder, 'vsftpd.conf');
  mkdirSync(join(folder, 'empty'));
  const tls = made
    ? `ssl_enable=YES
allow_anon_ssl=YES
implicit_ssl=${first === 'tls' ? 'YES' : 'NO'}
rsa_cert_file=${made.certFile}
rsa_private_key_file=${made.keyFile}
`
    : '';
  writeFileSync(
    config,
    `listen=YES
listen_address=127.0.0.1
listen_port=${port}
background=NO
anonymous_enable=YES
secure_chroot_dir=${folder}/empty
nopriv_user=nobody
vsftpd_log_file=${folder}/log
${tls}`,
  );
  return daemon(folder, [port], ['vsftpd', config]);
}
