/**
 * Reads the entries of a revocation list (RFC 5280 §5.3). There may be a million, so no object is made for each, and only the
 * entry that is asked for is read.
 */
import { children, contents, type Element, elementAt, expect, instant, soleIn, tags } from './der.ts';
import { type Extension, strictExtensionsIn } from './fields.ts';
import { derOf, oids } from './oids.ts';
import { hasCritical, shortest } from './revocation-parts.ts';
import { reasonOf } from './revocation-reasons.ts';

export interface CrlEntry {
  /** Milliseconds. */
  at: number;
  reason?: string;
  /** It removes the certificate from a list, which only a delta list may do. */
  unsupported: boolean;
}

/**
 * Checks that every entry is well-formed. If a single one has an unknown critical extension, the list may not be used (§5.3).
 * An entry about another issuer's certificate also changes the issuer of the entries after it (§5.3.3).
 * @returns whether every entry is understood @throws RangeError when one is malformed
 */
export function areUnderstood({ bytes, from, to }: Element): boolean {
  let understood = true;
  for (let offset = from; offset < to; ) {
    if (bytes[offset] !== tags.sequence) throw new RangeError('no entry');
    const end = endOf(bytes, offset, to);
    const time = endOf(bytes, serialOf(bytes, offset, end), end);
    if (!isTime(bytes[time])) throw new RangeError('no revocation date');
    const rest = endOf(bytes, time, end);
    if (rest < end && !isReasonAlone(bytes, rest, end)) {
      const list = elementAt(bytes, rest, end);
      if (list.to !== end) throw new RangeError('something follows');
      understood &&= isUnderstood(strictExtensionsIn(list));
    }
    offset = end;
  }
  return understood;
}

/** @param serial as in {@link Issued} @returns undefined: the list does not name it @throws RangeError when it cannot be read */
export function entryIn({ bytes, from, to }: Element, serial: Buffer): CrlEntry | undefined {
  if (!bytes.subarray(from, to).includes(serial)) return undefined;
  for (let offset = from; offset < to; ) {
    const end = endOf(bytes, offset, to);
    const number = serialOf(bytes, offset, end);
    const octets = bytes.subarray(number + headOf(bytes, number), endOf(bytes, number, end));
    if (shortest(octets).equals(serial)) return readEntry(elementAt(bytes, offset, to));
    offset = end;
  }
  return undefined;
}

const isTime = (tag: number | undefined): boolean => tag === tags.utcTime || tag === tags.generalizedTime;

const isUnderstood = (extensions: Extension[]): boolean =>
  !hasCritical(extensions, [oids.reasonCode, oids.invalidityDate]) &&
  extensions.every(({ oid }) => oid !== oids.certificateIssuer);

/** The offset of an entry's serial number. */
function serialOf(bytes: Buffer, offset: number, end: number): number {
  const number = offset + headOf(bytes, offset);
  if (bytes[number] !== tags.integer || endOf(bytes, number, end) === number + headOf(bytes, number))
    throw new RangeError('no serial number');
  return number;
}

/** The octets of tag and length. */
function headOf(bytes: Buffer, offset: number): number {
  const length = bytes[offset + 1] ?? 0;
  return length < 0x80 ? 2 : 2 + (length & 0x7f);
}

/** As {@link elementAt}, but returns only the end. */
function endOf(bytes: Buffer, offset: number, limit: number): number {
  const from = offset + headOf(bytes, offset);
  const first = bytes[offset + 1] ?? 0x80;
  let length = first;
  if (first >= 0x80) {
    if (first === 0x80 || first > 0x84) throw new RangeError('length is not definite');
    length = 0;
    for (let index = offset + 2; index < from; index++) length = length * 256 + (bytes[index] ?? 0);
  }
  if (from + length > limit) throw new RangeError('element is cut off');
  return from + length;
}

/** The extensions of nearly every entry that has some: a reason code, without its last octet. */
const reasonAlone = Buffer.from(`300c300a0603${derOf(oids.reasonCode)}04030a01`, 'hex');
const isReasonAlone = (bytes: Buffer, from: number, to: number): boolean =>
  to - from === reasonAlone.length + 1 &&
  bytes.compare(reasonAlone, 0, reasonAlone.length, from, to - 1) === 0;

const removed = 'removeFromCRL';

function readEntry(entry: Element): CrlEntry {
  const [, time, list] = children(entry);
  if (!time) throw new RangeError('no revocation date');
  const extensions = list ? strictExtensionsIn(list) : [];
  const code = extensions.find(({ oid }) => oid === oids.reasonCode);
  const [value] = code ? contents(expect(soleIn(code.value), tags.enumerated)) : [];
  const reason = reasonOf(value);
  return {
    at: instant(time).getTime(),
    ...(reason !== undefined && { reason }),
    unsupported: reason === removed,
  };
}
