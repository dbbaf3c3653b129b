/**
 * Private keys, keystores and identities, told by their content. What merely talks about one, as this file does, is let
 * through: a BEGIN line counts only with base64 behind it. What is looked for, and what is not, is the table of
 * `docs/secrets.md`; its test reads it.
 */

import { utf16Text } from '../../text/utf16.ts';
import { isSurelyArchive, type Member, unpack } from './archive.ts';
import { type Armoured, armoured } from './armour.ts';
import { blobsIn } from './base64.ts';
import { binarySecret } from './binary.ts';
import { type Budget, newBudget } from './budget.ts';
import { embeddedSecret, embeddedZips } from './embedded.ts';
import { inMember, type SecretFault, secretFault } from './fault.ts';
import { writtenKeys } from './written.ts';

/** Reported per file; whoever stores more has understood by then. */
const maximumFaults = 20;
/** Archives in archives, base64 in base64: a Helm release has four. */
const maximumDepth = 6;

/** The secrets in a text, each where it begins. */
export function findSecrets(text: string, budget = newBudget()): SecretFault[] {
  return inText(text, budget, 0);
}

/** Secrets, and the text their places are in. */
export interface Findings {
  text: string;
  faults: SecretFault[];
}

/** The secrets in a file of any kind. */
export function findSecretsInFile(bytes: Buffer, budget: Budget): Findings {
  return inOctets(bytes, budget, 0);
}

/** What it says of the name of a file or folder; the name must then not be shown. */
export const isSecretName = (name: string): boolean =>
  name.length >= shortestName && findSecrets(name).length > 0;

/** An age identity has 74 characters; nothing else fits into a name. */
const shortestName = 40;

function inOctets(bytes: Buffer, budget: Budget, depth: number): Findings {
  const secret = binarySecret(bytes);
  if (secret) return { text: '', faults: [secret] };
  const members = unpack(bytes, budget);
  if (members) {
    const faults = depth < maximumDepth ? inMembers(members, budget, depth) : [unexamined];
    return { text: '', faults };
  }
  const text = decoded(bytes);
  const faults = inText(text, budget, depth);
  if (faults.length > 0) return { text, faults };
  const embedded = inside(bytes, budget, depth);
  if (embedded.length > 0 || !bytes.includes(0)) return { text: '', faults: embedded };
  // UTF-16 and UTF-32 without a byte order mark, in a whole file or a part of one: all that keys are made of is ASCII.
  const narrow = withoutNul(bytes);
  return { text: narrow, faults: inText(narrow, budget, depth) };
}

/** What a file of another kind holds. */
function inside(bytes: Buffer, budget: Budget, depth: number): SecretFault[] {
  const rule = embeddedSecret(bytes);
  if (rule) return [secretFault(rule, 0)];
  for (const zip of embeddedZips(bytes)) {
    const members = zip && depth < maximumDepth ? unpack(zip, budget) : undefined;
    const faults = members ? inMembers(members, budget, depth) : [unexamined];
    if (faults.length > 0) return faults;
  }
  return [];
}

const unexamined = secretFault('secret.unexamined', 0);

function inMembers(members: Iterable<Member>, budget: Budget, depth: number): SecretFault[] {
  const faults: SecretFault[] = [];
  for (const { name = '', octets } of members) {
    const isShown = name !== '' && !isSecretName(name);
    const where = inMember(isShown ? name : undefined);
    if (name !== '' && !isShown) faults.push(secretFault('secret.private-key', 0, where));
    const [first] = octets ? inOctets(octets, budget, depth + 1).faults : [unexamined];
    if (first) faults.push(secretFault(first.rule, 0, where));
    if (faults.length >= maximumFaults) break;
  }
  return faults;
}

function inText(text: string, budget: Budget, depth: number): SecretFault[] {
  const blocks: Armoured[] = [...armoured(text)];
  const found = [...blocks.map(({ fault }) => fault), ...writtenKeys(text)];
  if (depth < maximumDepth) found.push(...inBlobs(text, blocks, budget, depth));
  return found.sort((a, b) => a.offset - b.offset).slice(0, maximumFaults);
}

function inBlobs(text: string, blocks: readonly Armoured[], budget: Budget, depth: number): SecretFault[] {
  let block = 0;
  const isTold = (offset: number) => {
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= offset) block += 1;
    return (blocks[block]?.fault.offset ?? Number.POSITIVE_INFINITY) <= offset;
  };
  const faults: SecretFault[] = [];
  for (const { offset, octets } of blobsIn(text, isTold)) {
    budget.octets -= octets.length;
    if (budget.octets < 0) return [...faults, secretFault('secret.unexamined', offset)];
    const [first] = inOctets(octets, budget, depth + 1).faults;
    // Random letters may look like the beginning of an archive; then there is nothing to say of them.
    if (first && (first.rule !== 'secret.unexamined' || isSurelyArchive(octets)))
      faults.push({ ...first, offset });
    if (faults.length >= maximumFaults) break;
  }
  return faults;
}

/** Keys are ASCII; a byte a character keeps every other encoding readable. */
const decoded = (bytes: Buffer): string => utf16Text(bytes) ?? bytes.toString('latin1');

function withoutNul(bytes: Buffer): string {
  const rest = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (const byte of bytes) {
    if (byte === 0) continue;
    rest[length] = byte;
    length += 1;
  }
  return rest.toString('latin1', 0, length);
}
