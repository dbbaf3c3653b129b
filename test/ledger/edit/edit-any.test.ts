/** Any record into any entry, however it is written. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordGeneration } from '../../../scripts/ledger/edit/edit.ts';
import { canonicalRecord } from '../../../scripts/ledger/read/entry.ts';
import type { CertificateRecord } from '../../../scripts/ledger/types.ts';
import { readFullYaml } from '../../../scripts/ledger/yaml/yaml.ts';
import { holds } from '../../support/property.ts';

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
  holds(
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
    300,
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
