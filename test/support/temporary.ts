/** Folders that are gone after the test file, and files in them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** An empty folder that is gone after the test file. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'certledger-test-'));
  made.push(folder);
  return folder;
}

/** For `after.ts`, which every test file ends with. */
export function removeTemporaries(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function put(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
