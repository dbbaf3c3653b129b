import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

export const cases: DialectCases = {
  good: {
    ftp: ['220-Welcome\r\n 220 rules\r\nno code\r\n220 ready\r\n', '234 Proceed with negotiation.\r\n'],
  },
  alsoGood: [['past blank lines', 'ftp', '\r\n220 ftp\r\n\r\n', '234 go\r\n']],
  notOffered: [
    ['ftp', 'AUTH TLS: 500 AUTH TLS not understood', '220 ftp\r\n', '500 AUTH TLS not understood\r\n'],
    ['ftp', 'AUTH TLS: 502 no', '220 ftp\r\n', '502 no\r\n'],
    ['ftp', 'AUTH TLS: 504 no', '220 ftp\r\n', '504 no\r\n'],
    ['ftp', 'AUTH TLS: 530 Please login', '220 ftp\r\n', '530 Please login\r\n'],
  ],
  refused: [
    ['ftp', '534 policy', '220 ftp\r\n', '534 policy\r\n'],
    ['ftp', '431 no certificate', '220 ftp\r\n', '431 no certificate\r\n'],
  ],
  serviceRefused: [['ftp', '421 Too many connections', '421 Too many connections\r\n']],
  endless: [['ftp', '220-\r\n', 'still\r\n']],
};
