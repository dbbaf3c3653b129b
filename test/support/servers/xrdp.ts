import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { has } from '../programs.ts';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, handed, nobody, type Running, temporary } from './daemon.ts';

export const hasXrdp = has('xrdp');

/** Without a certificate it knows standard RDP security only. */
export async function xrdp(made?: Made): Promise<Running> {
  const folder = temporary(nobody);
  const port = await freePort();
  const config = join(folder, 'xrdp.ini');
  const files = made && handed(made, folder, nobody);
  writeFileSync(
    config,
    `[Globals]
ini_version=1
fork=false
port=tcp://127.0.0.1:${port}
security_layer=${files ? 'tls' : 'rdp'}
crypt_level=high
certificate=${files?.cert ?? ''}
key_file=${files?.key ?? ''}
ssl_protocols=TLSv1.2, TLSv1.3
[Logging]
LogFile=${folder}/log
LogLevel=INFO
EnableSyslog=false
[Xorg]
name=Xorg
lib=libxup.so
`,
  );
  return daemon(folder, [port], ['xrdp', '--nodaemon', '-c', config], nobody);
}
