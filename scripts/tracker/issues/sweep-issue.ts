/** The one issue about the sweep itself: what the guard held back, why, and what to do. */
import type { Comparison, Json } from '../../compare/finding.ts';
import { isAboutEntry } from '../../evidence/finding-subject.ts';
import { vantageName } from '../../evidence/vantage.ts';
import { entriesOf } from '../../ledger/entries.ts';
import type { Ledger } from '../../ledger/types.ts';
import type { SweepText, Templates } from '../../text/templates/templates.ts';
import { dayAt, formatInstant } from '../../text/zoned-time.ts';
import { toJson } from '../model/hash.ts';
import { labelsOf } from '../model/labels.ts';
import { fittingPage } from '../model/page-size.ts';
import { loginsOf, membersOf } from '../model/people.ts';
import type { Action, Refusal, WaitingIssue } from '../model/plan.ts';
import type { PlanInput } from '../model/plan-input.ts';
import type { Level, TrackedIssue, WaitingCounts } from '../model/state.ts';
import { countWaiting, waitingOf } from '../model/waiting.ts';
import { headlineOf } from './entry-facts.ts';
import { closeDuplicates, closeIssue, openIssue, reopenIssue, updateIssue } from './issue-actions.ts';
import type { Draft } from './issue-content.ts';
import {
  closingStep,
  currentAndDuplicates,
  type KeepingStep,
  keepingStep,
  type Wanted,
} from './issue-step.ts';

/** What the issue about a sweep is written from, beside the reasons. */
type SweepInput = Pick<PlanInput, 'ledger' | 'comparison' | 'templates' | 'now'>;

/** Part of what is known is held back while it stands, so this is as bad as it gets, and never gets worse. */
const level: Level = { severity: 'error', rank: 0 };

/** @param refusals empty: the sweep is plausible. @param tracked the issues about sweeps */
export function sweepIssueActions(
  refusals: readonly Refusal[],
  tracked: readonly TrackedIssue[],
  input: SweepInput,
): Action[] {
  const { ledger, templates, now } = input;
  const at = formatInstant(now.toISOString(), ledger.settings.timezone);
  const issues = currentAndDuplicates(tracked);
  const duplicates = closeDuplicates('', issues, templates);
  if (refusals.length > 0) {
    const wanted: Wanted = { level, errors: reasonsOf(refusals), certain: [], insists: true };
    const step = keepingStep(wanted, false, issues, now);
    const waiting = waitingIn(refusals, tracked);
    return [...(step ? keep(step, sweepDraft(refusals, waiting, input), at, templates) : []), ...duplicates];
  }
  const step = closingStep(false, issues);
  const closing = step ? closeIssue('', step, templates.comment('comment-sweep-resolved', { at })) : [];
  return [...closing, ...duplicates];
}

/** @param at when the sweep was made */
function keep(step: KeepingStep, draft: Draft, at: string, templates: Templates): Action[] {
  switch (step.kind) {
    case 'open':
      return openIssue(step, draft);
    case 'update':
      return updateIssue(step, draft, step.news && templates.comment('comment-sweep-worsened', { at }));
    case 'reopen': {
      const { closedByPerson } = step;
      const text = {
        from: undefined,
        fresh: false,
        to: level.severity,
        rows: [],
        moreRows: 0,
        closedByPerson,
      };
      return reopenIssue(step, draft, templates.comment('comment-reopened', text));
    }
  }
}

const reasonsOf = (refusals: readonly Refusal[]): string[] => refusals.map(({ reason }) => reason).toSorted();

/** While nothing about entries is planned, those that waited still do. */
function waitingIn(
  refusals: readonly Refusal[],
  tracked: readonly TrackedIssue[],
): WaitingCounts | undefined {
  if (refusals.some(({ reason }) => reason === 'clock')) return waitingOf(tracked);
  const openings = refusals.find(each => each.reason === 'too-many-issues');
  return openings && countWaiting(openings.waiting, openings.maximum);
}

function sweepDraft(
  refusals: readonly Refusal[],
  waiting: WaitingCounts | undefined,
  input: SweepInput,
): Draft {
  const { ledger, templates } = input;
  const longest = Math.max(...refusals.map(lengthOf));
  return {
    kind: 'sweep',
    entry: '',
    ...fittingPage(listed => templates.page('sweep-issue', textOf(refusals, listed, input)), longest),
    facts: sweepFacts(refusals, input),
    labels: labelsOf(ledger.settings, level.severity),
    assignees: assigneesOf(refusals, input),
    level,
    rules: reasonsOf(refusals),
    mayStillHold: [],
    ...(waiting && { waiting }),
  };
}

/** Without any wording, as {@link entryFacts} is. */
function sweepFacts(refusals: readonly Refusal[], input: SweepInput): Json {
  const { ledger, comparison, templates } = input;
  return toJson({
    locale: templates.locale,
    timezone: ledger.settings.timezone,
    ...placesOf(comparison),
    refusals: refusals.map(refusal =>
      refusal.reason === 'too-many-issues'
        ? { ...refusal, waiting: waitingFacts(refusal.waiting, input) }
        : refusal,
    ),
  });
}

/** The titles of issues are sentences, so what they are made of stands for them. */
function waitingFacts(waiting: readonly WaitingIssue[], { ledger, comparison }: SweepInput): object[] {
  const titles = new Map(entriesOf(ledger).map(({ id, title }) => [id, title]));
  const findings = Map.groupBy(comparison.findings.filter(isAboutEntry), ({ entry }) => entry);
  return waiting.map(({ entry, severity }) => ({
    entry,
    severity,
    title: titles.get(entry),
    headline: headlineOf(findings.get(entry) ?? []),
  }));
}

/** Who answers for the ledger; where nobody is named, the owners of what is held back, the worst first. */
function assigneesOf(refusals: readonly Refusal[], { ledger, now }: SweepInput): string[] {
  const { settings, parties, entries, items, systems } = ledger;
  const today = dayAt(now, settings.timezone);
  const answering = loginsOf(membersOf(settings.administrators, parties), parties, today);
  if (answering.length > 0) return answering;
  const owners = new Map([...entries, ...items, ...systems].map(({ id, owner }) => [id, owner]));
  const concerned = refusals.flatMap(each => concernedBy(each, ledger));
  return loginsOf(
    concerned.flatMap(id => [owners.get(id)?.primary, owners.get(id)?.deputy]),
    parties,
    today,
  );
}

function concernedBy(refusal: Refusal, { entries }: Ledger): string[] {
  switch (refusal.reason) {
    case 'too-many-issues':
      return refusal.waiting.map(({ entry }) => entry);
    case 'folder':
    case 'withdrawn':
      return refusal.entries;
    case 'dark': {
      const dark = new Set(refusal.endpoints);
      return entries.filter(each => each.endpoints.some(({ key }) => dark.has(key))).map(({ id }) => id);
    }
    case 'clock':
    case 'closings':
      return [];
  }
}

function lengthOf(refusal: Refusal): number {
  switch (refusal.reason) {
    case 'clock':
      return 0;
    case 'folder':
    case 'withdrawn':
      return refusal.entries.length;
    case 'dark':
      return refusal.endpoints.length;
    case 'closings':
      return refusal.issues.length;
    case 'too-many-issues':
      return refusal.waiting.length;
  }
}

/** Where the sweep was made from. */
function placesOf({ vantages = [] }: Comparison): Pick<SweepText, 'vantages' | 'unnamed'> {
  const named = vantages.flatMap(vantage => vantageName(vantage) ?? []);
  return { vantages: named, unnamed: named.length === 0 || named.length < vantages.length };
}

function textOf(refusals: readonly Refusal[], listed: number, { comparison, ledger }: SweepInput): SweepText {
  const cut = <T>(list: readonly T[]) => ({ shown: list.slice(0, listed), more: list.slice(listed).length });
  const text: SweepText = {
    several: refusals.length > 1,
    ...placesOf(comparison),
    clock: undefined,
    folder: undefined,
    withdrawn: undefined,
    dark: undefined,
    closings: undefined,
    openings: undefined,
  };
  for (const refusal of refusals) {
    switch (refusal.reason) {
      case 'clock':
        text.clock = { remembered: formatInstant(refusal.remembered, ledger.settings.timezone) };
        break;
      case 'folder':
        text.folder = { folders: refusal.folders, entries: cut(refusal.entries) };
        break;
      case 'withdrawn': {
        const { known, entries } = refusal;
        text.withdrawn = { known, count: entries.length, entries: cut(entries) };
        break;
      }
      case 'dark': {
        const { dark, previouslyServed, endpoints } = refusal;
        text.dark = { dark, previouslyServed, endpoints: cut(endpoints) };
        break;
      }
      case 'closings': {
        const { wanted, open, issues } = refusal;
        text.closings = { wanted, open, issues: cut(issues) };
        break;
      }
      case 'too-many-issues': {
        const { maximum, waiting } = refusal;
        text.openings = { maximum, count: waiting.length, waiting: cut(waiting) };
        break;
      }
    }
  }
  return text;
}
