/**
 * What was changed under a signature that stayed: whoever confirmed, confirmed something else. It follows from the two
 * sides only, never from one of them, and so it is told where both are known.
 */
import type { Path } from '../ledger/source.ts';
import type { Answer, AnyEntry, Declaration, Signature } from '../ledger/types.ts';
import { same } from './value-change.ts';

/** `question`: absent where it is the declaration of a system. */
export interface Rewritten {
  question?: string;
  path: Path;
  /** The confirmation that stayed. */
  confirmed: Signature;
}

export function rewritten(before: AnyEntry, after: AnyEntry): Rewritten[] {
  const answers = [...(after.handover?.answers ?? [])].flatMap(([question, answer]): Rewritten[] => {
    const old = before.handover?.answers.get(question);
    const { confirmed } = answer;
    if (!old || !confirmed || !isRewritten(old, answer)) return [];
    return [{ question, path: ['handover', 'answers', question], confirmed }];
  });
  return [...answers, ...declaration(before, after)];
}

function declaration(before: AnyEntry, after: AnyEntry): Rewritten[] {
  if (before.type !== 'system' || after.type !== 'system') return [];
  const [old, current] = [before.declaration, after.declaration];
  if (!old || !current?.confirmed || !isOtherDeclaration(old, current)) return [];
  if (!keepsConfirmation(old, current)) return [];
  return [{ path: ['declaration', 'contains'], confirmed: current.confirmed }];
}

/** The answer says something else, and the confirmation is the one it had. Who answered, and when, may be corrected. */
export function isRewritten(old: Answer, current: Answer): boolean {
  const said = ({ value, evidence, note }: Answer) => [value, evidence, note];
  return !same(said(old), said(current)) && keepsConfirmation(old, current);
}

export function isOtherDeclaration(old: Declaration, current: Declaration): boolean {
  const said = ({ contains, evidence }: Declaration) => [contains.toSorted(), evidence];
  return !same(said(old), said(current));
}

type Confirmed = Pick<Answer, 'confirmed'>;

export function keepsConfirmation(old: Confirmed, current: Confirmed): boolean {
  return (
    old.confirmed !== undefined &&
    old.confirmed.by === current.confirmed?.by &&
    old.confirmed.on === current.confirmed.on
  );
}
