/** Writing the hidden lines that make certledger's issues and comments recognisable. Reading them: `apply/markers.ts`. */
import type { Marker, Waiting } from './tracker.ts';

export const markerPrefix = '<!-- certledger ';
export const commentPrefix = '<!-- certledger-comment ';
export const hiddenSuffix = ' -->';

/** The last line of a body. One line of ASCII that nothing inside can end early: it holds no `<`, `>` or `--` of its own. */
export function markerLine(marker: Marker): string {
  const { kind, entry, hash, status, level, turn, type, waiting, rules, others, entries } = marker;
  return hidden(markerPrefix, {
    kind,
    entry,
    hash,
    status,
    level: { severity: level.severity, rank: level.rank },
    turn,
    ...(type === undefined ? {} : { type }),
    ...(waiting === undefined ? {} : { waiting: inOneOrder(waiting) }),
    ...(rules === undefined ? {} : { rules }),
    ...(others === undefined ? {} : { others }),
    ...(entries === undefined ? {} : { entries }),
  });
}

const inOneOrder = ({ errors, others, maximum }: Waiting): Waiting => ({ errors, others, maximum });

/** The last line of a comment: by its id a comment that is already there is known. */
export function commentLine(id: string): string {
  return hidden(commentPrefix, { id });
}

/** `text`, a blank line, and the hidden line: how both bodies and comments are put together. */
export function withHiddenLine(text: string, line: string): string {
  return `${text.trimEnd()}\n\n${line}`;
}

function hidden(prefix: string, value: object): string {
  const json = JSON.stringify(value)
    .replace(/[<>&]|[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('--', '-\\u002d');
  return `${prefix}${json}${hiddenSuffix}`;
}
