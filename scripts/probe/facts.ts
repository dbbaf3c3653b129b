/**
 * What a certificate says (RFC 5280 §4.1), read straight from its DER and each fact on its own, so that one odd field
 * costs that field and nothing else. Node's and @peculiar/x509's parsers refuse such a certificate as a whole, and Node's
 * `subjectAltName` is one quoted line that has to be taken apart again.
 */
import { hash } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import {
  children,
  contents,
  type Element,
  elementAt,
  encoded,
  instant,
  objectIdentifier,
  tags,
  text,
} from './der.ts';
import { keyName } from './key-name.ts';
import type { CertificateFacts } from './observation.ts';

/** More names than any real certificate has; a list that is longer is cut and `names` is said to be unreadable. */
export const maximumNames = 1_000;
/** Characters of one distinguished name or attribute that are kept. */
const maximumText = 1_000;
/** Octets; RFC 5280 allows 20. */
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
export const sha256 = (der: Uint8Array): string => hash('sha256', der, 'hex');

/** Reads one certificate; never throws. */
export function readCertificate(der: Uint8Array, fingerprint: string = sha256(der)): Certificate {
  const unreadable: string[] = [];
  /** Runs one reader; what it cannot read is named, once. */
  const attempt = <T>(name: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      if (!unreadable.includes(name)) unreadable.push(name);
      return undefined;
    }
  };
  const flag = (name: string) => {
    if (!unreadable.includes(name)) unreadable.push(name);
  };

  const fields = attempt('certificate', () => fieldsOf(der)) ?? {};
  const { serial, issuer, validity, subject, key, extensions } = fields;
  const subjectName = subject && attempt('subject', () => distinguishedName(subject, () => flag('subject')));
  const issuerName = issuer && attempt('issuer', () => distinguishedName(issuer, () => flag('issuer')));
  const known = extensions && attempt('extensions', () => extensionValues(extensions));
  const altNames = known?.get('2.5.29.17');
  const basicConstraints = known?.get('2.5.29.19');
  const names = altNames ? attempt('names', () => alternativeNames(altNames, () => flag('names'))) : [];
  const [notBefore, notAfter] = (validity && attempt('validity', () => children(validity))) ?? [];

  const facts: CertificateFacts = {
    sha256: fingerprint,
    ...present('subject', subjectName?.attributes),
    ...present('issuer', issuerName && shortName(issuerName)),
    ...present('names', names),
    ...present('serial', serial && attempt('serial', () => hexadecimal(contents(serial)))),
    ...present('notBefore', notBefore && attempt('notBefore', () => isoInstant(notBefore))),
    ...present('notAfter', notAfter && attempt('notAfter', () => isoInstant(notAfter))),
    ...present('key', key && attempt('key', () => keyName(key))),
  };
  return {
    facts: unreadable.length > 0 ? { ...facts, unreadable } : facts,
    ...present('subject', subjectName?.line),
    ...present('issuer', issuerName?.line),
    selfIssued: Boolean(subject && issuer && Buffer.compare(encoded(subject), encoded(issuer)) === 0),
    ca: Boolean(basicConstraints && attempt('basicConstraints', () => isAuthority(basicConstraints))),
  };
}

interface Fields {
  serial?: Element;
  issuer?: Element;
  validity?: Element;
  subject?: Element;
  key?: Element;
  extensions?: Element;
}

/** TBSCertificate, in its fixed order; a version 1 certificate has no `[0]` and no extensions. */
function fieldsOf(der: Uint8Array): Fields {
  const [tbs] = children(elementAt(der, 0));
  if (!tbs) throw new RangeError('empty');
  const elements = children(tbs);
  if (elements[0]?.tag === 0xa0) elements.shift();
  const [serial, , issuer, validity, subject, key, ...optional] = elements;
  const wrapped = optional.find(element => element.tag === 0xa3);
  const [extensions] = wrapped ? children(wrapped) : [];
  return {
    ...present('serial', serial),
    ...present('issuer', issuer),
    ...present('validity', validity),
    ...present('subject', subject),
    ...present('key', key),
    ...present('extensions', extensions),
  };
}

interface Name {
  /** As RFC 4514 writes it, but in the order of the certificate. */
  line: string;
  attributes: { commonName?: string; organization?: string; country?: string };
}

const attributeNames: Record<string, string> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

function distinguishedName(name: Element, flag: () => void): Name {
  const relative: string[] = [];
  const attributes: Name['attributes'] = {};
  for (const set of children(name)) {
    const parts: string[] = [];
    for (const pair of children(set)) {
      const [type, value] = children(pair);
      if (!type || !value) throw new RangeError('attribute without a value');
      const oid = objectIdentifier(type);
      const decoded = text(value);
      if (!decoded.valid) flag();
      const short = attributeNames[oid] ?? oid;
      const kept = decoded.value.slice(0, maximumText);
      parts.push(`${short}=${escapeValue(kept)}`);
      // The most specific one stands last.
      if (short === 'CN') attributes.commonName = kept;
      else if (short === 'O') attributes.organization = kept;
      else if (short === 'C') attributes.country = kept;
    }
    relative.push(parts.join('+'));
  }
  return { line: relative.join(',').slice(0, 4 * maximumText), attributes };
}

/** RFC 4514 §2.4, so that a value can never look like another attribute. */
function escapeValue(value: string): string {
  return value.replace(/[\\,+"<>;=]|^[ #]| $/g, '\\$&').replaceAll('\0', '\\00');
}

function shortName(name: Name): string {
  return name.attributes.commonName ?? name.attributes.organization ?? name.line;
}

/** Extension values by dotted OID; the first one counts where a certificate repeats one. */
function extensionValues(extensions: Element): Map<string, Element> {
  const values = new Map<string, Element>();
  for (const extension of children(extensions)) {
    const [type, ...rest] = children(extension);
    const value = rest.at(-1);
    if (!type || !value) continue;
    const oid = objectIdentifier(type);
    if (!values.has(oid)) values.set(oid, value);
  }
  return values;
}

/** dNSName and iPAddress of a subjectAltName, each exactly one element, so that no separator can be smuggled in. */
function alternativeNames(extension: Element, flag: () => void): string[] {
  const names: string[] = [];
  for (const name of children(elementAt(extension.bytes, extension.from, extension.to))) {
    if (name.tag !== 0x82 && name.tag !== 0x87) continue;
    if (names.length === maximumNames) {
      flag();
      break;
    }
    const value = name.tag === 0x82 ? text(name).value.toLowerCase() : ipAddress(contents(name));
    if (value === undefined || value.length > maximumText) flag();
    else names.push(value);
  }
  return names;
}

function ipAddress(octets: Uint8Array): string | undefined {
  if (octets.length !== 4 && octets.length !== 16) return undefined;
  return ipaddr.fromByteArray([...octets]).toString();
}

function isAuthority(extension: Element): boolean {
  const [first] = children(elementAt(extension.bytes, extension.from, extension.to));
  return first?.tag === tags.boolean && contents(first)[0] !== 0;
}

/** Without leading zeros; a negative number keeps its sign. */
function hexadecimal(octets: Uint8Array): string {
  if (octets.length === 0 || octets.length > maximumSerial) throw new RangeError('no serial number');
  const unsigned = BigInt(`0x${Buffer.from(octets).toString('hex')}`);
  const negative = (octets[0] ?? 0) >= 0x80;
  return (negative ? unsigned - (1n << BigInt(8 * octets.length)) : unsigned).toString(16);
}

function isoInstant(element: Element): string {
  const iso = instant(element).toISOString().replace('.000Z', 'Z');
  // An offset may push the last or first day out of the four digits that an instant has everywhere else.
  if (!/^\d/.test(iso)) throw new RangeError('not an instant');
  return iso;
}

/** `{ [key]: value }`, or nothing when there is no value. */
function present<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
