import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

const inHex = (...parts: (number | string | Buffer)[]) =>
  parts.map(part => Buffer.from(typeof part === 'number' ? [part] : part).toString('hex')).join('');
const result = (code: number, text: string, id = 1) => {
  const contents = Buffer.from([0x0a, 1, code, 4, 0, 4, text.length, ...Buffer.from(text)]);
  return `0x${inHex(0x30, contents.length + 5, 2, 1, id, 0x78, contents.length, contents)}`;
};

export const cases: DialectCases = {
  // OpenLDAP's own answer.
  good: { ldap: ['0x300c02010178070a010004000400'] },
  alsoGood: [
    [
      'in the four octets a length that Active Directory writes',
      'ldap',
      '0x3084 00000028 020101 7884 0000001f 0a0100 0400 0400 8a16312e332e362e312e342e312e313436362e3230303337',
    ],
  ],
  sent: [['ldap', '301d02010177188016312e332e362e312e342e312e313436362e3230303337']],
  notOffered: [['ldap', 'StartTLS: protocolError (2): unsupported', result(2, 'unsupported')]],
  refused: [
    ['ldap', 'unavailable (52): no certificate', result(52, 'no certificate')],
    ['ldap', 'result (99)', result(99, '')],
  ],
  serviceRefused: [['ldap', 'unavailable (52): shutting down', result(52, 'shutting down', 0)]],
  unexpected: [
    ['ldap', 'a TLS record; it may speak TLS at once', '0x15030100020246'],
    ['ldap', '30 02 04 00', '0x30020400'],
    ['ldap', '30 80', '0x3080'],
  ],
  tooLong: [['a message of four gigabytes', 'ldap', '0x3084ffffffff']],
};
