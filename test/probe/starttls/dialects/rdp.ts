import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

export const cases: DialectCases = {
  // xrdp's own answer.
  good: { rdp: ['0x030000130ed000001234000201080001000000'] },
  alsoGood: [['with a Windows server that wants NLA', 'rdp', '0x030000130ed0000012340002 1f080002000000']],
  sent: [['rdp', '030000130ee00000000000010008000b000000']],
  notOffered: [
    ['rdp', 'TLS: it does not negotiate security', '0x0300000b06d00000123400'],
    ['rdp', 'TLS: it chose standard RDP security', '0x030000130ed000001234000200080000000000'],
    ['rdp', 'TLS: SSL_NOT_ALLOWED_BY_SERVER (2)', '0x030000130ed000001234000300080002000000'],
  ],
  refused: [['rdp', 'SSL_CERT_NOT_ON_SERVER (3)', '0x030000130ed000001234000300080003000000']],
  serviceRefused: [['rdp', 'X.224 disconnect request', '0x0300000b06800000123400']],
  unexpected: [
    ['rdp', '03 00 00 0b 06 f0', '0x0300000b06f00000123400'],
    ['rdp', '03 00 00 04', '0x03000004'],
  ],
  tooLong: [['a packet of sixty kilobytes', 'rdp', '0x0300ffff']],
};
