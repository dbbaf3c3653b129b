/** Real repositories to try git on: a bare one as `origin`, and clones of it. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRepository } from '../../scripts/git/repository.ts';
import type { LedgerCommit } from '../../scripts/tracker/model/plan.ts';
import { buildUpdateBranch } from '../../scripts/tracker/update-branch.ts';
import { put, temporary } from '../support/temporary.ts';

const person = ['-c', 'user.name=Suzuki', '-c', 'user.email=suzuki@example.jp', '-c', 'commit.gpgsign=false'];

export function git(folder: string, ...args: string[]): string {
  const stdio = ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'];
  return execFileSync('git', ['-C', folder, ...person, ...args], { encoding: 'utf8', stdio }).trim();
}

/** What `git init` makes, without its process and its examples of hooks; and git starts no second process to tidy up. */
export function initRepository(folder: string, { bare = false } = {}): void {
  const inside = bare ? '' : '.git/';
  for (const below of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
    mkdirSync(join(folder, inside, below), { recursive: true });
  put(folder, {
    [`${inside}HEAD`]: 'ref: refs/heads/main\n',
    [`${inside}config`]: [
      ...['[core]', 'repositoryformatversion = 0', 'filemode = true', `bare = ${bare}`],
      ...(bare ? [] : ['logallrefupdates = true']),
      ...['[gc]', 'auto = 0', '[maintenance]', 'auto = false', '[receive]', 'autogc = false', ''],
    ].join('\n'),
  });
}

/** The commit that was just made in a work tree. */
export function headOf(folder: string): string {
  const head = readFileSync(join(folder, '.git/HEAD'), 'utf8').trim();
  return head.startsWith('ref: ') ? readFileSync(join(folder, '.git', head.slice(5)), 'utf8').trim() : head;
}

export function commitAll(folder: string, message: string, ...options: string[]): string {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', ...options, '-m', message);
  return headOf(folder);
}

export function entryText(id: string): string {
  return [
    `# The entry ${id}, with a comment that must stay.`,
    `id: ${id}`,
    'owner: { team: infra-ops }   # and this one',
    `endpoints: [https://${id}.example.jp]`,
    'renewal: { responsible: infra-ops }',
    'handover: { due: 2027-01-31 }',
    '',
  ].join('\n');
}

export const entryFile = (id: string) => `inventory/certificates/${id}.yaml`;

/** A repository with a ledger of these entries. @param below the ledger's root inside it */
export function ledgerRepository(ids: string[], below = ''): string {
  const key = JSON.stringify([ids, below]);
  const folder = temporary();
  const first = ledgers.get(key);
  if (first === undefined || !existsSync(first)) {
    initRepository(folder);
    put(folder, Object.fromEntries(ids.map(id => [join(below, entryFile(id)), entryText(id)])));
    commitAll(folder, 'Start the ledger');
    const kept = temporary();
    cpSync(folder, kept, { recursive: true });
    ledgers.set(key, kept);
  } else cpSync(first, folder, { recursive: true });
  return folder;
}

/** Made once a test file, and copied without a process of git. */
const ledgers = new Map<string, string>();

/** The same with a bare `origin` that has its main branch, as `git push` would leave both. */
export function withOrigin(clone: string): { clone: string; origin: string } {
  const origin = temporary();
  initRepository(origin, { bare: true });
  cpSync(join(clone, '.git/objects'), join(origin, 'objects'), { recursive: true });
  const main = readFileSync(join(clone, '.git/refs/heads/main'), 'utf8');
  put(origin, { 'refs/heads/main': main });
  put(clone, { '.git/refs/remotes/origin/main': main });
  const fetched = 'fetch = +refs/heads/*:refs/remotes/origin/*';
  appendFileSync(join(clone, '.git/config'), `[remote "origin"]\nurl = ${origin}\n${fetched}\n`);
  return { clone, origin };
}

/** As a sweep does it. */
export async function build(root: string, branch: string, commits: LedgerCommit[]) {
  const repository = await openRepository(root);
  return repository && buildUpdateBranch(repository, branch, commits);
}

export function renewal(entry: string, digit = 'a'): LedgerCommit {
  return {
    entry,
    file: entryFile(entry),
    message: `Record the certificate of ${entry}\n\nServed since today.\n`,
    update: {
      entry,
      kind: 'first-record',
      certificate: {
        subject: { commonName: `${entry}.example.jp` },
        names: [`${entry}.example.jp`],
        issuer: 'Example CA',
        serial: '1a',
        sha256: digit.repeat(64),
        notBefore: '2026-11-01T00:00:00Z',
        notAfter: '2027-02-01T00:00:00Z',
      },
    },
  };
}
