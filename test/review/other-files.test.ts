/** What is no entry, and changes what entries say or rest on: parties, evidence, settings, and any other file. */
import { describe, expect, test } from 'vitest';
import {
  certificate,
  changes,
  type Files,
  problems,
  pullRequest,
  reviewed,
  shared,
  shownChanges,
} from './review-support.ts';

const path = 'certificates/vdi.yaml';
const active: Files = { ...shared, [path]: certificate('vdi') };
const parties = shared['parties.yaml'] ?? '';

describe('parties', () => {
  test('who are taken out of a group name what they signed', async () => {
    const before = { ...shared, [path]: certificate('vdi', { told: 'tanaka' }) };
    const without = parties.replace('[suzuki, tanaka]', '[suzuki]');
    const document = await reviewed(pullRequest(before, { 'parties.yaml': without }));
    const [lapsed] = document.ledger.changes.filter(({ kind }) => kind === 'member-removed');
    expect(lapsed).toMatchObject({ about: 'infra-ops', from: 'tanaka', entries: ['vdi'], attention: true });
    expect(lapsed?.text).toContain('former');
  });

  test.each([
    ['suzuki: { name: 鈴木', 'suzuki: { name: 鈴木, github: other', '!party-changed suzuki.github → other'],
    ['sato: { name: 佐藤', 'sato: { name: 佐藤, left: 2027-01-31', '!party-changed sato.left → 2027-01-31'],
    ['suzuki: { name: 鈴木', 'suzuki: { name: 鈴木, capacity: 3', 'party-changed suzuki.capacity → 3'],
    ['suzuki: { name: 鈴木', 'suzuki: { name: 鈴木一郎', 'party-changed suzuki.name 鈴木 → 鈴木一郎'],
    [
      'acme-systems: { name: アクメ',
      'acme-systems: { name: アクメ, contract: M-1',
      '!party-changed acme-systems.contract → {"reference":"M-1"}',
    ],
  ])('whose %s becomes %s', async (piece, instead, shown) => {
    const changed = parties.replace(piece, instead);
    const document = await reviewed(pullRequest(active, { 'parties.yaml': changed }));
    expect(shownChanges(document.ledger.changes)).toEqual([shown]);
  });

  test('who come back are shown: what they signed counts again', async () => {
    const gone = parties.replace('tanaka: { name: 田中', 'tanaka: { name: 田中, left: 2026-03-31');
    const document = await reviewed(
      pullRequest({ ...active, 'parties.yaml': gone }, { 'parties.yaml': parties }),
    );
    expect(shownChanges(document.ledger.changes)).toEqual(['!party-changed tanaka.left 2026-03-31 →']);
  });

  test('who come in as a group are shown with their members', async () => {
    const more = parties.replace(
      'contractors:',
      '  ghosts: { name: Ghosts, members: [mori, sato] }\ncontractors:',
    );
    const document = await reviewed(pullRequest(active, { 'parties.yaml': more }));
    expect(shownChanges(document.ledger.changes)).toEqual(['!group-added ghosts → Ghosts: mori, sato']);
  });

  test('who are kept as former members lose nothing they signed', async () => {
    const before = { ...shared, [path]: certificate('vdi', { told: 'tanaka' }) };
    const moved = parties.replace('[suzuki, tanaka]', '[suzuki], former: { tanaka: 2026-11-20 }');
    const document = await reviewed(pullRequest(before, { 'parties.yaml': moved }));
    expect(document.verdict).toBe('pass');
    expect(shownChanges(document.ledger.changes)).toEqual([
      '!party-changed infra-ops.former → {"tanaka":"2026-11-20"}',
      '!party-changed infra-ops.members ["suzuki","tanaka"] → ["suzuki"]',
    ]);
  });

  test.each([
    ['taken out', '[suzuki]'],
    ['set to a day before the signature', '[suzuki], former: { tanaka: 2020-01-01 }'],
  ])('former members name what they signed when they are %s', async (_, members) => {
    const since = parties.replace('[suzuki, tanaka]', '[suzuki], former: { tanaka: 2026-11-20 }');
    const before = { ...shared, 'parties.yaml': since, [path]: certificate('vdi', { told: 'tanaka' }) };
    const after = parties.replace('[suzuki, tanaka]', members);
    const document = await reviewed(pullRequest(before, { 'parties.yaml': after }));
    const [lapsed] = document.ledger.changes.filter(({ kind }) => kind === 'member-removed');
    expect(lapsed).toMatchObject({ about: 'infra-ops', from: 'tanaka', entries: ['vdi'], attention: true });
  });

  test('vouch in a transfer that is shown', async () => {
    const text = certificate('vdi').replace(
      '  answers:',
      '  transfers: [{ on: 2026-11-20, from: suzuki, to: sato }]\n  answers:',
    );
    expect(changes(await reviewed(pullRequest(active, { [path]: text })), 'vdi')).toEqual([
      '!transferred 2026-11-20 suzuki → sato',
    ]);
  });
});

describe('evidence', () => {
  const file = 'inventory/evidence/vdi.md';
  const cited = certificate('vdi').replace('rack 3,', `rack 3, evidence: ${file},`);
  const before = { ...shared, [path]: cited, 'evidence/vdi.md': 'It is in rack 3.\n' };

  test('that goes is red where it is cited', async () => {
    const document = await reviewed(pullRequest(before, { 'evidence/vdi.md': null }));
    expect(problems(document)).toEqual(['certificates/vdi.yaml:11 entry.evidence-missing']);
    expect(shownChanges(document.ledger.changes)).toEqual([`!evidence-removed ${file}`]);
  });

  test('that changes is shown with who cites it', async () => {
    const document = await reviewed(pullRequest(before, { 'evidence/vdi.md': 'Or in rack 9.\n' }));
    expect(document.verdict).toBe('pass');
    expect(document.ledger.changes).toMatchObject([
      { kind: 'evidence-changed', about: file, entries: ['vdi'], attention: true },
    ]);
  });

  test('may not hold a secret', async () => {
    const key = `Here:\n-----BEGIN PRIVATE ${'KEY'}-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(4)}\n`;
    const document = await reviewed(pullRequest(before, { 'evidence/notes/new.md': key }));
    expect(problems(document)).toEqual(['evidence/notes/new.md:2 secret.private-key']);
    expect(JSON.stringify(document)).not.toContain('MIIEvQ');
  });
});

test('a file that says nothing is still named', async () => {
  const files = { 'README.md': 'Hello\n', 'settings.yaml': `# Ours\n${shared['settings.yaml']}` };
  const document = await reviewed(pullRequest(active, files));
  expect(shownChanges(document.ledger.changes)).toEqual([
    'file-unread-added inventory/README.md',
    'file-formatted inventory/settings.yaml',
  ]);
});

test('a ledger that starts brings its files along', async () => {
  const document = await reviewed(pullRequest({}, active));
  expect(shownChanges(document.ledger.changes)).toEqual([
    'file-added inventory/checklists/server-certificate.yaml',
    'file-added inventory/parties.yaml',
    'file-added inventory/settings.yaml',
  ]);
});

test('settings that are broken are said to be the reason', async () => {
  const document = await reviewed(
    pullRequest(active, { 'settings.yaml': 'locale: fr\n', [path]: `${certificate('vdi')}title: VDI\n` }),
  );
  expect(changes(document, 'vdi')).toEqual(['!obstructed inventory/settings.yaml']);
});
