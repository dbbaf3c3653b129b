/** Reads one file of a ledger from the disk. */
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { RefusedFile } from './assemble.ts';
import { decode, maximumSize } from './decode.ts';
import { isSystemError } from './system-error.ts';

/** The text of one file of the ledger; empty when the file is missing or would be refused. */
export function textIfReadable(root: string, file: string): string {
  const result = existsSync(root) ? readBytes(realpathSync(root), join(root, file), maximumSize) : undefined;
  const text = result && 'bytes' in result ? decode(file, result.bytes) : '';
  return typeof text === 'string' ? text : '';
}

type Refusal = Omit<RefusedFile, 'file'>;

/**
 * @param room octets that may still be read
 * @returns the content, or why the file is not read
 */
export function readBytes(base: string, path: string, room: number): { bytes: Buffer } | Refusal {
  try {
    const status = lstatSync(path);
    if (status.isSymbolicLink()) {
      const real = realPathInside(base, path);
      return real === undefined ? { fault: { rule: 'yaml.link' } } : readBytes(base, real, room);
    }
    // Reading a pipe would block, and a device may never end.
    if (!status.isFile()) return { fault: { rule: 'yaml.not-a-file' } };
    if (status.size > maximumSize) return { fault: { rule: 'yaml.too-large' } };
    if (status.size > room) return { fault: { rule: 'yaml.too-much-in-all' } };
    return { bytes: readFileSync(path) };
  } catch (error) {
    if (isSystemError(error)) return { fault: { rule: 'yaml.not-a-file' } };
    throw error;
  }
}

/** The real path behind all links; undefined when it is outside `base` or does not exist. */
export function realPathInside(base: string, path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return real === base || real.startsWith(base.endsWith(sep) ? base : base + sep) ? real : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
