/** The names in a certificate: distinguished names (RFC 4514) and subjectAltName (RFC 5280 §4.2.1.6). */
import { hash } from 'node:crypto';
import { cut } from '../../text/cut.ts';
import { canonicalAddress } from '../../text/host.ts';
import {
  children,
  contents,
  type Element,
  elementAt,
  expect,
  objectIdentifier,
  sound,
  strictObjectIdentifier,
  tags,
  text,
} from './der.ts';
import { oids } from './oids.ts';

/** More names than any real certificate has. A longer list is cut, and `names` is reported as unreadable. */
export const maximumNames = 1_000;
/** The most characters of one attribute or name, and of a whole line. What is longer is cut and reported as unreadable. */
const [maximumText, maximumLine] = [1_000, 4_000];

export interface Name {
  /** As RFC 4514 writes it, but in the order of the certificate. */
  line: string;
  attributes: { commonName?: string; organization?: string; country?: string };
}

const attributeNames: Record<string, string> = {
  [oids.commonName]: 'CN',
  [oids.serialNumber]: 'serialNumber',
  [oids.countryName]: 'C',
  [oids.localityName]: 'L',
  [oids.stateOrProvinceName]: 'ST',
  [oids.streetAddress]: 'STREET',
  [oids.organizationName]: 'O',
  [oids.organizationalUnitName]: 'OU',
  [oids.userId]: 'UID',
  [oids.domainComponent]: 'DC',
  [oids.emailAddress]: 'emailAddress',
};

/** @param lossy called when a part could not be read. @throws RangeError when nothing can be read */
export function distinguishedName(name: Element, lossy: () => void): Name {
  const attributes: Name['attributes'] = {};
  let line = '';
  for (const set of children(name)) {
    let separator = line === '' ? '' : ',';
    for (const pair of children(set)) {
      const [type, value] = children(pair);
      if (!type || !value) throw new RangeError('attribute without a value');
      const oid = objectIdentifier(type);
      const decoded = text(value);
      if (!decoded.valid) lossy();
      const short = attributeNames[oid] ?? oid;
      const kept = cut(decoded.value, maximumText);
      if (kept !== decoded.value) lossy();
      line += `${separator}${short}=${escapeValue(decoded.value)}`;
      separator = '+';
      // The most specific one is the last.
      if (short === 'CN') attributes.commonName = kept;
      else if (short === 'O') attributes.organization = kept;
      else if (short === 'C') attributes.country = kept;
    }
  }
  if (line.length > maximumLine) lossy();
  return { line: shortened(line), attributes };
}

/** Lines are compared, so a line that is cut ends with a hash of the whole line. */
function shortened(line: string): string {
  if (line.length <= maximumLine) return line;
  const whole = hash('sha256', line, 'hex');
  return cut(line, maximumLine - whole.length) + whole;
}

/** RFC 4514 §2.4, so that a value can never look like another attribute. */
function escapeValue(value: string): string {
  return value.replace(/[\\,+"<>;=]|^[ #]| $/g, '\\$&').replaceAll('\0', '\\00');
}

/** The name for people: the common name, or else the organization, or else the whole name. */
export function shortName({ attributes, line }: Name): string {
  return attributes.commonName ?? attributes.organization ?? line;
}

/**
 * A name in a form in which equal names are equal strings (RFC 5280 §7.1): the string type, the case and repeated spaces do not
 * matter. Each RDN ends with a comma, so a name begins with the names of its superiors.
 * @throws RangeError when it is not a name
 */
export function comparableName(name: Element): string {
  let comparable = '';
  for (const set of children(name)) {
    const pairs = children(expect(set, tags.set)).map(pair => {
      const [type, value, ...rest] = children(expect(pair, tags.sequence));
      if (!type || !value || rest.length > 0) throw new RangeError('no attribute');
      return `${strictObjectIdentifier(type)}=${comparableValue(sound(value))}`;
    });
    if (pairs.length === 0) throw new RangeError('an empty set');
    comparable += `${pairs.toSorted().join('+')},`;
  }
  return comparable;
}

/** Only ASCII spaces count, as with OpenSSL. */
function comparableValue(value: Element): string {
  if (otherValues.has(value.tag)) return `#${value.tag}:${contents(value).toString('hex')}`;
  if (!texts.has(value.tag)) throw new RangeError('no kind of value that names have');
  const folded = text(value)
    .value.replace(/[ \t-\r]+/g, ' ')
    .replace(/^ | $/g, '')
    .replace(/[A-Z]+/g, lowerCase);
  return folded.replace(/[\\,+=#]/g, '\\$&');
}

/** UTF8String, PrintableString, TeletexString, IA5String, UniversalString, BMPString: they differ only in their encoding. */
const texts: ReadonlySet<number> = new Set([0x0c, 0x13, 0x14, 0x16, 0x1c, 0x1e]);
/** BIT STRING, NumericString and SEQUENCE, which OpenSSL accepts and compares unchanged. */
const otherValues: ReadonlySet<number> = new Set([0x03, 0x12, 0x30]);

const lowerCase = (letters: string) => letters.toLowerCase();

const [dnsTag, addressTag] = [0x82, 0x87];

/**
 * dNSName and iPAddress, in order. Each is exactly one element, so no separator inside a name can add another name.
 * @param extension the OCTET STRING that holds them
 */
export function alternativeNames(extension: Element, lossy: () => void): string[] {
  const names: string[] = [];
  for (const name of children(elementAt(extension.bytes, extension.from, extension.to))) {
    if (name.tag !== dnsTag && name.tag !== addressTag) continue;
    if (names.length === maximumNames) {
      lossy();
      break;
    }
    const value = name.tag === dnsTag ? text(name).value.toLowerCase() : ipAddress(contents(name));
    if (value === undefined || value.length > maximumText) lossy();
    else names.push(value);
  }
  return names;
}

function ipAddress(octets: Buffer): string | undefined {
  if (octets.length === 4) return octets.join('.');
  if (octets.length !== 16) return undefined;
  const groups = Array.from({ length: 8 }, (_, index) => octets.readUInt16BE(2 * index).toString(16));
  return canonicalAddress(groups.join(':'));
}
