import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../scripts/commands/compare.ts';
import type { OptionsOf } from '../../scripts/commands/declared/catalogue.ts';
import type { Io } from '../../scripts/commands/shared/command-io.ts';
import { readFindings } from '../../scripts/commands/shared/findings-file.ts';
import { UsageError } from '../../scripts/errors.ts';
import { putCase } from '../support/case-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certledger-compare-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function compareCase(name: string, options: Partial<OptionsOf<'compare'>> = {}) {
  const root = join(folder, 'case');
  const { now } = putCase(name, root);
  const printed = { out: '', err: '' };
  const io: Io = {
    out: text => {
      printed.out += text;
    },
    err: text => {
      printed.err += text;
    },
    env: {},
    now,
    interactive: false,
    color: false,
  };
  const observations = [join(root, 'observations.ndjson')];
  const code = await run({ root, observations, failOn: 'never', format: 'text', ...options }, io);
  return { code, ...printed };
}

describe('compare', () => {
  it('prints what a person can act on', async () => {
    const { code, out, err } = await compareCase('expired-self-signed');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('expired at 2026-09-29 09:00 JST');
    expect(out).toContain('Findings: error 2, warning 0, info 0');
    expect(await compareCase('expired-self-signed', { format: 'markdown' })).toMatchObject({
      out: expect.stringContaining(
        '| `nas` | error | Expired (`expiry.expired`) | `https://nas.example.jp:443` |',
      ),
    });
  });

  it('prints what plan reads back', async () => {
    const { out } = await compareCase('hostile-certificate', { format: 'json' });
    const file = join(folder, 'findings.json');
    await writeFile(file, out);
    const findings = await readFindings(file);
    expect(findings).toEqual(JSON.parse(out));
    expect(findings.findings.map(({ rule }) => rule)).toContain('drift.changed');
  });

  it('fails only when asked to', async () => {
    expect((await compareCase('expired', { failOn: 'error' })).code).toBe(1);
    expect((await compareCase('chain-out-of-order', { failOn: 'error' })).code).toBe(0);
    expect((await compareCase('chain-out-of-order', { failOn: 'warning' })).code).toBe(1);
    expect((await compareCase('renewed', { failOn: 'warning' })).code).toBe(0);
  });

  it('counts failures in its state from run to run', async () => {
    const options = { state: join(folder, 'state') };
    for (const _ of [1, 2]) {
      expect((await compareCase('failed-once', options)).out).toContain(
        'Not fully observed: 3 (black-hole, broken, mail)',
      );
    }
    expect((await compareCase('failed-once', options)).out).toContain('endpoint.handshake');
    const before = await readFile(join(folder, 'state', 'memory.ndjson'), 'utf8');
    await compareCase('failed-once', options);
    expect(await readFile(join(folder, 'state', 'memory.ndjson'), 'utf8')).toBe(before);
  });

  it('says which line of its state was damaged, and goes on', async () => {
    await writeFile(join(folder, 'memory.ndjson'), 'nonsense\n');
    const { code, err } = await compareCase('healthy', { state: folder });
    expect(code).toBe(0);
    expect(err).toContain('memory.ndjson:1: ');
  });
});

describe('a file of findings', () => {
  it.each([
    ['not JSON', 'nonsense'],
    ['something else', '{"schemaVersion":1}'],
  ])('is refused when it is %s', async (_, text) => {
    const file = join(folder, 'findings.json');
    await writeFile(file, text);
    await expect(readFindings(file)).rejects.toThrow(UsageError);
    await expect(readFindings(join(folder, 'none.json'))).rejects.toThrow(/compare --format json/);
  });

  it('is refused with the place where what is unsure names no rule, as earlier versions wrote it', async () => {
    const { out } = await compareCase('crl-stale', { format: 'json' });
    const file = join(folder, 'findings.json');
    const document = JSON.parse(out);
    expect(document.unsure).toEqual([{ entry: 'web', rule: 'revocation.revoked' }]);
    await writeFile(file, JSON.stringify({ ...document, unsure: ['web'] }));
    await expect(readFindings(file)).rejects.toThrow(/\(\/unsure\/0\).*of this version/);
  });
});
