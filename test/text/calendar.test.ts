/** Days, which compare as strings. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inCalendar, isDay, plusDays } from '../../scripts/text/calendar.ts';

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
  fc.assert(
    fc.property(date, fc.integer({ min: -9_999, max: 9_999 }), (date, days) => {
      expect(plusDays(plusDays(date, days), -days)).toBe(date);
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
