/** Whatever a certificate holds, what is recorded of it is valid, and what is not is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CertificateFields } from '../../scripts/ledger/edit/recordable.ts';
import { writeRecord } from '../../scripts/ledger/edit/write-record.ts';
import { readLedgerFiles } from '../../scripts/ledger/read/assemble.ts';
import { maximumSize } from '../../scripts/ledger/read/decode.ts';
import type { CertificateFacts } from '../../scripts/pki/certificate-types.ts';
import { readCertificate } from '../../scripts/pki/x509/certificate-facts.ts';
import { anyCharacter, holds } from '../support/property.ts';
import { certificate, dnsName, ipName, oid, sequence, subjectAltName, tlv } from '../support/tls/der.ts';

const now = new Date('2026-12-02T00:00:00Z');
const file = 'inventory/certificates/web.yaml';
const entry = `id: web
owner: { team: ops }
endpoints: [https://web.example.jp]
renewal: { responsible: ops }
handover: { due: 2027-01-31 }
`;
// Put together, so that this file is not taken for one that holds a key.
const begin = ['-----BEGIN PRIVATE', 'KEY-----'].join(' ');
const keyText = `${begin}MC4CAQAwBQYDK2VwBCIE${'IHcHbQpzGKV9PBbBclOyZkXfTC+H68PZKrF3+6UduSwq'}`;
const identity = `AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE'.slice(0, 58)}`;

const attribute = (type: string, value: string, tag = 0x0c) =>
  tlv(0x31, sequence(oid(type), tlv(tag, Buffer.from(value))));
const [CN, O, C] = ['550403', '55040a', '550406'];
const time = (text: string) => tlv(text.length > 13 ? 0x18 : 0x17, text);
const facts = (parts: Parameters<typeof certificate>[0]): CertificateFacts =>
  readCertificate(certificate(parts)).facts;

/** The entry after it was written, as the ledger reads it, and what `validate` says. */
function written(served: CertificateFields & CertificateFacts, source = entry) {
  const writing = writeRecord(source, served);
  if ('refused' in writing) return { refused: writing.refused.rule };
  const files = new Map([
    ['inventory/parties.yaml', 'teams: { ops: { name: Ops } }\n'],
    [file, writing.text],
  ]);
  const { ledger, problems } = readLedgerFiles(files, { now, locale: 'en' });
  const said = problems.map(({ rule, message }) => `${rule} ${message}`);
  return { said, leftOut: writing.leftOut, record: ledger?.entries[0]?.certificate };
}

describe('what no record can hold is left out and named', () => {
  it.each([
    [
      'a country in small letters',
      { subject: sequence(attribute(C, 'jp'), attribute(CN, 'web')) },
      'subject.country',
    ],
    ['a country of three letters', { subject: sequence(attribute(C, 'JPN')) }, 'subject.country'],
    [
      'an empty organization',
      { subject: sequence(attribute(O, ''), attribute(CN, 'web')) },
      'subject.organization',
    ],
    [
      'a common name of 501 characters',
      { subject: sequence(attribute(CN, 'x'.repeat(501))) },
      'subject.commonName',
    ],
    [
      'a common name of 1,001 characters',
      { subject: sequence(attribute(CN, 'x'.repeat(1001))) },
      'subject.commonName',
    ],
    ['an age identity as common name', { subject: sequence(attribute(CN, identity)) }, 'subject.commonName'],
    ['a private key as issuer', { issuer: sequence(attribute(O, keyText)) }, 'issuer'],
    ['an empty name', { extensions: [subjectAltName(dnsName(''), dnsName('web.example.jp'))] }, 'names'],
    ['a name of 501 characters', { extensions: [subjectAltName(dnsName('x'.repeat(501)))] }, 'names'],
    ['a private key as a name', { extensions: [subjectAltName(dnsName(identity))] }, ''],
    [
      'more names than are read',
      {
        extensions: [subjectAltName(...Array.from({ length: 1001 }, (_, n) => dnsName(`n${n}.example.jp`)))],
      },
      'names',
    ],
    ['an empty issuer', { issuer: sequence() }, 'issuer'],
    ['an issuer of 501 characters', { issuer: sequence(attribute(CN, 'x'.repeat(501))) }, 'issuer'],
    ['a negative serial number', { serial: Buffer.from([0x80, 1]) }, 'serial'],
    ['a serial number of 80 octets', { serial: Buffer.alloc(80, 0x11) }, 'serial'],
    ['a serial number nobody reads', { serial: Buffer.alloc(101, 0x11) }, 'serial'],
    [
      'an end before the beginning',
      { notBefore: time('261101000000Z'), notAfter: time('19021213204552Z') },
      'notAfter',
    ],
    [
      'an end at the beginning',
      { notBefore: time('261101000000Z'), notAfter: time('261101000000Z') },
      'notAfter',
    ],
    ['an end nobody reads', { notAfter: time('2611010000') }, ''],
    ['a year zero', { notBefore: time('00000101000000Z') }, ''],
    ['the last second of all', { notAfter: time('99991231235959Z') }, ''],
  ])('%s', (_, parts, leftOut) => {
    const served = facts(parts);
    const { said, record, ...rest } = written(served);
    expect({ said, ...rest }).toEqual({ said: [], leftOut: leftOut === '' ? [] : [leftOut] });
    expect(record).toMatchObject({ sha256: served.sha256 });
  });

  it('and everything else is recorded', () => {
    const names = [dnsName('web.example.jp'), dnsName('web.example.jp'), ipName(192, 0, 2, 1)];
    const served = facts({
      subject: sequence(attribute(C, 'jp'), attribute(O, ''), attribute(CN, 'web.example.jp')),
      serial: Buffer.from([0xff]),
      extensions: [subjectAltName(...names)],
    });
    const { record, leftOut } = written(served);
    expect(leftOut).toEqual(['subject.organization', 'subject.country', 'serial']);
    expect(record).toEqual({
      subject: { commonName: 'web.example.jp' },
      names: ['web.example.jp', '192.0.2.1'],
      issuer: 'Issuer',
      sha256: served.sha256,
      notBefore: '2026-03-01T00:00:00Z',
      notAfter: '2027-03-01T00:00:00Z',
    });
  });
});

it('what would make the file too large is left out of it', () => {
  const names = Array.from({ length: 1000 }, (_, n) => dnsName(`${n}-${'x'.repeat(480)}.example.jp`));
  const large = facts({ extensions: [subjectAltName(...names)] });
  const line = `# ${'-'.repeat(1000)}\n`;
  const full = `${entry}${line.repeat(Math.floor((maximumSize - 100_000) / line.length))}`;
  expect(written(large)).toMatchObject({ said: [], leftOut: [] });
  expect(written(large, full)).toMatchObject({ said: [], leftOut: ['names'] });
});

it('what is a secret only beside what the file says already is left out of it', () => {
  const begins = facts({ issuer: sequence(attribute(CN, begin)) });
  expect(written(begins)).toMatchObject({ said: [], leftOut: [] });
  const source = `${entry}# ${'A'.repeat(64)}\n`;
  expect(written(begins, source)).toMatchObject({ said: [], record: { sha256: begins.sha256 } });
});

describe('a file that was not valid before stays as it is', () => {
  it.each([
    ['yaml.unclosed', 'id: "web\n'],
    ['yaml.duplicate-key', `${entry}id: web\n`],
    ['secret.age-identity', `${entry}# ${identity}\n`],
  ])('%s', (rule, source) => {
    expect(written(facts({}), source)).toEqual({ refused: rule });
  });

  it('but a mistake that is somewhere else is none of its business', () => {
    expect(written(facts({}), entry.replace('{ team: ops }', '{ teem: ops }'))).toMatchObject({
      said: [expect.stringContaining('teem')],
      leftOut: [],
    });
  });
});

it('whatever a certificate holds, its record is valid', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 40 }),
    fc.constantFrom(
      '',
      ' ',
      'jp',
      'JP',
      'x'.repeat(600),
      identity,
      keyText,
      '"kty":"oct"',
      '---',
      'null',
      '~',
      '\u2028',
    ),
    fc.base64String({ minLength: 100, maxLength: 400 }),
  );
  const tag = fc.constantFrom(0x0c, 0x13, 0x14, 0x16, 0x1c, 0x1e);
  const name = fc
    .array(fc.tuple(fc.constantFrom(CN, O, C, '55040b'), text, tag), { maxLength: 4 })
    .map(pairs => sequence(...pairs.map(([type, value, how]) => attribute(type, value, how))));
  const digits = fc
    .integer({ min: 0, max: 99_991_231_235_959 })
    .map(number => String(number).padStart(14, '0'));
  const date = fc
    .oneof(
      digits,
      fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-01-01') })
        .map(each => each.toISOString().replace(/\D/g, '').slice(0, 14)),
    )
    .map(written => time(`${written}Z`));
  const alternative = fc.oneof(
    text.map(value => tlv(0x82, Buffer.from(value))),
    fc.uint8Array({ maxLength: 17 }).map(octets => tlv(0x87, octets)),
  );
  const served = fc
    .record({
      subject: name,
      issuer: name,
      serial: fc.uint8Array({ maxLength: 110 }),
      notBefore: date,
      notAfter: date,
      extensions: fc.array(alternative, { maxLength: 5 }).map(names => [subjectAltName(...names)]),
    })
    .map(facts);
  const ca = fc.option(fc.record({ organization: text, anchor: text }), { nil: undefined });
  const any = fc.tuple(served, ca).map(([each, authority]) => ({ ...each, ...(authority && { authority }) }));
  holds(
    fc.property(any, any, (first, second) => {
      const once = writeRecord(entry, first);
      if ('refused' in once) throw new Error(once.refused.rule);
      expect(written(first)).toMatchObject({ said: [], record: { sha256: first.sha256 } });
      // The first one moves to `previous`.
      expect(written(second, once.text)).toMatchObject({ said: [], record: { sha256: second.sha256 } });
    }),
    100,
  );
});
