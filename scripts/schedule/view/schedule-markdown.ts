/** A schedule as a page: `SCHEDULE.md`. Ids are in code spans, titles and names are plain text. */
import { codeSpan, tableText } from '../../text/encode.ts';
import { markdownTable } from '../../text/markdown-table.ts';
import type { Duty } from '../duty.ts';
import {
  type AutomaticRenewals,
  dutyCounts,
  type Section,
  sectionsOf,
  withSummaries,
} from './schedule-table.ts';
import {
  cutText,
  dateText,
  headingOf,
  kindText,
  kindWords,
  noteOf,
  type PublishedSchedule,
  partyName,
  spanText,
  subjectOf,
  summaryText,
  words,
} from './schedule-words.ts';

export function scheduleMarkdown(published: PublishedSchedule): string {
  const { schedule, organization, locale } = published;
  const sections = sectionsOf(schedule, locale);
  const owner = organization === undefined ? '' : `${tableText(organization)} · `;
  const parts = [
    `# ${headingOf(published)}`,
    `${owner}${spanText(published)}`,
    ...countTable(sections, 'owner', published),
    ...countTable(sections, 'responsible', published),
    ...sections.flatMap(section => sectionParts(section, published)),
    ...undatedParts(published),
    ...cutParts(published),
    ...unreadableParts(published),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts(section: Section, published: PublishedSchedule): string[] {
  const { locale } = published;
  const columns = [words.date, words.kind, words.entry, words.owner, words.responsible, words.note];
  const { shown, summaries } = withSummaries(section.duties);
  const rows = [
    ...shown.map(duty => dutyCells(duty, section, published)),
    ...summaries.map(summary => summaryCells(summary, published)),
  ];
  const head = columns.map(word => word[locale]);
  return [`## ${section.heading}`, rows.length === 0 ? words.nothing[locale] : markdownTable(head, rows)];
}

function dutyCells(duty: Duty, { id }: Section, published: PublishedSchedule): string[] {
  const { locale } = published;
  return [
    dateText(duty.date, locale, id === 'overdue'),
    kindText(duty, locale),
    entryCell(duty),
    partyName(duty.owner, published, tableText),
    partyName(duty.responsible, published, tableText),
    noteOf(duty, published, tableText),
  ];
}

function summaryCells(summary: AutomaticRenewals, published: PublishedSchedule): string[] {
  const { locale } = published;
  const kind = kindText({ kind: 'renewal', automatic: true, predicted: true }, locale);
  return ['', kind, summaryText(summary, locale), partyName(summary.owner, published, tableText), '', ''];
}

function entryCell(duty: Pick<Duty, 'kind' | 'entry' | 'title'>): string {
  const { id, title } = subjectOf(duty);
  return [title && tableText(title), id && codeSpan(id)].filter(Boolean).join(' ');
}

function countTable(
  sections: readonly Section[],
  who: 'owner' | 'responsible',
  published: PublishedSchedule,
): string[] {
  const { locale } = published;
  const lines = dutyCounts(sections, who);
  if (lines.length === 0) return [];
  const columns = sections.map(({ id, heading }, index) =>
    id === 'overdue' ? heading : shortMonth(id, sections[index - 1]?.id),
  );
  const rows = lines.map(({ party, counts, total }) => [
    partyName(party, published, tableText),
    ...[...counts, total].map(count => (count === 0 ? '' : String(count))),
  ]);
  const head = [words[who][locale], ...columns, words.total[locale]];
  const heading = who === 'owner' ? words.byOwner : words.byResponsible;
  return [`## ${heading[locale]}`, markdownTable(head, rows, 1), words.counted[locale]];
}

/** The year is shown only where it changes, because thirteen columns have to fit on a page. */
const shortMonth = (month: string, before = ''): string =>
  month.slice(0, 4) === before.slice(0, 4) ? month.slice(5) : month;

function undatedParts(published: PublishedSchedule): string[] {
  const { schedule, locale } = published;
  if (schedule.undated.length === 0) return [];
  const head = [words.kind, words.entry, words.owner, words.responsible].map(word => word[locale]);
  const rows = schedule.undated.map(each => [
    kindWords[each.kind][locale],
    entryCell(each),
    partyName(each.owner, published, tableText),
    partyName(each.responsible, published, tableText),
  ]);
  return [`## ${words.undated[locale]}`, markdownTable(head, rows)];
}

function cutParts({ schedule, locale }: PublishedSchedule): string[] {
  if (schedule.cut.length === 0) return [];
  const list = schedule.cut.map(({ entry, after }) => `- ${cutText(codeSpan(entry), after, locale)}`);
  return [`## ${words.cut[locale]}`, list.join('\n')];
}

function unreadableParts({ schedule, locale }: PublishedSchedule): string[] {
  if (schedule.unreadable.length === 0) return [];
  const list = schedule.unreadable.map(id => `- ${codeSpan(id)}`);
  return [`## ${words.unreadable[locale]}`, list.join('\n')];
}
