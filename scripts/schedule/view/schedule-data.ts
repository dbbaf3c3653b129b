/** A schedule for other programs: JSON, and CSV for a spreadsheet. */
import { csvStringify } from '../../libraries.ts';
import { inline, json } from '../../text/encode.ts';
import type { Duty, Schedule } from '../duty.ts';
import type { Strain } from '../workload.ts';
import { type Edition, kindWords, nameOf, noteOf, words } from './schedule-words.ts';

/** `schemas/schedule.schema.json` */
interface ScheduleDocument extends Schedule {
  schemaVersion: 1;
  /** What `--check` found. */
  check?: Strain;
}

export function documentOf(schedule: Schedule, check?: Strain): ScheduleDocument {
  return { schemaVersion: 1, ...schedule, ...(check && { check }) };
}

/** One duty a line: a third smaller, and a change of one is a change of one line. */
export function jsonOf(schedule: Schedule, check?: Strain): string {
  // Only the layout has line breaks; those of strings are escaped.
  return json(documentOf(schedule, check)).replace(/\n(?: {6} *| {4}(?=[}\]]))/g, ' ');
}

/**
 * Opens in a spreadsheet as it is: with a byte order mark, without which Excel takes UTF-8 for the local encoding, and
 * with nothing in it that a spreadsheet would calculate.
 */
export function csvOf(edition: Edition): string {
  const { schedule, locale } = edition;
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
  return csvStringify().stringify([head, ...schedule.duties.map(duty => record(duty, edition))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function record(duty: Duty, edition: Edition): string[] {
  const { locale } = edition;
  const flag = (is: boolean) => (is ? words.yes[locale] : '');
  return [
    duty.date,
    kindWords[duty.kind][locale],
    inline(duty.entry),
    inline(duty.title),
    nameOf(duty.owner, edition, inline),
    inline(duty.owner ?? ''),
    nameOf(duty.responsible, edition, inline),
    inline(duty.responsible ?? ''),
    duty.startBy ?? '',
    flag(duty.overdue),
    flag(duty.predicted),
    flag(duty.automatic),
    String(duty.times ?? 1),
    noteOf(duty, edition, inline),
    inline(duty.file),
  ];
}
