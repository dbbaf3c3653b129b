import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

export const cases: DialectCases = {
  good: { imap: ['* OK ready\r\n', '* CAPABILITY IMAP4rev1 STARTTLS\r\na1 OK done\r\n', 'a2 OK go\r\n'] },
  alsoGood: [
    [
      'past blank lines',
      'imap',
      '\r\n* OK ready\r\n\r\n',
      '* CAPABILITY STARTTLS\r\n\r\na1 OK\r\n\r\n',
      'a2 OK go\r\n',
    ],
  ],
  endless: [['imap', '', '* OK still\r\n']],
};
