/** The files in which a schedule is published. */
import { compareWords } from '../text/order.ts';
import type { Duty } from './duty.ts';
import { digest } from './duty-draft.ts';
import { calendarDuties, calendarName, calendarOf, type Revisions } from './view/icalendar.ts';
import { scheduleCsv, scheduleJson } from './view/schedule-data.ts';
import { scheduleMarkdown } from './view/schedule-markdown.ts';
import type { PublishedSchedule } from './view/schedule-words.ts';

/** Text by path, with forward slashes; paths below `calendars/` are lower-case where two would differ by case only. */
export function publishedFiles(published: PublishedSchedule, revisions: Revisions): Map<string, string> {
  const duties = calendarDuties(published.schedule.duties);
  const files = new Map([
    ['SCHEDULE.md', scheduleMarkdown(published)],
    ['schedule.json', scheduleJson(published.schedule)],
    ['schedule.csv', scheduleCsv(published)],
    ['calendars/all.ics', calendarOf(calendarName(published), duties, published, revisions)],
  ]);
  const allParties = partiesOf(published);
  for (const { prefix, party, concerns } of partyCalendars(allParties, published)) {
    const name = calendarName(published, party);
    const path = `calendars/${prefix}-${fileName(party, allParties)}.ics`;
    files.set(path, calendarOf(name, duties.filter(concerns), published, revisions));
  }
  return files;
}

interface PartyCalendar {
  prefix: 'team' | 'party';
  party: string;
  concerns(duty: Duty): boolean;
}

/**
 * A calendar for each team and each party: the duties of what it owns, and the duties for which it is responsible. A party
 * without duties has an empty calendar, so that subscribers do not get an error.
 */
function partyCalendars(allParties: readonly string[], published: PublishedSchedule): PartyCalendar[] {
  return allParties.flatMap((party): PartyCalendar[] => {
    const kind = published.parties.get(party)?.kind;
    const isResponsible = ({ responsible }: Duty) => responsible === party;
    const isResponsibleOrOwner = (duty: Duty) => isResponsible(duty) || duty.owners.includes(party);
    return kind === 'team'
      ? [
          { prefix: 'team', party, concerns: isResponsibleOrOwner },
          { prefix: 'party', party, concerns: isResponsible },
        ]
      : [{ prefix: 'party', party, concerns: kind === 'contractor' ? isResponsible : isResponsibleOrOwner }];
  });
}

/** All parties of the ledger, and parties that are named but not known. */
function partiesOf({ schedule, parties }: PublishedSchedule): string[] {
  const named = schedule.duties.flatMap(({ owners, responsible }) => [...owners, responsible ?? '']);
  return [...new Set([...parties.keys(), ...named])].filter(id => id !== '').toSorted(compareWords);
}

/** A file system that ignores case would keep only one of `Web` and `web`. No id contains a tilde. */
function fileName(id: string, ids: readonly string[]): string {
  const lowerCase = id.toLowerCase();
  const isAmbiguous =
    id !== lowerCase && ids.some(other => other !== id && other.toLowerCase() === lowerCase);
  return isAmbiguous ? `${lowerCase}~${digest(id)}` : id;
}
