/** One sentence for each change, in each language. */
import type { TextContext } from '../../handover/lack-text.ts';
import { nameAndId } from '../../ledger/parties.ts';
import type { Status } from '../../ledger/types.ts';
import { listed } from '../../text/list.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import type { Change, EntryChangeKind, LedgerChangeKind } from '../change.ts';
import { entrySentences } from './entry-change-text.ts';
import { ledgerSentences } from './ledger-change-text.ts';
import type { Sentence } from './sentence.ts';

const statusWords: ReadonlyMap<string, Localized> = new Map(
  Object.entries({
    planned: { en: 'planned', ja: '計画中' },
    active: { en: 'active', ja: '稼働中' },
    suspended: { en: 'suspended', ja: '休止中' },
    retired: { en: 'retired', ja: '廃止' },
  } satisfies Record<Status, Localized>),
);
/** Kinds of change whose `from` and `to` are values of `status`. */
const tellsStatus: ReadonlySet<string> = new Set([
  'added',
  'activated',
  'suspended',
  'retired',
  'planned',
] satisfies EntryChangeKind[]);
const none: Localized = { en: 'nothing', ja: 'なし' };
const nobody: Localized = { en: 'nobody', ja: '未指定' };

/**
 * One sentence. Every value in it that comes from a file is encoded.
 *
 * The parties of both sides are needed: either side may lack one that the change names.
 */
export function changeText(change: Change, { locale, encode, parties }: TextContext): string {
  const { about = '', from, to, kind, entries = [] } = change;
  const value = (text: string | undefined, absent: Localized): Localized => {
    if (text === undefined) return absent;
    const status = tellsStatus.has(kind) ? statusWords.get(text) : undefined;
    return status ?? { en: encode(text), ja: encode(text) };
  };
  const party = (id: string | undefined): Localized =>
    value(id === undefined ? undefined : nameAndId(id, parties), nobody);
  const values = sentences[kind]({
    about: encode(about),
    from: value(from, none),
    to: value(to, none),
    old: party(from),
    current: party(to),
  })[locale];
  return entries.length === 0 ? values : `${values}${stillNamed(entries, encode)[locale]}`;
}

/** The most ids that a list shows. */
export const longestList = 20;

function stillNamed(entries: readonly string[], encode: TextContext['encode']): Localized {
  const list = (locale: Locale) => listed(entries, { encode, most: longestList, locale });
  return {
    en: ` Entries that still refer to it: ${list('en')}.`,
    ja: `まだ参照している登録: ${list('ja')}。`,
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
  en: 'The number of outstanding handovers must not grow. Complete the handover and remove `adopted: false`, or first move `adoption.until` in inventory/settings.yaml.',
  ja: '引継ぎ未了の登録は、これ以上増やせません。引継ぎを済ませて `adopted: false` を外すか、先に inventory/settings.yaml の `adoption.until` を延ばしてください。',
};
