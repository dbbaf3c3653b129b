/** Looks for secrets in every file below a folder, whatever its name. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../text/locale.ts';
import { type Fault, Source } from '../source.ts';
import { isSystemError } from '../system-error.ts';
import type { Problem } from '../types.ts';
import { findBinarySecret, findSecrets } from './secrets.ts';

/** Git's own files, other people's packages, and what certledger itself keeps there: none of it is committed. */
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules', '.certledger']);
/** Of each file only so much is read: no key is longer, and no checkout too large. */
const head = 1024 * 1024;

/**
 * Everything below `root` counts, `.gitignore` or not: what is ignored today is committed tomorrow. Symbolic links are
 * not followed; git stores where they lead, not what is there.
 */
export function scanForSecrets(root: string, locale: Locale): Problem[] {
  const buffer = Buffer.allocUnsafe(head);
  const problems: Problem[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const absolute = join(root, folder);
    const items = orUndefined(() => readdirSync(absolute, { withFileTypes: true }));
    if (!items) problems.push(new Source(folder, '').problem({ rule: 'secret.unread' }, locale));
    for (const item of items ?? []) {
      const path = folder === '' ? item.name : `${folder}/${item.name}`;
      if (item.isDirectory() && !skipped.has(item.name)) folders.push(path);
      if (!item.isFile()) continue;
      const { text, faults } = inspect(join(root, path), buffer);
      const source = new Source(path, text);
      problems.push(...faults.map(fault => source.problem(fault, locale)));
    }
  }
  return problems;
}

function inspect(path: string, buffer: Buffer): { text: string; faults: Fault[] } {
  const length = orUndefined(() => readHead(path, buffer));
  if (length === undefined) return { text: '', faults: [{ rule: 'secret.unread' }] };
  const bytes = buffer.subarray(0, length);
  const binary = findBinarySecret(bytes);
  if (binary.length > 0) return { text: '', faults: binary };
  const text = decode(bytes);
  return { text, faults: findSecrets(text) };
}

/** What the operating system refuses is not there for us. */
function orUndefined<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

function readHead(path: string, buffer: Buffer): number {
  const file = openSync(path, 'r');
  try {
    return readSync(file, buffer, 0, buffer.length, 0);
  } finally {
    closeSync(file);
  }
}

/** Keys are ASCII; a byte a character keeps every other encoding readable, and PowerShell writes UTF-16. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  }
  return bytes.toString('latin1');
}
