import type { Printed, Views } from '../../text/view.ts';
import { type Workload, workloadText } from '../workload.ts';
import { calendarDuties, calendarName, calendarOf } from './icalendar.ts';
import { scheduleCsv, scheduleJson } from './schedule-data.ts';
import { scheduleMarkdown } from './schedule-markdown.ts';
import { scheduleText } from './schedule-text.ts';
import type { PublishedSchedule } from './schedule-words.ts';

export interface CheckedSchedule {
  published: PublishedSchedule;
  /** The result of `--check`; undefined without the option. */
  workload: Workload | undefined;
}

export const scheduleViews = {
  text: ({ published, workload }, { color }) =>
    [scheduleText(published, color), ...(workload ? [workloadText(workload, published)] : [])].join('\n'),
  json: ({ published, workload }) => scheduleJson(published.schedule, workload),
  markdown: product => withCheck(scheduleMarkdown(product.published), product),
  csv: product => withCheck(scheduleCsv(product.published), product),
  ical: product => {
    const { published } = product;
    const duties = calendarDuties(published.schedule.duties);
    return withCheck(calendarOf(calendarName(published), duties, published, new Map()), product);
  },
} satisfies Views<CheckedSchedule>;

/** These formats have no place for the result of `--check`, so that it goes to standard error. */
function withCheck(text: string, { published, workload }: CheckedSchedule): Printed[] {
  const check: Printed[] = workload ? [{ to: 'err', text: workloadText(workload, published) }] : [];
  return [{ to: 'out', text }, ...check];
}
