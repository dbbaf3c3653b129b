/** Divides a schedule into sections and rows. All formats for people show these. */

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

/** A section for overdue duties, where there are any, and one for every month, also where it is empty. */
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

/** The automatic renewals of one owner in a month: how many entries, and how many renewals in all. */
export interface AutomaticRenewals {
  owner: string | null;
  entries: number;
  times: number;
}

/** The most automatic renewals of one owner that a section lists one by one. */
const maximumShown = 5;

/** The duties of a section. Where an owner has many automatic renewals, they are counted instead of listed. */
export function withSummaries(duties: readonly Duty[]): { shown: Duty[]; summaries: AutomaticRenewals[] } {
  const needsNobody = ({ automatic, overdue }: Duty) => automatic && !overdue;
  const byOwner = Map.groupBy(duties.filter(needsNobody), ({ owner }) => owner);
  const manyByOwner = new Map([...byOwner].filter(([, each]) => each.length > maximumShown));
  const summaries = [...manyByOwner].map(([owner, each]) => ({
    owner,
    entries: each.length,
    times: each.reduce((sum, { times = 1 }) => sum + times, 0),
  }));
  return {
    shown: duties.filter(duty => !(needsNobody(duty) && manyByOwner.has(duty.owner))),
    summaries: summaries.toSorted((a, b) => compareParties(a.owner, b.owner)),
  };
}

/** By id. Duties without a party come last. */
const compareParties = (a: string | null, b: string | null): number =>
  Number(a === null) - Number(b === null) || compareWords(a ?? '', b ?? '');

/** How many duties a party has in each section. Automatic renewals and days to begin do not count. */
interface DutyCounts {
  /** null: nobody is named. */
  party: string | null;
  counts: number[];
  total: number;
}

/** One line for each party, by id; duties without a party come last. */
export function dutyCounts(sections: readonly Section[], who: 'owner' | 'responsible'): DutyCounts[] {
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
    .toSorted((a, b) => compareParties(a.party, b.party));
}
