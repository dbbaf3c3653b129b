/** The commit and release of the running certledger: workflows pin it, and addresses of schemas contain it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRepository, type Repository, resolveRevisions } from '../git/repository.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));

export interface Reference {
  /** The commit, 40 hex digits. */
  sha: string;
  /** `v0.1.0`, when this tag names the commit. Absent: the commit is no release. */
  tag?: string;
}

/**
 * @param folder a checkout or an unpacked archive of certledger
 * @returns undefined where neither git nor the archive says which commit this is
 */
export async function runningReference(folder: string = home): Promise<Reference | undefined> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const tag = `v${version}`;
  const repository = await openRepository(folder);
  // Installed within another repository, the commit of that repository is not ours.
  return repository?.prefix === '' ? fromClone(repository, tag) : fromArchive(folder, tag);
}

async function fromClone(repository: Repository, tag: string): Promise<Reference | undefined> {
  const [head, released] = await resolveRevisions(repository, ['HEAD', `refs/tags/${tag}`]);
  if (head === undefined) return undefined;
  return { sha: head.sha, ...(released?.sha === head.sha && { tag }) };
}

/** Reads archive.txt, into which `git archive` writes the commit and its tags. GitHub's downloads are made by it. */
async function fromArchive(folder: string, tag: string): Promise<Reference | undefined> {
  const text = await readFile(join(folder, 'scripts/init/archive.txt'), 'utf8');
  const [sha = '', names = ''] = text.split('\n');
  if (!/^[0-9a-f]{40}$/.test(sha)) return undefined;
  const released = names.split(', ').some(name => name === `tag: ${tag}`);
  return released ? { sha, tag } : { sha };
}

/** The pin in a workflow: `<commit> # v0.1.0`. The comment names a release only when the commit is one. */
export const pinOf = ({ sha, tag }: Reference): string => `${sha} # ${tag ?? 'not a release'}`;

/** The public address of a schema of this certledger. Without a reference, that of the newest one. */
export function schemaUrl(file: string, reference: Reference | undefined): string {
  return `https://raw.githubusercontent.com/certledger/certledger/${reference?.sha ?? 'main'}/schemas/${file}`;
}
