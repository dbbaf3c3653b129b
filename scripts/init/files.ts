/** The files of a new ledger repository. Their texts are in `templates/init/`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRepository, resolveRevision } from '../apply/git.ts';
import { OutsideError, UsageError } from '../errors.ts';
import { day } from '../text/duration.ts';
import { inline } from '../text/encode.ts';
import type { Locale } from '../text/locale.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));

/** Where each file comes from: `common`, or one text a language. */
const files: { source: string; localized: boolean; target: string }[] = [
  { source: 'README.md', localized: true, target: 'README.md' },
  { source: 'gitignore', localized: false, target: '.gitignore' },
  { source: 'settings.yaml', localized: true, target: 'inventory/settings.yaml' },
  { source: 'parties.yaml', localized: true, target: 'inventory/parties.yaml' },
  { source: 'example.yaml', localized: true, target: 'inventory/certificates/example.yaml' },
  { source: 'trust.md', localized: true, target: 'inventory/trust/README.md' },
  { source: 'check.yml', localized: false, target: '.github/workflows/check.yml' },
  { source: 'sweep.yml', localized: false, target: '.github/workflows/sweep.yml' },
  { source: 'canary.yml', localized: false, target: '.github/workflows/canary.yml' },
];

/** How long after `init` the example's handover is due. */
const handoverWithin = 90 * day;

/** What workflows refer to: `sha` where certledger runs from a clone, else the tag of its version. */
export interface Reference {
  sha?: string;
  /** `v0.1.0` */
  tag: string;
}

export interface NewFile {
  /** Relative to the new repository, with forward slashes. */
  path: string;
  text: string;
}

/** Which certledger is running here. */
export async function runningReference(): Promise<Reference> {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const tag = `v${version}`;
  const repository = await openRepository(home);
  // Installed under somebody else's repository, that one's commit says nothing about us.
  const sha = repository?.prefix === '' ? await resolveRevision(repository, 'HEAD') : undefined;
  return sha === undefined ? { tag } : { sha, tag };
}

/** All files, filled in. */
export async function newFiles(locale: Locale, reference: Reference, now: Date): Promise<NewFile[]> {
  const { sha, tag } = reference;
  const values: Record<string, string> = {
    REF: sha === undefined ? tag : `${sha} # ${tag}`,
    GIT_REF: sha ?? tag,
    DUE: new Date(now.getTime() + handoverWithin).toISOString().slice(0, 10),
  };
  // `__NAME__`, because `{{…}}` is taken: workflows are full of it.
  const fill = (text: string) =>
    text.replace(/__([A-Z_]+)__/g, (whole, name: string) => values[name] ?? whole);
  return Promise.all(
    files.map(async ({ source, localized, target }) => {
      const template = join(home, 'templates', 'init', localized ? locale : 'common', source);
      return { path: target, text: fill(await readFile(template, 'utf8')) };
    }),
  );
}

/**
 * Writes a file that is not there yet.
 * @returns `kept` when there is one already, whatever it says
 */
export async function writeNew(folder: string, { path, text }: NewFile): Promise<'created' | 'kept'> {
  const file = join(folder, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    return 'created';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // mkdir says EEXIST too, when a file stands where the folder should be.
    if (code === 'EEXIST' && error instanceof Error && 'syscall' in error && error.syscall === 'open')
      return 'kept';
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new UsageError(`${inline(file)} cannot be made, because a file stands where a folder is needed.`);
    }
    throw new OutsideError(`${inline(file)} cannot be written: ${inline(String(code ?? error))}.`);
  }
}
