import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutsideError } from '../../scripts/errors.ts';
import type { Memory } from '../../scripts/evidence/memory.ts';
import type { KnownVerdict } from '../../scripts/probe/known-verdicts.ts';
import type { KnownRevocation } from '../../scripts/probe/revocation/known-answers.ts';
import { damagedLineText, openState } from '../../scripts/state/store.ts';
import type { KnownIssue } from '../../scripts/tracker/model/state.ts';
import { sha256Of } from '../support/sample-data.ts';

const memory: Memory = {
  endpoints: [
    {
      entry: 'mail',
      endpoint: 'smtp://mail.example.jp:25',
      failures: 2,
      failingSince: '2026-10-01T00:00:00.000Z',
    },
    { entry: 'web', endpoint: 'https://web.example.jp:443', failures: 0, served: sha256Of('a') },
  ],
  generations: [
    {
      entry: 'web',
      sha256: sha256Of('a'),
      firstSeen: '2026-10-01T00:00:00.000Z',
      notBefore: '2026-09-01T00:00:00Z',
      notAfter: '2026-11-30T00:00:00Z',
    },
    { entry: 'web', sha256: sha256Of('b'), firstSeen: '2026-10-02T00:00:00.000Z' },
  ],
};
const verdict: KnownVerdict = {
  endpoint: 'https://web.example.jp:443',
  chain: sha256Of('chain'),
  trust: sha256Of('public'),
  path: 'unanchored',
  culprit: { sha256: sha256Of('middle'), name: 'CN=Middle' },
  missingIssuer: 'CN=Middle',
  until: '2026-10-31T00:00:00.000Z',
};
const ending: KnownVerdict = {
  endpoint: 'https://www.example.jp:443',
  chain: sha256Of('other chain'),
  trust: sha256Of('public'),
  path: 'trusted',
  public: true,
  pathEnds: '2026-11-05T00:00:00.000Z',
  until: '2026-10-31T00:00:00.000Z',
};
const revocation: KnownRevocation = {
  status: 'revoked',
  source: 'crl',
  url: 'http://crl.example.jp/ca.crl',
  at: '2026-09-28T09:30:00.000Z',
  reason: 'keyCompromise',
  thisUpdate: '2026-05-31T00:00:00Z',
  until: '2026-10-01T20:00:00.000Z',
  leaves: [sha256Of('a'), sha256Of('b')].toSorted(),
};

const issue: KnownIssue = {
  tracker: 'https://api.github.com/repos/example/ledger',
  number: 7,
  id: 2_345_678_901,
  marker: {
    kind: 'entry',
    entry: 'web',
    hash: 'ab'.repeat(32),
    status: 'open',
    level: { severity: 'error', rank: 1 },
    turn: 2,
    rules: ['expiry.near'],
  },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certledger-state-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the state folder', () => {
  it('gives back what was put in', async () => {
    const state = openState(join(folder, 'new', 'folder'));
    expect(await state.loadMemory()).toEqual({ value: { endpoints: [], generations: [] }, damaged: [] });
    await state.saveMemory(memory);
    await state.saveProbeMemory({ verdicts: [verdict, ending], revocations: [revocation] });
    await state.saveIssues([issue]);
    expect(await state.loadMemory()).toEqual({ value: memory, damaged: [] });
    expect(await state.loadProbeMemory()).toEqual({
      value: { verdicts: [verdict, ending], revocations: [revocation] },
      damaged: [],
    });
    expect(await state.loadIssues()).toEqual({ value: [issue], damaged: [] });
    expect(await readdir(join(folder, 'new', 'folder'))).toEqual([
      'issues.ndjson',
      'memory.ndjson',
      'revocations.ndjson',
      'verdicts.ndjson',
    ]);
  });

  it('is not written again when nothing changed, whatever the order of keys', async () => {
    const state = openState(folder);
    await state.saveMemory(memory);
    const file = join(folder, 'memory.ndjson');
    const before = await stat(file);
    const turned = memory.endpoints.map(line => Object.fromEntries(Object.entries(line).reverse()));
    await state.saveMemory({ ...memory, endpoints: turned as unknown as Memory['endpoints'] });
    const after = await stat(file);
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('keeps what the probe remembers in lines of one form, and leaves equal ones as they are', async () => {
    const state = openState(folder);
    const files = ['verdicts.ndjson', 'revocations.ndjson'].map(name => join(folder, name));
    const turned = <T extends object>(line: T) => Object.fromEntries(Object.entries(line).reverse()) as T;
    await state.saveProbeMemory({ verdicts: [turned(verdict)], revocations: [turned(revocation)] });
    const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
    const [a, b] = revocation.leaves;
    expect(texts).toEqual([
      `{"endpoint":"https://web.example.jp:443","chain":"${verdict.chain}","trust":"${verdict.trust}","path":"unanchored","culprit":{"sha256":"${verdict.culprit?.sha256}","name":"CN=Middle"},"missingIssuer":"CN=Middle","until":"2026-10-31T00:00:00.000Z"}\n`,
      `{"status":"revoked","source":"crl","url":"http://crl.example.jp/ca.crl","at":"2026-09-28T09:30:00.000Z","reason":"keyCompromise","thisUpdate":"2026-05-31T00:00:00Z","until":"2026-10-01T20:00:00.000Z","leaves":["${a}","${b}"]}\n`,
    ]);
    const before = await Promise.all(files.map(file => stat(file)));
    const { value } = await state.loadProbeMemory();
    await state.saveProbeMemory(value);
    const after = await Promise.all(files.map(file => stat(file)));
    const identity = ({ ino, mtimeMs }: { ino: number; mtimeMs: number }) => [ino, mtimeMs];
    expect(after.map(identity)).toEqual(before.map(identity));
    await Promise.all(files.map(file => appendFile(file, '{}\n')));
    expect((await state.loadProbeMemory()).damaged).toEqual(files.map(file => ({ file, line: 2 })));
  });

  it('is not even made while there is nothing to remember', async () => {
    await openState(folder).saveMemory({ endpoints: [], generations: [] });
    expect(await readdir(folder)).toEqual([]);
  });

  it('loses a damaged line and nothing else', async () => {
    const state = openState(folder);
    await state.saveMemory(memory);
    const file = join(folder, 'memory.ndjson');
    await appendFile(
      file,
      '{"entry":"web","endpoint":"x"\n{"entry":"web","failures":-1,"endpoint":"y"}\n42\n',
    );
    const { value, damaged } = await state.loadMemory();
    expect(value).toEqual(memory);
    expect(damaged).toEqual([5, 6, 7].map(line => ({ file, line })));
    expect(damaged[0] && damagedLineText(damaged[0]).en).toContain('memory.ndjson:5: ');
    await state.saveMemory(value);
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(5);
  });

  it('says what is wrong when the disk is', async () => {
    await writeFile(join(folder, 'file'), '');
    const state = openState(join(folder, 'file'));
    await expect(state.loadMemory()).rejects.toThrow(OutsideError);
    await expect(state.saveMemory(memory)).rejects.toThrow(/cannot be (read|written)/);
  });
});
