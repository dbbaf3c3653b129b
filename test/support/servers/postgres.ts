import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { has } from '../programs.ts';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, handed, nobody, type Running, temporary } from './daemon.ts';

/** Debian keeps each version's programs in a folder of its own, outside everybody's PATH. */
const versions = '/usr/lib/postgresql';
const newest = existsSync(versions) ? (readdirSync(versions).toSorted().at(-1) ?? '') : '';
const program = (name: string) => (newest ? join(versions, newest, 'bin', name) : name);

export const hasPostgres = has(program('initdb')) && has(program('postgres'));

export async function postgres(made?: Made): Promise<Running> {
  const folder = temporary(nobody);
  const data = join(folder, 'data');
  const port = await freePort();
  execFileSync(program('initdb'), ['-D', data, '-A', 'trust', '-U', 'test', '--no-sync', '--no-locale'], {
    ...nobody,
    cwd: folder,
    stdio: 'pipe',
  });
  const files = made && handed(made, folder, nobody);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    ...(files && { ssl: 'on', ssl_cert_file: files.cert, ssl_key_file: files.key }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return daemon(folder, [port], [program('postgres'), '-D', data, '-p', String(port), ...options], nobody);
}
