/**
 * The golden cases, `test/cases/<name>/`: a world before a sweep and what must come of it. A new case is a new folder, which
 * `npm run case -- new NAME` makes:
 *
 *     case.yaml            about: one sentence; now: the instant; expect: what the case is there to show, one line each:
 *                          `ENTRY RULE`, `acknowledged ENTRY RULE`, `update ENTRY KIND`, `unknown ENTRY`
 *     inventory/           the ledger
 *     observations.ndjson  what the sweep saw
 *     memory.ndjson        what earlier sweeps left behind (absent: nothing)
 *     findings.json        the whole expected document; `npm run record` writes it, a person reads it
 *
 * Later stages put their own expectations beside these.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compare } from '../../scripts/compare/compare.ts';
import { remember } from '../../scripts/compare/next-memory.ts';
import { type Report, reportOf } from '../../scripts/compare/report.ts';
import { gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { loadLedger } from '../../scripts/ledger/read/read.ts';
import type { Ledger, Problem } from '../../scripts/ledger/types.ts';
import { readObservations } from '../../scripts/probe/ndjson.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { openState } from '../../scripts/state/store.ts';

const root = fileURLToPath(new URL('../cases', import.meta.url));

export interface Case {
  name: string;
  /** Absolute. */
  folder: string;
  about: string;
  now: Date;
  /** What the case is there to show, see above; null: not written yet. */
  expect: string[] | null;
}

export interface CaseWorld {
  ledger: Ledger;
  /** What `validate` has to say; a case is about other things. */
  problems: Problem[];
  observations: Observation[];
  report: Report;
}

/** Reads the case of a folder; what is still to be filled in is empty. */
export function readCase(folder: string): Case {
  const { about, now, expect } = parse(readFileSync(join(folder, 'case.yaml'), 'utf8'));
  return { name: basename(folder), folder, about: about ?? '', now: new Date(now), expect };
}

/** What is still to be done for a case, a sentence each. */
export function unfinished({ folder, about, expect }: Case): string[] {
  return [
    ...(about === '' ? ['case.yaml: write in one sentence, as `about`, what the case shows'] : []),
    ...(expect ? [] : ['case.yaml: list what it is there to show as `expect`, or write [] for nothing']),
    ...['findings.json', 'plan.json']
      .filter(file => !existsSync(join(folder, file)))
      .map(file => `${file} is missing: \`npm run record\` writes it; read it before you commit it`),
  ];
}

/** Every case, by name. */
export const cases: readonly Case[] = readdirSync(root, { withFileTypes: true })
  .filter(item => item.isDirectory())
  .map(({ name }) => readCase(join(root, name)))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Reads the world of a case and sweeps it up to the comparison. */
export async function worldOf({ name, folder, now }: Case): Promise<CaseWorld> {
  const { ledger, problems } = await loadLedger(folder, { now });
  if (!ledger) throw new Error(`the ledger of case ${name} cannot be read`);
  const observations = [...readObservations([join(folder, 'observations.ndjson')])];
  const { value: before, damaged } = await openState(folder).loadMemory();
  if (damaged.length > 0) throw new Error(`the memory of case ${name} cannot be read`);
  const memory = remember(before, observations, ledger, now);
  const seen = gatherEvidence(ledger, observations, memory);
  const report = reportOf(ledger, seen, compare(ledger, seen, now), now);
  return { ledger, problems, observations, report };
}
