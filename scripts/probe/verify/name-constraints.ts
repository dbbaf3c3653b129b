/** Name constraints (RFC 5280 §4.2.1.10, §6.1.4), with OpenSSL's readings where the text leaves room. */
import { children, contents, type Element, objectIdentifier, tags, text } from '../x509/der.ts';
import type { NameConstraints, Subtree } from '../x509/extensions.ts';
import { comparableName } from '../x509/names.ts';
import type { Objection, Step } from './rules.ts';

/** Comparisons of a name with a constraint that may still be made; a hostile chain could ask for billions. */
export interface Budget {
  left: number;
}

/** As many as OpenSSL makes of one certificate; here they are all that are made of one chain. */
export const maximumComparisons = 1 << 20;

/** @param steps leaf first; the constraints of each certificate hold for all below it */
export function nameObjection(steps: readonly Step[], budget: Budget): Objection | undefined {
  for (const [index, { node, extensions }] of [...steps.entries()].reverse()) {
    // What only renews a key keeps its name, which need not be among those it may certify.
    if (index > 0 && node.selfIssued) continue;
    const above = steps.slice(index + 1).flatMap(step => step.extensions.nameConstraints ?? []);
    if (above.length === 0) continue;
    const names = namesOf(node.fields.subject, extensions.alternativeNames, index === 0);
    if (!names) return { error: 'UNSUPPORTED_NAME_SYNTAX', node };
    // From the anchor down.
    for (const constraints of above.reverse()) {
      const error = constraintObjection(names, constraints, budget);
      if (error) return { error, node };
    }
  }
  return undefined;
}

/** GeneralName tags. */
const kinds = { email: 0x81, dns: 0x82, directory: 0xa4, uri: 0x86, address: 0x87 } as const;

interface SomeName {
  kind: number;
  value: Buffer;
  /** As ASCII in lower case. */
  host: string;
  /** A directoryName in comparable form; absent: unreadable. */
  directory?: string | undefined;
}

const emailAttribute = '1.2.840.113549.1.9.1';
const commonNameAttribute = '2.5.4.3';

/**
 * The subject and its e-mail addresses, the alternative names, and, of a leaf without a DNS name, common names that look
 * like one: somebody might still match them.
 * @returns undefined when the subject holds an e-mail address that is none
 */
function namesOf(
  subject: Element | undefined,
  alternatives: readonly Element[],
  leaf: boolean,
): SomeName[] | undefined {
  const names: SomeName[] = [];
  const attributes = subject ? attributesOf(subject) : [];
  if (subject && attributes.length > 0) names.push(directoryName(subject));
  for (const { oid, value } of attributes) {
    if (oid !== emailAttribute) continue;
    if (value.tag !== ia5String) return undefined;
    names.push(plainName(kinds.email, contents(value)));
  }
  names.push(...alternatives.map(nameOf));
  if (leaf && !alternatives.some(({ tag }) => tag === kinds.dns)) {
    const common = attributes
      .filter(({ oid }) => oid === commonNameAttribute)
      .map(({ value }) => text(value).value);
    names.push(...common.filter(looksLikeHost).map(name => plainName(kinds.dns, Buffer.from(name))));
  }
  return names;
}

const ia5String = 0x16;
const looksLikeHost = (name: string) =>
  /^[a-z0-9_]([\w-]*[a-z0-9_])?(\.[a-z0-9_]([\w-]*[a-z0-9_])?)+$/i.test(name);

function attributesOf(name: Element) {
  return children(name)
    .flatMap(children)
    .flatMap(pair => {
      const [type, value] = children(pair);
      return type && value ? [{ oid: objectIdentifier(type), value }] : [];
    });
}

function nameOf(element: Element): SomeName {
  const [name] = element.tag === kinds.directory ? children(element) : [];
  return name ? directoryName(name) : plainName(element.tag, contents(element));
}

const plainName = (kind: number, value: Buffer): SomeName => ({
  kind,
  value,
  host: value.toString('latin1').toLowerCase(),
});

const directoryName = (name: Element): SomeName => ({
  kind: kinds.directory,
  value: contents(name),
  host: '',
  directory: name.tag === tags.sequence ? comparableName(name) : undefined,
});

function constraintObjection(
  names: SomeName[],
  { permitted, excluded }: NameConstraints,
  budget: Budget,
): string | undefined {
  budget.left -= names.length * (permitted.length + excluded.length);
  if (budget.left < 0) return 'UNSPECIFIED';
  const bases = { permitted: permitted.map(baseOf), excluded: excluded.map(baseOf) };
  for (const name of names) {
    const objection = permittedObjection(name, bases.permitted) ?? excludedObjection(name, bases.excluded);
    if (objection) return objection;
  }
  return undefined;
}

interface Base extends SomeName {
  plain: boolean;
}

const baseOf = ({ base, plain }: Subtree): Base => ({ ...nameOf(base), plain });

/** Where any subtree is of its kind, one of them must hold it. */
function permittedObjection(name: SomeName, bases: Base[]): string | undefined {
  const ofKind = bases.filter(({ kind }) => kind === name.kind);
  for (const base of ofKind) {
    if (!base.plain) return 'SUBTREE_MINMAX';
    const within = isWithin(name, base);
    if (typeof within === 'string') return within;
    if (within) return undefined;
  }
  return ofKind.length > 0 ? 'PERMITTED_VIOLATION' : undefined;
}

function excludedObjection(name: SomeName, bases: Base[]): string | undefined {
  for (const base of bases) {
    if (base.kind !== name.kind) continue;
    if (!base.plain) return 'SUBTREE_MINMAX';
    const within = isWithin(name, base);
    if (typeof within === 'string') return within;
    if (within || isCoveredHost(base, name)) return 'EXCLUDED_VIOLATION';
  }
  return undefined;
}

const unsupportedSyntax = 'UNSUPPORTED_NAME_SYNTAX';

/** A word: it cannot be told. */
function isWithin(name: SomeName, base: Base): boolean | string {
  switch (name.kind) {
    case kinds.directory:
      if (name.directory === undefined || base.directory === undefined) return unsupportedSyntax;
      return name.directory.startsWith(base.directory);
    case kinds.dns:
      return isHostWithin(name.host, base.host);
    case kinds.email:
      return isMailWithin(name.value.toString('latin1'), base.value.toString('latin1'));
    case kinds.uri:
      return isUriWithin(name.host, base.host);
    case kinds.address:
      return isAddressWithin(name.value, base.value);
    default:
      return 'UNSUPPORTED_CONSTRAINT_TYPE';
  }
}

/** Labels may be added on the left; a leading dot demands at least one. */
function isHostWithin(host: string, base: string): boolean {
  if (base === '' || host === base) return true;
  return host.endsWith(base.startsWith('.') ? base : `.${base}`);
}

/** `name` is a wildcard for, among others, the very host that `base` is: what it stands for is allowed whole or not at all. */
function isCoveredHost(base: Base, name: SomeName): boolean {
  if (name.kind !== kinds.dns || !name.host.startsWith('*.')) return false;
  return base.host.slice(base.host.indexOf('.')) === name.host.slice(1);
}

/** A whole address, all addresses at a host, or, with a leading dot, at any host below a domain. */
function isMailWithin(mail: string, base: string): boolean | string {
  const at = mail.lastIndexOf('@');
  if (at < 0) return unsupportedSyntax;
  const baseAt = base.lastIndexOf('@');
  const [host, baseHost] = [mail.slice(at + 1).toLowerCase(), base.slice(baseAt + 1).toLowerCase()];
  if (baseAt < 0 && base.startsWith('.')) return mail.length > base.length && host.endsWith(baseHost);
  // Its local part is the one thing whose case matters.
  if (baseAt > 0 && mail.slice(0, at) !== base.slice(0, baseAt)) return false;
  return host === baseHost;
}

/** A host, or, with a leading dot, any host below a domain. */
function isUriWithin(uri: string, base: string): boolean | string {
  const host = /^[^:]*:\/\/([^:]*)/s.exec(uri)?.[1];
  const name = host !== undefined && uri.includes(':', uri.indexOf('://') + 3) ? host : host?.split('/')[0];
  if (!name) return unsupportedSyntax;
  return base.startsWith('.') ? name.length > base.length && name.endsWith(base) : name === base;
}

/** The base is an address and a mask of the same length. */
function isAddressWithin(address: Buffer, base: Buffer): boolean | string {
  const { length } = address;
  if (length !== 4 && length !== 16) return unsupportedSyntax;
  if (base.length !== 2 * length) return false;
  return address.every((octet, index) => ((octet ^ (base[index] ?? 0)) & (base[length + index] ?? 0)) === 0);
}
