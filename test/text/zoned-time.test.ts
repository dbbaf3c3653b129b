/** Days, which compare as strings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, endOfDay, inCalendar, isAfterDay, isDay, plusDays } from '../../scripts/text/zoned-time.ts';
import { holds } from '../support/property.ts';

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-11-22', 0, '2026-11-22'],
  ['9999-12-30', 400, '9999-12-30'],
  ['0001-01-03', -400, '0001-01-02'],
])('%s and %d days is %s', (date, days, expected) => {
  expect(plusDays(date, days)).toBe(expected);
});

it('days there and back again are where they began', () => {
  const date = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    .map(instant => instant.toISOString().slice(0, 10));
  holds(
    fc.property(date, fc.integer({ min: -9_999, max: 9_999 }), (date, days) => {
      expect(plusDays(plusDays(date, days), -days)).toBe(date);
    }),
  );
});

it('a day is after that of an instant as days compare, in every time zone', () => {
  const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  const zone = fc.constantFrom('Asia/Tokyo', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/New_York', 'UTC');
  holds(
    fc.property(instant, zone, fc.integer({ min: -3, max: 3 }), (instant, zone, days) => {
      const day = plusDays(dayAt(instant, zone), days);
      expect(isAfterDay(day, instant, zone)).toBe(days > 0);
    }),
  );
});

it.each(['2026-11-22', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is a day', text => {
  expect(isDay(text)).toBe(true);
});

it.each([
  '',
  '2027-02-29',
  '2027-13-01',
  '2027-00-10',
  '2027-1-1',
  '27-01-01',
  '2027-01-01T00:00',
  ' 2027-01-01',
])('%j is none', text => {
  expect(isDay(text)).toBe(false);
});

it('instants beyond the calendar are its first and its last', () => {
  expect(inCalendar(Number.POSITIVE_INFINITY).toISOString()).toBe('9999-12-30T00:00:00.000Z');
  expect(inCalendar(Number.NEGATIVE_INFINITY).toISOString()).toBe('0001-01-02T00:00:00.000Z');
  expect(inCalendar(0).getTime()).toBe(0);
});

describe('the end of a day', () => {
  it.each([
    ['2026-12-02', 'Asia/Tokyo', '2026-12-02T15:00:00Z'],
    ['2026-12-02', 'UTC', '2026-12-03T00:00:00Z'],
    // The hour before midnight is there twice.
    ['2026-04-04', 'America/Santiago', '2026-04-05T04:00:00Z'],
    ['2026-10-24', 'Asia/Beirut', '2026-10-24T22:00:00Z'],
    ['2026-10-24', 'America/Scoresbysund', '2026-10-25T02:00:00Z'],
    // The hour after midnight is there twice, and belongs to the next day.
    ['2026-10-31', 'America/Havana', '2026-11-01T04:00:00Z'],
    // The hour after midnight is not there.
    ['2026-09-05', 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['2026-03-28', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
    ['2026-03-07', 'America/Havana', '2026-03-08T05:00:00Z'],
    // A minute of the next day, and then an hour of this one again.
    ['2010-11-06', 'America/St_Johns', '2010-11-07T03:30:00Z'],
    // Skipped altogether: it is over when the day before is.
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['9999-12-31', 'America/Santiago', '+010000-01-01T03:00:00Z'],
  ])('%s in %s is right before %s', (day, timezone, next) => {
    expect(endOfDay(day, timezone)).toBe(Date.parse(next) - 1);
  });

  it('is its last instant, near every change of clocks', () => {
    const zones = [
      ...['America/Santiago', 'Asia/Beirut', 'America/Havana', 'Australia/Lord_Howe', 'Africa/Cairo'],
      ...['Europe/Berlin', 'America/Scoresbysund', 'Pacific/Chatham', 'Africa/Casablanca', 'Asia/Gaza'],
    ];
    const quarter = 15 * 60_000;
    for (const timezone of zones) {
      for (let day = '2026-01-01'; day < '2027-02-01'; day = plusDays(day, 1)) {
        const end = endOfDay(day, timezone);
        expect(dayAt(new Date(end), timezone), `${day} ${timezone}`).toBe(day);
        for (let after = end + 1; after <= end + 8 * quarter; after += 4 * quarter)
          expect(dayAt(new Date(after), timezone), `${day} ${timezone}`).toBe(plusDays(day, 1));
      }
    }
  });
});
