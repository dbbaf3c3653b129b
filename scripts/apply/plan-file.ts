/** A plan as a file: what `plan --out` writes and `apply` reads back. */
import { readFile, writeFile } from 'node:fs/promises';
import { OutsideError, UsageError } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { validator } from '../schemas.ts';
import type { Locale, Localized } from '../text/locale.ts';

/** Ends in a line break. */
export function formatPlan(plan: Plan): string {
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}

/** @throws OutsideError when the disk refuses */
export async function writePlan(file: string, plan: Plan): Promise<void> {
  try {
    await writeFile(file, formatPlan(plan));
  } catch (error) {
    throw new OutsideError(`The plan cannot be written to ${file}: ${messageOf(error)}`);
  }
}

/** @throws UsageError when the file cannot be read or is not a plan, with the place of what is wrong in it */
export async function readPlan(file: string, locale: Locale): Promise<Plan> {
  try {
    return parsePlan(await readFile(file, 'utf8'), file, locale);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(unreadable(file, messageOf(error))[locale]);
  }
}

/** @param file is named in the error. @throws UsageError */
export function parsePlan(text: string, file: string, locale: Locale): Plan {
  const value = jsonOf(text, file, locale);
  const validate = validator<Plan>('plan');
  if (validate(value)) return value;
  // Of the branches of a `oneOf`, the one that was meant is the one that fails deepest.
  const [deepest] = (validate.errors ?? []).toSorted((a, b) => depth(b.instancePath) - depth(a.instancePath));
  const place = `${deepest?.instancePath || '/'}: ${deepest?.message ?? ''}`;
  throw new UsageError(notPlan(file, place)[locale]);
}

const depth = (path: string): number => path.split('/').length;

function jsonOf(text: string, file: string, locale: Locale): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(notPlan(file, messageOf(error))[locale]);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const unreadable = (file: string, why: string): Localized => ({
  en: `The plan cannot be read: ${why}. Make one with certledger plan --out ${file}.`,
  ja: `計画を読み込めません(${why})。certledger plan --out ${file} で作成してください。`,
});

const notPlan = (file: string, place: string): Localized => ({
  en: `${file} does not hold a plan of this version of certledger (${place}). Make one with certledger plan --out.`,
  ja: `${file} はこの版の certledger の計画ではありません(${place})。certledger plan --out で作成してください。`,
});
