import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactedValue, redactor, secretsOf, withoutUsers } from '../../scripts/text/redact.ts';
import { holds } from '../support/property.ts';

/** Ways in which a text travels, and in which it may come back. */
const writers: ((text: string) => string)[] = [
  text => text,
  text => JSON.stringify(text).slice(1, -1),
  encodeURIComponent,
  text => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, hex => hex.toLowerCase()),
  text => new URLSearchParams({ x: text }).toString().slice(2),
  text => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  text =>
    text.replace(
      /[&<>"']/g,
      each => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each] ?? '&#39;',
    ),
  text => text.replace(/[^\w]/g, each => `&#${each.charCodeAt(0)};`),
  text => text.replace(/[^\w]/g, each => `&#x${each.charCodeAt(0).toString(16)};`),
  text => Array.from(text, each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
];

describe('striking', () => {
  const secrets = fc.string({ unit: 'binary-ascii', minLength: 8, maxLength: 40 });

  it('leaves none of the forms in which a secret travels', () => {
    holds(
      fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
        const strike = redactor([secret]);
        for (const write of writers) expect(strike(`x ${write(secret)} y`)).toBe('x *** y');
        for (const encoding of ['base64', 'base64url'] as const) {
          const told = strike(`x ${Buffer.from(before + secret + after).toString(encoding)} y`);
          expect(told).toContain('***');
          // Of its beginning and its end a few bits are left, where they share a character with others.
          const left = told.replace(/^x |\*\*\*| y$/g, '');
          expect(Buffer.from(left, encoding).includes(secret)).toBe(false);
        }
      }),
    );
  });

  it('knows the header that was sent, and the password alone where it is given', () => {
    const strike = redactor(['probe:s3cret-word', 's3cret-word']);
    const header = `Basic ${Buffer.from('probe:s3cret-word').toString('base64')}`;
    expect(strike(`you sent ${header}`)).toMatch(/^you sent Basic \*\*\*.{0,2}$/);
    expect(strike('hello probe, s3cret-word it is')).toBe('hello probe, *** it is');
    expect(strike('s3cret%2dword')).toBe('***');
    const spoken = Buffer.from('pässword').toString('latin1');
    expect(redactor(['pässword'])(`554 ${spoken}`)).toBe('554 ***');
  });

  it('knows a header whose base64 stands in a page of HTML', () => {
    const pair = 'bob:>>>?~>>1';
    const header = Buffer.from(pair).toString('base64');
    expect(header).toContain('+');
    expect(redactor([pair])(`<b>Basic ${header.replaceAll('+', '&#43;')}</b>`)).toMatch(
      /^<b>Basic \*\*\*.{0,2}<\/b>$/,
    );
  });

  it('knows the user of an address that says no protocol, as curl and git take it', () => {
    const secrets = secretsOf({
      https_proxy: 'bob:hunter22@proxy.example.jp:3128',
      HTTP_PROXY: 'http://eve:pass%40word@p',
    });
    expect(secrets).toEqual(expect.arrayContaining(['bob:hunter22', 'eve:pass%40word', 'eve:pass@word']));
    expect(
      redactor(secrets)("Unsupported proxy syntax in 'bob:hunter22@proxy.example.jp:3128'"),
    ).not.toContain('hunter22');
  });

  it('is quick with a text that is almost the secret, again and again', () => {
    const strike = redactor([`${'a'.repeat(40)}:b`]);
    const text = 'a'.repeat(2 ** 18);
    expect(strike(text)).toBe(text);
  }, 5_000);

  it('leaves ordinary words alone', () => {
    const strike = redactor(['', 'a', 'web']);
    expect(strike('a web server')).toBe('a web server');
  });

  it('reaches every text of a value but octets', () => {
    const strike = redactor(['s3cret-word']);
    expect(
      redactedValue({ a: ['s3cret-word', 1, null, { b: 's3cret-word' }], der: 's3cret-word' }, strike),
    ).toEqual({
      a: ['***', 1, null, { b: '***' }],
      der: 's3cret-word',
    });
  });
});

it('the environment holds tokens, and users with their passwords', () => {
  expect(
    secretsOf({
      GITHUB_TOKEN: 'token',
      GITHUB_API_URL: 'https://me:p%40ss@ghe.example.jp/api/v3',
      GITHUB_SERVER_URL: 'https://git@ghe.example.jp',
      https_proxy: 'http://u:v@proxy:3128',
      CERTLEDGER_PROXY_AUTHORIZATION: 'http://a:b@p1:3128 http://c:d@p2:3128',
      OTHER: 'https://x:y@z/',
    }),
  ).toEqual(['token', 'me:p%40ss', 'me:p@ss', 'u:v', 'u:v', 'a:b', 'a:b', 'c:d', 'c:d']);
  expect(secretsOf({ CERTLEDGER_PROXY_AUTHORIZATION: 'probe:word' })).toEqual(['', 'probe:word']);
});

it('an address is shown without its user', () => {
  expect(withoutUsers("unable to access 'https://me:p@ss@ghe/x/': ssh://git@h, mail@x")).toBe(
    "unable to access 'https://…@ghe/x/': ssh://…@h, mail@x",
  );
});
