/** A golden case as files, for what reads a folder: `inventory/`, `observations.ndjson`, and the state `memory.ndjson`. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Case, caseNamed, comparedCase } from './cases.ts';

/** Writes it into `folder`. */
export function putCase(name: string, folder: string): Case {
  const found = caseNamed(name);
  const { files, observations, memory } = comparedCase(found);
  const lines = (values: readonly unknown[]) => values.map(value => `${JSON.stringify(value)}\n`).join('');
  const remembered = [...memory.endpoints, ...memory.generations];
  const all = new Map(files);
  all.set('observations.ndjson', lines(observations));
  if (remembered.length > 0) all.set('memory.ndjson', lines(remembered));
  for (const [path, text] of all) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const tracker = join(found.folder, 'tracker');
  if (existsSync(tracker)) cpSync(tracker, join(folder, 'tracker'), { recursive: true });
  return found;
}
