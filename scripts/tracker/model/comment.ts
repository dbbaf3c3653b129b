/** Comments: each is written once, by its id. */
import { commentLine, withHiddenLine } from './marker.ts';
import type { Comment } from './plan.ts';

/** The id follows from the turn before, so that a step planned again after a crash has the same one. */
export function commentAfter(turnBefore: number, step: string, text: string): Comment {
  const id = `${turnBefore + 1}-${step}`;
  return { id, body: withHiddenLine(text, commentLine(id)) };
}
