/** Name constraints (RFC 5280 §4.2.1.10, §6.1.4). Where the RFC is not exact, they are read as OpenSSL does. */
import { children, contents, type Element, objectIdentifier, text } from '../x509/der.ts';
import type { Extensions, NameConstraints, Subtree } from '../x509/extensions.ts';
import { type GeneralName, type Mailbox, mailboxOf } from '../x509/general-names.ts';
import { oids } from '../x509/oids.ts';
import type { Objection, Step } from './objection.ts';
import type { Node } from './path-node.ts';

/** How many comparisons of a name with a constraint are left. A hostile chain could require billions. */
export interface Budget {
  left: number;
}

/** OpenSSL's limit for one certificate. Here it is the limit for one chain. */
export const maximumComparisons = 1 << 20;

/** @param steps leaf first. The constraints of each certificate hold for all certificates below it */
export function nameObjection(steps: readonly Step[], budget: Budget): Objection | undefined {
  for (const [index, { node, extensions }] of [...steps.entries()].reverse()) {
    // A self-issued certificate only renews a key. Its name need not be within its own constraints.
    if (index > 0 && node.selfIssued) continue;
    const above = steps.slice(index + 1).flatMap(step => step.extensions.nameConstraints ?? []);
    if (above.length === 0) continue;
    const names = namesOf(node, extensions, index === 0);
    if (!names) return { error: unsupportedSyntax, node };
    // From the anchor to the leaf.
    for (const constraints of above.reverse()) {
      const error = constraintObjection(names, constraints, budget);
      if (error) return { error, node };
    }
  }
  return undefined;
}

const unsupportedSyntax = 'UNSUPPORTED_NAME_SYNTAX';

/**
 * The subject and its e-mail addresses, and the alternative names. Of a leaf without a DNS name also common names that look
 * like one, because some clients still use them.
 * @returns undefined when the subject cannot be read, or has a malformed e-mail address
 */
function namesOf(
  { fields: { subject }, comparableSubject }: Node,
  { alternativeNames }: Extensions,
  leaf: boolean,
): GeneralName[] | undefined {
  if (subject === undefined || comparableSubject === undefined) return undefined;
  const attributes = attributesOf(subject);
  const names: GeneralName[] = attributes.length > 0 ? [{ kind: 'directory', name: comparableSubject }] : [];
  for (const { oid, value } of attributes) {
    if (oid !== oids.emailAddress) continue;
    const mailbox = value.tag === ia5String ? mailboxOf(contents(value).toString('latin1')) : undefined;
    if (!mailbox) return undefined;
    names.push({ kind: 'email', mailbox });
  }
  names.push(...alternativeNames);
  if (leaf && !alternativeNames.some(({ kind }) => kind === 'dns')) {
    const common = attributes.filter(({ oid }) => oid === oids.commonName);
    names.push(
      ...common
        .map(({ value }) => text(value).value)
        .filter(looksLikeHost)
        .map((name): GeneralName => ({ kind: 'dns', name })),
    );
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

function constraintObjection(
  names: GeneralName[],
  { permitted, excluded }: NameConstraints,
  budget: Budget,
): string | undefined {
  budget.left -= names.length * (permitted.length + excluded.length);
  if (budget.left < 0) return 'UNSPECIFIED';
  for (const name of names) {
    const objection = permittedObjection(name, permitted) ?? excludedObjection(name, excluded);
    if (objection) return objection;
  }
  return undefined;
}

/** If there are permitted subtrees of its kind, the name must be in one of them. */
function permittedObjection(name: GeneralName, subtrees: readonly Subtree[]): string | undefined {
  let constrained = false;
  for (const { base, plain } of subtrees) {
    const within = isWithin(name, base);
    if (within === undefined) continue;
    if (!plain) return 'SUBTREE_MINMAX';
    if (typeof within === 'string') return within;
    if (within) return undefined;
    constrained = true;
  }
  return constrained ? 'PERMITTED_VIOLATION' : undefined;
}

function excludedObjection(name: GeneralName, subtrees: readonly Subtree[]): string | undefined {
  for (const { base, plain } of subtrees) {
    const within = isWithin(name, base);
    if (within === undefined) continue;
    if (!plain) return 'SUBTREE_MINMAX';
    if (typeof within === 'string') return within;
    if (within || isCoveredHost(base, name)) return 'EXCLUDED_VIOLATION';
  }
  return undefined;
}

/** A string: an error, because it cannot be decided. Undefined: the base is of another kind of name. */
function isWithin(name: GeneralName, base: GeneralName): boolean | string | undefined {
  switch (name.kind) {
    case 'directory':
      return base.kind === 'directory' ? name.name.startsWith(base.name) : undefined;
    case 'dns':
      return base.kind === 'dns' ? isHostWithin(name.name.toLowerCase(), base.name) : undefined;
    case 'email':
      return base.kind === 'email' ? isMailWithin(name.mailbox, base.mailbox) : undefined;
    case 'uri':
      return base.kind === 'uri' ? isUriWithin(name.name.toLowerCase(), base.name) : undefined;
    case 'address':
      return base.kind === 'address' ? isAddressWithin(name.octets, base.octets) : undefined;
    case 'other':
      return base.kind === 'other' && base.form === name.form ? 'UNSUPPORTED_CONSTRAINT_TYPE' : undefined;
  }
}

/** Labels may be added on the left. A leading dot requires at least one. */
function isHostWithin(host: string, base: string): boolean {
  if (base === '' || host === base) return true;
  return host.endsWith(base.startsWith('.') ? base : `.${base}`);
}

/** `name` is a wildcard that includes the host `base`. If one of its hosts is excluded, the whole wildcard is. */
function isCoveredHost(base: GeneralName, name: GeneralName): boolean {
  if (name.kind !== 'dns' || base.kind !== 'dns' || !name.name.startsWith('*.')) return false;
  return base.name.slice(base.name.indexOf('.')) === name.name.slice(1).toLowerCase();
}

/** The base is one mailbox, a host, or, with a leading dot, any host below a domain. Empty: every mailbox. */
function isMailWithin(mailbox: Mailbox | undefined, base: Mailbox | undefined): boolean | string {
  if (!mailbox || !base) return unsupportedSyntax;
  // Only in the local part upper and lower case differ.
  if (base.local !== undefined && mailbox.local !== base.local) return false;
  return isAtHost(mailbox.host, base.host);
}

/** The base is a host, or, with a leading dot, any host below a domain. Empty: every host. */
function isUriWithin(uri: string, base: string): boolean | string {
  const host = /^[^:]*:\/\/([^:]*)/s.exec(uri)?.[1];
  const name = host !== undefined && uri.includes(':', uri.indexOf('://') + 3) ? host : host?.split('/')[0];
  return name ? isAtHost(name, base) : unsupportedSyntax;
}

const isAtHost = (host: string, base: string): boolean =>
  base === '' || (base.startsWith('.') ? host.length > base.length && host.endsWith(base) : host === base);

/** The base is an address and a mask of the same length. */
function isAddressWithin(address: Buffer, base: Buffer): boolean | string {
  const { length } = address;
  if (length !== 4 && length !== 16) return unsupportedSyntax;
  if (base.length !== 2 * length) return false;
  return address.every((octet, index) => ((octet ^ (base[index] ?? 0)) & (base[length + index] ?? 0)) === 0);
}
