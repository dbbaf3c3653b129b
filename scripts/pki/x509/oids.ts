/** Every object identifier that is known here, by the name it has in the standard that defines it. Nothing else spells one. */

/** @param above the arc that all of them lie below */
const below = <const Names extends Readonly<Record<string, string | number>>>(
  above: string,
  names: Names,
): { readonly [Name in keyof Names]: string } =>
  Object.fromEntries(Object.entries(names).map(([name, last]) => [name, `${above}.${last}`])) as {
    readonly [Name in keyof Names]: string;
  };

/** X.520, RFC 4519 and PKCS #9: what a name consists of. */
const attributes = {
  ...below('2.5.4', {
    commonName: 3,
    serialNumber: 5,
    countryName: 6,
    localityName: 7,
    stateOrProvinceName: 8,
    streetAddress: 9,
    organizationName: 10,
    organizationalUnitName: 11,
  }),
  ...below('0.9.2342.19200300.100.1', { userId: 1, domainComponent: 25 }),
  emailAddress: '1.2.840.113549.1.9.1',
} as const;

/** RFC 8017, RFC 3279, RFC 4055, RFC 5758, RFC 8410 and RFC 9881: keys, and how they sign. */
const algorithms = {
  ...below('1.2.840.113549.1.1', {
    rsaEncryption: 1,
    md2WithRSAEncryption: 2,
    md4WithRSAEncryption: 3,
    md5WithRSAEncryption: 4,
    sha1WithRSAEncryption: 5,
    rsassaPss: 10,
    sha256WithRSAEncryption: 11,
    sha384WithRSAEncryption: 12,
    sha512WithRSAEncryption: 13,
    sha224WithRSAEncryption: 14,
  }),
  ...below('1.2.840.10040.4', { dsa: 1, dsaWithSha1: 3 }),
  ...below('1.2.840.10045', {
    ecPublicKey: '2.1',
    ecdsaWithSha1: '4.1',
    ecdsaWithSha224: '4.3.1',
    ecdsaWithSha256: '4.3.2',
    ecdsaWithSha384: '4.3.3',
    ecdsaWithSha512: '4.3.4',
  }),
  /** As OIW had them before. */
  ...below('1.3.14.3.2', { oiwDsaWithSha1: 27, oiwSha1WithRSA: 29 }),
  ...below('1.3.101', { ed25519: 112, ed448: 113 }),
  ...below('2.16.840.1.101.3.4.3', {
    dsaWithSha224: 1,
    dsaWithSha256: 2,
    mlDsa44: 17,
    mlDsa65: 18,
    mlDsa87: 19,
  }),
} as const;

const digests = {
  md5: '1.2.840.113549.2.5',
  sha1: '1.3.14.3.2.26',
  ...below('2.16.840.1.101.3.4.2', { sha256: 1, sha384: 2, sha512: 3, sha224: 4 }),
} as const;

/** RFC 5280, RFC 6960, RFC 7633, RFC 3820 and Netscape: extensions of certificates, of revocation lists and of their entries. */
const extensions = {
  ...below('2.5.29', {
    subjectKeyIdentifier: 14,
    keyUsage: 15,
    subjectAltName: 17,
    basicConstraints: 19,
    reasonCode: 21,
    invalidityDate: 24,
    deltaCrlIndicator: 27,
    issuingDistributionPoint: 28,
    certificateIssuer: 29,
    nameConstraints: 30,
    crlDistributionPoints: 31,
    certificatePolicies: 32,
    policyMappings: 33,
    authorityKeyIdentifier: 35,
    policyConstraints: 36,
    extKeyUsage: 37,
    inhibitAnyPolicy: 54,
  }),
  ...below('1.3.6.1.5.5.7.1', { authorityInfoAccess: 1, proxyCertInfo: 14, tlsFeature: 24 }),
  ocspNoCheck: '1.3.6.1.5.5.7.48.1.5',
  netscapeCertType: '2.16.840.1.113730.1.1',
} as const;

/** What extensions and messages refer to. */
const others = {
  ...below('1.3.6.1.5.5.7.3', { serverAuth: 1, ocspSigning: 9 }),
  ...below('1.3.6.1.5.5.7.48', { ocspBasic: '1.1', caIssuers: 2 }),
  smtpUtf8Mailbox: '1.3.6.1.5.5.7.8.9',
  ldapStartTls: '1.3.6.1.4.1.1466.20037',
} as const;

/** PKCS #5, #7 and #12. */
const containers = {
  ...below('1.2.840.113549.1', { pkcs5: 5, pkcs7: 7, pkcs12Encryption: '12.1', pkcs12Bags: '12.10.1' }),
  ...below('1.2.840.113549.1.7', { data: 1, signedData: 2, encryptedData: 6 }),
} as const;

export const oids = {
  ...attributes,
  ...algorithms,
  ...digests,
  ...extensions,
  ...others,
  ...containers,
} as const;

const named = (above: string, names: Readonly<Record<number, string>>): [string, string][] =>
  Object.entries(names).map(([last, name]) => [`${above}.${last}`, name]);

/** Elliptic curves by OID, as OpenSSL names them; the first number of a name is the size in bits: X9.62 and SEC 2 (weak ones too, so that they can be called weak), and RFC 5639. */
export const curves: ReadonlyMap<string, string> = new Map([
  ...named('1.2.840.10045.3.1', {
    1: 'prime192v1',
    2: 'prime192v2',
    3: 'prime192v3',
    4: 'prime239v1',
    5: 'prime239v2',
    6: 'prime239v3',
    7: 'prime256v1',
  }),
  ...named('1.3.132.0', {
    1: 'sect163k1',
    2: 'sect163r1',
    3: 'sect239k1',
    4: 'sect113r1',
    5: 'sect113r2',
    6: 'secp112r1',
    7: 'secp112r2',
    8: 'secp160r1',
    9: 'secp160k1',
    10: 'secp256k1',
    15: 'sect163r2',
    16: 'sect283k1',
    17: 'sect283r1',
    22: 'sect131r1',
    23: 'sect131r2',
    24: 'sect193r1',
    25: 'sect193r2',
    26: 'sect233k1',
    27: 'sect233r1',
    28: 'secp128r1',
    29: 'secp128r2',
    30: 'secp160r2',
    31: 'secp192k1',
    32: 'secp224k1',
    33: 'secp224r1',
    34: 'secp384r1',
    35: 'secp521r1',
    36: 'sect409k1',
    37: 'sect409r1',
    38: 'sect571k1',
    39: 'sect571r1',
  }),
  ...named('1.3.36.3.3.2.8.1.1', {
    1: 'brainpoolP160r1',
    2: 'brainpoolP160t1',
    3: 'brainpoolP192r1',
    4: 'brainpoolP192t1',
    5: 'brainpoolP224r1',
    6: 'brainpoolP224t1',
    7: 'brainpoolP256r1',
    8: 'brainpoolP256t1',
    9: 'brainpoolP320r1',
    10: 'brainpoolP320t1',
    11: 'brainpoolP384r1',
    12: 'brainpoolP384t1',
    13: 'brainpoolP512r1',
    14: 'brainpoolP512t1',
  }),
]);

/** As DER writes it, without tag and length. An arc begins like everything below it. @returns hexadecimal */
export function derOf(oid: string): string {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  return [40 * first + second, ...rest].map(base128).join('');
}

function base128(value: number): string {
  const groups = [value % 128];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
    groups.unshift(128 + (left % 128));
  return Buffer.from(groups).toString('hex');
}
