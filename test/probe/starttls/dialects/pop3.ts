import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

export const cases: DialectCases = {
  good: { pop3: ['+OK ready\r\n', '+OK\r\nUSER\r\nSTLS\r\n.\r\n', '+OK go\r\n'] },
  alsoGood: [
    ['past blank lines', 'pop3', '\r\n+OK\r\n\r\n', '\r\n+OK\r\nSTLS\r\n\r\n.\r\n', '\r\n+OK go\r\n'],
    ['whose server knows no CAPA', 'pop3', '+OK\r\n', '-ERR what\r\n', '+OK go\r\n'],
  ],
  endless: [['pop3', '+OK\r\n+OK\r\n', 'USER\r\n']],
};
