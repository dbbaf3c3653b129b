/** GitHub as a tracker. */
import type { Environment } from '../../git/run.ts';
import type { Settings } from '../../ledger/types.ts';
import { stoppingAfter } from '../../reconcile/stop-trying.ts';
import { splitBody } from '../model/marker-reader.ts';
import type { Comment, IssueContent } from '../model/plan.ts';
import type { TrackedIssue } from '../model/state.ts';
import { type Owner, onlyOwner } from '../owner.ts';
import type { TrackerReader, TrackerWriter } from '../tracker.ts';
import { connect, type Timing } from './client.ts';
import { GitHubError } from './github-error.ts';
import { textsIn } from './github-messages.ts';
import { type Checkout, closePullRequest, updateLedger } from './ledger-pull-request.ts';
import { whoAmI } from './reader.ts';
import { findOpenNow, openIssueAbout, readerOf, type Session } from './session.ts';
import {
  commentThenWrite,
  createIssue,
  createLabel,
  patchIssue,
  readUnchanged,
  WrongAuthor,
  withChangesOfPeople,
} from './writer.ts';

export interface GitHubOptions {
  /** GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN and, for pushing, GITHUB_SERVER_URL. */
  env: Environment;
  settings: Settings;
  /** The ledger whose issues are read, where several share the repository. Default: this ledger is the only one. */
  owner?: Owner;
  /** A folder in a clone of the repository. Only the rolling pull request needs it. */
  root: string;
  /** Prints one line of progress for people. */
  log(message: string): void;
  /** Closed issues are read of the year before this instant. */
  now?: Date;
  timing?: Timing;
}

/**
 * A reader and a writer with one client. Before the first call, only the login of the token is asked for.
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
  const github = connect(env, textsIn(settings.locale), log, timing);
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
  return { reader: readerOf(session), writer: stoppingWhenUnavailable(writer) };
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
  const findAgain = () => findOpenNow(session, content.marker);
  const current = issues ? openIssueAbout(issues.values(), content.marker) : await findAgain();
  if (current) {
    if (current.marker.hash !== content.marker.hash) await patchIssue(github, current.number, content);
    return current.number;
  }
  const { number, id } = await createIssue(github, content, self.author, findAgain);
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
  const asRead = session.issues?.get(number);
  if (asRead?.away) {
    // An issue in another repository cannot be written to. When it is resolved, it is not remembered any more.
    session.issues?.set(number, { ...asRead, marker: content.marker });
    return;
  }
  const current = await readUnchanged(github, number, content.marker, asRead);
  const merged = {
    ...content,
    labels: withChangesOfPeople(content.labels, asRead?.labels ?? current.labels, current.labels),
    assignees: withChangesOfPeople(
      content.assignees,
      asRead?.assignees ?? current.assignees,
      current.assignees,
    ),
  };
  await commentThenWrite(github, number, comment, self.author, current, () =>
    patchIssue(github, number, merged, state === current.state ? undefined : state),
  );
  session.issues?.set(number, toTracked(number, current.id, merged, state));
}

function stoppingWhenUnavailable(writer: TrackerWriter): TrackerWriter {
  const stopping = stoppingAfter(isUnavailable);
  return {
    createLabel: stopping(writer.createLabel),
    openIssue: stopping(writer.openIssue),
    updateIssue: stopping(writer.updateIssue),
    updateLedger: stopping(writer.updateLedger),
    closeLedgerUpdate: stopping(writer.closeLedgerUpdate),
  };
}

/** Further writes would fail as well: no answer, a refused token, a rate limit that lasts too long, or a wrong account. */
function isUnavailable(error: unknown): boolean {
  if (error instanceof GitHubError) return error.status === 0 || error.status === 401 || error.limited;
  return error instanceof WrongAuthor;
}

function toTracked(
  number: number,
  id: number | undefined,
  { title, body, labels, assignees, marker }: IssueContent,
  state: 'open' | 'closed',
): TrackedIssue {
  const { text = '', note } = splitBody(body) ?? {};
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
