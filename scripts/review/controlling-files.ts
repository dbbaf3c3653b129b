/** Files beside the ledger that decide what is checked, with which rights, and who has to approve. Pure. */
import type { LedgerChange } from './change.ts';
import { change } from './value-change.ts';

/** Where GitHub looks for them, from the top of the repository. */
export const aroundPaths = ['.github', 'CODEOWNERS', 'docs/CODEOWNERS'];

const isWorkflow = (path: string) => /^\.github\/(workflows|actions)\//.test(path);
const isCodeowners = (path: string) => /^(\.github\/|docs\/)?CODEOWNERS$/.test(path);

/** A file around the ledger that a pull request changes. */
export interface Around {
  /** From the top of the repository. */
  path: string;
  /** Relative to the ledger's root. */
  file: string;
  /** Is it there at the head? */
  is: boolean;
}

export function aroundChanges(touched: readonly Around[]): LedgerChange[] {
  return touched.map(({ path, file, is }) => ({
    ...change(kindOf(path, is), [], { about: path, attention: needsLook(path) }),
    file,
  }));
}

const needsLook = (path: string): boolean => isWorkflow(path) || isCodeowners(path);

function kindOf(path: string, is: boolean): LedgerChange['kind'] {
  if (isWorkflow(path)) return is ? 'workflow' : 'workflow-removed';
  if (isCodeowners(path)) return is ? 'codeowners' : 'codeowners-removed';
  return 'file';
}
