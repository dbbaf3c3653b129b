/** Updates the places of a ledger repository that name a certledger: pins of workflows, addresses of schemas. */
import { pinOf, type Reference } from './running-release.ts';

/** A place that names another certledger than the wanted one. */
export interface OldPin {
  /** From 1. */
  line: number;
  /** The commit, tag or branch that stands there. */
  from: string;
}

const pin = /(\buses:[ \t]*['"]?certledger\/certledger@)([\w./-]+)(['"]?)([ \t]*#[^\r\n]*)?/g;
const address = /(https:\/\/raw\.githubusercontent\.com\/certledger\/certledger\/)([\w.-]+)(?=\/schemas\/)/g;

/** @returns the text with every pin and address changed to `reference`, and the old ones that differed */
export function upgraded(text: string, reference: Reference): { text: string; old: OldPin[] } {
  const old: OldPin[] = [];
  const note = (offset: number, from: string) => {
    if (from !== reference.sha) old.push({ line: text.slice(0, offset).split('\n').length, from });
  };
  for (const match of text.matchAll(pin)) note(match.index, match[2] ?? '');
  for (const match of text.matchAll(address)) note(match.index, match[2] ?? '');
  if (old.length === 0) return { text, old };
  const [sha, remark] = pinOf(reference).split(' # ');
  return {
    text: text
      .replace(
        pin,
        (_, before: string, _from: string, quote: string) => `${before}${sha}${quote} # ${remark}`,
      )
      .replace(address, (_, before: string) => `${before}${sha}`),
    old: old.sort((a, b) => a.line - b.line),
  };
}
