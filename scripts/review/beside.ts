/** Files that are no entries: evidence, and whatever else stands below `inventory/`. */
import { entriesOf } from '../ledger/all.ts';
import { evidenceFolder, placeOf, trustFolder } from '../ledger/folders.ts';
import { findBinarySecret, findSecrets } from '../ledger/secrets/secrets.ts';
import { partiesFile, settingsFile } from '../ledger/shared-files.ts';
import { Source } from '../ledger/source.ts';
import type { AnyEntry, Problem } from '../ledger/types.ts';
import type { Locale } from '../text/locale.ts';
import type { LedgerChange } from './change.ts';
import { change } from './differ.ts';
import type { Side } from './git.ts';
import type { Ledgers } from './reach.ts';
import { crossedText } from './words-problem.ts';

type Paths = Readonly<Record<'base' | 'head', ReadonlySet<string>>>;

/** Is it read as part of the ledger? */
function isRead(path: string): boolean {
  if (path === settingsFile || path === partiesFile || path.startsWith(trustFolder)) return true;
  return placeOf(path)?.proper === true;
}

export function evidenceChanges(
  touched: readonly string[],
  paths: Paths,
  { before, after }: Ledgers,
): LedgerChange[] {
  const [old, current] = [before, after].map(ledger => citers(ledger ? entriesOf(ledger) : []));
  return touched
    .filter(path => path.startsWith(evidenceFolder))
    .map(file => {
      const entries = [...(current?.get(file) ?? [])].sort();
      if (!paths.base.has(file)) return { ...change('evidence-added', [], { about: file }), file };
      const is = paths.head.has(file);
      const attention = entries.length > 0 || (!is && old?.has(file) === true);
      const told = change(is ? 'evidence-changed' : 'evidence-removed', [], { about: file, attention });
      return { ...told, file, ...(is && entries.length > 0 && { entries }) };
    });
}

/** By file: the active entries that rest on it. */
function citers(entries: readonly AnyEntry[]): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>();
  for (const entry of entries) {
    if (entry.status !== 'active') continue;
    const declared = entry.type === 'system' ? entry.declaration?.evidence : undefined;
    const answers = [...(entry.handover?.answers.values() ?? [])].map(({ evidence }) => evidence);
    for (const file of [...answers, declared])
      if (file !== undefined) cited.set(file, (cited.get(file) ?? new Set()).add(entry.id));
  }
  return cited;
}

/** What changed and is told nowhere else: nothing that is touched is passed over. */
export function otherFiles(
  touched: readonly string[],
  told: ReadonlySet<string>,
  paths: Paths,
  { before, after }: Ledgers,
): LedgerChange[] {
  const kindOf = (file: string) => {
    if (!isRead(file)) return 'file';
    if (before && after) return 'file-formatted';
    return paths.base.has(file) ? 'file-readable' : 'file-added';
  };
  return touched
    .filter(path => !told.has(path))
    .map(file => {
      const kind = kindOf(file);
      return { ...change(kind, [], { about: file, attention: kind === 'file-readable' }), file };
    });
}

/** Files both sides changed since they parted. */
export function crossedProblems(crossed: readonly string[], locale: Locale): Problem[] {
  return crossed
    .filter(isRead)
    .map(file => ({ file, line: 1, column: 1, rule: 'review.changed-twice', message: crossedText[locale] }));
}

/** Of each file only so much is looked into, as `validate` does: no key is longer. */
const sample = 1024 * 1024;

/** Secrets in what is touched and not read as part of the ledger, where reading looks for them anyway. */
export async function secretProblems(
  head: Side,
  touched: readonly string[],
  locale: Locale,
): Promise<Problem[]> {
  const unread = touched.filter(path => !isRead(path) && head.paths.has(path));
  const files = unread.length > 0 ? await head.bytes(unread) : new Map<string, Buffer>();
  return [...files].flatMap(([file, content]) => {
    const bytes = content.subarray(0, sample);
    const binary = findBinarySecret(bytes);
    // A byte a character: keys are ASCII in every encoding but UTF-16.
    const text = bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'latin1');
    const source = new Source(file, binary.length > 0 ? '' : text);
    return [...binary, ...(binary.length > 0 ? [] : findSecrets(text))].map(fault =>
      source.problem(fault, locale),
    );
  });
}
