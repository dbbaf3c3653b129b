/** Calendars to subscribe to, with one all-day event for each duty on its last day. */
import type { ICalEventData } from 'ical-generator';
import { icalGenerator } from '../../libraries.ts';
import { inline } from '../../text/encode.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { plusDays } from '../../text/zoned-time.ts';
import type { Duty } from '../duty.ts';
import { digest } from '../duty-draft.ts';
import { type Edition, kindWords, nameOf, noteOf, subjectOf, words } from './schedule-words.ts';

/** A text that is in every calendar of certledger and in no other. */
export const producer = '-//certledger//schedule//EN';

/** The duties of a calendar. Of automatic renewals it has only the next one, so that nobody is reminded of all of them. */
export function calendarDuties(duties: readonly Duty[]): Duty[] {
  const seen = new Set<string>();
  return duties.flatMap(duty => {
    if (!duty.automatic) return [duty];
    if (seen.has(duty.entry)) return [];
    seen.add(duty.entry);
    const { times, ...next } = duty;
    return [next];
  });
}

/** Which edition of an event a calendar holds. RFC 5545: who sees a higher sequence takes the event as changed. */
export interface Revision {
  uid: string;
  /** Of everything the event says. */
  hash: string;
  /** `YYYY-MM-DD`: since when it says that. */
  since: string;
  sequence: number;
  /** `YYYY-MM-DD`: the first day on which the schedule did not have it any more. */
  gone?: string;
}

/**
 * How many days a revision outlives its event. One whose date moves beyond the span comes back when the span gets there,
 * and a calendar that has seen it at a higher sequence would not take the new date. What is renewed for the longest usual
 * term, three years, is back after two.
 */
const remembered = 3 * 366;

/** By uid. */
export type Revisions = ReadonlyMap<string, Revision>;

/**
 * The revision of every event: the one it had while it says the same, else one more. So a day that passes changes no
 * event, and a date that moves moves the event in every calendar that has it. Those of events that are gone stay for a
 * while.
 * @param before as this function returned them the last time; empty the first time
 */
export function revise(edition: Edition, before: Revisions): Revisions {
  const { schedule, today } = edition;
  const present = calendarDuties(schedule.duties).map((duty): [string, Revision] => {
    const { uid } = duty;
    const hash = digest(JSON.stringify(eventOf(duty, edition)));
    const known = before.get(uid);
    if (known?.hash !== hash)
      return [uid, { uid, hash, since: today, sequence: (known?.sequence ?? -1) + 1 }];
    const { since, sequence, gone } = known;
    return [uid, gone === undefined ? known : { uid, hash, since, sequence }];
  });
  const gone = [...before.values()]
    .map(revision => ({ ...revision, gone: revision.gone ?? today }))
    .filter(({ gone }) => today <= plusDays(gone, remembered))
    .map((revision): [string, Revision] => [revision.uid, revision]);
  return new Map([...gone, ...present]);
}

/** RFC 5545 text, with its line breaks. Duties without a revision are new today. @param duties as `calendarDuties` gives them */
export function calendarOf(
  name: string,
  duties: readonly Duty[],
  edition: Edition,
  revisions: Revisions,
): string {
  const { default: ical, ICalAlarmRelatesTo, ICalCalendarMethod } = icalGenerator();
  const calendar = ical({
    name: inline(name),
    prodId: { company: 'certledger', product: 'schedule', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 12 * 60 * 60,
  });
  for (const duty of duties) {
    const { since, sequence } = revisions.get(duty.uid) ?? { since: edition.today, sequence: 0 };
    const event = calendar.createEvent({
      ...eventOf(duty, edition),
      sequence,
      stamp: midnight(since),
      lastModified: midnight(since),
    });
    // The library forgets this when an alarm is made, and would count from the end: the day after.
    for (const alarm of event.alarms()) alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  return `${calendar.toString()}\r\n`;
}

/** `A社 年間運用スケジュール: 基盤運用チーム`. @param party whose calendar; absent: everybody's */
export function calendarName(edition: Edition, party?: string): string {
  const { organization, locale } = edition;
  const name = [organization, words.span[locale]].filter(part => part !== undefined).join(' ');
  return party === undefined ? name : `${name}: ${edition.parties.get(party)?.name ?? party}`;
}

/** What an event says. Its dates are given as instants in UTC, of which only the day is written. */
function eventOf(duty: Duty, edition: Edition): ICalEventData {
  const { ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } = icalGenerator();
  const { locale } = edition;
  const { uid, date, kind } = duty;
  return {
    id: uid,
    start: midnight(date),
    // The day after: the end is the first moment that no longer belongs to it.
    end: midnight(plusDays(date, 1)),
    allDay: true,
    summary: summaryOf(duty, locale),
    description: descriptionOf(duty, edition),
    categories: [{ name: kindWords[kind][locale] }],
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(kind === 'renewal-start' && {
      alarms: [
        {
          type: ICalAlarmType.display,
          trigger: -morning,
          relatesTo: ICalAlarmRelatesTo.start,
          description: `${words.startBy[locale]}: ${inline(duty.title)}`,
        },
      ],
    }),
  };
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
/** Seconds: the alarm is at nine o'clock, not at midnight. */
const morning = 9 * 60 * 60;

function summaryOf(duty: Duty, locale: Locale): string {
  const { kind, predicted, automatic } = duty;
  const { id, title } = subjectOf(duty);
  const what = kindWords[kind][locale];
  const how = automatic ? words.automatic[locale] : predicted ? words.predicted[locale] : undefined;
  const subject = inline(title ?? id ?? '');
  const also = title === undefined || id === undefined ? undefined : inline(id);
  const text: Localized = {
    en: `${how === undefined ? what : `${what} (${how.toLowerCase()})`}: ${subject}${also === undefined ? '' : ` (${also})`}`,
    ja: `【${how === undefined ? what : `${what}・${how}`}】${subject}${also === undefined ? '' : `（${also}）`}`,
  };
  return text[locale];
}

function descriptionOf(duty: Duty, edition: Edition): string {
  const { locale } = edition;
  const note = noteOf(duty, edition, inline);
  return [
    `${words.owner[locale]}: ${nameOf(duty.owner, edition, inline)}`,
    `${words.responsible[locale]}: ${nameOf(duty.responsible, edition, inline)}`,
    ...(note === '' ? [] : [`${words.note[locale]}: ${note}`]),
    `${words.file[locale]}: ${inline(duty.file)}`,
  ].join('\n');
}
