import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { has } from '../programs.ts';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, handed, nobody, type Running, temporary } from './daemon.ts';

export const hasSlapd = has('slapd');

/** LDAP on the first port, LDAPS on the second; without a certificate, LDAP alone. It holds nothing. */
export async function slapd(made?: Made): Promise<Running> {
  const folder = temporary(nobody);
  const ports = await Promise.all(Array.from({ length: made ? 2 : 1 }, freePort));
  const config = join(folder, 'slapd.conf');
  const files = made && handed(made, folder, nobody);
  writeFileSync(
    config,
    files ? `TLSCertificateFile ${files.cert}\nTLSCertificateKeyFile ${files.key}\n` : '# no TLS\n',
  );
  const urls = ports.map((port, index) => `${['ldap', 'ldaps'][index]}://127.0.0.1:${port}`).join(' ');
  return daemon(folder, ports, ['slapd', '-d', '0', '-h', urls, '-f', config], nobody);
}
