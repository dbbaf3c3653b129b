/** Every change in one sentence, in every language. */
import { nameAndId } from '../ledger/parties.ts';
import type { Party } from '../ledger/types.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { Change, EntryChangeKind, LedgerChangeKind } from './change.ts';
import type { Sentence } from './sentence.ts';
import { entrySentences } from './words-entry.ts';
import { ledgerSentences } from './words-ledger.ts';

export interface Telling {
  locale: Locale;
  /** Makes one hostile value harmless for the place the sentence goes to. */
  encode: (value: string) => string;
  /** By id; of both sides, since one of them may no longer know a party. */
  parties: ReadonlyMap<string, Party>;
}

const none: Localized = { en: 'nothing', ja: 'なし' };
const nobody: Localized = { en: 'nobody', ja: '未指定' };

/** One sentence; everything in it that comes from a file has gone through `encode`. */
export function changeText(change: Change, { locale, encode, parties }: Telling): string {
  const value = (text: string | undefined, absent: Localized): Localized =>
    text === undefined ? absent : { en: encode(text), ja: encode(text) };
  const party = (id: string | undefined): Localized =>
    value(id === undefined ? undefined : nameAndId(id, parties), nobody);
  const { about = '', from, to, kind, entries = [] } = change;
  const said = sentences[kind]({
    about: encode(about),
    from: value(from, none),
    to: value(to, none),
    old: party(from),
    current: party(to),
  })[locale];
  return entries.length === 0 ? said : `${said}${stillNamed(entries, encode)[locale]}`;
}

/** Longest list of entries that is spelled out. */
const longestList = 20;

function stillNamed(entries: readonly string[], encode: Telling['encode']): Localized {
  const list = entries.slice(0, longestList).map(id => encode(id));
  const more = entries.length - list.length;
  return {
    en: ` Entries that still depend on it: ${list.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    ja: `まだ関係している登録: ${list.join('、')}${more > 0 ? `、ほか ${more} 件` : ''}。`,
  };
}

const sentences: Readonly<Record<EntryChangeKind | LedgerChangeKind, Sentence>> = {
  ...entrySentences,
  ...ledgerSentences,
};

/** Every kind of change there is. */
export const changeKinds = Object.keys(sentences).sort();

/** What is wrong about a new `adopted: false`. */
export const debtText: Localized = {
  en: 'This debt may only shrink: hand the entry over and leave `adopted: false` out, or have `adoption.until` in inventory/settings.yaml moved first.',
  ja: '引継ぎ未了の登録は、これ以上増やせません。引継ぎを済ませて `adopted: false` を外すか、先に inventory/settings.yaml の `adoption.until` を延ばしてください。',
};
