/** duty.*: who owes what, and whether they are there, bound, and at it. */
import { checklistName } from '../handover/lacks.ts';
import { hasLeft } from '../ledger/parties.ts';
import type { AnyEntry, Contract, Entry, Item, Party } from '../ledger/types.ts';
import { dayAt, endOfDay, instantOf, isoInstant, plusDays } from '../text/calendar.ts';
import { day } from '../text/duration.ts';
import { type Check, type Context, type RecordCheck, raise } from './check.ts';
import { placesToJudge } from './dates.ts';
import type { Facts, Finding } from './finding.ts';

/** What the party that has to do the work is called: it renews a certificate or an item, and operates a system. */
export function dutyOf(entry: AnyEntry): {
  role: 'responsible' | 'operator';
  party: string | undefined;
  contract: Contract | undefined;
} {
  if (entry.type === 'system') return { role: 'operator', party: entry.operator, contract: entry.contract };
  const { responsible, contract } = entry.renewal;
  return { role: 'responsible', party: responsible, contract };
}

export const missing: RecordCheck = entry => {
  const { team, primary, deputy } = entry.owner;
  const { role, party } = dutyOf(entry);
  const roles = [...((team ?? primary ?? deputy) ? [] : ['owner']), ...(party ? [] : [role])];
  return entry.status === 'active' && roles.length > 0
    ? [raise('duty.missing', { entry }, { facts: { roles, file: entry.file } })]
    : [];
};

/** A contractor does what the contract says. The last day it runs still belongs to it. */
export const contractMissing: RecordCheck = (entry, { parties, today }) => {
  const { role, party: id, contract } = dutyOf(entry);
  const party = parties.get(id ?? '');
  if (entry.status !== 'active' || party?.kind !== 'contractor') return [];
  const until = contract?.until ?? party.contract?.until;
  if (contract && (until === undefined || today <= until)) return [];
  const { reference, clause } = contract ?? {};
  const facts = { role, party: party.id, reference, clause, until: contract && until, file: entry.file };
  return [raise('duty.contract-missing', { entry }, { facts })];
};

/** A certificate whose renewal should have been started by now: judged on what is served, else on the record. */
export const overdue: Check = (sight, context) => {
  const { entry } = sight;
  const [first] = placesToJudge(sight)
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
};

/** The same for an item: until the end of its last day, and in whole days, as clocks may change between. */
export const itemOverdue: RecordCheck = (entry, context) => {
  if (entry.type !== 'item' || entry.status !== 'active') return [];
  const days = leadDays(entry);
  if (days === undefined) return [];
  const { starts, expires } = entry;
  const { timezone } = context.settings;
  const [startBy, ends] = [endOfDay(plusDays(expires, -days), timezone), endOfDay(expires, timezone)];
  return notStarted(entry, { since: starts, startBy, ends, facts: { expires } }, context);
};

type Renewed = Entry | Item;

/** How many days before the last one to begin; undefined: it renews by itself, or nobody wrote how long it takes. */
export function leadDays({ renewal }: Renewed): number | undefined {
  const { method, leadTime } = renewal;
  return method !== 'manual' || leadTime === undefined ? undefined : Math.ceil(leadTime / day);
}

interface Term {
  /** The day what is in service began. */
  since: string | undefined;
  /** The last instant to begin, and that of what is in service; milliseconds since 1970. */
  startBy: number;
  ends: number;
  facts: Facts;
}

/** By hand, too late to begin, and not over yet. */
function notStarted(entry: Renewed, { since, startBy, ends, facts }: Term, { now }: Context): Finding[] {
  const { method, started, responsible, procedure } = entry.renewal;
  if (method !== 'manual' || isStarted(started, since)) return [];
  if (now.getTime() <= startBy || now.getTime() > ends) return [];
  const details = { ...facts, startBy: isoInstant(startBy), responsible, procedure, file: entry.file };
  return [raise('duty.overdue', { entry }, { facts: details })];
}

/**
 * Is the renewal of what is in service under way? Days are those of the ledger's time zone.
 * @param since the day what is in service began; a renewal started no later than that was the one before
 */
export function isStarted(started: string | undefined, since: string | undefined): started is string {
  return started !== undefined && (since === undefined || started > since);
}

/** Somebody is named who is not there any more. */
export const orphaned: RecordCheck = (entry, context) => {
  if (entry.status !== 'active') return [];
  const { parties, today } = context;
  const { team, primary, deputy } = entry.owner;
  const { role, party } = dutyOf(entry);
  const named = [
    { role: 'owner-team', id: team },
    { role: 'owner-primary', id: primary },
    { role: 'owner-deputy', id: deputy },
    { role, id: party },
  ];
  const holders = named.flatMap(({ role, id }) => {
    const reason = id === undefined ? undefined : whyGone(id, parties, today);
    return id === undefined || reason === undefined ? [] : [{ role, id, reason }];
  });
  const answers = goneFromAnswers(entry, context);
  const gone = [...holders, ...answers.map(({ id, reason }) => ({ role: 'answer', id, reason }))];
  if (gone.length === 0) return [];
  const idsOf = (reason: Gone): string[] | undefined => {
    const ids = gone.filter(each => each.reason === reason).map(({ id }) => id);
    return ids.length > 0 ? [...new Set(ids)] : undefined;
  };
  const facts = {
    roles: [...new Set(gone.map(each => each.role))],
    questions: answers.length > 0 ? answers.map(({ question }) => question) : undefined,
    unknown: idsOf('unknown'),
    left: idsOf('left'),
    deserted: idsOf('deserted'),
    file: entry.file,
  };
  return [raise('duty.orphaned', { entry }, { facts })];
};

type Gone = 'unknown' | 'left' | 'deserted';

interface GoneFromAnswer {
  /** The id of the question whose answer names them. */
  question: string;
  id: string;
  reason: Gone;
}

/** An answer that names nobody of the register is no answer: the handover lacks it, and that is said there. */
function goneFromAnswers(entry: AnyEntry, { parties, checklists, today }: Context): GoneFromAnswer[] {
  const asked = checklists.get(checklistName(entry))?.questions ?? [];
  return asked.flatMap(({ id: question, answer }): GoneFromAnswer[] => {
    const id = answer === 'party' ? entry.handover?.answers.get(question)?.value : undefined;
    const reason = id === undefined || !parties.has(id) ? undefined : whyGone(id, parties, today);
    return id === undefined || reason === undefined ? [] : [{ question, id, reason }];
  });
}

/** A team or contractor without members named speaks for itself; one whose members are all gone is deserted. */
function whyGone(id: string, parties: ReadonlyMap<string, Party>, today: string): Gone | undefined {
  const party = parties.get(id);
  if (!party) return 'unknown';
  if (party.kind === 'person') return hasLeft(party, today) ? 'left' : undefined;
  const { members } = party;
  const isGone = (member: string): boolean => hasLeft(parties.get(member), today);
  return members.length > 0 && members.every(isGone) ? 'deserted' : undefined;
}
