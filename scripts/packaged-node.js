/**
 * The Node that `npm ci` put into node_modules for machines whose own Node is too old. The packages are one person's
 * repackaging of Node, so the program is run only when it is, byte for byte, the one nodejs.org published: its SHA-256 must
 * be the one in node-sums.json, which `npm run node-sums` takes from nodejs.org. Plain JavaScript, because an older Node has
 * to understand this file.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = new URL('..', import.meta.url);
const chunk = 1 << 20;

/**
 * @param {URL} [root] the folder that holds scripts/ and node_modules/
 * @returns {{ file: string } | { refused: { en: string, ja: string } } | undefined} undefined: there is none here
 */
export function packagedNode(root = home) {
  const { version, platforms } = JSON.parse(readFileSync(new URL('scripts/node-sums.json', root), 'utf8'));
  const published = platforms[`${process.platform}-${process.arch}`];
  if (published === undefined) return undefined;
  const file = fileURLToPath(new URL(`node_modules/${published.package}/${published.file}`, root));
  const found = sha256(file);
  if (found === undefined) return undefined;
  return found === published.sha256 ? { file } : { refused: refusal(file, version, found, published.sha256) };
}

/** In pieces: the file has 120 MB. @returns {string | undefined} undefined: it cannot be read */
function sha256(file) {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunk);
  let descriptor;
  try {
    descriptor = openSync(file, 'r');
    for (;;) {
      const length = readSync(descriptor, buffer, 0, chunk, null);
      if (length === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, length));
    }
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const refusal = (file, version, found, expected) => ({
  en:
    `${file} is not the Node ${version} that nodejs.org publishes, so it is not run.\n` +
    `  SHA-256 found:     ${found}\n  SHA-256 published: ${expected}\n` +
    'Delete node_modules and run `npm ci` again. If this comes back, tell the maintainers (SECURITY.md), and use a Node of your own, 22.18 or newer.',
  ja:
    `${file} は nodejs.org が公開している Node ${version} と一致しないため、実行しません。\n` +
    `  実際の SHA-256:   ${found}\n  公開値の SHA-256: ${expected}\n` +
    'node_modules を削除して `npm ci` をやり直してください。再発する場合は開発者に連絡し（SECURITY.md）、Node 22.18 以降をご自身で用意してください。',
});
