/** Finds keys between a BEGIN and an END line, also where these are indented, quoted, commented out, on one line, or in a string literal. */
import { withoutEnd } from '../../text/trim.ts';
import { matchAt } from './occurrences.ts';
import { type SecretFault, secretFault } from './secret-fault.ts';

export interface ArmouredKey {
  fault: SecretFault;
  /** The end of the block. Nothing else is reported in it. */
  end: number;
}

/** No key with its headers is longer. */
const maximumLength = 65_536;
const headLine = /----[- ]BEGIN ((?:[A-Z0-9]{1,16} ){0,6})PRIVATE KEY(?: BLOCK)?[- ]----/y;

/** PEM of every kind (PKCS#8, PKCS#1, SEC1, DSA, OpenSSH), OpenPGP and SSH2. */
export function* armouredKeys(text: string): Generator<ArmouredKey> {
  let next = text.indexOf('BEGIN ');
  while (next >= 0) {
    const start = next - 5;
    next = text.indexOf('BEGIN ', next + 6);
    const begin = start < 0 ? null : matchAt(headLine, text, start);
    if (!begin) continue;
    // The body ends at the next BEGIN, so that each part of the text is read once.
    const from = start + begin[0].length;
    const limit = Math.min(next < 0 ? text.length : next, from + maximumLength);
    const body = text.slice(from, limit);
    if (!startsWithKeyMaterial(body)) continue;
    const encrypted = begin[1]?.includes('ENCRYPTED ') || /^\s*Proc-Type: 4,ENCRYPTED/.test(body);
    const end = body.indexOf('END ');
    yield {
      fault: secretFault(encrypted ? 'secret.encrypted-private-key' : 'secret.private-key', start),
      end: end < 0 ? limit : from + end,
    };
  }
}

/** The base64 letters of the shortest key. */
const shortestBody = 40;

function startsWithKeyMaterial(body: string): boolean {
  const lines = body
    .replace(/\\{1,7}(?:r|u000[dD])/g, '')
    .replace(/\\{1,7}(?:n|u000[aA])/g, '\n')
    .replaceAll('-----END', '\n-----END')
    .split(/\r?\n|\r/);
  let collected = 0;
  for (const line of lines) {
    const bare = withoutEnd(line.replace(/^[\s>#*|"'`;,-]+/, ''), ' \t"\'`;,\\');
    if (bare === '' || /^[A-Za-z][A-Za-z-]*: /.test(bare)) continue;
    const base64 = /^[A-Za-z0-9+/]+={0,4}$/.test(bare.replaceAll(' ', ''));
    // One repeated character: somebody masked the key.
    if (/^(.)\1{7}\1*$/.test(bare)) return false;
    if (!base64 || (collected === 0 && longestWord(bare) < 16)) return false;
    collected += bare.length;
    if (collected >= shortestBody) return true;
  }
  return false;
}

/** The words of a sentence have only letters of base64, too, but they are short. */
const longestWord = (line: string): number => Math.max(...line.split(' ').map(word => word.length));
