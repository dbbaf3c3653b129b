/** `certledger schedule` as a person and a workflow run it. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import { certledger } from '../support/certledger.ts';
import { put, temporary } from '../support/temporary.ts';
import { commitAll, git } from '../tracker/git-support.ts';

vi.setConfig({ testTimeout: 60_000 });

const clock = new Date('2026-11-22T00:00:00Z');

const web = (notAfter: string) => `id: web
title: 社外 Web サイト
owner: { team: infra-ops, primary: suzuki }
certificate: { notBefore: 2026-06-01T00:00:00Z, notAfter: ${notAfter} }
endpoints: [https://web.example.jp]
renewal: { responsible: infra-ops, leadTime: 14d }
handover: { due: 2027-01-31 }
`;

const files = {
  'inventory/settings.yaml': 'locale: ja\ntimezone: Asia/Tokyo\norganization: A社\n',
  'inventory/parties.yaml':
    'people: { suzuki: { name: 鈴木 一郎 }, tanaka: { name: 田中 花子 } }\n' +
    'teams: { infra-ops: { name: 基盤運用チーム, members: [suzuki], capacity: 1 } }\n',
  'inventory/certificates/web.yaml': web('2026-12-18T00:00:00Z'),
};

function ledger(): string {
  const root = temporary();
  put(root, files);
  return root;
}

const schedule = (root: string, ...options: string[]) =>
  certledger(['schedule', '--root', root, ...options], { clock, env: { PATH: process.env.PATH ?? '' } });

const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => statSync(join(folder, file)).isFile())
      .sort()
      .map(file => [file, readFileSync(join(folder, file), 'utf8')]),
  );

describe('what it prints', () => {
  it('JSON by its schema, with the keys other programs rely on', async () => {
    const { code, out, err } = await schedule(ledger(), '--format', 'json', '--months', '4');
    expect([code, err]).toEqual([0, '']);
    const document = JSON.parse(out);
    expect(compiledValidator('schedule')(document)).toBe(true);
    expect(document).toMatchObject({ schemaVersion: 1, from: '2026-11-22', to: '2027-03-22' });
    expect(document.duties).toMatchObject([
      { date: '2026-12-04', kind: 'renewal-start', entry: 'web', responsible: 'infra-ops' },
      {
        date: '2026-12-18',
        kind: 'renewal',
        entry: 'web',
        owner: 'infra-ops',
        responsible: 'infra-ops',
        title: '社外 Web サイト',
        startBy: '2026-12-04',
      },
      { date: '2027-01-31', kind: 'handover', entry: 'web', owner: 'infra-ops', responsible: null },
    ]);
  });

  it.each([
    ['text', /2026年12月\n {2}2026-12-04 {2}更新の着手 {2}web {2}社外/],
    ['markdown', /^# 年間運用スケジュール\n\nA社 · 2026-11-22 ～ 2027-11-22/],
    ['csv', /^\ufeff期限,/],
    ['ical', /^BEGIN:VCALENDAR\r\n/],
  ])('%s', async (format, start) => {
    const { code, out } = await schedule(ledger(), '--format', format);
    expect(code).toBe(0);
    expect(out).toMatch(start);
  });

  it('only what somebody owns or owes', async () => {
    const root = ledger();
    const kinds = async (...options: string[]) =>
      JSON.parse((await schedule(root, '--format', 'json', ...options)).out).duties.map(
        ({ kind, predicted }: { kind: string; predicted: boolean }) => (predicted ? `${kind}?` : kind),
      );
    expect(await kinds('--owner', 'suzuki')).toEqual([
      ...['renewal-start', 'renewal', 'handover'],
      ...['renewal-start?', 'renewal?', 'renewal-start?', 'renewal?'],
    ]);
    expect(await kinds('--responsible', 'infra-ops')).toEqual([
      ...['renewal-start', 'renewal', 'renewal-start?', 'renewal?', 'renewal-start?', 'renewal?'],
    ]);
    expect(await kinds('--owner', 'tanaka')).toEqual([]);
  });
});

it.each([
  ['a party that is not there', ['--owner', 'infra-op'], /infra-ops の誤り/],
  ['no number of months', ['--months', '0'], /from 1 to 120/],
  ['more months than anybody knows', ['--months', '1000000'], /from 1 to 120/],
  ['a part published as the whole', ['--owner', 'suzuki', '--out', 'x'], /併用できません/],
])('%s is a mistake of the caller', async (_, options, remedy) => {
  const { code, out, err } = await schedule(ledger(), ...options);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(remedy);
});

describe('--check', () => {
  it('fails when a month is too full, and says what to do', async () => {
    const root = ledger();
    expect((await schedule(root, '--check')).code).toBe(0);
    put(root, { 'inventory/certificates/mail.yaml': web('2026-12-01T00:00:00Z').replaceAll('web', 'mail') });
    const text = await schedule(root, '--check');
    expect(text.code).toBe(1);
    expect(text.out).toMatch(/2026年12月: 基盤運用チーム.*mail（2026-12-01）、web（2026-12-18）\n.*自動化/);
    const document = JSON.parse((await schedule(root, '--check', '--format', 'json')).out);
    expect(compiledValidator('schedule')(document)).toBe(true);
    expect(document.check.overloads).toMatchObject([{ party: 'infra-ops', month: '2026-12', limit: 1 }]);
    expect((await schedule(root)).code).toBe(0);
  });
});

describe('--out', () => {
  it('takes a folder of the ledger that is not there for no empty one', async () => {
    const root = ledger();
    const [certificates, out] = [join(root, 'inventory', 'certificates'), join(root, 'schedule')];
    for (const id of ['a', 'b', 'c'])
      put(root, { [`inventory/certificates/${id}.yaml`]: web('2026-12-18T00:00:00Z').replaceAll('web', id) });
    await schedule(root, '--out', out);
    const published = contents(out);
    renameSync(certificates, `${certificates}.old`);
    const { code, err } = await schedule(root, '--out', out);
    expect([code, err]).toEqual([2, expect.stringContaining('inventory/certificates/ が存在しない')]);
    expect(contents(out)).toEqual(published);
    rmSync(`${certificates}.old`, { recursive: true });
    put(root, { 'inventory/certificates/README.md': 'None any more.' });
    expect((await schedule(root, '--out', out)).code).toBe(0);
    expect(contents(out)).not.toEqual(published);
  });

  it('writes every format and a calendar for everybody, and the second time nothing', async () => {
    const root = ledger();
    const out = join(temporary(), 'published');
    expect((await schedule(root, '--out', out)).err).toContain('個のファイルを更新しました');
    const first = contents(out);
    expect(Object.keys(first)).toEqual([
      ...['SCHEDULE.md', 'calendars/all.ics', 'calendars/party-infra-ops.ics', 'calendars/party-suzuki.ics'],
      ...['calendars/party-tanaka.ics', 'calendars/revisions.ndjson', 'calendars/team-infra-ops.ics'],
      ...['schedule.csv', 'schedule.json'],
    ]);
    for (const [file, text] of Object.entries(first).filter(([file]) => file.endsWith('.ics')))
      expect(() => ICAL.parse(text), file).not.toThrow();
    expect((await schedule(root, '--out', out)).err).toContain('最新です');
    expect(contents(out)).toEqual(first);
  });

  it('changes nothing a day later in the same month, and what became overdue when it does', async () => {
    const root = ledger();
    const out = temporary();
    await schedule(root, '--out', out);
    const before = contents(out);
    await schedule(root, '--out', out, '--now', '2026-11-23T00:00:00Z');
    expect(contents(out)).toEqual(before);
    const { from, to } = JSON.parse(before['schedule.json'] ?? '');
    expect([from, to]).toEqual(['2026-11-01', '2027-11-30']);
    await schedule(root, '--out', out, '--now', '2026-12-05T00:00:00Z');
    expect(contents(out)['SCHEDULE.md']).toContain('着手遅れ');
  });

  it('starts over when its memory is damaged', async () => {
    const root = ledger();
    const out = temporary();
    await schedule(root, '--out', out);
    const before = contents(out);
    writeFileSync(join(out, 'calendars', 'revisions.ndjson'), '{"uid":1}\nnonsense\n');
    expect((await schedule(root, '--out', out)).code).toBe(0);
    expect(contents(out)).toEqual(before);
  });

  it('removes the calendar of a party that is gone, and nobody else’s file', async () => {
    const root = ledger();
    const out = temporary();
    await schedule(root, '--out', out);
    writeFileSync(join(out, 'calendars', 'party-mine.ics'), 'BEGIN:VCALENDAR\r\nPRODID:-//me//EN\r\n');
    const parties = files['inventory/parties.yaml'].replace(', tanaka: { name: 田中 花子 }', '');
    put(root, { 'inventory/parties.yaml': parties });
    await schedule(root, '--out', out);
    expect(existsSync(join(out, 'calendars', 'party-tanaka.ics'))).toBe(false);
    expect(existsSync(join(out, 'calendars', 'party-mine.ics'))).toBe(true);
  });

  it('moves the event of a date that has moved', async () => {
    const root = ledger();
    const out = temporary();
    const event = () => {
      const calendar = readFileSync(join(out, 'calendars', 'all.ics'), 'utf8');
      const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
      const found = events
        .map(each => new ICAL.Event(each))
        .find(({ uid }) => uid === 'renewal/web/1@certledger');
      return [found?.startDate.toString(), found?.sequence];
    };
    await schedule(root, '--out', out);
    expect(event()).toEqual(['2026-12-18', 0]);
    put(root, { 'inventory/certificates/web.yaml': web('2027-02-18T00:00:00Z') });
    await schedule(root, '--out', out);
    expect(event()).toEqual(['2027-02-18', 1]);
  });

  it('says so when the folder is a file', async () => {
    const file = join(temporary(), 'file');
    writeFileSync(file, '');
    expect((await schedule(ledger(), '--out', file)).code).toBe(3);
  });
});

it('--state-branch publishes beside the state, and commits only what changed', async () => {
  const root = ledger();
  git(root, 'init', '-q', '-b', 'main');
  commitAll(root, 'Start the ledger');
  const publish = () => schedule(root, '--state-branch', 'certledger-observations');
  expect((await publish()).code).toBe(0);
  expect((await publish()).err).toContain('最新です');
  expect(git(root, 'rev-list', '--count', 'certledger-observations')).toBe('1');
  const tree = git(root, 'ls-tree', '-r', '--name-only', 'certledger-observations').split('\n');
  expect(tree).toContain('schedule/calendars/team-infra-ops.ics');
  expect(tree.every(path => path.startsWith('schedule/'))).toBe(true);
  expect(git(root, 'show', 'certledger-observations:schedule/calendars/all.ics')).toContain(
    'SUMMARY:【更新】社外',
  );
  expect(git(root, 'status', '--porcelain')).toBe('');
});

it('the example ledger of this repository has a year', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const document = JSON.parse((await schedule(root, '--format', 'json')).out);
  expect(compiledValidator('schedule')(document)).toBe(true);
  const kinds = document.duties.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['renewal', 'handover', 'system-review', 'go-live']));
});
