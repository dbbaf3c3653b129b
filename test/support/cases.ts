/**
 * The golden cases, `test/cases/<name>/`: a world before a sweep and what must come of it. A new case is a new folder, which
 * `npm run case -- new NAME` makes:
 *
 *     case.yaml      about: one sentence; now: the instant; expect: what the case is there to show, one line each:
 *                    `ENTRY RULE`, `acknowledged ENTRY RULE`, `update ENTRY KIND`, `unknown ENTRY`, about no entry
 *                    `ENDPOINT RULE` or `SHA-256 RULE`; and the ledger, what the sweep
 *                    saw of it and what earlier sweeps left behind, as far as they differ from `test/cases/base.yaml`
 *     findings.json  the whole expected document; `npm run record` writes it, a person reads it
 *
 * Later stages put their own expectations beside these. `docs/tests.md` describes the short form of `case.yaml`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from '../../scripts/compare/compare.ts';
import { remember } from '../../scripts/compare/next-memory.ts';
import { type Report, reportOf } from '../../scripts/compare/report.ts';
import { divided, gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { builtinChecklists } from '../../scripts/ledger/read/read.ts';
import { type Expanded, expand } from './case-form/expand.ts';
import { type CaseForm, readBase, readForm } from './case-form/form.ts';

const root = fileURLToPath(new URL('../cases', import.meta.url));
const base = readBase('test/cases/base.yaml', readFileSync(join(root, 'base.yaml'), 'utf8'));

export interface Case {
  name: string;
  /** Absolute. */
  folder: string;
  about: string;
  now: Date;
  /** What the case is there to show, see above; null: not written yet. */
  expect: string[] | null;
  form: CaseForm;
}

export interface ComparedCase extends Expanded {
  report: Report;
}

/** Reads the case of a folder; what is still to be filled in is empty. */
export function readCase(folder: string): Case {
  const name = basename(folder);
  const form = readForm(
    `test/cases/${name}/case.yaml`,
    readFileSync(join(folder, 'case.yaml'), 'utf8'),
    base,
  );
  const { about, now, expect } = form;
  return { name, folder, about, now, expect, form };
}

/** What is in the folder of a case, see above and `test/tracker/plan/cases.test.ts`. */
const read = new Set(['case.yaml', 'findings.json', 'plan.json', 'plan', 'tracker', 'tracker-after']);

/** What is still to be done for a case, a sentence each. @param isRecording what is missing is being written */
export function unfinished({ folder, about, expect }: Case, { isRecording = false } = {}): string[] {
  return [
    ...(about === '' ? ['case.yaml: write in one sentence, as `about`, what the case shows'] : []),
    ...(expect ? [] : ['case.yaml: list what it is there to show as `expect`, or write [] for nothing']),
    ...['findings.json', 'plan.json']
      .filter(file => !isRecording && !existsSync(join(folder, file)))
      .map(file => `${file} is missing: \`npm run record\` writes it; read it before you commit it`),
    ...readdirSync(folder)
      .filter(file => !read.has(file))
      .map(
        file =>
          `${file} is read by nobody: case.yaml holds the ledger and the observations, see docs/tests.md`,
      ),
  ];
}

/** Every case, by name. */
export const cases: readonly Case[] = readdirSync(root, { withFileTypes: true })
  .filter(item => item.isDirectory())
  .map(({ name }) => readCase(join(root, name)))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** @throws where there is no such case */
export function caseNamed(name: string): Case {
  const found = cases.find(each => each.name === name);
  if (!found) throw new Error(`there is no case ${name}`);
  return found;
}

const comparedCases = new Map<string, ComparedCase>();

/** The ledger of a case with its sweep, up to the comparison. It is computed once; several tests read it, and none changes it. */
export function comparedCase({ folder, now, form }: Case): ComparedCase {
  const known = comparedCases.get(folder);
  if (known) return known;
  const expanded = expand(form, builtinChecklists());
  const { ledger } = expanded;
  const { recorded, unrecorded } = divided(ledger, expanded.observations);
  const memory = remember(expanded.memory, recorded, ledger, now);
  const evidence = gatherEvidence(ledger, recorded, memory, unrecorded);
  const compared = { ...expanded, report: reportOf(ledger, evidence, compare(ledger, evidence, now), now) };
  comparedCases.set(folder, compared);
  return compared;
}
