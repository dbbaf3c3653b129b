/** A finding in words. */

import { keyTypeNames, keyTypes } from '../../ledger/key-types.ts';
import { handlebars } from '../../libraries.ts';
import type { FactKind } from '../../rules/rule.ts';
import { rules } from '../../rules/rule-catalogue.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { formatInstant } from '../../text/zoned-time.ts';
import type { Finding, Json, RuleId } from '../finding.ts';
import { vocabulary } from './fact-text.ts';

export interface Wording {
  locale: Locale;
  /** IANA name; instants are written in it. */
  timezone: string;
  /** Makes one hostile value harmless for the place the text goes to: `inline` for terminals and JSON, `codeSpan` for Markdown. */
  encode: (value: string) => string;
}

const listMark: Localized = { en: ', ', ja: '、' };
const atAddresses: Localized = {
  en: ' Addresses concerned: {{addresses}}.',
  ja: '該当アドレス: {{addresses}}。',
};

/** Where another vantage observed something else. */
const seenFrom: Localized = { en: ' Observed from: ….', ja: '観測元: …。' };

/** Which certificate is meant, where an entry has two and the finding is about the entry as a whole. */
const ofKeyType: Localized = { en: ' certificate: ', ja: ' 証明書: ' };

let own: ReturnType<typeof handlebars> | undefined;
const compiled = new Map<string, Template>();
type Template = (shown: object) => string;

/** One or two sentences. They hold dates, never days left, so that the text is the same tomorrow. */
export function describe(finding: Finding, options: Wording): string {
  const { facts } = rules[finding.rule];
  const shown = Object.entries(facts).map(([name, kind]) => [
    name,
    withTotal(show(finding.facts[name] ?? null, kind, options), name, finding, options),
  ]);
  const { vantages } = finding.facts;
  const from = vantages
    ? seenFrom[options.locale].replace('…', () => show(vantages, 'list', options) ?? '')
    : '';
  const text = template(finding.rule, options.locale)(Object.fromEntries(shown)).trim() + from;
  const keyType = keyTypes.find(each => each === finding.facts.keyType);
  return keyType ? keyTypeNames[keyType] + ofKeyType[options.locale] + text : text;
}

const inAll: Localized = { en: ' and more, … in all', ja: ' ほか（計 … 件）' };

/** Adds the total to a list that is cut, unless the text of the rule says it. */
function withTotal(
  shown: string | null,
  name: string,
  { rule, facts }: Finding,
  { locale, encode }: Wording,
): string | null {
  const total = facts[`${name}Total`];
  if (shown === null || total === undefined || `${name}Total` in rules[rule].facts) return shown;
  return shown + inAll[locale].replace('…', () => encode(String(total)));
}

/**
 * What the text and the remedy of a finding are made of, without any wording: the facts that its sentences name, in either
 * language. As long as they are the same, the finding says the same.
 */
export function shownFacts({ rule, facts }: Pick<Finding, 'rule' | 'facts'>): Finding['facts'] {
  const named = factsNamed(rule);
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => named.has(name.replace(/(Total)+$/, ''))),
  );
}

/** Said of every rule, beside its own sentences. */
const ofAnyRule = ['addresses', 'vantages', 'keyType', 'advice'];
const namedBy = new Map<RuleId, ReadonlySet<string>>();

function factsNamed(rule: RuleId): ReadonlySet<string> {
  const known = namedBy.get(rule);
  if (known) return known;
  const { en, ja } = rules[rule].text;
  const mustaches = `${en}${ja}`.matchAll(/\{\{([^{}]*)\}\}/g);
  const words = [...mustaches].flatMap(([, inside = '']) => inside.match(/\w+/g) ?? []);
  const named = new Set([...ofAnyRule, ...words.map(word => word.replace(/(Total)+$/, ''))]);
  namedBy.set(rule, named);
  return named;
}

/** What to do about it. */
export function remedyOf({ rule, facts }: Pick<Finding, 'rule' | 'facts'>): Localized {
  const { remedy, remedyOn = {} } = rules[rule];
  const instead = Object.entries(remedyOn).find(([advice]) => advice === facts.advice);
  return instead?.[1] ?? remedy;
}

/** Values are encoded already, and rarely for HTML, so Handlebars must not encode them again. */
function template(rule: RuleId, locale: Locale): Template {
  const key = `${rule} ${locale}`;
  const known = compiled.get(key);
  if (known) return known;
  const { text, facts } = rules[rule];
  const source =
    'addresses' in facts ? `${text[locale]}{{#if addresses}}${atAddresses[locale]}{{/if}}` : text[locale];
  own ??= handlebars().create();
  const made = own.compile(source, { strict: true, noEscape: true });
  compiled.set(key, made);
  return made;
}

function show(fact: Json, kind: FactKind, options: Wording): string | null {
  if (fact === null) return null;
  const { locale, timezone, encode } = options;
  switch (kind) {
    case 'instant':
      return encodeUnless(isInstant, String(fact), encode, value => formatInstant(value, timezone));
    case 'day':
      return encodeUnless(isDay, String(fact), encode, value => value);
    case 'word':
    case 'words':
      return listOf(fact)
        .map(word => vocabulary[word]?.[locale] ?? encode(word))
        .join(listMark[locale]);
    case 'list':
      return listOf(fact)
        .map(value => encode(value))
        .join(listMark[locale]);
    case 'places':
      return (Array.isArray(fact) ? fact : [fact])
        .map(place => showPlace(place, options))
        .join(listMark[locale]);
    case 'noted':
      return listOf(fact)
        .map(value => noted(value, options))
        .join(listMark[locale]);
    case 'text':
    case 'number':
      return encode(String(fact));
  }
}

const outcome: Localized = { en: '{{place}} ({{what}})', ja: '{{place}}（{{what}}）' };

/** The text of an {@link AskedPlace}. A findings file may hold anything in its place. */
function showPlace(place: Json, { locale, encode }: Wording): string {
  if (place === null || typeof place !== 'object' || Array.isArray(place)) return encode(String(place));
  const { url = '?', error, code } = place;
  const word = error === undefined ? [] : [vocabulary[String(error)]?.[locale] ?? encode(String(error))];
  const what = [...word, ...(code === undefined ? [] : [encode(String(code))])].join(': ');
  const shown = encode(String(url));
  if (what === '') return shown;
  return outcome[locale].replace('{{place}}', () => shown).replace('{{what}}', () => what);
}

/** The parentheses are certledger's own: in Japanese they are full-width, and they are not encoded. */
function noted(value: string, { locale, encode }: Wording): string {
  const [, head, note] = (locale === 'ja' && /^(.*?) \((.*)\)$/s.exec(value)) || [];
  return head === undefined || note === undefined ? encode(value) : `${encode(head)}（${encode(note)}）`;
}

/** Only a value that is a date is shown without encoding. A findings file may hold anything in its place. */
function encodeUnless(
  isPlain: (value: string) => boolean,
  value: string,
  encode: (value: string) => string,
  plain: (value: string) => string,
): string {
  return isPlain(value) ? plain(value) : encode(value);
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value);
const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));

const listOf = (fact: Json): string[] =>
  Array.isArray(fact) ? fact.map(value => String(value)) : [String(fact)];
