/**
 * A tracker in a folder: `issues/0001-<entry>.md`, `pulls/0001-ledger-update.md`, `labels.json`. It is for networks without access to
 * GitHub, for the demo and for tests. Everybody who can write to the folder is trusted, so that every marker counts.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { readIfThere, writeWhole } from '../../files.ts';
import { openRepository } from '../../git/repository.ts';
import type { Environment } from '../../git/run.ts';
import { writeRecord } from '../../ledger/edit/write-record.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { jsonOrUndefined } from '../../text/parse-json.ts';
import type { IssueContent, Label, LedgerCommit } from '../model/plan.ts';
import type { Marker, TrackedIssue, TrackedPullRequest, TrackerState } from '../model/state.ts';
import { claimed, type Owner, onlyOwner, ours } from '../owner.ts';
import type { LedgerChange, TrackerReader, TrackerWriter } from '../tracker.ts';
import { buildUpdateBranch, refusedText } from '../update-branch.ts';
import { type Thread, withComment } from './issue-thread.ts';
import {
  openFolder,
  type ParsedThread,
  pullSubject,
  subjectOf,
  type ThreadFile,
  type ThreadFolder,
} from './local-folder.ts';

export interface LocalOptions {
  /** The folder of the tracker. It is created by the first write. */
  dir: string;
  /** The ledger whose issues are read, where several share the folder. Default: this ledger is the only one. */
  owner?: Owner;
  /** The root of the ledger. In a git repository, proposed changes become a branch of it. */
  root: string;
  env: Environment;
  now: Date;
  /** The language of messages. Default: English. */
  locale?: Locale;
  /** Prints one line for people. */
  log(message: string): void;
}

export function openLocal(options: LocalOptions): { reader: TrackerReader; writer: TrackerWriter } {
  const { dir, locale = 'en', log } = options;
  const onCopy = (text: Localized) => log(text[locale]);
  const folders: Folders = {
    issues: openFolder(issuesOf(dir), onCopy),
    pulls: openFolder(pullsOf(dir), onCopy),
  };
  // The files hold everything, so that nothing has to be remembered.
  const reader = { read: () => read(options, folders), known: () => [] };
  return { reader, writer: writerOf(options, folders) };
}

interface Folders {
  issues: ThreadFolder;
  pulls: ThreadFolder;
}

const issuesOf = (dir: string) => join(dir, 'issues');
const pullsOf = (dir: string) => join(dir, 'pulls');
const labelsFile = (dir: string) => join(dir, 'labels.json');
/** The folder of proposed files, where there is no git repository. */
const proposalsOf = (dir: string) => join(pullsOf(dir), pullSubject);

async function read({ dir, owner = onlyOwner }: LocalOptions, folders: Folders): Promise<TrackerState> {
  const [issues, pulls, labels] = await Promise.all([
    folders.issues.read(),
    folders.pulls.read(),
    readLabels(dir),
  ]);
  const update = pulls.flatMap(pull => toPullRequest(pull, owner)).at(-1);
  return {
    ...(owner.name !== undefined && { ledger: owner.name }),
    issues: ours(issues.flatMap(toIssue), owner),
    ...(update && { update }),
    labels: labels.map(label => label.name),
  };
}

/** Empty where the file has no marker: a person wrote it. */
function toIssue({ thread, parts, changedAt }: ThreadFile): TrackedIssue[] {
  const { number, state, title, labels, assignees, closedAt } = thread;
  if (!parts || parts.marker.kind === 'update') return [];
  const { text: body, ...known } = parts;
  const issue = { number, title, labels, assignees, body, ...known };
  return [
    state === 'open' ? { ...issue, state } : { ...issue, state: 'closed', closedAt: closedAt ?? changedAt },
  ];
}

function toPullRequest({ thread, parts }: ThreadFile, owner: Owner): TrackedPullRequest[] {
  const { number, state, branch } = thread;
  const marker = parts?.marker.kind === 'update' ? claimed(parts.marker, owner) : undefined;
  if (!parts || !marker) return [];
  const { text: body, ...known } = parts;
  return [{ number, state, ...(branch !== undefined && { branch }), body, ...known, marker }];
}

async function readLabels(dir: string): Promise<Label[]> {
  const text = await readIfThere(labelsFile(dir));
  if (text === undefined) return [];
  const labels = jsonOrUndefined(text);
  if (Array.isArray(labels) && labels.every(isLabel)) return labels;
  throw new UsageError({
    en: `${labelsFile(dir)} is not a list of labels. Correct it, or delete it so that it is written again.`,
    ja: `${labelsFile(dir)} はラベルの一覧ではありません。修正するか、削除して作り直させてください。`,
  });
}

const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

function writerOf(options: LocalOptions, folders: Folders): TrackerWriter {
  const { dir, now } = options;
  const { issues, pulls } = folders;

  return {
    async createLabel(label) {
      const labels = (await readLabels(dir)).filter(({ name }) => name !== label.name);
      const all = [...labels, label].toSorted((a, b) => (a.name < b.name ? -1 : 1));
      await writeWhole(labelsFile(dir), `${JSON.stringify(all, undefined, 2)}\n`);
    },

    async openIssue(content) {
      const known = await issues.known();
      const alreadyOpen = known.find(each => isOpenIssueOf(each, content.marker));
      const number = alreadyOpen?.thread.number ?? nextNumber(known);
      const was = alreadyOpen && (await issues.current(number));
      await issues.save(threadOf(number, content, was), subjectOf(content.marker));
      return number;
    },

    async updateIssue(number, content, state, comment) {
      const was = await issues.current(number);
      if (!was) throw new UsageError(goneText(`${issuesOf(dir)}: ${number}`));
      const thread = threadOf(number, content, was);
      const { closedAt = now.toISOString(), ...open } = { ...thread, state };
      const changed = state === 'closed' ? { ...open, closedAt } : open;
      const commented = comment ? withComment(changed, comment, now) : changed;
      await issues.save(commented, subjectOf(content.marker));
    },

    updateLedger: change => updateLedger(options, pulls, change),

    async closeLedgerUpdate(_branch, number, body, comment) {
      const was = await pulls.current(number);
      if (!was) throw new UsageError(goneText(`${pullsOf(dir)}: ${number}`));
      const closed: Thread = { ...was, body, state: 'closed', closedAt: now.toISOString() };
      await pulls.save(withComment(closed, comment, now), pullSubject);
      await rm(proposalsOf(dir), { recursive: true, force: true });
    },
  };
}

const goneText = (what: string): Localized => ({
  en: `${what} no longer exists. Make a new plan.`,
  ja: `${what} が見つかりません。計画を作り直してください。`,
});

function isOpenIssueOf({ thread, parts }: ParsedThread, { kind, entry, ledger }: Marker): boolean {
  if (thread.state !== 'open' || parts?.marker.kind !== kind || parts.marker.entry !== entry) return false;
  return parts.marker.ledger === undefined || parts.marker.ledger === ledger;
}

function nextNumber(known: readonly ParsedThread[]): number {
  return known.reduce((highest, { thread }) => Math.max(highest, thread.number), 0) + 1;
}

function threadOf(number: number, content: IssueContent, was: Thread | undefined): Thread {
  const { title, body, labels, assignees } = content;
  const { conversation = '', ...rest } = was ?? {};
  return { ...rest, number, state: 'open', title, labels, assignees, body, conversation };
}

async function updateLedger(
  options: LocalOptions,
  pulls: ThreadFolder,
  change: LedgerChange,
): Promise<number> {
  const { dir, root, env, locale = 'en', log } = options;
  const { branch, title, body, labels, commits } = change;
  const repository = await openRepository(root, env);
  const built = repository && (await buildUpdateBranch(repository, branch, commits));
  // Files that are not committed yet are on no branch, so that no commit can be based on them.
  const onBranch = built !== undefined && built.sha !== built.base;
  await rm(proposalsOf(dir), { recursive: true, force: true });
  const refused = onBranch ? (built.refused ?? []) : await writeProposals(options, commits);
  if (!onBranch) log(notCommitted(proposalsOf(dir))[locale]);
  if (refused.length > 0) log(refusedText(refused)[locale]);
  const was = change.number === undefined ? undefined : await pulls.current(change.number);
  const number = was?.number ?? nextNumber(await pulls.known());
  const conversation = was?.conversation ?? '';
  const where = onBranch ? { branch, commit: built.sha } : {};
  const thread: Thread = {
    number,
    state: 'open',
    title,
    labels,
    assignees: [],
    ...where,
    body,
    conversation,
  };
  await pulls.save(thread, pullSubject);
  return number;
}

const notCommitted = (folder: string): Localized => ({
  en: `The ledger is not committed to a git repository, so the proposed files are in ${folder}`,
  ja: `台帳が git リポジトリにコミットされていないため、変更案のファイルを ${folder} に出力しました。`,
});

/**
 * Writes the files as they would be after the commits, below the folder of the pull request.
 * @returns the files into which the record cannot be written
 */
async function writeProposals(
  { dir, root }: LocalOptions,
  commits: readonly LedgerCommit[],
): Promise<string[]> {
  const refused = new Set<string>();
  for (const [file, commitsOfFile] of Map.groupBy(commits, commit => commit.file)) {
    const text = await readIfThere(join(root, file));
    if (text === undefined) throw new UsageError(goneText(join(root, file)));
    const edited = commitsOfFile.reduce((before, { update }) => {
      const writing = writeRecord(before, update.certificate, update.keyType);
      if ('refused' in writing) refused.add(file);
      return 'refused' in writing ? before : writing.text;
    }, text);
    if (!refused.has(file)) await writeWhole(join(proposalsOf(dir), file), edited);
  }
  return [...refused];
}
