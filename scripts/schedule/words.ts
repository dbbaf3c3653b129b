/** The words schedules are made of, in every language, and the sentence beside a duty. */
import type { Ledger } from '../ledger/types.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { plusMonths } from './days.ts';
import type { Duty, DutyKind, Schedule } from './duty.ts';

/** Everything a rendering needs beside the schedule. */
export interface Edition {
  schedule: Schedule;
  parties: Ledger['parties'];
  organization: string | undefined;
  locale: Locale;
}

/** Makes text from a file harmless for the place where it will stand. */
export type Encode = (value: string) => string;

export const kindWords: Readonly<Record<DutyKind, Localized>> = {
  renewal: { en: 'Renewal', ja: '更新' },
  handover: { en: 'Handover', ja: '引継ぎ' },
  'system-review': { en: 'System review', ja: 'システム台帳の見直し' },
  acknowledgement: { en: 'Acknowledgement ends', ja: '了承の期限' },
  contract: { en: 'Contract ends', ja: '契約の満了' },
  'go-live': { en: 'Go-live', ja: '稼働開始' },
  maintenance: { en: 'Maintenance ends', ja: 'メンテナンスの終了' },
};

export const words = {
  year: { en: 'The year ahead', ja: '年間運用スケジュール' },
  span: { en: 'Schedule', ja: '運用スケジュール' },
  overdue: { en: 'Overdue', ja: '期限超過' },
  undated: { en: 'No dates known', ja: '期限が不明のもの' },
  unreadable: { en: 'Files that could not be read', ja: '読み取れなかった登録' },
  nothing: { en: 'Nothing falls due.', ja: '予定はありません。' },
  byOwner: { en: 'By owner', ja: '所管別の件数' },
  byResponsible: { en: 'By responsible party', ja: '責任者別の件数' },
  counted: {
    en: 'Renewals that happen by themselves are not counted.',
    ja: '自動更新は件数に含みません。',
  },
  date: { en: 'Date', ja: '期限' },
  kind: { en: 'What', ja: '種別' },
  entry: { en: 'Entry', ja: '登録' },
  title: { en: 'Title', ja: '名称' },
  owner: { en: 'Owner', ja: '所管' },
  ownerId: { en: 'Owner id', ja: '所管 ID' },
  responsible: { en: 'Responsible', ja: '責任者' },
  responsibleId: { en: 'Responsible id', ja: '責任者 ID' },
  note: { en: 'Note', ja: '備考' },
  startBy: { en: 'Start by', ja: '着手期限' },
  predicted: { en: 'Predicted', ja: '予測' },
  automatic: { en: 'Automatic', ja: '自動' },
  file: { en: 'File', ja: 'ファイル' },
  total: { en: 'Total', ja: '計' },
  nobody: { en: 'nobody named', ja: '未定' },
  yes: { en: 'yes', ja: 'はい' },
} as const satisfies Record<string, Localized>;

export function headingOf({ schedule: { from, to }, locale }: Edition): string {
  return (plusMonths(from, 12) === to ? words.year : words.span)[locale];
}

export function spanText({ schedule: { from, to, timezone }, locale }: Edition): string {
  const text: Localized = { en: `${from} to ${to} (${timezone})`, ja: `${from} ～ ${to}（${timezone}）` };
  return text[locale];
}

/** `2026-11` as a heading. */
export function monthText(month: string, locale: Locale): string {
  const [year, number] = month.split('-');
  return locale === 'ja' ? `${year}年${Number(number)}月` : month;
}

/** What a duty is about, as people name it. A contract is none of the entries that rest on it. */
export function subjectOf({ kind, entry, title }: Pick<Duty, 'kind' | 'entry' | 'title'>): {
  id?: string;
  title?: string;
} {
  if (kind === 'contract') return { title };
  return title === entry ? { id: entry } : { id: entry, title };
}

/** The name of a party, encoded; of one the ledger does not know, its id. */
export function nameOf(id: string | null, { parties, locale }: Edition, encode: Encode): string {
  return id === null ? words.nobody[locale] : encode(parties.get(id)?.name ?? id);
}

/** How many names a list shows before it says how many more there are. */
const longestList = 8;

function listed(values: readonly string[], encode: Encode): string {
  const shown = values.slice(0, longestList).map(value => encode(value));
  const more = values.length - shown.length;
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].join(', ');
}

/** What else is to be known of a duty, in a few words; may be empty. @param times how many times it stands for */
export function noteOf(duty: Duty, times: number, locale: Locale, encode: Encode): string {
  return facts(duty, times, encode)
    .map(fact => fact[locale])
    .join(locale === 'ja' ? '、' : '; ');
}

function facts(duty: Duty, times: number, encode: Encode): Localized[] {
  const { detail } = duty;
  switch (detail.kind) {
    case 'renewal':
      return renewalFacts(duty, detail, times, encode);
    case 'handover': {
      const checklist = encode(detail.checklist);
      return [{ en: `checklist ${checklist}`, ja: `チェックリスト ${checklist}` }];
    }
    case 'questions': {
      const { version, questions } = detail;
      const list = listed(questions, encode);
      return [
        {
          en: `new questions of version ${version} of the checklist: ${list}`,
          ja: `チェックリスト第 ${version} 版の新しい質問: ${list}`,
        },
      ];
    }
    case 'system-review':
      return detail.declared === undefined
        ? [{ en: 'never declared what is inside', ja: '期限のある構成要素が一度も申告されていません' }]
        : [{ en: `last declared ${detail.declared}`, ja: `前回の申告 ${detail.declared}` }];
    case 'acknowledgement': {
      const [rule, reason] = [encode(detail.rule), encode(detail.reason)];
      return [{ en: `${rule}: ${reason}`, ja: `${rule}: ${reason}` }];
    }
    case 'contract': {
      const list = listed(detail.entries, encode);
      return [{ en: `covers ${list}`, ja: `対象: ${list}` }];
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
  { automatic, predicted, startBy }: Duty,
  { method, ends, lifetime, started, suspended }: DetailOf<'renewal'>,
  times: number,
  encode: Encode,
): Localized[] {
  const all: (Localized | false)[] = [
    suspended && { en: 'suspended', ja: '休止中' },
    automatic &&
      (times > 1
        ? { en: `×${times} automatic (${encode(method)})`, ja: `自動 ×${times}（${encode(method)}）` }
        : {
            en: `renews by itself (${encode(method)}), valid until ${ends}`,
            ja: `自動更新（${encode(method)}）、有効期限 ${ends}`,
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

function goLiveFacts({ handover, declaration, parts }: DetailOf<'go-live'>, encode: Encode): Localized[] {
  if (handover + declaration + parts.length === 0)
    return [{ en: 'nothing is open', ja: '未完了の事項はありません' }];
  const list = listed(parts, encode);
  const all: (Localized | false)[] = [
    handover > 0 && { en: `open in the handover: ${handover}`, ja: `引継ぎの未完了 ${handover} 件` },
    declaration > 0 && {
      en: `open in the declaration: ${declaration}`,
      ja: `申告の未完了 ${declaration} 件`,
    },
    parts.length > 0 && { en: `not handed over: ${list}`, ja: `引継ぎ未完了: ${list}` },
  ];
  return all.filter(fact => fact !== false);
}
