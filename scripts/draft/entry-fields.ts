/** Reads what people type, with the ledger: gives the value, or says what is wrong with it. Pure. */

import { endpointIdentity, expandEndpoint } from '../ledger/endpoint.ts';
import { entriesOf } from '../ledger/entries.ts';
import { nearest } from '../ledger/messages/nearest.ts';
import { say } from '../ledger/messages/schema-messages.ts';
import { hasLeft } from '../ledger/parties.ts';
import {
  type Endpoint,
  type Item,
  itemKinds,
  type Ledger,
  type Owner,
  type Party,
  protocols,
  type Status,
} from '../ledger/types.ts';
import { inline } from '../text/encode.ts';
import { listed } from '../text/list.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { isDay } from '../text/zoned-time.ts';
import type { DraftType } from './draft.ts';

/** `problem` is safe to print. */
export type Reading<T> = { value: T } | { problem: Localized };

const problem = (en: string, ja: string): { problem: Localized } => ({ problem: { en, ja } });

/** The longest line that a field of the ledger may hold. */
const longestLine = 500;

export function readLine(text: string): Reading<string> {
  if (text.trim() === '') return problem('This must not be empty.', '空にはできません。');
  if (text.length > longestLine)
    return problem(`At most ${longestLine} characters.`, `${longestLine} 文字以内で入力してください。`);
  return { value: text.toWellFormed() };
}

/** An id that no entry has. Case does not count, because on some machines it does not count in names of files. */
export function readId(text: string, ledger: Ledger): Reading<string> {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text))
    return problem(
      `${inline(text)} is not an id. Use letters, digits, dots, hyphens and underscores, starting with a letter or digit, 100 at most.`,
      `${inline(text)} は id に使えません。英数字で始まり、英数字・ドット・ハイフン・アンダースコアからなる 100 文字以内の名前にしてください。`,
    );
  const ids = [...entriesOf(ledger).map(({ id }) => id), ...ledger.unreadable];
  const taken = ids.find(id => id.toLowerCase() === text.toLowerCase());
  if (taken === undefined) return { value: text };
  return problem(
    `The ledger already has an entry ${inline(taken)}.`,
    `${inline(taken)} はすでに台帳にあります。`,
  );
}

/** An id made from the host, with a number where that id is taken. Undefined where no host gives one. */
export function proposedId({ host, address }: Endpoint, ledger: Ledger): string | undefined {
  const base = (host ?? address ?? '').replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  const candidates = ['', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9'].map(
    end => `${base.slice(0, 97)}${end}`,
  );
  return candidates.find(id => 'value' in readId(id, ledger));
}

/** Without a protocol it is https. */
export function readEndpoint(text: string, ledger: Ledger): Reading<Endpoint> {
  const expansion = expandEndpoint(text.includes('://') ? text : `https://${text}`);
  if ('fault' in expansion) {
    const { rule, values } = expansion.fault;
    return { problem: { en: say(rule, 'en', values), ja: say(rule, 'ja', values) } };
  }
  const { endpoint } = expansion;
  const same = (other: Endpoint) => endpointIdentity(other) === endpointIdentity(endpoint);
  const holder = ledger.entries.find(({ endpoints }) => endpoints.some(same));
  if (!holder) return { value: endpoint };
  return problem(
    `${inline(endpoint.key)} is already in the ledger: ${inline(holder.file)}.`,
    `${inline(endpoint.key)} はすでに台帳にあります: ${inline(holder.file)}`,
  );
}

/** The short form, without the default port of the protocol. */
export function shortForm({ protocol, host, port }: Endpoint): string {
  const place = host?.includes(':') ? `[${host}]` : host;
  return `${protocol}://${place}${port === protocols[protocol] ? '' : `:${port}`}`;
}

/** An owner: a team, or a person, who is then the primary owner. */
export function readOwner(text: string, context: FieldContext): Reading<Owner> {
  const reading = readPartyOf(text, ['team', 'person'], context);
  if ('problem' in reading) return reading;
  const { id, kind } = reading.value;
  return { value: kind === 'team' ? { team: id } : { primary: id } };
}

export function readPerson(text: string, context: FieldContext): Reading<string> {
  return idOf(readPartyOf(text, ['person'], context));
}

/** Any party of parties.yaml that has not left. */
export function readParty(text: string, context: FieldContext): Reading<string> {
  return idOf(readPartyOf(text, ['person', 'team', 'contractor'], context));
}

interface FieldContext {
  ledger: Ledger;
  /** `YYYY-MM-DD` in the ledger's time zone. */
  today: string;
}

/** Ids that can be chosen, in the order of the ledger. */
export function partyIds(kinds: readonly Party['kind'][], { ledger, today }: FieldContext): string[] {
  return [...ledger.parties.values()]
    .filter(party => kinds.includes(party.kind) && !hasLeft(party, today))
    .map(({ id }) => id);
}

function readPartyOf(text: string, kinds: readonly Party['kind'][], context: FieldContext): Reading<Party> {
  const party = context.ledger.parties.get(text);
  const name = inline(text);
  if (!party) {
    const meant = nearest(text, partyIds(kinds, context));
    return problem(
      `inventory/parties.yaml has no ${name}.${meant === undefined ? ' Add it there first.' : ` Did you mean ${inline(meant)}?`}`,
      `inventory/parties.yaml に ${name} がありません。${meant === undefined ? '先に追加してください。' : `${inline(meant)} ではありませんか。`}`,
    );
  }
  if (hasLeft(party, context.today)) return problem(`${name} has left.`, `${name} はすでに離任しています。`);
  if (kinds.includes(party.kind)) return { value: party };
  const wanted = kinds.length === 1 ? people : peopleAndTeams;
  return problem(`${name} cannot be used here: ${wanted.en}.`, `${name} は指定できません。${wanted.ja}。`);
}

const people: Localized = { en: 'name a person', ja: '個人を指定してください' };
const peopleAndTeams: Localized = {
  en: 'a contractor cannot be the owner, name a team or a person',
  ja: '委託先は所管になれません。チームまたは個人を指定してください',
};

const idOf = (reading: Reading<Party>): Reading<string> =>
  'problem' in reading ? reading : { value: reading.value.id };

export function readSystem(text: string, { systems }: Ledger): Reading<string> {
  return oneOf(
    text,
    systems.map(({ id }) => id),
  );
}

export function readSite(text: string, { settings }: Ledger): Reading<string> {
  const sites = Object.keys(settings.sites);
  if (sites.length > 0) return oneOf(text, sites);
  const name = inline(text);
  return problem(
    `inventory/settings.yaml has no sites. Add ${name} there first, under sites.`,
    `inventory/settings.yaml に拠点がありません。sites に先に ${name} を追加してください。`,
  );
}

export function readDay(text: string): Reading<string> {
  if (isDay(text)) return { value: text };
  return problem(
    `${inline(text)} is not a date. Write it like 2027-01-31.`,
    `${inline(text)} は日付ではありません。2027-01-31 のように入力してください。`,
  );
}

export const readKind = (text: string): Reading<Item['kind']> => oneOf(text, itemKinds);

/** A system is never suspended. */
export const statuses: Readonly<Record<DraftType, readonly Status[]>> = {
  certificate: ['planned', 'active', 'suspended', 'retired'],
  item: ['planned', 'active', 'suspended', 'retired'],
  system: ['planned', 'active', 'retired'],
};

export function oneOf<T extends string>(text: string, known: readonly T[]): Reading<T> {
  const found = known.find(word => word === text);
  if (found !== undefined) return { value: found };
  const meant = nearest(text, known);
  const choices = (locale: Locale) => listed(known, { encode: inline, most: 20, locale });
  return problem(
    `${inline(text)} is not allowed here. ${meant === undefined ? `Choose one of: ${choices('en')}` : `Did you mean ${inline(meant)}?`}`,
    `${inline(text)} は指定できません。${meant === undefined ? `次から選んでください: ${choices('ja')}` : `${inline(meant)} ではありませんか。`}`,
  );
}
