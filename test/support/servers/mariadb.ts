import { join } from 'node:path';
import { has } from '../programs.ts';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, handed, nobody, type Running, temporary } from './daemon.ts';

export const hasMariadb = has('mariadbd');

/** Without system tables: nobody gets as far as a login. */
export async function mariadb(made?: Made): Promise<Running> {
  const folder = temporary(nobody);
  const port = await freePort();
  const files = made && handed(made, folder, nobody);
  const options = [
    '--no-defaults',
    `--datadir=${folder}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-grant-tables',
    '--skip-innodb',
    '--default-storage-engine=Aria',
    ...(files ? [`--ssl-cert=${files.cert}`, `--ssl-key=${files.key}`] : ['--skip-ssl']),
  ];
  return daemon(folder, [port], ['mariadbd', ...options], nobody);
}
