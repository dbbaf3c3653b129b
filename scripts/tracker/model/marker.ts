/** Writes the hidden lines by which certledger finds its issues and comments. `tracker/model/marker-reader.ts` reads them. */
import type { Marker } from './state.ts';

export const markerPrefix = '<!-- certledger ';
export const commentPrefix = '<!-- certledger-comment ';
export const hiddenSuffix = ' -->';

/** In characters: GitHub's limit. */
export const maximumBody = 65_536;

/** The hidden line below a text. It is one line of ASCII without `<`, `>` and `--`, so that no value can end it early. */
export const markerLine = (marker: Marker): string => hiddenLine(markerPrefix, canonicalMarker(marker));

/** The marker with its keys in a fixed order, so that equal markers are equal JSON. */
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

/** The hidden line below a comment. By its id, an existing comment is found. */
export function commentLine(id: string): string {
  return hiddenLine(commentPrefix, { id });
}

/**
 * A body or comment: the text, a blank line and the hidden line. A line of the text that looks like a hidden line is escaped.
 * @param note the text of people below the hidden line; it is kept, as far as GitHub's limit allows
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
