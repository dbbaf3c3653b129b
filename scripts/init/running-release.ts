/** Which certledger is running here: what workflows pin, and where its schemas can be read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRepository, type Repository, resolveRevisions } from '../git/repository.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));

export interface Reference {
  /** The commit, 40 hex digits. */
  sha: string;
  /** `v0.1.0`, where the commit is the one that was released under this tag. Absent: it is no release. */
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
  // Installed under somebody else's repository, that one's commit says nothing about us.
  return repository?.prefix === '' ? fromClone(repository, tag) : fromArchive(folder, tag);
}

async function fromClone(repository: Repository, tag: string): Promise<Reference | undefined> {
  const [head, released] = await resolveRevisions(repository, ['HEAD', `refs/tags/${tag}`]);
  if (head === undefined) return undefined;
  return { sha: head.sha, ...(released?.sha === head.sha && { tag }) };
}

/** What `git archive`, and GitHub's downloads with it, wrote into archive.txt: the commit, and the names it had. */
async function fromArchive(folder: string, tag: string): Promise<Reference | undefined> {
  const text = await readFile(join(folder, 'scripts/init/archive.txt'), 'utf8');
  const [sha = '', names = ''] = text.split('\n');
  if (!/^[0-9a-f]{40}$/.test(sha)) return undefined;
  const released = names.split(', ').some(name => name === `tag: ${tag}`);
  return released ? { sha, tag } : { sha };
}

/** How a workflow names it: `<commit> # v0.1.0`. The comment never claims a release that is none. */
export const pinOf = ({ sha, tag }: Reference): string => `${sha} # ${tag ?? 'not a release'}`;

/** Where everybody can read a schema of this certledger; without a reference, the newest one. */
export function schemaUrl(file: string, reference: Reference | undefined): string {
  return `https://raw.githubusercontent.com/certledger/certledger/${reference?.sha ?? 'main'}/schemas/${file}`;
}
