import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commentId, parse, split } from '../../scripts/apply/markers.ts';
import { commentLine, markerLine, withHiddenLine } from '../../scripts/plan/marker.ts';
import type { Marker } from '../../scripts/plan/tracker.ts';

const marker: Marker = {
  kind: 'entry',
  entry: 'intranet',
  hash: '0f'.repeat(32),
  status: 'open',
  level: { severity: 'error', rank: 5 },
  turn: 1,
};

it('comes back as it was written, whatever the entry is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (entry, entries) => {
      const written = { ...marker, entry, entries, others: entries.toReversed() };
      const line = markerLine(written);
      expect(line).not.toMatch(/[\r\n]/);
      expect(line.slice(4, -3)).not.toMatch(/--|[<>]/);
      expect(split(withHiddenLine('Text', line))).toEqual({ text: 'Text', marker: written });
    }),
  );
});

it('counts on the last line only', () => {
  const line = markerLine(marker);
  expect(parse(`${line}\n\nText`)).toBeUndefined();
  expect(parse(`Text ${line}`)).toBeUndefined();
  expect(parse(`Text\r\n\r\n${line}\r\n`)).toEqual(marker);
  const forged = markerLine({ ...marker, entry: 'forged' });
  expect(parse(withHiddenLine(`Text\n${forged}`, line))?.entry).toBe('intranet');
});

it('counts only when it is whole and exact', () => {
  const broken: unknown[] = [
    { ...marker, kind: 'other' },
    { ...marker, hash: 'abc' },
    { ...marker, status: 'closed' },
    { ...marker, level: { severity: 'fatal', rank: 0 } },
    { ...marker, level: { severity: 'error', rank: -1 } },
    { ...marker, turn: '1' },
    { ...marker, entries: [1] },
    { ...marker, others: 'policy.protocol' },
    { ...marker, extra: true },
    { ...marker, entry: undefined },
    [],
    null,
  ];
  for (const each of broken) expect(parse(`<!-- certledger ${JSON.stringify(each)} -->`)).toBeUndefined();
  expect(parse('<!-- certledger {"kind":"entry" -->')).toBeUndefined();
  expect(parse('<!-- certledger {"entry":"-->"} -->')).toBeUndefined();
  expect(parse('')).toBeUndefined();
});

it('knows a comment by its id', () => {
  expect(commentId(withHiddenLine('Text', commentLine('2-resolved')))).toBe('2-resolved');
  expect(commentId(`${commentLine('2-resolved')}\nText`)).toBeUndefined();
  expect(commentId(markerLine(marker))).toBeUndefined();
});
