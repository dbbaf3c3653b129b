/**
 * Which tests touch the world, told from what they import. Those that do run each in a process of its own, so that none finds what
 * another left behind; all others share their processes, and with them every module that is already loaded.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Processes, sockets, names, files that are written; and what is changed for a whole process. */
const outside = [
  /from 'node:(?:child_process|cluster|dgram|dns|dns\/promises|fs\/promises|http|https|http2|net|os|tls|timers\/promises)'/,
  /\bprocess\.(?:chdir|exit|kill|on|once|umask)\b/,
  /\bprocess\.env(?:\.\w+|\[[^\]]+\]) \??\??=[^=]|delete process\.env/,
  /\bvi\./,
];

/** A repository's files may be read by anybody: nothing changes them while the tests run. */
const reads = new Set(['existsSync', 'globSync', 'readdirSync', 'readFileSync', 'statSync']);

const importsOf = (text: string) =>
  [...text.matchAll(/^(?:import|export)\s(?:[^;]*?\sfrom\s)?'(\.[^']+)'/gm)].flatMap(
    ([, path]) => path ?? [],
  );

const touches = (text: string) =>
  outside.some(pattern => pattern.test(text)) ||
  [...text.matchAll(/import \{([^}]*)\} from 'node:fs'/g)].some(([, names = '']) =>
    names.split(',').some(name => name.trim() !== '' && !reads.has(name.trim())),
  );

function touchesTheWorld(file: string, known: Map<string, boolean>): boolean {
  const already = known.get(file);
  if (already !== undefined) return already;
  const text = readFileSync(join(root, file), 'utf8');
  known.set(file, touches(text));
  const ours = importsOf(text)
    .map(path => normalize(join(dirname(file), path)))
    .filter(path => path.startsWith('test/') && path.endsWith('.ts'));
  const found = touches(text) || ours.some(path => touchesTheWorld(path, known));
  known.set(file, found);
  return found;
}

/** The test files of the repository, in the two ways to run them. */
export function projects(): { pure: string[]; world: string[] } {
  const known = new Map<string, boolean>();
  const files = globSync('test/**/*.test.ts', { cwd: root }).map(file => file.replaceAll('\\', '/'));
  return {
    pure: files.filter(file => !touchesTheWorld(file, known)).toSorted(),
    world: files.filter(file => touchesTheWorld(file, known)).toSorted(),
  };
}
