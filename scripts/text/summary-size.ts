/** Shortens reports for places with a size limit: the most important lines first, and a sentence about the rest. */
import type { Locale, Localized } from './locale.ts';
import { type Severity, severities, severityWords } from './severity.ts';

/**
 * Octets of a job summary. GitHub takes 1 MiB (1,048,576) for a step and drops all of it where there is more; what is left is for
 * headings and sentences.
 */
export const summaryOctets = 1_000_000;

/** The first items that fit into `octets`, as lines; `left` are the others. */
export function linesThatFit<T>(
  items: readonly T[],
  lineOf: (item: T) => string,
  octets: number,
): { lines: string[]; left: T[] } {
  const lines: string[] = [];
  let room = octets;
  for (const item of items) {
    const line = lineOf(item);
    room -= Buffer.byteLength(line) + 1;
    if (room < 0) break;
    lines.push(line);
  }
  return { lines, left: items.slice(lines.length) };
}

/** `error 3, info 12`: only severities that occur. */
export function severitiesText(all: readonly Severity[], locale: Locale): string {
  return severities
    .map(severity => ({ severity, count: all.filter(each => each === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${severityWords[severity][locale]} ${count}`)
    .join(locale === 'ja' ? '、' : ', ');
}

/** That something does not fit, how much, and where it is; undefined: all of it does. @param which of what kinds */
export function doesNotFit(count: number, locale: Locale, which = ''): string | undefined {
  if (count === 0) return undefined;
  const text: Localized = {
    en: `And ${count} more${which === '' ? '' : ` (${which})`}, which do not fit here. All of them are in the log of the job and in the output of \`--format json\`.`,
    ja: `ほかに ${count} 件${which === '' ? '' : `（${which}）`}ありますが、ここには収まりません。すべてはジョブのログと \`--format json\` の出力にあります。`,
  };
  return text[locale];
}
