/** What `validate` found, for a job summary. Everything that came out of a file stands in a code span. */
import { codeSpan } from '../../text/encode.ts';
import type { Locale } from '../../text/locale.ts';
import { doesNotFit, linesThatFit } from '../../text/summary-size.ts';
import { type Validation, verdictText } from './validation.ts';

/** @param octets that the list may take up; the heading and the sentences come on top */
export function problemsSummary(
  validation: Validation,
  { locale, octets }: { locale: Locale; octets: number },
): string {
  const { lines, left } = linesThatFit(
    validation.problems,
    ({ file, line, column, rule, message }) =>
      `- ${codeSpan(`${file}:${line}:${column}`, 300)} \`${rule}\` ${codeSpan(message, 1_000)}`,
    octets,
  );
  const list = lines.length > 0 ? [lines.join('\n')] : [];
  const rest = doesNotFit(left.length, locale);
  return `${['## certledger validate', verdictText(validation)[locale], ...list, ...(rest === undefined ? [] : [rest])].join('\n\n')}\n`;
}
