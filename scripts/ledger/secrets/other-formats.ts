/** Finds keys in text formats other than PEM, each by a text that only it contains. No part of a text is read twice. */

import { matchAt, occurrences } from './occurrences.ts';
import { type SecretFault, type SecretRule, secretFault } from './secret-fault.ts';

interface KeyFormat {
  /** A text that every key of this format contains. */
  marker: string;
  /** @param region from the marker to the next one */
  find(region: string): { rule: SecretRule } | undefined;
}

/** No key is longer. */
const maximumLength = 65_536;

export function* keysInOtherFormats(text: string): Generator<SecretFault> {
  for (const { marker, find } of formatsByWord.flatMap(each =>
    text.includes(each.word) ? each.forms : [],
  )) {
    let start = text.indexOf(marker);
    while (start >= 0) {
      const next = text.indexOf(marker, start + marker.length);
      const region = text.slice(start, Math.min(next < 0 ? text.length : next, start + maximumLength));
      const found = find(region);
      if (found) yield secretFault(found.rule, start);
      start = next;
    }
  }
  yield* jsonWebKeys(text);
}

const key: { rule: SecretRule } = { rule: 'secret.private-key' };

const forms: readonly KeyFormat[] = [
  {
    marker: 'PuTTY-User-Key-File-',
    find: region => {
      // Lines may be indented or quoted. In a string literal, the line break is an escape sequence.
      const head =
        /^PuTTY-User-Key-File-[0-9]{1,3}: [\w@.-]{1,100}(?:\\{1,7}[rn]|[^\w\\]){1,80}Encryption: ([\w-]{1,100})/.exec(
          region,
        );
      if (!head || !/Private-Lines: [0-9]/.test(region)) return undefined;
      return head[1] === 'none' ? key : { rule: 'secret.encrypted-private-key' };
    },
  },
  {
    marker: 'AGE-SECRET-KEY-',
    find: region =>
      /^AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{40}/.test(region) ? { rule: 'secret.age-identity' } : undefined,
  },
  // .NET: the private exponent of RSA, the secret of DSA.
  {
    marker: 'RSAKeyValue>',
    find: region => (/<(?:D|P|InverseQ)>\s{0,100}[A-Za-z0-9+/]{16}/.test(region) ? key : undefined),
  },
  {
    marker: 'DSAKeyValue>',
    find: region => (/<X>\s{0,100}[A-Za-z0-9+/]{16}/.test(region) ? key : undefined),
  },
  // BIND's K*.private, of DNSSEC and of TSIG.
  {
    marker: 'Private-key-format: v1.',
    find: region =>
      /^(?:PrivateExponent|PrivateKey|Private_value\(x\)|Key): [A-Za-z0-9+/]{16}/m.test(region)
        ? key
        : undefined,
  },
  // WireGuard: 32 octets, so that the last two bits of the last digit before the padding are zero.
  {
    marker: 'PrivateKey',
    find: region => (wireGuard.test(region) ? key : undefined),
  },
  {
    marker: 'PresharedKey',
    find: region => (wireGuard.test(region) ? key : undefined),
  },
  // WireGuard in a configuration of netplan.
  {
    marker: 'mode: wireguard',
    find: region => (netplan.test(region) ? key : undefined),
  },
  // The key store of GnuPG, in its older and its present form.
  {
    marker: '(private-key',
    find: region => (/^\(private-key\s{1,100}\([a-z]/.test(region) ? key : undefined),
  },
  {
    marker: '(11:private-key',
    find: region => (/^\(11:private-key\(\d/.test(region) ? key : undefined),
  },
  {
    marker: '(21:protected-private-key',
    find: region =>
      /^\(21:protected-private-key\(\d/.test(region) ? { rule: 'secret.encrypted-private-key' } : undefined,
  },
];

/** Formats by a word that their markers have in common. A text without the word is not searched for each marker. */
const formatsByWord = ['Key', 'KEY-', 'rivate-key', ''].map((word, index, words) => ({
  word,
  forms: forms.filter(({ marker }) => words.findIndex(each => marker.includes(each)) === index),
}));

const wireGuard =
  /^(?:PrivateKey|PresharedKey)["']?[ \t]{0,20}[=:][ \t]{0,20}["']?[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/;

const netplan = /(?<![\w-])(?:key|private|shared)["']?:[ \t]{1,20}["']?[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/;

/** The key type in JSON, in JSON inside a string of JSON, in YAML (without quotation marks) and in TOML (always with them). */
const keyTypes =
  /kty(?:\\{0,7}["'])?[ \t\r\n]{0,100}(?::[ \t\r\n]{0,100}(?:\\{0,7}["'])?|=[ \t]{0,100}["'])(?:RSA|EC|OKP|AKP|oct)(?![A-Za-z0-9])/y;
const privatePart =
  /(?<![A-Za-z0-9_])(?:d|priv|k)(?:\\{0,7}["'])?[ \t\r\n]{0,100}(?::[ \t\r\n]{0,100}(?:\\{0,7}["'])?|=[ \t]{0,100}["'])[A-Za-z0-9_-]{20}/;

/** JSON Web Keys (RFC 7517) with a private part: `d`, `priv`, or `k` of a symmetric key. */
function* jsonWebKeys(text: string): Generator<SecretFault> {
  let earliest = 0;
  for (const at of occurrences(text, 'kty')) {
    if (!matchAt(keyTypes, text, at)) continue;
    const from = Math.max(earliest, at - maximumLength);
    const next = text.indexOf('kty', at + 3);
    const region = text.slice(from, Math.min(next < 0 ? text.length : next, at + maximumLength));
    const [start, end] = surroundingMap(region, at - from);
    earliest = at;
    if (privatePart.test(region.slice(start, end))) yield secretFault('secret.private-key', from + start);
  }
}

const indentation = /[ \t"'-]*/y;

/** The map around a place: the text between its braces, or the lines of a block with the same indentation. */
function surroundingMap(region: string, at: number): [start: number, end: number] {
  const opening = region.lastIndexOf('{', at);
  if (opening >= 0 && region.lastIndexOf('}', at) < opening) {
    const closing = region.indexOf('}', at);
    return [opening, closing < 0 ? region.length : closing];
  }
  const line = region.lastIndexOf('\n', at) + 1;
  const indent = at - line;
  const isInside = (from: number) => {
    // A table of TOML begins.
    if (region[from] === '[') return false;
    return indent === 0 || (matchAt(indentation, region, from)?.[0].length ?? 0) >= indent;
  };
  const hasDash = (from: number) => indent > 0 && region.slice(from, from + indent).includes('-');
  let start = line;
  // The dash of a list begins the map.
  while (start > 0 && !hasDash(start)) {
    const before = region.lastIndexOf('\n', start - 2) + 1;
    if (!isInside(before)) break;
    start = before;
  }
  let end = region.indexOf('\n', at);
  while (end >= 0 && isInside(end + 1) && !hasDash(end + 1)) {
    const following = region.indexOf('\n', end + 1);
    if (following < 0) return [start, region.length];
    end = following;
  }
  return [start, end < 0 ? region.length : end];
}
