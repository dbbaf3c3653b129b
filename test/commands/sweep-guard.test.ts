/** What happens to 60 open issues when the ledger's folder, its files or the clock are not what they were. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { certledger } from '../support/certledger.ts';
import { commitAll, git } from '../tracker/git-support.ts';

const now = new Date('2026-10-01T00:00:00Z');
const certificates = () => join(root, 'inventory', 'certificates');
const ids = Array.from({ length: 60 }, (_, index) => `host-${index}`);

let root: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'certledger-guard-'));
  mkdirSync(certificates(), { recursive: true });
  writeFileSync(join(root, 'inventory', 'settings.yaml'), 'issues: { maxNew: 60 }\n');
  writeFileSync(join(root, 'inventory', 'parties.yaml'), 'teams: { ops: { name: Ops, members: [] } }\n');
  for (const id of ids) writeFileSync(join(certificates(), `${id}.yaml`), entryOf(id));
  writeFileSync(join(root, 'observations.ndjson'), ids.map(skipped).join(''));
  await sweep();
  expect(open()).toHaveLength(60);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Its certificate expired in the summer, and nobody can look at it. */
const entryOf = (id: string) => `id: ${id}
owner: { team: ops }
certificate: { notBefore: 2025-07-01T00:00:00Z, notAfter: 2026-07-01T00:00:00Z }
endpoints: [{ host: ${id}.example.jp, protocol: https, check: none, reason: in a network of its own }]
renewal: { responsible: ops }
handover: { due: 2035-01-31 }
`;

const skipped = (id: string) =>
  `${JSON.stringify({ entry: id, endpoint: `https://${id}.example.jp:443`, at: now, vantage: {}, outcome: 'skipped', reason: 'check-none' })}\n`;

function sweep(clock = now, ...options: string[]) {
  const [observations, state, tracker] = ['observations.ndjson', 'state', 'tracker'].map(name =>
    join(root, name),
  );
  const local = ['--tracker', 'local', '--tracker-dir', `${tracker}`, '--apply', '--state', `${state}`];
  const argv = [
    'sweep',
    '--root',
    root,
    '--observations',
    `${observations}`,
    '--locale',
    'en',
    ...local,
    ...options,
  ];
  return certledger(argv, { clock, env: { PATH: process.env.PATH ?? '' } });
}

const issues = () => join(root, 'tracker', 'issues');
const textOf = (file: string) => readFileSync(join(issues(), file), 'utf8');
const open = (subject = /-host-\d+\.md$/) =>
  readdirSync(issues()).filter(file => subject.test(file) && textOf(file).includes('\nstate: open\n'));

it.each<[string, RegExp, () => void]>([
  [
    'renamed',
    /inventory\/certificates\/ does not exist/,
    () => renameSync(certificates(), `${certificates()}.old`),
  ],
  [
    'unreadable',
    /inventory\/certificates\/ does not exist or cannot be read/,
    () => {
      rmSync(certificates(), { recursive: true });
      symlinkSync('certificates', certificates());
    },
  ],
  [
    'linked to outside of the ledger',
    /inventory\/certificates\/ does not exist or cannot be read/,
    () => {
      const outside = mkdtempSync(join(tmpdir(), 'certledger-outside-'));
      rmSync(certificates(), { recursive: true });
      symlinkSync(outside, certificates());
    },
  ],
])('nothing is concluded from certificates/ that is %s', async (_, words, happen) => {
  happen();
  const { code, out } = await sweep();
  expect([code, out]).toEqual([4, expect.stringMatching(words)]);
  expect(open()).toHaveLength(60);
  expect(open(/sweep/)).toHaveLength(1);
  await sweep(now, '--force');
  expect(open()).toHaveLength(60);
});

it('nothing is closed where 55 of 60 files are gone, and each says where it went once a person believes it', async () => {
  for (const id of ids.slice(5)) rmSync(join(certificates(), `${id}.yaml`));
  expect((await sweep()).code).toBe(4);
  expect(open()).toHaveLength(60);
  expect((await sweep(now, '--force')).code).toBe(0);
  expect(open()).toHaveLength(5);
  const closed = readdirSync(issues()).filter(file => textOf(file).includes('\nstate: closed\n'));
  for (const file of closed) expect(textOf(file)).toContain('no longer in the ledger');
});

it('one file that is gone is closed with the commit that took it away', async () => {
  writeFileSync(join(root, '.gitignore'), 'tracker\nstate\n');
  git(root, 'init', '-q', '-b', 'main');
  commitAll(root, 'Begin');
  rmSync(join(certificates(), 'host-7.yaml'));
  const commit = commitAll(root, 'Retire host-7');
  expect((await sweep()).code).toBe(0);
  expect(open()).toHaveLength(59);
  const [file = ''] = readdirSync(issues()).filter(name => name.endsWith('-host-7.md'));
  expect(textOf(file)).toMatch(new RegExp(`no longer in the ledger.* The commit \`${commit.slice(0, 12)}\``));
});

it('nothing is concluded by a clock that is four months behind, and nothing is remembered of it', async () => {
  const before = new Date('2026-06-01T00:00:00Z');
  const state = () =>
    readdirSync(join(root, 'state')).map(file => readFileSync(join(root, 'state', file), 'utf8'));
  const remembered = state();
  const { code, out } = await sweep(before);
  expect([code, out]).toEqual([4, expect.stringContaining('the time of an earlier sweep (2026-10-01')]);
  expect(open()).toHaveLength(60);
  expect(state()).toEqual(remembered);
  expect((await sweep()).code).toBe(0);
  expect(open(/sweep/)).toHaveLength(0);
});
