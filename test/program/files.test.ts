/** What is written arrives whole or is said not to have, and a run that was killed leaves nothing behind for long. */
import { spawnSync } from 'node:child_process';
import {
  globSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OutsideError } from '../../scripts/errors.ts';
import { append, openPieces, writeNew, writeWhole } from '../../scripts/files.ts';
import { temporary } from '../support/temporary.ts';
import { certledgerOn } from '../support/tls/process-streams.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const door = join(root, 'scripts', 'certledger.js');

/** A process id nobody has. */
const gone = 2 ** 22 + 1;

describe('writeWhole', () => {
  it('leaves nothing beside the file, and removes what a killed run left', async () => {
    const folder = temporary();
    writeFileSync(join(folder, `.certledger-${gone}-1.tmp`), 'half');
    writeFileSync(join(folder, `.certledger-${process.ppid}-1.tmp`), 'somebody is at it');
    writeFileSync(join(folder, 'mine.tmp'), 'whatever this is');
    await writeWhole(join(folder, 'a'), 'text');
    expect(readdirSync(folder).toSorted()).toEqual([`.certledger-${process.ppid}-1.tmp`, 'a', 'mine.tmp']);
  });

  it('follows links and keeps what may be done with a file', async () => {
    const folder = temporary();
    writeFileSync(join(folder, 'a'), 'old', { mode: 0o600 });
    symlinkSync('a', join(folder, 'link'));
    expect(await writeWhole(join(folder, 'link'), 'new')).toBe(true);
    expect(await writeWhole(join(folder, 'link'), 'new')).toBe(false);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o600);
  });

  it('writes to what is no file of its own, and puts nothing in its place', async () => {
    const { rdev } = statSync('/dev/null');
    await writeWhole('/dev/null', 'text');
    expect(statSync('/dev/null').rdev).toBe(rdev);
  });
});

describe('writeNew', () => {
  it('writes a file once, and as a whole', async () => {
    const folder = temporary();
    const file = join(folder, 'below', 'a');
    expect(await writeNew(file, 'first')).toBe(true);
    expect(await writeNew(file, 'second')).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(join(folder, 'below'))).toEqual(['a']);
  });
});

it('a full disk is told of, whoever writes', async () => {
  await expect(append('/dev/full', 'text')).rejects.toThrow(OutsideError);
  await expect(writeWhole('/dev/full', 'text')).rejects.toThrow(/\/dev\/full cannot be written: ENOSPC/);
  const pieces = openPieces('/dev/full');
  pieces.write('text');
  expect(() => pieces.close()).toThrow(OutsideError);
  const long = openPieces('/dev/full');
  expect(() => long.write('x'.repeat(2 ** 17))).toThrow(OutsideError);
  long.close();
});

it('nobody but files.ts writes files', () => {
  const writers = /\b(?:writeFile|appendFile|createWriteStream|writeSync|copyFile|truncate)(?:Sync)?\(/;
  const others = globSync('scripts/**/*.{ts,js}', { cwd: root }).filter(
    file => !['scripts/files.ts', 'scripts/generate/generate.ts'].includes(file.replaceAll('\\', '/')),
  );
  expect(others.length).toBeGreaterThan(200);
  expect(others.filter(file => writers.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

describe('standard output that is not taken', () => {
  const broken = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

  it.each([
    ['explain'],
    ['--help'],
    ['--version'],
    ['explain', '--locale', 'ja'],
    ['schedule', '--root', root],
  ])('%s ends with 3 and a sentence', async (...argv) => {
    const { code, out, err } = await certledgerOn(argv, { broken });
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^certledger: (Standard output|標準出力).*ENOSPC.*\n$/);
  });

  it('a mistake of the caller stays one', async () => {
    expect((await certledgerOn(['nonsense'], { broken })).code).toBe(2);
  });

  it.each([
    ['a full disk', `"$0" "$1" explain > /dev/full`],
    ['a reader that is gone', `"$0" "$1" explain | :; exit "\${PIPESTATUS[0]}"`],
    ['a reader that has had enough', `"$0" "$1" explain | head -n 1 > /dev/null; exit "\${PIPESTATUS[0]}"`],
  ])('%s, in a process of its own', (what, script) => {
    const node = process.execPath;
    const { status, stderr } = spawnSync('bash', ['-c', script, node, door], { cwd: root, encoding: 'utf8' });
    // Whoever reads a line may well have been handed all of it.
    if (what.includes('enough') && status === 0) return;
    expect(stderr).toMatch(/^certledger: [^\n]*(ENOSPC|EPIPE)[^\n]*\n$/);
    expect(status).toBe(3);
  });
});
