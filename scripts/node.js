/**
 * Runs a program with a Node that reads TypeScript (22.18 or newer): the one at hand where it can, else the one that
 * `npm ci` put into node_modules, checked. Plain JavaScript, because an older Node has to understand this file.
 *
 *   node scripts/node.js FILE [ARG ...]
 *
 * The lock file leaves out that the packages call themselves `node`: npm would link that name, and its scripts would run an
 * unchecked program before this file could look at it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packagedNode } from './packaged-node.js';

/** @returns {{ file: string } | { refused: { en: string, ja: string } } | undefined} a Node that can run us, if there is one */
function capableNode() {
  return process.features.typescript ? { file: process.execPath } : packagedNode();
}

const none = {
  en: `Node ${process.version} cannot run TypeScript. Run \`npm ci\` first, or use Node 22.18 or newer; for this kind of machine there may be no packaged one.`,
  ja: `Node ${process.version} では TypeScript を実行できません。先に \`npm ci\` を実行するか、Node 22.18 以降を使用してください。この種類のマシン向けの Node は同梱されていない場合があります。`,
};

const language = () =>
  (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').startsWith('ja') ? 'ja' : 'en';

/**
 * Runs `file` to its end with what {@link capableNode} found. Whoever asks this process to end asks that program, which may
 * have something to finish.
 * @returns {Promise<number>} the exit code
 */
export async function runWith(file, args) {
  const node = capableNode();
  if (node?.file === undefined) {
    process.stderr.write(`certledger: ${(node?.refused ?? none)[language()]}\n`);
    return 2;
  }
  // Whatever that program starts as `node` is to be the same one.
  const env = { ...process.env, PATH: `${dirname(node.file)}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(node.file, [file, ...args], { stdio: 'inherit', env });
  const forward = ['SIGTERM', 'SIGINT', 'SIGHUP'].map(signal => [signal, () => child.kill(signal)]);
  for (const [signal, ask] of forward) process.on(signal, ask);
  try {
    const [code, signal] = await once(child, 'exit');
    return code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15);
  } catch (error) {
    // It could not be started at all.
    process.stderr.write(`certledger: ${error.message}\n`);
    return 3;
  } finally {
    for (const [signal, ask] of forward) process.removeListener(signal, ask);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) {
    process.stderr.write('usage: node scripts/node.js FILE [ARG ...]\n');
    process.exitCode = 2;
  } else {
    process.exitCode = await runWith(file, args);
  }
}
