/** A schedule cut into sections and rows, as every rendering for people shows it. */
import { compareWords } from '../compare/sight.ts';
import type { Locale } from '../text/locale.ts';
import { monthOf, monthsOf } from './days.ts';
import type { Duty, Schedule } from './duty.ts';
import { monthText, words } from './words.ts';

/** One line: a duty, or several renewals of one thing that happen by themselves in one month. */
export interface Row {
  duty: Duty;
  times: number;
}

export interface Section {
  /** `YYYY-MM`, or `overdue`. */
  id: string;
  heading: string;
  rows: Row[];
}

/** What is overdue, where there is such a thing, and every month, also the empty ones. */
export function sectionsOf({ duties, from, to }: Schedule, locale: Locale): Section[] {
  const [late, coming] = [duties.filter(({ overdue }) => overdue), duties.filter(({ overdue }) => !overdue)];
  const byMonth = Map.groupBy(coming, ({ date }) => monthOf(date));
  const months = monthsOf(from, to).map(month => ({
    id: month,
    heading: monthText(month, locale),
    rows: rowsOf(byMonth.get(month) ?? []),
  }));
  if (late.length === 0) return months;
  return [{ id: 'overdue', heading: words.overdue[locale], rows: rowsOf(late) }, ...months];
}

function rowsOf(duties: readonly Duty[]): Row[] {
  const together = Map.groupBy(duties, duty => (duty.automatic ? duty.entry : duty.uid));
  return [...together.values()].flatMap(group =>
    group.slice(0, 1).map(duty => ({ duty, times: group.length })),
  );
}

/** How many duties a party has in each section; those that look after themselves do not count. */
export interface Load {
  /** null: nobody is named. */
  party: string | null;
  counts: number[];
  total: number;
}

/** One line a party, by id; what nobody has comes last. */
export function loads(sections: readonly Section[], who: 'owner' | 'responsible'): Load[] {
  const counts = new Map<string | null, number[]>();
  for (const [index, { rows }] of sections.entries()) {
    for (const { duty } of rows.filter(({ duty }) => !duty.automatic)) {
      const ofParty = counts.get(duty[who]) ?? sections.map(() => 0);
      ofParty[index] = (ofParty[index] ?? 0) + 1;
      counts.set(duty[who], ofParty);
    }
  }
  return [...counts]
    .map(([party, each]) => ({ party, counts: each, total: each.reduce((sum, count) => sum + count, 0) }))
    .toSorted(
      (a, b) =>
        Number(a.party === null) - Number(b.party === null) || compareWords(a.party ?? '', b.party ?? ''),
    );
}
