import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

export const cases: DialectCases = {
  good: {
    sieve: [
      '"IMPLEMENTATION" "Dovecot"\r\n"NOTIFY" {6}\r\nmailto\r\n"STARTTLS"\r\nOK {5+}\r\nready\r\n',
      'OK "Begin TLS"\r\n',
    ],
  },
  alsoGood: [['past blank lines', 'sieve', '\r\n"STARTTLS"\r\n\r\nOK\r\n\r\n', 'OK go\r\n']],
  notOffered: [['sieve', 'STARTTLS', '"SASL" "PLAIN"\r\nOK\r\n']],
  refused: [['sieve', 'NO "not now"', '"STARTTLS"\r\nOK\r\n', 'NO "not now"\r\n']],
  serviceRefused: [['sieve', 'BYE "busy"', 'BYE "busy"\r\n']],
  unexpected: [['sieve', '220 mail', '220 mail\r\n']],
  tooLong: [['a literal of a megabyte', 'sieve', '"A" {1048576}\r\n']],
  endless: [
    ['sieve', '', '"SIEVE" "fileinto"\r\n'],
    ['sieve', '"SIEVE" ', '{4}\r\nxxxx'],
  ],
};
