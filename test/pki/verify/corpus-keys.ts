/** Keys that no client takes, whatever the signatures say, and purposes that are none any more. */
import { sequence, tlv } from '../../support/tls/der.ts';
import { type Issued, issue, object, type Wanted } from '../../support/tls/pki.ts';
import { authority, type Case, ca, leafCase, root, server } from './corpus-made.ts';

const explicit = { kind: 'explicit' } as const;
const explicitCurve = 'EC_KEY_EXPLICIT_PARAMS';
const below = (issuer: Issued, wanted: Partial<Wanted> = {}) =>
  issue({ subject: 'server.example', issuer, ...server, ...wanted });
const explicitCa = issue({ subject: 'Explicit CA', issuer: root, ...explicit, ...authority });
const explicitRoot = issue({ subject: 'Explicit root', ...explicit, ...authority });
const explicitLeaf = below(ca, explicit);

const curves: Case[] = [
  {
    name: 'curve of the leaf spelled out',
    sent: [explicitLeaf, ca],
    trusted: [root],
    expected: explicitCurve,
  },
  {
    name: 'curve of an intermediate spelled out',
    sent: [below(explicitCa), explicitCa],
    trusted: [root],
    expected: explicitCurve,
  },
  {
    name: 'curve of the root spelled out',
    sent: [below(explicitRoot)],
    trusted: [explicitRoot],
    expected: explicitCurve,
  },
  {
    name: 'curve of a leaf that is an anchor spelled out',
    sent: [explicitLeaf],
    trusted: [explicitLeaf],
    expected: explicitCurve,
    openssl: { says: 'trusted', because: 'it looks at curves where there is more than one certificate' },
  },
];

/** SubjectPublicKeyInfo with that algorithm, and octets that are no key of it. */
const spki = (...algorithm: Buffer[]) =>
  sequence(sequence(...algorithm), tlv(0x03, Buffer.from([0, 1, 2, 3])));
const undecodable = (name: string, publicKey: Buffer): Case => ({
  name,
  sent: [below(ca, { publicKey }), ca],
  trusted: [root],
  expected: 'UNREADABLE_PUBLIC_KEY',
  openssl: { says: 'UNSPECIFIED', because: 'both refuse; here the reason is said' },
});
const keys: Case[] = [
  undecodable('key of an unknown algorithm', spki(object('1.2.3.4'))),
  undecodable('RSA key that is none', spki(object('1.2.840.113549.1.1.1'), tlv(0x05))),
  undecodable('point that is on no curve', spki(object('1.2.840.10045.2.1'), object('1.2.840.10045.3.1.7'))),
  undecodable('key on an unknown curve', spki(object('1.2.840.10045.2.1'), object('1.2.3.4'))),
];

const gated = { says: 'trusted', because: 'it takes them for serverAuth' };
const purposes: Case[] = [
  ['Microsoft’s server-gated cryptography as purpose', '1.3.6.1.4.1.311.10.3.3'],
  ['Netscape’s server-gated cryptography as purpose', '2.16.840.1.113730.4.1'],
].map(([name = '', purpose = '']) => ({
  ...leafCase(name, { purposes: [purpose] }, 'INVALID_PURPOSE'),
  openssl: gated,
}));
const gatedCa = issue({
  subject: 'Gated CA',
  issuer: root,
  ...authority,
  purposes: ['2.16.840.1.113730.4.1'],
});

export const keyCases: Case[] = [
  ...curves,
  ...keys,
  ...purposes,
  {
    name: 'CA for server-gated cryptography only',
    sent: [below(gatedCa), gatedCa],
    trusted: [root],
    expected: 'INVALID_PURPOSE',
    openssl: gated,
  },
  leafCase(
    'server-gated cryptography beside serverAuth',
    { purposes: ['1.3.6.1.4.1.311.10.3.3', ...(server.purposes ?? [])] },
    'trusted',
  ),
];
