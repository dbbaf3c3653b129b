/** A review as data (`schemas/review.schema.json`) and as annotations of a pull request. */

import { annotationLine, fileInWorkspace } from '../../text/annotation.ts';
import { bracketed } from '../../text/brackets.ts';
import { inline } from '../../text/encode.ts';
import { type Change, problemsOf, type Review, verdictOf } from '../change.ts';
import { changeText } from './change-text.ts';
import { outcomeWords, reportWords } from './review-words.ts';

/** The review as JSON, with a sentence for each change. */
export function documentOf(review: Review) {
  const { base, head, entries, ledger, debt } = review;
  const told = (change: Change) => ({ ...change, text: plainText(change, review) });
  return {
    schemaVersion: 1,
    verdict: verdictOf(review),
    base,
    head,
    entries: entries.map(entry => ({ ...entry, changes: entry.changes.map(told) })),
    ledger: { changes: ledger.changes.map(told), problems: ledger.problems },
    debt,
  };
}

/** For terminals, JSON and annotations. */
export function plainText(change: Change, { locale, parties }: Review): string {
  return changeText(change, { locale, parties, encode: inline });
}

/** Problems become errors and changes that need attention become warnings, each at its line. */
export function annotationsOf(review: Review, root: string, workspace: string | undefined): string {
  const { locale } = review;
  const at = (file: string) => fileInWorkspace(file, root, workspace);
  const errors = problemsOf(review).map(({ file, line, column, rule, message }) =>
    annotationLine({ level: 'error', file: at(file), line, column, title: rule, message }),
  );
  const warnings = attentionOf(review).map(({ file, title, change }) =>
    annotationLine({
      level: 'warning',
      file: at(file),
      ...(change.line !== undefined && { line: change.line }),
      title: `${title}: ${reportWords.attention[locale]}`,
      message: plainText(change, review),
    }),
  );
  return [...errors, ...warnings].join('');
}

/** The changes that need attention, each with its file. */
function attentionOf({ entries, ledger, locale }: Review): { file: string; title: string; change: Change }[] {
  return [
    ...entries.flatMap(({ changes, file, id, kind }) =>
      changes.map(change => ({
        change,
        file,
        title: `${inline(id)}${bracketed(outcomeWords[kind])[locale]}`,
      })),
    ),
    ...ledger.changes.map(change => ({ change, file: change.file, title: inline(change.file) })),
  ].filter(({ change }) => change.attention);
}
