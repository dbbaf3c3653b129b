/** Which changes need attention, which do not, and which are no changes: one table, in both languages. */
import { describe, expect, test } from 'vitest';
import { certificate, type Files, pullRequest, reviewed, shared, shownChanges } from './review-support.ts';

const path = 'certificates/vdi.yaml';
const checklistFile = 'checklists/server-certificate.yaml';
const checklist = shared[checklistFile] ?? '';

type Fields = Record<string, string>;
const entry = (fields: Fields) => ({ [path]: certificate('vdi', {}, fields) });
const endpoint = (more: string) =>
  entry({ endpoints: `[{ host: vdi.example.jp, check: none, reason: no route${more} }]` });
const maintained = (until: string) =>
  entry({ endpoints: `[{ host: vdi.example.jp, maintenance: { until: ${until} } }]` });
const renewal = (more: string) => entry({ renewal: `{ responsible: infra-ops${more} }` });
const acknowledged = (until: string) =>
  entry({ acknowledged: `[{ rule: chain.order, until: ${until}, by: suzuki, reason: old }]` });
const contract = ', contract: { reference: M-1, clause: 4.10 }';
const version = (number: number): Files => ({
  [path]: certificate('vdi').replace('  date:', `  version: ${number}\n  date:`),
});
const asked = (raised: string, more = ''): Files => ({
  [checklistFile]: `${checklist.replace('version: 1', raised)}${more}`,
});
const second = 'version: 2\nchanges: [{ version: 2, due: 2027-06-30 }]';
const script = (since: string) => `  - { id: script, question: A script?, answer: yes-no${since} }\n`;
const system = (more: string): Files => ({
  'systems/shop.yaml': `id: shop\nowner: { team: infra-ops }\nbuilder: acme-systems\n${more}`,
});
const declared = (contains: string, confirmed: string) =>
  system(
    `declaration:\n  contains: ${contains}\n  answered: { by: mori, on: 2026-11-01 }\n  confirmed: { by: suzuki, on: ${confirmed} }\n`,
  );
const inside: Files = {
  ...entry({ system: 'shop' }),
  'certificates/mail.yaml': certificate('mail', {}, { system: 'shop' }),
};

interface Row {
  what: string;
  from: Files;
  to: Files;
  /** As `shownChanges` puts them; `!`: needs to check. */
  changes: string[];
  /** Of the last change. */
  en?: string;
  ja?: string;
}

const rows: Row[] = [
  {
    what: 'a deputy is no handover',
    from: entry({ owner: '{ team: infra-ops, primary: suzuki }' }),
    to: entry({ owner: '{ team: infra-ops, primary: suzuki, deputy: tanaka }' }),
    changes: ['!owner deputy → tanaka'],
    en: 'Owner (deputy): nobody → 田中 (tanaka).',
    ja: '所管（deputy）: 未指定 → 田中 (tanaka)。',
  },
  {
    what: 'a primary is one',
    from: entry({ owner: '{ team: infra-ops, primary: suzuki }' }),
    to: entry({ owner: '{ team: infra-ops, primary: tanaka }' }),
    changes: ['!owner primary suzuki → tanaka', '!owner-handover'],
    en: 'no longer counts until the new owner’s side confirms it',
    ja: '所管の変更はそれ自体が引継ぎです。',
  },
  {
    what: 'maintenance that ends later',
    from: maintained('2026-12-20'),
    to: maintained('2026-12-24'),
    changes: ['!endpoint-maintenance https://vdi.example.jp:443 → 2026-12-24'],
    en: 'is not probed until 2026-12-24',
    ja: '2026-12-24 まで監視されません',
  },
  {
    what: 'maintenance that ends earlier',
    from: maintained('2026-12-24'),
    to: maintained('2026-12-20'),
    changes: [],
  },
  {
    what: 'what was never probed, and still is not',
    from: endpoint(''),
    to: endpoint(', maintenance: { until: 2026-12-24 }'),
    changes: ['!endpoint-maintenance https://vdi.example.jp:443 → 2026-12-24'],
  },
  {
    what: 'less time to renew in',
    from: renewal(', leadTime: 30d'),
    to: renewal(', leadTime: 20d'),
    changes: ['!field leadTime 30d → 20d'],
    en: 'leadTime: 30d → 20d.',
    ja: '項目 leadTime: 30d → 20d。',
  },
  {
    what: 'more time to renew in',
    from: renewal(', leadTime: 20d'),
    to: renewal(', leadTime: 30d'),
    changes: ['field leadTime 20d → 30d'],
  },
  {
    what: 'a declaration reviewed less often',
    from: system('reviewEvery: 180d\n'),
    to: system('reviewEvery: 360d\n'),
    changes: ['!field reviewEvery 180d → 360d'],
    en: 'reviewEvery: 180d → 360d.',
    ja: '項目 reviewEvery: 180d → 360d。',
  },
  {
    what: 'a declaration reviewed more often',
    from: system('reviewEvery: 360d\n'),
    to: system('reviewEvery: 180d\n'),
    changes: ['field reviewEvery 360d → 180d'],
  },
  {
    what: 'a contract that is withdrawn',
    from: renewal(contract),
    to: renewal(''),
    changes: ['!contract reference: M-1, clause: 4.10 →'],
    en: 'Contract: reference: M-1, clause: 4.10 → nothing.',
    ja: '契約上の根拠: reference: M-1, clause: 4.10 → なし。',
  },
  {
    what: 'a contract that comes',
    from: renewal(''),
    to: renewal(contract),
    changes: ['contract → reference: M-1, clause: 4.10'],
  },
  {
    what: 'answers to an earlier version',
    from: { ...version(2), ...asked(second) },
    to: version(1),
    changes: ['!field version 2 → 1'],
    en: 'version: 2 → 1.',
    ja: '項目 version: 2 → 1。',
  },
  {
    what: 'answers to a later version',
    from: { ...version(1), ...asked(second) },
    to: version(2),
    changes: ['field version 1 → 2'],
  },
  {
    what: 'less that is declared, and confirmed anew',
    from: { ...inside, ...declared('[mail, vdi]', '2026-11-05') },
    to: declared('[vdi]', '2026-11-20'),
    changes: [
      '!declared mail, vdi → vdi',
      'declaration-signed mori 2026-11-01 / suzuki 2026-11-05 → mori 2026-11-01 / suzuki 2026-11-20',
    ],
  },
  {
    what: 'more that is declared, and confirmed anew',
    from: { ...inside, ...declared('[vdi]', '2026-11-05') },
    to: declared('[mail, vdi]', '2026-11-20'),
    changes: [
      'declared vdi → mail, vdi',
      'declaration-signed mori 2026-11-01 / suzuki 2026-11-05 → mori 2026-11-01 / suzuki 2026-11-20',
    ],
    en: 'Names and days of the declaration and its confirmation',
    ja: '構成要素の申告者・確認者と日付',
  },
  {
    what: 'an acknowledgement that is extended',
    from: acknowledged('2027-01-10'),
    to: acknowledged('2027-01-31'),
    changes: ['!acknowledgement-moved chain.order 2027-01-10 → 2027-01-31'],
    en: 'The acknowledgement of chain.order ends on another day: 2027-01-10 → 2027-01-31.',
    ja: '検出事項 chain.order の了承の期限: 2027-01-10 → 2027-01-31。',
  },
  {
    what: 'an acknowledgement that is cut short',
    from: acknowledged('2027-01-31'),
    to: acknowledged('2027-01-10'),
    changes: ['acknowledgement-moved chain.order 2027-01-31 → 2027-01-10'],
  },
  {
    what: 'a checklist that goes back a version',
    from: asked(second),
    to: asked('version: 1'),
    changes: ['!checklist-version server-certificate 2 → 1'],
    en: 'The checklist server-certificate is now version 1 (was 2).',
    ja: 'チェックリスト server-certificate の版: 2 → 1。',
  },
  {
    what: 'a checklist that goes on',
    from: {},
    to: asked(second, script(', since: 2')),
    changes: ['checklist-version server-certificate 1 → 2', 'question-added server-certificate.script'],
    en: 'New question server-certificate.script.',
    ja: '質問 server-certificate.script が追加されます。',
  },
  {
    what: 'a question that reaches back, without a version of its own',
    from: {},
    to: asked('version: 1', script('')),
    changes: ['!question-backdated server-certificate.script → 1'],
    en: 'Raise `version`, and give the question `since` and a `due` under `changes`',
    ja: '`version` を上げ、質問に `since`、`changes` に `due` を付けてください。',
  },
  {
    what: 'a question that reaches back beside a version that is raised',
    from: {},
    to: asked(second, script(', since: 1')),
    changes: [
      'checklist-version server-certificate 1 → 2',
      '!question-backdated server-certificate.script → 1',
    ],
  },
];

test.each(rows)('$what', async ({ from, to, changes, en, ja }) => {
  const pull = pullRequest({ ...shared, ...entry({}), ...from }, to);
  for (const [locale, sentence] of [
    ['en', en],
    ['ja', ja],
  ] as const) {
    const document = await reviewed(pull, { locale });
    const all = [...document.entries.flatMap(each => each.changes), ...document.ledger.changes];
    expect(shownChanges(all)).toEqual(changes);
    if (sentence !== undefined) expect(all.at(-1)?.text).toContain(sentence);
  }
});

describe('settings', () => {
  test('are found at their line, whatever dots their names hold', async () => {
    const settings = (address: string) =>
      `locale: en\ntimezone: Asia/Tokyo\nsites:\n  tokyo.east:\n    title: ${address}\n    runner: [x]\n`;
    const document = await reviewed(
      pullRequest(
        { ...shared, ...entry({}), 'settings.yaml': settings('East') },
        { 'settings.yaml': settings('Far east') },
      ),
    );
    expect(document.ledger.changes).toMatchObject([
      { about: 'sites.tokyo.east.title', path: ['sites', 'tokyo.east', 'title'], line: 5 },
    ]);
  });
});
