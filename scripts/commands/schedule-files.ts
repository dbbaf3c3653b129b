/** Puts a schedule into a folder: only files that differ are written, and calendars of parties that are gone go. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, writeWhole } from '../files.ts';
import { producer, type Revision, revise } from '../schedule/calendar.ts';
import { filesOf } from '../schedule/files.ts';
import type { Edition } from '../schedule/words.ts';
import { validator } from '../schemas.ts';
import { readLines, writeLines } from '../state/lines.ts';

/**
 * What each calendar event said last is kept beside the calendars; without it, every event is a new one.
 * @returns how many files were written or removed
 * @throws OutsideError when the disk fails
 */
export async function publish(folder: string, edition: Edition): Promise<number> {
  const memory = join(folder, 'calendars', 'revisions.ndjson');
  const isRevision = validator<Revision>('schedule-revision');
  const { values } = await readLines(memory, value => (isRevision(value) ? value : undefined));
  const revisions = revise(edition, new Map(values.map(revision => [revision.uid, revision])));
  const files = filesOf(edition, revisions);
  const count = await writeAll(folder, files);
  await writeLines(memory, [...revisions.values()].map(revisionLine).toSorted());
  return count;
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<number> {
  const written = await Promise.all([...files].map(([path, text]) => writeWhole(join(folder, path), text)));
  return written.filter(Boolean).length + (await removeStale(folder, files));
}

const revisionLine = ({ uid, hash, since, sequence, gone }: Revision): string =>
  JSON.stringify({ uid, hash, since, sequence, ...(gone !== undefined && { gone }) });

/** Only what certledger wrote: somebody else's calendar in that folder is none of its business. */
async function removeStale(folder: string, files: ReadonlyMap<string, string>): Promise<number> {
  const calendars = join(folder, 'calendars');
  const found = (await readdir(calendars)).filter(name => /^(team|party)-.*\.ics$/.test(name));
  const stale = found.filter(name => !files.has(`calendars/${name}`));
  const removed = await Promise.all(
    stale.map(async name => {
      const text = await readIfThere(join(calendars, name));
      if (!text?.includes(`PRODID:${producer}\r\n`)) return false;
      await rm(join(calendars, name));
      return true;
    }),
  );
  return removed.filter(Boolean).length;
}
