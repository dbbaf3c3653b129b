/** Publishes a schedule in a folder. Only files that differ are written. Calendars of parties that left the ledger are removed. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isTooMuch } from '../../compare/plausibility.ts';
import { UsageError } from '../../errors.ts';
import { readIfThere, writeWhole } from '../../files.ts';
import { readJsonLines, writeJsonLines } from '../../json-lines.ts';
import { folderOf } from '../../ledger/folders.ts';
import type { Ledger } from '../../ledger/types.ts';
import { publishedFiles } from '../../schedule/published-files.ts';
import { nextRevisions, producer, type Revision, type Revisions } from '../../schedule/view/icalendar.ts';
import type { PublishedSchedule } from '../../schedule/view/schedule-words.ts';
import { firstFailure } from '../../schemas.ts';
import type { Localized } from '../../text/locale.ts';

/**
 * The last version of each calendar event is kept beside the calendars. Without it, every event would count as new.
 * @returns how many files were written or removed
 * @throws UsageError when many events would be removed because the folder of their entries is missing; OutsideError when the disk fails
 */
export async function publish(folder: string, published: PublishedSchedule, ledger: Ledger): Promise<number> {
  const memory = join(folder, 'calendars', 'revisions.ndjson');
  const isRevision = firstFailure<Revision>('schedule-revision');
  const { values } = await readJsonLines(memory, value => (isRevision(value) ? value : undefined));
  const before = new Map(values.map(revision => [revision.uid, revision]));
  const revisions = nextRevisions(published, before);
  refuseMissing(ledger, before, revisions);
  const files = publishedFiles(published, revisions);
  const count = await writeAll(folder, files);
  await writeJsonLines(memory, [...revisions.values()].map(revisionLine).toSorted());
  return count;
}

/** A missing folder does not mean that its duties are gone. */
function refuseMissing({ missingFolders, settings }: Ledger, before: Revisions, after: Revisions): void {
  if (!missingFolders?.includes('certificate')) return;
  const standing = [...before.values()].filter(({ gone }) => gone === undefined);
  const going = standing.filter(({ uid }) => after.get(uid)?.gone !== undefined).length;
  if (isTooMuch(going, standing.length, settings.guard))
    throw new UsageError(missing(going, standing.length));
}

const missing = (going: number, of: number): Localized => ({
  en: `${folderOf.certificate} does not exist or cannot be read, and ${going} of ${of} published events would be removed. Nothing was published. Restore the folder. If it is empty on purpose, keep a README.md in it.`,
  ja: `${folderOf.certificate} が存在しないか読み取れず、公開済みの予定 ${of} 件のうち ${going} 件が消えることになります。何も公開していません。フォルダーを元に戻してください。意図して空にした場合は、README.md を置いてフォルダーを残してください。`,
});

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<number> {
  const written = await Promise.all([...files].map(([path, text]) => writeWhole(join(folder, path), text)));
  return written.filter(Boolean).length + (await removeStale(folder, files));
}

const revisionLine = ({ uid, hash, since, sequence, gone }: Revision): string =>
  JSON.stringify({ uid, hash, since, sequence, ...(gone !== undefined && { gone }) });

/** Removes only calendars that certledger wrote, and leaves other people's calendars alone. */
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
