/** Calendars to subscribe to, with one all-day event for each duty on its last day. */
import type { ICalEventData } from 'ical-generator';
import { icalGenerator } from '../../libraries.ts';
import { inline } from '../../text/encode.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { plusDays } from '../../text/zoned-time.ts';
import type { Duty } from '../duty.ts';
import { digest } from '../duty-draft.ts';
import { kindWords, noteOf, type PublishedSchedule, partyName, subjectOf, words } from './schedule-words.ts';

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

/** The version of an event in a calendar. RFC 5545: a program that reads a higher sequence takes the event as changed. */
export interface Revision {
  uid: string;
  /** The hash of everything in the event. */
  hash: string;
  /** `YYYY-MM-DD`: the day of its last change. */
  since: string;
  sequence: number;
  /** `YYYY-MM-DD`: the first day on which it was not in the schedule any more. */
  gone?: string;
}

/**
 * How many days a revision is kept after its event is gone. An event whose date moves beyond the span comes back later. A calendar
 * that knows a higher sequence would not take its new date. The longest usual term is three years; such an event comes back after
 * two.
 */
const daysKept = 3 * 366;

/** By uid. */
export type Revisions = ReadonlyMap<string, Revision>;

/**
 * The revision of every event. An event that is unchanged keeps its revision; a changed one gets the next sequence. So no event
 * changes only because a day passes, and a new date reaches every calendar. Revisions of events that are gone are kept for a while.
 * @param before the result of the last call; empty for the first one
 */
export function nextRevisions(published: PublishedSchedule, before: Revisions): Revisions {
  const { schedule, today } = published;
  const present = calendarDuties(schedule.duties).map((duty): [string, Revision] => {
    const { uid } = duty;
    const hash = digest(JSON.stringify(eventOf(duty, published)));
    const known = before.get(uid);
    if (known?.hash !== hash)
      return [uid, { uid, hash, since: today, sequence: (known?.sequence ?? -1) + 1 }];
    const { since, sequence, gone } = known;
    return [uid, gone === undefined ? known : { uid, hash, since, sequence }];
  });
  const gone = [...before.values()]
    .map(revision => ({ ...revision, gone: revision.gone ?? today }))
    .filter(({ gone }) => today <= plusDays(gone, daysKept))
    .map((revision): [string, Revision] => [revision.uid, revision]);
  return new Map([...gone, ...present]);
}

/**
 * An iCalendar text (RFC 5545). A duty without a revision is new today.
 * @param duties the result of {@link calendarDuties}
 */
export function calendarOf(
  name: string,
  duties: readonly Duty[],
  published: PublishedSchedule,
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
    const { since, sequence } = revisions.get(duty.uid) ?? { since: published.today, sequence: 0 };
    const event = calendar.createEvent({
      ...eventOf(duty, published),
      sequence,
      stamp: midnight(since),
      lastModified: midnight(since),
    });
    // The library loses this value when it creates an alarm. It would then count from the end of the event.
    for (const alarm of event.alarms()) alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  return `${calendar.toString()}\r\n`;
}

/** `A社 年間運用スケジュール: 基盤運用チーム`. @param party absent: the calendar has the duties of all parties */
export function calendarName(published: PublishedSchedule, party?: string): string {
  const { organization, locale } = published;
  const name = [organization, words.span[locale]].filter(part => part !== undefined).join(' ');
  return party === undefined ? name : `${name}: ${published.parties.get(party)?.name ?? party}`;
}

/** The event of a duty. Its dates are instants in UTC, because the library writes only their day. */
function eventOf(duty: Duty, published: PublishedSchedule): ICalEventData {
  const { ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } = icalGenerator();
  const { locale } = published;
  const { uid, date, kind } = duty;
  return {
    id: uid,
    start: midnight(date),
    // The end is exclusive: the day after.
    end: midnight(plusDays(date, 1)),
    allDay: true,
    summary: summaryOf(duty, locale),
    description: descriptionOf(duty, published),
    categories: [{ name: kindWords[kind][locale] }],
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(kind === 'renewal-start' && {
      alarms: [
        {
          type: ICalAlarmType.display,
          trigger: -nineOClock,
          relatesTo: ICalAlarmRelatesTo.start,
          description: `${words.startBy[locale]}: ${inline(duty.title)}`,
        },
      ],
    }),
  };
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
/** Seconds: the alarm is at nine o'clock, not at midnight. */
const nineOClock = 9 * 60 * 60;

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

function descriptionOf(duty: Duty, published: PublishedSchedule): string {
  const { locale } = published;
  const note = noteOf(duty, published, inline);
  return [
    `${words.owner[locale]}: ${partyName(duty.owner, published, inline)}`,
    `${words.responsible[locale]}: ${partyName(duty.responsible, published, inline)}`,
    ...(note === '' ? [] : [`${words.note[locale]}: ${note}`]),
    `${words.file[locale]}: ${inline(duty.file)}`,
  ].join('\n');
}
