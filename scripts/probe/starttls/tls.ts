import type { Dialect } from './shared/dialect.ts';

/** TLS with the first octet, on any port. Other such protocols are declared with their STARTTLS variants. */
export const dialect = {
  order: 10,
  protocols: {
    https: {
      port: 443,
      start: 'at-once',
      applications: ['http/1.1', 'h2'],
      asksWith: 'TLS at once',
      document: 'RFC 9110 §4.2.2',
      provenAgainst: 'nginx 1.22.1',
    },
    tls: {
      port: 443,
      start: 'at-once',
      // MQTT, DNS over TLS (RFC 7858), key establishment of Network Time Security (RFC 8915).
      applications: ['mqtt', 'dot', 'ntske/1'],
      asksWith: 'TLS at once, with any protocol inside',
      document: 'RFC 8446',
      provenAgainst: 'OpenSSL 3.0.22',
    },
  },
} satisfies Dialect;
