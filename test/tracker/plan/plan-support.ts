/** Small ledgers, comparisons and plans for tests of the tracker. */
import type {
  Comparison,
  EntryFinding,
  Finding,
  LedgerUpdate,
  RuleId,
} from '../../../scripts/compare/finding.ts';
import type { Entry, Ledger, Party, Settings, Severity } from '../../../scripts/ledger/types.ts';
import { rules } from '../../../scripts/rules/rule-catalogue.ts';
import { day } from '../../../scripts/text/duration.ts';
import { loadTemplates } from '../../../scripts/text/templates/load-templates.ts';
import type { Plan } from '../../../scripts/tracker/model/plan.ts';
import type { PlanInput } from '../../../scripts/tracker/model/plan-input.ts';
import { emptyTracker, type TrackerState } from '../../../scripts/tracker/model/state.ts';
import { plan } from '../../../scripts/tracker/plan/planner.ts';

export const templates = { en: loadTemplates('en'), ja: loadTemplates('ja') };
export const start = new Date('2026-06-01T03:00:00Z');
export const later = (days: number): Date => new Date(start.getTime() + days * day);

export const settings: Settings = {
  locale: 'en',
  timezone: 'Asia/Tokyo',
  sites: {},
  trust: {},
  expiry: {
    stages: [
      { name: 'plan', within: 90 * day, fraction: 0.34, severity: 'info' },
      { name: 'renew', within: 30 * day, fraction: 0.2, severity: 'warning' },
      { name: 'urgent', within: 15 * day, fraction: 0.1, severity: 'error' },
    ],
  },
  probe: {
    timeout: 10_000,
    concurrency: 300,
    addresses: 'first',
    allow: [],
    deny: [],
    crl: true,
    aia: false,
  },
  policy: {},
  unreachable: { after: 3 },
  rolloutGrace: 2 * day,
  issues: { from: 'warning', labels: ['certledger'], maxNew: 20 },
  guard: { darkFraction: 0.3, darkMinimum: 5 },
  acknowledgements: { maximum: 180 * day, separate: false },
  administrators: [],
  systems: { reviewEvery: 365 * day },
  adoption: {},
};

const people: Party[] = [
  { kind: 'person', id: 'suzuki', name: '鈴木', github: 'suzuki-gh' },
  { kind: 'person', id: 'tanaka', name: '田中', github: 'tanaka-gh' },
  { kind: 'team', id: 'infra-ops', name: 'Infrastructure', github: 'infra', members: ['suzuki'] },
  { kind: 'contractor', id: 'acme', name: 'ACME Systems', members: [] },
];

export function entry(id: string, more: Partial<Entry> = {}): Entry {
  return {
    type: 'certificate',
    id,
    file: `inventory/certificates/${id}.yaml`,
    title: id,
    status: 'active',
    adopted: true,
    handover: { due: '2035-01-31', answers: new Map(), transfers: [] },
    owner: { team: 'infra-ops', primary: 'suzuki', deputy: 'tanaka' },
    track: 'exact',
    trust: 'public',
    endpoints: [],
    renewal: { method: 'manual', responsible: 'acme' },
    acknowledged: [],
    ...more,
  };
}

export function ledger(entries: Entry[], more: Partial<Ledger> = {}): Ledger {
  return {
    root: '/ledger',
    settings,
    parties: new Map(people.map(party => [party.id, party])),
    entries,
    items: [],
    systems: [],
    checklists: new Map(),
    trust: new Map(),
    unreadable: [],
    ...more,
  };
}

/** @param at a host; the finding is about the entry as a whole without one */
export function finding(
  rule: RuleId,
  id: string,
  at?: string,
  more: Partial<EntryFinding> = {},
): EntryFinding {
  const endpoint = at === undefined ? undefined : `https://${at}:443`;
  return {
    key: [rule, id, endpoint].filter(part => part !== undefined).join(':'),
    rule,
    severity: rules[rule].severity,
    entry: id,
    ...(endpoint !== undefined && { endpoint }),
    facts: {
      source: 'served',
      sha256: 'ab'.repeat(32),
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2026-07-01T00:00:00Z',
    },
    ...more,
  };
}

/** `expiry.near` in a stage of {@link settings}. */
export function near(id: string, stage: string, severity: Severity, at = id): EntryFinding {
  const { facts } = finding('expiry.near', id, at);
  return finding('expiry.near', id, at, {
    severity,
    facts: { ...facts, stage, entered: '2026-05-01T00:00:00Z' },
  });
}

export function update(id: string, sha256 = 'cd'.repeat(32)): LedgerUpdate {
  return { entry: id, kind: 'renewed', certificate: { sha256, notAfter: '2026-09-01T00:00:00Z' } };
}

export function comparison<F extends Finding>(
  findings: F[],
  more: Partial<Omit<Comparison, 'findings'>> = {},
): Comparison & { findings: F[] } {
  return {
    findings,
    acknowledged: [],
    updates: [],
    unknown: [],
    darkness: { previouslyServed: 0, dark: [] },
    served: [],
    vantages: [],
    ...more,
  };
}

/** A plan in the ledger's locale. */
export function planned(
  inventory: Ledger,
  compared: Comparison,
  tracker: TrackerState = emptyTracker,
  now = start,
  force = false,
  removals?: PlanInput['removals'],
): Plan {
  return plan({
    ledger: inventory,
    comparison: compared,
    tracker,
    now,
    templates: templates[inventory.settings.locale],
    force,
    ...(removals && { removals }),
  });
}

/** What a plan does, in a word each: `open intranet`, `close #3`. Labels are left out. */
export function summary({ actions }: Plan): string[] {
  return actions.flatMap(action => {
    if (action.kind === 'create-label') return [];
    if (action.kind === 'open-issue') return [`open ${action.entry || 'sweep'}`];
    if (action.kind === 'update-ledger') return [`ledger ${action.commits.map(each => each.entry)}`];
    if (action.kind === 'close-ledger-update') return ['close ledger'];
    const [word] = action.kind.split('-');
    return [`${word} #${action.was.number}${action.comment ? ` (${action.comment.id})` : ''}`];
  });
}
