/** Hashes of JSON values, and of the content of an issue or pull request. */
import { createHash } from 'node:crypto';
import type { Json } from '../../compare/finding.ts';

/** SHA-256 in hexadecimal over JSON with sorted keys: the same content has the same hash on every machine. */
export function hashOf(content: Json): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** The content that certledger wants in an issue or pull request. */
export interface HashedContent {
  /** The facts from which it is made, without any wording. */
  facts: Json;
  /** The texts made of these facts with the present templates. */
  text: Json;
}

/** The first digits are the hash of the facts, the others that of the text. */
const halfLength = 32;

export const contentHash = ({ facts, text }: HashedContent): string =>
  hashOf(facts).slice(0, halfLength) + hashOf(text).slice(0, halfLength);

/**
 * The hash was made from the same facts, possibly with another wording. Such an issue is not rewritten, so that an upgrade with new
 * wording does not rewrite every issue. The first versions hashed only the text; where the text is the same, so are the facts.
 */
export const hasSameFacts = (hash: string, { facts, text }: HashedContent): boolean =>
  hash.slice(0, halfLength) === hashOf(facts).slice(0, halfLength) || isHashOfTextOnly(hash, text);

/** The hash was made from the same text. */
export const hasSameText = (hash: string, text: Json): boolean =>
  hash.slice(halfLength) === hashOf(text).slice(0, halfLength) || isHashOfTextOnly(hash, text);

const isHashOfTextOnly = (hash: string, text: Json): boolean => hash === hashOf(text);

/** The value as JSON, without undefined properties. */
export const toJson = (value: object): Json => JSON.parse(JSON.stringify(value));

function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
