import type { Printed, Views } from '../../text/view.ts';
import { type Strain, strainText } from '../workload.ts';
import { calendarDuties, calendarName, calendarOf } from './icalendar.ts';
import { csvOf, jsonOf } from './schedule-data.ts';
import { markdownOf } from './schedule-markdown.ts';
import { textOf } from './schedule-text.ts';
import type { Edition } from './schedule-words.ts';

export interface CheckedSchedule {
  edition: Edition;
  /** What `--check` found; undefined: it was not asked for. */
  strain: Strain | undefined;
}

export const scheduleViews = {
  text: ({ edition, strain }, { color }) =>
    [textOf(edition, color), ...(strain ? [strainText(strain, edition)] : [])].join('\n'),
  json: ({ edition, strain }) => jsonOf(edition.schedule, strain),
  markdown: product => withCheck(markdownOf(product.edition), product),
  csv: product => withCheck(csvOf(product.edition), product),
  ical: product => {
    const { edition } = product;
    const duties = calendarDuties(edition.schedule.duties);
    return withCheck(calendarOf(calendarName(edition), duties, edition, new Map()), product);
  },
} satisfies Views<CheckedSchedule>;

/** These formats have no place for what `--check` found: it goes to standard error. */
function withCheck(text: string, { edition, strain }: CheckedSchedule): Printed[] {
  const check: Printed[] = strain ? [{ to: 'err', text: strainText(strain, edition) }] : [];
  return [{ to: 'out', text }, ...check];
}
