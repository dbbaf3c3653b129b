/**
 * What a certificate says (RFC 5280 §4.1), read straight from its DER and each fact on its own, so that one odd field
 * costs that field and nothing else. Node's and @peculiar/x509's parsers refuse such a certificate as a whole, and Node's
 * `subjectAltName` is one quoted line that has to be taken apart again.
 */
import { hash } from 'node:crypto';
import type { CertificateFacts } from '../observation.ts';
import {
  children,
  contents,
  type Element,
  elementAt,
  encoded,
  instant,
  objectIdentifier,
  tags,
} from './der.ts';
import { keyName } from './key-name.ts';
import { alternativeNames, distinguishedName, shortName } from './names.ts';

/** Octets of a serial number; RFC 5280 allows 20. */
const maximumSerial = 100;

/** A certificate as a link of a chain and, if it is the leaf, as facts. */
export interface Certificate {
  facts: CertificateFacts;
  /** One-line names; equality is what they are for. */
  subject?: string;
  issuer?: string;
  /** Subject and issuer are the same name, octet for octet. */
  selfIssued: boolean;
  /** basicConstraints says cA. */
  ca: boolean;
}

/** 64 lower-case hexadecimal digits. */
export const sha256 = (der: Buffer): string => hash('sha256', der, 'hex');

/** Reads one certificate; never throws. */
export function readCertificate(der: Buffer, fingerprint: string = sha256(der)): Certificate {
  const unreadable: string[] = [];
  let field = '';
  const lossy = () => {
    if (!unreadable.includes(field)) unreadable.push(field);
  };
  /** Runs the reader of one field; what it cannot read is named. */
  const read = <T>(
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

  const whole: Element = { bytes: der, tag: tags.sequence, start: 0, from: 0, to: der.length };
  const fields: Fields = read('certificate', whole, fieldsOf) ?? {};
  const subject = read('subject', fields.subject, distinguishedName);
  const issuer = read('issuer', fields.issuer, distinguishedName);
  const extensions = read('extensions', fields.extensions, extensionValues);
  const altNames = extensions?.get('2.5.29.17');
  // None at all is a fact too, but only of extensions that could be read.
  const nameless = fields.key && (extensions || !fields.extensions) && !altNames;
  const names = nameless ? [] : read('names', altNames, alternativeNames);
  const serial = read('serial', fields.serial, hexadecimal);
  const notBefore = read('notBefore', fields.notBefore, isoInstant);
  const notAfter = read('notAfter', fields.notAfter, isoInstant);
  const key = read('key', fields.key, keyName);
  const ca = read('basicConstraints', extensions?.get('2.5.29.19'), isAuthority) ?? false;

  const facts: CertificateFacts = { sha256: fingerprint };
  if (subject) facts.subject = subject.attributes;
  if (issuer) facts.issuer = shortName(issuer);
  if (names) facts.names = names;
  if (serial !== undefined) facts.serial = serial;
  if (notBefore !== undefined) facts.notBefore = notBefore;
  if (notAfter !== undefined) facts.notAfter = notAfter;
  if (key !== undefined) facts.key = key;
  if (unreadable.length > 0) facts.unreadable = unreadable;

  const certificate: Certificate = { facts, selfIssued: isSameName(fields.subject, fields.issuer), ca };
  if (subject) certificate.subject = subject.line;
  if (issuer) certificate.issuer = issuer.line;
  return certificate;
}

type Fields = {
  [Field in 'serial' | 'issuer' | 'notBefore' | 'notAfter' | 'subject' | 'key' | 'extensions']?:
    | Element
    | undefined;
};

/** TBSCertificate, in its fixed order; a version 1 certificate has no `[0]` and no extensions. */
function fieldsOf(whole: Element): Fields {
  const [certificate] = children(whole);
  const [tbs] = certificate ? children(certificate) : [];
  if (!tbs) throw new RangeError('empty');
  const elements = children(tbs);
  const first = elements[0]?.tag === 0xa0 ? 1 : 0;
  const validity = elements[first + 3];
  const [notBefore, notAfter] = validity ? children(validity) : [];
  const wrapped = elements.find(element => element.tag === 0xa3);
  return {
    serial: elements[first],
    issuer: elements[first + 2],
    notBefore,
    notAfter,
    subject: elements[first + 4],
    key: elements[first + 5],
    extensions: wrapped && children(wrapped)[0],
  };
}

/** Extension values by dotted OID; the first one counts where a certificate repeats one. */
function extensionValues(extensions: Element): Map<string, Element> {
  const values = new Map<string, Element>();
  for (const extension of children(extensions)) {
    const parts = children(extension);
    const [type, value] = [parts[0], parts.at(-1)];
    if (!type || !value) continue;
    const oid = objectIdentifier(type);
    if (!values.has(oid)) values.set(oid, value);
  }
  return values;
}

function isSameName(subject: Element | undefined, issuer: Element | undefined): boolean {
  return Boolean(subject && issuer && encoded(subject).equals(encoded(issuer)));
}

function isAuthority(extension: Element): boolean {
  const [first] = children(elementAt(extension.bytes, extension.from, extension.to));
  return first?.tag === tags.boolean && first.bytes[first.from] !== 0;
}

/** Without leading zeros; a negative number keeps its sign. */
function hexadecimal(element: Element): string {
  const octets = contents(element);
  if (octets.length === 0 || octets.length > maximumSerial) throw new RangeError('no serial number');
  const digits = octets.toString('hex');
  if ((octets[0] ?? 0) < 0x80) return digits.replace(/^0+(?=.)/, '');
  return (BigInt(`0x${digits}`) - (1n << BigInt(8 * octets.length))).toString(16);
}

function isoInstant(element: Element): string {
  const iso = instant(element).toISOString();
  // An offset may push the last or first day out of the four digits that an instant has everywhere else.
  if (iso.length !== '2026-01-01T00:00:00.000Z'.length) throw new RangeError('not an instant');
  return `${iso.slice(0, 19)}Z`;
}
