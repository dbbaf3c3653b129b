import { spawn } from 'node:child_process';
import type { Made } from '../tls/openssl.ts';
import { hear, type Running, stopped, until } from './daemon.ts';

/** `openssl s_server` with whatever else is asked of it. */
export async function opensslServer({ certFile, keyFile }: Made, ...options: string[]): Promise<Running> {
  const child = spawn(
    'openssl',
    ['s_server', '-accept', '127.0.0.1:0', '-cert', certFile, '-key', keyFile, '-www', ...options],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = hear(child);
  const port = await until(() => Number(/ACCEPT .*:(\d+)/.exec(said())?.[1]) || undefined, child, said);
  return { ports: [port], [Symbol.asyncDispose]: () => stopped(child) };
}
