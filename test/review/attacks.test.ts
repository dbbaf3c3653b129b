/** Ways to get a green review for what is not handed over: each of them is red, or shown to whoever approves. */
import { describe, expect, test } from 'vitest';
import { git } from '../tracker/git-support.ts';
import {
  certificate,
  changes,
  commitFiles,
  type Files,
  type PullRequest,
  problems,
  pullRequest,
  reviewed,
  shared,
  shownChanges,
} from './review-support.ts';

const path = 'certificates/vdi.yaml';
const active: Files = { ...shared, [path]: certificate('vdi') };
const parties = shared['parties.yaml'] ?? '';
const checklist = shared['checklists/server-certificate.yaml'] ?? '';

/** The same, after somebody else's change has gone into the base. */
function meanwhile(pull: PullRequest, files: Files): PullRequest {
  git(pull.folder, 'checkout', '-q', '--detach', pull.base);
  return { ...pull, base: commitFiles(pull.folder, files) };
}

describe('what was confirmed', () => {
  test.each([
    ['value', (text: string) => text.replace('rack 3', 'rack 9'), 11],
    ['evidence', (text: string) => text.replace('rack 3,', 'rack 3, evidence: https://example.jp/x,'), 11],
    ['note', (text: string) => text.replace('value: yes,', 'value: yes, note: not really,'), 12],
  ])('is red when its %s is rewritten below the confirmation', async (_, edit, line) => {
    const document = await reviewed(pullRequest(active, { [path]: edit(certificate('vdi')) }));
    expect(problems(document)).toEqual([`certificates/vdi.yaml:${line} handover.unconfirmed`]);
    expect(document.entries[0]?.problems[0]?.message).toContain('confirmed it on 2026-11-05');
    expect(document.entries[0]?.handover).toMatchObject({ answered: 2, confirmed: 1 });
  });

  test('is red under another name as well', async () => {
    const other = certificate('vdi2', {}, { endpoints: '[https://vdi.example.jp]' }).replace(
      'rack 3',
      'rack 9',
    );
    const document = await reviewed(pullRequest(active, { [path]: null, 'certificates/vdi2.yaml': other }));
    expect(problems(document)).toEqual(['certificates/vdi2.yaml:11 handover.unconfirmed']);
  });

  test('is no problem when it is confirmed anew, nor when only the answer is signed anew', async () => {
    const anew = certificate('vdi').replace(/rack 3(.*)2026-11-05/, 'rack 9$12026-11-20');
    expect(problems(await reviewed(pullRequest(active, { [path]: anew })))).toEqual([]);
    const signed = certificate('vdi').replace('on: 2026-11-01', 'on: 2026-11-02');
    const document = await reviewed(pullRequest(active, { [path]: signed }));
    expect(problems(document)).toEqual([]);
    expect(changes(document, 'vdi')).toEqual(['answer-signed location mori 2026-11-01 → mori 2026-11-02']);
  });

  test('of a planned entry is shown', async () => {
    const planned = (text: string) => text.replace('status: active', 'status: planned');
    const document = await reviewed(
      pullRequest(
        { ...shared, [path]: planned(certificate('vdi')) },
        { [path]: planned(certificate('vdi')).replace('rack 3', 'rack 9') },
      ),
    );
    expect(document.verdict).toBe('pass');
    expect(changes(document, 'vdi')).toEqual(['!answer-changed location rack 3 → rack 9']);
  });

  test('by a declaration is red when it declares something else', async () => {
    const system = (contains: string) =>
      `id: vdi-system\nowner: { team: infra-ops }\nbuilder: acme-systems\noperator: infra-ops\ndeclaration:\n  contains: ${contains}\n  answered: { by: mori, on: 2026-11-01 }\n  confirmed: { by: suzuki, on: 2026-11-05 }\n`;
    const document = await reviewed(
      pullRequest(
        { ...active, 'systems/vdi-system.yaml': system('[vdi]') },
        { 'systems/vdi-system.yaml': system('none') },
      ),
    );
    expect(problems(document)).toEqual(['systems/vdi-system.yaml:6 system.undeclared']);
    expect(document.entries[0]?.problems[0]?.message).toContain('鈴木 (suzuki) confirmed it');
  });
});

describe('a branch that is behind its base', () => {
  const window = (day: string) => ({ 'settings.yaml': `adoption: { until: ${day} }\n` });
  const owing = certificate('mail', { told: null }, { adopted: 'false' });
  const debt = { 'certificates/mail.yaml': owing };

  test('does not keep a debt window open that was closed since', async () => {
    const pull = pullRequest({ ...active, ...window('2027-03-31') }, debt);
    expect((await reviewed(pull)).verdict).toBe('pass');
    const closed = await reviewed(meanwhile(pull, window('2026-10-31')));
    expect(problems(closed)).toEqual(['certificates/mail.yaml:6 adoption.debt']);
  });

  test('does not name as owner somebody who left since', async () => {
    const owner = '{ team: infra-ops, primary: tanaka }';
    const pull = pullRequest(active, { [path]: certificate('vdi', {}, { owner }) });
    expect((await reviewed(pull)).verdict).toBe('pass');
    const left = parties.replace('name: 田中', 'name: 田中, left: 2026-11-20');
    const document = await reviewed(meanwhile(pull, { 'parties.yaml': left }));
    expect(problems(document)).toEqual(['certificates/vdi.yaml:3 duty.orphaned']);
    // Their leaving is no change of this one.
    expect(document.ledger.changes).toEqual([]);
  });

  test('does not start a ledger that has started since', async () => {
    const pull = pullRequest({}, { ...shared, ...debt });
    expect((await reviewed(pull)).verdict).toBe('pass');
    const document = await reviewed(meanwhile(pull, active));
    expect(problems(document)).toEqual(['certificates/mail.yaml:6 adoption.debt']);
  });

  test('finds what was written meanwhile to name a party it removes', async () => {
    const gone = parties.replace(/ {2}sato: .*\n/, '').replace('[sato]', '[]');
    const pull = pullRequest(active, { 'parties.yaml': gone });
    expect((await reviewed(pull)).verdict).toBe('pass');
    const shop = certificate('shop', {}, { owner: '{ team: web-ops, primary: sato }' });
    const document = await reviewed(meanwhile(pull, { 'certificates/shop.yaml': shop }));
    expect(problems(document)).toEqual(['certificates/shop.yaml:3 entry.unknown-party']);
  });

  test('is red where both changed one file: what a merge makes of it nobody has seen', async () => {
    const pull = pullRequest(active, { [path]: `${certificate('vdi')}title: VDI\n` });
    const document = await reviewed(meanwhile(pull, { [path]: certificate('vdi', { told: null }) }));
    expect(problems(document)).toContain('certificates/vdi.yaml:1 review.changed-twice');
  });

  test('that has got what the base has got changes nothing', async () => {
    const pull = pullRequest({ ...active, ...window('2027-03-31') }, { ...debt, ...window('2026-10-31') });
    const document = await reviewed(meanwhile(pull, window('2026-10-31')));
    expect(problems(document)).toEqual(['certificates/mail.yaml:6 adoption.debt']);
  });
});

describe('debt in an open window', () => {
  const open = { ...shared, 'settings.yaml': 'adoption: { until: 2027-03-31 }\n' };
  const owing = certificate('vdi', { told: null }, { adopted: 'false' });

  test.each(['planned', 'active'])('is not for an entry that was %s', async status => {
    const was = certificate('vdi', {}, { status });
    const document = await reviewed(pullRequest({ ...open, [path]: was }, { [path]: owing }));
    expect(problems(document)).toEqual(['certificates/vdi.yaml:6 adoption.debt']);
  });

  test('is not for one that was there under another name', async () => {
    const renamed = certificate(
      'vdi2',
      { told: null },
      { adopted: 'false', endpoints: '[https://vdi.example.jp]' },
    );
    const document = await reviewed(
      pullRequest(
        { ...open, [path]: certificate('vdi') },
        { [path]: null, 'certificates/vdi2.yaml': renamed },
      ),
    );
    expect(problems(document)).toEqual(['certificates/vdi2.yaml:6 adoption.debt']);
  });

  test('stays what it is when its file could not be read', async () => {
    const broken = owing.replace('owner:', 'ownr:');
    const mended = await reviewed(pullRequest({ ...shared, [path]: broken }, { [path]: owing }));
    expect(problems(mended)).toEqual([]);
    expect(mended.debt).toEqual({ base: 1, head: 1 });
  });

  test.each([
    ['in braces', '{ id: vdi, adopted: false, owner: { team: infra-ops }, ownr: x }\n'],
    ['indented', owing.replace('owner:', 'ownr:').replace(/^(?=.)/gm, '  ')],
    ['on a line of its own', owing.replace('adopted: false', 'adopted:\n  false')],
    ['escaped', owing.replace('adopted: false', '"adopt\\x65d": false')],
  ])('is counted when it is written %s', async (_, text) => {
    const pull = pullRequest({ ...shared, [path]: text }, { [path]: owing });
    const mended = await reviewed(pull);
    expect(mended.debt).toEqual({ base: 1, head: 1 });
    expect(problems(mended)).toEqual([]);
  });

  test('is not what a comment or a value speaks of', async () => {
    const text = `# adopted: false\n${certificate('vdi')}title: "adopted: false"\ntags: []\n`;
    const document = await reviewed(pullRequest({ ...shared, [path]: text }, {}));
    expect(document.debt).toEqual({ base: 0, head: 0 });
  });

  test('is no place to put further endpoints unseen', async () => {
    const more = owing.replace('jp]', 'jp, https://pay.example.jp]');
    const document = await reviewed(pullRequest({ ...open, [path]: owing }, { [path]: more }));
    expect(changes(document, 'vdi')).toEqual(['!endpoint-added → https://pay.example.jp:443']);
  });
});

describe('a checklist that changes with the entry', () => {
  const without = (text: string) => text.replace(/.*(told: \{|id: told).*\n/, '');

  test('still asks what the base asks', async () => {
    const never = { ...shared, [path]: without(certificate('vdi', {}, { status: 'planned' })) };
    const dropped = await reviewed(
      pullRequest(never, {
        [path]: without(certificate('vdi')),
        'checklists/server-certificate.yaml': without(checklist),
      }),
    );
    expect(problems(dropped)).toEqual(['certificates/vdi.yaml:10 handover.incomplete']);
    const raised = checklist
      .replace('version: 1', 'version: 2\nchanges: [{ version: 2, due: 2027-06-30 }]')
      .replace('answer: yes-no', 'answer: yes-no, since: 2');
    const already = { ...shared, [path]: without(certificate('vdi')) };
    const later = await reviewed(
      pullRequest(already, {
        [path]: `${without(certificate('vdi'))}title: VDI\n`,
        'checklists/server-certificate.yaml': raised,
      }),
    );
    expect(problems(later)).toEqual(['certificates/vdi.yaml:10 handover.incomplete']);
  });

  test('can drop a question together with answers that were good', async () => {
    const document = await reviewed(
      pullRequest(active, {
        [path]: without(certificate('vdi')),
        'checklists/server-certificate.yaml': without(checklist),
      }),
    );
    expect(problems(document)).toEqual([]);
  });

  test('or comes with it is shown', async () => {
    const easy =
      'id: easy\ntitle: Easy\nversion: 1\nquestions: [{ id: ok, question: OK?, answer: yes-no }]\n';
    const entry = certificate('mail')
      .replace(/ {4}location: .*\n/, '')
      .replace('told:', 'ok:')
      .replace('  date:', '  checklist: easy\n  date:');
    const document = await reviewed(
      pullRequest(active, { 'certificates/mail.yaml': entry, 'checklists/easy.yaml': easy }),
    );
    expect(changes(document, 'mail')).toEqual(['added → active', '!checklist server-certificate → easy']);
    expect(shownChanges(document.ledger.changes)).toEqual(['!checklist-added easy']);
  });
});

describe('a system', () => {
  const system = `id: shop-system
owner: { team: infra-ops }
builder: acme-systems
operator: infra-ops
handover: { due: 2027-01-31 }
declaration:
  contains: none
  answered: { by: mori, on: 2026-11-01 }
  confirmed: { by: suzuki, on: 2026-11-05 }
`;
  const file = 'systems/shop-system.yaml';

  test('cannot drop the handover it owed', async () => {
    const document = await reviewed(
      pullRequest({ ...shared, [file]: system }, { [file]: system.replace(/handover.*\n/, '') }),
    );
    expect(problems(document)).toEqual(['systems/shop-system.yaml:1 handover.incomplete']);
    expect(changes(document, 'shop-system')).toContain('!handover-withdrawn');
  });

  test('that declares something else keeps an active entry out, and not a planned one', async () => {
    const before = { ...shared, [file]: system.replace(/handover.*\n/, '') };
    const entry = certificate('vdi', {}, { system: 'shop-system' });
    const added = await reviewed(pullRequest(before, { [path]: entry }));
    expect(problems(added)).toEqual(['certificates/vdi.yaml:6 system.undeclared']);
    const changed = await reviewed(pullRequest({ ...before, ...active }, { [path]: entry }));
    expect(problems(changed)).toEqual(['certificates/vdi.yaml:6 system.undeclared']);
    const planned = entry.replace('status: active', 'status: planned');
    const waiting = await reviewed(pullRequest(before, { [path]: planned }));
    expect(problems(waiting)).toEqual([]);
    expect(changes(waiting, 'vdi')).toEqual(['added → planned', '!undeclared shop-system']);
    const goes = await reviewed(pullRequest({ ...before, [path]: planned }, { [path]: entry }));
    expect(problems(goes)).toEqual(['certificates/vdi.yaml:6 system.undeclared']);
  });
});

test('one cause is one problem', async () => {
  const owner = '{ team: web-ops, primary: sato }';
  const document = await reviewed(pullRequest(active, { [path]: certificate('vdi', {}, { owner }) }));
  const about = document.entries[0]?.problems.filter(({ message }) => message.includes('transfers: ['));
  expect(about).toHaveLength(1);
  expect(about?.[0]?.message).toContain('{ on: …, from: suzuki, to: sato }');
  expect(about?.[0]?.message).toContain('location');
  expect(about?.[0]?.message).toContain('told');
  expect(document.entries[0]?.handover).toMatchObject({ confirmed: 0, open: ['location', 'told'] });
});
