/**
 * Reads the facts of a certificate (RFC 5280 §4.1) from its DER, each on its own, so that one unusual field makes only that
 * field unreadable. The parsers of Node and @peculiar/x509 refuse such a certificate as a whole, and Node's `subjectAltName` is
 * one quoted line that would have to be parsed again.
 */
import { hash } from 'node:crypto';
import type { CertificateFacts } from '../certificate-types.ts';
import { fieldsLeftIn } from './damaged.ts';
import { children, contents, type Element, elementAt, encoded, isoInstant, tags } from './der.ts';
import { alternativeNames, distinguishedName, shortName } from './distinguished-names.ts';
import { extensionOids, extensionsOf, type Fields, fieldsIn } from './fields.ts';
import { keyName } from './key-name.ts';
import { signatureName } from './signature-name.ts';

/** The most octets of a serial number. RFC 5280 allows 20. */
const maximumSerial = 100;

/** The facts that every certificate has. If one is absent, it could not be read. */
const always = ['subject', 'issuer', 'serial', 'notBefore', 'notAfter'] as const;

/** A certificate as a link of a chain, and as facts if it is the leaf. */
export interface Certificate {
  facts: CertificateFacts;
  /** One-line names, for comparing them. */
  subject?: string;
  issuer?: string;
  /** Subject and issuer are the same name, with equal octets. */
  selfIssued: boolean;
  /** basicConstraints says cA. */
  ca: boolean;
  /** The signature algorithm: see {@link signatureName}. */
  signature?: string;
}

/** 64 lower-case hexadecimal digits. @param octets octets, or a text that is encoded as UTF-8 */
export const sha256 = (octets: Buffer | string): string => hash('sha256', octets, 'hex');

/** Reads one certificate. It never throws. @param found the positions of its fields, if they are known already */
export function readCertificate(
  der: Buffer,
  fingerprint: string = sha256(der),
  found: Fields | undefined = fieldsIn(der),
): Certificate {
  const unreadable: string[] = found ? [] : ['certificate'];
  const read = readerNaming(unreadable);
  const fields: Fields = found ?? fieldsLeftIn(der);
  const subject = read('subject', fields.subject, distinguishedName);
  const issuer = read('issuer', fields.issuer, distinguishedName);
  const extensions = read('extensions', fields.extensions, () => extensionValues(fields));
  const altNames = extensions?.get(extensionOids.alternativeNames);
  // No names at all is a fact, too, but only if the extensions could be read.
  const nameless = fields.key && (extensions || !fields.extensions) && !altNames;
  const names = nameless ? [] : read('names', altNames, alternativeNames);
  const serial = read('serial', fields.serial, hexadecimal);
  const notBefore = read('notBefore', fields.notBefore, isoInstant);
  const notAfter = read('notAfter', fields.notAfter, isoInstant);
  const key = read('key', fields.key, keyName);
  const ca = read('basicConstraints', extensions?.get(extensionOids.basicConstraints), isAuthority) ?? false;
  const mustStaple = read('tlsFeature', extensions?.get(extensionOids.tlsFeature), demandsStaple) ?? false;
  const signature = read('signature', fields.signature, signatureName);

  const facts: CertificateFacts = { sha256: fingerprint };
  if (subject) facts.subject = subject.attributes;
  if (issuer) facts.issuer = shortName(issuer);
  if (names) facts.names = names;
  if (serial !== undefined) facts.serial = serial;
  if (notBefore !== undefined) facts.notBefore = notBefore;
  if (notAfter !== undefined) facts.notAfter = notAfter;
  if (key !== undefined) facts.key = key;
  if (fields.key) facts.publicKey = sha256(encoded(fields.key));
  if (mustStaple) facts.mustStaple = true;
  for (const name of always) if (fields[name] === undefined) unreadable.push(name);
  if (unreadable.length > 0) facts.unreadable = unreadable;

  const certificate: Certificate = { facts, selfIssued: isSameName(fields.subject, fields.issuer), ca };
  if (subject) certificate.subject = subject.line;
  if (issuer) certificate.issuer = issuer.line;
  if (signature !== undefined) certificate.signature = signature;
  return certificate;
}

/** Runs the reader of one field. A field that cannot be read, wholly or in part, is named in `unreadable`. */
function readerNaming(unreadable: string[]) {
  let field = '';
  const lossy = () => {
    if (!unreadable.includes(field)) unreadable.push(field);
  };
  return <T>(
    name: string,
    element: Element | undefined,
    reader: (element: Element, lossy: () => void) => T,
  ): T | undefined => {
    if (!element) return undefined;
    field = name;
    try {
      return reader(element, lossy);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      lossy();
      return undefined;
    }
  };
}

/** Extension values by dotted OID. Where a certificate repeats one, the first counts. */
function extensionValues(fields: Fields): Map<string, Element> {
  const values = new Map<string, Element>();
  for (const { oid, value } of extensionsOf(fields)) if (!values.has(oid)) values.set(oid, value);
  return values;
}

function isSameName(subject: Element | undefined, issuer: Element | undefined): boolean {
  return Boolean(subject && issuer && encoded(subject).equals(encoded(issuer)));
}

function isAuthority(extension: Element): boolean {
  const [first] = children(elementAt(extension.bytes, extension.from, extension.to));
  return first?.tag === tags.boolean && first.bytes[first.from] !== 0;
}

/** RFC 7633: a SEQUENCE of TLS extension numbers. 5 is status_request. */
function demandsStaple(extension: Element): boolean {
  const features = children(elementAt(extension.bytes, extension.from, extension.to));
  return features.some(feature => feature.tag === tags.integer && contents(feature).equals(statusRequest));
}

const statusRequest = Buffer.from([5]);

/** Without leading zeros. A negative number keeps its sign. */
function hexadecimal(element: Element): string {
  const octets = contents(element);
  if (octets.length === 0 || octets.length > maximumSerial) throw new RangeError('no serial number');
  const digits = octets.toString('hex');
  if ((octets[0] ?? 0) < 0x80) return digits.replace(/^0+(?=.)/, '');
  return (BigInt(`0x${digits}`) - (1n << BigInt(8 * octets.length))).toString(16);
}
