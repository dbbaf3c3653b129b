/** Finds months with more manual renewals than the responsible party can handle: `schedule --check`. */

import { certificatesOf } from '../ledger/key-types.ts';
import type { Entry, Item, Ledger } from '../ledger/types.ts';
import { inline } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { compareWords } from '../text/order.ts';
import { instantOf } from '../text/zoned-time.ts';
import { dayOf, monthOf } from './days.ts';
import type { Schedule } from './duty.ts';
import { isAutomatic } from './forecast.ts';
import { monthText, type PublishedSchedule, partyName } from './view/schedule-words.ts';

/** One month with too many renewals for one party. */
interface OverloadedMonth {
  party: string;
  /** `YYYY-MM` */
  month: string;
  limit: number;
  /** Where the limit comes from: the party's `capacity`, or the most renewals it has handled in a month so far. */
  basis: 'capacity' | 'history';
  entries: { entry: string; date: string }[];
}

export interface Workload {
  overloads: OverloadedMonth[];
  /** Ids of parties with manual renewals and no known limit. */
  unjudged: string[];
}

/** Overdue renewals count for the first month. */
export function checkWorkload({ duties, from, timezone }: Schedule, ledger: Ledger): Workload {
  const manualRenewals = duties.flatMap(duty =>
    duty.kind === 'renewal' && !duty.automatic && duty.responsible !== null
      ? [{ ...duty, party: duty.responsible, month: monthOf(duty.overdue ? from : duty.date) }]
      : [],
  );
  const mostByParty = mostPerMonth(ledger, from, timezone);
  const parties = Map.groupBy(manualRenewals, ({ party }) => party);
  const judged = [...parties].map(([party, partyRenewals]) => {
    const capacity = ledger.parties.get(party)?.capacity;
    const basis: OverloadedMonth['basis'] = capacity === undefined ? 'history' : 'capacity';
    return { party, partyRenewals, basis, limit: capacity ?? mostByParty.get(party) };
  });
  const overloads = judged.flatMap(({ party, partyRenewals, basis, limit }) =>
    [...Map.groupBy(partyRenewals, ({ month }) => month)].flatMap(([month, inMonth]) =>
      limit === undefined || inMonth.length <= limit
        ? []
        : [{ party, month, limit, basis, entries: inMonth.map(({ entry, date }) => ({ entry, date })) }],
    ),
  );
  const unjudged = judged.filter(({ limit }) => limit === undefined).map(({ party }) => party);
  return {
    overloads: overloads.toSorted((a, b) => compareWords(a.month, b.month) || compareWords(a.party, b.party)),
    unjudged: unjudged.toSorted(compareWords),
  };
}

/** By party: the most manual renewals that began in one month, as far as the ledger records them. */
function mostPerMonth(ledger: Ledger, today: string, timezone: string): Map<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const entry of [...ledger.entries.flatMap(certificatesOf), ...ledger.items]) {
    const { responsible } = entry.renewal;
    if (isAutomatic(entry) || responsible === undefined) continue;
    const ofParty = counts.get(responsible) ?? new Map<string, number>();
    for (const date of firstDays(entry, timezone).filter(date => date <= today))
      ofParty.set(monthOf(date), (ofParty.get(monthOf(date)) ?? 0) + 1);
    counts.set(responsible, ofParty);
  }
  const known = [...counts].filter(([, months]) => months.size > 0);
  return new Map(known.map(([party, months]) => [party, Math.max(...months.values())]));
}

function firstDays(entry: Entry | Item, timezone: string): string[] {
  if (entry.type === 'item') return entry.starts === undefined ? [] : [entry.starts];
  return [entry.certificate, entry.previous].flatMap(record => {
    const began = instantOf(record?.notBefore);
    return began === undefined ? [] : [dayOf(began, timezone)];
  });
}

/** The result and what to do about it; ends with a line break. */
export function workloadText({ overloads, unjudged }: Workload, published: PublishedSchedule): string {
  const lines = [
    ...overloads.map(overload => overloadText(overload, published)),
    ...unjudged.map(party => unjudgedText(partyName(party, published, inline), published.locale)),
    ...(overloads.length === 0 ? [noOverload[published.locale]] : [remedy[published.locale]]),
  ];
  return `${lines.join('\n')}\n`;
}

function overloadText(
  { party, month, limit, basis, entries }: OverloadedMonth,
  published: PublishedSchedule,
): string {
  const name = partyName(party, published, inline);
  const list: Localized = {
    en: entries.map(({ entry, date }) => `${inline(entry)} (${date})`).join(', '),
    ja: entries.map(({ entry, date }) => `${inline(entry)}（${date}）`).join('、'),
  };
  const count = entries.length;
  const bounds: Readonly<Record<OverloadedMonth['basis'], Localized>> = {
    capacity: { en: `its capacity is ${limit}`, ja: `処理能力（capacity）は ${limit} 件` },
    history: {
      en: `the most it has handled so far is ${limit}`,
      ja: `これまでの 1 か月の最多は ${limit} 件`,
    },
  };
  const bound = bounds[basis];
  const text: Localized = {
    en: `${month}: ${name} has ${count} manual renewals, and ${bound.en}: ${list.en}`,
    ja: `${monthText(month, 'ja')}: ${name} の手作業による更新が ${count} 件あります（${bound.ja}）: ${list.ja}`,
  };
  return text[published.locale];
}

function unjudgedText(name: string, locale: Locale): string {
  const text: Localized = {
    en: `${name}: not judged, because the ledger knows neither its capacity nor any renewal it has handled.`,
    ja: `${name}: 処理能力（capacity）の記載も過去の更新の記録もないため、判定していません。`,
  };
  return text[locale];
}

const noOverload: Localized = {
  en: 'No month is known to have more manual renewals than its party can handle.',
  ja: '手作業による更新が処理能力を超えると分かっている月はありません。',
};

const remedy: Localized = {
  en: 'Renew some of them earlier, automate them, or raise the party’s capacity in inventory/parties.yaml.',
  ja: '一部を前倒しで更新するか、更新を自動化するか、体制を増強して inventory/parties.yaml の capacity を改めてください。',
};
