/** GitHub as a tracker. */
import type { Settings } from '../../ledger/types.ts';
import { updateBranch } from '../../plan/ledger-update.ts';
import type { IssueContent } from '../../plan/plan.ts';
import type { Marker, TrackedIssue } from '../../plan/tracker.ts';
import type { Environment } from '../git.ts';
import type { TrackerReader, TrackerWriter } from '../tracker.ts';
import { connect, type Timing } from './client.ts';
import { GitHubError } from './error.ts';
import { sayIn } from './messages.ts';
import { listIssues, listLabels, listPullRequests, unfinishedHash, whoAmI } from './read.ts';
import { closePullRequest, updateLedger } from './update.ts';
import { commentOnce, createIssue, createLabel, patchIssue, WrongAuthor } from './write.ts';

export interface GitHubOptions {
  /** GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN and, for pushing, GITHUB_SERVER_URL. */
  env: Environment;
  settings: Settings;
  /** Inside a clone of the repository; only the rolling pull request needs it. */
  root: string;
  /** One line of progress, for people. */
  log(message: string): void;
  /** Closed issues are read a year back from here. */
  now?: Date;
  timing?: Timing;
}

/**
 * A reader and a writer on one connection. Nothing is sent before the first call except the question who we are.
 *
 * @throws UsageError when the environment is incomplete
 * @throws OutsideError when GitHub cannot be reached or refuses the token
 */
export async function openGitHub({
  env,
  settings,
  root,
  log,
  now = new Date(),
  timing,
}: GitHubOptions): Promise<{ reader: TrackerReader; writer: TrackerWriter }> {
  const github = connect(env, sayIn(settings.locale), log, timing);
  const author = await whoAmI(github, settings.issues.author);
  const label = settings.issues.labels[0];
  const checkout = { root, env, locale: settings.locale };

  /** What was read last, and what was opened since. */
  let known: TrackedIssue[] | undefined;
  const readIssues = async () => {
    known = await listIssues(github, label, author, now);
    return known;
  };

  const reader: TrackerReader = {
    async read() {
      const [issues, labels, pulls] = await Promise.all([
        readIssues(),
        listLabels(github),
        listPullRequests(github, updateBranch, author),
      ]);
      const update = pulls.find(({ marker }) => marker.hash !== unfinishedHash);
      return { issues, labels, ...(update ? { update } : {}) };
    },
  };

  const writer: TrackerWriter = {
    createLabel: wanted => createLabel(github, wanted),

    async openIssue(content) {
      const there = standing(known ?? (await readIssues()), content.marker);
      if (there) {
        if (there.marker.hash !== content.marker.hash)
          await patchIssue(github, there.number, content, 'open');
        return there.number;
      }
      const find = async () => standing(await readIssues(), content.marker);
      const number = await createIssue(github, content, author, find);
      known?.push(toTracked(number, content));
      return number;
    },

    async updateIssue(number, content, state, comment) {
      if (comment) await commentOnce(github, number, comment, author);
      await patchIssue(github, number, content, state);
    },

    updateLedger: change => updateLedger(github, checkout, change, author),
    closeLedgerUpdate: (_branch, number, body, comment) =>
      closePullRequest(github, number, body, comment, author),
  };
  return { reader, writer: stoppingAtTheHopeless(writer) };
}

/** After a failure that every further write would meet as well, nothing more is sent in this run. */
function stoppingAtTheHopeless(writer: TrackerWriter): TrackerWriter {
  let stopped: unknown;
  const guard =
    <Arguments extends unknown[], Result>(write: (...args: Arguments) => Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      if (stopped !== undefined) throw stopped;
      try {
        return await write(...args);
      } catch (error) {
        if (isHopeless(error)) stopped = error;
        throw error;
      }
    };
  return {
    createLabel: guard(writer.createLabel),
    openIssue: guard(writer.openIssue),
    updateIssue: guard(writer.updateIssue),
    updateLedger: guard(writer.updateLedger),
    closeLedgerUpdate: guard(writer.closeLedgerUpdate),
  };
}

/** No answer at all, a token that is not accepted, a limit too long to wait for, or writing as somebody else. */
function isHopeless(error: unknown): boolean {
  if (error instanceof GitHubError) return error.status === 0 || error.status === 401 || error.limited;
  return error instanceof WrongAuthor;
}

/** The open issue about the same thing. */
function standing(issues: TrackedIssue[], { kind, entry }: Marker): TrackedIssue | undefined {
  return issues.find(
    ({ state, marker }) => state === 'open' && marker.kind === kind && marker.entry === entry,
  );
}

function toTracked(number: number, { title, body, labels, assignees, marker }: IssueContent): TrackedIssue {
  return { number, state: 'open', title, body, labels, assignees, marker };
}
