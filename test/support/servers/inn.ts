import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, groupOf, handed, hasForRoot, type Running, temporary, userId } from './daemon.ts';

const programs = '/usr/lib/news/bin';

export const hasInn = hasForRoot(join(programs, 'nnrpd'));

/** INN's server for readers, which runs without the rest of INN. Its user is compiled in. */
export async function inn(made: Made): Promise<Running> {
  const news = { uid: userId('news'), gid: groupOf('news') };
  const folder = temporary(news);
  const port = await freePort();
  const { cert, key } = handed(made, folder, news);
  const config = join(folder, 'inn.conf');
  const env = { ...process.env, INNCONF: config };
  for (const name of ['overview', 'articles']) {
    mkdirSync(join(folder, name));
    chownSync(join(folder, name), news.uid, news.gid);
  }
  const paths = ['db', 'etc', 'spool', 'run', 'log', 'tmp'].map(name => `path${name}: ${folder}\n`).join('');
  writeFileSync(
    config,
    `domain: example.jp
mta: /bin/false
pathnews: /usr/lib/news
${paths}ovmethod: tradindexed
hismethod: hisv6
tlscertfile: ${cert}
tlskeyfile: ${key}
`,
  );
  writeFileSync(
    join(folder, 'readers.conf'),
    'auth "all" { hosts: "*" default: "<all>" }\naccess "all" { users: "*" newsgroups: "*" }\n',
  );
  writeFileSync(join(folder, 'storage.conf'), 'method tradspool { newsgroups: * class: 0 }\n');
  for (const name of ['active', 'newsgroups']) writeFileSync(join(folder, name), '');
  // Makes an empty overview, without which every client is turned away.
  execFileSync(join(programs, 'makehistory'), ['-O', '-x', '-F'], {
    ...news,
    env,
    cwd: folder,
    stdio: 'pipe',
  });
  const args = ['-D', '-f', '-n', '-b', '127.0.0.1', '-p', String(port), '-c', join(folder, 'readers.conf')];
  return daemon(folder, [port], [join(programs, 'nnrpd'), ...args], { env });
}
