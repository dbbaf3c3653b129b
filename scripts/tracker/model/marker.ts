/** Writing the hidden lines that make certledger's issues and comments recognisable. Reading them: `tracker/model/marker-reader.ts`. */
import type { Marker } from './state.ts';

export const markerPrefix = '<!-- certledger ';
export const commentPrefix = '<!-- certledger-comment ';
export const hiddenSuffix = ' -->';

/** GitHub refuses a body of more characters. */
export const maximumBody = 65_536;

/** The line below a text. One line of ASCII that nothing inside can end early: it holds no `<`, `>` or `--` of its own. */
export const markerLine = (marker: Marker): string => hiddenLine(markerPrefix, canonicalMarker(marker));

/** All that a marker says, its keys in one order: equal markers become equal JSON. */
export function canonicalMarker(marker: Marker): Record<keyof Marker, unknown> {
  const { kind, entry, hash, status, level, turn, ledger, assigned, type, waiting, rules, others, entries } =
    marker;
  return {
    kind,
    entry,
    hash,
    status,
    level: { severity: level.severity, rank: level.rank },
    turn,
    ledger,
    assigned,
    type,
    waiting: waiting && { errors: waiting.errors, others: waiting.others, maximum: waiting.maximum },
    rules,
    others,
    entries,
  };
}

/** The line below the text of a comment: by its id a comment that is already there is known. */
export function commentLine(id: string): string {
  return hiddenLine(commentPrefix, { id });
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

function hiddenLine(prefix: string, value: object): string {
  const json = JSON.stringify(value)
    .replace(/[<>&]|[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('--', '-\\u002d');
  return `${prefix}${json}${hiddenSuffix}`;
}
