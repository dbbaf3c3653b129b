/** The verdict: what is red, what is green, and what nobody asks about. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { certledger } from '../support/certledger.ts';
import { startFakeGitHub } from '../support/github/github.ts';
import { temporary } from '../support/temporary.ts';
import {
  certificate,
  changes,
  type Files,
  now,
  problems,
  pullRequest,
  reviewed,
  run,
  shared,
} from './review-support.ts';

const planned = certificate('vdi', { told: null }, { status: 'planned' });
const path = 'certificates/vdi.yaml';
const before: Files = { ...shared, [path]: planned };

describe('an entry that goes active', () => {
  test('with one answer unconfirmed is red: the question, the party, the line', async () => {
    const document = await reviewed(pullRequest(before, { [path]: certificate('vdi', { told: null }) }));
    expect(document.verdict).toBe('fail');
    expect(problems(document)).toEqual(['certificates/vdi.yaml:12 handover.unconfirmed']);
    const [entry] = document.entries;
    expect(entry).toMatchObject({
      id: 'vdi',
      type: 'certificate',
      kind: 'activated',
      status: 'active',
      handover: { checklist: 'server-certificate', total: 2, answered: 2, confirmed: 1, open: ['told'] },
    });
    expect(entry?.problems[0]?.message).toContain('Was the owner told?');
    expect(entry?.problems[0]?.message).toContain('鈴木 (suzuki)');
  });

  test('in Japanese as well', async () => {
    const pull = pullRequest(before, { [path]: certificate('vdi', { told: null }) });
    const document = await reviewed(pull, { locale: 'ja' });
    expect(document.entries[0]?.problems[0]?.message).toContain('所管に伝えましたか。');
    expect(document.entries[0]?.changes.map(({ text }) => text).join()).toContain('稼働を開始します');
  });

  test.each([
    ['the very same person', 'mori'],
    ['the contractor itself', 'acme-systems'],
  ])('confirmed by %s is red', async (_, by) => {
    const document = await reviewed(pullRequest(before, { [path]: certificate('vdi', { told: by }) }));
    expect(document.verdict).toBe('fail');
    expect(problems(document)).toEqual(['certificates/vdi.yaml:12 handover.unconfirmed']);
    expect(document.entries[0]?.problems[0]?.message).toContain(by);
  });

  test('completed is green', async () => {
    const document = await reviewed(pullRequest(before, { [path]: certificate('vdi') }));
    expect(problems(document)).toEqual([]);
    expect(document.verdict).toBe('pass');
    expect(changes(document, 'vdi')).toEqual(['activated planned → active', 'confirmed told → suzuki']);
  });

  test('must also answer what is new in the checklist, though it is not due yet', async () => {
    const checklist = shared['checklists/server-certificate.yaml']
      ?.replace('version: 1', 'version: 2\nchanges: [{ version: 2, due: 2027-06-30 }]')
      .concat('  - { id: script, question: Is there a script?, answer: yes-no, since: 2 }\n');
    const newer = { ...before, 'checklists/server-certificate.yaml': checklist ?? '' };
    const old = (text: string) => text.replace('  date:', '  version: 1\n  date:');
    const activated = await reviewed(pullRequest(newer, { [path]: old(certificate('vdi')) }));
    expect(problems(activated)).toEqual(['certificates/vdi.yaml:11 handover.outdated']);
    const active = { ...newer, [path]: old(certificate('vdi')) };
    const touched = await reviewed(pullRequest(active, { [path]: `${old(certificate('vdi'))}title: VDI\n` }));
    expect(problems(touched)).toEqual([]);
  });
});

describe('an entry that comes in active without a handover', () => {
  const bare = certificate('vdi').replace(/handover:[\s\S]*/, 'handover: { due: 2027-01-31 }\n');
  const some: Files = { ...shared, 'certificates/mail.yaml': certificate('mail') };
  const said = async (files: Files, locale: 'en' | 'ja') => {
    const document = await reviewed(pullRequest(files, { [path]: bare }), { locale });
    expect(problems(document)).toContain('certificates/vdi.yaml:6 handover.incomplete');
    return document.entries[0]?.problems.map(({ message }) => message).join('\n') ?? '';
  };

  test('is told to stay planned', async () => {
    const en = await said(some, 'en');
    expect(en).toContain('Keep it `status: planned` until then.');
    expect(en).toContain('may no longer be added');
    expect(await said(some, 'ja')).toContain('`status: planned` としてください');
  });

  test('is told of `adopted: false` as long as that may be', async () => {
    const open = { ...some, 'settings.yaml': 'adoption: { until: 2027-03-31 }\n' };
    expect(await said(open, 'en')).toContain('may be added with `adopted: false` instead');
    expect(await said(open, 'ja')).toContain('代わりに `adopted: false` を付けて登録できます');
  });

  test('is not told so when it only goes active', async () => {
    const was = bare.replace('status: active', 'status: planned');
    expect(await said({ ...some, [path]: was }, 'en')).not.toContain('adopted');
  });
});

describe('an owner who changes', () => {
  const owner = '{ team: web-ops, primary: sato }';
  const active: Files = { ...shared, [path]: certificate('vdi') };

  test('is a handover: both sides are named, and it is red until the new one vouches', async () => {
    const document = await reviewed(pullRequest(active, { [path]: certificate('vdi', {}, { owner }) }));
    expect(document.verdict).toBe('fail');
    expect(changes(document, 'vdi')).toEqual([
      '!owner team infra-ops → web-ops',
      '!owner primary suzuki → sato',
      '!owner-handover',
    ]);
    const texts = document.entries[0]?.changes.map(({ text }) => text).join() ?? '';
    expect(texts).toContain('鈴木 (suzuki) → 佐藤 (sato)');
    expect(texts).toContain('A change of owner is a handover');
    expect(new Set(problems(document).map(each => each.split(' ')[1]))).toEqual(
      new Set(['handover.unconfirmed']),
    );
  });

  test('is green with a transfer', async () => {
    const text = certificate('vdi', {}, { owner }).replace(
      '  answers:',
      '  transfers: [{ on: 2026-11-20, from: suzuki, to: sato }]\n  answers:',
    );
    const document = await reviewed(pullRequest(active, { [path]: text }));
    expect(problems(document)).toEqual([]);
    expect(changes(document, 'vdi')).toContain('!transferred 2026-11-20 suzuki → sato');
  });
});

describe('who is judged', () => {
  test('nobody who was not touched', async () => {
    const legacy = { ...shared, [path]: certificate('vdi', { told: null }) };
    const document = await reviewed(
      pullRequest(legacy, { 'certificates/mail.yaml': certificate('mail'), 'README.txt': 'Hello' }),
    );
    expect(document.entries.map(({ id }) => id)).toEqual(['mail']);
    expect(document.verdict).toBe('pass');
  });

  test('not a planned entry, nor one whose certificate was only recorded', async () => {
    const legacy = { ...before, 'certificates/mail.yaml': certificate('mail', { told: null }) };
    const recorded = `# Renewed.\n${certificate('mail', { told: null })}certificate: { notAfter: 2027-03-01T00:00:00Z }\n`;
    const document = await reviewed(
      pullRequest(legacy, { [path]: `${planned}title: VDI\n`, 'certificates/mail.yaml': recorded }),
    );
    expect(document.verdict).toBe('pass');
    expect(document.entries.map(({ kind }) => kind)).toEqual(['recorded', 'changed']);
    expect(changes(document, 'mail')).toEqual(['recorded → 2027-03-01T00:00:00Z']);
  });

  test('a legacy entry as soon as something of it is touched', async () => {
    const legacy = { ...shared, [path]: certificate('vdi', { told: null }) };
    const document = await reviewed(
      pullRequest(legacy, { [path]: `${certificate('vdi', { told: null })}title: VDI\n` }),
    );
    expect(problems(document)).toEqual(['certificates/vdi.yaml:12 handover.unconfirmed']);
  });

  test('not an entry whose acknowledgements apart from it change', async () => {
    const legacy = { ...shared, [path]: certificate('vdi', { told: null }) };
    const apart =
      'entry: vdi\nacknowledged: [{ rule: chain.order, until: 2027-01-31, by: suzuki, reason: old }]\n';
    const document = await reviewed(pullRequest(legacy, { 'acknowledgements/vdi.yaml': apart }));
    expect(document).toMatchObject({ verdict: 'pass', entries: [{ id: 'vdi', kind: 'changed' }] });
  });

  test('an entry that could not be read before, as if it were new', async () => {
    const broken = { ...shared, [path]: 'id: vdi\nstatus: [\n' };
    const mended = await reviewed(pullRequest(broken, { [path]: certificate('vdi', { told: null }) }));
    expect(problems(mended)).toEqual(['certificates/vdi.yaml:12 handover.unconfirmed']);
    expect(changes(mended, 'vdi')).toEqual(['!readable → active']);
  });

  test('nothing is let through where the ledger itself cannot be read', async () => {
    const broken = { ...before, 'settings.yaml': 'locale: fr\n' };
    const document = await reviewed(pullRequest(broken, { [path]: certificate('vdi') }));
    expect(document.verdict).toBe('fail');
    expect(problems(document)).toEqual(['settings.yaml:1 schema.value']);
    const mended = await reviewed(pullRequest(broken, { 'settings.yaml': 'locale: ja\n' }));
    expect(mended.verdict).toBe('pass');
  });

  test('duties, once and not twice', async () => {
    const renewal = '{ responsible: acme-systems }';
    const document = await reviewed(pullRequest(before, { [path]: certificate('vdi', {}, { renewal }) }));
    expect(problems(document)).toEqual(['certificates/vdi.yaml:5 entry.contract-missing']);
    const ended =
      '{ responsible: acme-systems, contract: { reference: M-1, clause: §4, until: 2026-03-31 } }';
    const late = await reviewed(pullRequest(before, { [path]: certificate('vdi', {}, { renewal: ended }) }));
    expect(problems(late)).toEqual(['certificates/vdi.yaml:5 duty.contract-missing']);
  });
});

describe('debt', () => {
  const owing = certificate('vdi', { told: null }, { adopted: 'false' });

  test('may not grow', async () => {
    const some = { ...shared, 'certificates/mail.yaml': certificate('mail') };
    const document = await reviewed(pullRequest(some, { [path]: owing }));
    expect(problems(document)).toEqual(['certificates/vdi.yaml:6 adoption.debt']);
    expect(document.debt).toEqual({ base: 0, head: 1 });
    const back = await reviewed(pullRequest({ ...shared, [path]: certificate('vdi') }, { [path]: owing }));
    expect(problems(back)).toEqual(['certificates/vdi.yaml:6 adoption.debt']);
  });

  test('may be brought along by a ledger that starts', async () => {
    const document = await reviewed(pullRequest({}, { ...shared, [path]: owing }));
    expect(document).toMatchObject({ verdict: 'pass', debt: { base: 0, head: 1 } });
    expect(changes(document, 'vdi')).toEqual(['added → active', '!debt-added']);
  });

  test('may grow as long as the base says so, and the pull request cannot say so itself', async () => {
    const window = (day: string) => ({ 'settings.yaml': `adoption: { until: ${day} }\n` });
    const some = { ...shared, 'certificates/mail.yaml': certificate('mail') };
    const open = await reviewed(pullRequest({ ...some, ...window('2026-11-22') }, { [path]: owing }));
    expect(open.verdict).toBe('pass');
    const over = await reviewed(pullRequest({ ...some, ...window('2026-11-21') }, { [path]: owing }));
    expect(over.verdict).toBe('fail');
    const self = await reviewed(pullRequest(some, { [path]: owing, ...window('2027-11-21') }));
    expect(self.verdict).toBe('fail');
    expect(self.ledger.changes).toContainEqual(
      expect.objectContaining({ kind: 'debt-window', attention: true }),
    );
  });

  test('is not on trial, and when it is paid it is', async () => {
    const some = { ...shared, [path]: owing };
    const touched = await reviewed(pullRequest(some, { [path]: `${owing}title: VDI\n` }));
    expect(touched).toMatchObject({ verdict: 'pass', debt: { base: 1, head: 1 } });
    const paid = await reviewed(pullRequest(some, { [path]: certificate('vdi', { told: null }) }));
    expect(paid).toMatchObject({ verdict: 'fail', debt: { base: 1, head: 0 } });
  });

  test('goes with each of two that are alike', async () => {
    const twin = (id: string) =>
      `id: ${id}\nkind: license\nadopted: false\nowner: { team: infra-ops }\nexpires: 2027-03-31\nrenewal: { responsible: infra-ops }\nhandover: { due: 2027-01-31 }\n`;
    const twins = { 'items/a.yaml': twin('a'), 'items/b.yaml': twin('b') };
    const others = { 'items/c.yaml': twin('c'), 'items/d.yaml': twin('d') };
    const document = await reviewed(
      pullRequest({ ...shared, ...twins }, { 'items/a.yaml': null, 'items/b.yaml': null, ...others }),
    );
    expect(problems(document)).toEqual([]);
    expect(document.debt).toEqual({ base: 2, head: 2 });
    expect(document.entries.map(({ id, kind }) => [id, kind])).toEqual([
      ['c', 'renamed'],
      ['d', 'renamed'],
    ]);
    expect([...changes(document, 'c'), ...changes(document, 'd')]).toEqual([
      '!renamed a → c',
      '!renamed b → d',
    ]);
    const third = await reviewed(
      pullRequest(
        { ...shared, ...twins },
        { 'items/a.yaml': null, 'items/b.yaml': null, ...others, 'items/e.yaml': twin('e') },
      ),
    );
    expect(problems(third)).toEqual(['items/e.yaml:3 adoption.debt']);
  });

  test('goes with an entry that is renamed', async () => {
    const renamed = certificate(
      'vdi2',
      { told: null },
      { adopted: 'false', endpoints: '[https://vdi.example.jp]' },
    );
    const document = await reviewed(
      pullRequest({ ...shared, [path]: owing }, { [path]: null, 'certificates/vdi2.yaml': renamed }),
    );
    expect(document).toMatchObject({ verdict: 'pass', debt: { base: 1, head: 1 } });
    expect(document.entries.map(({ id, kind }) => [id, kind])).toEqual([['vdi2', 'renamed']]);
    expect(changes(document, 'vdi2')).toEqual(['!renamed vdi → vdi2']);
  });
});

describe('the command', () => {
  const red = pullRequest(before, { [path]: certificate('vdi', { told: null }) });

  test('says it to a terminal, with the place', async () => {
    const { code, out } = await run(red);
    expect(code).toBe(1);
    expect(out).toContain('✗ inventory/certificates/vdi.yaml:12:');
    expect(out).toContain('2 of 2 answered, 1 confirmed; open: told');
    expect(out).toContain('Does not pass: 1 entry changed, 1 problem; 0 changes to check.');
  });

  test('as annotations, Markdown and JSON', async () => {
    const annotated = await run(red, '--format', 'github');
    expect(annotated.out).toMatch(/^::error file=\S+vdi\.yaml,line=12,col=\d+,title=handover\.unconfirmed::/);
    expect((await run(red, '--format', 'markdown')).out).toContain('❌ `inventory/certificates/vdi.yaml:12`');
    const { out } = await run(red, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      verdict: 'fail',
      base: red.base,
      head: red.head,
    });
  });

  test('appends its summary, and comments where the token may', async () => {
    const fake = await startFakeGitHub();
    fake.repository.add({ user: 'suzuki', title: 'A pull request' });
    const summary = join(temporary(), 'summary.md');
    const argv = ['review', '--root', red.folder, '--base', red.base, '--head', red.head];
    const { code } = await certledger([...argv, '--summary', summary, '--comment', '--pull-request', '1'], {
      env: { PATH: process.env.PATH ?? '', ...fake.env },
      clock: now,
    });
    expect(code).toBe(1);
    const [comment] = fake.repository.issues[0]?.comments ?? [];
    expect(comment?.body).toContain(readFileSync(summary, 'utf8').trimEnd());
    await fake.stop();
  });

  test('green is exit code 0', async () => {
    expect(await run({ ...red, head: red.base })).toMatchObject({ code: 0 });
  });
});
