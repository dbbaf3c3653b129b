/** Makes comments. Each has an id, by which it is written only once. */
import { commentLine, withHiddenLine } from './marker.ts';
import type { Comment } from './plan.ts';

/** The id is made of the turn, so that a step that is planned again after a crash has the same id. */
export function commentAfter(turnBefore: number, step: string, text: string): Comment {
  const id = `${turnBefore + 1}-${step}`;
  return { id, body: withHiddenLine(text, commentLine(id)) };
}
