/** A plan as a file: what `plan --out` writes and `apply` reads back. */
import { readFile } from 'node:fs/promises';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { messageOf, UsageError } from '../errors.ts';
import { writeWhole } from '../files.ts';
import { validator } from '../schemas.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { jsonOrUndefined } from '../text/parse-json.ts';
import type { Plan } from './model/plan.ts';
import { planViews } from './view/plan-view.ts';

/** @throws OutsideError when the disk refuses */
export async function writePlan(file: string, plan: Plan): Promise<void> {
  await writeWhole(file, planViews.json(plan));
}

/** @throws UsageError when the file cannot be read or is not a plan, with the place of what is wrong in it */
export async function readPlan(file: string): Promise<Plan> {
  try {
    return parsePlan(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(noPlan(file, messageOf(error)));
  }
}

/** @param file the name that the error shows. @throws UsageError */
export function parsePlan(text: string, file: string): Plan {
  const value = jsonOrUndefined(text);
  // The parser's own message would repeat text of the file.
  if (value === undefined) throw new UsageError(notPlan(file, { en: 'not JSON', ja: 'JSON ではありません' }));
  const validate = validator<Plan>('plan');
  if (validate(value)) return value;
  // Of the branches of a `oneOf`, the one that fails at the deepest place is the one that was meant.
  const [deepest] = (validate.errors ?? []).toSorted((a, b) => depth(b.instancePath) - depth(a.instancePath));
  const path = inline(deepest ? pathOf(deepest) : '/');
  throw new UsageError(notPlan(file, { en: `at ${path}`, ja: `${path} の箇所` }));
}

/** A JSON pointer to the key that is missing or not allowed. The keys are untrusted, as the whole file is. */
function pathOf({ instancePath, params }: ErrorObject): string {
  const key: unknown = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof key !== 'string') return instancePath || '/';
  return `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

const depth = (path: string): number => path.split('/').length;

const noPlan = (file: string, why: string): Localized => ({
  en: `The plan cannot be read: ${why}. Make one with certledger plan --out ${file}.`,
  ja: `計画を読み込めません（${why}）。certledger plan --out ${file} で作成してください。`,
});

const notPlan = (file: string, why: Localized): Localized => ({
  en: `${file} does not hold a plan of this version of certledger (${why.en}). Make one with certledger plan --out.`,
  ja: `${file} はこの版の certledger の計画ではありません（${why.ja}）。certledger plan --out で作成してください。`,
});
