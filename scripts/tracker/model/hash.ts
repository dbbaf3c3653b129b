/** Hashes: of anything that is JSON, and of what an issue or pull request is made of. */
import { createHash } from 'node:crypto';
import type { Json } from '../../compare/finding.ts';

/** SHA-256, in hexadecimal, over JSON with its keys in order: the same content has the same hash on every machine. */
export function hashOf(content: Json): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** What certledger wants of an issue or pull request. */
export interface HashedContent {
  /** All it tells of and all it is put together from, without any wording. */
  facts: Json;
  /** What came of that in the wording of today: everything that is written. */
  text: Json;
}

/** Digits over the facts; as many over the text follow. */
const halfLength = 32;

export const contentHash = ({ facts, text }: HashedContent): string =>
  hashOf(facts).slice(0, halfLength) + hashOf(text).slice(0, halfLength);

/**
 * Was it made from these facts, in whatever wording? Then it is left alone: a new wording must not rewrite every issue on the
 * day of an upgrade. The first versions hashed the text alone: where that is the same, so are the facts.
 */
export const hasSameFacts = (hash: string, { facts, text }: HashedContent): boolean =>
  hash.slice(0, halfLength) === hashOf(facts).slice(0, halfLength) || isHashOfTextOnly(hash, text);

/** Is it the hash of this text? */
export const hasSameText = (hash: string, text: Json): boolean =>
  hash.slice(halfLength) === hashOf(text).slice(0, halfLength) || isHashOfTextOnly(hash, text);

const isHashOfTextOnly = (hash: string, text: Json): boolean => hash === hashOf(text);

/** As JSON has it: what is undefined is not there. */
export const toJson = (value: object): Json => JSON.parse(JSON.stringify(value));

function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
