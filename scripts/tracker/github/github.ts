/** GitHub as a tracker. */
import type { Environment } from '../../git/run.ts';
import type { Settings } from '../../ledger/types.ts';
import { stoppingAfter } from '../../reconcile/stop-trying.ts';
import { split } from '../model/marker-reader.ts';
import type { Comment, IssueContent } from '../model/plan.ts';
import type { TrackedIssue } from '../model/state.ts';
import { type Owner, onlyOwner } from '../owner.ts';
import type { TrackerReader, TrackerWriter } from '../tracker.ts';
import { connect, type Timing } from './client.ts';
import { GitHubError } from './github-error.ts';
import { sayIn } from './github-messages.ts';
import { type Checkout, closePullRequest, updateLedger } from './ledger-pull-request.ts';
import { whoAmI } from './reader.ts';
import { findNow, openAbout, readerOf, type Session } from './session.ts';
import {
  createIssue,
  createLabel,
  patchIssue,
  standingNow,
  tellThenWrite,
  WrongAuthor,
  withPeoples,
} from './writer.ts';

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
  const { owner: account, repo } = github.where;
  const session: Session = {
    github,
    self: { author: await whoAmI(github, settings.issues.author), owner },
    label: settings.issues.labels[0],
    now,
    tracker: `${github.octokit.request.endpoint.DEFAULTS.baseUrl}/repos/${account}/${repo}`,
    remembered: [],
    issues: undefined,
    update: undefined,
  };
  const writer = writerOf(session, { root, env, locale: settings.locale });
  return { reader: readerOf(session), writer: stoppingAtTheHopeless(writer) };
}

function writerOf(session: Session, checkout: Checkout): TrackerWriter {
  const { github, self } = session;
  return {
    createLabel: wanted => createLabel(github, wanted),
    openIssue: content => openIssue(session, content),
    updateIssue: (number, content, state, comment) => updateIssue(session, number, content, state, comment),

    async updateLedger(change) {
      const written = await updateLedger(github, checkout, change, self, session.update);
      session.update = written ?? session.update;
      return written?.number;
    },

    async closeLedgerUpdate(_branch, number, body, comment) {
      await closePullRequest(github, number, body, comment, self.author, session.update);
      session.update = undefined;
    },
  };
}

async function openIssue(session: Session, content: IssueContent): Promise<number> {
  const { github, self, issues } = session;
  const look = () => findNow(session, content.marker);
  const there = issues ? openAbout(issues.values(), content.marker) : await look();
  if (there) {
    if (there.marker.hash !== content.marker.hash) await patchIssue(github, there.number, content);
    return there.number;
  }
  const { number, id } = await createIssue(github, content, self.author, look);
  session.issues?.set(number, toTracked(number, id, content, 'open'));
  return number;
}

async function updateIssue(
  session: Session,
  number: number,
  content: IssueContent,
  state: 'open' | 'closed',
  comment: Comment | undefined,
): Promise<void> {
  const { github, self } = session;
  const basis = session.issues?.get(number);
  if (basis?.away) {
    // Nobody can write to it from here; once it is resolved there is nothing to remember of it either.
    session.issues?.set(number, { ...basis, marker: content.marker });
    return;
  }
  const there = await standingNow(github, number, content.marker, basis);
  const merged = {
    ...content,
    labels: withPeoples(content.labels, basis?.labels ?? there.labels, there.labels),
    assignees: withPeoples(content.assignees, basis?.assignees ?? there.assignees, there.assignees),
  };
  await tellThenWrite(github, number, comment, self.author, there, () =>
    patchIssue(github, number, merged, state === there.state ? undefined : state),
  );
  session.issues?.set(number, toTracked(number, there.id, merged, state));
}

function stoppingAtTheHopeless(writer: TrackerWriter): TrackerWriter {
  const unlessHopeless = stoppingAfter(isHopeless);
  return {
    createLabel: unlessHopeless(writer.createLabel),
    openIssue: unlessHopeless(writer.openIssue),
    updateIssue: unlessHopeless(writer.updateIssue),
    updateLedger: unlessHopeless(writer.updateLedger),
    closeLedgerUpdate: unlessHopeless(writer.closeLedgerUpdate),
  };
}

/** No answer at all, a token that is not accepted, a limit too long to wait for, or writing as somebody else. */
function isHopeless(error: unknown): boolean {
  if (error instanceof GitHubError) return error.status === 0 || error.status === 401 || error.limited;
  return error instanceof WrongAuthor;
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
