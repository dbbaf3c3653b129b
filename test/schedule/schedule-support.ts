/** Ledgers of the kinds of things a schedule knows, in a line or two. */
import type { Checklist, Entry, Item, Ledger, Party, System } from '../../scripts/ledger/types.ts';
import { plusMonths } from '../../scripts/schedule/days.ts';
import { scheduleOf } from '../../scripts/schedule/duties.ts';
import type { Duty } from '../../scripts/schedule/duty.ts';
import { forecastRenewals } from '../../scripts/schedule/renewals.ts';
import type { PublishedSchedule } from '../../scripts/schedule/view/schedule-words.ts';
import type { Locale } from '../../scripts/text/locale.ts';
import { dayAt } from '../../scripts/text/zoned-time.ts';
import { entryOf, ledgerOf } from '../support/sample-data.ts';

export const now = new Date('2026-11-22T00:00:00Z');

/** Handed over, and with nothing else to say about it. */
const handedOver = {
  date: '2026-01-01',
  builder: 'acme',
  receivedBy: 'suzuki',
  answers: new Map(),
  transfers: [],
};

export function certificateOf(
  id: string,
  notBefore?: string,
  notAfter?: string,
  more: Partial<Entry> = {},
): Entry {
  const record = { ...(notBefore && { notBefore }), ...(notAfter && { notAfter }) };
  return entryOf(id, { handover: handedOver, ...(notAfter && { certificate: record }), ...more });
}

export function itemOf(id: string, expires: string, more: Partial<Item> = {}): Item {
  return {
    type: 'item',
    id,
    file: `inventory/items/${id}.yaml`,
    title: id,
    status: 'active',
    adopted: true,
    kind: 'license',
    owner: { team: 'infra-ops' },
    handover: handedOver,
    acknowledged: [],
    expires,
    renewal: { method: 'manual', responsible: 'infra-ops' },
    ...more,
  };
}

export function systemOf(id: string, more: Partial<System> = {}): System {
  return {
    type: 'system',
    id,
    file: `inventory/systems/${id}.yaml`,
    title: id,
    status: 'active',
    adopted: true,
    owner: { team: 'infra-ops' },
    acknowledged: [],
    reviewEvery: 365 * 86_400_000,
    ...more,
  };
}

export const parties: Ledger['parties'] = new Map(
  (
    [
      { id: 'infra-ops', kind: 'team', name: '基盤運用チーム', members: ['suzuki'] },
      { id: 'suzuki', kind: 'person', name: '鈴木 一郎' },
      {
        id: 'acme',
        kind: 'contractor',
        name: '株式会社アクメ',
        members: [],
        contract: { reference: '2026年度 保守契約', until: '2027-03-31' },
      },
    ] satisfies Party[]
  ).map(party => [party.id, party]),
);

/** Two questions, the second since version 2, to be answered until 2027-01-31. */
export const checklist: Checklist = {
  id: 'server-certificate',
  title: { en: 'Server certificate', ja: 'サーバ証明書' },
  version: 2,
  due: new Map([[2, '2027-01-31']]),
  questions: [1, 2].map(since => ({
    id: `q${since}`,
    question: { en: 'Where is it?', ja: 'どこにありますか。' },
    answer: 'text' as const,
    since,
  })),
};

export function ledgerWith(
  things: (Entry | Item | System)[],
  { timezone = 'Asia/Tokyo', ...more }: Partial<Ledger> & { timezone?: string } = {},
): Ledger {
  const ledger = ledgerOf(
    things.filter(thing => thing.type === 'certificate'),
    { timezone },
  );
  return {
    ...ledger,
    parties,
    items: things.filter(thing => thing.type === 'item'),
    systems: things.filter(thing => thing.type === 'system'),
    checklists: new Map([[checklist.id, checklist]]),
    ...more,
  };
}

export const dutiesOf = (ledger: Ledger, at: Date = now, months = 12): Duty[] =>
  scheduleOf(ledger, at, months).duties;

export const datesOf = (ledger: Ledger, at: Date = now, months = 12): string[] =>
  dutiesOf(ledger, at, months)
    .filter(({ kind }) => kind === 'renewal')
    .map(({ date }) => date);

/** Also those that the schedule puts together by month. */
export function everyDateOf(entry: Entry, timezone: string, at: Date = now, months = 12): string[] {
  const from = dayAt(at, timezone);
  const span = { from, to: plusMonths(from, months), today: from, timezone, now: at };
  return forecastRenewals(entry, span)?.occurrences.map(({ date }) => date) ?? [];
}

export function editionOf(ledger: Ledger, locale: Locale = 'ja', at: Date = now): PublishedSchedule {
  const today = dayAt(at, ledger.settings.timezone);
  return {
    schedule: scheduleOf(ledger, at, 12),
    today,
    parties: ledger.parties,
    organization: 'A社',
    locale,
  };
}
