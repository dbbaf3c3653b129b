/** A case in its short form → what a sweep begins with. Pure: what is read is handed over as text. */

import type { Memory } from '../../../scripts/evidence/memory.ts';
import { type LedgerReading, readLedgerFiles } from '../../../scripts/ledger/read/assemble.ts';
import type { Ledger } from '../../../scripts/ledger/types.ts';
import type { Observation } from '../../../scripts/probe/observation.ts';
import { Certificates } from './certificates.ts';
import { memoryOf, observationsOf } from './evidence.ts';
import type { CaseForm } from './form.ts';
import { ledgerFiles } from './ledger-files.ts';

export interface Expanded {
  /** Texts by path, `inventory/certificates/web.yaml` and so on. */
  files: ReadonlyMap<string, string>;
  ledger: Ledger;
  /** What `validate` has to say of the files. */
  problems: LedgerReading['problems'];
  observations: Observation[];
  memory: Memory;
}

/** @param builtinChecklists texts of those that come with certledger, by name */
export function expand(form: CaseForm, builtinChecklists: ReadonlyMap<string, string>): Expanded {
  const certificates = new Certificates(form);
  const files = ledgerFiles(form, certificates);
  const { ledger, problems } = readLedgerFiles(files, { now: form.now, builtinChecklists });
  if (!ledger)
    throw form.place
      .at('ledger')
      .wrong(problems.map(({ file, message }) => `${file}: ${message}`).join('; '));
  return {
    files,
    ledger,
    problems,
    observations: observationsOf(form, ledger, certificates),
    memory: memoryOf(form, ledger, certificates),
  };
}
