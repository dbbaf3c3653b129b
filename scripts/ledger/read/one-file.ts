/** One file of a ledger, read without looking at any other. */
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { RefusedFile } from './assemble.ts';
import { decode, maximumSize } from './decode.ts';
import { isSystemError } from './system-error.ts';

/** The text of one file of the ledger, for who needs no other; empty when it is not there or would be refused. */
export function textIfReadable(root: string, file: string): string {
  const result = existsSync(root) ? readBytes(realpathSync(root), join(root, file), maximumSize) : undefined;
  const text = result && 'bytes' in result ? decode(file, result.bytes) : '';
  return typeof text === 'string' ? text : '';
}

type Refusal = Omit<RefusedFile, 'file'>;

/** @returns its content, or why it is not read. @param room how many octets may still be read */
export function readBytes(base: string, path: string, room: number): { bytes: Buffer } | Refusal {
  try {
    const status = lstatSync(path);
    if (status.isSymbolicLink()) {
      const real = realPathInside(base, path);
      return real === undefined ? { fault: { rule: 'yaml.link' } } : readBytes(base, real, room);
    }
    // A pipe would be waited for, a device could be endless.
    if (!status.isFile()) return { fault: { rule: 'yaml.not-a-file' } };
    if (status.size > maximumSize) return { fault: { rule: 'yaml.too-large' } };
    if (status.size > room) return { fault: { rule: 'yaml.too-much-in-all' } };
    return { bytes: readFileSync(path) };
  } catch (error) {
    if (isSystemError(error)) return { fault: { rule: 'yaml.not-a-file' } };
    throw error;
  }
}

/** Where a path leads in the end; undefined when that is outside of `base`, or nowhere. */
export function realPathInside(base: string, path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return real === base || real.startsWith(base.endsWith(sep) ? base : base + sep) ? real : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
