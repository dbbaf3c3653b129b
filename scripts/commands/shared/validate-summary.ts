/** What `validate` found, for a job summary. Everything that came out of a file stands in a code span. */
import type { Problem } from '../../ledger/types.ts';
import { codeSpan } from '../../text/encode.ts';
import type { Locale } from '../../text/locale.ts';
import { doesNotFit, fitting } from '../../text/summary-size.ts';

/** @param verdict a sentence of certledger's own. @param octets that it may take up, but for heading and sentences */
export function summaryOf(
  problems: readonly Problem[],
  verdict: string,
  { locale, octets }: { locale: Locale; octets: number },
): string {
  const { lines, left } = fitting(
    problems,
    ({ file, line, column, rule, message }) =>
      `- ${codeSpan(`${file}:${line}:${column}`, 300)} \`${rule}\` ${codeSpan(message, 1_000)}`,
    octets,
  );
  const list = lines.length > 0 ? [lines.join('\n')] : [];
  const rest = doesNotFit(left.length, locale);
  return `${['## certledger validate', verdict, ...list, ...(rest === undefined ? [] : [rest])].join('\n\n')}\n`;
}
