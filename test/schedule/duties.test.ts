/** What of a ledger is a duty, on which day, and whose. */
import { describe, expect, it } from 'vitest';
import type { Entry, Handover, Item } from '../../scripts/ledger/types.ts';
import { scheduleOf } from '../../scripts/schedule/duties.ts';
import { certificateOf, datesOf, dutiesOf, itemOf, ledgerWith, now, systemOf } from './schedule-support.ts';

const day = 86_400_000;
const handover = (more: Partial<Handover>): Handover => ({ answers: new Map(), transfers: [], ...more });
const signed = { by: 'suzuki', on: '2026-05-01' };

describe('days are those of the ledger', () => {
  const ending = (notAfter: string) => [certificateOf('web', undefined, notAfter)];

  it.each([
    ['2026-12-01T14:59:59Z', 'Asia/Tokyo', '2026-12-01'],
    ['2026-12-01T23:30:00Z', 'Asia/Tokyo', '2026-12-02'],
    ['2026-12-01T23:30:00Z', 'UTC', '2026-12-01'],
    ['2026-12-01T02:00:00Z', 'America/New_York', '2026-11-30'],
    ['2027-04-01T00:00:00+09:00', 'Asia/Tokyo', '2027-04-01'],
    ['2028-02-28T15:00:00Z', 'Asia/Tokyo', '2028-02-29'],
  ])('%s in %s is %s', (notAfter, timezone, date) => {
    expect(datesOf(ledgerWith(ending(notAfter), { timezone }), now, 24)).toEqual([date]);
  });

  it('and so is today', () => {
    const late = new Date('2026-11-22T15:00:00Z');
    expect(scheduleOf(ledgerWith([]), late, 12)).toMatchObject({ from: '2026-11-23', to: '2027-11-23' });
    expect(scheduleOf(ledgerWith([], { timezone: 'UTC' }), late, 12)).toMatchObject({ from: '2026-11-22' });
  });

  it('with the last day included, and the day after it not', () => {
    expect(datesOf(ledgerWith([itemOf('a', '2027-11-22'), itemOf('b', '2027-11-23')]))).toEqual([
      '2027-11-22',
    ]);
  });
});

describe('status', () => {
  const certificate = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] as const;
  const ack = { rule: 'chain.self-signed', until: '2027-02-01', by: 'suzuki', reason: 'appliance' };

  it('retired things have no duties', () => {
    const gone = {
      status: 'retired' as const,
      handover: handover({ due: '2027-01-01' }),
      acknowledged: [ack],
    };
    const things = [
      certificateOf('a', ...certificate, gone),
      itemOf('b', '2027-01-01', gone),
      systemOf('c', { ...gone, goLive: '2027-01-01' }),
    ];
    expect(dutiesOf(ledgerWith(things))).toEqual([]);
  });

  it('a planned one is handed over and nothing else', () => {
    const planned = {
      status: 'planned',
      handover: handover({ due: '2027-01-15', builder: 'acme' }),
    } as const;
    const [duty, ...others] = dutiesOf(ledgerWith([certificateOf('a', ...certificate, planned)]));
    expect(duty).toMatchObject({
      kind: 'handover',
      date: '2027-01-15',
      owner: 'infra-ops',
      responsible: 'acme',
    });
    expect(others).toEqual([]);
  });

  it('a suspended one is renewed, and said to be suspended', () => {
    const [duty] = dutiesOf(ledgerWith([certificateOf('a', ...certificate, { status: 'suspended' })]));
    expect(duty).toMatchObject({ kind: 'renewal', detail: { suspended: true } });
  });
});

it('what is overdue keeps its day and comes first', () => {
  const things = [itemOf('new', '2026-11-22'), itemOf('old', '2026-11-21')];
  expect(dutiesOf(ledgerWith(things)).map(({ entry, overdue }) => [entry, overdue])).toEqual([
    ['old', true],
    ['new', false],
  ]);
});

describe('what is overdue', () => {
  const at = (instant: string, entry: Entry) =>
    dutiesOf(ledgerWith([entry]), new Date(instant)).map(({ date, overdue }) => [date, overdue]);

  it.each([
    ['2026-11-22T00:29:00Z', false],
    ['2026-11-22T00:31:00Z', true],
  ])('is a certificate from the instant it ends: at %s %s', (instant, overdue) => {
    const entry = certificateOf('web', undefined, '2026-11-22T00:30:00Z');
    expect(at(instant, entry)).toEqual([['2026-11-22', overdue]]);
  });

  it('is an item after its last day', () => {
    const ledger = ledgerWith([itemOf('a', '2026-11-22')]);
    const late = (instant: string) => dutiesOf(ledger, new Date(instant)).map(({ overdue }) => overdue);
    expect(late('2026-11-22T14:59:00Z')).toEqual([false]);
    expect(late('2026-11-22T15:00:00Z')).toEqual([true]);
  });
});

describe('the day to begin', () => {
  const renewal = { method: 'manual', responsible: 'acme', leadTime: 30 * day };
  const starts = (thing: Item | Entry, months = 12) =>
    dutiesOf(ledgerWith([thing]), now, months).filter(({ kind }) => kind === 'renewal-start');
  const ending = (notAfter: string, more: Partial<Entry['renewal']> = {}) =>
    certificateOf('web', undefined, notAfter, { renewal: { ...renewal, ...more } });

  it('is a duty of its own', () => {
    expect(starts(ending('2027-01-31T00:00:00Z'))).toMatchObject([
      {
        date: '2027-01-01',
        uid: 'renewal-start/web/1@certledger',
        responsible: 'acme',
        overdue: false,
        predicted: false,
        detail: { ends: '2027-01-31', endsAt: '2027-01-31T00:00:00Z' },
      },
    ]);
  });

  it('also where the end lies beyond the schedule', () => {
    const thing = ending('2027-01-10T00:00:00Z');
    expect(dutiesOf(ledgerWith([thing]), now, 1).map(({ kind }) => kind)).toEqual(['renewal-start']);
  });

  it('is overdue when it has passed, until the renewal itself is', () => {
    expect(starts(ending('2026-12-01T00:00:00Z'))).toMatchObject([{ date: '2026-11-01', overdue: true }]);
    expect(starts(ending('2026-11-21T00:00:00Z'))).toEqual([]);
  });

  it('is none where it was begun, or happens by itself', () => {
    expect(starts(ending('2026-12-01T00:00:00Z', { started: '2026-11-10' }))).toEqual([]);
    expect(starts(ending('2027-01-31T00:00:00Z', { method: 'acme' }))).toEqual([]);
  });

  it('of predicted renewals is predicted, and never late before that of what is recorded', () => {
    const item = itemOf('a', '2026-12-01', {
      starts: '2026-11-02',
      renewal: { ...renewal, leadTime: 45 * day },
    });
    const found = starts(item, 3);
    expect(found.filter(({ overdue }) => overdue).map(({ uid }) => uid)).toEqual([
      'renewal-start/a/1@certledger',
    ]);
    expect(found.slice(1).every(({ predicted }) => predicted)).toBe(true);
  });
});

it('knows when to begin, unless it happens by itself', () => {
  const renewal = { method: 'manual', responsible: 'acme', leadTime: 30 * day };
  const started = { ...renewal, started: '2026-11-10' };
  const [, plain] = dutiesOf(ledgerWith([itemOf('a', '2027-01-31', { renewal })]));
  const [begun] = dutiesOf(
    ledgerWith([itemOf('a', '2027-01-31', { renewal: started, starts: '2026-02-01' })]),
  );
  const [stale] = dutiesOf(
    ledgerWith([itemOf('a', '2027-12-31', { renewal: started, starts: '2026-12-01' })]),
    now,
    24,
  );
  const [automatic] = dutiesOf(
    ledgerWith([itemOf('a', '2027-01-31', { renewal: { ...renewal, method: 'auto' } })]),
  );
  expect(plain).toMatchObject({ startBy: '2027-01-01', responsible: 'acme' });
  expect(begun?.detail).toMatchObject({ started: '2026-11-10' });
  expect(stale?.detail).not.toHaveProperty('started');
  expect(automatic).not.toHaveProperty('startBy');
});

describe('a renewal that was started', () => {
  const renewal = { method: 'manual', responsible: 'acme', started: '2026-03-02' };
  const startOf = (thing: ReturnType<typeof itemOf | typeof certificateOf>) =>
    dutiesOf(ledgerWith([thing])).map(({ detail }) => 'started' in detail && detail.started)[0];

  it.each([
    ['2026-03-01', '2026-03-02'],
    ['2026-03-02', false],
    ['2026-03-03', false],
  ])('of an item from %s', (starts, started) => {
    expect(startOf(itemOf('a', '2027-01-31', { renewal, starts }))).toBe(started);
  });

  it.each([
    ['2026-03-01T14:59:59Z', '2026-03-02'],
    // In Tokyo, that is the day on which the renewal before it was started.
    ['2026-03-01T20:00:00Z', false],
  ])('of a certificate from %s', (notBefore, started) => {
    expect(startOf(certificateOf('a', notBefore, '2027-01-31T00:00:00Z', { renewal }))).toBe(started);
  });
});

describe('handovers', () => {
  it('are due while they are to come', () => {
    const things = [
      certificateOf('open', undefined, undefined, { handover: handover({ due: '2026-10-01' }) }),
      certificateOf('later', undefined, undefined, { handover: handover({ date: '2027-01-10' }) }),
      certificateOf('done', undefined, undefined, {
        handover: handover({ due: '2026-12-01', date: '2026-11-22' }),
      }),
    ];
    expect(dutiesOf(ledgerWith(things)).map(({ entry, date, overdue }) => [entry, date, overdue])).toEqual([
      ['open', '2026-10-01', true],
      ['later', '2027-01-10', false],
    ]);
  });

  it('are asked again what a new version brings, by its day, until it is answered', () => {
    const answered = handover({ date: '2026-05-01', version: 1, builder: 'acme' });
    const entry = (answers: string[]) =>
      certificateOf('web', undefined, undefined, {
        handover: {
          ...answered,
          answers: new Map(
            answers.map(id => [id, { value: 'x', answered: { by: 'acme', on: '2026-05-01' } }]),
          ),
        },
      });
    expect(dutiesOf(ledgerWith([entry(['q1'])]))).toMatchObject([
      {
        kind: 'handover',
        date: '2027-01-31',
        uid: 'handover/web/v2@certledger',
        responsible: 'acme',
        detail: { kind: 'questions', version: 2, questions: ['q2'] },
      },
    ]);
    expect(dutiesOf(ledgerWith([entry(['q1', 'q2'])]))).toEqual([]);
  });
});

describe('systems', () => {
  it('declare anew what is inside, and those that never did, now', () => {
    const declaration = { contains: [], answered: { by: 'acme', on: '2026-04-01' }, confirmed: signed };
    const things = [systemOf('vdi', { declaration, operator: 'acme' }), systemOf('new')];
    expect(dutiesOf(ledgerWith(things)).filter(({ kind }) => kind === 'system-review')).toMatchObject([
      { entry: 'new', date: '2026-11-22', overdue: false, responsible: null, detail: {} },
      { entry: 'vdi', date: '2027-04-01', responsible: 'acme', detail: { declared: '2026-04-01' } },
    ]);
  });

  it('go live with what is still open', () => {
    const things = [
      systemOf('next', { status: 'planned', goLive: '2027-04-01', builder: 'acme' }),
      certificateOf('part', undefined, undefined, {
        system: 'next',
        status: 'planned',
        handover: handover({ due: '2028-01-01' }),
      }),
      certificateOf('gone', undefined, undefined, { system: 'next', status: 'retired' }),
    ];
    expect(dutiesOf(ledgerWith(things))).toMatchObject([
      {
        kind: 'go-live',
        date: '2027-04-01',
        responsible: 'acme',
        detail: { handover: 0, declaration: 1, parts: ['part'] },
      },
    ]);
  });

  it('go live with what will be open on that day, whichever day it is asked', () => {
    const system = systemOf('next', {
      status: 'planned',
      goLive: '2027-04-01',
      operator: 'acme',
      // Asked anew after a year, two weeks before it goes live.
      declaration: { contains: [], answered: { by: 'acme', on: '2026-03-18' }, confirmed: signed },
    });
    expect(dutiesOf(ledgerWith([system]))).toMatchObject([{ kind: 'go-live', detail: { declaration: 1 } }]);
  });
});

it('acknowledgements end, and those that have ended are no duty any more', () => {
  const ack = { rule: 'chain.self-signed', until: '2027-01-31', by: 'suzuki', reason: 'appliance' };
  const acknowledged = [{ ...ack, until: '2026-11-21' }, ack, { ...ack, until: '2026-12-31' }];
  expect(
    dutiesOf(ledgerWith([certificateOf('a', undefined, undefined, { acknowledged })])).map(duty => [
      duty.date,
      duty.responsible,
      duty.uid.replace(/[0-9a-f]{12}/, 'why'),
    ]),
  ).toEqual([
    ['2026-12-31', 'suzuki', 'acknowledgement/a/chain.self-signed/why/2@certledger'],
    ['2027-01-31', 'suzuki', 'acknowledgement/a/chain.self-signed/why/3@certledger'],
  ]);
});

it('acknowledgements of one rule keep their names when the end of one passes that of the other', () => {
  const ack = { rule: 'chain.self-signed', by: 'suzuki' };
  const uids = (first: string, second: string) => {
    const acknowledged = [
      { ...ack, reason: 'appliance', until: first },
      { ...ack, reason: 'old client', until: second },
    ];
    const duties = dutiesOf(ledgerWith([certificateOf('a', undefined, undefined, { acknowledged })]));
    return Object.fromEntries(
      duties.map(({ uid, detail }) => ['reason' in detail ? detail.reason : '', uid]),
    );
  };
  expect(uids('2027-03-01', '2027-02-01')).toEqual(uids('2027-01-01', '2027-02-01'));
  expect(new Set(Object.values(uids('2027-01-01', '2027-02-01'))).size).toBe(2);
});

it('a contract ends once, with everything that rests on it', () => {
  const renewal = { method: 'manual', responsible: 'acme' };
  const contract = { reference: '別契約', clause: '§1', until: '2026-12-31' };
  const things = [
    certificateOf('b', undefined, undefined, { renewal }),
    itemOf('a', '2030-01-01', { renewal: { ...renewal, contract: { reference: '2026年度', clause: '§2' } } }),
    itemOf('other', '2030-01-01', {
      renewal: { ...renewal, contract },
      owner: { team: 'web', primary: 'sato' },
    }),
    systemOf('s', { operator: 'acme', owner: { primary: 'suzuki' } }),
    certificateOf('planned', undefined, undefined, { renewal, status: 'planned' }),
  ];
  const contracts = dutiesOf(ledgerWith(things)).filter(({ kind }) => kind === 'contract');
  expect(contracts).toMatchObject([
    {
      date: '2026-12-31',
      title: '別契約',
      owner: 'web',
      owners: ['web', 'sato'],
      detail: { entries: ['other'] },
    },
    {
      date: '2027-03-31',
      title: '2026年度 保守契約',
      responsible: 'acme',
      owners: ['infra-ops', 'suzuki'],
      detail: { entries: ['a', 'b', 's'] },
    },
  ]);
});

it('maintenance ends', () => {
  const [endpoint] = certificateOf('a').endpoints;
  if (!endpoint) throw new Error('an entry has an endpoint');
  const endpoints = [{ ...endpoint, maintenance: { until: '2026-12-24', reason: '機器更改' } }];
  expect(dutiesOf(ledgerWith([certificateOf('a', undefined, undefined, { endpoints })]))).toMatchObject([
    { kind: 'maintenance', date: '2026-12-24', responsible: 'infra-ops', detail: { reason: '機器更改' } },
  ]);
});

it('names what has no dates rather than leaving it out, and who is not named at all', () => {
  const things = [
    certificateOf('unfilled', undefined, undefined, { owner: {}, renewal: { method: 'acme' } }),
    certificateOf('odd', undefined, 'not a date'),
  ];
  const { undated, duties } = scheduleOf(ledgerWith(things), now, 12);
  expect(duties).toEqual([]);
  expect(undated).toMatchObject([
    { entry: 'odd', automatic: false },
    { entry: 'unfilled', owner: null, responsible: null, automatic: true },
  ]);
});
