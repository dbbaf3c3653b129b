/** `certledger review`: what a pull request means for the ledger, and whether it may go in. */
import { type ExitCode, exitCodes } from '../errors.ts';
import { builtinChecklists } from '../ledger/read/read.ts';
import { type Review, verdictOf } from '../review/change.ts';
import { review } from '../review/review.ts';
import { openSides } from '../review/two-sides.ts';
import { annotationsOf, documentOf } from '../review/view/review-data.ts';
import { markdownOf } from '../review/view/review-markdown.ts';
import { textOf } from '../review/view/review-text.ts';
import { summaryText } from '../review/view/review-words.ts';
import { json } from '../text/encode.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { appendSummary } from './shared/job-summary.ts';

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
  // Last: what nobody reads any more must not cost the summary or the comment.
  if (options.format === 'github')
    io.out(annotationsOf(result, options.root, io.env.GITHUB_WORKSPACE), 'commands');
  io.out(render(result, markdown, options, io));
  return verdictOf(result) === 'pass' ? exitCodes.fine : exitCodes.problems;
}

function render(result: Review, markdown: string, { format }: OptionsOf<'review'>, io: Io): string {
  switch (format) {
    case 'json':
      return json(documentOf(result));
    case 'markdown':
      return markdown;
    case 'github':
      return `${summaryText(result)}\n`;
    case 'text':
      return textOf(result, io.color);
  }
}
