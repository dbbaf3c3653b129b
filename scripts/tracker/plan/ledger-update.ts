/** Orderly renewals and first records → the one rolling pull request that brings the ledger up to date. */

import type { Json, LedgerUpdate } from '../../compare/finding.ts';
import { isAboutEntry } from '../../evidence/finding-subject.ts';
import { keyTypeNames } from '../../ledger/key-types.ts';
import type { Ledger } from '../../ledger/types.ts';
import type { LedgerUpdateText, Page } from '../../text/templates/templates.ts';
import { formatInstant } from '../../text/zoned-time.ts';
import { hidesOthers } from '../issues/entry-findings.ts';
import { contentHash, type HashedContent, hasSameFacts, toJson } from '../model/hash.ts';
import { commentAfter } from '../model/issue-comment.ts';
import { labelsOf } from '../model/labels.ts';
import { updateBranchOf } from '../model/ledger-name.ts';
import { markerLine, maximumBody, withHiddenLine } from '../model/marker.ts';
import { fittingPage } from '../model/page-size.ts';
import type { Action, LedgerCommit, Precondition } from '../model/plan.ts';
import type { PlanInput } from '../model/plan-input.ts';
import { type Marker, maximumCommits, type TrackedPullRequest } from '../model/state.ts';

/** At most one action. */
export function ledgerUpdateActions(input: PlanInput): Action[] {
  const { comparison, ledger, tracker } = input;
  const commits = commitsOf(input);
  const current = tracker.update;
  const open = current?.state === 'open' ? current : undefined;
  // An open pull request that proposes what could not be observed this time stays as it is until it can be.
  const failing = comparison.findings
    .filter(isAboutEntry)
    .flatMap(each => (hidesOthers([each]) ? [each.entry] : []));
  if (open && proposesUnobserved(open, commits, [...comparison.unknown, ...failing, ...ledger.unreadable]))
    return [];
  if (commits.length === 0) return open && open.marker.status === 'open' ? [closing(open, input)] : [];
  if (current && isDeclined(current, commits)) return [];

  const { hashed, ...wanted } = pullRequestOf(commits, current, input);
  if (open?.marker.status === 'open' && hasSameFacts(open.marker.hash, hashed)) return [];
  return [
    {
      kind: 'update-ledger',
      branch: open?.branch ?? updateBranchOf(tracker.ledger),
      ...(open ? { was: asIs(open, 'open') } : current ? { newest: current.number } : {}),
      ...wanted,
      commits: commits.slice(0, maximumCommits),
    },
  ];
}

/** By entry, and of an entry with two certificates one each. All of them, also those beyond {@link maximumCommits}. */
function commitsOf({ ledger, comparison, templates }: PlanInput): LedgerCommit[] {
  const files = new Map(ledger.entries.map(({ id, file }) => [id, file]));
  return comparison.updates
    .flatMap(update => {
      const file = files.get(update.entry);
      if (file === undefined) return [];
      const { title, body } = templates.page('commit', rowOf(update, file, ledger));
      return [{ entry: update.entry, file, message: `${title}\n\n${body}\n`, update }];
    })
    .toSorted((a, b) => (nameOf(a.update) < nameOf(b.update) ? -1 : 1));
}

type Row = LedgerUpdateText['rows'][number];

/** Of two certificates of one entry, each has its own; no id holds a `#`. */
const nameOf = ({ entry, keyType }: LedgerUpdate): string => (keyType ? `${entry}#${keyType}` : entry);

function rowOf(update: LedgerUpdate, file: string, { settings }: Ledger): Row {
  const { entry, keyType, kind, certificate, verdict, leftOut = [] } = update;
  const instant = (iso: string | undefined) => iso && formatInstant(iso, settings.timezone);
  const { sha256, issuer, notBefore, notAfter } = certificate;
  return {
    id: keyType ? `${entry} (${keyTypeNames[keyType]})` : entry,
    file,
    renewed: kind === 'renewed',
    sha256,
    issuer,
    notBefore: instant(notBefore),
    notAfter: instant(notAfter),
    leftOut,
    ...wordsOf(verdict),
  };
}

/** What the column of the table says of it. */
function wordsOf(verdict: LedgerUpdate['verdict']) {
  const flaws = {
    unverified: verdict !== undefined && verdict.path !== 'trusted',
    uncovered: verdict?.hostname === 'mismatch',
    revoked: verdict?.revoked === true,
    expired: verdict?.dates === 'expired',
    early: verdict?.dates === 'not-yet-valid',
    never: verdict?.dates === 'never-valid',
  };
  const flawed = Object.values(flaws).includes(true);
  return { ...flaws, flawed, verified: verdict !== undefined && !flawed };
}

/** One generation of one entry, short enough to keep 200 of them in a marker. */
function fingerprint({ update }: LedgerCommit): string {
  return `${nameOf(update)}:${update.certificate.sha256.slice(0, 8)}`;
}

function proposesUnobserved(
  { marker }: TrackedPullRequest,
  commits: readonly LedgerCommit[],
  unknown: readonly string[],
): boolean {
  const proposed = new Set(commits.map(({ update }) => nameOf(update)));
  const unobserved = new Set(unknown);
  return (marker.entries ?? []).some(each => {
    const name = each.slice(0, each.lastIndexOf(':'));
    return !proposed.has(name) && unobserved.has(name.replace(/#.*/, ''));
  });
}

/** A person closed it unmerged, and nothing that it did not hold has come up since. */
function isDeclined({ state, marker }: TrackedPullRequest, commits: readonly LedgerCommit[]): boolean {
  const declined = new Set(marker.entries);
  return (
    state === 'closed' &&
    marker.status === 'open' &&
    commits.every(commit => declined.has(fingerprint(commit)))
  );
}

interface PullRequestContent extends Page {
  hashed: HashedContent;
  labels: string[];
  marker: Marker;
}

function pullRequestOf(
  commits: LedgerCommit[],
  was: TrackedPullRequest | undefined,
  input: PlanInput,
): PullRequestContent {
  const { ledger, templates } = input;
  const proposed = commits.slice(0, maximumCommits);
  const labels = labelsOf(ledger.settings, 'info').filter(name => name !== 'severity:info');
  const entries = proposed.map(fingerprint);
  const marker = (hash: string): Marker => ({
    kind: 'update',
    entry: '',
    hash,
    status: 'open',
    level: { severity: 'info', rank: 0 },
    turn: (was?.marker.turn ?? 0) + 1,
    ...(input.tracker.ledger !== undefined && { ledger: input.tracker.ledger }),
    entries,
  });
  const page = fittingPage(
    listed => templates.page('pull-request', textOf(proposed, listed, commits.length, ledger)),
    proposed.length,
    maximumBody - markerLine(marker('0'.repeat(64))).length - 2,
  );
  const hashed = hashedOf(proposed, page, labels, commits.length - proposed.length, input);
  const finished = marker(contentHash(hashed));
  const body = withHiddenLine(page.body, markerLine(finished), was?.state === 'open' ? was.note : undefined);
  return { ...page, body, labels, marker: finished, hashed };
}

function hashedOf(
  proposed: readonly LedgerCommit[],
  page: Page,
  labels: string[],
  waiting: number,
  { ledger, templates }: PlanInput,
): HashedContent {
  const { settings } = ledger;
  const records = recordsOf(proposed, ledger);
  // The messages of the commits are wording, too.
  const updates = proposed.map(({ file, update }) => ({ file, update }));
  const { locale } = templates;
  return {
    facts: toJson({ locale, timezone: settings.timezone, labels, updates, records, waiting }),
    text: writtenUpdate({ ...page, labels, commits: proposed }, ledger),
  };
}

/** The hash of the text covers these parts of a pull request. */
type WrittenUpdate = Page & { labels: readonly string[]; commits: readonly LedgerCommit[] };

export function writtenUpdate(
  { title, body, labels, commits }: WrittenUpdate,
  ledger: Pick<Ledger, 'entries'>,
): Json {
  return toJson({ title, body, labels, commits, records: recordsOf(commits, ledger) });
}

/** What the files record now is part of the hash: when people change it, the commits have to be made anew. */
function recordsOf(commits: readonly LedgerCommit[], { entries }: Pick<Ledger, 'entries'>): string[] {
  return commits.map(({ update: { entry, keyType } }) => {
    const written = entries.find(({ id }) => id === entry);
    return JSON.stringify((keyType === 'ecdsa' ? written?.ecdsa : written)?.certificate ?? {});
  });
}

function textOf(proposed: LedgerCommit[], listed: number, all: number, ledger: Ledger): LedgerUpdateText {
  const rows = proposed.map(({ update, file }) => rowOf(update, file, ledger));
  return {
    count: proposed.length,
    several: proposed.length > 1,
    flawed: rows.some(({ flawed }) => flawed),
    shortened: rows.some(({ leftOut }) => leftOut.length > 0),
    rows: rows.slice(0, listed),
    moreRows: proposed.length - listed,
    waiting: all - proposed.length,
  };
}

function closing(open: TrackedPullRequest, { templates, ledger, tracker, now }: PlanInput): Action {
  const at = formatInstant(now.toISOString(), ledger.settings.timezone);
  const marker: Marker = { ...open.marker, status: 'resolved', turn: open.marker.turn + 1 };
  const text = templates.comment('comment-nothing-to-record', { at });
  return {
    kind: 'close-ledger-update',
    branch: open.branch ?? updateBranchOf(tracker.ledger),
    was: asIs(open, 'open'),
    body: withHiddenLine(open.body, markerLine(marker), open.note),
    comment: commentAfter(open.marker.turn, 'nothing-to-record', text),
  };
}

function asIs({ number, marker }: TrackedPullRequest, state: 'open'): Precondition {
  return { number, state, hash: marker.hash };
}
