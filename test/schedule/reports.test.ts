/** What people and spreadsheets get to see. */
import stringWidth from 'string-width';
import { describe, expect, it, test } from 'vitest';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import type { Party } from '../../scripts/ledger/types.ts';
import { scheduleCsv, scheduleDocument } from '../../scripts/schedule/view/schedule-data.ts';
import { scheduleMarkdown } from '../../scripts/schedule/view/schedule-markdown.ts';
import { scheduleText } from '../../scripts/schedule/view/schedule-text.ts';
import { checkWorkload, workloadText } from '../../scripts/schedule/workload.ts';
import { locales } from '../../scripts/text/locale.ts';
import { certificateOf, editionOf, itemOf, ledgerWith, systemOf } from './schedule-support.ts';

const acme = { renewal: { method: 'acme', responsible: 'infra-ops' } };
const ack = { rule: 'chain.self-signed', until: '2027-02-01', by: 'suzuki', reason: 'appliance' };
const ledger = ledgerWith(
  [
    certificateOf('short', '2026-11-15T00:00:00Z', '2026-11-27T00:00:00Z', acme),
    certificateOf('old', undefined, '2026-10-31T00:00:00Z', { title: '旧サーバ' }),
    certificateOf('unfilled', undefined, undefined, {
      owner: {},
      renewal: { method: 'manual' },
      acknowledged: [ack],
    }),
    certificateOf('next', undefined, undefined, {
      status: 'planned',
      handover: { due: '2027-01-15', answers: new Map(), transfers: [] },
    }),
    itemOf('licence', '2027-01-31', {
      starts: '2026-11-01',
      renewal: { method: 'manual', responsible: 'acme' },
    }),
    systemOf('vdi', { operator: 'acme' }),
    systemOf('core', { status: 'planned', goLive: '2027-04-01' }),
  ],
  { unreadable: ['broken'] },
);

test.each(locales)('every kind of duty reads like a sentence in %s', locale => {
  const published = editionOf(ledger, locale);
  expect(scheduleText(published, false)).toMatchSnapshot();
  expect(scheduleMarkdown(published)).toMatchSnapshot();
});

it('prints what its schema says', () => {
  const { schedule } = editionOf(ledger);
  const isSchedule = compiledValidator('schedule');
  const valid = isSchedule(
    JSON.parse(JSON.stringify(scheduleDocument(schedule, checkWorkload(schedule, ledger)))),
  );
  expect(isSchedule.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

it.each([
  ['ja', 'よくばり: 2026-11-23 より後の更新は省略'],
  ['en', 'よくばり: renewals after 2026-11-23 are left out'],
] as const)('says in %s where renewals are left out', (locale, sentence) => {
  const hourly = certificateOf('よくばり', '2026-11-21T23:00:00Z', '2026-11-22T23:00:00Z', acme);
  const published = editionOf(ledgerWith([hourly]), locale);
  expect(scheduleText(published, false)).toContain(`\n  ${sentence}\n`);
  expect(scheduleMarkdown(published)).toContain(`\n- ${sentence.replace('よくばり', '`よくばり`')}\n`);
  expect(
    compiledValidator('schedule')(JSON.parse(JSON.stringify(scheduleDocument(published.schedule)))),
  ).toBe(true);
});

it('shows every month, and what renews by itself once a month', () => {
  const markdown = scheduleMarkdown(editionOf(ledger, 'en'));
  const months = Array.from(markdown.matchAll(/^## (\d{4}-\d\d)$/gm), match => match[1]);
  expect(months).toHaveLength(13);
  expect([months[0], months.at(-1)]).toEqual(['2026-11', '2027-11']);
  expect(
    markdown.match(/^\| Tue 1 Dec \| Renewal \(automatic, predicted\) \| `short`.*×4 automatic/gm),
  ).toHaveLength(1);
});

it('nothing from a file is live in Markdown, and no cell breaks out of its table', () => {
  const title = 'x | y <img src=x> @everyone `[a](http://b)`\n\n# heading';
  const markdown = scheduleMarkdown(editionOf(ledgerWith([itemOf('a', '2027-01-31', { title })])));
  const [line] = markdown.split('\n').filter(each => each.startsWith('| 01/31(日) |'));
  expect(line).toContain('x ｜ y ＜img src=x＞ ＠everyone ｀［a］(http：//b)｀＼u{a}＼u{a}＃ heading');
  expect(line?.split('|')).toHaveLength(8);
});

it('what renews by itself is summed up by owner, where that is more than a handful', () => {
  const fleet = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      certificateOf(`web-${index}`, '2026-11-20T00:00:00Z', '2026-11-26T00:00:00Z', acme),
    );
  const december = (count: number) => {
    const markdown = scheduleMarkdown(editionOf(ledgerWith(fleet(count))));
    return markdown.split('## ').find(part => part.startsWith('2026年12月')) ?? '';
  };
  expect(december(5).match(/^\| 12\/\d\d\(.\).*更新（自動・予測）.*`web-\d`/gm)).toHaveLength(5);
  expect(december(6)).not.toContain('`web-');
  const text = scheduleText(editionOf(ledgerWith(fleet(6))), false);
  expect(text).toContain(
    '2026年12月\n              更新  自動更新: 登録 6 件、合計 48 回\n              所管: 基盤',
  );
  expect(december(6)).toContain(
    '|  | 更新（自動・予測） | 自動更新: 登録 6 件、合計 48 回 | 基盤運用チーム |  |  |',
  );
});

it.each(locales)('no line on the terminal is wider than 80 columns in %s', locale => {
  const long = '仮想デスクトップ接続ゲートウェイ'.repeat(6);
  const party: Party = { id: 'longest', kind: 'team', name: `株式会社 ${long}`, members: [] };
  const things = [
    ...ledger.entries,
    ...ledger.items,
    ...ledger.systems,
    itemOf(`a${'-long'.repeat(20)}`, '2027-01-31', { title: long, owner: { team: 'longest' } }),
    itemOf('short-id', '2027-02-28', { title: long, renewal: { method: 'manual', responsible: 'longest' } }),
    ...Array.from({ length: 12 }, (_, index) =>
      certificateOf(`vpn-gateway-${index}`, undefined, undefined, {
        renewal: { method: 'manual', responsible: 'acme' },
      }),
    ),
  ];
  const all = ledgerWith(things, { parties: new Map([...ledger.parties, ['longest', party]]) });
  const lines = scheduleText(editionOf(all, locale), false).split('\n');
  expect(lines.filter(line => stringWidth(line) > 80)).toEqual([]);
  expect(lines.join('\n')).toContain(locale === 'ja' ? '所管・責任者: 基盤' : 'Owner, responsible: 基盤');
});

it('says when a certificate is dead, to the minute', () => {
  const entry = certificateOf('web', undefined, '2026-12-18T23:59:00Z');
  const published = editionOf(ledgerWith([entry]));
  expect(scheduleText(published, false)).toContain('有効期限 2026-12-19 08:59 JST');
  expect(scheduleMarkdown(published)).toContain('| 12/19(土) | 更新 |');
});

it('begins with the overview', () => {
  const headings = Array.from(scheduleMarkdown(editionOf(ledger)).matchAll(/^## (.*)$/gm), match => match[1]);
  expect(headings.slice(0, 3)).toEqual(['所管別の件数', '責任者別の件数', '期限超過']);
});

describe('CSV', () => {
  it('opens in a Japanese spreadsheet', () => {
    const csv = scheduleCsv(editionOf(ledger));
    expect(csv.startsWith('\ufeff期限,種別,登録,名称,')).toBe(true);
    expect(csv).toContain('\r\n2026-10-31,更新,old,旧サーバ,基盤運用チーム,infra-ops,');
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', '=cmd|calc'])(
    'calculates nothing: %j',
    title => {
      const csv = scheduleCsv(editionOf(ledgerWith([itemOf('a', '2027-01-31', { title })])));
      const [line = ''] = csv.split('\r\n').filter(each => each.startsWith('2027-01-31,'));
      const [, cell = ''] = /^2027-01-31,更新,a,("(?:[^"]|"")*"|[^,]*)/.exec(line) ?? [];
      expect(cell.replace(/^"/, '')).toMatch(/^['\\]/);
    },
  );

  it('keeps commas, quotes and lines in their cells', () => {
    const csv = scheduleCsv(editionOf(ledgerWith([itemOf('a', '2027-01-31', { title: 'a,"b"\nc' })])));
    expect(csv).toContain(',"a,""b""\\u{a}c",');
  });
});

describe('months that are too full', () => {
  const manualItem = (id: string, expires: string, starts?: string) =>
    itemOf(id, expires, {
      ...(starts && { starts }),
      renewal: { method: 'manual', responsible: 'infra-ops' },
    });
  const found = (things: ReturnType<typeof manualItem>[], capacity?: number) => {
    const base = ledgerWith(things);
    const team = base.parties.get('infra-ops');
    const ledger = {
      ...base,
      parties: new Map([
        ...base.parties,
        ...(team ? [['infra-ops', { ...team, ...(capacity && { capacity }) }] as const] : []),
      ]),
    };
    const published = editionOf(ledger, 'ja');
    return { workload: checkWorkload(published.schedule, ledger), published };
  };
  const two = [manualItem('a', '2027-01-05'), manualItem('b', '2027-01-31')];

  it('are those above the capacity', () => {
    const { workload, published } = found(two, 1);
    expect(workload).toEqual({
      overloads: [
        {
          party: 'infra-ops',
          month: '2027-01',
          limit: 1,
          basis: 'capacity',
          entries: [
            { entry: 'a', date: '2027-01-05' },
            { entry: 'b', date: '2027-01-31' },
          ],
        },
      ],
      unjudged: [],
    });
    expect(workloadText(workload, published)).toMatch(
      /2027年1月: 基盤運用チーム .*2 件.*a（2027-01-05）、b（2027-01-31）\n.*前倒し/,
    );
    expect(workloadText(workload, { ...published, locale: 'en' })).toMatch(
      /2027-01: .* has 2 manual renewals.*\nRenew some/,
    );
    expect(found(two, 2).workload.overloads).toEqual([]);
  });

  it('or above the most that was handled in a month so far', () => {
    const past = [manualItem('c', '2030-01-31', '2026-01-10'), manualItem('d', '2030-01-31', '2026-01-20')];
    const three = [...two, manualItem('e', '2027-01-15')];
    expect(found([...two, ...past]).workload).toEqual({ overloads: [], unjudged: [] });
    expect(found([...three, ...past]).workload.overloads).toMatchObject([{ limit: 2, basis: 'history' }]);
  });

  it('are not judged where nobody knows, and what is still to come is no history', () => {
    expect(found(two).workload).toEqual({ overloads: [], unjudged: ['infra-ops'] });
    const future = [manualItem('f', '2030-01-31', '2026-12-01')];
    expect(found([...two, ...future]).workload.unjudged).toEqual(['infra-ops']);
    expect(workloadText(found(two).workload, found(two).published)).toContain('判定していません');
  });

  it('take what is overdue for this month’s work, and leave out what happens by itself', () => {
    const late = [manualItem('late', '2026-01-01'), manualItem('soon', '2026-11-30')];
    expect(found(late, 1).workload.overloads).toMatchObject([{ month: '2026-11' }]);
    const automatic = two.map(item => ({ ...item, renewal: { method: 'auto', responsible: 'infra-ops' } }));
    expect(found(automatic, 1).workload).toEqual({ overloads: [], unjudged: [] });
  });
});

it('a schedule with nothing in it says so', () => {
  expect(scheduleText(editionOf(ledgerWith([])), false)).toContain('予定はありません。');
  expect(scheduleMarkdown(editionOf(ledgerWith([]), 'en')).match(/Nothing falls due\./g)).toHaveLength(13);
});
