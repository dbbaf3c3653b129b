/**
 * Unpacks archives in memory, and never to a disk: zip (and formats built on it), gzip, zstd, tar, and ar (also Debian packages).
 * Everything that is unpacked is counted against a budget. A member that cannot be unpacked, or is too large, is returned without
 * octets.
 */
import { zlib } from '../../libraries.ts';
import type { SearchBudget } from './search-budget.ts';

export interface Member {
  /** Absent where the format has no names, as gzip. */
  name?: string;
  /** Undefined: it cannot be unpacked. */
  octets: Buffer | undefined;
}

/** @returns undefined when the bytes are not an archive */
export function unpack(bytes: Buffer, budget: SearchBudget): Iterable<Member> | undefined {
  if (bytes.length < 18) return undefined;
  const magic = bytes.toString('latin1', 0, 6);
  if (magic.startsWith('\x1f\x8b\x08')) return [{ octets: decompressed(zlib().gunzipSync, bytes, budget) }];
  if (magic.startsWith('\x28\xb5\x2f\xfd'))
    return [{ octets: decompressed(zlib().zstdDecompressSync, bytes, budget) }];
  if (magic.startsWith('PK\x03\x04') || magic.startsWith('PK\x05\x06')) return zipMembers(bytes, budget);
  if (/^ustar[^a-z]/.test(bytes.toString('latin1', 257, 263))) return tarMembers(bytes);
  if (bytes.toString('latin1', 0, arMark.length) === arMark) return arMembers(bytes);
  return isUnsupportedArchive(bytes) ? [{ octets: undefined }] : undefined;
}

/** Only an archive has these octets. The first octets of gzip and compress are too few to be certain: random data may have them. */
export const isCertainlyArchive = (bytes: Buffer): boolean =>
  (isUnsupportedArchive(bytes) && bytes[0] !== 0x1f) ||
  zipStart(bytes, bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')) === 0;

const isUnsupportedArchive = (bytes: Buffer): boolean =>
  unsupportedFormats.some(
    ({ at, octet, whole }) => bytes[at] === octet && whole.test(bytes.toString('hex', 0, 18)),
  );

/** Formats that cannot be unpacked here, by their first octets. The first fixed octet is compared before the pattern, which is fast. */
const unsupportedFormats = [
  '377abcaf271c', // 7-Zip
  '526172211a07', // RAR
  '.{4}2d6c68[36][0-9a-f]2d', // LZH
  '4d53434600000000', // CAB
  'fd377a585a00', // xz
  '425a683.314159265359', // bzip2
  '4c5a49500[01]', // lzip
  '5d0000.{4}f{16}', // lzma
  '04224d18', // lz4
  '1f9d90', // compress
].map(form => {
  const [, digits = '0', octet = ''] = /^(?:\.\{(\d)\})?([0-9a-f]{2})/.exec(form) ?? [];
  return { at: Number(digits) / 2, octet: Number.parseInt(octet, 16), whole: new RegExp(`^${form}`) };
});

/** The most octets unpacked from one member. */
const maximumOctets = 64 * 1024 * 1024;

type Inflate = (bytes: Buffer, options: { maxOutputLength: number; chunkSize: number }) => Buffer;

function decompressed(inflate: Inflate, bytes: Buffer, budget: SearchBudget): Buffer | undefined {
  const room = Math.min(maximumOctets, budget.left);
  if (room <= 0) return undefined;
  try {
    const octets = inflate(bytes, { maxOutputLength: room, chunkSize });
    budget.spend(octets.length);
    return octets;
  } catch (error) {
    // The data is truncated or damaged. It is not known how much was unpacked, so that the maximum is counted.
    budget.spend(Math.min(room, bytes.length * maximumRatio));
    if (exceedsLimit(error)) budget.endFile();
    return undefined;
  }
}

/** The maximum ratio of deflate. zstd has no maximum, but only whole files are unpacked with it. */
const maximumRatio = 1_032;
/** The octets unpacked at a time. A few large pieces are joined faster than many small ones. */
const chunkSize = 256 * 1024;

const exceedsLimit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const maximumMembers = 20_000;
const unreadableMember: Member = { octets: undefined };

function* zipMembers(bytes: Buffer, budget: SearchBudget): Generator<Member> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length || bytes.length - end > 65_557) return yield unreadableMember;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50 || index >= maximumMembers)
      return yield unreadableMember;
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    const packed = bytes.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const start = dataStart(bytes, bytes.readUInt32LE(at + 42));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (name.endsWith('/')) continue;
    const isOpen = start !== undefined && (flags & 1) === 0 && packed !== 0xffffffff;
    const data = isOpen ? bytes.subarray(start, start + packed) : undefined;
    yield { name, octets: data && memberData(method, data, budget) };
  }
}

/**
 * The start of the zip archive whose end record is at `end`. The directory and the first file must be where the record says.
 * @returns undefined when there is no such archive
 */
export function zipStart(bytes: Buffer, end: number): number | undefined {
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const directory = end - bytes.readUInt32LE(end + 12);
  const start = directory - bytes.readUInt32LE(end + 16);
  const isWhole =
    start >= 0 && bytes.readUInt32LE(directory) === 0x02014b50 && bytes.readUInt32LE(start) === 0x04034b50;
  return isWhole ? start : undefined;
}

function dataStart(bytes: Buffer, at: number): number | undefined {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) return undefined;
  return at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
}

function memberData(method: number, data: Buffer, budget: SearchBudget): Buffer | undefined {
  switch (method) {
    case 0:
      return data;
    case 8:
      return decompressed(zlib().inflateRawSync, data, budget);
    default:
      return undefined;
  }
}

const block = 512;

function* tarMembers(bytes: Buffer): Generator<Member> {
  let members = 0;
  for (let at = 0; at + block <= bytes.length; ) {
    const head = bytes.subarray(at, at + block);
    // Two empty blocks end it.
    if (head[0] === 0) return;
    members += 1;
    const size = tarSize(head);
    if (size === undefined || members > maximumMembers) return yield unreadableMember;
    const data = bytes.subarray(at + block, at + block + size);
    const name = [paddedText(head, 345, 155), paddedText(head, 0, 100)].filter(part => part !== '').join('/');
    at += block + Math.ceil(size / block) * block;
    if (size > 0) yield { name, octets: data.length === size ? data : undefined };
  }
}

function tarSize(head: Buffer): number | undefined {
  const written = paddedText(head, 124, 12).trim();
  return /^[0-7]{1,11}$/.test(written) ? Number.parseInt(written, 8) : undefined;
}

const arMark = '!<arch>\n';
const arHead = 60;

function* arMembers(bytes: Buffer): Generator<Member> {
  let members = 0;
  for (let at = arMark.length; at < bytes.length; ) {
    const head = /^(.{16}).{32}(\d{1,10}) {0,9}`\n$/s.exec(bytes.toString('latin1', at, at + arHead));
    members += 1;
    if (!head || members > maximumMembers) return yield unreadableMember;
    const size = Number(head[2]);
    const data = bytes.subarray(at + arHead, at + arHead + size);
    // A member begins at an even place.
    at += arHead + size + (size & 1);
    const name = head[1]?.trimEnd().replace(/\/$/, '') ?? '';
    if (size > 0) yield { name, octets: data.length === size ? data : undefined };
  }
}

function paddedText(head: Buffer, at: number, length: number): string {
  const text = head.toString('utf8', at, at + length);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
