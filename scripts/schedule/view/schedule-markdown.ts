/** A schedule to pin to the wall: `SCHEDULE.md`. Ids stand in code spans, titles and names are plain text. */
import { codeSpan, tableText } from '../../text/encode.ts';
import type { Duty } from '../duty.ts';
import { loads, type Section, type Summary, sectionsOf, summarised } from './schedule-table.ts';
import {
  cutText,
  dateText,
  type Edition,
  headingOf,
  kindText,
  kindWords,
  nameOf,
  noteOf,
  spanText,
  subjectOf,
  summaryText,
  words,
} from './schedule-words.ts';

export function markdownOf(edition: Edition): string {
  const { schedule, organization, locale } = edition;
  const sections = sectionsOf(schedule, locale);
  const owner = organization === undefined ? '' : `${tableText(organization)} · `;
  const parts = [
    `# ${headingOf(edition)}`,
    `${owner}${spanText(edition)}`,
    ...matrix(sections, 'owner', edition),
    ...matrix(sections, 'responsible', edition),
    ...sections.flatMap(section => sectionParts(section, edition)),
    ...undatedParts(edition),
    ...cutParts(edition),
    ...unreadableParts(edition),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts(section: Section, edition: Edition): string[] {
  const { locale } = edition;
  const columns = [words.date, words.kind, words.entry, words.owner, words.responsible, words.note];
  const { shown, summaries } = summarised(section.duties);
  const rows = [
    ...shown.map(duty => cells(duty, section, edition)),
    ...summaries.map(summary => summaryCells(summary, edition)),
  ];
  const head = columns.map(word => word[locale]);
  return [`## ${section.heading}`, rows.length === 0 ? words.nothing[locale] : table(head, rows)];
}

function cells(duty: Duty, { id }: Section, edition: Edition): string[] {
  const { locale } = edition;
  return [
    dateText(duty.date, locale, id === 'overdue'),
    kindText(duty, locale),
    entryCell(duty),
    nameOf(duty.owner, edition, tableText),
    nameOf(duty.responsible, edition, tableText),
    noteOf(duty, edition, tableText),
  ];
}

function summaryCells(summary: Summary, edition: Edition): string[] {
  const { locale } = edition;
  const kind = kindText({ kind: 'renewal', automatic: true, predicted: true }, locale);
  return ['', kind, summaryText(summary, locale), nameOf(summary.owner, edition, tableText), '', ''];
}

function entryCell(duty: Pick<Duty, 'kind' | 'entry' | 'title'>): string {
  const { id, title } = subjectOf(duty);
  return [title && tableText(title), id && codeSpan(id)].filter(Boolean).join(' ');
}

function matrix(sections: readonly Section[], who: 'owner' | 'responsible', edition: Edition): string[] {
  const { locale } = edition;
  const lines = loads(sections, who);
  if (lines.length === 0) return [];
  const columns = sections.map(({ id, heading }, index) =>
    id === 'overdue' ? heading : shortMonth(id, sections[index - 1]?.id),
  );
  const rows = lines.map(({ party, counts, total }) => [
    nameOf(party, edition, tableText),
    ...[...counts, total].map(count => (count === 0 ? '' : String(count))),
  ]);
  const head = [words[who][locale], ...columns, words.total[locale]];
  const heading = who === 'owner' ? words.byOwner : words.byResponsible;
  return [`## ${heading[locale]}`, table(head, rows, 1), words.counted[locale]];
}

/** With its year where that is new: thirteen columns have to fit on a page. */
const shortMonth = (month: string, before = ''): string =>
  month.slice(0, 4) === before.slice(0, 4) ? month.slice(5) : month;

function undatedParts(edition: Edition): string[] {
  const { schedule, locale } = edition;
  if (schedule.undated.length === 0) return [];
  const head = [words.kind, words.entry, words.owner, words.responsible].map(word => word[locale]);
  const rows = schedule.undated.map(each => [
    kindWords[each.kind][locale],
    entryCell(each),
    nameOf(each.owner, edition, tableText),
    nameOf(each.responsible, edition, tableText),
  ]);
  return [`## ${words.undated[locale]}`, table(head, rows)];
}

function cutParts({ schedule, locale }: Edition): string[] {
  if (schedule.cut.length === 0) return [];
  const list = schedule.cut.map(({ entry, after }) => `- ${cutText(codeSpan(entry), after, locale)}`);
  return [`## ${words.cut[locale]}`, list.join('\n')];
}

function unreadableParts({ schedule, locale }: Edition): string[] {
  if (schedule.unreadable.length === 0) return [];
  const list = schedule.unreadable.map(id => `- ${codeSpan(id)}`);
  return [`## ${words.unreadable[locale]}`, list.join('\n')];
}

/** @param numbersFrom columns from here on are figures */
function table(
  head: readonly string[],
  rows: readonly string[][],
  numbersFrom = Number.POSITIVE_INFINITY,
): string {
  const rule = head.map((_, index) => (index >= numbersFrom ? '---:' : '---'));
  return [head, rule, ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}
