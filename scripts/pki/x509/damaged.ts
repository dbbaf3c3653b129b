/** What is left of a certificate whose outer structure (RFC 5280 §4.1) is broken, and whether it was ever one. */
import { type Element, elementAt, tags } from './der.ts';
import type { Fields } from './fields.ts';

/** Its fields up to where it breaks; each has the tag of its place. */
export function fieldsLeftIn(der: Buffer): Fields {
  const { version, serial, issuer, validity, subject, key, rest } = placesIn(der);
  const [notBefore, notAfter] = validity ? times(validity) : [];
  const wrapped = rest.find(({ tag }) => tag === 0xa3);
  const extensions = wrapped && elementsLeft(wrapped)[0];
  return {
    version,
    serial,
    issuer,
    notBefore,
    notAfter,
    subject,
    // Without a key nobody takes names that were cut off for names that are not there.
    key: extensions && key,
    extensions,
  };
}

/**
 * Has it most of a certificate's fields in their places? Neither certificate requests nor revocation lists have a validity,
 * and their other parts agree with those of a certificate by accident only.
 */
export function isLikeCertificate(der: Buffer): boolean {
  const { serial, algorithm, issuer, validity, subject, key } = placesIn(der);
  const others = [serial, algorithm, issuer, subject, key].filter(place => place !== undefined).length;
  return others >= (validity && times(validity).length > 0 ? 3 : 5);
}

/** The fields of tbsCertificate that stand where they should and are of the right kind. */
function placesIn(der: Buffer) {
  const outer = opened(der, 0);
  const tbs = outer && opened(der, outer.from);
  const elements = tbs ? elementsLeft(tbs) : [];
  const first = elements[0]?.tag === 0xa0 ? 1 : 0;
  const place = (index: number, tag: number = tags.sequence) => {
    const element = elements[first + index];
    return element?.tag === tag ? element : undefined;
  };
  return {
    version: first === 1 ? elements[0] : undefined,
    serial: place(0, tags.integer),
    algorithm: place(1),
    issuer: place(2),
    validity: place(3),
    subject: place(4),
    key: place(5),
    rest: elements.slice(first + 6),
  };
}

/** notBefore, notAfter: as far as they are times. */
function times(validity: Element): Element[] {
  const elements = elementsLeft(validity).slice(0, 2);
  const odd = elements.findIndex(({ tag }) => tag !== tags.utcTime && tag !== tags.generalizedTime);
  return odd < 0 ? elements : elements.slice(0, odd);
}

/** The SEQUENCE at `offset`; where its length makes no sense, it goes on to the end. */
function opened(bytes: Buffer, offset: number): Element | undefined {
  const [tag, length = 0] = bytes.subarray(offset, offset + 2);
  if (tag !== tags.sequence) return undefined;
  const whole = wholeAt(bytes, offset, bytes.length);
  const from = offset + 2 + (length > 0x80 ? length & 0x7f : 0);
  return whole ?? { bytes, tag, start: offset, from, to: bytes.length };
}

/** Those inside a constructed one, up to the first that is not whole. */
function elementsLeft({ bytes, from, to }: Element): Element[] {
  const elements: Element[] = [];
  for (let offset = from; offset < to; ) {
    const element = wholeAt(bytes, offset, to);
    if (!element) break;
    elements.push(element);
    offset = element.to;
  }
  return elements;
}

function wholeAt(bytes: Buffer, offset: number, limit: number): Element | undefined {
  try {
    return elementAt(bytes, offset, limit);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
