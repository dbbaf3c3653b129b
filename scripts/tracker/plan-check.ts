/**
 * Checks a plan from a file before it is carried out: certledger must have been able to plan every action of it for this ledger
 * and this tracker. Anything else was written by somebody else or for another tracker.
 */

import type { Json } from '../compare/finding.ts';
import { UsageError } from '../errors.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { AnyEntry, Ledger } from '../ledger/types.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { writtenOf } from './issues/issue-content.ts';
import { hashOf, hasSameText } from './model/hash.ts';
import { labelsOf } from './model/labels.ts';
import { updateBranchOf } from './model/ledger-name.ts';
import { markerLine, withHiddenLine } from './model/marker.ts';
import { commentId, splitBody } from './model/marker-reader.ts';
import type { Action, Comment, IssueContent, LedgerCommit, Plan } from './model/plan.ts';
import { type Marker, maximumCommits, type TrackedIssue, type TrackerState } from './model/state.ts';
import { writtenUpdate } from './plan/ledger-update.ts';

/** The names that a plan for this ledger and this tracker may contain. */
interface Permitted {
  entries: ReadonlyMap<string, AnyEntry>;
  logins: ReadonlySet<string>;
  settings: Ledger['settings'];
  issues: ReadonlyMap<number, TrackedIssue>;
  /** The name of the ledger, where it has one. */
  owner: string | undefined;
  /** The branches of the rolling pull request: its own, and an older one that it may still use. */
  branches: readonly string[];
}

/**
 * @param file the name that the error shows
 * @returns the plan to carry out. Nothing here shows from which facts its texts were made, so their hashes cover the texts
 *   alone: the next sweep leaves a text that it would write itself, and rewrites any other.
 * @throws UsageError with every place of the plan that certledger cannot have written
 */
export function checkPlan(plan: Plan, ledger: Ledger, state: TrackerState, file: string): Plan {
  const name = inline(file);
  if (plan.tracker?.toLowerCase() !== state.tracker?.toLowerCase())
    throw new UsageError(elsewhere(name, plan.tracker, state.tracker));
  const permitted: Permitted = {
    entries: new Map(entriesOf(ledger).map(entry => [entry.id, entry])),
    logins: new Set([...ledger.parties.values()].flatMap(party => party.github ?? [])),
    settings: ledger.settings,
    issues: new Map(state.issues.map(issue => [issue.number, issue])),
    owner: state.ledger,
    branches: [updateBranchOf(state.ledger), state.update?.branch].filter(branch => branch !== undefined),
  };
  const used = new Set(plan.actions.flatMap(labelsUsed));
  const before = new Set<string>();
  const faults = plan.actions.flatMap((action, index) => {
    const target = targetOf(action);
    const isSecond = before.has(target);
    before.add(target);
    const found = [...(isSecond ? [says.twice] : []), ...faultsOf(action, used, permitted)];
    return found.map(fault => ({ at: `/actions/${index}`, fault }));
  });
  if (faults.length > 0) throw new UsageError(notOurs(name, faults));
  return { ...plan, actions: plan.actions.map(action => hashedByText(action, permitted, ledger)) };
}

function hashedByText(action: Action, permitted: Permitted, ledger: Ledger): Action {
  switch (action.kind) {
    case 'create-label':
    case 'close-issue':
    case 'close-ledger-update':
      return action;
    case 'open-issue':
    case 'update-issue':
    case 'reopen-issue': {
      const { content } = action;
      // What is resolved is written anew when it comes back, whatever its hash.
      if (content.marker.status === 'resolved') return action;
      return {
        ...action,
        content: withHash(content, hashOf(writtenIssue(content, ownLabels(action, permitted)))),
      };
    }
    case 'update-ledger': {
      const body = splitBody(action.body)?.text ?? '';
      return withHash(action, hashOf(writtenUpdate({ ...action, body }, ledger)));
    }
  }
}

function withHash<Written extends { body: string; marker: Marker }>(written: Written, hash: string): Written {
  const { text, note } = splitBody(written.body) ?? { text: written.body };
  const marker = { ...written.marker, hash };
  return { ...written, marker, body: withHiddenLine(text, markerLine(marker), note) };
}

function faultsOf(action: Action, used: ReadonlySet<string>, permitted: Permitted): Localized[] {
  switch (action.kind) {
    case 'create-label':
      return used.has(action.label.name) ? [] : [says.label(action.label.name)];
    case 'open-issue':
    case 'update-issue':
    case 'reopen-issue':
    case 'close-issue':
      return issueFaults(action, permitted);
    case 'update-ledger': {
      const { branch, body, marker, labels, commits } = action;
      const own = labelsOf(permitted.settings, 'info');
      return [
        ...branchFaults(branch, permitted),
        ...(isAs(body, marker, 'update') && isOurs(marker, permitted) && marker.entry === ''
          ? []
          : [says.marker]),
        ...labels.filter(label => !own.includes(label)).map(says.label),
        ...(commits.length > maximumCommits ? [says.tooManyCommits] : []),
        ...commits.flatMap(commit => commitFaults(commit, permitted)),
      ];
    }
    case 'close-ledger-update':
      return [
        ...branchFaults(action.branch, permitted),
        ...(splitBody(action.body)?.marker.kind === 'update' ? [] : [says.marker]),
        ...commentFaults(action.comment),
      ];
  }
}

const branchFaults = (branch: string, { branches }: Permitted): Localized[] =>
  branches.includes(branch) ? [] : [says.branch(branch)];

/** Where the ledger has a name, every marker must contain it. */
const isOurs = ({ ledger }: Marker, { owner }: Permitted): boolean => ledger === owner;

type IssueAction = Extract<Action, { content: IssueContent }>;

function issueFaults(action: IssueAction, permitted: Permitted): Localized[] {
  const { content, entry: id } = action;
  const { marker, labels, assignees } = content;
  const was = 'was' in action ? permitted.issues.get(action.was.number) : undefined;
  const entry = permitted.entries.get(id);
  const own = ownLabels(action, permitted);
  const known = new Set([...own, ...(was?.labels ?? [])]);
  const people = new Set([...permitted.logins, ...(was?.assignees ?? [])]);
  // The entry of an issue that is closed may have left the ledger. A missing issue is reported by `apply`.
  const isGone = marker.status === 'open' && marker.kind === 'entry' && !entry;
  const comment = 'comment' in action ? action.comment : undefined;
  return [
    ...(isGone ? [says.entry(id)] : []),
    ...(isOurs(marker, permitted) && isOfIssue(action, entry, own) ? [] : [says.marker]),
    ...(was && (was.marker.entry !== id || was.marker.kind !== marker.kind) ? [says.issue(was.number)] : []),
    ...labels.filter(label => !known.has(label)).map(says.label),
    ...assignees.filter(login => !people.has(login)).map(says.assignee),
    ...(comment ? commentFaults(comment) : []),
  ];
}

/** The text, the marker and the subject of the action must agree. */
function isOfIssue(action: IssueAction, entry: AnyEntry | undefined, labels: string[]): boolean {
  const { content, entry: id } = action;
  const { marker, body } = content;
  if (marker.kind === 'update' || marker.entry !== id || (marker.kind === 'sweep') !== (id === ''))
    return false;
  if (!isAs(body, marker, marker.kind)) return false;
  if (marker.status === 'resolved') return 'was' in action && marker.hash === action.was.hash;
  if (action.kind === 'close-issue') return false;
  if (marker.kind === 'entry' && !entry) return true;
  return hasSameText(marker.hash, writtenIssue(content, labels));
}

const ownLabels = ({ entry, content: { marker } }: IssueAction, { entries, settings }: Permitted): string[] =>
  labelsOf(settings, marker.level.severity, entries.get(entry));

/** What the hash covers: of labels and assignees those that certledger wants, and not those that people added. */
function writtenIssue({ title, body, marker }: IssueContent, labels: string[]): Json {
  const text = splitBody(body)?.text ?? '';
  return writtenOf({ title, body: text, labels, assignees: marker.assigned ?? [] });
}

/** The body contains exactly this marker. */
function isAs(body: string, marker: Marker, kind: Marker['kind']): boolean {
  const held = splitBody(body)?.marker;
  return held?.kind === kind && markerLine(held) === markerLine(marker);
}

function commitFaults({ entry: id, file, update }: LedgerCommit, { entries }: Permitted): Localized[] {
  const entry = entries.get(id);
  if (entry?.type !== 'certificate' || update.entry !== id) return [says.entry(id)];
  return entry.file === file ? [] : [says.file(id, file)];
}

const steps = /^[1-9]\d*-(worsened|reopened|resolved|duplicate|nothing-to-record)$/;

function commentFaults({ id, body }: Comment): Localized[] {
  return steps.test(id) && commentId(body) === id ? [] : [says.comment];
}

function labelsUsed(action: Action): string[] {
  if (action.kind === 'update-ledger') return action.labels;
  return 'content' in action ? action.content.labels : [];
}

/** Two actions must not have the same subject. */
function targetOf(action: Action): string {
  switch (action.kind) {
    case 'create-label':
      return `label ${action.label.name.toLowerCase()}`;
    case 'open-issue':
      return `entry ${action.entry}`;
    case 'update-issue':
    case 'reopen-issue':
    case 'close-issue':
      return `issue ${action.was.number}`;
    case 'update-ledger':
    case 'close-ledger-update':
      return 'ledger';
  }
}

/** The names in a plan are untrusted. */
const quoted = (text: string) => `\`${inline(text, 100)}\``;

const says = {
  twice: {
    en: 'two actions on the same thing',
    ja: '前の操作と対象が重複しています',
  },
  branch: (branch: string) => ({
    en: `the branch ${quoted(branch)}, which is not the branch of the rolling pull request`,
    ja: `ブランチ ${quoted(branch)} は台帳更新のプルリクエストのものではありません`,
  }),
  label: (label: string) => ({
    en: `the label ${quoted(label)}, which certledger does not set there`,
    ja: `ラベル ${quoted(label)} は、ここで certledger が付けるものではありません`,
  }),
  assignee: (login: string) => ({
    en: `the assignee ${quoted(login)}, who is not in parties.yaml`,
    ja: `担当者 ${quoted(login)} は parties.yaml にありません`,
  }),
  entry: (id: string) => ({
    en: `the entry ${quoted(id)}, which is not in this ledger`,
    ja: `登録 ${quoted(id)} はこの台帳にありません`,
  }),
  file: (id: string, file: string) => ({
    en: `the file ${quoted(file)}, which is not the file of ${quoted(id)}`,
    ja: `ファイル ${quoted(file)} は ${quoted(id)} のものではありません`,
  }),
  issue: (number: number) => ({
    en: `#${number}, which belongs to something else`,
    ja: `#${number} は別の対象のイシューです`,
  }),
  marker: {
    en: 'a text with the hidden marker of another text',
    ja: '本文と隠しマーカーが一致しません',
  },
  comment: {
    en: 'a comment with an id that certledger does not use',
    ja: 'コメントの識別子が正しくありません',
  },
  tooManyCommits: {
    en: `more than ${maximumCommits} commits`,
    ja: `コミットが ${maximumCommits} 件を超えています`,
  },
};

const most = 5;

function notOurs(file: string, faults: { at: string; fault: Localized }[]): Localized {
  const list = (locale: keyof Localized, separator: string) =>
    faults
      .slice(0, most)
      .map(({ at, fault }) => `${at}: ${fault[locale]}`)
      .join(separator);
  const more = faults.length - most;
  return {
    en: `${file} is not a plan for this ledger and tracker: ${list('en', '; ')}${more > 0 ? `; and ${more} more` : ''}. Nothing was written. Make a new plan with certledger plan --out.`,
    ja: `${file} はこの台帳とトラッカーの計画ではありません（${list('ja', '、')}${more > 0 ? `、ほか ${more} 件` : ''}）。何も書き込んでいません。certledger plan --out で計画を作り直してください。`,
  };
}

function elsewhere(file: string, planned: string | undefined, here: string | undefined): Localized {
  const place = (tracker: string | undefined): Localized =>
    tracker === undefined
      ? { en: 'no tracker or a local one', ja: 'トラッカーなし、または local のトラッカー' }
      : { en: inline(tracker, 300), ja: inline(tracker, 300) };
  return {
    en: `${file} was made for ${place(planned).en}, and this is ${place(here).en}. Nothing was written. Make a new plan with certledger plan --out.`,
    ja: `${file} は ${place(planned).ja} 用の計画で、反映先は ${place(here).ja} です。何も書き込んでいません。certledger plan --out で計画を作り直してください。`,
  };
}
