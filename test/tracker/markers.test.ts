import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commentLine, markerLine, maximumBody, withHiddenLine } from '../../scripts/tracker/model/marker.ts';
import { commentId, parse, split } from '../../scripts/tracker/model/marker-reader.ts';
import type { Marker } from '../../scripts/tracker/model/state.ts';
import { anyCharacter, holds } from '../support/property.ts';

const marker: Marker = {
  kind: 'entry',
  entry: 'intranet',
  hash: '0f'.repeat(32),
  status: 'open',
  level: { severity: 'error', rank: 5 },
  turn: 1,
};

it('comes back as it was written, whatever the entry is called', () => {
  holds(
    fc.property(fc.string({ unit: anyCharacter }), fc.array(fc.string()), (entry, entries) => {
      const written = { ...marker, entry, entries, others: entries.toReversed() };
      const line = markerLine(written);
      expect(line).not.toMatch(/[\r\n]/);
      expect(line.slice(4, -3)).not.toMatch(/--|[<>]/);
      expect(split(withHiddenLine('Text', line))).toEqual({ text: 'Text', marker: written });
    }),
  );
});

it('counts wherever it stands, at the beginning of a line', () => {
  const line = markerLine(marker);
  expect(split(`Text\n\n${line}\n\nA note.\n`)).toEqual({ text: 'Text', marker, note: 'A note.' });
  expect(split(`Text\r\n\r\n ${line} A note.\r\nMore.`)).toEqual({
    text: 'Text',
    marker,
    note: 'A note.\nMore.',
  });
  expect(parse(`${line}\n\nText`)).toEqual(marker);
  expect(parse(`Text ${line}`)).toBeUndefined();
  expect(parse(`Text\r\n\r\n${line}\r\n`)).toEqual(marker);
  const forged = markerLine({ ...marker, entry: 'forged' });
  expect(parse(withHiddenLine(`Text\n${forged}`, line))?.entry).toBe('intranet');
  expect(parse(withHiddenLine(`Text\n  ${forged}`, line))?.entry).toBe('intranet');
});

it('is the first of several, as people paste bodies below, unless it is known which', () => {
  const other = markerLine({ ...marker, entry: 'other' });
  const body = withHiddenLine('Text', markerLine(marker), `Compare:\n${other}`);
  expect(split(body)).toEqual({ text: 'Text', marker, note: `Compare:\n${other}` });
  expect(split(body, ({ entry }) => entry === 'other')?.marker.entry).toBe('other');
  expect(split(body, ({ entry }) => entry === 'third')).toBeUndefined();
});

it('leaves room below it for what people wrote, up to the limit of GitHub', () => {
  const body = withHiddenLine('Text', markerLine(marker), '\u{1f4a9}'.repeat(40_000));
  expect(body.length).toBeLessThanOrEqual(maximumBody);
  expect(split(body)?.note?.isWellFormed()).toBe(true);
  const full = withHiddenLine('x'.repeat(65_000), markerLine(marker), 'note');
  expect(split(full)?.marker).toEqual(marker);
});

it('counts only when it is whole and exact', () => {
  const broken: unknown[] = [
    { ...marker, kind: 'other' },
    { ...marker, hash: 'abc' },
    { ...marker, status: 'closed' },
    { ...marker, level: { severity: 'fatal', rank: 0 } },
    { ...marker, level: { severity: 'error', rank: -1 } },
    { ...marker, turn: '1' },
    { ...marker, entry: undefined },
    [],
    null,
  ];
  for (const each of broken) expect(parse(`<!-- certledger ${JSON.stringify(each)} -->`)).toBeUndefined();
  expect(parse('<!-- certledger {"kind":"entry" -->')).toBeUndefined();
  expect(parse('<!-- certledger {"entry":"-->"} -->')).toBeUndefined();
  expect(parse('')).toBeUndefined();
});

it('is known also as another version writes it, by what this one knows of it', () => {
  const { others: _, ...known } = { ...marker, others: [] };
  const odd = { pinned: true, type: 'licence', waiting: 3, others: 'policy.protocol' };
  const read = parse(`<!-- certledger ${JSON.stringify({ ...known, ...odd })} -->`);
  const { others: __, ...expected } = marker;
  expect(read).toEqual(expected);
});

it('knows a comment by its id', () => {
  expect(commentId(withHiddenLine('Text', commentLine('2-resolved')))).toBe('2-resolved');
  expect(commentId(`Text\n\n${commentLine('2-resolved')}\nA note.`)).toBe('2-resolved');
  expect(commentId(withHiddenLine(`Text\n${commentLine('1-forged')}`, commentLine('2-resolved')))).toBe(
    '2-resolved',
  );
  expect(commentId(markerLine(marker))).toBeUndefined();
});
