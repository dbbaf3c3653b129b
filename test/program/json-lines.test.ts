import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OutsideError, UsageError } from '../../scripts/errors.ts';
import { jsonLinesOf, readJsonLines, writeJsonLines } from '../../scripts/json-lines.ts';
import { temporary } from '../support/temporary.ts';

const numbers = (value: unknown) => (typeof value === 'number' ? value : undefined);

test('each line is a value, empty or damaged, and is known by its number', () => {
  const file = join(temporary(), 'lines');
  // The third one is longer than any line may be; the last one has no end.
  writeFileSync(file, `1\n\n"${'x'.repeat(2 ** 24)}"\n{"a"\n \r\nnull\n"証明書"`);
  expect([...jsonLinesOf(file)]).toEqual([
    { number: 1, kind: 'value', value: 1 },
    { number: 2, kind: 'empty' },
    { number: 3, kind: 'damaged' },
    { number: 4, kind: 'damaged' },
    { number: 5, kind: 'empty' },
    { number: 6, kind: 'value', value: null },
    { number: 7, kind: 'value', value: '証明書' },
  ]);
});

test('a damaged line costs itself, and is said to be there', async () => {
  const file = join(temporary(), 'lines');
  writeFileSync(file, '1\n{\n"no number"\n\n2\n');
  expect(await readJsonLines(file, numbers)).toEqual({
    values: [1, 2],
    damaged: [
      { file, line: 2 },
      { file, line: 3 },
    ],
  });
});

test('a file that is not there is empty; a folder and a pipe are mistakes', async () => {
  const folder = temporary();
  expect(await readJsonLines(join(folder, 'none'), numbers)).toEqual({ values: [], damaged: [] });
  await expect(readJsonLines(folder, numbers)).rejects.toThrow(UsageError);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  await expect(readJsonLines(join(folder, 'pipe'), numbers)).rejects.toThrow(OutsideError);
});

test('what is written is read again, and nothing makes no file', async () => {
  const file = join(temporary(), 'lines');
  await writeJsonLines(file, []);
  expect(existsSync(file)).toBe(false);
  await writeJsonLines(file, ['1', '2']);
  expect(readFileSync(file, 'utf8')).toBe('1\n2\n');
  expect((await readJsonLines(file, numbers)).values).toEqual([1, 2]);
  await writeJsonLines(file, []);
  expect(readFileSync(file, 'utf8')).toBe('');
});
