import type { Dialect } from './shared/dialect.ts';

/** TLS with the first octet, on whatever port. Other such protocols stand beside their own STARTTLS. */
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
      asksWith: 'TLS at once, whatever speaks inside',
      document: 'RFC 8446',
      provenAgainst: 'OpenSSL 3.0.22',
    },
  },
} satisfies Dialect;
