/**
 * Answers and declarations that were changed after they were confirmed, while the confirmation stayed. Only a comparison of
 * both sides shows this.
 */
import type { Path } from '../ledger/source.ts';
import type { Answer, AnyEntry, Declaration, Signature } from '../ledger/types.ts';
import { isEqual } from './value-change.ts';

/** `question` is absent for the declaration of a system. */
export interface ChangeUnderSignature {
  question?: string;
  path: Path;
  /** The confirmation that stayed. */
  confirmed: Signature;
}

export function changesUnderSignature(before: AnyEntry, after: AnyEntry): ChangeUnderSignature[] {
  const answers = [...(after.handover?.answers ?? [])].flatMap(
    ([question, answer]): ChangeUnderSignature[] => {
      const old = before.handover?.answers.get(question);
      const { confirmed } = answer;
      if (!old || !confirmed || !isAnswerChangedUnderSignature(old, answer)) return [];
      return [{ question, path: ['handover', 'answers', question], confirmed }];
    },
  );
  return [...answers, ...declaration(before, after)];
}

function declaration(before: AnyEntry, after: AnyEntry): ChangeUnderSignature[] {
  if (before.type !== 'system' || after.type !== 'system') return [];
  const [old, current] = [before.declaration, after.declaration];
  if (!old || !current?.confirmed || !isDeclarationChanged(old, current)) return [];
  if (!keepsConfirmation(old, current)) return [];
  return [{ path: ['declaration', 'contains'], confirmed: current.confirmed }];
}

/** The content of the answer changed, and its confirmation did not. Corrections of who answered, and when, do not count. */
export function isAnswerChangedUnderSignature(old: Answer, current: Answer): boolean {
  const values = ({ value, evidence, note }: Answer) => [value, evidence, note];
  return !isEqual(values(old), values(current)) && keepsConfirmation(old, current);
}

export function isDeclarationChanged(old: Declaration, current: Declaration): boolean {
  const values = ({ contains, evidence }: Declaration) => [contains.toSorted(), evidence];
  return !isEqual(values(old), values(current));
}

type Confirmed = Pick<Answer, 'confirmed'>;

export function keepsConfirmation(old: Confirmed, current: Confirmed): boolean {
  return (
    old.confirmed !== undefined &&
    old.confirmed.by === current.confirmed?.by &&
    old.confirmed.on === current.confirmed.on
  );
}
