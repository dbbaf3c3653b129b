/** Files that are not entries: evidence, and all other files below `inventory/`. */
import { entriesOf } from '../ledger/entries.ts';
import { evidenceFolder, isPartOfLedger } from '../ledger/folders.ts';
import { secretsOfFile } from '../ledger/secrets/file-secrets.ts';
import { isSecretName } from '../ledger/secrets/find-secrets.ts';
import { newBudget } from '../ledger/secrets/search-budget.ts';
import { Source } from '../ledger/source.ts';
import type { AnyEntry, Problem } from '../ledger/types.ts';
import type { Locale } from '../text/locale.ts';
import type { LedgerChange } from './change.ts';
import { fileChange, unreadFileKinds } from './controlling-files.ts';
import type { Ledgers, Paths } from './scope.ts';
import type { TwoSides } from './two-sides.ts';
import { change } from './value-change.ts';
import { changedAtBothText, onlyInHistory, tooMuchText } from './view/problem-text.ts';

export function evidenceChanges(
  touched: readonly string[],
  paths: Paths,
  { before, after }: Ledgers,
): LedgerChange[] {
  const [old, current] = [before, after].map(ledger => entriesCiting(ledger ? entriesOf(ledger) : []));
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

/** By evidence file: the active entries that cite it. */
function entriesCiting(entries: readonly AnyEntry[]): Map<string, Set<string>> {
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

/** Changes of files that no other part of the review mentions, so that no touched file is left out. */
export function otherFiles(
  touched: readonly string[],
  told: ReadonlySet<string>,
  paths: Paths,
  { before, after }: Ledgers,
): LedgerChange[] {
  const kindOf = (file: string) => {
    if (!isPartOfLedger(file)) return unreadFileKinds[fileChange(paths.base.has(file), paths.head.has(file))];
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

/** Files that both sides changed since the merge base. */
export function changedAtBothProblems(changedAtBoth: readonly string[], locale: Locale): Problem[] {
  return changedAtBoth.filter(isPartOfLedger).map(file => ({
    file,
    line: 1,
    column: 1,
    rule: 'review.changed-twice',
    message: changedAtBothText[locale],
  }));
}

/** One problem, at the first of the files beyond the number that one review judges. */
export function unjudgedProblem(unjudged: readonly string[], locale: Locale): Problem[] {
  const [file] = unjudged;
  if (file === undefined) return [];
  const message = tooMuchText(unjudged.length)[locale];
  return [{ file, line: 1, column: 1, rule: 'review.too-much', message }];
}

/** The most files that are reported as not examined. */
const maximumUnexamined = 20;

/**
 * Secrets in every file that a commit of the pull request added or changed, even if a later commit removes it: the history
 * keeps it. Files that are read as part of the ledger are searched there.
 * @param unjudged files that are not read as part of the ledger
 */
export async function secretProblems(
  { committedFiles }: TwoSides,
  unjudged: ReadonlySet<string>,
  locale: Locale,
): Promise<Problem[]> {
  const budget = newBudget();
  const problems: Problem[] = [];
  let unexamined = 0;
  for await (const { file, commit, isAtHead, bytes } of committedFiles(
    place => unjudged.has(place.file) || isNotRead(place),
  )) {
    const folder = folderOfSecretName(file);
    const place = folder ?? file;
    const found =
      folder === undefined
        ? secretsOfFile(
            place,
            { bytes: bytes ?? Buffer.alloc(0), isWhole: bytes !== undefined },
            budget,
            locale,
          )
        : [new Source(place, '').problem({ rule: 'secret.name' }, locale)];
    for (const problem of found) {
      if (problem.rule === 'secret.unexamined' && ++unexamined > maximumUnexamined) continue;
      problems.push(
        isAtHead ? problem : { ...problem, message: `${problem.message} ${onlyInHistory(commit)[locale]}` },
      );
    }
  }
  return problems;
}

/** Reading the ledger searches its files for secrets and reports them. */
const isNotRead = ({ file, isOfLedger }: { file: string; isOfLedger: boolean }) =>
  !isOfLedger || !isPartOfLedger(file) || folderOfSecretName(file) !== undefined;

/** The folder that holds a file or folder whose name is a secret; undefined where no part of the path is one. */
export function folderOfSecretName(file: string): string | undefined {
  const parts = file.split('/');
  const index = parts.findIndex(isSecretName);
  return index < 0 ? undefined : parts.slice(0, index).join('/') || '.';
}
