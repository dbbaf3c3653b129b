/** Every change in one sentence, in every language. */
import { nameAndId } from '../../ledger/parties.ts';
import type { Party, Status } from '../../ledger/types.ts';
import { listed } from '../../text/list.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import type { Change, EntryChangeKind, LedgerChangeKind } from '../change.ts';
import { entrySentences } from './entry-change-text.ts';
import { ledgerSentences } from './ledger-change-text.ts';
import type { Sentence } from './sentence.ts';

export interface Telling {
  locale: Locale;
  /** Makes one hostile value harmless for the place the sentence goes to. */
  encode: (value: string) => string;
  /** By id; of both sides, since one of them may no longer know a party. */
  parties: ReadonlyMap<string, Party>;
}

const statusWords: ReadonlyMap<string, Localized> = new Map(
  Object.entries({
    planned: { en: 'planned', ja: '計画中' },
    active: { en: 'active', ja: '稼働中' },
    suspended: { en: 'suspended', ja: '休止中' },
    retired: { en: 'retired', ja: '廃止' },
  } satisfies Record<Status, Localized>),
);
/** Changes whose `from` and `to` are states of an entry. */
const tellsStatus: ReadonlySet<string> = new Set([
  'added',
  'activated',
  'suspended',
  'retired',
  'planned',
] satisfies EntryChangeKind[]);
const none: Localized = { en: 'nothing', ja: 'なし' };
const nobody: Localized = { en: 'nobody', ja: '未指定' };

/** One sentence; everything in it that comes from a file has gone through `encode`. */
export function changeText(change: Change, { locale, encode, parties }: Telling): string {
  const { about = '', from, to, kind, entries = [] } = change;
  const value = (text: string | undefined, absent: Localized): Localized => {
    if (text === undefined) return absent;
    const status = tellsStatus.has(kind) ? statusWords.get(text) : undefined;
    return status ?? { en: encode(text), ja: encode(text) };
  };
  const party = (id: string | undefined): Localized =>
    value(id === undefined ? undefined : nameAndId(id, parties), nobody);
  const said = sentences[kind]({
    about: encode(about),
    from: value(from, none),
    to: value(to, none),
    old: party(from),
    current: party(to),
  })[locale];
  return entries.length === 0 ? said : `${said}${stillNamed(entries, encode)[locale]}`;
}

/** Longest list of ids that is spelled out. */
export const longestList = 20;

function stillNamed(entries: readonly string[], encode: Telling['encode']): Localized {
  const list = (locale: Locale) => listed(entries, { encode, most: longestList, locale });
  return {
    en: ` Entries that still depend on it: ${list('en')}.`,
    ja: `まだ関係している登録: ${list('ja')}。`,
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
