/**
 * Reads PEM (RFC 7468) in the forms that occur: indented, with any line ends, with a byte order mark, with any text between the
 * blocks. A broken block is reported as broken, so that an incomplete file is not taken for a complete one.
 */
import { utf16Text } from './utf16.ts';

export interface PemBlock {
  /** In capitals. */
  label: string;
  /** Offset of its BEGIN line in the text. */
  offset: number;
  /** The decoded content; undefined: the block is broken. */
  octets: Buffer | undefined;
}

/** Decodes a file that should contain PEM. */
export const pemText = (bytes: Buffer): string => utf16Text(bytes) ?? bytes.toString('utf8');

/** Labels of blocks with one certificate. The last is OpenSSL's own, whose certificate may be followed by OpenSSL's trust settings. */
export const certificateLabels: readonly string[] = [
  'CERTIFICATE',
  'X509 CERTIFICATE',
  'TRUSTED CERTIFICATE',
];

/** The blocks in their order. */
export function pemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  let begin: Marker | undefined;
  for (const marker of markersIn(text)) {
    if (marker.ends && begin) blocks.push(blockOf(text, begin, marker));
    else if (begin) blocks.push(brokenAt(begin));
    else if (marker.ends) blocks.push(brokenAt(marker));
    begin = marker.ends ? undefined : marker;
  }
  if (begin) blocks.push(brokenAt(begin));
  return blocks;
}

/** A BEGIN or END line, also with a small mistake. */
interface Marker {
  ends: boolean;
  label: string;
  /** The line has no mistake. */
  exact: boolean;
  from: number;
  to: number;
}

const dashes = '-----';

function* markersIn(text: string): Generator<Marker> {
  for (const match of text.matchAll(/\b(BEGIN|END)[ \t]([A-Z0-9 #]{1,64})/gi)) {
    const [whole, word = '', written = ''] = match;
    const [from, to] = [match.index, match.index + whole.length];
    const before = text.slice(Math.max(0, from - 8), from);
    const after = text.slice(to, to + 6);
    const exact =
      written === written.trim().toUpperCase() &&
      word === word.toUpperCase() &&
      /(^|[^-])-----$/.test(before) &&
      /^-----($|[^-])/.test(after);
    const label = written.trim().toUpperCase();
    if (!exact && !(isOfCertificates.test(label) && isNearly.test(before))) continue;
    const width = exact ? dashes.length : 0;
    yield { ends: word.toUpperCase() === 'END', label, exact, from: from - width, to: to + width };
  }
}

/** Labels whose blocks must not be overlooked. Other words after dashes are mostly comments. */
const isOfCertificates = /CERTIFICATE|CRL|PKCS|CMS/;
/** At the start of a line, also with the dashes that a word processor makes of hyphens. */
const isNearly = /(?:^|[\n\r]|[-\u00ad\u2010-\u2015\u2212_=])[ \t]*$/;

const brokenAt = ({ label, from }: Marker): PemBlock => ({ label, offset: from, octets: undefined });

function blockOf(text: string, begin: Marker, end: Marker): PemBlock {
  const whole = begin.exact && end.exact && begin.label === end.label;
  const octets = whole ? octetsOf(text.slice(begin.to, end.from)) : undefined;
  return { label: begin.label, offset: begin.from, octets };
}

/** Padding may be left out, but not in part. */
function octetsOf(written: string): Buffer | undefined {
  const base64 = written.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  const rest = base64.length % 4;
  return rest === 0 || (rest !== 1 && !base64.endsWith('=')) ? Buffer.from(base64, 'base64') : undefined;
}
