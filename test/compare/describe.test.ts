import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryFinding, type Json, type RuleId, ruleIds } from '../../scripts/compare/finding.ts';
import { documentOf, reportOf } from '../../scripts/compare/report.ts';
import { markdownOf } from '../../scripts/compare/view/comparison-markdown.ts';
import { textOf } from '../../scripts/compare/view/comparison-text.ts';
import { closingLines } from '../../scripts/compare/view/comparison-words.ts';
import { vocabulary } from '../../scripts/compare/view/fact-text.ts';
import { describe as inWords } from '../../scripts/compare/view/finding-text.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import { rulesMarkdown } from '../../scripts/rules/markdown.ts';
import type { FactKind } from '../../scripts/rules/rule.ts';
import { rules } from '../../scripts/rules/rule-catalogue.ts';
import { codeSpan, inline } from '../../scripts/text/encode.ts';
import { locales } from '../../scripts/text/locale.ts';
import { cases, comparedCase } from '../support/cases.ts';
import { anyCharacter, holds } from '../support/property.ts';
import { certificate, daysFromNow, entryOf, ledgerOf, now, served } from '../support/sample-data.ts';
import { sweepOnce } from './compare-support.ts';

const timezone = 'Asia/Tokyo';
const findingOf = (
  rule: RuleId,
  facts: EntryFinding['facts'],
  more: Partial<EntryFinding> = {},
): EntryFinding => ({
  key: `${rule}:web`,
  rule,
  severity: rules[rule].severity,
  entry: 'web',
  facts,
  ...more,
});

const example: Record<FactKind, Json> = {
  text: 'TEXT',
  list: ['ONE', 'TWO'],
  noted: ['ONE', 'TWO (NOTE)'],
  instant: '2026-12-01T00:00:00Z',
  day: '2026-12-01',
  word: 'served',
  words: ['names', 'issuer'],
  number: 42,
  places: [{ url: 'http://a.example.jp/', error: 'CRL_UNREACHABLE', code: 'HTTP_404' }, 'ODD'],
};

const evilPlace = { url: 'EVIL', error: 'EVIL', code: 'EVIL' };

/** Facts every finding of these rules has: their texts may rely on them. */
const always = [
  'source',
  'notAfter',
  'notBefore',
  'sha256',
  'stage',
  'entered',
  'recorded',
  'served',
  'trust',
];
always.push('newest', 'others', 'graceUntil', 'departures', 'reason', 'disorder', 'sent', 'serverName');
always.push('file', 'checklist', 'expires', 'kind', 'role', 'roles', 'party', 'due', 'answered', 'startBy');
always.push('questions', 'weak', 'days', 'limit', 'expected');
always.push('pathEnds', 'why', 'error', 'step', 'until', 'endpoints', 'missing', 'extra');

describe.each(ruleIds.map(rule => [rule] as const))('%s', rule => {
  const entries = Object.entries<FactKind>(rules[rule].facts);
  const all = Object.fromEntries(entries.map(([name, kind]) => [name, example[kind]]));

  it.each(locales)('reads well with all facts and with few (%s)', locale => {
    const few = Object.fromEntries(
      entries.filter(([name]) => always.includes(name)).map(([name]) => [name, all[name] ?? null]),
    );
    for (const facts of [all, few]) {
      const text = inWords(findingOf(rule, facts), { locale, timezone, encode: inline });
      expect(text).toMatch(/[.。]$/);
      if (locale === 'ja') expect(text).not.toMatch(/[。、（）] |[ぁ-ん][A-Za-z]| \(/);
      expect(text).not.toMatch(/ {2}|\(\s*\)|（）|[([]\s*[,、]|null|undefined|\{\{|, [.)]/);
    }
  });

  it('spaces where it was seen and what its addresses are', () => {
    const facts = { ...all, vantages: ['ONE'] };
    const text = inWords(findingOf(rule, facts), { locale: 'ja', timezone, encode: inline });
    expect(text).toMatch(/。観測元: ONE。$/);
    if ('addresses' in all) expect(text).toContain('。該当アドレス: ONE、TWO。');
  });

  it('states its dates in the ledger’s time zone', () => {
    const instants = entries.filter(([, kind]) => kind === 'instant');
    const text = inWords(findingOf(rule, all), { locale: 'en', timezone, encode: inline });
    if (instants.length > 0 && text.includes('2026')) expect(text).toContain('2026-12-01 09:00 JST');
  });

  it('lets no fact out un-encoded', () => {
    const hostile = Object.fromEntries(
      entries.map(([name, kind]) => [name, /s$|list/.test(kind) ? ['EVIL', evilPlace] : 'EVIL']),
    );
    for (const locale of locales) {
      const text = inWords(findingOf(rule, hostile), { locale, timezone, encode: () => 'SAFE' });
      expect(text).not.toContain('EVIL');
    }
  });
});

describe('a note in parentheses', () => {
  const mixed = (others: string[]) =>
    findingOf('drift.mixed', { sha256: 'ab', newest: ['https://a:443 (192.0.2.1)'], others, graceUntil: '' });

  it('is full-width in Japanese and outside of code, and encoded like what it stands behind', () => {
    const finding = mixed(['https://a:443', 'https://b:443 (192.0.2.2 (x))']);
    const text = inWords(finding, { locale: 'ja', timezone, encode: codeSpan });
    expect(text).toContain('`https://a:443`（`192.0.2.1`）。');
    expect(text).toContain('`https://a:443`、`https://b:443`（`192.0.2.2 (x)`）。');
    expect(inWords(finding, { locale: 'ja', timezone, encode: () => 'SAFE' })).not.toContain('192');
    expect(inWords(finding, { locale: 'en', timezone, encode: codeSpan })).toContain(
      '`https://a:443 (192.0.2.1)`',
    );
  });
});

describe('a list that does not hold everything', () => {
  const facts = { sha256: 'ab', newest: ['https://a:443'], others: ['https://b:443'], graceUntil: '' };

  it('says how much there is', () => {
    const text = (locale: (typeof locales)[number]) =>
      inWords(findingOf('drift.mixed', { ...facts, othersTotal: 31 }), {
        locale,
        timezone,
        encode: codeSpan,
      });
    expect(text('en')).toContain('another one at `https://b:443` and more, `31` in all.');
    expect(text('ja')).toContain('`https://b:443` ほか（計 `31` 件）。');
  });

  it('is never one in silence: every address of an endpoint that serves another generation', () => {
    const entry = entryOf('web', { addresses: 'all' });
    const observations = Array.from({ length: 31 }, (_, n) =>
      served(entry, certificate(n === 0 ? 'new' : 'old', { notBefore: daysFromNow(n === 0 ? -1 : -60) }), {
        address: `192.0.2.${n}`,
      }),
    );
    const mixed = sweepOnce(entry, observations).findings.find(({ rule }) => rule === 'drift.mixed');
    expect(mixed?.facts.others).toHaveLength(20);
    expect(mixed?.facts).toMatchObject({ othersTotal: 30 });
    expect(mixed?.facts).not.toHaveProperty('newestTotal');
  });
});

describe('the catalogue', () => {
  it('has the rules in their order, and every text in its language', () => {
    expect(Object.keys(rules)).toEqual([...ruleIds]);
    for (const { title, when, text, remedy } of Object.values(rules)) {
      for (const localized of [title, when, text, remedy]) {
        expect(localized.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
        expect(localized.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
      }
    }
  });

  it('lists every fact that findings have, and has a word for every word', async () => {
    for (const each of cases) {
      const { report } = comparedCase(each);
      for (const { rule, facts } of [...report.comparison.findings, ...report.comparison.acknowledged]) {
        const kinds: Readonly<Record<string, FactKind>> = rules[rule].facts;
        for (const [name, fact] of Object.entries(facts)) {
          // What any rule may have is put into words apart from its text.
          if (name === 'keyType' || name === 'vantages') continue;
          expect(kinds, `${rule} of ${each.name}`).toHaveProperty(name);
          if (kinds[name] === 'word' || kinds[name] === 'words') {
            for (const word of [fact].flat()) expect(vocabulary).toHaveProperty(String(word));
          }
        }
      }
    }
  });

  it('brackets what it notes as the language does', () => {
    const page = rulesMarkdown(Object.values(rules));
    for (const { severity, severityNote } of Object.values(rules)) {
      if (!severityNote) continue;
      expect(page).toContain(`: ${severity} (${severityNote.en})\n`);
      expect(page).toContain(`: ${severity}（${severityNote.ja}）\n`);
    }
  });

  it('makes a page that holds every rule twice', () => {
    const page = rulesMarkdown(Object.values(rules));
    for (const rule of ruleIds) expect(page.split(`## \`${rule}\``)).toHaveLength(3);
  });
});

describe('a report', () => {
  const anything = fc.string({ unit: anyCharacter, maxLength: 60 });

  it('lets nothing live into a terminal or Markdown, whatever a server says', () => {
    holds(
      fc.property(anything, anything, (issuer, name) => {
        const findings = [
          findingOf(
            'drift.issuer',
            { sha256: 'ab', recorded: issuer, served: name },
            { endpoint: `https://${name}:443` },
          ),
        ];
        const comparison = {
          findings,
          acknowledged: findings,
          updates: [],
          unknown: [issuer],
          darkness: { previouslyServed: 0, dark: [] },
        };
        const ledger = ledgerOf([entryOf('web', { title: name })]);
        const report = reportOf(ledger, gatherEvidence(ledger, [], emptyMemory), comparison, now);
        const text = textOf(report, { locale: 'en', color: false });
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(documentOf(report, 'ja').findings[0]?.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(markdownOf(report, { locale: 'en' })).toContain(codeSpan(issuer));
      }),
    );
  });

  it('keeps every line of a Japanese text within its columns', () => {
    const findings = [
      findingOf('chain.untrusted', { trust: 'public', reason: 'unknown-root', sha256: 'ab' }),
    ];
    const comparison = {
      findings,
      acknowledged: [],
      updates: [],
      unknown: [],
      darkness: { previouslyServed: 0, dark: [] },
    };
    const ledger = ledgerOf([entryOf('web', { title: '社内ポータル' })]);
    const report = reportOf(ledger, gatherEvidence(ledger, [], emptyMemory), comparison, now);
    const [finding, closing] = textOf(report, { locale: 'ja', color: false }).split('\n\n');
    expect(finding).toMatchInlineSnapshot(`
      "web  社内ポータル
        エラー   chain.untrusted
                 信頼セット public で検証できません: ルート証明書が信頼セットにありません。"
    `);
    expect(closing).toBe(`${closingLines(report, 'ja', inline).join('\n')}\n`);
    expect(textOf(report, { locale: 'en', color: true })).toContain('\u001b[31merror');
  });
});
