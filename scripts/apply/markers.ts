/**
 * Reading the hidden lines of `plan/marker.ts` back. Only the last line of a text counts, and only if it is whole and
 * exactly what certledger writes: text from a certificate cannot hold a line break, so it can never be a last line.
 */
import { commentPrefix, hiddenSuffix, markerPrefix } from '../plan/marker.ts';
import type { Level, Marker, Waiting } from '../plan/tracker.ts';

/** The marker of a body, or undefined when the body is not one that certledger wrote. */
export function parse(body: string): Marker | undefined {
  return split(body)?.marker;
}

/** A body taken apart: what people read, and the marker. Undefined when the body is not one that certledger wrote. */
export function split(body: string): { text: string; marker: Marker } | undefined {
  const { text, line } = lastLine(body);
  const marker = toMarker(json(line, markerPrefix));
  return marker && { text, marker };
}

/** The id of a comment that certledger wrote. */
export function commentId(body: string): string | undefined {
  const value = json(lastLine(body).line, commentPrefix);
  return typeof value?.id === 'string' ? value.id : undefined;
}

function lastLine(body: string): { text: string; line: string } {
  // GitHub hands back CRLF where somebody edited the text in a browser.
  const lines = body.trimEnd().split(/\r?\n/);
  const line = lines.pop() ?? '';
  return { text: lines.join('\n').trimEnd(), line };
}

type Fields = Record<string, unknown>;

function json(line: string, prefix: string): Fields | undefined {
  if (!line.startsWith(prefix) || !line.endsWith(hiddenSuffix)) return undefined;
  const text = line.slice(prefix.length, -hiddenSuffix.length);
  if (/[<>]|--/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function toMarker(value: Fields | undefined): Marker | undefined {
  if (!value) return undefined;
  const { kind, entry, hash, status, turn, rules, others, entries, level: said, ...rest } = value;
  const level = toLevel(said);
  const { type, waiting, ...strange } = rest;
  if (!isOneOf(kind, ['entry', 'sweep', 'update']) || !isOneOf(status, ['open', 'resolved']))
    return undefined;
  if (typeof entry !== 'string' || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
  if (!level || !isCount(turn)) return undefined;
  if (Object.keys(strange).length > 0) return undefined;
  if (type !== undefined && !isOneOf(type, ['item', 'system'])) return undefined;
  if (waiting !== undefined && !isWaiting(waiting)) return undefined;
  if (!isListOrAbsent(rules) || !isListOrAbsent(others) || !isListOrAbsent(entries)) return undefined;
  const lists = { ...(rules && { rules }), ...(others && { others }), ...(entries && { entries }) };
  const more = { ...(type && { type }), ...(waiting && { waiting }) };
  return { kind, entry, hash, status, level, turn, ...more, ...lists };
}

function isWaiting(value: unknown): value is Waiting {
  if (!isFields(value)) return false;
  const { errors, others, maximum, ...strange } = value;
  return Object.keys(strange).length === 0 && [errors, others, maximum].every(isCount);
}

function isListOrAbsent(value: unknown): value is string[] | undefined {
  return value === undefined || (Array.isArray(value) && value.every(item => typeof item === 'string'));
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
