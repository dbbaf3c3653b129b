/** A schedule to pin to the wall: `SCHEDULE.md`. Everything that came from a file stands in a code span. */
import { codeSpan } from '../text/encode.ts';
import type { Duty } from './duty.ts';
import { loads, type Row, type Section, sectionsOf } from './table.ts';
import { type Edition, headingOf, kindWords, nameOf, noteOf, spanText, subjectOf, words } from './words.ts';

export function markdownOf(edition: Edition): string {
  const { schedule, organization, locale } = edition;
  const sections = sectionsOf(schedule, locale);
  const owner = organization === undefined ? '' : `${codeSpan(organization)} · `;
  const parts = [
    `# ${headingOf(edition)}`,
    `${owner}${spanText(edition)}`,
    ...sections.flatMap(section => sectionParts(section, edition)),
    ...matrix(sections, 'owner', edition),
    ...matrix(sections, 'responsible', edition),
    ...undatedParts(edition),
    ...unreadableParts(edition),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * A heading that keeps its column wide enough for a date or a word: where space is short, browsers break dates after
 * their hyphens and Japanese after every character. An entity, because some renderers trim the spaces of a cell.
 */
function roomy(heading = ''): string {
  return heading.replace(/(?<=[^ -~])(?=[^ -~])/g, '&NoBreak;') + '&numsp;'.repeat(8);
}

function sectionParts({ heading, rows }: Section, edition: Edition): string[] {
  const { locale } = edition;
  const columns = [words.date, words.kind, words.entry, words.owner, words.responsible, words.note];
  const [date, kind, ...others] = columns.map(word => word[locale]);
  const body =
    rows.length === 0
      ? words.nothing[locale]
      : table(
          [roomy(date), roomy(kind), ...others],
          rows.map(row => cells(row, edition)),
        );
  return [`## ${heading}`, body];
}

function cells({ duty, times }: Row, edition: Edition): string[] {
  const { locale } = edition;
  const kind = kindWords[duty.kind][locale];
  return [
    duty.date,
    duty.predicted && !duty.automatic ? `${kind} (${words.predicted[locale].toLowerCase()})` : kind,
    entryCell(duty),
    nameOf(duty.owner, edition, codeSpan),
    nameOf(duty.responsible, edition, codeSpan),
    noteOf(duty, times, locale, codeSpan),
  ];
}

function entryCell(duty: Pick<Duty, 'kind' | 'entry' | 'title'>): string {
  const { id, title } = subjectOf(duty);
  return [title, id]
    .filter(part => part !== undefined)
    .map(part => codeSpan(part))
    .join(' ');
}

function matrix(sections: readonly Section[], who: 'owner' | 'responsible', edition: Edition): string[] {
  const { locale } = edition;
  const lines = loads(sections, who);
  if (lines.length === 0) return [];
  const columns = sections.map(({ id, heading }, index) =>
    id === 'overdue' ? heading : shortMonth(id, sections[index - 1]?.id),
  );
  const rows = lines.map(({ party, counts, total }) => [
    nameOf(party, edition, codeSpan),
    ...[...counts, total].map(count => (count === 0 ? '' : String(count))),
  ]);
  const head = [roomy(words[who][locale]), ...columns, words.total[locale]];
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
    nameOf(each.owner, edition, codeSpan),
    nameOf(each.responsible, edition, codeSpan),
  ]);
  return [`## ${words.undated[locale]}`, table(head, rows)];
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
