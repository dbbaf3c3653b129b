import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../scripts/commands/init.ts';
import type { Io } from '../../scripts/commands/shared/command-io.ts';
import { OutsideError, UsageError } from '../../scripts/errors.ts';
import { loadLedger } from '../../scripts/ledger/read/read.ts';
import { locales } from '../../scripts/text/locale.ts';
import { certledger } from '../support/certledger.ts';
import { initFiles } from '../support/new-ledger.ts';
import { temporary } from '../support/temporary.ts';

const now = new Date('2026-11-22T00:00:00Z');

function quiet(): { io: Io; out: () => string } {
  let out = '';
  const io: Io = {
    out: text => {
      out += text;
    },
    err: () => undefined,
    env: {},
    now,
    interactive: false,
    color: false,
  };
  return { io, out: () => out };
}

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    statSync(join(folder, file)).isFile(),
  );
  return Object.fromEntries(files.sort().map(file => [file, readFileSync(join(folder, file), 'utf8')]));
}

const fresh = () => join(temporary(), 'my ledger');

describe.each(locales)('init in %s', locale => {
  test('makes a ledger that is valid and rings nobody', async () => {
    const dir = fresh();
    const { io } = quiet();
    expect(await run({ dir, root: '.', locale }, io)).toBe(0);
    const { ledger, problems } = await loadLedger(dir, { now });
    expect(problems).toEqual([]);
    expect(ledger?.settings.locale).toBe(locale);
    expect(ledger?.entries.map(({ status }) => status)).toEqual(['planned']);
  });

  test('says what it made, and what comes next', async () => {
    const dir = fresh();
    const { io, out } = quiet();
    await run({ dir, root: '.', locale }, io);
    for (const file of Object.keys(contents(dir))) expect(out()).toContain(file);
    expect(out()).toContain(`certledger validate --root ${dir}`);
  });

  test('a second run changes nothing, and a file that is there is kept', async () => {
    const dir = fresh();
    await run({ dir, root: '.', locale }, quiet().io);
    writeFileSync(join(dir, 'inventory/settings.yaml'), 'locale: en\n');
    const before = contents(dir);
    const { io, out } = quiet();
    await run({ dir, root: '.', locale: locale === 'en' ? 'ja' : 'en' }, io);
    expect(contents(dir)).toEqual(before);
    expect(out()).not.toMatch(/^(created|作成)/m);
  });
});

test('both languages have the same files, and nothing is left to fill in', async () => {
  const [en, ja] = await Promise.all(locales.map(locale => initFiles(locale)));
  expect(en?.map(({ path }) => path)).toEqual(ja?.map(({ path }) => path));
  for (const { path, text } of [...(en ?? []), ...(ja ?? [])]) expect(text, path).not.toMatch(/__[A-Z_]+__/);
});

test.runIf(existsSync('/proc/self'))('a place where nothing can be made is said to be one', async () => {
  await expect(run({ dir: '/proc/certledger', root: '.' }, quiet().io)).rejects.toThrow(OutsideError);
});

test.each(locales)(
  'what init writes in %s makes a CODEOWNERS as soon as somebody has a GitHub name',
  async locale => {
    const dir = fresh();
    await run({ dir, root: '.', locale }, quiet().io);
    const parties = join(dir, 'inventory/parties.yaml');
    writeFileSync(parties, readFileSync(parties, 'utf8').replace(/^( {4})# (github: \S+)$/m, '$1$2'));
    const { code, out } = await certledger(['codeowners', '--root', dir], { clock: now });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^\/inventory\/certificates\/example\.yaml @\S+$/m),
    ]);
  },
);

test('a file in the way is the user’s to move', async () => {
  const dir = fresh();
  writeFileSync(dir, '');
  await expect(run({ dir, root: '.' }, quiet().io)).rejects.toThrow(UsageError);
});

describe('init for a GitHub Enterprise Server', () => {
  const workflows = (dir: string) =>
    Object.entries(contents(join(dir, '.github'))).filter(([path]) => path.startsWith('workflows/'));

  test('names its runner, its artifact actions and UTC, and says what to do there', async () => {
    const dir = fresh();
    const server = ['--server', 'https://github.example.jp', '--runner', 'self-hosted,linux'];
    const { code, out } = await certledger(['init', dir, ...server], { clock: now });
    expect([code, out]).toEqual([0, expect.stringContaining('GitHub Connect')]);
    const text = workflows(dir)
      .map(([, each]) => each)
      .join('');
    expect(text).toContain('runs-on: [self-hosted, linux]');
    expect(text).toContain('--default-runner\n            self-hosted,linux\n');
    expect(text).toContain(
      'actions/upload-artifact@c6a3b2bd78b3985e4b2f15397fec357f0fd808de # v3.2.2-node20',
    );
    expect(text).toContain("cron: '23 22 * * *'");
    expect(text).not.toMatch(/ubuntu-latest|timezone|upload-artifact@\S+ # v[4-9]|\bgh api\b/);
  });

  test.each([
    ['github.com itself', 'https://github.com', 'ubuntu-latest'],
    ['Enterprise Cloud', 'https://example.ghe.com', 'ubuntu-latest'],
    ['an Enterprise Server', 'https://github.example.jp', 'self-hosted'],
  ])('%s runs on %s', async (_, url, runner) => {
    const dir = fresh();
    expect((await certledger(['init', dir, '--server', url])).code).toBe(0);
    expect(contents(dir)['.github/workflows/check.yml']).toContain(`runs-on: ${runner}\n`);
  });

  test.each([
    ['no address', ['--server', 'github.example.jp'], /https:\/\/github\.example\.jp/],
    ['an address with a password', ['--server', 'https://me:secret@github.example.jp'], /Write it like/],
    ['a label that is no label', ['--runner', 'linux; rm -rf'], /self-hosted,linux/],
  ])('%s is refused', async (_, argv, message) => {
    const dir = fresh();
    const { code, err } = await certledger(['init', dir, ...argv]);
    expect([code, existsSync(dir)]).toEqual([2, false]);
    expect(err).toMatch(message);
  });
});
