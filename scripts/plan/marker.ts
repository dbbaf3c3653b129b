/** Writing the hidden lines that make certledger's issues and comments recognisable. Reading them: `apply/markers.ts`. */
import type { Marker, Waiting } from './tracker.ts';

export const markerPrefix = '<!-- certledger ';
export const commentPrefix = '<!-- certledger-comment ';
export const hiddenSuffix = ' -->';

/** GitHub refuses a body of more characters. */
export const maximumBody = 65_536;

/** The line below a text. One line of ASCII that nothing inside can end early: it holds no `<`, `>` or `--` of its own. */
export function markerLine(marker: Marker): string {
  const { kind, entry, hash, status, level, turn, ledger, assigned, type, waiting, rules, others, entries } =
    marker;
  return hidden(markerPrefix, {
    kind,
    entry,
    hash,
    status,
    level: { severity: level.severity, rank: level.rank },
    turn,
    ...(ledger === undefined ? {} : { ledger }),
    ...(assigned === undefined ? {} : { assigned }),
    ...(type === undefined ? {} : { type }),
    ...(waiting === undefined ? {} : { waiting: inOneOrder(waiting) }),
    ...(rules === undefined ? {} : { rules }),
    ...(others === undefined ? {} : { others }),
    ...(entries === undefined ? {} : { entries }),
  });
}

const inOneOrder = ({ errors, others, maximum }: Waiting): Waiting => ({ errors, others, maximum });

/** The line below the text of a comment: by its id a comment that is already there is known. */
export function commentLine(id: string): string {
  return hidden(commentPrefix, { id });
}

/**
 * `text`, a blank line, and the hidden line: how both bodies and comments are put together. No line of the text can pass for
 * the hidden one.
 * @param note what people wrote below it; it stays there, as far as GitHub's limit allows
 */
export function withHiddenLine(text: string, line: string, note = ''): string {
  const own = `${text.trimEnd().replace(/^([ \t]*)<(?=!-- certledger)/gm, '$1&lt;')}\n\n${line}`;
  const room = maximumBody - own.length - 2;
  return note === '' || room < 1 ? own : `${own}\n\n${note.slice(0, room).toWellFormed()}`;
}

function hidden(prefix: string, value: object): string {
  const json = JSON.stringify(value)
    .replace(/[<>&]|[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('--', '-\\u002d');
  return `${prefix}${json}${hiddenSuffix}`;
}
