/** The calendars, read by a parser that is not ours. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import type { Ledger } from '../../scripts/ledger/types.ts';
import { publishedFiles } from '../../scripts/schedule/published-files.ts';
import {
  calendarName,
  calendarOf,
  nextRevisions,
  type Revisions,
} from '../../scripts/schedule/view/icalendar.ts';
import { inline } from '../../scripts/text/encode.ts';
import { locales } from '../../scripts/text/locale.ts';
import { anyCharacter, holds } from '../support/property.ts';
import { later } from '../support/sample-data.ts';
import { certificateOf, editionOf, itemOf, ledgerWith, now, parties, systemOf } from './schedule-support.ts';

const day = 86_400_000;
const fresh: Revisions = new Map();

function textFor(ledger: Ledger, locale: 'en' | 'ja' = 'ja'): string {
  const published = editionOf(ledger, locale);
  return calendarOf(calendarName(published), published.schedule.duties, published, fresh);
}

/** The events as the independent parser understands them. */
function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    return { component, event, uid: event.uid, summary: event.summary, start: event.startDate.toString() };
  });
}

const titled = (title: string) => ledgerWith([itemOf('it', '2027-01-31', { title })]);

describe.each(locales)('an event in %s', locale => {
  const renewal = { method: 'manual', responsible: 'acme', leadTime: 30 * day };
  const text = textFor(
    ledgerWith([itemOf('dirlink', '2027-01-31', { title: 'ディレクトリサービス連携サーバ', renewal })]),
    locale,
  );
  const [first] = eventsOf(text).filter(({ uid }) => uid.startsWith('renewal/'));
  const [begin] = eventsOf(text).filter(({ uid }) => uid.startsWith('renewal-start/'));

  it('takes the whole of its day and nobody’s time', () => {
    expect(text).toContain('DTSTART;VALUE=DATE:20270131\r\nDTEND;VALUE=DATE:20270201\r\n');
    expect(first?.event.startDate.isDate).toBe(true);
    expect(first?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('says what, whose and where, in words that survive', () => {
    expect(first?.summary).toContain(
      locale === 'ja'
        ? 'ディレクトリサービス連携サーバ（dirlink）'
        : 'ディレクトリサービス連携サーバ (dirlink)',
    );
    expect(first?.event.description).toContain('基盤運用チーム');
    expect(first?.event.description).toContain('株式会社アクメ');
    expect(first?.event.description.split('\n').at(-1)).toContain('inventory/items/dirlink.yaml');
    expect(first?.component.getFirstPropertyValue('categories')).toBe(locale === 'ja' ? '更新' : 'Renewal');
  });

  it('rings in the morning of the day to begin', () => {
    const alarm = begin?.component.getFirstSubcomponent('valarm');
    expect(begin?.start).toBe('2027-01-01');
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('PT9H');
    // Without a word it is from the beginning (RFC 5545 §3.8.6.3); from the end, it would ring a day late.
    expect(alarm?.getFirstProperty('trigger')?.getParameter('related')).toBe('START');
    expect(first?.component.getFirstSubcomponent('valarm')).toBeNull();
  });
});

test('a calendar has a name and is somebody’s', () => {
  const calendar = new ICAL.Component(ICAL.parse(textFor(titled('x'))));
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('A社 運用スケジュール');
  expect(calendar.getFirstPropertyValue('prodid')).toBe('-//certledger//schedule//EN');
  expect(textFor(titled('x')).endsWith('END:VCALENDAR\r\n')).toBe(true);
});

const hostile = [
  'a,b;c\\d"e:f',
  'two\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil',
  '\u202Egnp.exe\u200B\u0000\u001b[2J',
  '仮想デスクトップ接続ゲートウェイ'.repeat(12),
  '👩‍👩‍👧‍👦🈁'.repeat(20),
  ' leading and trailing ',
];

it.each(hostile)('the title %j round-trips', title => {
  const [event, ...others] = eventsOf(textFor(titled(title))).filter(({ uid }) => uid.startsWith('renewal'));
  expect(others).toEqual([]);
  expect(event?.summary).toBe(`【更新】${inline(title)}（it）`);
});

it('any text round-trips, in lines of 75 octets at most of whole characters', () => {
  holds(
    fc.property(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 300 }), title => {
      const text = textFor(titled(title));
      const bytes = Buffer.from(text, 'utf8');
      for (const line of bytes.toString('latin1').split('\r\n')) {
        const octets = Buffer.from(line, 'latin1');
        expect(octets.length).toBeLessThanOrEqual(75);
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(octets)).not.toThrow();
      }
      const [event] = eventsOf(text).filter(({ uid }) => uid.startsWith('renewal'));
      expect(event?.summary).toBe(title === 'it' ? '【更新】it' : `【更新】${inline(title)}（it）`);
    }),
    200,
  );
});

describe('revisions', () => {
  const web = (notAfter: string) => ledgerWith([certificateOf('web', '2026-06-01T00:00:00Z', notAfter)]);
  const editionAt = (ledger: Ledger, days: number) => editionOf(ledger, 'ja', later(days, now));

  it('a day that passes changes no event', () => {
    const ledger = web('2026-12-18T00:00:00Z');
    const first = editionAt(ledger, 0);
    const before = nextRevisions(first, fresh);
    const next = editionAt(ledger, 1);
    expect(publishedFiles(next, nextRevisions(next, before)).get('calendars/all.ics')).toBe(
      publishedFiles(first, before).get('calendars/all.ics'),
    );
  });

  it('a date that moves moves the event: same uid, higher sequence, newer stamp', () => {
    const first = editionAt(web('2026-12-18T00:00:00Z'), 0);
    const before = nextRevisions(first, fresh);
    const moved = editionAt(web('2027-06-01T00:00:00Z'), 3);
    const after = nextRevisions(moved, before);
    const read = (published: typeof first, revisions: Revisions) =>
      eventsOf(calendarOf('x', published.schedule.duties, published, revisions))[0];
    const [old, now] = [read(first, before), read(moved, after)];
    expect(now?.uid).toBe(old?.uid);
    expect([old?.start, now?.start]).toEqual(['2026-12-18', '2027-06-01']);
    expect([old?.event.sequence, now?.event.sequence]).toEqual([0, 1]);
    expect(String(now?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-25T00:00:00Z');
  });

  it('goes on counting when an event leaves the span and comes back', () => {
    const first = editionAt(web('2026-12-18T00:00:00Z'), 0);
    const before = nextRevisions(first, fresh);
    const far = certificateOf('web', '2026-06-01T00:00:00Z', '2028-06-01T00:00:00Z', { trust: 'internal' });
    const moved = editionAt(ledgerWith([far]), 3);
    const away = nextRevisions(moved, before);
    expect(away.get('renewal/web/1@certledger')).toMatchObject({ sequence: 0, gone: '2026-11-25' });
    // Written once, not day after day.
    expect(nextRevisions(editionAt(ledgerWith([far]), 4), away)).toEqual(away);
    const back = nextRevisions(editionAt(ledgerWith([far]), 300), away).get('renewal/web/1@certledger');
    expect(back).toMatchObject({ sequence: 1, since: '2027-09-18' });
    expect(back).not.toHaveProperty('gone');
    // As it was: nothing has changed.
    expect(nextRevisions(editionAt(web('2026-12-18T00:00:00Z'), 5), away)).toEqual(before);
  });

  it('forgets what has been gone for three years', () => {
    const before = nextRevisions(editionAt(web('2026-12-18T00:00:00Z'), 0), fresh);
    const away = nextRevisions(editionAt(ledgerWith([]), 1), before);
    expect(nextRevisions(editionAt(ledgerWith([]), 1 + 3 * 366), away).size).toBe(away.size);
    expect(nextRevisions(editionAt(ledgerWith([]), 2 + 3 * 366), away).size).toBe(0);
  });

  it('another name of the owner is a change of the event as well', () => {
    const published = editionAt(web('2026-12-18T00:00:00Z'), 0);
    const before = nextRevisions(published, fresh);
    const renamed = {
      ...published,
      parties: new Map([
        ...parties,
        ['infra-ops', { id: 'infra-ops', kind: 'team', name: '新基盤チーム', members: [] }],
      ]),
    } as typeof published;
    expect([...nextRevisions(renamed, before).values()].map(({ sequence }) => sequence)).toContain(1);
  });
});

it('of what renews by itself, only the next time', () => {
  const acme = { renewal: { method: 'acme', responsible: 'infra-ops' } };
  const published = editionOf(
    ledgerWith([
      certificateOf('short', '2026-11-20T00:00:00Z', '2026-11-26T00:00:00Z', acme),
      certificateOf('hand', '2026-11-20T00:00:00Z', '2027-02-26T00:00:00Z'),
    ]),
  );
  const revisions = nextRevisions(published, fresh);
  const events = eventsOf(publishedFiles(published, revisions).get('calendars/all.ics') ?? '');
  expect(events.filter(({ uid }) => uid.includes('short')).map(({ uid, start }) => [uid, start])).toEqual([
    ['renewal/short/1@certledger', '2026-11-24'],
  ]);
  expect(events.filter(({ uid }) => uid.includes('hand')).length).toBeGreaterThan(1);
  expect([...revisions.keys()].filter(uid => uid.includes('short'))).toHaveLength(1);
});

describe('feeds', () => {
  const things = [
    certificateOf('web', '2026-06-01T00:00:00Z', '2026-12-18T00:00:00Z'),
    itemOf('licence', '2027-01-31', {
      owner: { team: 'infra-ops', deputy: 'suzuki' },
      renewal: { method: 'manual', responsible: 'acme' },
    }),
    systemOf('vdi', { owner: { primary: 'Suzuki' }, operator: 'acme' }),
  ];
  const published = editionOf(ledgerWith(things));
  const files = publishedFiles(published, fresh);
  const entriesIn = (path: string) =>
    [
      ...new Set(
        eventsOf(files.get(path) ?? '').map(({ uid }) =>
          uid.replace('@certledger', '').split('/').slice(0, 2).join(' '),
        ),
      ),
    ].sort();

  it('are everybody’s, the teams’ and the parties’', () => {
    expect([...files.keys()].filter(path => !path.includes('~'))).toEqual([
      ...['SCHEDULE.md', 'schedule.json', 'schedule.csv', 'calendars/all.ics', 'calendars/party-acme.ics'],
      ...['calendars/team-infra-ops.ics', 'calendars/party-infra-ops.ics', 'calendars/party-suzuki.ics'],
    ]);
  });

  it('hold what concerns whose they are', () => {
    expect(entriesIn('calendars/team-infra-ops.ics')).toEqual([
      'contract acme',
      'renewal licence',
      'renewal web',
    ]);
    expect(entriesIn('calendars/party-infra-ops.ics')).toEqual(['renewal web']);
    expect(entriesIn('calendars/party-acme.ics')).toEqual([
      'contract acme',
      'renewal licence',
      'system-review vdi',
    ]);
    expect(entriesIn('calendars/party-suzuki.ics')).toEqual(['contract acme', 'renewal licence']);
  });

  it('a contractor’s holds what it owes, also where it is named as owner', () => {
    const things = [
      itemOf('theirs', '2027-01-31', { owner: { team: 'acme' } }),
      itemOf('owed', '2027-01-31', { renewal: { method: 'manual', responsible: 'acme' } }),
    ];
    const published = editionOf(
      ledgerWith(things, { parties: new Map([...parties].filter(([id]) => id === 'acme')) }),
    );
    const text = publishedFiles(published, fresh).get('calendars/party-acme.ics') ?? '';
    expect(eventsOf(text).map(({ uid }) => uid)).toEqual([
      'renewal/owed/1@certledger',
      expect.stringMatching(/^contract\/acme\//),
    ]);
  });

  it('have file names that differ on every disk', () => {
    const names = [...files.keys()].map(path => path.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter(path => path.startsWith('calendars/party-suzuki'))).toHaveLength(2);
  });
});
