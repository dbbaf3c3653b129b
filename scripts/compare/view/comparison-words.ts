/** The words of reports in every language, and the closing lines that text and Markdown share. */
import { isAboutEntry } from '../../evidence/finding-subject.ts';
import type { Failed } from '../../probe/observation.ts';
import { skipWords } from '../../probe/skip-reasons.ts';
import { adviceOn } from '../../rules/shared/advice.ts';
import { listed } from '../../text/list.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { severities, severityWords } from '../../text/severity.ts';
import type { Comparison, PendingFailure } from '../finding.ts';
import type { Report } from '../report.ts';
import { vocabulary } from './fact-text.ts';

export const words = {
  nothing: { en: 'No difference from the ledger was found.', ja: '台帳との相違は見つかりませんでした。' },
  failing: { en: 'Failed, not yet a finding', ja: '今回失敗（検出には未計上）' },
  error: { en: 'Error', ja: 'エラー内容' },
  acknowledged: { en: 'Acknowledged', ja: '了承済み' },
  heading: { en: 'Findings', ja: '検出事項' },
  entry: { en: 'Entry', ja: '登録' },
  noEntry: { en: 'Not in the ledger', ja: '台帳にないもの' },
  severity: { en: 'Severity', ja: '重大度' },
  rule: { en: 'Rule', ja: 'ルール' },
  endpoint: { en: 'Endpoint', ja: '接続先' },
  finding: { en: 'Finding', ja: '内容' },
} as const satisfies Record<string, Localized>;

const served: Localized = { en: 'served', ja: '提示中' };
const unobserved: Localized = { en: 'not observed', ja: '未観測' };

const failures: Readonly<Record<Failed['outcome'], Localized>> = {
  unreachable: { en: 'unreachable', ja: '接続不可' },
  'protocol-failed': { en: 'without TLS', ja: 'TLS 未対応' },
  'handshake-failed': { en: 'handshake failed', ja: 'ハンドシェイク失敗' },
};

/** May it be said that nothing differs? Only where everything was observed. */
export const isAllInOrder = ({ findings, unknown, failing = [], unsure = [] }: Comparison): boolean =>
  findings.length + unknown.length + failing.length === 0 && unsure.every(isAboutEntry);

/** What failed at one endpoint, and how many failures there are of those that make a finding. `encode` gets the code. */
export function failureText(
  { endpoint, outcome, code, step, failures: count, after }: PendingFailure,
  locale: Locale,
  encode: Encode,
): string {
  const where = vocabulary[step]?.[locale] ?? encode(step);
  const what = failures[outcome][locale];
  const advice = vocabulary[adviceOn({ code, step }, endpoint) ?? '']?.[locale];
  const text: Localized = {
    en: `${what}: ${encode(code)}, ${where} (${count} of ${after}).${advice ? ` ${advice}.` : ''}`,
    ja: `${what}: ${encode(code)}、${where}（${after} 回中 ${count} 回目）。${advice ? `${advice}。` : ''}`,
  };
  return text[locale];
}

type Encode = (value: string) => string;

/** What was observed and judged, one line each. `encode` gets what comes from outside. */
export function closingLines(report: Report, locale: Locale, encode: Encode): string[] {
  return [
    endpointLine(report, locale),
    findingLine(report, locale),
    ...unknownLine(report, locale, encode),
    ...notListedLines(report, locale, encode),
    ...unsureLines(report, locale, encode),
    ...debtLine(report, locale),
  ];
}

function debtLine({ summary: { debt = 0 } }: Report, locale: Locale): string[] {
  if (debt === 0) return [];
  const line: Localized = {
    en: `Outstanding handovers (adopted: false): ${debt}`,
    ja: `引継ぎ未了の登録（adopted: false）: ${debt}`,
  };
  return [line[locale]];
}

function endpointLine({ summary }: Report, locale: Locale): string {
  const { endpoints } = summary;
  const counted = [
    { count: endpoints.served, label: served },
    ...keysOf(failures).map(outcome => ({ count: endpoints[outcome], label: failures[outcome] })),
    ...keysOf(skipWords).map(reason => ({ count: endpoints.skipped[reason] ?? 0, label: skipWords[reason] })),
    { count: endpoints.unobserved, label: unobserved },
  ];
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const parts = counted
    .filter(({ count }) => count > 0)
    .map(({ count, label }) => `${label[locale]} ${count}`);
  const heads: Localized = { en: `Endpoints: ${total}`, ja: `接続先: ${total}` };
  if (parts.length === 0) return heads[locale];
  return locale === 'ja' ? `${heads.ja}（${parts.join('、')}）` : `${heads.en} (${parts.join(', ')})`;
}

function findingLine({ summary }: Report, locale: Locale): string {
  const parts = severities
    .map(severity => `${severityWords[severity][locale]} ${summary.findings[severity]}`)
    .join(locale === 'ja' ? '、' : ', ');
  const { acknowledged, updates } = summary;
  const line: Localized = {
    en: `Findings: ${parts}; acknowledged ${acknowledged}; ledger updates to propose ${updates}`,
    ja: `検出事項: ${parts}、了承済み ${acknowledged}、台帳への反映候補 ${updates}`,
  };
  return line[locale];
}

/** Longest list that is written out. */
const longestList = 10;

function unknownLine({ comparison }: Report, locale: Locale, encode: Encode): string[] {
  const { unknown } = comparison;
  if (unknown.length === 0) return [];
  const list = listed(unknown, { encode, most: longestList, locale });
  const line: Localized = {
    en: `Not fully observed: ${unknown.length} (${list}). Their earlier findings stay as they are.`,
    ja: `一部を観測できなかった登録: ${unknown.length}（${list}）。以前の検出事項は維持されます。`,
  };
  return [line[locale]];
}

/** How many findings about no entry are not listed. */
function notListedLines(
  { comparison: { notListed = [] } }: Report,
  locale: Locale,
  encode: Encode,
): string[] {
  return notListed.map(({ rule, severity, count }) => {
    const [id, word] = [encode(rule), severityWords[severity]];
    const line: Localized = {
      en: `Not listed: ${count} more findings of ${id} (${word.en}).`,
      ja: `一覧に載せていない検出事項: ${id}（${word.ja}）ほか ${count} 件。`,
    };
    return line[locale];
  });
}

/** What a rule could not judge of what is in no entry. For an entry, its issue says so. */
function unsureLines({ comparison: { unsure = [] } }: Report, locale: Locale, encode: Encode): string[] {
  const ofRules = Map.groupBy(
    unsure.filter(each => !isAboutEntry(each)),
    ({ rule }) => rule,
  );
  return [...ofRules].map(([rule, subjects]) => {
    const named = subjects.flatMap(({ endpoint, sha256 }) => endpoint ?? sha256 ?? []);
    const isAll = named.length < subjects.length;
    const which = isAll ? everything[locale] : listed(named, { encode, most: longestList, locale });
    const line: Localized = {
      en: `Could not be judged by ${encode(rule)}: ${which}.`,
      ja: `判定保留: ${which}（ルール ${encode(rule)}）。`,
    };
    return line[locale];
  });
}

const everything: Localized = {
  en: 'everything that is not in the ledger',
  ja: '台帳にないものすべて',
};

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];
