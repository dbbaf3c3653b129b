/**
 * Cuts the operations certledger uses out of GitHub's own OpenAPI description, so that the fake GitHub of the tests
 * cannot drift from the real one and nobody has to install 385 MB for it.
 *
 *     node test/support/tools/openapi-slice.ts               download the description, write test/support/github/github-openapi.json
 *     node test/support/tools/openapi-slice.ts --from DIR    the same from an unpacked @octokit/openapi
 *     node test/support/tools/openapi-slice.ts --check       download, compare byte for byte with what is there, write nothing
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const source = {
  package: '@octokit/openapi@23.0.2',
  file: 'generated/api.github.com.json',
  integrity:
    'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==',
};

/** Every operation the GitHub tracker may use; the fake knows no other. */
const operations: Record<string, string[]> = {
  '/user': ['get'],
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/labels': ['get', 'post'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['get', 'patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['patch'],
  '/repos/{owner}/{repo}/assignees/{assignee}': ['get'],
  '/repos/{owner}/{repo}/codeowners/errors': ['get'],
  '/repos/{owner}/{repo}/pulls': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['patch'],
};

/** Said to people, not to validators. */
const prose = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  'deprecated',
]);
const dropped = new Set([...prose, 'tags', 'x-github', 'x-multi-segment', 'headers']);

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** @param names true where the keys are names of properties or components, which may well be called `title` */
function strip(value: unknown, names = false): unknown {
  if (Array.isArray(value)) return value.map(item => strip(item));
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => names || !dropped.has(key))
      .map(([key, item]) => [key, strip(item, !names && key === 'properties')]),
  );
}

/** Where a reference such as `#/components/schemas/issue` points. */
function lookUp(document: Node, reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), document);
}

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isNode(value)) return [];
  const own = typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

/** The slice: `{source, openapi, paths, components}`, with everything the paths refer to. */
export function slice(document: Node): Node {
  const paths: Record<string, Node> = {};
  for (const [path, methods] of Object.entries(operations)) {
    const item = isNode(document.paths) ? document.paths[path] : undefined;
    if (!isNode(item)) throw new Error(`the description has no ${path}`);
    paths[path] = Object.fromEntries(methods.map(method => [method, strip(item[method])]));
  }
  const components: Record<string, Node> = {};
  const open = references(paths);
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const [, , kind = '', name = ''] = reference.split('/');
    components[kind] ??= {};
    if (name in components[kind]) continue;
    const part = strip(lookUp(document, reference));
    components[kind][name] = part;
    open.push(...references(part));
  }
  return { source, openapi: document.openapi, paths, components: sorted(components) };
}

function sorted(components: Record<string, Node>): Node {
  const byName = ([a]: [string, unknown], b: [string, unknown]) => (a < b[0] ? -1 : 1);
  return Object.fromEntries(
    Object.entries(components)
      .sort(byName)
      .map(([kind, parts]) => [kind, Object.fromEntries(Object.entries(parts).sort(byName))]),
  );
}

/** Unpacks the description from the npm registry into `folder` after checking that it is the one we know. */
function download(folder: string): string {
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const tarball = run('npm', ['pack', '--silent', source.package]).trim();
  const hash = createHash('sha512')
    .update(readFileSync(join(folder, tarball)))
    .digest('base64');
  if (`sha512-${hash}` !== source.integrity) throw new Error(`${tarball} is not the file it should be`);
  run('tar', ['-xzf', tarball, `package/${source.file}`]);
  return join(folder, 'package');
}

function main(): void {
  const { values } = parseArgs({ options: { from: { type: 'string' }, check: { type: 'boolean' } } });
  const folder = mkdtempSync(join(tmpdir(), 'openapi-slice-'));
  try {
    const unpacked = values.from ?? download(folder);
    const text = `${JSON.stringify(slice(JSON.parse(readFileSync(join(unpacked, source.file), 'utf8'))), null, 1)}\n`;
    const target = new URL('../github/github-openapi.json', import.meta.url);
    if (!values.check) {
      writeFileSync(target, text);
    } else if (readFileSync(target, 'utf8') !== text) {
      process.exitCode = 1;
      console.error(
        'test/support/github/github-openapi.json is not what test/support/tools/openapi-slice.ts makes. Run it without --check.',
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) main();
