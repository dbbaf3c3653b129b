/** Instants and days in the ledger's time zone. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A new formatter takes more time than a thousand uses of it, so that each time zone keeps one. The Japanese locale has a name only for
 * `JST` and writes other zones as an offset, which is unambiguous. The American locale writes `CST` for two different zones.
 */
function formatter(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('ja-u-ca-gregory-nu-latn', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  formatters.set(timezone, made);
  return made;
}

function partsOf(instant: Date, timezone: string): Record<string, string> {
  return Object.fromEntries(
    formatter(timezone)
      .formatToParts(instant)
      .map(part => [part.type, part.value]),
  );
}

/** `YYYY-MM-DD`: the day it is at `instant` in `timezone` (IANA name). Days compare as strings. */
export function dayAt(instant: Date, timezone: string): string {
  return dayOf(partsOf(instant, timezone));
}

const dayOf = ({ year, month, day }: Record<string, string>): string =>
  `${year?.padStart(4, '0')}-${month}-${day}`;

/**
 * `day` is later than the day of `instant` in `timezone`. No time zone is a whole day away from UTC. So a formatter, which takes ten
 * milliseconds to make, is used only for the days next to the day in UTC.
 */
export function isAfterDay(day: string, instant: Date, timezone: string): boolean {
  const around = instant.toISOString().slice(0, 10);
  if (day > plusDays(around, 1)) return true;
  return day > plusDays(around, -1) && day > dayAt(instant, timezone);
}

/** `2026-12-01 09:00 JST`: an instant people can act on. Anything that is not an instant comes back as it is. */
export function formatInstant(iso: string, timezone: string): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  const parts = partsOf(instant, timezone);
  return `${dayOf(parts)} ${parts.hour}:${parts.minute} ${parts.timeZoneName}`;
}

/**
 * The last millisecond at which it is `day` (`YYYY-MM-DD`) in `timezone`, or still an earlier one where clocks skip that day;
 * since 1970. Clocks may repeat the hour before midnight, or skip the one after it: then the day ends when it is over for
 * the last time, and the next begins when it first can.
 */
export function endOfDay(day: string, timezone: string): number {
  const midnight = Date.parse(`${day}T23:59:59.999Z`) + 1;
  const [before = midnight, after = midnight] = [midnight - searchRange, midnight + searchRange].map(each =>
    inCalendar(each).getTime(),
  );
  const [offsetBefore, offsetAfter] = [offsetAt(before, timezone), offsetAt(after, timezone)];
  if (offsetBefore === offsetAfter) return midnight - offsetBefore - 1;
  const change = findOffsetChange(before, after, timezone);
  // After the change it is before midnight: midnight comes later, maybe for the second time.
  if (change + offsetAfter < midnight) return midnight - offsetAfter - 1;
  return Math.min(change, midnight - offsetBefore) - 1;
}

/** No offset from UTC is larger, and no time zone changes its offset twice within twice this time. */
const searchRange = 26 * 60 * 60_000;

/** The first millisecond of the other offset, where the offsets at both ends differ. */
function findOffsetChange(from: number, to: number, timezone: string): number {
  const offset = offsetAt(from, timezone);
  let [last, first] = [from, to];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offsetAt(middle, timezone) === offset) last = middle;
    else first = middle;
  }
  return first;
}

/** Milliseconds that clocks in `timezone` are ahead of UTC at that instant. */
function offsetAt(instant: number, timezone: string): number {
  const { year, month, day, hour, minute, second } = partsOf(new Date(instant), timezone);
  const shown = Date.parse(`${year?.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return shown - Math.floor(instant / 1_000) * 1_000;
}

/** ISO 8601 to the second, the way certificates count time. */
export function isoInstant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Milliseconds of an ISO 8601 instant; undefined when there is none or it cannot be read. */
export function instantOf(iso: string | undefined): number | undefined {
  if (iso === undefined) return undefined;
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** `99991231235959Z` stands for “never ends” in certificates; wherever one is, no year of these has other than four digits. */
const [firstInstant, lastInstant] = [Date.parse('0001-01-02T00:00:00Z'), Date.parse('9999-12-30T00:00:00Z')];

/** The instant, or the nearest one of a year that is written with four digits. In milliseconds. */
export function inCalendar(instant: number): Date {
  return new Date(Math.max(firstInstant, Math.min(instant, lastInstant)));
}

/** The day (`YYYY-MM-DD`) so many days after another; before it, where `days` is negative. */
export function plusDays(date: string, days: number): string {
  const start = new Date(`${date}T00:00:00Z`);
  return inCalendar(start.setUTCDate(start.getUTCDate() + days))
    .toISOString()
    .slice(0, 10);
}

/** The text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
