import { placesToJudge } from '../../evidence/effective-dates.ts';
import type { Facts } from '../../evidence/facts.ts';
import { dayAt, endOfDay, instantOf, isoInstant, plusDays } from '../../text/zoned-time.ts';
import type { Context, Found, RecordCheck, Rule } from '../rule.ts';
import { isStarted, leadDays, type Renewed } from '../shared/duty-parties.ts';

/** The renewal should have begun by now. The dates are those of the certificate served, else of the record. */
export const rule: Rule = {
  id: 'duty.overdue',
  order: 30,
  basis: 'observed',
  severity: 'warning',
  title: { en: 'Renewal not started in time', ja: '更新の着手遅れ' },
  when: {
    en: 'A manual renewal takes longer (`renewal.leadTime`) than the time that is left, and the entry does not say that it was started (`renewal.started`).',
    ja: '手作業の更新で、残りの期間が所要期間（`renewal.leadTime`）より短く、着手日（`renewal.started`）が記入されていないとき。',
  },
  text: {
    en: '{{#if expires}}It expires on {{expires}}{{else}}The {{source}} is valid until {{notAfter}}{{/if}}, so its renewal had to be started by {{startBy}}. {{#if responsible}}{{responsible}} is responsible for it. {{/if}}{{file}} does not say that it was started.',
    ja: '{{#if expires}}期限は {{expires}} です{{else}}{{source}}の有効期限は {{notAfter}} です{{/if}}。更新は {{startBy}} までに着手する必要がありましたが、{{file}} に着手日の記入がありません{{#if responsible}}（責任者: {{responsible}}）{{/if}}。',
  },
  remedy: {
    en: 'Ask the responsible party whether the renewal is under way. If it is, write the day into `renewal.started`; if not, have it started today, and tell the owner that time is short. `renewal.procedure` describes the steps.',
    ja: '更新の責任者に着手状況を確認してください。着手済みであれば `renewal.started` に日付を記入し、未着手であれば直ちに着手して、期限に余裕がないことを所管に知らせてください。手順は `renewal.procedure` にあります。',
  },
  facts: {
    source: 'word',
    notAfter: 'instant',
    sha256: 'text',
    expires: 'day',
    startBy: 'instant',
    responsible: 'text',
    procedure: 'text',
    file: 'text',
  },
  check: (evidence, context) => {
    const { entry } = evidence;
    const [first] = placesToJudge(evidence)
      .flatMap(({ dated }) => dated)
      .flatMap(({ source, sha256, notAfter, notBefore }) => {
        const ends = instantOf(notAfter);
        const begins = instantOf(notBefore);
        return ends === undefined ? [] : [{ facts: { source, notAfter, sha256 }, begins, ends }];
      })
      .toSorted((a, b) => a.ends - b.ends);
    const { leadTime } = entry.renewal;
    if (!first || leadTime === undefined) return [];
    const { begins, ends, facts } = first;
    const since = begins === undefined ? undefined : dayAt(new Date(begins), context.settings.timezone);
    return notStarted(entry, { since, startBy: ends - leadTime, ends, facts }, context);
  },
  ofRecord: (entry, context) => itemOverdue(entry, context),
};

/** The same for an item, in whole days until the end of its last day, as the clocks may change in between. */
const itemOverdue: RecordCheck = (entry, context) => {
  if (entry.type !== 'item') return [];
  const days = leadDays(entry);
  if (days === undefined) return [];
  const { starts, expires } = entry;
  const { timezone } = context.settings;
  const [startBy, ends] = [endOfDay(plusDays(expires, -days), timezone), endOfDay(expires, timezone)];
  return notStarted(entry, { since: starts, startBy, ends, facts: { expires } }, context);
};

interface Term {
  /** The day what is in service began. */
  since: string | undefined;
  /** The last instant to begin, and that of what is in service; milliseconds since 1970. */
  startBy: number;
  ends: number;
  facts: Facts;
}

/** A manual renewal that should have begun, of something that has not expired. */
function notStarted(entry: Renewed, { since, startBy, ends, facts }: Term, { now }: Context): Found[] {
  const { method, started, responsible, procedure } = entry.renewal;
  if (method !== 'manual' || isStarted(started, since)) return [];
  if (now.getTime() <= startBy || now.getTime() > ends) return [];
  const details = { ...facts, startBy: isoInstant(startBy), responsible, procedure, file: entry.file };
  return [{ facts: details }];
}
