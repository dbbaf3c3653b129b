import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

export const cases: DialectCases = {
  good: {
    smtp: ['220 mail ESMTP\r\n', '250-mail\r\n250-STARTTLS\r\n250 HELP\r\n', '220 go\r\n'],
    submission: ['220-mail\r\n220 ESMTP\r\n', '250 STARTTLS\r\n', '220 go\r\n'],
  },
  // Before a reply, within it and after it; not after the go-ahead, where TLS is to begin.
  alsoGood: [
    [
      'past blank lines',
      'smtp',
      '\r\n\n220-\r\n\r\n220 mail\r\n\r\n',
      '250-mail\r\n\r\n250 STARTTLS\r\n \r\n',
      '220 go\r\n',
    ],
  ],
  notOffered: [['smtp', 'EHLO: 502 what', '220 mail\r\n', '502 what\r\n']],
  endless: [['smtp', '', '220-still\r\n']],
};
