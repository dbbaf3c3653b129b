import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordGeneration } from '../../scripts/ledger/edit/edit.ts';
import { canonicalRecord } from '../../scripts/ledger/entry.ts';
import type { CertificateRecord } from '../../scripts/ledger/types.ts';
import { readFullYaml } from '../../scripts/ledger/yaml/yaml.ts';

const served: CertificateRecord = {
  subject: { commonName: 'dirlink.example.jp', organization: 'Example KK', country: 'JP' },
  names: ['dirlink.example.jp', '*.dirlink.example.jp'],
  issuer: 'Example Internal CA G3',
  serial: '4e10',
  sha256: 'ab'.repeat(32),
  notBefore: '2026-11-01T00:00:00Z',
  notAfter: '2027-11-01T00:00:00Z',
};

const lines = (...text: string[]) => `${text.join('\n')}\n`;

describe('a renewed generation', () => {
  const source = lines(
    '# the gateway   ',
    'id: a',
    '',
    'owner: {team: "infra-ops"} # who else',
    'certificate: # generation in service',
    "  subject: { commonName: dirlink.example.jp, organization: 'Example KK', country: JP }",
    '  names: [dirlink.example.jp] # one',
    '  issuer: "Example Internal CA G2"',
    '  serial: 3f9a01',
    `  sha256: '${'0D:'.repeat(31)}0d' # openssl`,
    '  # from the mail of March',
    '  notBefore: 2026-03-01T00:00:00Z',
    '  notAfter: 2026-12-01T00:00:00Z',
    '',
    '# still to come',
    'endpoints: [ "https://a.example.jp" ]',
  );

  it('moves what was recorded into previous, and touches nothing else', () => {
    expect(recordGeneration(source, served)).toBe(
      lines(
        '# the gateway   ',
        'id: a',
        '',
        'owner: {team: "infra-ops"} # who else',
        'certificate: # generation in service',
        "  subject: { commonName: dirlink.example.jp, organization: 'Example KK', country: JP }",
        '  names: [dirlink.example.jp, "*.dirlink.example.jp"] # one',
        '  issuer: "Example Internal CA G3"',
        '  serial: "4e10"',
        `  sha256: '${'ab'.repeat(32)}' # openssl`,
        '  # from the mail of March',
        '  notBefore: 2026-11-01T00:00:00Z',
        '  notAfter: 2027-11-01T00:00:00Z',
        'previous:',
        '  subject: { commonName: dirlink.example.jp, organization: Example KK, country: JP }',
        '  names: [dirlink.example.jp]',
        '  issuer: Example Internal CA G2',
        '  serial: 3f9a01',
        `  sha256: "${'0D:'.repeat(31)}0d"`.replaceAll('"', ''),
        '  notBefore: 2026-03-01T00:00:00Z',
        '  notAfter: 2026-12-01T00:00:00Z',
        '',
        '# still to come',
        'endpoints: [ "https://a.example.jp" ]',
      ),
    );
  });

  it('takes the place of an older previous one', () => {
    const older = source.replace(
      '\n\n# still',
      '\nprevious: # the one before\n  serial: 3f9a00 # old\n  issuer: Nobody\n\n# still',
    );
    expect(recordGeneration(older, served)).toContain('previous: # the one before\n  serial: 3f9a01 # old\n');
    expect(recordGeneration(older, served)).not.toContain('Nobody');
  });

  it('a second time changes nothing', () => {
    const once = recordGeneration(source, served);
    expect(recordGeneration(once, served)).toBe(once);
  });
});

describe('a first record', () => {
  it('stands behind the owner', () => {
    const source = lines(
      'id: a',
      'owner:',
      '  team: x',
      '  # and nobody else',
      '',
      '# where',
      'endpoints: []',
    );
    const record = { sha256: '00'.repeat(32), notAfter: '2027-11-01T00:00:00Z' };
    expect(recordGeneration(source, record)).toBe(
      lines(
        'id: a',
        'owner:',
        '  team: x',
        '  # and nobody else',
        'certificate:',
        `  sha256: "${'00'.repeat(32)}"`,
        '  notAfter: 2027-11-01T00:00:00Z',
        '',
        '# where',
        'endpoints: []',
      ),
    );
  });

  it.each([
    ['nothing behind the key', 'certificate:'],
    ['a comment behind the key', 'certificate: # to be filled in'],
    ['an empty map', 'certificate: {}'],
    ['nothing, in so many words', 'certificate: null'],
  ])('fills %s', (_, line) => {
    const edited = recordGeneration(lines('id: a', line, 'owner: { team: x }'), served);
    expect(readFullYaml(edited)).toMatchObject({
      data: { id: 'a', certificate: served, owner: { team: 'x' } },
      faults: [],
    });
    expect(edited).toContain(/#.*/.exec(line)?.[0] ?? '');
  });

  it('fills the gaps of the same generation without calling it the previous one', () => {
    const source = lines(
      'id: a',
      'certificate:',
      `  sha256: ${'AB:'.repeat(31)}AB # by hand`,
      '  names: [dirlink.example.jp]',
    );
    const edited = recordGeneration(source, served);
    expect(edited).toContain(`  sha256: ${'AB:'.repeat(31)}AB # by hand\n`);
    expect(edited).not.toContain('previous');
  });

  it('of an entry that only had wishes moves nothing', () => {
    const edited = recordGeneration(lines('id: a', 'certificate: { issuer: Somebody }'), served);
    expect(edited).not.toContain('previous');
    expect(edited).not.toContain('Somebody');
  });
});

describe('every way to write it', () => {
  const old: CertificateRecord = {
    subject: { commonName: 'old' },
    names: ['a', 'b', 'c'],
    issuer: 'x',
    serial: '77',
  };

  it.each([
    [
      'flow',
      '{id: a, certificate: {subject: {commonName: old}, names: [a, b, c], issuer: x, serial: "77"}, track: exact}',
    ],
    [
      'JSON',
      '{"id":"a","certificate":{"subject":{"commonName":"old"},"names":["a","b","c"],"issuer":"x","serial":"77"}}',
    ],
    [
      'flow over lines',
      'id: a\ncertificate: {\n  subject: {\n    commonName: old,\n  },\n  names: [\n    a,\n    b,\n    c,\n  ],\n  issuer: x,\n  serial: "77", # c\n}',
    ],
    [
      'blocks',
      'id: a\ncertificate:\n  subject:\n    commonName: old\n  names:\n    - a\n    - b # second\n    - c\n  issuer: x\n  serial: "77"',
    ],
    [
      'lists without indentation',
      'id: a\ncertificate:\n  subject:\n    commonName: old\n  names:\n  - a\n  - b\n  - c\n  issuer: x\n  serial: "77"\n',
    ],
    [
      'literal and folded',
      'id: a\ncertificate:\n  subject:\n    commonName: |-\n      old\n  names: [a, b, c]\n  issuer: >-\n    x\n  serial: "77"\ntrack: exact\n',
    ],
    [
      'wide indentation',
      'id: a\ncertificate:\n      subject: {commonName: old}\n      names: [a, b, c]\n      issuer: x\n      serial: 77\n\n\n',
    ],
    [
      'text over lines',
      'id: a\ncertificate: {issuer: x, serial: 77, names: [a, b, c], subject: {commonName: "ol\\\n  d"}}\n',
    ],
    [
      'a document start',
      '---\nid: a\ncertificate: {issuer: x, serial: 77, names: [a, b, c], subject: {commonName: old}}\n...\n',
    ],
    [
      'Windows',
      'id: a\r\ncertificate:\r\n  subject: { commonName: old }\r\n  names: [a, b, c]\r\n  issuer: x\r\n  serial: 77\r\ntrack: exact\r\n',
    ],
  ])('%s', (_, source) => {
    const edited = recordGeneration(source, served);
    const { data, faults } = readFullYaml(edited);
    expect(faults).toEqual([]);
    expect(data).toMatchObject({ id: 'a', certificate: served, previous: old });
    expect(edited.includes('\r\n')).toBe(source.includes('\r\n'));
    expect(/[^\r]\n/.test(edited)).toBe(
      /[^\r]\n/.test(source) || (!source.includes('\n') && edited.includes('\n')),
    );
  });

  it('leaves alone what is no map', () => {
    for (const source of ['', '- a\n', 'a: [', 'text\n'])
      expect(recordGeneration(source, served)).toBe(source);
  });
});

describe('hostile text', () => {
  it.each([
    'Fixes #1, @org/team',
    'a: b # c',
    '"quoted" and \'quoted\'',
    'back\\slash',
    '{{template}} <!-- --> [x](y) `z` |',
    'line\nfeed\r\u2028',
    '\u202etxt.exe\u0000\u0085\uFEFF',
    '😀 \u{e0041}',
    'null',
    'yes',
    '1e3',
    ' leading and trailing ',
    '- item',
    '',
  ])('%j comes back as it was', text => {
    const record = { ...served, issuer: text, subject: { commonName: text }, names: [text] };
    for (const source of [
      'id: a\ncertificate: { issuer: "x", subject: {commonName: \'y\'}, names: [z] }\n',
      'id: a\n',
    ]) {
      const edited = recordGeneration(source, record);
      expect(readFullYaml(edited)).toMatchObject({ data: { certificate: record }, faults: [] });
      for (const character of '\u202e\u0000\u0085\u2028\uFEFF') expect(edited).not.toContain(character);
      expect(recordGeneration(edited, record)).toBe(edited);
    }
  });

  it('half a character becomes one that a file can hold', () => {
    const edited = recordGeneration('id: a\n', { ...served, issuer: 'x\ud800y' });
    expect(readFullYaml(edited)).toMatchObject({ data: { certificate: { issuer: 'x\uFFFDy' } }, faults: [] });
  });
});

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map(digits => digits.join(''));
const word = fc.oneof(
  fc.constantFrom(
    'Example KK',
    'a',
    '日本 CA',
    'O\'Neil "x"',
    'x: y',
    'n # m',
    '12',
    'true',
    'ends:',
    '-',
    'a,b',
    '[z]',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const instant = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-01-01T00:00:00Z'), noInvalidDate: true })
  .map(date => `${date.toISOString().slice(0, 19)}Z`);
const optional = { requiredKeys: [] as [] };
const record = fc.record(
  {
    subject: fc.record(
      { commonName: word, organization: word, country: fc.constantFrom('JP', 'NO') },
      { requiredKeys: ['commonName'] },
    ),
    names: fc.uniqueArray(
      fc
        .oneof(fc.domain(), fc.ipV4(), fc.ipV6())
        .map(name => canonicalRecord({ names: [name] }).names?.[0] ?? name),
      { minLength: 1, maxLength: 4 },
    ),
    issuer: word,
    serial: hex(6).map(digits => canonicalRecord({ serial: digits }).serial ?? ''),
    notBefore: instant,
    notAfter: instant,
  },
  optional,
);
const generation = fc.tuple(record, hex(64)).map(([rest, sha256]) => ({ ...rest, sha256 }));

/** A scalar in one of the ways people write it. */
const style = fc.constantFrom('plain', 'single', 'double');
const write = (text: string, how: string) => {
  if (how === 'single' && !/[^\p{L}\p{N}\p{P}\p{S} ]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  if (how === 'plain' && /^\p{L}[\p{L}\p{N}. ]*(?<! )$/u.test(text) && !/^(true|null|false)$/i.test(text))
    return text;
  return JSON.stringify(text);
};
const comment = fc.constantFrom('', ' # c', '   # "quoted: [comment"');

/** Some block of an entry: a record as lines, with comments, in block or flow style. */
const block = (key: string) =>
  fc
    .tuple(
      record,
      fc.option(hex(64)),
      fc.boolean(),
      style,
      fc.array(comment, { minLength: 12, maxLength: 12 }),
      fc.boolean(),
    )
    .map(([fields, sha256, flow, how, comments, listed]) => {
      const scalars = { ...fields, ...(sha256 && { sha256 }) };
      const pairs = Object.entries(scalars).map(([name, value]) => {
        if (typeof value === 'string') return `${name}: ${write(value, how)}`;
        if (Array.isArray(value)) {
          if (!flow && listed)
            return [`${name}:`, ...value.map(item => `    - ${write(item, how)}`)].join('\n');
          return `${name}: [${value.map(item => write(item, how)).join(', ')}]`;
        }
        return `${name}: { ${Object.entries(value)
          .map(([part, text]) => `${part}: ${write(text, how)}`)
          .join(', ')} }`;
      });
      const written = { data: scalars, lines: [] as string[] };
      if (flow || pairs.length === 0) written.lines = [`${key}: { ${pairs.join(', ')} }${comments[0]}`];
      else {
        const nested = pairs.map(
          (pair, index) => `  ${pair}${pair.includes('\n') ? '' : comments[index + 1]}`,
        );
        written.lines = [`${key}:${comments[0]}`, ...nested.flatMap(pair => pair.split('\n'))];
      }
      return written;
    });

it('any entry, any record: the data is as intended, and every line outside the two records stays', () => {
  fc.assert(
    fc.property(
      generation,
      fc.option(block('certificate'), { nil: undefined }),
      fc.option(block('previous'), { nil: undefined }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (wanted, certificate, previous, eol, last) => {
        const head = [
          '# an entry',
          'id: a',
          "title: 'it''s # no comment'",
          '',
          'owner: { team: x }   # team',
        ];
        const tail = [
          '',
          '# where',
          'endpoints:',
          '  - "https://a.example.jp" # one',
          'renewal: {responsible: x}',
          '# end',
        ];
        const middle = [...(certificate?.lines ?? []), ...(previous?.lines ?? [])];
        const source = [...head, ...middle, ...(last ? [] : tail)].join(eol) + (last ? '' : eol);
        const edited = recordGeneration(source, wanted);

        const { data, faults } = readFullYaml(edited);
        expect(faults).toEqual([]);
        const result = data as Record<string, CertificateRecord>;
        const sorted = (value: CertificateRecord | undefined) =>
          value && {
            ...canonicalRecord(value),
            ...(value.names && { names: canonicalRecord(value).names?.toSorted() }),
          };
        expect(sorted(result.certificate)).toEqual(sorted(wanted));

        const before = readFullYaml(source).data as Record<string, CertificateRecord>;
        const old = before.certificate ?? {};
        const identified = Boolean(old.sha256 ?? old.serial ?? (old.notBefore && old.notAfter));
        const moved =
          identified && recordGeneration(source, wanted).includes('previous') && !isSame(old, wanted);
        expect(sorted(result.previous)).toEqual(sorted(moved ? old : before.previous));

        expect(edited.split(eol).slice(0, head.length)).toEqual(head);
        if (!last) expect(edited.split(eol).slice(-tail.length - 1)).toEqual([...tail, '']);
        for (const note of middle.flatMap(line => /\s# (?:c|"quoted: \[comment")$/.exec(line)?.[0] ?? [])) {
          expect(edited).toContain(note);
        }
        expect(recordGeneration(edited, wanted)).toBe(edited);
      },
    ),
    { numRuns: 300 },
  );
});

function isSame(old: CertificateRecord, wanted: CertificateRecord): boolean {
  const canonical = canonicalRecord(old);
  if (canonical.sha256) return canonical.sha256 === wanted.sha256;
  if (canonical.serial) {
    return (
      canonical.serial === wanted.serial &&
      (canonical.issuer === undefined || canonical.issuer === wanted.issuer)
    );
  }
  return canonical.notBefore === wanted.notBefore && canonical.notAfter === wanted.notAfter;
}
