/** `keyTypes: both`: one file, two lines of generations, every endpoint twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { recordGeneration } from '../../scripts/ledger/edit/edit.ts';
import { certificatesOf, writtenEndpoints } from '../../scripts/ledger/key-types.ts';
import type { CertificateRecord } from '../../scripts/ledger/types.ts';
import { holds } from '../support/property.ts';
import { entry, placesOf, read } from './ledger-support.ts';

const [rsa, ecdsa, next] = ['a', 'b', 'c'].map(digit => digit.repeat(64));
const both = entry(
  'a',
  `keyTypes: both
title: Portal
certificate: { sha256: ${rsa} }
previous: { serial: "01" }
ecdsa: { certificate: { sha256: ${ecdsa} }, previous: { serial: "02" } }
`,
).replace(/endpoints: .*/, 'endpoints: [https://a.example.jp, smtp://mail.example.jp]');

function entryOf(text: string) {
  const [found] = read({ 'certificates/a.yaml': text }).ledger?.entries ?? [];
  if (!found) throw new Error('the entry cannot be read');
  return found;
}

describe('an entry with both key types', () => {
  it('has each endpoint twice, those as written first', () => {
    expect(entryOf(both).endpoints.map(({ key, keyType }) => [key, keyType])).toEqual([
      ['https://a.example.jp:443#rsa', 'rsa'],
      ['smtp://mail.example.jp:25#rsa', 'rsa'],
      ['https://a.example.jp:443#ecdsa', 'ecdsa'],
      ['smtp://mail.example.jp:25#ecdsa', 'ecdsa'],
    ]);
    const written = writtenEndpoints(entryOf(both));
    expect(written).toEqual(entryOf(both.replace(/keyTypes.*\n/, '').replace(/ecdsa.*\n/, '')).endpoints);
  });

  it('is two certificates, each with its own records and endpoints', () => {
    expect(certificatesOf(entryOf(both))).toMatchObject([
      { id: 'a', title: 'Portal (RSA)', certificate: { sha256: rsa }, previous: { serial: '1' } },
      { id: 'a', title: 'Portal (ECDSA)', certificate: { sha256: ecdsa }, previous: { serial: '2' } },
    ]);
    for (const one of certificatesOf(entryOf(both))) {
      expect(one.endpoints.every(({ keyType }) => keyType === one.keyType)).toBe(true);
      expect(one.endpoints).toHaveLength(2);
      expect(certificatesOf(one)).toEqual([one]);
    }
  });

  it('without records is two without records, and without key types itself', () => {
    const bare = entryOf(entry('a', 'keyTypes: both\n'));
    expect(certificatesOf(bare).map(({ certificate }) => certificate)).toEqual([undefined, undefined]);
    const preferred = entryOf(entry('a', 'keyTypes: preferred\n'));
    expect(preferred).toEqual(entryOf(entry('a')));
    expect(certificatesOf(preferred)).toEqual([preferred]);
  });

  it('may not claim an endpoint twice, nor one of another entry', () => {
    expect(placesOf(both)).toEqual([]);
    expect(placesOf(both.replace('smtp://mail.example.jp', 'https://a.example.jp'))).toEqual([
      '3:35 entry.duplicate-endpoint',
    ]);
  });

  it('is told of dates out of order in either record, and of a record nobody asks for', () => {
    const dates = '{ notBefore: 2026-02-01T00:00:00Z, notAfter: 2026-01-01T00:00:00Z }';
    const text = entry('a', `keyTypes: both\necdsa: { previous: ${dates} }\n`);
    expect(placesOf(text)).toEqual(['7:65 entry.dates-order']);
    expect(placesOf(entry('a', `ecdsa: { certificate: { serial: "1" } }\n`))).toEqual([
      '6:1 entry.ecdsa-unasked',
    ]);
  });
});

describe('an acknowledgement', () => {
  const acknowledging = (endpoint: string, text = both) =>
    `${text}acknowledged: [{ rule: chain.self-signed, endpoint: "${endpoint}", until: 2026-12-24, by: suzuki, reason: x }]\n`;
  const obeyed = (endpoint: string) =>
    entryOf(acknowledging(endpoint)).acknowledged.map(each => each.endpoint);

  it('of an endpoint means both certificates, with a suffix one of them', () => {
    expect(obeyed('https://a.example.jp')).toEqual(['https://a.example.jp:443']);
    expect(obeyed('https://a.example.jp:443#ecdsa')).toEqual(['https://a.example.jp:443#ecdsa']);
    expect(obeyed('https://a.example.jp#rsa')).toEqual(['https://a.example.jp:443#rsa']);
  });

  it('names no other type, and no type where the entry has none', () => {
    const unknown = [expect.stringContaining('entry.acknowledgement-endpoint')];
    expect(placesOf(acknowledging('https://a.example.jp#ed25519'))).toEqual(unknown);
    expect(placesOf(acknowledging('https://a.example.jp#rsa', entry('a')))).toEqual(unknown);
  });

  it('in a file of its own says the same', () => {
    const apart = (endpoint: string) =>
      read({
        'certificates/a.yaml': both,
        'acknowledgements/a.yaml': `entry: a\nacknowledged: [{ rule: chain.self-signed, endpoint: "${endpoint}", until: 2026-12-24, by: suzuki, reason: x }]\n`,
      });
    const reading = apart('https://a.example.jp#rsa');
    expect(reading.problems).toEqual([]);
    expect(reading.ledger?.entries[0]?.acknowledged).toMatchObject([
      { endpoint: 'https://a.example.jp:443#rsa' },
    ]);
  });
});

describe('recording the ECDSA certificate', () => {
  it('puts it under ecdsa and leaves everything else as it is', () => {
    const source = `id: a
keyTypes: both      # two of them
certificate: { sha256: ${rsa} }
ecdsa:
  # from the CA's portal
  certificate:
    sha256: ${ecdsa}   # checked
endpoints: [https://a.example.jp]
`;
    expect(recordGeneration(source, { sha256: next ?? '' }, 'ecdsa')).toBe(`id: a
keyTypes: both      # two of them
certificate: { sha256: ${rsa} }
ecdsa:
  # from the CA's portal
  certificate:
    sha256: ${next}   # checked
  previous:
    sha256: ${ecdsa}
endpoints: [https://a.example.jp]
`);
    const record = { names: ['a.example.jp'], issuer: 'CA', sha256: rsa ?? '', subject: { commonName: 'a' } };
    expect(recordGeneration('id: a\nkeyTypes: both\nendpoints: []\n', record, 'ecdsa')).toBe(`id: a
keyTypes: both
ecdsa:
  certificate:
    subject: { commonName: a }
    names: [a.example.jp]
    issuer: CA
    sha256: ${rsa}
endpoints: []
`);
  });

  it('does there what recording does at the top', () => {
    const text = fc.stringMatching(/^[a-z][a-z .]{0,8}[a-z]$/);
    const record = fc.record(
      {
        subject: fc.record({ commonName: text }),
        names: fc.uniqueArray(fc.domain(), { minLength: 1, maxLength: 3 }),
        issuer: text,
        serial: fc.stringMatching(/^[1-9a-f][0-9a-f]{1,8}$/),
        sha256: fc.constantFrom(rsa, ecdsa, next).map(String),
        notBefore: fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<CertificateRecord>;
    const generations = fc.record({ certificate: record, previous: record }, { requiredKeys: [] });
    holds(
      fc.property(generations, fc.option(generations), record, (top, nested, wanted) => {
        const source = stringify({ id: 'a', ...top, ...(nested && { ecdsa: nested }), endpoints: [] });
        const edited = recordGeneration(source, wanted, 'ecdsa');
        const { certificate, previous } = parse(
          recordGeneration(stringify({ id: 'a', ...nested, endpoints: [] }), wanted),
        );
        const ecdsa = { certificate, ...(previous && { previous }) };
        expect(parse(edited)).toEqual({ id: 'a', ...top, ecdsa, endpoints: [] });
        expect(recordGeneration(edited, wanted, 'ecdsa')).toBe(edited);
      }),
      80,
    );
  });
});
