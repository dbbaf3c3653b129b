/**
 * The cases of OpenSSL's own verification tests (test/recipes/25-test_verify.t), as a table: made again with our own
 * certificates, with the outcome that file states. Left out, because a server's certificate or an anchor of a ledger
 * cannot express it: trust and mistrust marked in a “TRUSTED CERTIFICATE”, accepting proxy certificates, `-x509_strict`,
 * security levels and weak digests (judged by policy.*), SM2, certificate policies, and CRLs.
 */
import { sequence, tlv } from '../../support/tls/der.ts';
import {
  commonName,
  expired,
  extension,
  future,
  issue,
  nameOf,
  object,
  purposes,
  usages,
  type Wanted,
} from '../../support/tls/pki.ts';
import { keyCases } from './corpus-keys.ts';
import {
  authority,
  type Case,
  ca,
  caWith,
  ee,
  eeWith,
  leafCase,
  root,
  server,
  underCa,
  underRoot,
  unknown,
  without,
} from './corpus-made.ts';
import { nameCases } from './corpus-names.ts';
import { oddCases } from './corpus-odd.ts';
import { strictCases } from './corpus-strict.ts';

/** RFC 3820, its policy “inherit all”. */
const proxyInfo = extension('1.3.6.1.5.5.7.1.14', sequence(sequence(object('1.3.6.1.5.5.7.21.1'))), true);
const roots: Case[] = [
  { name: 'canonical success', sent: [ee, ca], trusted: [root], expected: 'trusted' },
  underRoot('non-CA root', { ca: false }, 'INVALID_CA'),
  underRoot('root without basicConstraints and keyUsage', without, 'INVALID_CA'),
  underRoot('version 1 root', { version: 1 }, 'trusted'),
  underRoot('root for servers', { purposes: [purposes.server] }, 'trusted'),
  underRoot('root for clients', { purposes: [purposes.client] }, 'INVALID_PURPOSE'),
  underRoot('expired root', expired, 'CERT_HAS_EXPIRED'),
  underRoot('root not yet valid', future, 'CERT_NOT_YET_VALID'),
  underRoot(
    'root with an unknown critical extension',
    { extensions: [unknown(true)] },
    'UNHANDLED_CRITICAL_EXTENSION',
  ),
  {
    name: 'wrong root key',
    sent: [ee, ca],
    trusted: [issue({ subject: 'Root CA', ...authority })],
    expected: 'CERT_SIGNATURE_FAILURE',
  },
  {
    name: 'wrong root name',
    sent: [ee, ca],
    trusted: [issue({ subject: 'Root CA 2', ...authority })],
    expected: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  },
];

const intermediates: Case[] = [
  underCa('non-CA intermediate', { ca: false }, 'INVALID_CA'),
  underCa('intermediate without basicConstraints and keyUsage', without, 'INVALID_CA'),
  underCa('intermediate with a keyUsage but without basicConstraints', { ca: undefined }, 'INVALID_CA'),
  underRoot('root with a keyUsage but without basicConstraints', { ca: undefined }, 'trusted'),
  underCa('intermediate of version 1', { version: 1 }, 'INVALID_CA'),
  underCa('intermediate without keyCertSign', { usage: usages.digitalSignature }, 'INVALID_CA'),
  underCa('intermediate for servers', { purposes: [purposes.server] }, 'trusted'),
  underCa('intermediate for clients', { purposes: [purposes.client] }, 'INVALID_PURPOSE'),
  underCa('intermediate for any purpose only', { purposes: [purposes.any] }, 'INVALID_PURPOSE'),
  underCa('expired intermediate', expired, 'CERT_HAS_EXPIRED'),
  underCa('intermediate not yet valid', future, 'CERT_NOT_YET_VALID'),
  underCa('intermediate with another key', { key: 'another' }, 'CERT_SIGNATURE_FAILURE'),
  underCa('intermediate with another name', { subject: 'CA 2' }, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
  underCa('intermediate whose signature is forged', { forged: true }, 'CERT_SIGNATURE_FAILURE'),
  {
    name: 'non-CA intermediate as an anchor',
    sent: [ee],
    trusted: [root, caWith({ ca: false })],
    expected: 'INVALID_CA',
  },
  {
    name: 'partial chain that is not trusted',
    sent: [ee, ca],
    trusted: [],
    expected: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  },
  { name: 'partial chain', sent: [ee], trusted: [ca], expected: 'trusted' },
  { name: 'expired partial chain', sent: [ee], trusted: [caWith(expired)], expected: 'CERT_HAS_EXPIRED' },
  {
    name: 'partial chain for servers',
    sent: [ee],
    trusted: [caWith({ purposes: [purposes.server] })],
    expected: 'trusted',
  },
  {
    name: 'partial chain for clients',
    sent: [ee],
    trusted: [caWith({ purposes: [purposes.client] })],
    expected: 'INVALID_PURPOSE',
  },
  {
    name: 'root sent, but no anchor',
    sent: [ee, ca, root],
    trusted: [issue({ subject: 'Stranger', ...authority })],
    expected: 'SELF_SIGNED_CERT_IN_CHAIN',
  },
];

const root2 = issue({ subject: 'Root 2', ...authority });
const cross = issue({ subject: 'CA', issuer: root2, key: 'ca', ...authority });
const reissued = issue({ subject: 'Renewed root', key: 'renewed', ...authority, ...expired });
const renewed = issue({ subject: 'Renewed root', key: 'renewed', ...authority });
const belowRenewed = issue({ subject: 'server.example', issuer: renewed, ...server });

const alternatives: Case[] = [
  {
    name: 'trusted first: another root through a trusted intermediate',
    sent: [ee, ca],
    trusted: [root2, cross],
    expected: 'trusted',
  },
  {
    name: 'cross-signed: only the second way is trusted',
    sent: [ee, ca, cross],
    trusted: [root2],
    expected: 'trusted',
    openssl: {
      says: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      because: 'it follows the first certificate of the name and does not come back',
    },
  },
  {
    name: 'an expired cross certificate beside a good one',
    sent: [ee, caWith(expired), ca],
    trusted: [root],
    expected: 'trusted',
  },
  {
    name: 'a cross certificate for clients beside a good one',
    sent: [ee, caWith({ purposes: [purposes.client] }), ca],
    trusted: [root],
    expected: 'trusted',
    openssl: {
      says: 'INVALID_PURPOSE',
      because: 'it follows the first certificate of the name and does not come back',
    },
  },
  {
    name: 'an expired root beside the new one',
    sent: [belowRenewed],
    trusted: [reissued, renewed],
    expected: 'trusted',
  },
  {
    name: 'two roots of one name, two keys',
    sent: [ee, ca],
    trusted: [issue({ subject: 'Root CA', ...authority }), root],
    expected: 'trusted',
    openssl: {
      says: 'CERT_SIGNATURE_FAILURE',
      because: 'it follows the first certificate of the name and does not come back',
    },
  },
  {
    name: 'misordered and with strangers',
    sent: [ee, root2, root, ca],
    trusted: [root],
    expected: 'trusted',
  },
];

const self = (wanted: Partial<Wanted>) => issue({ subject: 'self.example', ...server, ...wanted });
const own = self({});
const signing = self({ usage: usages.keyCertSign | usages.digitalSignature });

const leaves: Case[] = [
  leafCase('non-critical unknown extension', { extensions: [unknown(false)] }, 'trusted'),
  leafCase('critical unknown extension', { extensions: [unknown(true)] }, 'UNHANDLED_CRITICAL_EXTENSION'),
  leafCase(
    'critical OCSP No Check',
    { extensions: [extension('1.3.6.1.5.5.7.48.1.5', tlv(0x05), true)] },
    'trusted',
  ),
  leafCase('leaf for clients', { purposes: [purposes.client] }, 'INVALID_PURPOSE'),
  leafCase('leaf for any purpose only', { purposes: [purposes.any] }, 'INVALID_PURPOSE'),
  leafCase('leaf for any purpose and servers', { purposes: [purposes.any, purposes.server] }, 'trusted'),
  leafCase('leaf without a word on purpose', { purposes: undefined }, 'trusted'),
  leafCase('leaf whose keyUsage is of no use to TLS', { usage: usages.keyCertSign }, 'INVALID_PURPOSE'),
  leafCase('leaf with a path length', { ca: false, pathLength: 0 }, 'trusted'),
  leafCase('leaf of version 1', { version: 1 }, 'trusted'),
  leafCase('leaf that is a CA', { ca: true, usage: usages.keyCertSign | usages.digitalSignature }, 'trusted'),
  leafCase(
    'leaf of a Netscape type for clients',
    { extensions: [extension('2.16.840.1.113730.1.1', tlv(0x03, Buffer.from([7, 0x80])))] },
    'INVALID_PURPOSE',
  ),
  leafCase('leaf that is a proxy', { extensions: [proxyInfo] }, 'PROXY_CERTIFICATES_NOT_ALLOWED'),
  leafCase('Ed25519 leaf', { kind: 'ed25519' }, 'trusted'),
  leafCase('forged leaf', { forged: true }, 'CERT_SIGNATURE_FAILURE'),
  {
    name: 'leaf of another issuer',
    sent: [issue({ subject: 'x', issuer: root2, ...server }), ca],
    trusted: [root],
    expected: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  },
  { name: 'leaf that is the anchor', sent: [ee], trusted: [ee], expected: 'trusted' },
  {
    name: 'leaf for clients that is the anchor',
    sent: [eeWith({ purposes: [purposes.client] })],
    trusted: [eeWith({})],
    expected: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  },
  { name: 'trusted self-signed leaf', sent: [own], trusted: [own], expected: 'trusted' },
  {
    name: 'trusted self-signed leaf with keyCertSign',
    sent: [signing],
    trusted: [signing],
    expected: 'trusted',
  },
  { name: 'self-signed leaf', sent: [own], trusted: [root], expected: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
];

/** A chain of authorities below a root, each with its own wishes, and a leaf. */
function chainOf(name: string, wishes: Partial<Wanted>[], expected: string): Case {
  const [first = {}, ...rest] = wishes;
  const issued = [issue({ subject: 'Root of lengths', ...authority, ...first })];
  for (const [index, wish] of rest.entries()) {
    const above = issued[0];
    issued.unshift(issue({ subject: `CA ${index}`, ...(above && { issuer: above }), ...authority, ...wish }));
  }
  const [last] = issued;
  const leaf = issue({ subject: 'server.example', ...(last && { issuer: last }), ...server });
  return { name, sent: [leaf, ...issued.slice(0, -1)], trusted: issued.slice(-1), expected };
}

const named = nameOf([commonName, 'Self-issued']);

const lengths: Case[] = [
  chainOf('path length 0 above the leaf', [{}, { pathLength: 0 }], 'trusted'),
  chainOf('path length 0 above an intermediate', [{}, { pathLength: 0 }, {}], 'PATH_LENGTH_EXCEEDED'),
  chainOf('path length 0 of the root', [{ pathLength: 0 }, {}], 'PATH_LENGTH_EXCEEDED'),
  chainOf('path length 1', [{ pathLength: 1 }, {}], 'trusted'),
  chainOf('path length 1, exceeded', [{ pathLength: 1 }, {}, {}], 'PATH_LENGTH_EXCEEDED'),
  chainOf('a later one cannot widen it', [{ pathLength: 0 }, { pathLength: 6 }], 'PATH_LENGTH_EXCEEDED'),
  chainOf(
    'self-issued ones do not count',
    [{}, { subject: named, pathLength: 0, identified: true }, { subject: named, identified: true }],
    'trusted',
  ),
];

const rsaRoot = issue({ subject: 'RSA root', kind: 'rsa', ...authority });
const pssRoot = issue({ subject: 'PSS root', kind: 'rsa-pss', ...authority });
const edRoot = issue({ subject: 'Ed25519 root', kind: 'ed25519', ...authority });

const kinds: Case[] = [rsaRoot, pssRoot, edRoot].map(issuer => ({
  name: `signed with ${issuer.kind}`,
  sent: [issue({ subject: 'server.example', issuer, ...server })],
  trusted: [issuer],
  expected: 'trusted',
}));

const unsuitable: Case = {
  name: 'PKCS#1 signature by a key for PSS only',
  sent: [
    issue({ subject: 'server.example', issuer: { ...pssRoot, key: rsaRoot.key, kind: 'rsa' }, ...server }),
  ],
  trusted: [pssRoot],
  expected: 'CERT_SIGNATURE_FAILURE',
  openssl: {
    says: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    because: 'it does not even take a key of another kind for the issuer’s',
  },
};

export const corpus: Case[] = [
  ...roots,
  ...intermediates,
  ...alternatives,
  ...leaves,
  ...lengths,
  ...kinds,
  unsuitable,
  ...oddCases,
  ...nameCases,
  ...strictCases,
  ...keyCases,
];
