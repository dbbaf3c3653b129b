/** Reports for places that take only so much: the most important lines first, and a sentence about the rest. */
import type { Locale, Localized } from './locale.ts';
import { type Severity, severities, severityWords } from './severity.ts';

/**
 * Octets of a job summary. GitHub takes 1 MiB (1,048,576) for a step and drops all of it where there is more; what is left is for
 * headings and sentences.
 */
export const summaryOctets = 1_000_000;

/** As many of the first items as fit into `octets`, as lines; the others are left. */
export function fitting<T>(
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

/** `error 3, info 12`: only what there is. */
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
    en: `And ${count} more${which === '' ? '' : ` (${which})`}, which do not fit here: the log of the job has them all, and so has \`--format json\`.`,
    ja: `ほかに ${count} 件${which === '' ? '' : `（${which}）`}ありますが、ここには収まりません。すべてはジョブのログと \`--format json\` の出力にあります。`,
  };
  return text[locale];
}
