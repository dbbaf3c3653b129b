/**
 * Reads the extensions that matter for a path (RFC 5280 §4.2.1), strictly: an extension that cannot be read may require
 * anything.
 */
import {
  children,
  contents,
  type Element,
  expect,
  soleIn,
  sound,
  strictObjectIdentifier,
  tags,
} from './der.ts';
import { type Extension, extensionOids, type Fields, strictExtensionsIn, truth } from './fields.ts';
import { constraintBase, type GeneralName, generalNames } from './general-names.ts';
import { oids } from './oids.ts';

export interface Extensions {
  /** basicConstraints. `pathLength` absent: no limit. */
  basic?: { ca: boolean; pathLength?: number };
  /** The first octet of keyUsage: see {@link keyUsages}. */
  keyUsage?: number;
  /** extKeyUsage, dotted. */
  purposes?: ReadonlySet<string>;
  /** Netscape’s certificate type, which OpenSSL still uses: see {@link netscapeTypes}. */
  netscapeType?: number;
  /** The names of subjectAltName. */
  alternativeNames: readonly GeneralName[];
  nameConstraints?: NameConstraints;
  subjectKey?: Buffer;
  authorityKey?: { key?: Buffer; issuer?: string; serial?: Buffer };
  /** It is a proxy certificate (RFC 3820). */
  proxy: boolean;
  /** Name or OID of the first critical extension that is not understood; absent: there is none. */
  unknownCritical?: string;
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
  base: GeneralName;
  /** It has the only distances that RFC 5280 §4.2.1.10 allows: a minimum of 0 and no maximum. */
  plain: boolean;
}

/**
 * The extensions that may be critical: those read here, and those without effect on a path as it is judged here. Key identifiers,
 * authority information access and TLS features must not be critical (RFC 5280 §4.2.1.1, §4.2.1.2, §4.2.2.1), and OpenSSL does
 * not allow it either.
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
  oids.certificatePolicies,
  oids.policyMappings,
  oids.policyConstraints,
  oids.inhibitAnyPolicy,
  oids.ocspNoCheck,
]);

const known: ReadonlySet<string> = new Set(Object.values(extensionOids));

/** An extension that cannot be read, or that occurs twice (RFC 5280 §4.2). */
export class ExtensionError extends RangeError {
  /** Its name in the standard that defines it, e.g. `nameConstraints`. */
  readonly extension: string;

  constructor(oid: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.extension = extensionName(oid);
  }
}

const names: ReadonlyMap<string, string> = new Map(Object.entries(oids).map(([name, oid]) => [oid, name]));

/** The name that RFC 5280, or another standard, gives to an extension; the OID itself where none is known. */
const extensionName = (oid: string): string => names.get(oid) ?? oid;

/**
 * @throws ExtensionError when an extension that is read here is malformed or occurs twice
 * @throws RangeError when the list of extensions itself is malformed
 */
export function readExtensions(fields: Fields): Extensions {
  const all = fields.extensions ? strictExtensionsIn(fields.extensions) : [];
  const found = new Map<string, Element>();
  for (const { oid, value } of all) {
    if (found.has(oid) && known.has(oid)) throw new ExtensionError(oid, 'it occurs twice');
    found.set(oid, value);
  }
  const read = <T>(kind: keyof typeof extensionOids, reader: (value: Element) => T): T | undefined => {
    const value = found.get(extensionOids[kind]);
    if (!value) return undefined;
    try {
      return reader(soleIn(value));
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new ExtensionError(extensionOids[kind], cause.message, { cause });
    }
  };
  const basic = read('basicConstraints', basicConstraints);
  const keyUsage = read('keyUsage', usage);
  const purposes = read('extendedKeyUsage', value => new Set(some(value).map(strictObjectIdentifier)));
  const netscapeType = read('netscapeType', bits);
  const nameConstraints = read('nameConstraints', constraints);
  const subjectKey = read('subjectKey', value => contents(expect(value, tags.octetString)));
  const authorityKey = read('authorityKey', authority);
  const unknownCritical = all.find(isUnknownCritical)?.oid;
  return {
    ...(basic && { basic }),
    ...(keyUsage !== undefined && { keyUsage }),
    ...(purposes && { purposes }),
    ...(netscapeType !== undefined && { netscapeType }),
    alternativeNames: read('alternativeNames', value => sequence(value).flatMap(generalNames)) ?? [],
    ...(nameConstraints && { nameConstraints }),
    ...(subjectKey && { subjectKey }),
    ...(authorityKey && { authorityKey }),
    proxy: found.has(extensionOids.proxyInfo),
    ...(unknownCritical !== undefined && { unknownCritical: extensionName(unknownCritical) }),
  };
}

const isUnknownCritical = ({ oid, critical }: Extension) => critical && !understood.has(oid);

const sequence = (value: Element): Element[] => children(expect(value, tags.sequence));

/** RFC 5280 allows no empty lists. An empty list of requirements may have lost its contents. */
function some(value: Element, tag: number = tags.sequence): Element[] {
  const elements = children(expect(value, tag));
  if (elements.length === 0) throw new RangeError('an empty list');
  return elements;
}

function basicConstraints(value: Element): NonNullable<Extensions['basic']> {
  const parts = sequence(value);
  const flag = parts[0]?.tag === tags.boolean ? parts.shift() : undefined;
  const [limit, ...rest] = parts;
  if (rest.length > 0) throw new RangeError('something follows');
  const ca = flag !== undefined && truth(flag);
  if (!limit) return { ca };
  const octets = contents(sound(expect(limit, tags.integer)));
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

/** The first octet of a BIT STRING. A shorter one has no bit set. */
function bits(value: Element): number {
  const octets = contents(expect(value, tags.bitString));
  if ((octets[0] ?? 8) > 7) throw new RangeError('no bits');
  return octets[1] ?? 0;
}

function constraints(value: Element): NameConstraints {
  const lists = some(value);
  const subtrees = (tag: number) =>
    lists[0]?.tag === tag ? some(lists.shift() ?? value, tag).map(subtree) : [];
  const [permitted, excluded] = [subtrees(0xa0), subtrees(0xa1)];
  if (lists.length > 0) throw new RangeError('neither permitted nor excluded');
  return { permitted, excluded };
}

function subtree(element: Element): Subtree {
  const [base, ...distances] = sequence(element);
  if (!base) throw new RangeError('no base');
  const places = distances.map(({ tag }) => tag).join();
  if (!['', '128', '129', '128,129'].includes(places)) throw new RangeError('no subtree');
  const numbers = distances.map(contents);
  if (numbers.some(({ length }) => length === 0)) throw new RangeError('no distance');
  const plain = !places.includes('129') && numbers.every(number => number.equals(zero));
  return { base: constraintBase(base), plain };
}

const zero = Buffer.from([0]);

/** RFC 5280 §4.2.1.1. Of the issuer's names only a directoryName is used. */
function authority(value: Element): NonNullable<Extensions['authorityKey']> {
  const parts = sequence(value);
  const next = (tag: number) => (parts[0]?.tag === tag ? parts.shift() : undefined);
  const [key, issuers, serial] = [next(0x80), next(0xa1), next(0x82)];
  if (parts.length > 0) throw new RangeError('something follows');
  const issuer = (issuers ? some(issuers, 0xa1) : [])
    .flatMap(generalNames)
    .find(({ kind }) => kind === 'directory');
  return {
    ...(key && { key: contents(key) }),
    ...(issuer?.kind === 'directory' && { issuer: issuer.name }),
    ...(serial && { serial: contents(serial) }),
  };
}
