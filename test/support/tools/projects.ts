/**
 * How each test file is run, told from what it does and what the helpers do that it imports:
 *
 * - `alone` starts processes, or replaces something of its own: a module, a clock, a listener, the environment. It has a process for
 *   itself, and a small one: to start another costs time and memory in proportion to what the first one holds.
 * - `world` opens sockets or writes files. What it made is removed after each file.
 * - `pure` does neither.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Project = 'pure' | 'world' | 'alone';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const startsOrReplaces = [
  /from 'node:child_process'/,
  // Git, by the name of what runs it.
  /from '[^']*\/scripts\/git\/[^']+'/,
  /\bvi\.(?:mock|doMock|useFakeTimers|spyOn|stub\w+)\(/,
  /\bprocess\.(?:chdir|exit|on|once|removeListener|removeAllListeners|umask)\(/,
  /\bprocess\.env(?:\.\w+|\[[^\]]+\]) \??\??=[^=]|delete process\.env/,
];

const reachesOut = /from 'node:(?:cluster|dgram|dns|dns\/promises|fs\/promises|http|https|http2|net|os|tls)'/;

/** A repository's files may be read by anybody: nothing changes them while the tests run. */
const reads = new Set(['existsSync', 'globSync', 'readdirSync', 'readFileSync', 'statSync']);

const writes = (text: string) =>
  Array.from(text.matchAll(/import \{([^}]*)\} from 'node:fs'/g), ([, names = '']) => names.split(','))
    .flat()
    .some(name => name.trim() !== '' && !reads.has(name.trim()));

function projectOf(text: string): Project {
  if (startsOrReplaces.some(pattern => pattern.test(text))) return 'alone';
  return reachesOut.test(text) || writes(text) ? 'world' : 'pure';
}

/** What stands in a test as a text may look like an import of something that is not there. */
function helpersOf(file: string, text: string): string[] {
  return Array.from(text.matchAll(/^(?:import|export)\s(?:[^;]*?\sfrom\s)?'(\.[^']+)'/gm), ([, path = '']) =>
    normalize(join(dirname(file), path)).replaceAll('\\', '/'),
  ).filter(path => path.startsWith('test/') && path.endsWith('.ts') && existsSync(join(root, path)));
}

const order: readonly Project[] = ['pure', 'world', 'alone'];

function strictest(file: string, seen: Set<string>): Project {
  if (seen.has(file)) return 'pure';
  seen.add(file);
  const text = readFileSync(join(root, file), 'utf8');
  const ranks = [projectOf(text), ...helpersOf(file, text).map(helper => strictest(helper, seen))].map(name =>
    order.indexOf(name),
  );
  return order[Math.max(...ranks)] ?? 'alone';
}

/** The test files of the repository, each in one project. */
export function projects(): Record<Project, string[]> {
  const files = globSync('test/**/*.test.ts', { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
    .toSorted();
  const all: Record<Project, string[]> = { pure: [], world: [], alone: [] };
  for (const file of files) all[strictest(file, new Set())].push(file);
  return all;
}
