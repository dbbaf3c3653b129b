/** What commits brought, each for itself: a file that a later one takes away again is in none of the two sides, and in the history. */
import type { Repository } from './repository.ts';

/** A content that a commit added or changed. */
export interface BroughtBlob {
  /** From the top. */
  path: string;
  object: string;
  /** The first that has it. */
  commit: string;
  /** Is it the last that is said of this path? */
  isLast: boolean;
}

/**
 * Every content that is new in the commits of `to` that `from` has not got, each path and content once. Of a merge only what none
 * of its parents has.
 * @param below a folder with a slash at its end; empty: everything
 */
export async function broughtBlobs(
  { run }: Repository,
  from: string,
  to: string,
  below: string,
): Promise<BroughtBlob[]> {
  const args = [
    ...['log', '--reverse', '--full-history', '-c', '--raw', '-z', '--root'],
    ...asItIs,
    to,
    `^${from}`,
  ];
  const printed = (await run([...args, '--', ...(below === '' ? [] : [below])])).toString();
  const found = new Map<string, Omit<BroughtBlob, 'isLast'>>();
  const last = new Map<string, string>();
  let commit = '';
  let object: string | undefined;
  for (const part of printed.split('\0')) {
    if (object === undefined) {
      const said = part.replace(/^\n/, '');
      if (said.startsWith(':')) object = newBlob(said);
      else if (said !== '') commit = said;
    } else {
      const key = `${object} ${part}`;
      last.set(part, object);
      if (object !== none && !found.has(key)) found.set(key, { path: part, object, commit });
      object = undefined;
    }
  }
  return [...found.values()].map(blob => ({ ...blob, isLast: last.get(blob.path) === blob.object }));
}

/** So that no setting of a repository or a person changes what is printed. */
const asItIs = [
  ...['--format=%H', '--no-abbrev', '--no-renames', '--no-relative'],
  ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-color'],
];

/** Stands for what is no content to be read: the file was removed, or is a link or a submodule. */
const none = '';

/** Of `:100644 100644 <old> <new> M`, and its like with more parents, what is there afterwards. */
function newBlob(line: string): string {
  const said = line.replace(/^:+/, '');
  const parents = line.length - said.length;
  const words = said.split(' ');
  const mode = words[parents] ?? '';
  return mode.startsWith('100') ? (words.at(-2) ?? none) : none;
}

/** Their sizes in octets, by object. */
export async function sizesOf({ run }: Repository, objects: readonly string[]): Promise<Map<string, number>> {
  if (objects.length === 0) return new Map();
  const format = '--batch-check=%(objectname) %(objectsize)';
  const printed = (await run(['cat-file', format], { input: `${objects.join('\n')}\n` })).toString();
  return new Map(
    printed.split('\n').flatMap((line): [string, number][] => {
      const [object = '', size = ''] = line.split(' ');
      return /^\d+$/.test(size) ? [[object, Number(size)]] : [];
    }),
  );
}

/** The files of the index, by their path from the root. */
export async function trackedFiles({ run, prefix }: Repository): Promise<string[]> {
  const listed = (await run(['ls-files', '-z', ...(prefix === '' ? [] : ['--', prefix])])).toString();
  return listed.split('\0').flatMap(path => (path === '' ? [] : [path.slice(prefix.length)]));
}
