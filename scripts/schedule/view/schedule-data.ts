/** A schedule for other programs: JSON, and CSV for a spreadsheet. */
import { inline, json } from '../../text/encode.ts';
import { spreadsheetCsv } from '../../text/spreadsheet.ts';
import type { Duty, Schedule } from '../duty.ts';
import type { Workload } from '../workload.ts';
import { kindWords, noteOf, type PublishedSchedule, partyName, words } from './schedule-words.ts';

/** `schemas/schedule.schema.json` */
interface ScheduleDocument extends Schedule {
  schemaVersion: 1;
  /** What `--check` found. */
  check?: Workload;
}

export function scheduleDocument(schedule: Schedule, check?: Workload): ScheduleDocument {
  return { schemaVersion: 1, ...schedule, ...(check && { check }) };
}

/** One duty on each line. The file is a third smaller, and a change of one duty changes one line. */
export function scheduleJson(schedule: Schedule, check?: Workload): string {
  // Only the layout contains line breaks, because those of strings are escaped.
  return json(scheduleDocument(schedule, check)).replace(/\n(?: {6} *| {4}(?=[}\]]))/g, ' ');
}

export function scheduleCsv(published: PublishedSchedule): string {
  const { schedule, locale } = published;
  const head = [
    words.date,
    words.kind,
    words.entry,
    words.title,
    words.owner,
    words.ownerId,
    words.responsible,
    words.responsibleId,
    words.startBy,
    words.overdue,
    words.predicted,
    words.automatic,
    words.times,
    words.note,
    words.file,
  ].map(word => word[locale]);
  return spreadsheetCsv([head, ...schedule.duties.map(duty => csvRow(duty, published))]);
}

function csvRow(duty: Duty, published: PublishedSchedule): string[] {
  const { locale } = published;
  const flag = (is: boolean) => (is ? words.yes[locale] : '');
  return [
    duty.date,
    kindWords[duty.kind][locale],
    inline(duty.entry),
    inline(duty.title),
    partyName(duty.owner, published, inline),
    inline(duty.owner ?? ''),
    partyName(duty.responsible, published, inline),
    inline(duty.responsible ?? ''),
    duty.startBy ?? '',
    flag(duty.overdue),
    flag(duty.predicted),
    flag(duty.automatic),
    String(duty.times ?? 1),
    noteOf(duty, published, inline),
    inline(duty.file),
  ];
}
