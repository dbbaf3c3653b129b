/** Divides a schedule into sections and rows, which all formats for people show. */

import type { Locale } from '../../text/locale.ts';
import { compareWords } from '../../text/order.ts';
import { monthOf, monthsOf } from '../days.ts';
import type { Duty, Schedule } from '../duty.ts';
import { monthText, words } from './schedule-words.ts';

export interface Section {
  /** `YYYY-MM`, or `overdue`. */
  id: string;
  heading: string;
  duties: Duty[];
}

/** What is overdue, where there is such a thing, and every month, also the empty ones. */
export function sectionsOf({ duties, from, to }: Schedule, locale: Locale): Section[] {
  const [late, coming] = [duties.filter(({ overdue }) => overdue), duties.filter(({ overdue }) => !overdue)];
  const byMonth = Map.groupBy(coming, ({ date }) => monthOf(date));
  const months = monthsOf(from, to).map(month => ({
    id: month,
    heading: monthText(month, locale),
    duties: byMonth.get(month) ?? [],
  }));
  if (late.length === 0) return months;
  return [{ id: 'overdue', heading: words.overdue[locale], duties: late }, ...months];
}

/** Of one owner: how many entries renew by themselves in a month, and how often. */
export interface Summary {
  owner: string | null;
  entries: number;
  times: number;
}

/** How many of one owner a page shows one by one. */
const handful = 5;

/** The duties of a month, with what renews by itself by owner where that is more than a handful. */
export function summarised(duties: readonly Duty[]): { shown: Duty[]; summaries: Summary[] } {
  const isQuiet = ({ automatic, overdue }: Duty) => automatic && !overdue;
  const byOwner = Map.groupBy(duties.filter(isQuiet), ({ owner }) => owner);
  const many = new Map([...byOwner].filter(([, each]) => each.length > handful));
  const summaries = [...many].map(([owner, each]) => ({
    owner,
    entries: each.length,
    times: each.reduce((sum, { times = 1 }) => sum + times, 0),
  }));
  return {
    shown: duties.filter(duty => !(isQuiet(duty) && many.has(duty.owner))),
    summaries: summaries.toSorted((a, b) => byParty(a.owner, b.owner)),
  };
}

/** By id; what nobody has comes last. */
const byParty = (a: string | null, b: string | null): number =>
  Number(a === null) - Number(b === null) || compareWords(a ?? '', b ?? '');

/** How many duties a party has in each section; what looks after itself does not count, nor the day to begin. */
interface Load {
  /** null: nobody is named. */
  party: string | null;
  counts: number[];
  total: number;
}

/** One line for each party, by id; duties without a party come last. */
export function loads(sections: readonly Section[], who: 'owner' | 'responsible'): Load[] {
  const counts = new Map<string | null, number[]>();
  for (const [index, { duties }] of sections.entries()) {
    for (const duty of duties.filter(({ automatic, kind }) => !automatic && kind !== 'renewal-start')) {
      const ofParty = counts.get(duty[who]) ?? sections.map(() => 0);
      ofParty[index] = (ofParty[index] ?? 0) + 1;
      counts.set(duty[who], ofParty);
    }
  }
  return [...counts]
    .map(([party, each]) => ({ party, counts: each, total: each.reduce((sum, count) => sum + count, 0) }))
    .toSorted((a, b) => byParty(a.party, b.party));
}
