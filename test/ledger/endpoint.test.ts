import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandEndpoint } from '../../scripts/ledger/endpoint.ts';
import type { EndpointLongForm } from '../../scripts/ledger/schema.generated.ts';
import { protocols } from '../../scripts/ledger/types.ts';
import { anyCharacter, holds } from '../support/property.ts';

const expand = (written: string | EndpointLongForm) => {
  const expansion = expandEndpoint(written);
  return 'endpoint' in expansion ? expansion.endpoint : expansion.fault.rule;
};
const key = (written: string | EndpointLongForm) => {
  const expanded = expand(written);
  return typeof expanded === 'string' ? expanded : expanded.key;
};

describe('short forms', () => {
  it.each(Object.entries(protocols))('%s has its own port', (protocol, port) => {
    expect(key(`${protocol}://host.example.jp`)).toBe(`${protocol}://host.example.jp:${port}`);
  });

  it.each([
    ['https://Intranet.Example.JP', 'https://intranet.example.jp:443'],
    ['HTTPS://intranet.example.jp/', 'https://intranet.example.jp:443'],
    ['https://intranet.example.jp.', 'https://intranet.example.jp:443'],
    ['ldaps://dirlink.example.jp:1636', 'ldaps://dirlink.example.jp:1636'],
    ['https://日本語.example.jp', 'https://xn--wgv71a119e.example.jp:443'],
    ['https://xn--wgv71a119e.example.jp', 'https://xn--wgv71a119e.example.jp:443'],
    ['tls://192.0.2.1:8443', 'tls://192.0.2.1:8443'],
    ['tls://[2001:DB8:0::1]', 'tls://[2001:db8::1]:443'],
    ['tls://[2001:db8::1]:25', 'tls://[2001:db8::1]:25'],
    ['https://localhost:4433', 'https://localhost:4433'],
    ['https://_dmarc.example.jp', 'https://_dmarc.example.jp:443'],
  ])('%s → %s', (written, expected) => {
    expect(key(written)).toBe(expected);
  });

  it.each([
    ['intranet.example.jp', 'entry.endpoint-no-scheme'],
    ['intranet.example.jp:443', 'entry.endpoint-no-scheme'],
    ['htps://intranet.example.jp', 'entry.endpoint-scheme'],
    ['constructor://intranet.example.jp', 'entry.endpoint-scheme'],
    ['https://user:secret@intranet.example.jp', 'entry.endpoint-user'],
    ['htps://user:secret@intranet.example.jp', 'entry.endpoint-user'],
    ['user:secret@intranet.example.jp', 'entry.endpoint-user'],
    ['https://intranet.example.jp/login', 'entry.endpoint-path'],
    ['https://intranet.example.jp?x=1', 'entry.endpoint-path'],
    ['https://intranet.example.jp#top', 'entry.endpoint-path'],
    ['https://intranet.example.jp:', 'entry.endpoint-port'],
    ['https://intranet.example.jp:0', 'entry.endpoint-port'],
    ['https://intranet.example.jp:65536', 'entry.endpoint-port'],
    ['https://intranet.example.jp:44a', 'entry.endpoint-port'],
    ['https://*.example.jp', 'entry.endpoint-wildcard'],
    ['https://', 'entry.endpoint-host'],
    ['https://2001:db8::1', 'entry.endpoint-port'],
    ['https://[2001:db8::1', 'entry.endpoint-port'],
    ['https://[fe80::1%25eth0]', 'entry.endpoint-host'],
    ['https://127.1', 'entry.endpoint-host'],
    ['https://0x7f.1', 'entry.endpoint-host'],
    ['https://2130706433', 'entry.endpoint-host'],
    ['https://256.1.1.1', 'entry.endpoint-host'],
    ['https://a..b', 'entry.endpoint-host'],
    ['https://-a.example.jp', 'entry.endpoint-host'],
    [`https://${'a'.repeat(64)}.jp`, 'entry.endpoint-host'],
    [`https://${'a.'.repeat(130)}jp`, 'entry.endpoint-host'],
    ['https://a b', 'entry.endpoint-host'],
    ['https://a%2e.jp', 'entry.endpoint-host'],
    ['https://a\u202eb.jp', 'entry.endpoint-host'],
  ])('%s is refused: %s', (written, rule) => {
    expect(key(written)).toBe(rule);
  });

  it('sends the host as SNI, but no address', () => {
    expect(expand('https://intranet.example.jp')).toMatchObject({
      serverName: 'intranet.example.jp',
      check: 'tls',
    });
    expect(expand('https://192.0.2.1')).not.toHaveProperty('serverName');
  });
});

describe('long forms', () => {
  it.each([
    [{ host: 'mail.example.jp', port: 25, protocol: 'smtp' }, 'smtp://mail.example.jp:25'],
    [{ host: 'mail.example.jp' }, 'https://mail.example.jp:443'],
    [{ host: 'mail.example.jp', address: '192.0.2.10' }, 'https://mail.example.jp:443@192.0.2.10'],
    [{ host: 'mail.example.jp', address: '[2001:db8::A]' }, 'https://mail.example.jp:443@[2001:db8::a]'],
    [
      { host: 'mail.example.jp', serverName: 'MX.example.jp' },
      'https://mail.example.jp:443?sni=mx.example.jp',
    ],
    [{ host: 'mail.example.jp', serverName: 'mail.example.jp' }, 'https://mail.example.jp:443'],
    [{ address: '192.0.2.10' }, 'https://192.0.2.10:443'],
    [{ address: '192.0.2.10', serverName: 'a.jp' }, 'https://192.0.2.10:443?sni=a.jp'],
    [{}, 'entry.endpoint-nowhere'],
    [{ host: 'a.jp', address: 'b.jp' }, 'entry.endpoint-address'],
    [{ host: 'a.jp:25' }, 'entry.endpoint-host'],
    [{ host: 'a.jp', serverName: '192.0.2.1' }, 'entry.endpoint-server-name'],
  ] as [EndpointLongForm, string][])('%j → %s', (written, expected) => {
    expect(key(written)).toBe(expected);
  });

  it('names the key that is wrong', () => {
    expect(expandEndpoint({ host: 'a.jp', address: 'b.jp' })).toMatchObject({ fault: { part: 'address' } });
  });

  it('keeps what else is written', () => {
    const maintenance = { until: '2026-12-24', reason: '機器更改' };
    expect(expand({ host: 'a.jp', maintenance, check: 'none', reason: 'far away' })).toMatchObject({
      maintenance,
      check: 'none',
      reason: 'far away',
    });
  });
});

it('a key read as a short form is the same key, and no text is anything but an endpoint or a fault', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.webUrl(),
    fc
      .tuple(
        fc.constantFrom(...Object.keys(protocols)),
        fc.oneof(
          fc.domain(),
          fc.ipV4(),
          fc.ipV6().map(ip => `[${ip}]`),
        ),
      )
      .map(([scheme, host]) => `${scheme}://${host}`),
  );
  holds(
    fc.property(text, written => {
      const expanded = expand(written);
      if (typeof expanded !== 'string') expect(key(expanded.key)).toBe(expanded.key);
    }),
  );
});
