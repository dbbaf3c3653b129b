/** When things are renewed again, and how long what replaces them lasts. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Entry } from '../../scripts/ledger/types.ts';
import { automaticRenewal, publicLifetime } from '../../scripts/pki/lifetimes.ts';
import { plusMonths } from '../../scripts/schedule/days.ts';
import { scheduleOf } from '../../scripts/schedule/duties.ts';
import { holds } from '../support/property.ts';
import {
  certificateOf,
  datesOf,
  dutiesOf,
  everyDateOf,
  itemOf,
  ledgerWith,
  now,
} from './schedule-support.ts';

const acme = { renewal: { method: 'acme', responsible: 'infra-ops' } };

describe('the longest lifetime of a publicly trusted certificate', () => {
  it.each([
    ['2018-02-28T23:59:59Z', Number.POSITIVE_INFINITY],
    ['2018-03-01T00:00:00Z', 825],
    ['2020-08-31T23:59:59Z', 825],
    ['2020-09-01T00:00:00Z', 398],
    ['2026-03-14T23:59:59Z', 398],
    ['2026-03-15T00:00:00Z', 200],
    ['2027-03-14T23:59:59Z', 200],
    ['2027-03-15T00:00:00Z', 100],
    ['2029-03-14T23:59:59Z', 100],
    ['2029-03-15T00:00:00Z', 47],
    ['2040-01-01T00:00:00Z', 47],
  ])('issued %s is %d days', (issued, days) => {
    expect(publicLifetime(Date.parse(issued))).toBe(days * 86_400_000);
  });
});

test('an automatic renewal is expected with a third left, and missed a twelfth later', () => {
  expect(automaticRenewal(90, 90)).toEqual({ expected: 60, missed: 67.5 });
});

describe('renewed by hand', () => {
  it('a public certificate of a year is followed by ones as long as is allowed when they are issued', () => {
    // 398 days were allowed; the next is issued before, the ones after it after 2027-03-15.
    const ledger = ledgerWith([certificateOf('web', '2026-01-01T00:00:00Z', '2027-02-01T00:00:00Z')]);
    expect(datesOf(ledger)).toEqual(['2027-02-01', '2027-08-20']);
    expect(datesOf(ledger, now, 24)).toEqual([
      ...['2027-02-01', '2027-08-20', '2027-11-28', '2028-03-07', '2028-06-15', '2028-09-23'],
    ]);
    expect(dutiesOf(ledger).map(({ predicted }) => predicted)).toEqual([false, true]);
  });

  it('one issued the day before the limit falls is a long one still', () => {
    const before = certificateOf('a', '2026-09-01T00:00:00Z', '2027-03-14T12:00:00Z');
    const after = certificateOf('b', '2026-09-01T12:00:00Z', '2027-03-15T00:00:00Z');
    expect(datesOf(ledgerWith([before], { timezone: 'UTC' }))).toEqual(['2027-03-14', '2027-09-25']);
    expect(datesOf(ledgerWith([after], { timezone: 'UTC' }))).toEqual([
      ...['2027-03-15', '2027-06-23', '2027-10-01'],
    ]);
  });

  it('a private one stays as long as it is', () => {
    const entry = certificateOf('dir', '2025-01-01T00:00:00Z', '2027-01-01T00:00:00Z', { trust: 'internal' });
    expect(datesOf(ledgerWith([entry]), now, 36)).toEqual(['2027-01-01', '2028-12-31']);
  });

  it('one whose beginning is unknown is renewed once, as far as anybody knows', () => {
    expect(datesOf(ledgerWith([certificateOf('web', undefined, '2027-02-01T00:00:00Z')]))).toEqual([
      '2027-02-01',
    ]);
  });
});

describe('renewed by itself', () => {
  const ledger = ledgerWith([certificateOf('acme', '2026-11-01T00:00:00Z', '2027-01-30T00:00:00Z', acme)]);

  it('when a third is left, again and again', () => {
    expect(datesOf(ledger, now, 6)).toEqual(['2026-12-31', '2027-03-01', '2027-04-30']);
    expect(dutiesOf(ledger, now, 6).every(({ automatic, predicted }) => automatic && predicted)).toBe(true);
  });

  it('is not overdue before the sweep would say so', () => {
    const late = (day: string) => dutiesOf(ledger, new Date(day), 1).slice(0, 1);
    expect(late('2027-01-05T00:00:00Z')).toMatchObject([{ date: '2027-01-07', overdue: false }]);
    expect(late('2027-01-07T11:59:00Z')).toMatchObject([{ date: '2027-01-07', overdue: false }]);
    expect(late('2027-01-09T00:00:00Z')).toMatchObject([{ date: '2026-12-31', overdue: true }]);
  });

  it('does not multiply a record that is nonsense', () => {
    const second = certificateOf('x', '2026-11-21T00:00:00Z', '2026-11-21T00:00:01Z', acme);
    const hourly = certificateOf('y', '2026-11-21T23:00:00Z', '2026-11-22T23:00:00Z', acme);
    expect(datesOf(ledgerWith([second])).length).toBeLessThan(2);
    expect(datesOf(ledgerWith([hourly]))).toEqual(['2026-11-23']);
  });

  it('says where later renewals are left out', () => {
    const hourly = certificateOf('y', '2026-11-21T23:00:00Z', '2026-11-22T23:00:00Z', acme);
    expect(scheduleOf(ledgerWith([hourly]), now, 12).cut).toEqual([{ entry: 'y', after: '2026-11-23' }]);
    expect(scheduleOf(ledger, now, 120).cut).toEqual([]);
  });

  it('is there to the end of the schedule, however short the certificates and however old the record', () => {
    const short = (notBefore: string, notAfter: string) => certificateOf('x', notBefore, notAfter, acme);
    const every = (entry: Entry) => everyDateOf(entry, 'Asia/Tokyo', now, 120);
    const dates = every(short('2026-11-20T00:00:00Z', '2026-11-26T00:00:00Z'));
    expect([dates.length, dates.at(-1)]).toEqual([913, '2036-11-19']);
    const old = every(short('2020-01-01T00:00:00Z', '2020-01-07T00:00:00Z'));
    expect([old.at(0), old.at(1), old.at(-1)]).toEqual(['2020-01-05', '2026-11-25', '2036-11-20']);
    expect(old).toHaveLength(914);
  });

  it('is one duty a month, on the first of its days, and says how many it stands for', () => {
    const entry = certificateOf('x', '2026-11-20T00:00:00Z', '2026-11-26T00:00:00Z', acme);
    const duties = dutiesOf(ledgerWith([entry]));
    const every = everyDateOf(entry, 'Asia/Tokyo');
    const months = Map.groupBy(every, date => date.slice(0, 7));
    expect(duties.map(({ date, times = 1 }) => [date, times])).toEqual(
      [...months.values()].map(dates => [dates[0], dates.length]),
    );
    expect(duties.slice(0, 2).map(({ uid }) => uid)).toEqual([
      'renewal/x/1@certledger',
      'renewal/x/2026-12@certledger',
    ]);
  });

  it('what was missed is told apart from the rest of its month', () => {
    const entry = certificateOf('x', '2026-11-14T00:00:00Z', '2026-11-20T00:00:00Z', acme);
    expect(dutiesOf(ledgerWith([entry])).slice(0, 2)).toMatchObject([
      { date: '2026-11-18', overdue: true, uid: 'renewal/x/1@certledger' },
      { date: '2026-11-22', overdue: false, uid: 'renewal/x/2026-11@certledger' },
    ]);
  });

  it('an end that never comes is not overdue', () => {
    const entry = certificateOf('forever', '2020-01-01T00:00:00Z', '9999-12-31T23:59:59Z', {
      trust: 'internal',
    });
    expect(dutiesOf(ledgerWith([entry]))).toEqual([]);
  });
});

describe('other things', () => {
  it.each([
    [
      'a month at a time',
      '2026-11-01',
      '2026-11-30',
      4,
      ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28'],
    ],
    ['a quarter', '2026-10-01', '2026-12-31', 9, ['2026-12-31', '2027-03-31', '2027-06-30']],
    ['to the same day', '2026-09-15', '2026-12-15', 8, ['2026-12-15', '2027-03-15', '2027-06-15']],
    ['30 days', '2026-11-10', '2026-12-09', 3, ['2026-12-09', '2027-01-09', '2027-02-09']],
    ['10 days', '2026-11-15', '2026-11-24', 1, ['2026-11-24', '2026-12-04', '2026-12-14']],
  ])('%s', (_, starts, expires, months, dates) => {
    expect(datesOf(ledgerWith([itemOf('it', expires, { starts })]), now, months)).toEqual(dates);
  });

  it('ends on the leap day', () => {
    const item = itemOf('leap', '2028-02-29', { starts: '2027-03-01' });
    const at = new Date('2028-01-01T00:00:00Z');
    expect(datesOf(ledgerWith([item]), at, 24)).toEqual(['2028-02-29', '2029-02-28']);
  });

  it.each([
    ['of two days', '2000-01-02', '2000-01-03'],
    ['of a month', '0500-01-01', '0500-01-31'],
    ['of a month, from the last day', '0500-01-31', '0500-02-28'],
  ])('%s, recorded long ago, are there in every span', (_, starts, expires) => {
    const at = (months: number) => dutiesOf(ledgerWith([itemOf('it', expires, { starts })]), now, months);
    const [first, ...others] = at(12);
    expect(first).toMatchObject({ date: expires, overdue: true });
    expect(others.length).toBeGreaterThan(11);
    expect(at(24).slice(0, others.length + 1)).toEqual([first, ...others]);
  });

  it('renews by itself before it ends, and the next period begins where it ended', () => {
    const item = itemOf('domain', '2026-12-31', { starts: '2026-10-01', ...acme });
    expect(datesOf(ledgerWith([item]), now, 6)).toEqual(['2026-11-30', '2027-03-01']);
  });
});

it.each([
  ['2028-02-29', 12, '2029-02-28'],
  ['2028-02-29', 48, '2032-02-29'],
  ['2027-01-31', 1, '2027-02-28'],
  ['2026-11-22', 12, '2027-11-22'],
  ['2026-12-01', 1, '2027-01-01'],
])('%s and %d months is %s', (from, months, to) => {
  expect(plusMonths(from, months)).toBe(to);
});

/** One step after the other, as slowly as it can be done. */
function stepByStep(notAfter: number, lifetime: number, automatic: boolean, isPublic: boolean): string[] {
  const dates: string[] = [];
  let [ends, lasts] = [notAfter, lifetime];
  while (dates.length < 4_000) {
    const due = automatic ? ends - lasts / 3 : ends;
    const date = new Date(due).toISOString().slice(0, 10);
    if (date > '2027-11-22') break;
    if (date >= '2026-11-22' || ends === notAfter) dates.push(date);
    if (isPublic) lasts = Math.min(lasts, publicLifetime(due));
    ends = due + lasts;
  }
  return dates;
}

it('jumping to the span comes to the same days as walking there', () => {
  const day = 86_400_000;
  holds(
    fc.property(
      fc.integer({ min: -4_000, max: 400 }),
      fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 2, max: 800 })),
      fc.boolean(),
      fc.boolean(),
      (end, days, automatic, isPublic) => {
        // In the middle of a day and a whole number of thirds, so that no rounding decides.
        const notAfter = now.getTime() + end * day + day / 2;
        const lifetime = days * 3 * day;
        const renewal = { method: automatic ? 'acme' : 'manual' };
        const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
        const more = { renewal, trust: isPublic ? 'public' : 'internal' };
        const entry = certificateOf('x', instant(notAfter - lifetime), instant(notAfter), more);
        const dates = everyDateOf(entry, 'UTC');
        const walked = stepByStep(notAfter, lifetime, automatic, isPublic);
        // How long the first one has patience is told elsewhere.
        expect(automatic ? dates.slice(1) : dates).toEqual(automatic ? walked.slice(1) : walked);
      },
    ),
    // One that falls due on the first day, and is not to be jumped over.
    100,
    { examples: [-3, -30, -33].map(end => [end, 1, false, false]) },
  );
});
