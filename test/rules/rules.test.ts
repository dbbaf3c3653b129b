/** A rule is one file: everything else that knows of it is generated from there, or asks for a property of it. */
import { readFileSync } from 'node:fs';
import { parse } from '@babel/parser';
import { describe, expect, it } from 'vitest';
import { messages } from '../../scripts/ledger/messages/schema-messages.ts';
import { ruleIds } from '../../scripts/ledger/rule-ids.generated.ts';
import { areas } from '../../scripts/rules/areas.ts';
import type { AnyLack } from '../../scripts/rules/rule.ts';
import { rules } from '../../scripts/rules/rule-catalogue.ts';
import { program } from '../support/tools/architecture.ts';

const repository = new URL('../../', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, repository), 'utf8');

it('every rule has its words; where one is missing, this names the file and the place', () => {
  const missing = Object.values(rules).flatMap(({ id, setting, title, when, text, remedy }) => {
    const words = { title, when, text, remedy, ...(setting && { setting }) };
    return Object.entries(words).flatMap(([key, each]) =>
      Object.entries(each).flatMap(([part, word]) =>
        word === '' ? [`scripts/rules/${id.replace('.', '/')}.ts: fill in ${key}.${part}`] : [],
      ),
    );
  });
  expect(missing).toEqual([]);
});

/** Pieces of text in a file that are a rule’s id as a whole, that begin a key of a finding, or that the ids of an area begin with. */
function spelt(file: string, text: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && (node.type === 'StringLiteral' || node.type === 'TemplateElement')) {
      const { value, loc } = node as unknown as Piece;
      const piece = typeof value === 'string' ? value : value.raw;
      if (isOfRule(piece)) found.push(`scripts/${file}:${loc.start.line} ${piece}`);
    }
    for (const value of Object.values(node)) walk(value);
  };
  // Most files hold nothing of the kind anywhere, so they need not be parsed.
  if (anywhere.test(text)) walk(parse(text, { sourceType: 'module', plugins: ['typescript'] }).program.body);
  return found;
}

interface Piece {
  value: string | { raw: string };
  loc: { start: { line: number } };
}

/** Those of the rules of `validate` too. */
const allAreas = [...new Set([...areas, ...Object.keys(messages).map(id => id.split('.')[0] ?? '')])];
const prefixes = allAreas.map(area => `${area}.`);
const anywhere = new RegExp(`(?:${allAreas.join('|')})\\.`);
const isOfRule = (value: string): boolean =>
  prefixes.includes(value) || ruleIds.some(id => value === id || value.startsWith(`${id}:`));

describe('no other file spells a rule id', () => {
  it('as a piece of its code', () => {
    const others = program()
      .map(({ file }) => file)
      .filter(file => !file.startsWith('rules/') && !file.endsWith('.generated.ts'));
    expect(others.length).toBeGreaterThan(300);
    expect(others.flatMap(file => spelt(file, textOf(`scripts/${file}`)))).toEqual([]);
  });

  it.each([
    "const nearing = ['expiry.near'];",
    "const isSecret = ({ rule }) => rule.startsWith('secret.');",
    "const isItem = ({ rule }) => rule.startsWith('item.');",
    ['const key = `expiry.near:$', '{entry}`;'].join(''),
  ])('which this test would see: %s', text => {
    expect(spelt('x.ts', text)).toHaveLength(1);
  });
});

describe('what a handover or a declaration lacks', () => {
  // The compiler holds that none is left out.
  const kinds: Record<AnyLack, true> = {
    'not-handed-over': true,
    'unknown-checklist': true,
    unanswered: true,
    'not-an-answer': true,
    'no-evidence': true,
    'not-builder': true,
    unconfirmed: true,
    'not-owner': true,
    'one-sided': true,
    'received-by-builder': true,
    'received-by-stranger': true,
    'impossible-day': true,
    outdated: true,
    'never-declared': true,
    'declaration-unconfirmed': true,
    'declaration-not-builder': true,
    'declaration-not-owner': true,
    'declaration-one-sided': true,
    'declaration-impossible-day': true,
    'undeclared-entry': true,
    'review-overdue': true,
  };

  it('belongs to one rule each', () => {
    const all = Object.values(rules).flatMap(({ lacks = [] }) => lacks);
    expect(all.toSorted()).toEqual(Object.keys(kinds).toSorted());
  });

  it('is all asked for while a handover as a whole is overdue, but that it was not handed over, and what was not to be answered yet', () => {
    const ofHandover = [rules['handover.incomplete'], rules['handover.unconfirmed']];
    const all = ofHandover.flatMap(({ lacks = [] }) => lacks);
    const asked = all.filter(kind => kind !== 'not-handed-over');
    expect(rules['handover.overdue'].asks?.toSorted()).toEqual(asked.toSorted());
  });
});
