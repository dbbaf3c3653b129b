/** The files in which a schedule is published. */
import { compareWords } from '../text/order.ts';
import type { Duty } from './duty.ts';
import { digest } from './duty-draft.ts';
import { calendarDuties, calendarName, calendarOf, type Revisions } from './view/icalendar.ts';
import { csvOf, jsonOf } from './view/schedule-data.ts';
import { markdownOf } from './view/schedule-markdown.ts';
import type { Edition } from './view/schedule-words.ts';

/** Text by path, with forward slashes; paths below `calendars/` are lower-case where two would differ by case only. */
export function filesOf(edition: Edition, revisions: Revisions): Map<string, string> {
  const duties = calendarDuties(edition.schedule.duties);
  const files = new Map([
    ['SCHEDULE.md', markdownOf(edition)],
    ['schedule.json', jsonOf(edition.schedule)],
    ['schedule.csv', csvOf(edition)],
    ['calendars/all.ics', calendarOf(calendarName(edition), duties, edition, revisions)],
  ]);
  const everybody = partiesOf(edition);
  for (const { prefix, party, concerns } of feeds(everybody, edition)) {
    const name = calendarName(edition, party);
    const path = `calendars/${prefix}-${fileName(party, everybody)}.ics`;
    files.set(path, calendarOf(name, duties.filter(concerns), edition, revisions));
  }
  return files;
}

interface Feed {
  prefix: 'team' | 'party';
  party: string;
  concerns(duty: Duty): boolean;
}

/**
 * A calendar for each team and each party: the duties of what it owns, and the duties for which it is responsible. A party
 * without duties has an empty calendar, so that subscribers do not get an error.
 */
function feeds(everybody: readonly string[], edition: Edition): Feed[] {
  return everybody.flatMap((party): Feed[] => {
    const kind = edition.parties.get(party)?.kind;
    const owes = ({ responsible }: Duty) => responsible === party;
    const either = (duty: Duty) => owes(duty) || duty.owners.includes(party);
    return kind === 'team'
      ? [
          { prefix: 'team', party, concerns: either },
          { prefix: 'party', party, concerns: owes },
        ]
      : [{ prefix: 'party', party, concerns: kind === 'contractor' ? owes : either }];
  });
}

/** All parties of the ledger, and parties that are named but not known. */
function partiesOf({ schedule, parties }: Edition): string[] {
  const named = schedule.duties.flatMap(({ owners, responsible }) => [...owners, responsible ?? '']);
  return [...new Set([...parties.keys(), ...named])].filter(id => id !== '').toSorted(compareWords);
}

/** A file system that ignores case would keep only one of `Web` and `web`. No id contains a tilde. */
function fileName(id: string, ids: readonly string[]): string {
  const small = id.toLowerCase();
  const alike = id !== small && ids.some(other => other !== id && other.toLowerCase() === small);
  return alike ? `${small}~${digest(id)}` : id;
}
