/** The texts of a listing in every language. */
import type { Ledger } from '../../ledger/types.ts';
import { bracketed } from '../../text/brackets.ts';
import { type Encode, listed } from '../../text/list.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { formatInstant } from '../../text/zoned-time.ts';
import type { Group } from '../listing.ts';
import {
  type EndSource,
  type Grouping,
  type ListedState,
  type Listing,
  listedStates,
  type Row,
} from '../row.ts';

/** A listing, and what it takes to print it. */
export interface PrintedListing {
  listing: Listing;
  /** undefined: the rows are in no groups. */
  by: Grouping | undefined;
  parties: Ledger['parties'];
  sites: Ledger['settings']['sites'];
  organization: string | undefined;
  locale: Locale;
}

export const stateWords: Readonly<Record<ListedState, Localized>> = {
  unreadable: { en: 'unreadable', ja: '読み取り不可' },
  expired: { en: 'expired', ja: '期限切れ' },
  ending: { en: 'expiring soon', ja: '期限間近' },
  'not-yet-valid': { en: 'not yet valid', ja: '有効期間前' },
  'never-observed': { en: 'never observed', ja: '観測実績なし' },
  'not-observed': { en: 'not observed', ja: '観測不能' },
  unknown: { en: 'expiry unknown', ja: '期限不明' },
  valid: { en: 'valid', ja: '有効' },
  planned: { en: 'planned', ja: '計画中' },
  suspended: { en: 'suspended', ja: '休止中' },
  retired: { en: 'retired', ja: '廃止' },
};

export const sourceWords: Readonly<Record<EndSource, Localized>> = {
  observations: { en: 'observation', ja: '観測結果' },
  state: { en: 'state', ja: '状態ファイル' },
  record: { en: 'record', ja: '記録' },
};

export const typeWords: Readonly<Record<Row['type'], Localized>> = {
  certificate: { en: 'certificate', ja: '証明書' },
  item: { en: 'item', ja: 'ライセンス等' },
  unknown: { en: 'unknown', ja: '不明' },
};

export const words = {
  heading: { en: 'Certificates and items by expiry', ja: '証明書・ライセンス等の期限一覧' },
  title: { en: 'Title', ja: '名称' },
  state: { en: 'State', ja: '状態' },
  days: { en: 'Days', ja: '残日数' },
  served: { en: 'Served until', ja: '提示中の期限' },
  recorded: { en: 'Recorded until', ja: '記録の期限' },
  source: { en: 'Based on', ja: '根拠' },
  expiry: { en: 'Valid until', ja: '有効期限' },
  id: { en: 'Id', ja: 'ID' },
  type: { en: 'Type', ja: '種別' },
  stage: { en: 'Stage', ja: '段階' },
  owner: { en: 'Owner', ja: '所管' },
  ownerId: { en: 'Owner id', ja: '所管 ID' },
  renewal: { en: 'Renewal', ja: '更新' },
  responsible: { en: 'Responsible', ja: '更新の責任者' },
  responsibleId: { en: 'Responsible id', ja: '更新の責任者 ID' },
  method: { en: 'Renewal method', ja: '更新方法' },
  host: { en: 'Host', ja: '接続先' },
  site: { en: 'Site', ja: '拠点' },
  system: { en: 'System', ja: 'システム' },
  issuer: { en: 'Issuer', ja: '発行者' },
  unobserved: { en: 'Not observed', ja: '観測不能' },
  unknown: { en: 'unknown', ja: '不明' },
  nobody: { en: 'nobody named', ja: '未定' },
  notApplicable: { en: 'not applicable', ja: '対象外' },
  notRecorded: { en: 'not recorded', ja: '記録なし' },
  manual: { en: 'manual', ja: '手作業' },
  missed: { en: 'automatic renewal missed', ja: '自動更新の失敗' },
  group: { en: 'Group', ja: '区分' },
  nothing: { en: 'Nothing is listed.', ja: '該当するものはありません。' },
} as const satisfies Record<string, Localized>;

/** `2026-12-01 09:00`: the heading says in which time zone. */
export const localTime = (iso: string, timezone: string): string =>
  formatInstant(iso, timezone).replace(/ \S+$/, '');

/** The end, or that it is not known, or that there can be none. */
export function endText(iso: string | null, row: Row, what: 'served' | 'recorded', printed: PrintedListing) {
  const { locale, listing } = printed;
  if (iso !== null) return localTime(iso, listing.timezone);
  return (row.type === 'item' && what === 'served' ? words.notApplicable : words.unknown)[locale];
}

/** `expiring soon (urgent), not observed (1 of 2)`. */
export function stateText(row: Row, locale: Locale, encode: Encode): string {
  const { state, unobserved } = row;
  const name = stateWords[state][locale] + stageText(row, locale, encode);
  if (!unobserved) return name;
  const { count, of, never } = unobserved;
  const isSaid = state === 'not-observed' || state === 'never-observed';
  const part = bracketed({ en: `${count} of ${of}`, ja: `${of} 件中 ${count} 件` });
  const missing = count < of ? part[locale] : '';
  if (isSaid) return `${name}${missing}`;
  const what = stateWords[never ? 'never-observed' : 'not-observed'][locale];
  return `${name}${locale === 'ja' ? '、' : ', '}${what}${missing}`;
}

/** The name of a stage is that of the settings. */
function stageText({ stage }: Row, locale: Locale, encode: Encode): string {
  if (!stage) return '';
  const name = encode(stage.name);
  const text = stage.name === 'missed' ? words.missed : { en: name, ja: name };
  return bracketed(text)[locale];
}

/** What has an unknown end has an unknown number of days. */
export const daysText = ({ daysLeft }: Row, locale: Locale): string =>
  daysLeft === null ? words.unknown[locale] : String(daysLeft);

export const sourceText = ({ source }: Row, locale: Locale): string =>
  (source === null ? words.unknown : sourceWords[source])[locale];

/** The name of a party, encoded; of one the ledger does not know, its id. */
export function partyText(id: string | null, row: Row, printed: PrintedListing, encode: Encode): string {
  if (id !== null) return encode(printed.parties.get(id)?.name ?? id);
  return (row.type === 'unknown' ? words.unknown : words.nobody)[printed.locale];
}

export const methodText = ({ method }: Row, locale: Locale, encode: Encode): string =>
  method === null ? words.unknown[locale] : method === 'manual' ? words.manual[locale] : encode(method);

/** Who is responsible for the renewal, and how it is done. */
export function renewalText(row: Row, printed: PrintedListing, encode: Encode): string {
  const { locale } = printed;
  const who = partyText(row.responsible, row, printed, encode);
  if (row.method === null) return who;
  const how = methodText(row, locale, encode);
  return `${who}${bracketed({ en: how, ja: how })[locale]}`;
}

/** The first one, and how many more there are. */
export function hostText({ hosts, type }: Row, locale: Locale, encode: Encode): string {
  if (hosts.length > 0) return listed(hosts, { encode, most: 1, locale });
  return (type === 'unknown' ? words.unknown : words.notApplicable)[locale];
}

export function groupText({ name, rows }: Group, by: Grouping, printed: PrintedListing, encode: Encode) {
  const { locale } = printed;
  const count = bracketed({ en: String(rows.length), ja: `${rows.length} 件` })[locale];
  return `${words[by][locale]}: ${groupName(name, by, printed, encode)}${count}`;
}

/** The name of a group, encoded. */
export function groupName(
  name: Group['name'],
  by: Grouping,
  printed: PrintedListing,
  encode: Encode,
): string {
  const { locale, parties, sites } = printed;
  if (name === undefined) return words.unknown[locale];
  if (name === null) return (by === 'owner' ? words.nobody : words.notRecorded)[locale];
  switch (by) {
    case 'owner':
      return encode(parties.get(name)?.name ?? name);
    case 'site':
      return encode(sites[name]?.title ?? name);
    case 'state':
      return stateWords[name as ListedState][locale];
    case 'system':
    case 'issuer':
      return encode(name);
  }
}

const givenWords = {
  observations: { en: 'observations', ja: '観測結果' },
  state: { en: 'state', ja: '状態ファイル' },
} as const satisfies Record<string, Localized>;

/** The time and its zone, and what there was to tell what is served. */
export function basisText({ listing, locale }: PrintedListing): string {
  const { now, timezone, sources } = listing;
  const zone = bracketed({ en: timezone, ja: timezone })[locale];
  const at = `${localTime(now.toISOString(), timezone)}${zone}`;
  const given = [sources.observations && givenWords.observations, sources.state && givenWords.state].filter(
    word => word !== false,
  );
  const list = (of: Locale) => given.map(word => word[of]);
  const text: Localized =
    given.length === 0
      ? {
          en: `${at}. Only the record is known: neither --state nor --observations was given.`,
          ja: `${at}。--state も --observations も指定されていないため、期限は記録だけによります。`,
        }
      : {
          en: `${at}. The end of what is served is from the ${list('en').join(' and the ')}.`,
          ja: `${at}。提示中の期限は${list('ja').join('と')}によります。`,
        };
  return text[locale];
}

/** `10 in all: 1 expired, 2 expiring soon`. */
export function totalText({ listing: { rows }, locale }: PrintedListing): string {
  const counts = listedStates
    .map(state => ({ state, count: rows.filter(row => row.state === state).length }))
    .filter(({ count }) => count > 0);
  const list = (of: Locale) => counts.map(({ state, count }) => countText(stateWords[state][of], count, of));
  const text: Localized = {
    en: `${rows.length} in all: ${list('en').join(', ')}`,
    ja: `全 ${rows.length} 件: ${list('ja').join('、')}`,
  };
  return text[locale];
}

const countText = (state: string, count: number, locale: Locale): string =>
  locale === 'ja' ? `${state} ${count} 件` : `${count} ${state}`;
