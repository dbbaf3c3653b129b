import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commentLine, markerLine, maximumBody, withHiddenLine } from '../../scripts/tracker/model/marker.ts';
import { commentId, markerOf, splitBody } from '../../scripts/tracker/model/marker-reader.ts';
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
      expect(splitBody(withHiddenLine('Text', line))).toEqual({ text: 'Text', marker: written });
    }),
  );
});

it('counts wherever it stands, at the beginning of a line', () => {
  const line = markerLine(marker);
  expect(splitBody(`Text\n\n${line}\n\nA note.\n`)).toEqual({ text: 'Text', marker, note: 'A note.' });
  expect(splitBody(`Text\r\n\r\n ${line} A note.\r\nMore.`)).toEqual({
    text: 'Text',
    marker,
    note: 'A note.\nMore.',
  });
  expect(markerOf(`${line}\n\nText`)).toEqual(marker);
  expect(markerOf(`Text ${line}`)).toBeUndefined();
  expect(markerOf(`Text\r\n\r\n${line}\r\n`)).toEqual(marker);
  const forged = markerLine({ ...marker, entry: 'forged' });
  expect(markerOf(withHiddenLine(`Text\n${forged}`, line))?.entry).toBe('intranet');
  expect(markerOf(withHiddenLine(`Text\n  ${forged}`, line))?.entry).toBe('intranet');
});

it('is the first of several, as people paste bodies below, unless it is known which', () => {
  const other = markerLine({ ...marker, entry: 'other' });
  const body = withHiddenLine('Text', markerLine(marker), `Compare:\n${other}`);
  expect(splitBody(body)).toEqual({ text: 'Text', marker, note: `Compare:\n${other}` });
  expect(splitBody(body, ({ entry }) => entry === 'other')?.marker.entry).toBe('other');
  expect(splitBody(body, ({ entry }) => entry === 'third')).toBeUndefined();
});

it('leaves room below it for what people wrote, up to the limit of GitHub', () => {
  const body = withHiddenLine('Text', markerLine(marker), '\u{1f4a9}'.repeat(40_000));
  expect(body.length).toBeLessThanOrEqual(maximumBody);
  expect(splitBody(body)?.note?.isWellFormed()).toBe(true);
  const full = withHiddenLine('x'.repeat(65_000), markerLine(marker), 'note');
  expect(splitBody(full)?.marker).toEqual(marker);
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
  for (const each of broken) expect(markerOf(`<!-- certledger ${JSON.stringify(each)} -->`)).toBeUndefined();
  expect(markerOf('<!-- certledger {"kind":"entry" -->')).toBeUndefined();
  expect(markerOf('<!-- certledger {"entry":"-->"} -->')).toBeUndefined();
  expect(markerOf('')).toBeUndefined();
});

it('is known also as another version writes it, by what this one knows of it', () => {
  const { others: _, ...known } = { ...marker, others: [] };
  const odd = { pinned: true, type: 'licence', waiting: 3, others: 'policy.protocol' };
  const read = markerOf(`<!-- certledger ${JSON.stringify({ ...known, ...odd })} -->`);
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
