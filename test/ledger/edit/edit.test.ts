import { describe, expect, it } from 'vitest';
import { recordGeneration } from '../../../scripts/ledger/edit/edit.ts';
import type { CertificateRecord } from '../../../scripts/ledger/types.ts';
import { readFullYaml } from '../../../scripts/ledger/yaml/yaml.ts';

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
