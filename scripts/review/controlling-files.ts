/** Files outside the ledger that decide what is checked, with which rights, and who has to approve. Pure. */
import type { LedgerChange } from './change.ts';
import { change } from './value-change.ts';

/** Paths, from the top of the repository, at which GitHub looks for such files. */
export const controllingPaths = ['.github', 'CODEOWNERS', 'docs/CODEOWNERS'];

const isWorkflow = (path: string) => /^\.github\/(workflows|actions)\//.test(path);
const isCodeowners = (path: string) => /^(\.github\/|docs\/)?CODEOWNERS$/.test(path);

/** A file below one of the {@link controllingPaths} that a pull request adds, changes or removes. */
export interface ControllingFile {
  /** From the top of the repository. */
  path: string;
  /** Relative to the ledger's root. */
  file: string;
  /** The file exists at this side. */
  atBase: boolean;
  atHead: boolean;
}

export function controllingFileChanges(touched: readonly ControllingFile[]): LedgerChange[] {
  return touched.map(({ path, file, atBase, atHead }) => ({
    ...change(kindOf(path, atBase, atHead), [], { about: path, attention: needsAttention(path) }),
    file,
  }));
}

const needsAttention = (path: string): boolean => isWorkflow(path) || isCodeowners(path);

function kindOf(path: string, atBase: boolean, atHead: boolean): LedgerChange['kind'] {
  const kinds = isWorkflow(path) ? workflowKinds : isCodeowners(path) ? codeownersKinds : unreadFileKinds;
  return kinds[fileChange(atBase, atHead)];
}

type FileChange = 'added' | 'changed' | 'removed';
type KindOf = Readonly<Record<FileChange, LedgerChange['kind']>>;

const workflowKinds: KindOf = {
  added: 'workflow-added',
  changed: 'workflow',
  removed: 'workflow-removed',
};
const codeownersKinds: KindOf = {
  added: 'codeowners-added',
  changed: 'codeowners',
  removed: 'codeowners-removed',
};

/** Of a file that certledger does not read. */
export const unreadFileKinds: KindOf = {
  added: 'file-unread-added',
  changed: 'file',
  removed: 'file-unread-removed',
};

/** What happened to a file that differs between the two sides. */
export function fileChange(atBase: boolean, atHead: boolean): FileChange {
  if (!atBase) return 'added';
  return atHead ? 'changed' : 'removed';
}
