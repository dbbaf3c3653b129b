/**
 * Finds private keys, keystores and identities by their content. A text that only mentions a key, such as this file, is not reported: a
 * BEGIN line counts only with base64 behind it. The table in `docs/secrets.md` says what is found and what is not; a test reads it.
 */

import { utf16Text } from '../../text/utf16.ts';
import { isCertainlyArchive, type Member, unpack } from './archive.ts';
import { type ArmouredKey, armouredKeys } from './armour.ts';
import { base64Blocks } from './base64.ts';
import { binarySecret } from './binary.ts';
import { embeddedSecret, embeddedZips, mayContainKeys } from './embedded.ts';
import { keysInOtherFormats } from './other-formats.ts';
import { newBudget, type SearchBudget } from './search-budget.ts';
import { inMember, type SecretFault, secretFault } from './secret-fault.ts';

/** The most secrets that are reported for one file. */
const maximumFaults = 20;
/** The most levels of archives in archives and base64 in base64. A Helm release has four. */
const maximumDepth = 6;

/** The secrets in a text, each at its beginning. */
export function findSecrets(text: string): SecretFault[] {
  const budget = newBudget();
  budget.startFile(text.length);
  return secretsInText(text, budget, 0);
}

/** Secrets, and the text to which their offsets belong. */
export interface FoundSecrets {
  text: string;
  faults: SecretFault[];
}

/** The secrets in a file of any kind. */
export function findSecretsInFile(bytes: Buffer, budget: SearchBudget): FoundSecrets {
  budget.startFile(bytes.length);
  return secretsInBytes(bytes, budget, 0);
}

/** The name of a file or folder is itself a secret, so that it must not be printed. */
export const isSecretName = (name: string): boolean =>
  name.length >= shortestName && findSecrets(name).length > 0;

/** No key is shorter, in any form. */
const shortestText = 20;
const shortestBinary = 40;

/** The only key that fits into a name is an age identity, which has 74 characters. */
const shortestName = 40;

/** In octets: the minimum cost of an examination. */
const examinationCost = 256;

function secretsInBytes(bytes: Buffer, budget: SearchBudget, depth: number): FoundSecrets {
  // The size of the file itself is limited where it is read.
  const isPaid = (octets: number) => depth === 0 || budget.spend(octets);
  if (!isPaid(bytes.length + examinationCost)) return { text: '', faults: [unexamined] };
  const secret = binarySecret(bytes);
  if (secret) return { text: '', faults: [secret] };
  const members = unpack(bytes, budget);
  if (members) {
    const faults = depth < maximumDepth ? secretsInMembers(members, budget, depth) : [unexamined];
    return { text: '', faults };
  }
  const text = decoded(bytes);
  const faults = secretsInText(text, budget, depth);
  if (faults.length > 0) return { text, faults };
  if (bytes.length < shortestBinary) return { text, faults };
  const isOther = mayContainKeys(bytes);
  if (isOther && !isPaid(bytes.length)) return { text: '', faults: [unexamined] };
  const embedded = isOther ? embeddedSecrets(bytes, budget, depth) : [];
  if (embedded.length > 0 || !bytes.includes(0)) return { text: '', faults: embedded };
  if (!isPaid(bytes.length)) return { text: '', faults: [unexamined] };
  // UTF-16 and UTF-32 without a byte order mark: keys are ASCII, so that they can be read without the zero octets.
  const narrow = withoutNul(bytes);
  return { text: narrow, faults: secretsInText(narrow, budget, depth) };
}

/** The secrets embedded in a file of another kind. */
function embeddedSecrets(bytes: Buffer, budget: SearchBudget, depth: number): SecretFault[] {
  const rule = embeddedSecret(bytes, budget);
  if (rule) return [secretFault(rule, 0)];
  for (const zip of embeddedZips(bytes)) {
    const members = zip && depth < maximumDepth ? unpack(zip, budget) : undefined;
    const faults = members ? secretsInMembers(members, budget, depth) : [unexamined];
    if (faults.length > 0) return faults;
  }
  return [];
}

const unexamined = secretFault('secret.unexamined', 0);

/** A key is reported before parts that could not be examined. */
const mostSerious = (faults: readonly SecretFault[]): SecretFault | undefined =>
  faults.find(({ rule }) => rule !== 'secret.unexamined') ?? faults[0];

function secretsInMembers(members: Iterable<Member>, budget: SearchBudget, depth: number): SecretFault[] {
  const faults: SecretFault[] = [];
  for (const { name = '', octets } of members) {
    const isShown = name !== '' && !isSecretName(name);
    const where = inMember(isShown ? name : undefined);
    if (name !== '' && !isShown) faults.push(secretFault('secret.private-key', 0, where));
    const first = octets ? mostSerious(secretsInBytes(octets, budget, depth + 1).faults) : unexamined;
    if (first) faults.push(secretFault(first.rule, 0, where));
    if (faults.length >= maximumFaults) break;
  }
  return faults;
}

function secretsInText(text: string, budget: SearchBudget, depth: number): SecretFault[] {
  if (text.length < shortestText) return [];
  const blocks: ArmouredKey[] = [...armouredKeys(text).take(maximumFaults)];
  const found = [...blocks.map(({ fault }) => fault), ...keysInOtherFormats(text).take(maximumFaults)];
  if (depth < maximumDepth && found.length < maximumFaults)
    found.push(...secretsInBase64(text, blocks, budget, depth));
  return found.sort((a, b) => a.offset - b.offset).slice(0, maximumFaults);
}

function secretsInBase64(
  text: string,
  blocks: readonly ArmouredKey[],
  budget: SearchBudget,
  depth: number,
): SecretFault[] {
  let block = 0;
  const isReported = (offset: number) => {
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= offset) block += 1;
    return (blocks[block]?.fault.offset ?? Number.POSITIVE_INFINITY) <= offset;
  };
  const faults: SecretFault[] = [];
  for (const { offset, octets } of base64Blocks(text, isReported)) {
    budget.spend(octets.length);
    const first = mostSerious(secretsInBytes(octets, budget, depth + 1).faults);
    // Random letters may decode to the first octets of an archive. That is not reported.
    if (first && (first.rule !== 'secret.unexamined' || budget.isSpent || isCertainlyArchive(octets)))
      faults.push({ ...first, offset });
    if (faults.length >= maximumFaults || budget.isSpent) break;
  }
  return faults;
}

/** Keys are ASCII. With one character for each octet, they can be read in any other encoding. */
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
