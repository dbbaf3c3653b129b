/** `certledger review`: what a pull request means for the ledger, and whether it may go in. */
import { type ExitCode, exitCodes } from '../errors.ts';
import { builtinChecklists } from '../ledger/read/read.ts';
import { verdictOf } from '../review/change.ts';
import { review } from '../review/review.ts';
import { openSides } from '../review/two-sides.ts';
import { markdownOf } from '../review/view/review-markdown.ts';
import { reviewViews } from '../review/view/review-view.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { appendSummary } from './shared/job-summary.ts';
import { print } from './shared/print.ts';

/** @throws UsageError, OutsideError */
export async function run(options: OptionsOf<'review'>, io: Io): Promise<ExitCode> {
  const { root, base, head, locale } = options;
  const sides = await openSides({ root, base, head }, io.env);
  const result = await review(sides, { now: io.now, locale, builtinChecklists: builtinChecklists() });
  const markdown = markdownOf(result);
  if (options.summary !== undefined) await appendSummary(options.summary, () => markdown);
  if (options.comment) {
    const { writeComment } = await import('../review/comment.ts');
    await writeComment(markdown, {
      env: io.env,
      locale: result.locale,
      log: message => io.err(`${message}\n`),
      ...(options.pullRequest !== undefined && { number: options.pullRequest }),
      ...(result.author !== undefined && { author: result.author }),
    });
  }
  // Printed last: when nobody reads the output any more, the summary and the comment are still written.
  const reviewed = { review: result, root, workspace: io.env.GITHUB_WORKSPACE };
  print(reviewViews[options.format], reviewed, result, io);
  return verdictOf(result) === 'pass' ? exitCodes.fine : exitCodes.problems;
}
