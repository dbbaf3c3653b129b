/** The texts of a schedule in every language: headings, names of columns and notes. */
import type { Ledger } from '../../ledger/types.ts';
import { type Encode, listed } from '../../text/list.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { formatInstant, plusDays } from '../../text/zoned-time.ts';
import { plusMonths } from '../days.ts';
import type { Duty, DutyKind, Schedule } from '../duty.ts';

/** A schedule, and what it takes to print it or to write its files. */
export interface PublishedSchedule {
  schedule: Schedule;
  /** `YYYY-MM-DD`: the day it is made. */
  today: string;
  parties: Ledger['parties'];
  organization: string | undefined;
  locale: Locale;
}

export const kindWords: Readonly<Record<DutyKind, Localized>> = {
  renewal: { en: 'Renewal', ja: '更新' },
  'renewal-start': { en: 'Start of renewal', ja: '更新の着手' },
  handover: { en: 'Handover', ja: '引継ぎ' },
  'system-review': { en: 'System review', ja: 'システムの申告の見直し' },
  acknowledgement: { en: 'End of acknowledgement', ja: '了承の期限' },
  contract: { en: 'End of contract', ja: '契約の満了' },
  'go-live': { en: 'Go-live', ja: '稼働開始' },
  maintenance: { en: 'End of maintenance', ja: '保守の終了' },
};

export const words = {
  year: { en: 'The year ahead', ja: '年間運用スケジュール' },
  span: { en: 'Schedule', ja: '運用スケジュール' },
  overdue: { en: 'Overdue', ja: '期限超過' },
  undated: { en: 'Without a date', ja: '期限が不明のもの' },
  cut: { en: 'Renewed more than once a day', ja: '更新が 1 日に 2 回以上のもの' },
  unreadable: { en: 'Files that could not be read', ja: '読み取れなかった登録' },
  nothing: { en: 'Nothing falls due.', ja: '予定はありません。' },
  byOwner: { en: 'By owner', ja: '所管別の件数' },
  byResponsible: { en: 'By responsible party', ja: '責任者別の件数' },
  counted: {
    en: 'Automatic renewals and days on which to start are not counted.',
    ja: '自動更新と更新の着手は件数に含みません。',
  },
  date: { en: 'Date', ja: '期限' },
  kind: { en: 'What', ja: '種別' },
  entry: { en: 'Entry', ja: '登録' },
  title: { en: 'Title', ja: '名称' },
  owner: { en: 'Owner', ja: '所管' },
  ownerId: { en: 'Owner id', ja: '所管 ID' },
  responsible: { en: 'Responsible', ja: '責任者' },
  both: { en: 'Owner, responsible', ja: '所管・責任者' },
  responsibleId: { en: 'Responsible id', ja: '責任者 ID' },
  note: { en: 'Note', ja: '備考' },
  startBy: { en: 'Start by', ja: '着手期限' },
  predicted: { en: 'Predicted', ja: '予測' },
  automatic: { en: 'Automatic', ja: '自動' },
  times: { en: 'Times', ja: '回数' },
  file: { en: 'File', ja: 'ファイル' },
  total: { en: 'Total', ja: '計' },
  nobody: { en: 'nobody named', ja: '未定' },
  yes: { en: 'yes', ja: 'はい' },
} as const satisfies Record<string, Localized>;

export function headingOf({ schedule: { from, to }, locale }: PublishedSchedule): string {
  const isYear = [to, plusDays(to, 1)].includes(plusMonths(from, 12));
  return (isYear ? words.year : words.span)[locale];
}

export function spanText({ schedule: { from, to, timezone }, locale }: PublishedSchedule): string {
  const text: Localized = { en: `${from} to ${to} (${timezone})`, ja: `${from} ～ ${to}（${timezone}）` };
  return text[locale];
}

/** `2026-11` as a heading. */
export function monthText(month: string, locale: Locale): string {
  const [year, number] = month.split('-');
  return locale === 'ja' ? `${year}年${Number(number)}月` : month;
}

/** Until when the renewals of an entry are shown. @param entry its id, encoded */
export function cutText(entry: string, after: string, locale: Locale): string {
  const text: Localized = {
    en: `${entry}: renewals after ${after} are left out`,
    ja: `${entry}: ${after} より後の更新は省略`,
  };
  return text[locale];
}

/** The kind of a duty, and whether it is automatic or predicted: `更新（自動・予測）`. */
export function kindText(
  { kind, automatic, predicted }: Pick<Duty, 'kind' | 'automatic' | 'predicted'>,
  locale: Locale,
): string {
  const name = kindWords[kind][locale];
  const marks = [automatic && words.automatic, predicted && words.predicted].filter(mark => mark !== false);
  if (marks.length === 0) return name;
  const text: Localized = {
    en: `${name} (${marks.map(({ en }) => en.toLowerCase()).join(', ')})`,
    ja: `${name}（${marks.map(({ ja }) => ja).join('・')}）`,
  };
  return text[locale];
}

/**
 * A day with its weekday: `12/19(土)`. The parentheses are half-width, because no browser breaks a line before them.
 * @param withYear where no heading shows the year
 */
export function dateText(date: string, locale: Locale, withYear: boolean): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const text: Localized = {
    en: `${weekdays.en[weekday]} ${Number(dayOfMonth)} ${monthNames[Number(month) - 1]}${withYear ? ` ${year}` : ''}`,
    ja: `${withYear ? `${year}/` : ''}${month}/${dayOfMonth}(${weekdays.ja[weekday]})`,
  };
  return text[locale];
}

const weekdays = { en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], ja: Array.from('日月火水木金土') };
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Automatic renewals that a page does not list one by one. */
export function summaryText({ entries, times }: { entries: number; times: number }, locale: Locale): string {
  const text: Localized = {
    en: `automatic: ${entries} entries, ${times} renewals`,
    ja: `自動更新: 登録 ${entries} 件、合計 ${times} 回`,
  };
  return text[locale];
}

/** What a duty is about. The duty of a contract is about the contract, and about none of the entries that depend on it. */
export function subjectOf({ kind, entry, title }: Pick<Duty, 'kind' | 'entry' | 'title'>): {
  id?: string;
  title?: string;
} {
  if (kind === 'contract') return { title };
  return title === entry ? { id: entry } : { id: entry, title };
}

/** The name of a party, encoded; its id where the ledger does not know it. */
export function partyName(id: string | null, { parties, locale }: PublishedSchedule, encode: Encode): string {
  return id === null ? words.nobody[locale] : encode(parties.get(id)?.name ?? id);
}

/** The most names in a list; the others are counted. */
const longestList = 8;

function shortList(values: readonly string[], encode: Encode): Localized {
  const list = (locale: Locale) => listed(values, { encode, most: longestList, locale });
  return { en: list('en'), ja: list('ja') };
}

/** The note about a duty; may be empty. */
export function noteOf(duty: Duty, { schedule, locale }: PublishedSchedule, encode: Encode): string {
  return facts(duty, schedule.timezone, encode)
    .map(fact => fact[locale])
    .join(locale === 'ja' ? '、' : '; ');
}

function facts(duty: Duty, timezone: string, encode: Encode): Localized[] {
  const { detail } = duty;
  switch (detail.kind) {
    case 'renewal':
      return renewalFacts(duty, detail, timezone, encode);
    case 'renewal-start':
      return startFacts(duty, detail, timezone);
    case 'handover': {
      const checklist = encode(detail.checklist);
      return [{ en: `checklist ${checklist}`, ja: `チェックリスト ${checklist}` }];
    }
    case 'questions': {
      const { version, questions } = detail;
      const list = shortList(questions, encode);
      return [
        {
          en: `new questions of version ${version} of the checklist: ${list.en}`,
          ja: `チェックリスト第 ${version} 版の新しい質問: ${list.ja}`,
        },
      ];
    }
    case 'system-review':
      return detail.declared === undefined
        ? [{ en: 'contents never declared', ja: '期限のある構成要素が一度も申告されていません' }]
        : [{ en: `last declared ${detail.declared}`, ja: `前回の申告 ${detail.declared}` }];
    case 'acknowledgement': {
      const [rule, reason] = [encode(detail.rule), encode(detail.reason)];
      return [{ en: `${rule}: ${reason}`, ja: `${rule}: ${reason}` }];
    }
    case 'contract': {
      const list = shortList(detail.entries, encode);
      return [{ en: `covers ${list.en}`, ja: `対象: ${list.ja}` }];
    }
    case 'go-live':
      return goLiveFacts(detail, encode);
    case 'maintenance': {
      const [endpoint, reason] = [encode(detail.endpoint), detail.reason && encode(detail.reason)];
      return [
        {
          en: reason ? `${endpoint}: ${reason}` : endpoint,
          ja: reason ? `${endpoint}: ${reason}` : endpoint,
        },
      ];
    }
  }
}

type DetailOf<K extends Duty['detail']['kind']> = Extract<Duty['detail'], { kind: K }>;

function renewalFacts(
  { automatic, predicted, startBy, times = 1 }: Duty,
  { method, ends, endsAt, lifetime, started, suspended }: DetailOf<'renewal'>,
  timezone: string,
  encode: Encode,
): Localized[] {
  const end = endsAt === undefined ? ends : formatInstant(endsAt, timezone);
  const all: (Localized | false)[] = [
    suspended && suspendedText,
    !automatic && endsAt !== undefined && { en: `ends ${end}`, ja: `有効期限 ${end}` },
    automatic &&
      (times > 1
        ? { en: `×${times} automatic (${encode(method)})`, ja: `自動 ×${times}（${encode(method)}）` }
        : {
            en: `automatic renewal (${encode(method)}), valid until ${end}`,
            ja: `自動更新（${encode(method)}）、有効期限 ${end}`,
          }),
    predicted &&
      !automatic && {
        en: `predicted from a lifetime of ${lifetime} days`,
        ja: `有効期間 ${lifetime} 日からの予測`,
      },
    started !== undefined && { en: `started ${started}`, ja: `${started} 着手済み` },
    startBy !== undefined &&
      started === undefined && { en: `start by ${startBy}`, ja: `着手期限 ${startBy}` },
  ];
  return all.filter(fact => fact !== false);
}

const suspendedText: Localized = { en: 'suspended', ja: '休止中' };

function startFacts(
  { overdue, predicted }: Duty,
  { ends, endsAt, suspended }: DetailOf<'renewal-start'>,
  timezone: string,
): Localized[] {
  const end = endsAt === undefined ? ends : formatInstant(endsAt, timezone);
  const all: (Localized | false)[] = [
    suspended && suspendedText,
    overdue && { en: 'not started in time', ja: '着手遅れ' },
    predicted
      ? { en: `of the renewal predicted for ${end}`, ja: `${end} に予測される更新の着手期限` }
      : { en: `the current one expires ${end}`, ja: `更新対象の有効期限 ${end}` },
  ];
  return all.filter(fact => fact !== false);
}

function goLiveFacts({ handover, declaration, parts }: DetailOf<'go-live'>, encode: Encode): Localized[] {
  if (handover + declaration + parts.length === 0)
    return [{ en: 'nothing is open', ja: '未完了の事項はありません' }];
  const list = shortList(parts, encode);
  const all: (Localized | false)[] = [
    handover > 0 && { en: `open in the handover: ${handover}`, ja: `引継ぎの未完了 ${handover} 件` },
    declaration > 0 && {
      en: `open in the declaration: ${declaration}`,
      ja: `申告の未完了 ${declaration} 件`,
    },
    parts.length > 0 && { en: `not handed over: ${list.en}`, ja: `引継ぎ未完了: ${list.ja}` },
  ];
  return all.filter(fact => fact !== false);
}
