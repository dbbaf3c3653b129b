/** Calendars to subscribe to: one event a duty, all day, on its last day. */
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import { day } from '../text/duration.ts';
import { inline } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { daysBetween, plusDays } from './days.ts';
import { digest } from './draft.ts';
import type { Duty } from './duty.ts';
import { type Edition, kindWords, nameOf, noteOf, subjectOf, words } from './words.ts';

/** Stands in every calendar that certledger wrote, and in no other. */
export const producer = '-//certledger//schedule//EN';

/** Which edition of an event a calendar holds. RFC 5545: who sees a higher sequence takes the event as changed. */
export interface Revision {
  uid: string;
  /** Of everything the event says. */
  hash: string;
  /** `YYYY-MM-DD`: since when it says that. */
  since: string;
  sequence: number;
}

/** By uid. */
export type Revisions = ReadonlyMap<string, Revision>;

/**
 * The revision of every event: the one it had while it says the same, else one more. So a day that passes changes no
 * event, and a date that moves moves the event in every calendar that has it.
 * @param before as this function returned them the last time; empty the first time
 */
export function revise(edition: Edition, before: Revisions): Revisions {
  const { duties, from } = edition.schedule;
  return new Map(
    duties.map(duty => {
      const { uid } = duty;
      const hash = digest(JSON.stringify(eventOf(duty, edition)));
      const known = before.get(uid);
      const sequence = known === undefined ? 0 : known.sequence + 1;
      return [uid, known?.hash === hash ? known : { uid, hash, since: from, sequence }];
    }),
  );
}

/** RFC 5545 text, with its line breaks. Duties without a revision are new today. */
export function calendarOf(
  name: string,
  duties: readonly Duty[],
  edition: Edition,
  revisions: Revisions,
): string {
  const calendar = ical({
    name: inline(name),
    prodId: { company: 'certledger', product: 'schedule', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 12 * 60 * 60,
  });
  for (const duty of duties) {
    const { since, sequence } = revisions.get(duty.uid) ?? { since: edition.schedule.from, sequence: 0 };
    calendar.createEvent({
      ...eventOf(duty, edition),
      sequence,
      stamp: midnight(since),
      lastModified: midnight(since),
    });
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
  const { locale } = edition;
  const { uid, date, startBy } = duty;
  return {
    id: uid,
    start: midnight(date),
    // The day after: the end is the first moment that no longer belongs to it.
    end: midnight(plusDays(date, 1)),
    allDay: true,
    summary: summaryOf(duty, locale),
    description: descriptionOf(duty, edition),
    categories: [{ name: kindWords[duty.kind][locale] }],
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(startBy !== undefined && {
      alarms: [
        {
          type: ICalAlarmType.display,
          trigger: daysBetween(startBy, date) * secondsADay - morning,
          description: `${words.startBy[locale]}: ${inline(duty.title)}`,
        },
      ],
    }),
  };
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
const secondsADay = day / 1_000;
/** Nine o'clock: nobody is told at midnight. */
const morning = 9 * 60 * 60;

function summaryOf(duty: Duty, locale: Locale): string {
  const { kind, predicted, automatic } = duty;
  const { id, title } = subjectOf(duty);
  const what = kindWords[kind][locale];
  const how = automatic ? words.automatic[locale] : predicted ? words.predicted[locale] : undefined;
  const name =
    title === undefined || id === undefined ? inline(title ?? id ?? '') : `${inline(title)} (${inline(id)})`;
  const text: Localized = {
    en: `${how === undefined ? what : `${what} (${how.toLowerCase()})`}: ${name}`,
    ja: `【${how === undefined ? what : `${what}・${how}`}】${name}`,
  };
  return text[locale];
}

function descriptionOf(duty: Duty, edition: Edition): string {
  const { locale } = edition;
  const note = noteOf(duty, 1, locale, inline);
  return [
    `${words.owner[locale]}: ${nameOf(duty.owner, edition, inline)}`,
    `${words.responsible[locale]}: ${nameOf(duty.responsible, edition, inline)}`,
    ...(note === '' ? [] : [`${words.note[locale]}: ${note}`]),
    `${words.file[locale]}: ${inline(duty.file)}`,
  ].join('\n');
}
