/**
 * The entries of a revocation list (RFC 5280 §5.3). There may be a million: they are walked without making an object of
 * each, and only the one that was asked for is read.
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
  /** It takes the certificate off another list, which only a difference to that list may say. */
  unsupported: boolean;
}

/**
 * Every entry is one. Where a single one says something that must not be passed over, nothing of the list may be used
 * (§5.3), and one about another issuer's certificate is about those behind it too (§5.3.3).
 * @returns whether all of it is understood here @throws RangeError when one is none
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

/** @param serial as in {@link Issued} @returns undefined: there is none @throws RangeError when it cannot be read */
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

/** Octets of tag and length. */
function headOf(bytes: Buffer, offset: number): number {
  const length = bytes[offset + 1] ?? 0;
  return length < 0x80 ? 2 : 2 + (length & 0x7f);
}

/** {@link elementAt}, but only where it ends. */
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

/** The extensions of nearly every entry that has some: a reason, but for its last octet. */
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
