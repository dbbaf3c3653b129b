/** Real servers from Debian, each in a temporary folder and in the foreground; they end with their scope. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Made } from './openssl.ts';
import { has, programPath } from './programs.ts';

export interface Running extends AsyncDisposable {
  ports: number[];
}

/** Postfix and Dovecot start as root and drop what they hold. */
export const isRoot = process.getuid?.() === 0;
export const hasNginx = has('nginx');
export const hasDovecot = isRoot && has('dovecot');
export const hasPostfix = isRoot && has('postfix');
if (!isRoot) console.warn('skipped: postfix and dovecot can be started by root only');

/** `openssl s_server` with whatever else is asked of it. */
export async function opensslServer({ certFile, keyFile }: Made, ...options: string[]): Promise<Running> {
  const child = spawn(
    'openssl',
    ['s_server', '-accept', '127.0.0.1:0', '-cert', certFile, '-key', keyFile, '-www', ...options],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)));
  const port = await until(
    () => Number(/ACCEPT .*:(\d+)/.exec(said)?.[1]) || undefined,
    child,
    () => said,
  );
  return { ports: [port], [Symbol.asyncDispose]: () => stopped(child) };
}

export async function nginx({ certFile, keyFile }: Made): Promise<Running> {
  const folder = temporary();
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port} ssl; ssl_certificate ${certFile}; ssl_certificate_key ${keyFile}; }
}
`,
  );
  return daemon(folder, [port], 'nginx', '-c', config, '-p', folder);
}

/** IMAP on the first port, POP3 on the second. */
export async function dovecot({ certFile, keyFile }: Made): Promise<Running> {
  const folder = temporary();
  const [imap, pop3] = [await freePort(), await freePort()];
  const config = join(folder, 'dovecot.conf');
  const listener = (name: string, port: number) =>
    `service ${name}-login {\n chroot =\n inet_listener ${name} {\n port = ${port}\n }\n inet_listener ${name}s {\n port = 0\n }\n}`;
  writeFileSync(
    config,
    `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap pop3
listen = 127.0.0.1
ssl = yes
ssl_cert = <${certFile}
ssl_key = <${keyFile}
mail_location = maildir:${folder}/mail
${listener('imap', imap)}
${listener('pop3', pop3)}
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
  return daemon(folder, [imap, pop3], 'dovecot', '-F', '-c', config);
}

export async function postfix({ certFile, keyFile }: Made): Promise<Running> {
  const folder = temporary();
  const port = await freePort();
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
    `127.0.0.1:${port} inet n - n - - smtpd
tlsmgr unix - - n 1000? 1 tlsmgr
anvil unix - - n - 1 anvil
rewrite unix - - n - - trivial-rewrite
postlog unix-dgram n - n - 1 postlogd
`,
  );
  // Makes the queue; `postfix start-fg` would, but leaves the master in a session of its own.
  execFileSync(programPath('postfix') ?? 'postfix', ['-c', folder, 'check'], { stdio: 'pipe' });
  return daemon(folder, [port], '/usr/lib/postfix/sbin/master', '-d', '-c', folder);
}

async function daemon(folder: string, ports: number[], program: string, ...args: string[]): Promise<Running> {
  // A process group of its own: what it starts ends with it.
  const child = spawn(programPath(program) ?? program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)));
  for (const port of ports)
    await until(
      () => answers(port),
      child,
      () => `${program}: ${said}`,
    );
  return {
    ports,
    async [Symbol.asyncDispose]() {
      await stopped(child, true);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function stopped(child: ChildProcess, group = false): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = once(child, 'exit');
  process.kill(group ? -child.pid : child.pid, 'SIGTERM');
  await exit;
}

/** Asks again and again, for ten seconds. */
async function until<T>(
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'certledger-server-'));
  // The daemons' own users have to get in.
  chmodSync(folder, 0o755);
  return folder;
}

function userId(name: string): number {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(entry => entry.startsWith(`${name}:`));
  return Number(line?.split(':')[2]);
}
