/** The secrets of one file, as problems. */
import type { Locale } from '../../text/locale.ts';
import { Source } from '../source.ts';
import type { Problem } from '../types.ts';
import { findSecretsInFile } from './find-secrets.ts';
import type { SearchBudget } from './search-budget.ts';
import { secretFault } from './secret-fault.ts';

/** @param isWhole false: only the beginning of the file was read */
export function secretsOfFile(
  file: string,
  { bytes, isWhole }: { bytes: Buffer; isWhole: boolean },
  budget: SearchBudget,
  locale: Locale,
): Problem[] {
  const { text, faults } = findSecretsInFile(bytes, budget);
  const all = isWhole || faults.length > 0 ? faults : [secretFault('secret.unexamined', 0)];
  if (all.length === 0) return [];
  const source = new Source(file, text);
  return all.map(fault => source.problem(fault, locale));
}
