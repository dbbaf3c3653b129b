/**
 * Writes one comment on the pull request and edits it later. It is found by a hidden line, which counts only in comments of
 * our own account, so that nobody can make us edit their comment. Where the token may not comment, or GitHub does not answer,
 * a message says so and nothing fails: the verdict is in the exit code and the job summary.
 */

import { UsageError } from '../errors.ts';
import type { Environment } from '../git/run.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { connect, type GitHub, type Timing } from '../tracker/github/client.ts';
import { GitHubError } from '../tracker/github/github-error.ts';
import { textsIn } from '../tracker/github/github-messages.ts';
import { listAll } from '../tracker/github/pages.ts';
import { whoAmI } from '../tracker/github/reader.ts';
import { isSameLogin } from '../tracker/github/recognition.ts';
import { createOnce } from '../tracker/github/writer.ts';
import { commentLine, withHiddenLine } from '../tracker/model/marker.ts';
import { commentId } from '../tracker/model/marker-reader.ts';

export interface CommentOptions {
  /** GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN and, where no number is given, GITHUB_REF. */
  env: Environment;
  locale: Locale;
  /** Prints one line of progress for people. */
  log(message: string): void;
  /** Number of the pull request. */
  number?: number;
  /** A second login whose comments are ours, besides that of the token. */
  author?: string;
  timing?: Timing;
}

const id = 'review';

/**
 * Creates or updates the comment. A comment that has this text already is not written again.
 * @throws UsageError when it is not known which pull request, or the environment is incomplete
 * @throws OutsideError when GitHub fails otherwise than by refusing or not answering
 */
export async function writeComment(markdown: string, options: CommentOptions): Promise<void> {
  const { env, locale, log, author, timing } = options;
  const number = options.number ?? numberOf(env.GITHUB_REF);
  if (number === undefined) throw new UsageError(whichOne);
  const github = connect(env, textsIn(locale), log, timing);
  const body = withHiddenLine(markdown, commentLine(id));
  try {
    const ours = [await whoAmI(github, undefined), ...(author === undefined ? [] : [author])];
    await say(github, number, body, ours);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.unclear) log(notThere(error.text)[locale]);
    else if (isRefusal(error)) log(mayNot(error.status)[locale]);
    else throw error;
  }
}

async function say(github: GitHub, number: number, body: string, ours: readonly string[]): Promise<void> {
  const { octokit, where } = github;
  const find = async () => {
    const list = { ...where, issue_number: number };
    const comments = await listAll(github, octokit.rest.issues.listComments, list);
    return comments.find(
      ({ user, body }) => ours.some(login => isSameLogin(user?.login, login)) && commentId(body ?? '') === id,
    );
  };
  const there = await find();
  if (!there) {
    const written = { ...where, issue_number: number, body, request: { retries: 0 } };
    await createOnce(github, async () => (await octokit.rest.issues.createComment(written)).data, find);
  } else if (linesOf(there.body ?? '') !== linesOf(body)) {
    await octokit.rest.issues.updateComment({ ...where, comment_id: there.id, body });
  }
}

/** GitHub returns CRLF where somebody edited the text in a browser. */
const linesOf = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();

/** The token of a pull request from a fork may only read. */
const isRefusal = ({ status, limited }: GitHubError) => (status === 403 && !limited) || status === 404;

/** `refs/pull/42/merge` → 42. */
function numberOf(ref: string | undefined): number | undefined {
  const digits = /^refs\/pull\/(\d{1,10})\//.exec(ref ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const whichOne: Localized = {
  en: 'The pull request for the comment is unknown. Give --pull-request N. In a workflow started by a pull request, GITHUB_REF names it.',
  ja: 'コメントするプルリクエストが分かりません。--pull-request N を指定してください。プルリクエストで起動したワークフローでは GITHUB_REF から判断します。',
};

const notThere = (why: Localized): Localized => ({
  en: `The comment could not be written. The verdict is not affected. ${why.en}`,
  ja: `コメントを書き込めませんでした。判定には影響しません。${why.ja}`,
});

const mayNot = (status: number): Localized => ({
  en: `The token is not allowed to comment on this pull request (${status}), as is usual for a fork. The review is in the job summary.`,
  ja: `このトークンではプルリクエストにコメントできません（${status}）。フォークからのプルリクエストでは通常の動作です。結果はジョブのサマリーを参照してください。`,
});
