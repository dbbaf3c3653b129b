import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

export const cases: DialectCases = {
  good: { nntp: ['200 ready\r\n', '101 Capability list:\r\nVERSION 2\r\nSTARTTLS\r\n.\r\n', '382 go\r\n'] },
  alsoGood: [
    ['whose server knows no CAPABILITIES', 'nntp', '201 ready\r\n', '500 what\r\n', '382 go\r\n'],
    [
      'past blank lines',
      'nntp',
      '\r\n200 news\r\n\r\n',
      '\r\n101 list\r\nSTARTTLS\r\n\r\n.\r\n',
      '\r\n382 go\r\n',
    ],
  ],
  notOffered: [
    ['nntp', 'STARTTLS', '200 news\r\n', '101 list\r\nREADER\r\n.\r\n'],
    ['nntp', 'STARTTLS: 500 what', '200 news\r\n', '500 what\r\n', '500 what\r\n'],
  ],
  refused: [
    ['nntp', '580 Can not initiate TLS', '200 news\r\n', '500 what\r\n', '580 Can not initiate TLS\r\n'],
  ],
  serviceRefused: [['nntp', '502 no permission', '502 no permission\r\n']],
  tooLong: [['a line without an end', 'nntp', 'x'.repeat(9_000)]],
  endless: [['nntp', '200 ready\r\n101 list\r\n', 'READER\r\n']],
};
