/**
 * Finds files below `inventory/` that are not read because of their name, and the name they should have. A certificate in such
 * a file would not be monitored, and nobody would notice. Pure.
 */
import { evidenceFolder, type Format, folderOf, isIgnored, isPartOfLedger, trustFolder } from '../folders.ts';
import { nearest } from '../messages/nearest.ts';

/** A file that is not read. */
export interface Unread {
  file: string;
  /** The path at which it would be read; absent: it does not look like a part of the ledger. */
  meant?: string;
}

/**
 * Every path of a ledger that is not read, without evidence and ignored files. {@link readTrust} reports unread files of trust
 * sets.
 */
export function unreadFiles(paths: Iterable<string>): Unread[] {
  return [...paths].flatMap(file => {
    if (isPartOfLedger(file) || file.startsWith(evidenceFolder) || isIgnored(file)) return [];
    const meant = meantPath(file);
    return [{ file, ...(meant !== undefined && { meant }) }];
  });
}

const top = 'inventory/';
const folders: readonly string[] = [...Object.values(folderOf), evidenceFolder, trustFolder].map(folder =>
  folder.slice(top.length, -1),
);

function meantPath(file: string): string | undefined {
  const parts = file.slice(top.length).split('/');
  const name = plain(parts.at(-1) ?? '');
  const stem = stemOf(name);
  const folder = parts.length > 1 ? folderMeant(parts[0] ?? '') : undefined;
  if (folder === 'evidence' || folder === 'trust') return `${top}${folder}/${parts.slice(1).join('/')}`;
  if (folder !== undefined) return `${top}${folder}/${stem}.yaml`;
  if (parts.length === 1) {
    const shared = nearest(stem, ['settings', 'parties']);
    if (shared !== undefined) return `${top}${shared}.yaml`;
    // The name of a folder, used for a file.
    const [format] =
      Object.entries(folderOf).find(([, path]) => path === `${top}${name.toLowerCase()}/`) ?? [];
    if (format !== undefined) return `${folderOf[format as Format]}<id>.yaml`;
  }
  return isLikeYaml(name) ? `${folderOf.certificate}${stem}.yaml` : undefined;
}

/** The name with full-width letters and dots replaced by plain ones, and without invisible characters. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('。', '.')
    .trim();

const isLikeYaml = (name: string): boolean => likeYaml.test(name);
const likeYaml = /\.(?:ya?ml|ymal)(?![a-z0-9]).*$/i;

/** The name without its ending (`.yml`, `.yaml.txt`, `.bak`, …). */
const stemOf = (name: string): string =>
  (isLikeYaml(name) ? name.replace(likeYaml, '') : name.replace(/(?<=.)\.[^.]*$/, '')).replace(/^[#~]+/, '');

/** The folder of the ledger whose name is nearest; undefined when none is near. */
function folderMeant(name: string): string | undefined {
  const written = plain(name).toLowerCase();
  const short = written.replace(/s$/, '');
  return nearest(written, folders) ?? folders.find(folder => short.length >= 4 && folder.startsWith(short));
}
