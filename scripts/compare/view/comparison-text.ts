/** A report for the terminal. */
import { createColors } from 'picocolors';
import { isAboutEntry } from '../../evidence/finding-subject.ts';
import { entriesOf } from '../../ledger/entries.ts';
import type { AnyEntry, Severity } from '../../ledger/types.ts';
import { columnsOf } from '../../libraries.ts';
import { inline } from '../../text/encode.ts';
import { type Locale, locales } from '../../text/locale.ts';
import { severityWords } from '../../text/severity.ts';
import { type EntryFinding, type Finding, ruleIds } from '../finding.ts';
import type { Report } from '../report.ts';
import { closingLines, failureText, isAllInOrder, words } from './comparison-words.ts';
import { describe } from './finding-text.ts';

type Colors = ReturnType<typeof createColors>;

/** Columns a line may take up; half-width characters take one, full-width ones two. */
const lineWidth = 100;
const severityWidth = Math.max(
  ...Object.values(severityWords).flatMap(word => locales.map(locale => columnsOf(word[locale]))),
);
const ruleWidth = Math.max(...ruleIds.map(rule => rule.length));
const indent = ' '.repeat(severityWidth + 4);

/** Findings grouped by entry, then those about no entry, what is acknowledged, and the figures. Ends with a line break. */
export function textOf(report: Report, { locale, color }: { locale: Locale; color: boolean }): string {
  const colors = createColors(color);
  const { findings, acknowledged } = report.comparison;
  const blocks = [
    ...entryBlocks(report, findings.filter(isAboutEntry), locale, colors),
    ...noEntryBlock(report, locale, colors),
  ];
  if (isAllInOrder(report.comparison)) blocks.push(words.nothing[locale]);
  blocks.push(...failingBlock(report, locale, colors));
  if (acknowledged.length > 0) {
    blocks.push(
      colors.dim(`${words.acknowledged[locale]}:`),
      ...entryBlocks(report, acknowledged, locale, colors),
    );
  }
  blocks.push(closingLines(report, locale, inline).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function entryBlocks(
  report: Report,
  findings: readonly EntryFinding[],
  locale: Locale,
  colors: Colors,
): string[] {
  const entries = new Map(entriesOf(report.ledger).map(entry => [entry.id, entry]));
  return [...Map.groupBy(findings, ({ entry }) => entry)].map(([id, ofEntry]) =>
    [
      entryLine(id, entries.get(id), colors),
      ...ofEntry.flatMap(finding => findingLines(finding, report, locale, colors)),
    ].join('\n'),
  );
}

function noEntryBlock(report: Report, locale: Locale, colors: Colors): string[] {
  const findings = report.comparison.findings.filter(each => !isAboutEntry(each));
  if (findings.length === 0) return [];
  const lines = findings.flatMap(finding => findingLines(finding, report, locale, colors));
  return [[colors.bold(words.noEntry[locale]), ...lines].join('\n')];
}

function failingBlock({ comparison }: Report, locale: Locale, colors: Colors): string[] {
  const { failing = [] } = comparison;
  if (failing.length === 0) return [];
  const lines = failing.flatMap(each => [
    `  ${colors.bold(inline(each.entry))}  ${inline(each.endpoint)}`,
    ...wrap(failureText(each, locale, inline), lineWidth - indent.length, locale).map(
      line => `${indent}${line}`,
    ),
  ]);
  return [[colors.dim(`${words.failing[locale]}:`), ...lines].join('\n')];
}

function entryLine(id: string, entry: AnyEntry | undefined, colors: Colors): string {
  const name = colors.bold(inline(id));
  return entry && entry.title !== id ? `${name}  ${inline(entry.title)}` : name;
}

function findingLines(finding: Finding, { ledger }: Report, locale: Locale, colors: Colors): string[] {
  const { severity, rule, endpoint, sha256 } = finding;
  const text = describe(finding, { locale, timezone: ledger.settings.timezone, encode: inline });
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  };
  const place = inline(endpoint ?? sha256 ?? '');
  const word = severityWords[severity][locale];
  const gap = ' '.repeat(severityWidth - columnsOf(word));
  const head = `  ${paint[severity](word)}${gap}  ${rule.padEnd(ruleWidth)}  ${place}`;
  return [head.trimEnd(), ...wrap(text, lineWidth - indent.length, locale).map(line => `${indent}${line}`)];
}

/**
 * Breaks a text into lines of at most `width` columns: at spaces, and between the words of Japanese, which has none. A
 * date, a name or an address is never broken, even where it is longer than a line, so that it can be copied.
 */
function wrap(text: string, width: number, locale: Locale): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text, locale)) {
    const mustStay = /^[\p{Pe}\p{Pf}、。]/u.test(word);
    if (line.trim() !== '' && !mustStay && columnsOf(line + word) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()].filter(each => each !== '');
}

/** Everything before U+3000, where the scripts without spaces begin, is cut at spaces only. */
function wordsOf(text: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const runs = text.match(/ +|[\u{21}-\u{2fff}]+|[\u{3000}-\u{10ffff}]+/gu) ?? [];
  return runs.flatMap(run =>
    /^[\u{3000}-\u{10ffff}]/u.test(run)
      ? Array.from(segmenter.segment(run), ({ segment }) => segment)
      : [run],
  );
}
