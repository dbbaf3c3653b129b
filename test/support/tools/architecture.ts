/**
 * Who may import whom, as a table, and one look at the whole program that holds it: every import of every file below
 * `scripts/`, of types too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@babel/parser';

/** From the first to the last. A room imports what stands before it, never what stands after it. */
export const pipeline = [
  ...['text', 'validators', 'git', 'net', 'pki'],
  // Before all that knows of ledgers, findings and trackers: whatever carries out a plan uses it.
  'reconcile',
  ...['ledger', 'handover'],
  ...['probe', 'evidence', 'rules', 'compare'],
  ...['tracker', 'state'],
];
/** What is made of the stages, side by side: none imports another. */
export const products = ['verification', 'review', 'schedule', 'listing', 'codeowners', 'draft', 'doctor'];
/** What people start. Everything may be imported here, and only another entrance imports it. */
export const entrances = ['commands', 'demo', 'init', 'generate'];
/** The files beside the rooms that everybody builds upon; they import each other and `text`. */
export const ground = [
  'errors.ts',
  'files.ts',
  'heap.ts',
  'json-lines.ts',
  'libraries.ts',
  'lock.ts',
  'schemas.ts',
  'stop.ts',
];

/**
 * What of each room touches the world: the disk, the network, processes, the environment. A name with a slash at its end is a
 * folder. All other files of the room are pure, and so is all they reach. `all`: the room exists to touch the world.
 */
const worldly: Record<string, readonly string[] | 'all'> = {
  text: ['templates/load-templates.ts'],
  git: 'all',
  net: ['addresses.ts', 'download.ts', 'key-exchange-groups.ts', 'proxy.ts', 'tls-contexts.ts'],
  ledger: ['read/one-file.ts', 'read/read.ts', 'secrets/scan.ts'],
  probe: [
    ...['ndjson.ts', 'observe.ts', 'probe.ts', 'worker.ts', 'workers.ts'],
    ...['connection/dial.ts', 'connection/tls.ts'],
    ...['revocation/crls.ts', 'revocation/inquiry.ts', 'revocation/publications.ts'],
  ],
  tracker: [
    ...['open-tracker.ts', 'owner.ts', 'plan-file.ts', 'removals.ts', 'update-branch.ts'],
    ...['github/', 'local/'],
  ],
  state: 'all',
  review: ['commit-contents.ts', 'two-sides.ts', 'comment.ts'],
  doctor: 'all',
};

/** Modules of Node's that a pure file may have: they compute. */
const computing = new Set(
  ['buffer', 'crypto', 'path', 'stream', 'url', 'util', 'zlib'].map(name => `node:${name}`),
);

const scripts = fileURLToPath(new URL('../../../scripts/', import.meta.url));

export interface Import {
  /** A file below `scripts/`, or the name of a module. */
  to: string;
  line: number;
  /** Only types are taken; nothing of it is left when the program runs. */
  type: boolean;
  /** `import(…)`: not before it is asked for. */
  late: boolean;
}

export interface Source {
  /** Below `scripts/`, with forward slashes. */
  file: string;
  lines: number;
  imports: Import[];
  /** Lines on which the global `process` is used. */
  process: number[];
}

/** Every TypeScript file of the program. */
export function program(): Source[] {
  return readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.ts'))
    .sort()
    .map(file => sourceOf(file, readFileSync(join(scripts, file), 'utf8')));
}

/** What a file imports. @param file below `scripts/` */
export function sourceOf(file: string, text: string): Source {
  const { tokens, program: tree } = parse(text, {
    sourceType: 'module',
    plugins: ['typescript'],
    tokens: true,
    createImportExpressions: true,
  });
  const imports: Import[] = [];
  const note = (specifier: string, line: number, type: boolean, late: boolean) =>
    imports.push({ to: targetOf(file, specifier), line, type, late });
  visit(tree, node => {
    const line = node.loc?.start.line ?? 0;
    const source = node.source ?? node.argument;
    if (typeof source?.value !== 'string') return;
    if (node.type === 'ImportExpression') note(source.value, line, false, true);
    else if (node.type === 'TSImportType') note(source.value, line, true, false);
    else if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type))
      note(source.value, line, isTypeOnly(node), false);
  });
  const words = (tokens ?? []) as {
    value?: unknown;
    type: { label?: string };
    loc: { start: { line: number } };
  }[];
  const process = words.flatMap(({ value, type, loc }, index) => {
    const [before, after] = [words[index - 1]?.type.label, words[index + 1]?.type.label];
    return type.label === 'name' && value === 'process' && before !== '.' && after !== ':'
      ? [loc.start.line]
      : [];
  });
  return { file, lines: text.split('\n').length - 1, imports, process };
}

interface Node {
  type: string;
  loc?: { start: { line: number } };
  source?: { value?: unknown };
  argument?: { value?: unknown };
  importKind?: string;
  exportKind?: string;
  specifiers?: { importKind?: string; exportKind?: string }[];
}

function isTypeOnly({ importKind, exportKind, specifiers = [] }: Node): boolean {
  if (importKind === 'type' || exportKind === 'type') return true;
  return specifiers.length > 0 && specifiers.every(each => (each.importKind ?? each.exportKind) === 'type');
}

function visit(tree: unknown, see: (node: Node) => void): void {
  if (Array.isArray(tree)) for (const each of tree) visit(each, see);
  else if (isNode(tree)) {
    see(tree);
    for (const value of Object.values(tree)) if (typeof value === 'object') visit(value, see);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const targetOf = (file: string, specifier: string): string =>
  specifier.startsWith('.')
    ? relative(scripts, join(scripts, dirname(file), specifier)).replaceAll('\\', '/')
    : specifier;

const roomOf = (file: string): string | undefined => (file.includes('/') ? file.split('/')[0] : undefined);

/** Why an import is not allowed; undefined: it is. */
export function offence(from: string, to: string): string | undefined {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (other === undefined)
    return isGround(to) || to.startsWith('../') || isEntrance(from) ? undefined : order;
  if (room === other || isEntrance(from)) return undefined;
  if (room === undefined) return other === 'text' ? undefined : order;
  if (products.includes(other) || entrances.includes(other)) return order;
  if (products.includes(room)) return undefined;
  return pipeline.indexOf(other) < pipeline.indexOf(room) ? undefined : order;
}

const order = `Imports point backward only: ${pipeline.join(' ← ')} ← ${products.join(', ')} ← ${entrances.join(', ')}.`;
const isGround = (file: string) => ground.includes(file);
const isEntrance = (file: string) =>
  roomOf(file) === undefined ? !isGround(file) : entrances.includes(roomOf(file) ?? '');

/** This file may touch the world. */
export function isWorldly(file: string): boolean {
  const room = roomOf(file);
  if (room === undefined) return true;
  const files = worldly[room] ?? (entrances.includes(room) ? 'all' : []);
  return (
    files === 'all' ||
    files.some(name => (name.endsWith('/') ? file.startsWith(`${room}/${name}`) : file === `${room}/${name}`))
  );
}

/** Every named file of the table is there, or the table is out of date. */
export const namedFiles = (): string[] =>
  Object.entries(worldly).flatMap(([room, files]) =>
    files === 'all' ? [] : files.map(name => `${room}/${name}`),
  );

/** Of the ground, what reads no more than what comes with certledger. */
const isPureGround = (file: string) => ['errors.ts', 'libraries.ts', 'schemas.ts'].includes(file);

/** What makes a pure file touch the world, by whatever way: the chain of files that leads there. */
export function waysToTheWorld(sources: readonly Source[]): string[][] {
  const byFile = new Map(sources.map(source => [source.file, source]));
  const known = new Map<string, string[] | undefined>();
  const way = (file: string): string[] | undefined => {
    if (known.has(file)) return known.get(file);
    known.set(file, undefined);
    const { imports = [], process = [] } = byFile.get(file) ?? {};
    const found = process.length > 0 ? [file, 'process'] : imports.flatMap(each => wayOf(file, each)).at(0);
    const path = Array.isArray(found) ? found : undefined;
    known.set(file, path);
    return path;
  };
  const wayOf = (file: string, { to, type, late }: Import): string[][] => {
    if (type || late) return [];
    if (to.startsWith('node:')) return computing.has(to) ? [] : [[file, to]];
    if (!to.endsWith('.ts')) return to === '@octokit/rest' ? [[file, to]] : [];
    if (isPureGround(to)) return [];
    if (isWorldly(to)) return [[file, to]];
    const further = way(to);
    return further ? [[file, ...further]] : [];
  };
  return sources
    .filter(({ file }) => !isWorldly(file))
    .flatMap(({ file }) => {
      const path = way(file);
      return path ? [path] : [];
    });
}

/** Files that import each other in a circle, types counted; one list a circle. */
export function circles(sources: readonly Source[]): string[][] {
  const imports = new Map(
    sources.map(({ file, imports: all }) => [file, all.filter(each => !each.late).map(each => each.to)]),
  );
  const [found, done]: [string[][], Set<string>] = [[], new Set()];
  const walk = (file: string, path: string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const to of imports.get(file) ?? []) if (imports.has(to)) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return found;
}
