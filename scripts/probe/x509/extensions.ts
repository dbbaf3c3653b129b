/**
 * The extensions a path is judged by (RFC 5280 §4.2.1), read strictly: a certificate of which one of them cannot be read
 * may demand anything.
 */
import { children, contents, type Element, elementAt, objectIdentifier, tags } from './der.ts';
import { type Extension, extensionOids, extensionsOf, type Fields } from './fields.ts';
import { comparableName } from './names.ts';

export interface Extensions {
  /** basicConstraints; `pathLength` absent: no limit. */
  basic?: { ca: boolean; pathLength?: number };
  /** The first octet of keyUsage; see {@link keyUsages}. */
  keyUsage?: number;
  /** extKeyUsage, dotted. */
  purposes?: ReadonlySet<string>;
  /** Netscape’s certificate type, which OpenSSL still obeys; see {@link netscapeTypes}. */
  netscapeType?: number;
  /** GeneralNames of subjectAltName, each with its tag. */
  alternativeNames: readonly Element[];
  nameConstraints?: NameConstraints;
  subjectKey?: Buffer;
  authorityKey?: { key?: Buffer; issuer?: string; serial?: Buffer };
  /** It is a proxy certificate (RFC 3820). */
  proxy: boolean;
  /** One that is critical and that nobody here understands. */
  unknownCritical: boolean;
}

/** RFC 5280 §4.2.1.3, the bits of its first octet that matter. */
export const keyUsages = {
  digitalSignature: 0x80,
  keyEncipherment: 0x20,
  keyAgreement: 0x08,
  keyCertSign: 0x04,
  crlSign: 0x02,
} as const;

export const netscapeTypes = { sslServer: 0x40, sslAuthority: 0x04 } as const;

export interface NameConstraints {
  permitted: readonly Subtree[];
  excluded: readonly Subtree[];
}

export interface Subtree {
  base: Element;
  /** Its distances are the only ones RFC 5280 §4.2.1.10 allows: a minimum of 0, no maximum. */
  plain: boolean;
}

/**
 * The extensions that may be critical: those read here, and those that do not bear on a path as it is judged here. Key
 * identifiers, access to information and TLS features must not be (RFC 5280 §4.2.1.1, §4.2.1.2, §4.2.2.1), nor does OpenSSL
 * let them.
 */
const understood: ReadonlySet<string> = new Set([
  extensionOids.keyUsage,
  extensionOids.alternativeNames,
  extensionOids.basicConstraints,
  extensionOids.nameConstraints,
  extensionOids.crlDistributionPoints,
  extensionOids.extendedKeyUsage,
  extensionOids.proxyInfo,
  extensionOids.netscapeType,
  // certificatePolicies, policyMappings, policyConstraints, inhibitAnyPolicy
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.36',
  '2.5.29.54',
  // OCSP No Check
  '1.3.6.1.5.5.7.48.1.5',
]);

const known: ReadonlySet<string> = new Set(Object.values(extensionOids));

/** @throws RangeError when one of them is not what it should be, or occurs twice (RFC 5280 §4.2) */
export function readExtensions(fields: Fields): Extensions {
  const all = extensionsOf(fields);
  const found = new Map<string, Element>();
  for (const { oid, value } of all) {
    if (found.has(oid) && known.has(oid)) throw new RangeError('an extension occurs twice');
    found.set(oid, value);
  }
  const read = <T>(kind: keyof typeof extensionOids, reader: (value: Element) => T): T | undefined => {
    const value = found.get(extensionOids[kind]);
    return value && reader(elementAt(value.bytes, value.from, value.to));
  };
  const basic = read('basicConstraints', basicConstraints);
  const keyUsage = read('keyUsage', usage);
  const purposes = read('extendedKeyUsage', value => new Set(sequence(value).map(objectIdentifier)));
  const netscapeType = read('netscapeType', bits);
  const nameConstraints = read('nameConstraints', constraints);
  const subjectKey = read('subjectKey', value => contents(expect(value, tags.octetString)));
  const authorityKey = read('authorityKey', authority);
  return {
    ...(basic && { basic }),
    ...(keyUsage !== undefined && { keyUsage }),
    ...(purposes && { purposes }),
    ...(netscapeType !== undefined && { netscapeType }),
    alternativeNames: read('alternativeNames', sequence) ?? [],
    ...(nameConstraints && { nameConstraints }),
    ...(subjectKey && { subjectKey }),
    ...(authorityKey && { authorityKey }),
    proxy: found.has(extensionOids.proxyInfo),
    unknownCritical: all.some(isUnknownCritical),
  };
}

const isUnknownCritical = ({ oid, critical }: Extension) => critical && !understood.has(oid);

function expect(element: Element, tag: number): Element {
  if (element.tag !== tag) throw new RangeError('not the kind of value it should be');
  return element;
}

const sequence = (value: Element): Element[] => children(expect(value, tags.sequence));

function basicConstraints(value: Element): NonNullable<Extensions['basic']> {
  const parts = sequence(value);
  const [first] = parts;
  const flag = first?.tag === tags.boolean ? first : undefined;
  const limit = parts[flag ? 1 : 0];
  const ca = flag !== undefined && flag.bytes[flag.from] !== 0;
  if (!limit) return { ca };
  const octets = contents(expect(limit, tags.integer));
  if (octets.length === 0 || (octets[0] ?? 0) >= 0x80) throw new RangeError('no path length');
  return {
    ca,
    pathLength: octets.length > 4 ? Number.MAX_SAFE_INTEGER : octets.readUIntBE(0, octets.length),
  };
}

/** RFC 5280 §4.2.1.3: at least one bit is set. */
function usage(value: Element): number {
  if (
    contents(value)
      .subarray(1)
      .every(octet => octet === 0)
  )
    throw new RangeError('no usage');
  return bits(value);
}

/** The first octet of a BIT STRING; a shorter one has none set. */
function bits(value: Element): number {
  const octets = contents(expect(value, tags.bitString));
  if (octets.length === 0) throw new RangeError('no bits');
  return octets[1] ?? 0;
}

function constraints(value: Element): NameConstraints {
  const parts = sequence(value);
  const subtrees = (tag: number) =>
    parts.filter(part => part.tag === tag).flatMap(part => children(part).map(subtree));
  return { permitted: subtrees(0xa0), excluded: subtrees(0xa1) };
}

function subtree(element: Element): Subtree {
  const [base, ...distances] = sequence(element);
  if (!base) throw new RangeError('no base');
  const plain = distances.every(
    ({ tag, bytes, from, to }) => tag === 0x80 && to - from === 1 && bytes[from] === 0,
  );
  return { base, plain };
}

/** RFC 5280 §4.2.1.1; of the issuer's names only a directoryName is looked at. */
function authority(value: Element): NonNullable<Extensions['authorityKey']> {
  const parts = sequence(value);
  const of = (tag: number) => parts.find(part => part.tag === tag);
  const [key, issuers, serial] = [of(0x80), of(0xa1), of(0x82)];
  const directory = issuers && children(issuers).find(({ tag }) => tag === 0xa4);
  const [issuer] = directory ? children(directory) : [];
  return {
    ...(key && { key: contents(key) }),
    ...(issuer && { issuer: comparableName(issuer) }),
    ...(serial && { serial: contents(serial) }),
  };
}
