/** The parts of certificates that are needed to ask about revocation. */
import type { KeyObject } from 'node:crypto';
import type { Certificate } from './certificate-facts.ts';
import { children, contents, type Element, encoded, soleIn } from './der.ts';
import { comparableName } from './distinguished-names.ts';
import { keyUsages, readExtensions } from './extensions.ts';
import { type Extension, type Fields, strictExtensionsIn } from './fields.ts';
import { oids } from './oids.ts';

/** What identifies a certificate for its issuer. */
export interface Issued {
  /** The octets of the serial number, without needless zeros. */
  serial: Buffer;
  /** The issuer's name as the certificate writes it, DER. */
  issuer: Buffer;
  /** It is a CA certificate. */
  authority: boolean;
}

/** A CA, or a responder or signer of lists. */
export interface Signer {
  key: KeyObject;
  /** {@link comparableName} */
  name: string;
  /** The bits of its SubjectPublicKeyInfo, which OCSP hashes. */
  keyBits: Buffer;
  /** Its key usage, if it has one, allows it to sign lists (RFC 5280 §4.2.1.3). */
  signsCrls: boolean;
  /** Its extended key usage has id-kp-OCSPSigning (RFC 6960 §4.2.2.2). */
  answersOcsp: boolean;
}

/** @throws RangeError when the certificate has neither */
export function issuedOf({ fields, read }: { fields: Fields; read: Pick<Certificate, 'ca'> }): Issued {
  const { serial, issuer } = fields;
  if (!serial || !issuer) throw new RangeError('no certificate');
  return { serial: shortest(contents(serial)), issuer: encoded(issuer), authority: read.ca };
}

/** @throws RangeError when the certificate cannot be read strictly */
export function signerOf(fields: Fields, key: KeyObject): Signer {
  const { subject, key: info } = fields;
  const [, bits] = info ? children(info) : [];
  if (!subject || !bits) throw new RangeError('no certificate');
  const { keyUsage, purposes, unknownCritical } = readExtensions(fields);
  return {
    key,
    name: comparableName(subject),
    keyBits: contents(bits).subarray(1),
    signsCrls: keyUsage === undefined || (keyUsage & keyUsages.crlSign) !== 0,
    answersOcsp: unknownCritical === undefined && (purposes?.has(oids.ocspSigning) ?? false),
  };
}

/** A number without needless zeros, so that equal numbers have equal octets. */
export function shortest(integer: Buffer): Buffer {
  let from = 0;
  while (from + 1 < integer.length && integer[from] === 0 && (integer[from + 1] ?? 0) < 0x80) from++;
  return integer.subarray(from);
}

/** There is a critical extension that is not in `understood`. */
export function hasCritical(extensions: Extension[], understood: readonly string[] = []): boolean {
  return extensions.some(({ oid, critical }) => critical && !understood.includes(oid));
}

/** The extensions inside an explicit tag, which may be absent. @throws RangeError, also when one occurs twice (RFC 5280 §4.2) */
export function taggedExtensions(wrapped: Element | undefined): Extension[] {
  if (!wrapped) return [];
  const extensions = strictExtensionsIn(soleIn(wrapped));
  if (new Set(extensions.map(({ oid }) => oid)).size < extensions.length)
    throw new RangeError('an extension twice');
  return extensions;
}
