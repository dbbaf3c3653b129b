/** How a real server is run: in a temporary folder, in the foreground, on a free loopback port, and ended with its scope. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { has, programPath } from '../programs.ts';
import type { Made } from '../tls/openssl.ts';

export interface Running extends AsyncDisposable {
  ports: number[];
}

export const isRoot = process.getuid?.() === 0;

/** For servers that start as root and drop what they hold. Says aloud when it cannot be. */
export function hasForRoot(name: string): boolean {
  if (!isRoot) console.warn(`skipped: ${name} can be started by root only`);
  return isRoot && has(name);
}

/** For servers that want to be somebody, and refuse or ought not to be root. */
export const nobody = isRoot ? { uid: userId('nobody'), gid: groupOf('nobody') } : {};

export interface HowToRun {
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/** Starts a program and waits until it answers on every port; `folder` goes when it ends. */
export async function daemon(
  folder: string,
  ports: number[],
  [program = '', ...args]: string[],
  how: HowToRun = {},
): Promise<Running> {
  // A process group of its own: what it starts ends with it.
  const child = spawn(programPath(program) ?? program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    cwd: folder,
    ...how,
  });
  const said = hear(child);
  const end = async () => {
    await stopped(child, true);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const port of ports)
      await until(
        () => answers(port),
        child,
        () => `${program}: ${said()}`,
      );
  } catch (error) {
    await end();
    throw error;
  }
  return { ports, [Symbol.asyncDispose]: end };
}

/** What a child has said so far on either stream. */
export function hear(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (said += String(chunk)));
  return () => said;
}

export async function stopped(child: ChildProcess, group = false): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = once(child, 'exit');
  process.kill(group ? -child.pid : child.pid, 'SIGTERM');
  await exit;
}

/** Asks again and again, for ten seconds. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  child: ChildProcess,
  why: () => string,
): Promise<T> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (child.exitCode !== null) break;
    await pause(50);
  }
  throw new Error(`the server did not start: ${why()}`);
}

function answers(port: number): Promise<true | undefined> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    const done = (answer: true | undefined) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(undefined));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A folder the daemons' own users can get into, and own when they are `owner`. */
export function temporary(owner: HowToRun = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'certledger-server-'));
  chmodSync(folder, 0o755);
  return given(folder, owner);
}

/** Copies of a certificate and its key for a server that is not root. */
export function handed(made: Made, folder: string, owner: HowToRun): { cert: string; key: string } {
  const cert = join(folder, 'cert.pem');
  const key = join(folder, 'key.pem');
  copyFileSync(made.certFile, cert);
  copyFileSync(made.keyFile, key);
  chmodSync(key, 0o600);
  return { cert: given(cert, owner), key: given(key, owner) };
}

function given(path: string, { uid, gid }: HowToRun): string {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  return path;
}

export function userId(name: string): number {
  return Number(account(name)[2]);
}

export function groupOf(name: string): number {
  return Number(account(name)[3]);
}

function account(name: string): string[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.find(line => line.startsWith(`${name}:`))?.split(':') ?? [];
}
