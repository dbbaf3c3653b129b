/** A report as Markdown, for a job summary or a comment. Everything that came from outside stands in a code span. */

import { rules } from '../../rules/rule-catalogue.ts';
import { codeSpan } from '../../text/encode.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { mostSevereFirst, severityWords } from '../../text/severity.ts';
import { doesNotFit, linesThatFit, severitiesText, summaryOctets } from '../../text/summary-size.ts';
import type { Finding, PendingFailure } from '../finding.ts';
import type { Report } from '../report.ts';
import { closingLines, failureText, isAllInOrder, words } from './comparison-words.ts';
import { describe } from './finding-text.ts';

/** The part of the room that each list may take. The rest is for headings, closing lines and the plan. */
const shares = { findings: 0.5, failing: 0.1, acknowledged: 0.1 } as const;

/** The worst findings first, and of each list as much as fits. @param octets the size of the whole */
export function markdownOf(
  report: Report,
  { locale, octets = summaryOctets }: { locale: Locale; octets?: number },
): string {
  const { findings, acknowledged, failing = [] } = report.comparison;
  const parts = [
    `## ${words.heading[locale]}`,
    closingLines(report, locale, codeSpan).map(asListItem).join('\n'),
  ];
  if (findings.length > 0) parts.push(table(findings, report, locale, octets * shares.findings));
  if (isAllInOrder(report.comparison)) parts.push(words.nothing[locale]);
  if (failing.length > 0)
    parts.push(`### ${words.failing[locale]}`, failingTable(failing, locale, octets * shares.failing));
  if (acknowledged.length > 0) {
    const room = octets * shares.acknowledged;
    parts.push(`### ${words.acknowledged[locale]}`, table(acknowledged, report, locale, room));
  }
  return `${parts.join('\n\n')}\n`;
}

const asListItem = (line: string): string => `- ${line}`;

function table(findings: readonly Finding[], report: Report, locale: Locale, octets: number): string {
  const head = [words.entry, words.severity, words.rule, words.endpoint, words.finding];
  const { lines, left } = linesThatFit(
    mostSevereFirst(findings, ({ severity }) => severity),
    finding => row(cells(finding, report, locale)),
    octets,
  );
  const which = severitiesText(
    left.map(({ severity }) => severity),
    locale,
  );
  return tableOf(head, lines, doesNotFit(left.length, locale, which), locale);
}

function failingTable(failing: readonly PendingFailure[], locale: Locale, octets: number): string {
  const { lines, left } = linesThatFit(
    failing,
    each => row([codeSpan(each.entry), codeSpan(each.endpoint), failureText(each, locale, codeSpan)]),
    octets,
  );
  const head = [words.entry, words.endpoint, words.error];
  return tableOf(head, lines, doesNotFit(left.length, locale), locale);
}

const row = (of: readonly string[]): string => `| ${of.join(' | ')} |`;

function tableOf(
  head: readonly Localized[],
  rows: readonly string[],
  leftOut: string | undefined,
  locale: Locale,
): string {
  const lines = [row(head.map(word => word[locale])), row(head.map(() => '---')), ...rows];
  return [...lines, ...(leftOut === undefined ? [] : ['', leftOut])].join('\n');
}

function cells(finding: Finding, { ledger }: Report, locale: Locale): string[] {
  const { entry, severity, rule, endpoint, sha256 } = finding;
  const place = endpoint ?? sha256;
  const text = describe(finding, { locale, timezone: ledger.settings.timezone, encode: codeSpan });
  return [
    entry === undefined ? words.noEntry[locale] : codeSpan(entry),
    severityWords[severity][locale],
    `${rules[rule].title[locale]} (\`${rule}\`)`,
    place === undefined ? '' : codeSpan(place),
    text,
  ];
}
