/** Programs that need not be there: a test that misses one is skipped and says so. */
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where a program is; daemons live outside many people's PATH. */
export function programPath(name: string): string | undefined {
  if (isAbsolute(name)) return isExecutable(name) ? name : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin', '/usr/local/sbin'];
  return folders.map(folder => join(folder, name)).find(isExecutable);
}

/** Says aloud when it is missing. */
export function has(name: string): boolean {
  const found = programPath(name) !== undefined;
  if (!found) console.warn(`skipped: ${name} is not installed`);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
