/** Finds the positions of the fields of a certificate (RFC 5280 §4.1), without reading their values. */
import { children, type Element, expect, objectIdentifier, strictObjectIdentifier, tags } from './der.ts';
import { oids } from './oids.ts';

/** The parts of a certificate. A part that it lacks is absent. */
export type Fields = {
  [Field in
    | 'version'
    | 'serial'
    | 'issuer'
    | 'notBefore'
    | 'notAfter'
    | 'subject'
    | 'key'
    | 'extensions'
    | 'signature']?: Element | undefined;
} & {
  /** The result of {@link extensionsOf}, kept after the first call. */
  told?: Extension[];
};

/** The whole `der` as one element, where readers start. */
export const wholeOf = (der: Buffer): Element => ({
  bytes: der,
  tag: tags.sequence,
  start: 0,
  from: 0,
  to: der.length,
});

/**
 * TBSCertificate, in its fixed order. A version 1 certificate has no `[0]` and no extensions.
 * @param whole of {@link wholeOf} @throws RangeError when it is not such a structure
 */
export function fieldsOf(whole: Element): Fields {
  const [certificate] = children(whole);
  const [tbs, signature] = certificate ? children(certificate) : [];
  if (!tbs) throw new RangeError('empty');
  const elements = children(tbs);
  const first = elements[0]?.tag === 0xa0 ? 1 : 0;
  const validity = elements[first + 3];
  const [notBefore, notAfter] = validity ? children(validity) : [];
  const wrapped = elements.find(element => element.tag === 0xa3);
  return {
    version: first === 1 ? elements[0] : undefined,
    serial: elements[first],
    issuer: elements[first + 2],
    notBefore,
    notAfter,
    subject: elements[first + 4],
    key: elements[first + 5],
    extensions: wrapped && children(wrapped)[0],
    signature,
  };
}

/** {@link fieldsOf} a certificate. Undefined: it is not such a structure. */
export function fieldsIn(der: Buffer): Fields | undefined {
  try {
    return fieldsOf(wholeOf(der));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export interface Extension {
  /** Dotted. */
  oid: string;
  critical: boolean;
  /** The OCTET STRING with the value. */
  value: Element;
}

/** In order, without elements that are not extensions. @throws RangeError when they cannot be separated */
export function extensionsIn(extensions: Element): Extension[] {
  return children(extensions).flatMap(extension => {
    const parts = children(extension);
    const [type, value] = [parts[0], parts.at(-1)];
    if (!type || !value || parts.length < 2) return [];
    const [, flag] = parts.length > 2 ? parts : [];
    const critical = flag?.tag === tags.boolean && flag.bytes[flag.from] !== 0;
    return [{ oid: objectIdentifier(type), critical, value }];
  });
}

/**
 * {@link extensionsIn}, with nothing left out. Some software writes an empty list, which has no extensions.
 * @throws RangeError when an element is not an extension
 */
export function strictExtensionsIn(list: Element): Extension[] {
  return children(expect(list, tags.sequence)).map(element => {
    const parts = children(expect(element, tags.sequence));
    const [type, value] = [parts[0], parts.at(-1)];
    if (!type || !value || parts.length < 2 || parts.length > 3) throw new RangeError('no extension');
    const flag = parts.length === 3 ? parts[1] : undefined;
    const oid = strictObjectIdentifier(type);
    return { oid, critical: flag !== undefined && truth(flag), value: expect(value, tags.octetString) };
  });
}

/** A BOOLEAN. DER omits FALSE, but it may be written. @throws RangeError when it is not a BOOLEAN */
export function truth(element: Element): boolean {
  const { bytes, from, to } = expect(element, tags.boolean);
  if (to - from !== 1) throw new RangeError('neither true nor false');
  return bytes[from] !== 0;
}

/** {@link extensionsIn} a certificate, separated once and kept. Empty where it has none. @throws RangeError */
export function extensionsOf(fields: Fields): Extension[] {
  fields.told ??= fields.extensions ? extensionsIn(fields.extensions) : [];
  return fields.told;
}

/** The extensions that certledger reads, by name. */
export const extensionOids = {
  subjectKey: oids.subjectKeyIdentifier,
  keyUsage: oids.keyUsage,
  alternativeNames: oids.subjectAltName,
  basicConstraints: oids.basicConstraints,
  nameConstraints: oids.nameConstraints,
  crlDistributionPoints: oids.crlDistributionPoints,
  authorityKey: oids.authorityKeyIdentifier,
  extendedKeyUsage: oids.extKeyUsage,
  authorityInfoAccess: oids.authorityInfoAccess,
  tlsFeature: oids.tlsFeature,
  proxyInfo: oids.proxyCertInfo,
  netscapeType: oids.netscapeCertType,
} as const;
