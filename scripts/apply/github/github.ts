/** GitHub as a tracker. */

import type { Environment } from '../../git/repository.ts';
import type { Settings } from '../../ledger/types.ts';
import type { IssueContent } from '../../plan/plan.ts';
import type { KnownIssue, Marker, TrackedIssue, TrackedPullRequest } from '../../plan/tracker.ts';
import { split } from '../markers.ts';
import { type Owner, onlyOwner } from '../owner.ts';
import type { TrackerReader, TrackerWriter } from '../tracker.ts';
import { connect, type Timing } from './client.ts';
import { GitHubError } from './error.ts';
import { sayIn } from './messages.ts';
import { findUpdate, unfinishedHash } from './pulls.ts';
import { listIssues, listLabels, whoAmI } from './read.ts';
import { isAbout } from './recognise.ts';
import { closePullRequest, updateLedger } from './update.ts';
import {
  createIssue,
  createLabel,
  patchIssue,
  standingNow,
  tellThenWrite,
  WrongAuthor,
  withPeoples,
} from './write.ts';

export interface GitHubOptions {
  /** GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN and, for pushing, GITHUB_SERVER_URL. */
  env: Environment;
  settings: Settings;
  /** Whose issues count, where several ledgers share the repository. Default: this ledger is the only one. */
  owner?: Owner;
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
  owner = onlyOwner,
  root,
  log,
  now = new Date(),
  timing,
}: GitHubOptions): Promise<{ reader: TrackerReader; writer: TrackerWriter }> {
  const github = connect(env, sayIn(settings.locale), log, timing);
  const author = await whoAmI(github, settings.issues.author);
  const label = settings.issues.labels[0];
  const self = { author, owner };
  const checkout = { root, env, locale: settings.locale };

  const tracker = `${github.octokit.request.endpoint.DEFAULTS.baseUrl}/repos/${github.where.owner}/${github.where.repo}`;

  /** What was read last, and what was written since. */
  let issuesNow: Map<number, TrackedIssue> | undefined;
  let updateNow: TrackedPullRequest | undefined;
  let remembered: readonly KnownIssue[] = [];
  const readIssues = async (labels: readonly string[]) => {
    const issues = await listIssues(github, { ...self, label, now, known: remembered, labels });
    issuesNow = new Map(issues.map(issue => [issue.number, issue]));
    return issues;
  };

  const reader: TrackerReader = {
    async read(known = []) {
      remembered = known.filter(each => each.tracker.toLowerCase() === tracker.toLowerCase());
      const labels = await listLabels(github);
      const [issues, update] = await Promise.all([readIssues(labels), findUpdate(github, self, remembered)]);
      updateNow = update;
      const ledger = owner.name === undefined ? {} : { ledger: owner.name };
      return { ...ledger, tracker, issues, labels, ...(update && { update }) };
    },

    known: () => {
      const issues = [...(issuesNow?.values() ?? [])];
      const kept = issues.filter(each => !each.away || !standing(issues, each.marker));
      const all = [...kept, ...(updateNow ? [updateNow] : [])];
      return all.flatMap(each => toKnown(tracker, each)).sort((a, b) => a.number - b.number);
    },
  };

  const writer: TrackerWriter = {
    createLabel: wanted => createLabel(github, wanted),

    async openIssue(content) {
      const look = async () => standing(await readIssues(await listLabels(github)), content.marker);
      const there = issuesNow ? standing([...issuesNow.values()], content.marker) : await look();
      if (there) {
        if (there.marker.hash !== content.marker.hash) await patchIssue(github, there.number, content);
        return there.number;
      }
      const { number, id } = await createIssue(github, content, author, look);
      issuesNow?.set(number, toTracked(number, id, content, 'open'));
      return number;
    },

    async updateIssue(number, content, state, comment) {
      const basis = issuesNow?.get(number);
      if (basis?.away) {
        // Nobody can write to it from here; once it is resolved there is nothing to remember of it either.
        issuesNow?.set(number, { ...basis, marker: content.marker });
        return;
      }
      const there = await standingNow(github, number, content.marker, basis);
      const merged = {
        ...content,
        labels: withPeoples(content.labels, basis?.labels ?? there.labels, there.labels),
        assignees: withPeoples(content.assignees, basis?.assignees ?? there.assignees, there.assignees),
      };
      await tellThenWrite(github, number, comment, author, there, () =>
        patchIssue(github, number, merged, state === there.state ? undefined : state),
      );
      issuesNow?.set(number, toTracked(number, there.id, merged, state));
    },

    async updateLedger(change) {
      const written = await updateLedger(github, checkout, change, self, updateNow);
      updateNow = written ?? updateNow;
      return written?.number;
    },

    async closeLedgerUpdate(_branch, number, body, comment) {
      await closePullRequest(github, number, body, comment, author, updateNow);
      updateNow = undefined;
    },
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
function standing(issues: TrackedIssue[], marker: Marker): TrackedIssue | undefined {
  return issues.find(each => each.state === 'open' && isAbout(each.marker, marker));
}

function toTracked(
  number: number,
  id: number | undefined,
  { title, body, labels, assignees, marker }: IssueContent,
  state: 'open' | 'closed',
): TrackedIssue {
  const { text = '', note } = split(body) ?? {};
  return {
    number,
    ...(id !== undefined && { id }),
    state,
    title,
    body: text,
    ...(note !== undefined && { note }),
    labels,
    assignees,
    marker,
  };
}

/** Only those whose findings stand, also where a person closed them: no other one has to be found again. */
function toKnown(tracker: string, { number, id, marker }: TrackedIssue | TrackedPullRequest): KnownIssue[] {
  if (id === undefined || marker.status !== 'open' || marker.hash === unfinishedHash) return [];
  return [{ tracker, number, id, marker }];
}
