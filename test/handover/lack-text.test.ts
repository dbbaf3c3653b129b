import { describe, expect, it } from 'vitest';
import type { DeclarationLack } from '../../scripts/handover/declaration.ts';
import { lackText } from '../../scripts/handover/lack-text.ts';
import type { Lack } from '../../scripts/handover/lacks.ts';
import { rules } from '../../scripts/rules/rule-catalogue.ts';
import { codeSpan, inline } from '../../scripts/text/encode.ts';
import { locales } from '../../scripts/text/locale.ts';
import { entryOf } from '../support/sample-data.ts';
import { handoverOf, parties, question, systemOf } from './handover-support.ts';

const asked = question('built-in', { question: { en: 'Where is it?', ja: 'どこですか。' } });
const path: Lack['path'] = [];
const lacks: (Lack | DeclarationLack)[] = [
  { kind: 'not-handed-over', path },
  { kind: 'not-handed-over', path, due: '2026-12-01' },
  { kind: 'not-handed-over', path, date: '2099-12-01' },
  { kind: 'unknown-checklist', path, checklist: 'misspelt' },
  { kind: 'unanswered', path, question: asked },
  ...(['yes-no', 'text', 'date', 'party', 'evidence'] as const).map(
    (answer): Lack => ({ kind: 'not-an-answer', path, question: { ...asked, answer } }),
  ),
  { kind: 'no-evidence', path, question: asked },
  { kind: 'not-builder', path, question: asked, by: 'kato' },
  { kind: 'unconfirmed', path, question: asked },
  { kind: 'not-owner', path, question: asked, by: 'kato' },
  { kind: 'one-sided', path, question: asked, by: 'mori' },
  { kind: 'received-by-builder', path, by: 'acme' },
  { kind: 'received-by-stranger', path, by: 'kato' },
  { kind: 'received-by-stranger', path, by: 'mori', ofContractor: true },
  { kind: 'not-owner', path, question: asked, by: 'mori', ofContractor: true },
  { kind: 'declaration-not-owner', path, by: 'mori', ofContractor: true },
  { kind: 'impossible-day', path, question: asked, on: '2026-02-01' },
  { kind: 'outdated', path, question: asked },
  { kind: 'outdated', path, question: asked, due: '2026-12-31' },
  { kind: 'never-declared', path },
  { kind: 'declaration-unconfirmed', path },
  { kind: 'declaration-not-builder', path, by: 'kato' },
  { kind: 'declaration-not-owner', path, by: 'kato' },
  { kind: 'declaration-one-sided', path, by: 'mori' },
  { kind: 'declaration-impossible-day', path, on: '2026-02-01' },
  { kind: 'undeclared-entry', path, entry: 'web' },
  { kind: 'review-overdue', path, answered: '2025-03-01', due: '2026-03-01' },
];
const system = systemOf({ handover: handoverOf() });

it('there is an example of every kind of lack', () => {
  const kinds = new Set(Object.values(rules).flatMap(({ lacks = [] }) => lacks));
  expect(new Set(lacks.map(({ kind }) => kind))).toEqual(kinds);
});

describe.each(locales)('in %s', locale => {
  it('each is one whole sentence or two that names what it has', () => {
    for (const lack of lacks) {
      const text = lackText(lack, system, { locale, encode: inline, parties });
      expect(text).toMatch(/[.。]$/);
      expect(text).not.toMatch(/ {2}|undefined|null|\(\s*\)|[ぁ-ん] [ぁ-ん]/);
      if ('question' in lack) expect(text).toContain(locale === 'ja' ? `（${asked.id}）` : `(${asked.id})`);
      if ('question' in lack) expect(text).toContain(asked.question[locale]);
      if ('by' in lack) expect(text).toContain(parties.get(lack.by)?.name);
      for (const day of [
        'due' in lack ? lack.due : undefined,
        'on' in lack ? lack.on : undefined,
        'date' in lack ? lack.date : undefined,
      ])
        if (day !== undefined) expect(text).toContain(day);
      expect(/[ぁ-ん]/.test(text.replaceAll(asked.question[locale], ''))).toBe(locale === 'ja');
    }
  });

  it('who has to act is named, or at least their role', () => {
    const [unanswered, unconfirmed] = (['unanswered', 'unconfirmed'] as const).map(
      (kind): Lack => ({ kind, path, question: asked }),
    );
    const nobody = entryOf('web', { owner: {} });
    const telling = { locale, encode: inline, parties };
    if (!unanswered || !unconfirmed) throw new Error('there are two');
    expect(lackText(unanswered, system, telling)).toContain('ACME Systems (acme)');
    expect(lackText(unconfirmed, system, telling)).toContain('Infrastructure (infra-ops)');
    expect(lackText(unanswered, nobody, telling)).toMatch(/the builder|構築者/);
    expect(lackText(unconfirmed, nobody, telling)).toMatch(/the owner|所管/);
  });

  it('nobody of a contractor is asked to act as the owner, nor to take anything over', () => {
    const lack: Lack = { kind: 'not-owner', path, question: asked, by: 'mori', ofContractor: true };
    const entry = entryOf('web', { owner: { team: 'infra-ops', primary: 'mori' } });
    const text = lackText(lack, entry, { locale, encode: inline, parties });
    expect(text).toMatch(/contractor|委託先/);
    expect(text.split('(mori)')).toHaveLength(2);
    expect(text).not.toContain('transfers');
  });

  it('lets nothing out of a file without its encoding', () => {
    const evil = (id: string) => `${id}EVIL`;
    const hostile = { ...asked, id: 'EVIL', question: { en: 'EVIL', ja: 'EVIL' } };
    for (const lack of lacks) {
      const changed = {
        ...lack,
        ...('question' in lack && { question: hostile }),
        ...('by' in lack && { by: evil(lack.by) }),
        ...('checklist' in lack && { checklist: 'EVIL' }),
        ...('entry' in lack && { entry: 'EVIL' }),
        ...('due' in lack && { due: 'EVIL' }),
        ...('on' in lack && { on: 'EVIL' }),
      } as Lack | DeclarationLack;
      const entry = systemOf({ owner: { team: 'EVIL' }, builder: 'EVIL', operator: 'EVIL' });
      expect(lackText(changed, entry, { locale, encode: () => 'SAFE', parties })).not.toContain('EVIL');
      expect(lackText(changed, entry, { locale, encode: codeSpan, parties })).not.toMatch(
        /[`\\]`[^`]*`[`\\]/,
      );
    }
  });
});
