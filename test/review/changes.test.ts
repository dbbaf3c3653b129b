/** What changed, in words of the ledger: each kind of change from a pull request that makes it. */
import { describe, expect, test } from 'vitest';
import { outcomes } from '../../scripts/review/change.ts';
import { changeKinds, changeText } from '../../scripts/review/view/change-text.ts';
import { readSchema } from '../../scripts/schemas.ts';
import {
  certificate,
  changes,
  type Files,
  pullRequest,
  reviewed,
  shared,
  shownChanges,
} from './review-support.ts';

const path = 'certificates/vdi.yaml';
const plain = certificate('vdi');

async function changed(after: string, before = plain): Promise<string[]> {
  return changes(await reviewed(pullRequest({ ...shared, [path]: before }, { [path]: after })), 'vdi');
}

describe('an entry', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['status', { status: 'retired' }, ['!retired active → retired']],
    ['responsible', { renewal: '{ responsible: web-ops }' }, ['!responsible infra-ops → web-ops']],
    [
      'contract and method',
      { renewal: '{ responsible: infra-ops, method: acme, contract: { reference: M-1, clause: 4.10 } }' },
      ['contract → reference: M-1, clause: 4.10', '!method manual → acme'],
    ],
    [
      'endpoints',
      { endpoints: '[ldaps://vdi.example.jp]' },
      ['!endpoint-dropped https://vdi.example.jp:443 →', 'endpoint-added → ldaps://vdi.example.jp:636'],
    ],
    ['fewer addresses', { addresses: 'first' }, ['!field addresses → first']],
    ['every address', { addresses: 'all' }, ['field addresses → all']],
    [
      'both key types',
      { keyTypes: 'both', ecdsa: '{ certificate: { notAfter: 2027-01-31T00:00:00Z } }' },
      ['recorded → 2027-01-31T00:00:00Z', 'field keyTypes → both'],
    ],
    [
      'what is not probed',
      {
        endpoints:
          '[{ host: vdi.example.jp, check: none, reason: no route, maintenance: { until: 2026-12-24 } }]',
      },
      [
        '!endpoint-maintenance https://vdi.example.jp:443 → 2026-12-24',
        '!endpoint-unchecked https://vdi.example.jp:443 → no route',
      ],
    ],
    [
      'acknowledgements',
      { acknowledged: '[{ rule: chain.self-signed, until: 2027-01-31, by: suzuki, reason: old }]' },
      ['!acknowledgement-added chain.self-signed suzuki → 2027-01-31'],
    ],
    ['track', { track: 'orderly' }, ['!track exact → orderly']],
    ['another issuer that counts as the same', { issuers: '[R12, R13]' }, ['!field issuers → R12, R13']],
    ['its site', { site: 'osaka' }, ['!field site → osaka']],
    ['other fields', { environment: 'production' }, ['field environment → production']],
    ['its subject', { subject: '{ organization: A, country: JP }' }, ['field subject → O=A, C=JP']],
  ])('%s', async (_, fields, expected) => {
    expect(await changed(certificate('vdi', {}, fields))).toEqual(expected);
  });

  test('answers, confirmations and transfers', async () => {
    expect(await changed(certificate('vdi', { told: null }))).toEqual([
      '!confirmation-withdrawn told suzuki →',
    ]);
    expect(await changed(plain.replace('rack 3', 'rack 4'))).toEqual([
      '!answer-changed location rack 3 → rack 4',
    ]);
    expect(await changed(plain.replace(/.*told: .*\n/, ''))).toEqual(['!answer-withdrawn told yes →']);
    expect(await changed(plain, plain.replace(/.*told: .*\n/, ''))).toEqual([
      'answered told → mori',
      'confirmed told → suzuki',
    ]);
  });

  test('what stays the same is not said to change', async () => {
    expect(await changed(plain.replace('on: 2026-11-05 }', 'on: 2026-11-06 }'))).toEqual([
      '!confirmation-dated location 2026-11-05 → 2026-11-06',
    ]);
    const recorded = (sha256: string) =>
      `${plain}certificate: { notAfter: 2027-03-01T00:00:00Z, sha256: ${sha256.repeat(64)} }\n`;
    expect(await changed(recorded('b'), recorded('a'))).toEqual(['record-changed certificate.sha256']);
  });

  test('a contract that ends earlier is pointed out', async () => {
    const until = (day: string) =>
      certificate(
        'vdi',
        {},
        {
          renewal: `{ responsible: infra-ops, contract: { reference: "M-1, 4", clause: 4.10${day} } }`,
        },
      );
    expect(await changed(until(', until: 2027-03-31'), until(', until: 2028-03-31'))).toEqual([
      '!contract reference: "M-1, 4", clause: 4.10, until: 2028-03-31 → reference: "M-1, 4", clause: 4.10, until: 2027-03-31',
    ]);
    expect((await changed(until(', until: 2027-03-31'), until('')))[0]).toMatch(/^!contract/);
    expect((await changed(until(''), until(', until: 2027-03-31')))[0]).toMatch(/^contract/);
  });

  test('acknowledgements in a file of their own belong to it', async () => {
    const document = await reviewed(
      pullRequest(
        { ...shared, [path]: plain },
        {
          'acknowledgements/vdi.yaml':
            'entry: vdi\nacknowledged: [{ rule: chain.order, until: 2027-01-31, by: suzuki, reason: old }]\n',
        },
      ),
    );
    expect(changes(document, 'vdi')).toEqual(['!acknowledgement-added chain.order suzuki → 2027-01-31']);
  });

  test('comments and layout are no change', async () => {
    const document = await reviewed(
      pullRequest({ ...shared, [path]: plain }, { [path]: `# A comment\n${plain}\n` }),
    );
    expect(document.entries[0]).toMatchObject({ kind: 'formatted', changes: [], problems: [] });
  });
});

describe('systems and items', () => {
  const system = (contains: string) => `id: vdi-system
owner: { team: infra-ops }
builder: acme-systems
declaration:
  contains: ${contains}
  answered: { by: mori, on: 2026-11-01 }
  confirmed: { by: suzuki, on: 2026-11-05 }
`;
  const before: Files = { ...shared, 'systems/vdi-system.yaml': system('none') };

  test('an entry a system does not know of is red; touched, so is the system', async () => {
    const inside = { [path]: certificate('vdi', {}, { system: 'vdi-system' }) };
    const added = await reviewed(pullRequest(before, inside));
    expect(added.entries[0]?.problems.map(({ rule, line }) => [line, rule])).toEqual([
      [6, 'system.undeclared'],
    ]);
    expect(changes(added, 'vdi')).toEqual(['added → active']);
    const touched = await reviewed(
      pullRequest({ ...before, ...inside }, { 'systems/vdi-system.yaml': `${system('none')}title: VDI\n` }),
    );
    expect(touched.entries[0]?.problems.map(({ rule }) => rule)).toContain('system.undeclared');
    const declared = await reviewed(
      pullRequest({ ...before, ...inside }, { 'systems/vdi-system.yaml': system('[vdi]') }),
    );
    expect(changes(declared, 'vdi-system')).toEqual(['!declared none → vdi']);
  });

  test('a declaration that is only signed anew', async () => {
    const document = await reviewed(
      pullRequest(before, {
        'systems/vdi-system.yaml': system('none').replace('2026-11-05', '2026-11-20'),
      }),
    );
    expect(changes(document, 'vdi-system')).toEqual([
      'declaration-signed mori 2026-11-01 / suzuki 2026-11-05 → mori 2026-11-01 / suzuki 2026-11-20',
    ]);
  });

  test('a system that goes leaves a problem where it is named', async () => {
    const inside = { [path]: certificate('vdi', {}, { system: 'vdi-system' }) };
    const document = await reviewed(
      pullRequest({ ...before, ...inside }, { 'systems/vdi-system.yaml': null }),
    );
    expect(document.verdict).toBe('fail');
    expect(document.ledger.problems.map(({ file }) => file)).toEqual([`inventory/${path}`]);
  });

  test('an item', async () => {
    const item = (expires: string) =>
      `id: office\nkind: license\nstatus: planned\nowner: { team: infra-ops }\nexpires: ${expires}\nrenewal: { responsible: infra-ops }\nhandover: { due: 2027-01-31 }\n`;
    const document = await reviewed(
      pullRequest(
        { ...shared, 'items/office.yaml': item('2027-03-31') },
        { 'items/office.yaml': item('2028-03-31').replace('due: 2027-01-31', 'due: 2027-06-30') },
      ),
    );
    expect(changes(document, 'office')).toEqual([
      'expires 2027-03-31 → 2028-03-31',
      '!due-moved 2027-01-31 → 2027-06-30',
    ]);
  });
});

describe('what all entries share', () => {
  test('settings, parties, checklists and trust sets', async () => {
    const checklist = shared['checklists/server-certificate.yaml'] ?? '';
    const document = await reviewed(
      pullRequest(shared, {
        'settings.yaml':
          'locale: ja\ntimezone: Asia/Tokyo\nguard: { darkFraction: 0.9 }\nrolloutGrace: 12h\npolicy: { lifetime: off }\n' +
          'sites: { dmz: { proxy: "http://proxy.example.jp:3128" } }\n',
        'parties.yaml': (shared['parties.yaml'] ?? '').replace('[suzuki, tanaka]', '[suzuki]'),
        'checklists/server-certificate.yaml': checklist
          .replace('version: 1', 'version: 2')
          .replace(/.*id: told.*\n/, '  - { id: access, question: Who may?, answer: text, since: 2 }\n'),
        'trust/internal/ca.pem': 'nothing\n',
      }),
      { locale: 'en' },
    );
    expect(shownChanges(document.ledger.changes)).toEqual([
      '!setting guard.darkFraction 0.3 → 0.9',
      'setting locale en → ja',
      '!setting policy.lifetime → off',
      '!setting rolloutGrace 2d → 12h',
      '!setting sites.dmz.proxy → http://proxy.example.jp:3128',
      '!setting sites.dmz.runner → []',
      'setting sites.dmz.title → dmz',
      '!party-changed infra-ops.members ["suzuki","tanaka"] → ["suzuki"]',
      'checklist-version server-certificate 1 → 2',
      '!question-removed server-certificate.told',
      'question-added server-certificate.access',
      '!trust-file-added inventory/trust/internal/ca.pem',
    ]);
    expect(document.ledger.problems.map(({ rule }) => rule)).toContain('trust.no-certificate');
  });
});

describe('words', () => {
  test('the schema knows every kind of change and outcome', () => {
    const { $defs } = readSchema('review') as {
      $defs: Record<string, { properties: { kind: { enum: string[] } } }>;
    };
    const kinds = ['entryChange', 'ledgerChange'].flatMap(name => $defs[name]?.properties.kind.enum ?? []);
    expect(kinds.toSorted()).toEqual(changeKinds);
    expect($defs.entry?.properties.kind.enum).toEqual(outcomes);
  });

  test.each(changeKinds)('%s is told in both languages, and hostile text stays in its container', kind => {
    const change = { kind, path: [], about: '@a', from: '@b', to: '@c', attention: false } as Parameters<
      typeof changeText
    >[0];
    const [en, ja] = (['en', 'ja'] as const).map(locale =>
      changeText(change, { locale, parties: new Map(), encode: value => `<${value.slice(1)}>` }),
    );
    expect(en).toMatch(/[.)]$/);
    expect(ja).toMatch(/[。]$/);
    expect(`${en}${ja}`).not.toContain('@');
    expect(en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
});
