/** The Node that is run where the one at hand is too old: only ever the one nodejs.org published. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript, which Node 20 has to understand
import { packagedNode } from '../../scripts/packaged-node.js';
import { temporary } from '../support/temporary.ts';
import { publishedSums, type Sums, sumsFile, wantedVersion } from '../support/tools/node-sums.ts';

const sums: Sums = JSON.parse(readFileSync(sumsFile, 'utf8'));
const own = sums.platforms[`${process.platform}-${process.arch}`];
const root = fileURLToPath(new URL('../..', import.meta.url));

test('the sums are of the version that package.json wants, for every platform of it', () => {
  expect(sums.version).toBe(wantedVersion());
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = Object.values(sums.platforms).map(platform => platform.package);
  expect(Object.keys(optionalDependencies).sort()).toEqual(packages.sort());
});

test('npm links no program called node, which its scripts would run unchecked', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { bin?: Record<string, string> }>;
  };
  const linked = Object.keys(packages).filter(path => Object.hasOwn(packages[path]?.bin ?? {}, 'node'));
  // After a new version of these packages: take their `bin` out of package-lock.json again.
  expect(linked).toEqual([]);
});

/** A checkout of which only what `packagedNode` reads is there, with this text as the packaged Node. */
function checkout(program: string): string {
  const folder = temporary();
  for (const file of ['certledger.js', 'node.js', 'packaged-node.js', 'node-sums.json']) {
    mkdirSync(join(folder, 'scripts'), { recursive: true });
    copyFileSync(join(root, 'scripts', file), join(folder, 'scripts', file));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  if (own) {
    const packaged = join(folder, 'node_modules', own.package, own.file);
    mkdirSync(dirname(packaged), { recursive: true });
    writeFileSync(packaged, program, { mode: 0o755 });
  }
  return folder;
}

describe.runIf(own)('the packaged Node', () => {
  test.runIf(existsSync(join(root, 'node_modules', own?.package ?? '')))(
    'is the published one, and found',
    () => {
      expect(packagedNode()).toEqual({
        file: join(root, 'node_modules', own?.package ?? '', own?.file ?? ''),
      });
    },
  );

  test('is refused when a single octet differs, and never run', () => {
    const folder = checkout('#!/bin/sh\ntouch "$(dirname "$0")/was-run"\n');
    const { refused } = packagedNode(pathToFileURL(`${folder}/`));
    expect(refused.en).toContain(own?.sha256);
    expect(refused.en).toContain('npm ci');
    expect(refused.ja).toContain(own?.sha256);
  });

  test('is none where nothing is installed', () => {
    const folder = checkout('');
    const elsewhere = pathToFileURL(`${temporary()}/`);
    mkdirSync(new URL('scripts/', elsewhere));
    copyFileSync(join(folder, 'scripts/node-sums.json'), new URL('scripts/node-sums.json', elsewhere));
    expect(packagedNode(elsewhere)).toBeUndefined();
  });

  test('as the door of an older Node meets it: a sentence, exit code 2, nothing run', () => {
    const folder = checkout('#!/bin/sh\ntouch "$(dirname "$0")/was-run"\n');
    // As on Node 20: this Node is told to know nothing of TypeScript.
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--no-experimental-strip-types', 'scripts/certledger.js', '--help'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'ja_JP.UTF-8' } },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('一致しないため、実行しません')]);
    expect(existsSync(join(folder, 'node_modules', dirname(`${own?.package}/${own?.file}`), 'was-run'))).toBe(
      false,
    );
  });
});

describe('the sums from nodejs.org', () => {
  const version = '24.99.0';
  const archive = (name: string, program: string): Buffer => {
    const folder = temporary();
    mkdirSync(join(folder, name, 'bin'), { recursive: true });
    writeFileSync(join(folder, name, 'bin/node'), program);
    return execFileSync('tar', ['-czf', '-', '-C', folder, name]);
  };
  const sha256 = (octets: string | Buffer) => createHash('sha256').update(octets).digest('hex');

  async function publish(change: (files: Map<string, Buffer>) => void = () => undefined): Promise<Sums> {
    const files = new Map<string, Buffer>([
      [`node-v${version}-linux-x64.tar.gz`, archive(`node-v${version}-linux-x64`, 'x64')],
      [`node-v${version}-linux-arm64.tar.gz`, archive(`node-v${version}-linux-arm64`, 'arm64')],
      ['win-x64/node.exe', Buffer.from('exe')],
    ]);
    const list = Array.from(files, ([name, octets]) => `${sha256(octets)}  ${name}\n`).join('');
    files.set('SHASUMS256.txt', Buffer.from(list));
    change(files);
    const server = createServer(({ url = '' }, response) => {
      const octets = files.get(url.replace(`/dist/v${version}/`, ''));
      response.writeHead(octets ? 200 : 404).end(octets);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return await publishedSums(version, `http://127.0.0.1:${port}/dist`);
    } finally {
      server.close();
    }
  }

  test('are those of the programs inside the published archives', async () => {
    const { platforms } = await publish();
    expect(platforms['linux-x64']?.sha256).toBe(sha256('x64'));
    expect(platforms['linux-arm64']?.sha256).toBe(sha256('arm64'));
    expect(platforms['win32-x64']?.sha256).toBe(sha256('exe'));
  });

  test.each([
    [
      'an archive that was changed',
      'node-v24.99.0-linux-x64.tar.gz',
      /linux-x64.*the list says [0-9a-f]{64}/,
    ],
    ['a program that was changed', 'win-x64/node.exe', /node\.exe/],
  ])('are not taken from %s', async (_, name, message) => {
    await expect(publish(files => files.set(name, Buffer.from('evil')))).rejects.toThrow(message);
  });

  test('are not taken from a list that does not name the archive', async () => {
    await expect(publish(files => files.set('SHASUMS256.txt', Buffer.from('')))).rejects.toThrow(
      /the list says nothing/,
    );
  });
});
