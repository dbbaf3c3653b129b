/** Finds the commit that removed the file of an entry, where git has it. */
import { OutsideError } from '../errors.ts';
import { openRepository } from '../git/repository.ts';
import type { Environment } from '../git/run.ts';
import { folderOf, ownedFormats } from '../ledger/folders.ts';
import type { Removal } from './model/plan-input.ts';
import type { TrackerState } from './model/state.ts';

/**
 * By entry, for the entries that have an open issue and are not in `present`. Nothing is found in a clone without history, outside
 * a repository, or where git fails. That is no error: the commit is only shown.
 */
export async function removalsOf(
  { issues }: TrackerState,
  present: ReadonlySet<string>,
  root: string,
  env: Environment,
): Promise<ReadonlyMap<string, Removal>> {
  const gone = issues.flatMap(({ marker: { kind, status, entry } }) =>
    kind === 'entry' && status === 'open' && !present.has(entry) ? [entry] : [],
  );
  if (gone.length === 0) return new Map();
  try {
    return await ask(new Set(gone), root, env);
  } catch (error) {
    if (error instanceof OutsideError) return new Map();
    throw error;
  }
}

/** Each commit gets a line of its own. Git's lines of names are never empty and contain no NUL. */
const commitLine = '%x00%H %cI';

async function ask(gone: ReadonlySet<string>, root: string, env: Environment): Promise<Map<string, Removal>> {
  const removals = new Map<string, Removal>();
  const repository = await openRepository(root, env);
  if (!repository) return removals;
  const { prefix, text } = repository;
  const folders = ownedFormats.map(format => `${prefix}${folderOf[format]}`);
  const deletions = ['log', '--no-renames', '--diff-filter=D', '--name-only', `--format=${commitLine}`];
  const printed = await text(['-c', 'core.quotePath=false', ...deletions, '--', ...folders]);
  for (const block of printed.split('\0').slice(1)) {
    const [head = '', ...names] = block.split('\n');
    const [commit, at] = head.split(' ');
    if (commit === undefined || at === undefined) continue;
    for (const name of names) {
      const id = name.slice(name.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
      // The newest commit comes first.
      if (gone.has(id) && !removals.has(id)) removals.set(id, { commit, at });
    }
  }
  return removals;
}
