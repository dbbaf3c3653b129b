/**
 * Makes certificates in memory, for the demo and the tests. It needs no OpenSSL and stores nothing.
 * Keys are EC P-256 because making one takes a millisecond.
 */
import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

cryptoProvider.set(webcrypto);

const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export interface Identity {
  certificate: X509Certificate;
  keys: webcrypto.CryptoKeyPair;
  /** PEM. */
  cert: string;
  /** PEM, PKCS#8. */
  key: string;
}

export interface Validity {
  notBefore: Date;
  notAfter: Date;
}

export interface LeafOptions extends Validity {
  /** DNS names. The first one also becomes the common name. */
  names: [string, ...string[]];
  /** An RFC 4514 name instead of `CN=<first name>`. */
  subject?: string;
  /** Reuse these keys, as a renewal that keeps its key does. */
  keys?: webcrypto.CryptoKeyPair;
}

/** A self-signed certificate authority. `name` is an RFC 4514 name, e.g. `CN=Example Root`. */
export async function createRoot(name: string, validity: Validity): Promise<Identity> {
  const keys = await createKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    name,
    ...validity,
    keys,
    signingAlgorithm: keyAlgorithm,
    extensions: await authorityExtensions(keys),
  });
  return identity(certificate, keys);
}

/** A certificate authority below `issuer`. */
export async function createIntermediate(
  issuer: Identity,
  name: string,
  validity: Validity,
): Promise<Identity> {
  const keys = await createKeys();
  return issue(issuer, name, validity, keys, [
    ...(await authorityExtensions(keys)),
    await AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey),
  ]);
}

/** A server certificate signed by `issuer`. */
export async function createLeaf(issuer: Identity, options: LeafOptions): Promise<Identity> {
  const keys = options.keys ?? (await createKeys());
  return issue(issuer, options.subject ?? `CN=${options.names[0]}`, options, keys, [
    ...serverExtensions(options.names),
    await AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey),
  ]);
}

/** A self-signed server certificate, as appliances make one when they are first started. */
export async function createSelfSignedLeaf(options: LeafOptions): Promise<Identity> {
  const keys = options.keys ?? (await createKeys());
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    name: options.subject ?? `CN=${options.names[0]}`,
    notBefore: options.notBefore,
    notAfter: options.notAfter,
    keys,
    signingAlgorithm: keyAlgorithm,
    extensions: serverExtensions(options.names),
  });
  return identity(certificate, keys);
}

async function issue(
  issuer: Identity,
  subject: string,
  validity: Validity,
  keys: webcrypto.CryptoKeyPair,
  extensions: Extension[],
): Promise<Identity> {
  const certificate = await X509CertificateGenerator.create({
    serialNumber: randomSerial(),
    subject,
    issuer: issuer.certificate.subject,
    notBefore: validity.notBefore,
    notAfter: validity.notAfter,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    signingAlgorithm: keyAlgorithm,
    extensions,
  });
  return identity(certificate, keys);
}

async function authorityExtensions(keys: webcrypto.CryptoKeyPair) {
  return [
    new BasicConstraintsExtension(true, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    await SubjectKeyIdentifierExtension.create(keys.publicKey),
  ];
}

function serverExtensions(names: string[]) {
  return [
    new BasicConstraintsExtension(false),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    new SubjectAlternativeNameExtension(names.map(value => ({ type: 'dns' as const, value }))),
  ];
}

function createKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify']);
}

async function identity(certificate: X509Certificate, keys: webcrypto.CryptoKeyPair): Promise<Identity> {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate,
    keys,
    cert: `${certificate.toString('pem')}\n`,
    key: `${PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n`,
  };
}

/** Positive and without a leading zero octet, so that it prints the same everywhere. */
function randomSerial(): string {
  const bytes = randomBytes(8);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}
