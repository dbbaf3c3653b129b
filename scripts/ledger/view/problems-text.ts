/** The problems of a ledger for the terminal. */
import { createColors } from 'picocolors';
import { columnsOf } from '../../libraries.ts';
import { inline } from '../../text/encode.ts';
import type { Presentation } from '../../text/view.ts';
import { isOfSecret } from '../messages/schema-messages.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import type { Problem } from '../types.ts';
import type { Validation } from './validation.ts';

/** Grouped by file, each problem with the line it stands in. */
export function problemsText(
  { problems, texts }: Validation,
  { color }: Pick<Presentation, 'color'>,
): string {
  const colors = createColors(color);
  return [...Map.groupBy(problems, ({ file }) => file)]
    .map(([file, group]) => {
      const lines = shownLines(group, texts.get(file));
      const paragraphs = group.map(({ line, column, rule, message }) => {
        const place = `${inline(file)}:${line}:${column}`;
        return `${colors.bold(place)} ${colors.red(rule)}\n  ${message}\n${excerpt(lines[line - 1], column, colors.dim)}`;
      });
      return `${paragraphs.join('')}\n`;
    })
    .join('');
}

/** As much of a line as a terminal shows, and a caret under the place. */
function excerpt(line: string | undefined, column: number, dim: (text: string) => string): string {
  if (line === undefined || line.trim() === '') return '';
  const from = Math.max(0, column - 60);
  const before = inline(line.slice(from, column - 1));
  const after = inline(line.slice(column - 1, from + 100));
  return `${dim(`  | ${before}${after}`)}\n${dim(`  | ${' '.repeat(columnsOf(before))}^`)}\n`;
}

/**
 * Of a file that holds a key or a password not a single line is shown. A link to a key has no problem of its own that
 * says so: the scan follows none, so its text is asked again.
 */
function shownLines(group: readonly Problem[], text = ''): readonly string[] {
  const confidential = group.some(problem => isOfSecret(problem.rule) || holdPasswords.has(problem.rule));
  const last = Math.max(...group.map(({ line }) => line));
  return confidential || findSecrets(text).length > 0 ? [] : text.split(/\r?\n/, last);
}

const holdPasswords: ReadonlySet<string> = new Set(['entry.endpoint-user', 'settings.proxy-user']);
