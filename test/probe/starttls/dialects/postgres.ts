import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

const error = (fields: string) => `E\0\0\0${String.fromCharCode(4 + fields.length)}${fields}`;

export const cases: DialectCases = {
  good: { postgres: ['S'] },
  sent: [['postgres', '0000000804d2162f']],
  notOffered: [['postgres', 'SSL', 'N']],
  serviceRefused: [
    ['postgres', 'too many clients', error('SFATAL\0C53300\0Msorry, too many clients already\0\0')],
    ['postgres', 'could not fork', 'Ecould not fork'],
  ],
  unexpected: [['postgres', 'a TLS record; it may speak TLS at once', '0x15030100020246']],
};
