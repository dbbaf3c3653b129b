/** Odd extensions, of which OpenSSL's own tests hold few. */
import { sequence, tlv } from '../../support/tls/der.ts';
import { dns, extension, issue, object } from '../../support/tls/pki.ts';
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
  unknown,
} from './corpus-made.ts';

const old = issue({ subject: 'Old', key: 'old', ...authority });

/** authorityKeyIdentifier without a key: name and serial number, as {@link issue} numbers them. */
const identifying = (issuer: Buffer, serial: number) =>
  extension(
    '2.5.29.35',
    sequence(
      tlv(0xa1, tlv(0xa4, issuer)),
      tlv(0x82, Buffer.from([1, serial >> 16, (serial >> 8) & 0xff, serial & 0xff])),
    ),
  );

const unread = {
  says: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  because: 'a certificate it cannot read whole has no issuer for it, and is none',
};

export const oddCases: Case[] = [
  {
    ...leafCase(
      'extKeyUsage that is none',
      { purposes: undefined, extensions: [extension('2.5.29.37', tlv(0x04))] },
      'INVALID_EXTENSION',
    ),
    openssl: unread,
  },
  {
    ...underCa(
      'basicConstraints that are none',
      { ca: undefined, extensions: [extension('2.5.29.19', tlv(0x04), true)] },
      'INVALID_EXTENSION',
    ),
    openssl: unread,
  },
  {
    ...underCa(
      'negative path length',
      {
        ca: undefined,
        extensions: [
          extension(
            '2.5.29.19',
            sequence(tlv(0x01, Buffer.from([0xff])), tlv(0x02, Buffer.from([0xff]))),
            true,
          ),
        ],
      },
      'INVALID_EXTENSION',
    ),
    openssl: unread,
  },
  {
    ...leafCase(
      'an extension twice',
      { names: [dns('a.test')], extensions: [extension('2.5.29.17', sequence(dns('b.test')))] },
      'INVALID_EXTENSION',
    ),
    openssl: unread,
  },
  leafCase('an unknown extension twice', { extensions: [unknown(false), unknown(false)] }, 'trusted'),
  { ...leafCase('empty keyUsage', { usage: 0 }, 'INVALID_EXTENSION'), openssl: unread },
  leafCase(
    'critical subjectKeyIdentifier',
    { extensions: [extension('2.5.29.14', tlv(0x04, 'x'), true)] },
    'UNHANDLED_CRITICAL_EXTENSION',
  ),
  leafCase(
    'critical authorityKeyIdentifier',
    { extensions: [extension('2.5.29.35', sequence(tlv(0x80, 'x')), true)] },
    'UNHANDLED_CRITICAL_EXTENSION',
  ),
  leafCase(
    'critical authorityInfoAccess',
    { extensions: [extension('1.3.6.1.5.5.7.1.1', sequence(), true)] },
    'UNHANDLED_CRITICAL_EXTENSION',
  ),
  leafCase(
    'critical TLS feature',
    { extensions: [extension('1.3.6.1.5.5.7.1.24', sequence(), true)] },
    'UNHANDLED_CRITICAL_EXTENSION',
  ),
  leafCase(
    'critical certificate policies',
    { extensions: [extension('2.5.29.32', sequence(sequence(object('2.5.29.32.0'))), true)] },
    'trusted',
  ),
  {
    name: 'authorityKeyIdentifier of another key',
    sent: [
      eeWith({ extensions: [extension('2.5.29.35', sequence(tlv(0x80, 'another')))] }),
      caWith({ identified: true }),
    ],
    trusted: [root],
    expected: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  },
  {
    name: 'authorityKeyIdentifier of another serial number',
    sent: [
      eeWith({
        extensions: [extension('2.5.29.35', sequence(tlv(0xa1, tlv(0xa4, root.subject)), tlv(0x82, 'x')))],
      }),
      ca,
    ],
    trusted: [root],
    expected: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  },
  {
    name: 'authorityKeyIdentifier of another issuer, the serial number right',
    sent: [eeWith({ extensions: [identifying(ee.subject, ca.serial)] }), ca],
    trusted: [root],
    expected: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  },
  {
    name: 'authorityKeyIdentifier of its issuer, by name and serial number',
    sent: [eeWith({ extensions: [identifying(root.subject, ca.serial)] }), ca],
    trusted: [root],
    expected: 'trusted',
  },
  {
    name: 'self-signed leaf below a trusted certificate of its own name and key',
    sent: [issue({ subject: 'Old', key: 'old', ...server })],
    trusted: [old],
    expected: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  },
];
