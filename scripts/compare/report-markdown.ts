/** A report as Markdown, for a job summary or a comment. Everything that came from outside stands in a code span. */
import { codeSpan } from '../text/encode.ts';
import type { Locale } from '../text/locale.ts';
import { severityWords } from '../text/severity.ts';
import { describe } from './describe.ts';
import type { Failing, Finding } from './finding.ts';
import type { Report } from './report.ts';
import { closingLines, failureText, isAllInOrder, words } from './report-words.ts';
import { rules } from './rules.ts';

/** GitHub cuts a job summary at 1 MiB; a row stays far below 2 KiB. */
const mostRows = 400;

export function markdownOf(report: Report, { locale }: { locale: Locale }): string {
  const { findings, acknowledged, failing = [] } = report.comparison;
  const parts = [
    `## ${words.heading[locale]}`,
    closingLines(report, locale, codeSpan).map(asListItem).join('\n'),
  ];
  if (findings.length > 0) parts.push(table(findings, report, locale));
  if (isAllInOrder(report.comparison)) parts.push(words.nothing[locale]);
  if (failing.length > 0) parts.push(`### ${words.failing[locale]}`, failingTable(failing, locale));
  if (acknowledged.length > 0) {
    parts.push(`### ${words.acknowledged[locale]}`, table(acknowledged, report, locale));
  }
  return `${parts.join('\n\n')}\n`;
}

const asListItem = (line: string): string => `- ${line}`;

function table(findings: readonly Finding[], report: Report, locale: Locale): string {
  const head = [words.entry, words.severity, words.rule, words.endpoint, words.finding].map(
    word => word[locale],
  );
  const shown = findings.slice(0, mostRows).map(finding => cells(finding, report, locale));
  return tableOf(head, shown, findings.length - shown.length);
}

function failingTable(failing: readonly Failing[], locale: Locale): string {
  const head = [words.entry, words.endpoint, words.error].map(word => word[locale]);
  const shown = failing
    .slice(0, mostRows)
    .map(each => [codeSpan(each.entry), codeSpan(each.endpoint), failureText(each, locale, codeSpan)]);
  return tableOf(head, shown, failing.length - shown.length);
}

/** @param more rows that are left out */
function tableOf(head: readonly string[], shown: readonly string[][], more: number): string {
  const lines = [head, head.map(() => '---'), ...shown].map(row => `| ${row.join(' | ')} |`);
  return [...lines, ...(more > 0 ? ['', `… +${more}`] : [])].join('\n');
}

function cells(finding: Finding, { ledger }: Report, locale: Locale): string[] {
  const { entry, severity, rule, endpoint } = finding;
  const text = describe(finding, { locale, timezone: ledger.settings.timezone, encode: codeSpan });
  return [
    codeSpan(entry),
    severityWords[severity][locale],
    `${rules[rule].title[locale]} (\`${rule}\`)`,
    endpoint === undefined ? '' : codeSpan(endpoint),
    text,
  ];
}
