/**
 * Reads the hidden lines that `tracker/model/marker.ts` writes. People write notes below them, and paste texts that have hidden lines,
 * too. The first hidden line counts. The text above it cannot contain one: a value from a certificate has no line break and never
 * begins a line.
 */

import { jsonOrUndefined } from '../../text/parse-json.ts';
import { commentPrefix, hiddenSuffix, markerPrefix } from './marker.ts';
import { type Level, type Marker, unknownHash, type WaitingCounts } from './state.ts';

export interface BodyParts {
  /** The text above the marker. */
  text: string;
  marker: Marker;
  /** The text that people wrote below it. */
  note?: string;
}

/** The marker of a body; undefined when certledger did not write the body. */
export function markerOf(body: string): Marker | undefined {
  return splitBody(body)?.marker;
}

/**
 * The parts of a body; undefined when certledger did not write it.
 * @param isWanted which markers count, where the subject is known
 */
export function splitBody(
  body: string,
  isWanted: (marker: Marker) => boolean = () => true,
): BodyParts | undefined {
  const lines = linesOf(body);
  for (const [index, line] of lines.entries()) {
    const found = hiddenLine(line, markerPrefix);
    const marker = found && toMarker(found.value);
    if (!marker || !isWanted(marker)) continue;
    const note = [found.rest, ...lines.slice(index + 1)].join('\n').trim();
    return { text: lines.slice(0, index).join('\n').trimEnd(), marker, ...(note !== '' && { note }) };
  }
  return undefined;
}

/** All markers in a body, in their order. */
export function markersIn(body: string): Marker[] {
  return linesOf(body).flatMap(line => toMarker(hiddenLine(line, markerPrefix)?.value ?? {}) ?? []);
}

/** The parts of a body whose marker was removed. All of its text may be a person's. */
export function withoutMarker(body: string | null | undefined, marker: Marker): BodyParts {
  const note = (body ?? '').trim();
  return { text: '', marker: { ...marker, hash: unknownHash }, ...(note !== '' && { note }) };
}

/** The id of a comment that certledger wrote. */
export function commentId(body: string): string | undefined {
  for (const line of linesOf(body)) {
    const id = hiddenLine(line, commentPrefix)?.value.id;
    if (typeof id === 'string') return id;
  }
  return undefined;
}

/** Line breaks are CRLF where somebody edited the text in a browser. */
const linesOf = (body: string): string[] => body.split(/\r?\n/);

type Fields = Record<string, unknown>;

/** @returns the data of the hidden line, and the text that somebody wrote behind it */
function hiddenLine(line: string, prefix: string): { value: Fields; rest: string } | undefined {
  const start = line.trimStart();
  const end = start.startsWith(prefix) ? start.indexOf(hiddenSuffix) : -1;
  const value = end === -1 ? undefined : json(start.slice(prefix.length, end));
  return value && { value, rest: start.slice(end + hiddenSuffix.length) };
}

function json(text: string): Fields | undefined {
  if (/[<>]|--/.test(text)) return undefined;
  const value = jsonOrUndefined(text);
  return isFields(value) ? value : undefined;
}

/**
 * Unknown or wrong optional fields are ignored, because another version may have written them. If the whole marker were ignored, the
 * issue would be opened a second time. The required fields must be right.
 */
function toMarker(value: Fields): Marker | undefined {
  const { kind, entry, hash, status, turn } = value;
  const level = toLevel(value.level);
  if (!isOneOf(kind, ['entry', 'sweep', 'update']) || !isOneOf(status, ['open', 'resolved']))
    return undefined;
  if (typeof entry !== 'string' || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
  if (!level || !isCount(turn)) return undefined;
  const { ledger, type, waiting, assigned, rules, others, entries } = value;
  return {
    kind,
    entry,
    hash,
    status,
    level,
    turn,
    ...(typeof ledger === 'string' && { ledger }),
    ...(isOneOf(type, ['item', 'system']) && { type }),
    ...(isWaiting(waiting) && { waiting }),
    ...(isList(assigned) && { assigned }),
    ...(isList(rules) && { rules }),
    ...(isList(others) && { others }),
    ...(isList(entries) && { entries }),
  };
}

function isWaiting(value: unknown): value is WaitingCounts {
  if (!isFields(value)) return false;
  const { errors, others, maximum, ...unknownKeys } = value;
  return Object.keys(unknownKeys).length === 0 && [errors, others, maximum].every(isCount);
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function toLevel(value: unknown): Level | undefined {
  if (!isFields(value)) return undefined;
  const { severity, rank } = value;
  return isOneOf(severity, ['info', 'warning', 'error']) && isCount(rank) ? { severity, rank } : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf<const Word>(value: unknown, words: readonly Word[]): value is Word {
  return words.some(word => word === value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
