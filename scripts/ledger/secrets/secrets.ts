/**
 * Private keys, keystores and identities, told by their content. What merely talks about one, as this file does, is let
 * through: a BEGIN line counts only with base64 behind it.
 */

import { withoutEnd } from '../../text/trim.ts';
import type { Fault } from '../source.ts';
import { isDerPrivateKey, isKeystore } from './binary.ts';

type SecretRule =
  | 'secret.private-key'
  | 'secret.encrypted-private-key'
  | 'secret.keystore'
  | 'secret.age-identity';

/** Reported per file; whoever stores more has understood by then. */
const maximumFaults = 20;

/** The secrets in a text, each where it begins. */
export function findSecrets(text: string): Fault[] {
  return detectors
    .flatMap(detect => (detect.markers.some(marker => text.includes(marker)) ? [...detect.find(text)] : []))
    .slice(0, maximumFaults);
}

/** What a file of no text at all holds. */
export function findBinarySecret(bytes: Buffer): Fault[] {
  if (isKeystore(bytes)) return [{ rule: 'secret.keystore', offset: 0 }];
  const key = isDerPrivateKey(bytes);
  return key
    ? [{ rule: key === 'encrypted' ? 'secret.encrypted-private-key' : 'secret.private-key', offset: 0 }]
    : [];
}

interface Detector {
  /** One of these is in every text that {@link Detector.find} could find something in. */
  markers: readonly string[];
  find(text: string): Iterable<Fault & { rule: SecretRule }>;
}

const detectors: readonly Detector[] = [
  { markers: ['PRIVATE KEY'], find: armoured },
  { markers: ['PuTTY-User-Key-File-'], find: putty },
  { markers: ['AGE-SECRET-KEY-'], find: age },
  { markers: ['"kty"'], find: webKeys },
  { markers: [encodedMarker()], find: encoded },
];

/** PEM of every kind (PKCS#8, PKCS#1, SEC1, DSA, OpenSSH), OpenPGP and SSH2. */
function* armoured(text: string): ReturnType<Detector['find']> {
  for (const begin of text.matchAll(/----[- ]BEGIN ((?:[A-Z0-9]+ )*)PRIVATE KEY(?: BLOCK)?[- ]----/g)) {
    const body = text.slice(begin.index + begin[0].length, begin.index + 8192);
    if (!startsWithKeyMaterial(body)) continue;
    const encrypted = begin[1]?.includes('ENCRYPTED ') || /^\s*Proc-Type: 4,ENCRYPTED/.test(body);
    yield { rule: encrypted ? 'secret.encrypted-private-key' : 'secret.private-key', offset: begin.index };
  }
}

/** Enough base64 for the shortest key there is. */
const shortestBody = 40;

/**
 * Base64 lines behind a BEGIN line, be it indented, quoted in a mail, commented out, on one line, or a string of a
 * program with `\n` for its line breaks.
 */
function startsWithKeyMaterial(body: string): boolean {
  const lines = body
    .replace(/\\r/g, '')
    .replace(/\\n|-----END/g, broken => (broken === '\\n' ? '\n' : '\n-----END'))
    .split(/\r?\n|\r/);
  let collected = 0;
  for (const line of lines) {
    const bare = withoutEnd(line.replace(/^[\s>#*|"'`;,-]+/, ''), ' \t"\'`;,\\');
    if (bare === '' || /^[A-Za-z][A-Za-z-]*: /.test(bare)) continue;
    const base64 = /^[A-Za-z0-9+/]+={0,4}$/.test(bare.replaceAll(' ', ''));
    if (!base64 || (collected === 0 && bare.length < 16)) return false;
    collected += bare.length;
    if (collected >= shortestBody) return true;
  }
  return false;
}

function* putty(text: string): ReturnType<Detector['find']> {
  const file = /^PuTTY-User-Key-File-[0-9]+: \S+\r?\nEncryption: (\S+)\r?\n/gm;
  for (const begin of text.matchAll(file)) {
    if (!/^Private-Lines: [0-9]+\r?$/m.test(text.slice(begin.index, begin.index + 8192))) continue;
    const rule = begin[1] === 'none' ? 'secret.private-key' : 'secret.encrypted-private-key';
    yield { rule, offset: begin.index };
  }
}

function* age(text: string): ReturnType<Detector['find']> {
  for (const identity of text.matchAll(/AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{40,}/g)) {
    yield { rule: 'secret.age-identity', offset: identity.index };
  }
}

/** JSON Web Keys (RFC 7517) with their private part: `d`, `priv`, or the whole of a symmetric one, `k`. */
function* webKeys(text: string): ReturnType<Detector['find']> {
  const reach = 16_384;
  for (const kind of text.matchAll(/"kty"\s*:\s*"(RSA|EC|OKP|AKP|oct)"/g)) {
    const before = text.slice(Math.max(0, kind.index - reach), kind.index);
    const opening = before.lastIndexOf('{');
    if (opening < 0) continue;
    const offset = kind.index - before.length + opening;
    const closing = text.indexOf('}', kind.index);
    const key = text.slice(offset, closing < 0 ? kind.index + reach : Math.min(closing, kind.index + reach));
    if (/"(?:d|priv|k)"\s*:\s*"[A-Za-z0-9_-]{20,}/.test(key)) yield { rule: 'secret.private-key', offset };
  }
}

/** PEM wrapped in base64 once more, as in a Kubernetes secret. */
function* encoded(text: string): ReturnType<Detector['find']> {
  for (const blob of text.matchAll(new RegExp(`${encodedMarker()}[A-Za-z0-9+/]{40,}={0,2}`, 'g'))) {
    const [inner] = armoured(Buffer.from(blob[0], 'base64').toString('latin1'));
    if (inner) yield { rule: inner.rule, offset: blob.index };
  }
}

/** How every PEM file begins when it is encoded. */
function encodedMarker(): string {
  return Buffer.from('-----BEGIN ').toString('base64').replaceAll('=', '').slice(0, -1);
}
