/** Certificates that say exactly what a test wants, right or wrong, with signatures that hold; no program is needed. */
import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  X509Certificate,
} from 'node:crypto';
import { day } from '../../../scripts/text/duration.ts';
import { sequence, tlv } from './der.ts';

/** `rsa-pss`: an RSA key that signs with PSS; `explicit`: P-256 with its parameters spelled out instead of its name. */
export type KeyKind = 'p256' | 'explicit' | 'rsa' | 'rsa-pss' | 'ed25519';

export interface Issued {
  der: Buffer;
  /** PEM. */
  cert: string;
  subject: Buffer;
  key: KeyObject;
  kind: KeyKind;
  serial: number;
}

export interface Wanted {
  /** A common name, or a whole encoded name. */
  subject: string | Buffer;
  /** Absent: it signs itself. */
  issuer?: Issued;
  /** Instead of the subject of `issuer`. */
  issuerName?: Buffer;
  /** Equal words, equal keys; default: one of its own. */
  key?: string;
  kind?: KeyKind;
  /** SubjectPublicKeyInfo, instead of the one of the key. */
  publicKey?: Buffer;
  /** basicConstraints; absent: none at all. */
  ca?: boolean | undefined;
  pathLength?: number | undefined;
  /** Of keyUsage; absent: none at all. */
  usage?: number | undefined;
  /** Of extKeyUsage, dotted; absent: none at all. */
  purposes?: string[] | undefined;
  /** GeneralNames of subjectAltName. */
  names?: Buffer[] | undefined;
  /** GeneralNames of name constraints. */
  permitted?: Buffer[] | undefined;
  excluded?: Buffer[] | undefined;
  /** It has subjectKeyIdentifier and authorityKeyIdentifier. */
  identified?: true;
  /** Further extensions, encoded. */
  extensions?: Buffer[];
  notBefore?: Date;
  notAfter?: Date;
  version?: 1 | 3;
  /** Damages the signature. */
  forged?: boolean;
}

/** The day every certificate here is made for. */
export const now = new Date('2026-06-01T00:00:00Z');
export const [lastYear, nextYear] = [
  new Date(now.getTime() - 365 * day),
  new Date(now.getTime() + 365 * day),
];
const longAgo = new Date(now.getTime() - 3_000 * day);
export const expired = { notBefore: longAgo, notAfter: lastYear };
export const future = { notBefore: nextYear, notAfter: new Date(now.getTime() + 3_000 * day) };

export const usages = { digitalSignature: 0x80, keyEncipherment: 0x20, keyCertSign: 0x04, cRLSign: 0x02 };
export const purposes = {
  server: '1.3.6.1.5.5.7.3.1',
  client: '1.3.6.1.5.5.7.3.2',
  any: '2.5.29.37.0',
};

export function object(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets = [40 * first + second, ...rest].flatMap(arc => {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return tlv(0x06, Buffer.from(octets));
}

const truth = tlv(0x01, Buffer.from([0xff]));
export const number = (value: number) => tlv(0x02, Buffer.from([value]));
export const extension = (oid: string, value: Uint8Array, critical = false) =>
  sequence(object(oid), ...(critical ? [truth] : []), tlv(0x04, value));

/** Attributes in order: `[['2.5.4.3', 'name'], …]`; the third says what kind of string. */
export const nameOf = (...attributes: [oid: string, value: string, tag?: number][]) =>
  sequence(
    ...attributes.map(([oid, value, tag = 0x0c]) => {
      const octets = tag === 0x1e ? Buffer.from(value, 'utf16le').swap16() : Buffer.from(value);
      return tlv(0x31, sequence(object(oid), tlv(tag, octets)));
    }),
  );
export const commonName = '2.5.4.3';
export const emailAttribute = '1.2.840.113549.1.9.1';

export const dns = (name: string) => tlv(0x82, name);
export const email = (address: string) => tlv(0x81, address);
export const uri = (text: string) => tlv(0x86, text);
/** With twice the octets: an address and its mask. */
export const ip = (...octets: number[]) => tlv(0x87, Buffer.from(octets));
export const directory = (name: Buffer) => tlv(0xa4, name);
export const otherName = (oid: string, value: string) => tlv(0xa0, object(oid), tlv(0xa0, tlv(0x0c, value)));

const keys = new Map<string, KeyObject>();
let count = 0;

function keyFor(word: string, kind: KeyKind): KeyObject {
  const known = keys.get(`${kind} ${word}`);
  if (known) return known;
  const made = generated(kind);
  keys.set(`${kind} ${word}`, made);
  return made;
}

function generated(kind: KeyKind): KeyObject {
  switch (kind) {
    case 'p256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    case 'explicit':
      return generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' }).privateKey;
    case 'ed25519':
      return generateKeyPairSync('ed25519').privateKey;
    case 'rsa':
      return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    case 'rsa-pss':
      return generateKeyPairSync('rsa-pss', {
        modulusLength: 2048,
        hashAlgorithm: 'sha256',
        mgf1HashAlgorithm: 'sha256',
      }).privateKey;
  }
}

const nothing = tlv(0x05);
const pssParameters = sequence(
  tlv(0xa0, sequence(object('2.16.840.1.101.3.4.2.1'), nothing)),
  tlv(0xa1, sequence(object('1.2.840.113549.1.1.8'), sequence(object('2.16.840.1.101.3.4.2.1'), nothing))),
  tlv(0xa2, number(32)),
);
const ecdsaWithSha256 = sequence(object('1.2.840.10045.4.3.2'));
const algorithms: Record<KeyKind, Buffer> = {
  p256: ecdsaWithSha256,
  explicit: ecdsaWithSha256,
  rsa: sequence(object('1.2.840.113549.1.1.11'), nothing),
  'rsa-pss': sequence(object('1.2.840.113549.1.1.10'), pssParameters),
  ed25519: sequence(object('1.3.101.112')),
};

export function issue(wanted: Wanted): Issued {
  const serial = ++count;
  const { kind = 'p256', key = `own ${serial}`, issuer, version = 3 } = wanted;
  const privateKey = keyFor(key, kind);
  const subject = typeof wanted.subject === 'string' ? nameOf([commonName, wanted.subject]) : wanted.subject;
  const signer = issuer ?? { key: privateKey, kind, subject };
  const extensions = extensionsOf(wanted);
  if (wanted.identified) extensions.push(...keyIdentifiers(privateKey, signer.key));
  const tbs = sequence(
    ...(version === 3 ? [tlv(0xa0, number(2))] : []),
    tlv(0x02, Buffer.from([1, serial >> 16, (serial >> 8) & 0xff, serial & 0xff])),
    algorithms[signer.kind],
    wanted.issuerName ?? signer.subject,
    sequence(time(wanted.notBefore ?? lastYear), time(wanted.notAfter ?? nextYear)),
    subject,
    wanted.publicKey ?? createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
    ...(version === 3 && extensions.length > 0 ? [tlv(0xa3, sequence(...extensions))] : []),
  );
  const signature = signatureOf(tbs, signer);
  if (wanted.forged) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
  const der = sequence(tbs, algorithms[signer.kind], tlv(0x03, Buffer.from([0]), signature));
  return { der, cert: pemOf(der), subject, key: privateKey, kind, serial };
}

/** A certificate of any octets whatsoever, whose signature holds. @param tbs TBSCertificate */
export function resigned(tbs: Buffer, issuer: Pick<Issued, 'key' | 'kind'>): Pick<Issued, 'der' | 'cert'> {
  const der = sequence(tbs, algorithms[issuer.kind], tlv(0x03, Buffer.from([0]), signatureOf(tbs, issuer)));
  return { der, cert: pemOf(der) };
}

function signatureOf(tbs: Buffer, { key, kind }: Pick<Issued, 'key' | 'kind'>): Buffer {
  const padding = kind === 'rsa-pss' && { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  return sign(kind === 'ed25519' ? null : 'sha256', tbs, { key, ...padding });
}

export const pemOf = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

function extensionsOf({
  ca,
  pathLength,
  usage,
  purposes,
  names,
  permitted,
  excluded,
  extensions = [],
}: Wanted) {
  const found: Buffer[] = [];
  if (ca !== undefined) {
    const limit = pathLength === undefined ? [] : [number(pathLength)];
    found.push(extension('2.5.29.19', sequence(...(ca ? [truth] : []), ...limit), true));
  }
  if (usage !== undefined) found.push(extension('2.5.29.15', tlv(0x03, Buffer.from([0, usage])), true));
  if (purposes) found.push(extension('2.5.29.37', sequence(...purposes.map(object))));
  if (names) found.push(extension('2.5.29.17', sequence(...names)));
  if (permitted || excluded) {
    const subtrees = (tag: number, bases: Buffer[] | undefined) =>
      bases && bases.length > 0 ? [tlv(tag, ...bases.map(base => sequence(base)))] : [];
    found.push(
      extension('2.5.29.30', sequence(...subtrees(0xa0, permitted), ...subtrees(0xa1, excluded)), true),
    );
  }
  return [...found, ...extensions];
}

function keyIdentifiers(own: KeyObject, signer: KeyObject): Buffer[] {
  const identifier = (key: KeyObject) =>
    hash('sha256', createPublicKey(key).export({ type: 'spki', format: 'der' }), 'buffer').subarray(0, 20);
  return [
    extension('2.5.29.14', tlv(0x04, identifier(own))),
    extension('2.5.29.35', sequence(tlv(0x80, identifier(signer)))),
  ];
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+|[-:T]/g, '');
  return date.getUTCFullYear() < 2050 ? tlv(0x17, digits.slice(2)) : tlv(0x18, digits);
}

/** Node takes it. */
export const isParsable = (der: Buffer): boolean => {
  try {
    return new X509Certificate(der).raw.equals(der);
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
};
