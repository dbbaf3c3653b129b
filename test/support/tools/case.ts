/**
 * Makes the folder of a new golden case, which runs red with a sentence for each thing to fill in.
 *
 *   npm run case -- new NAME
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where a case begins: an entry that is served as it is recorded. */
export const blank = `# One sentence: what is out there, and what certledger makes of it.
about:
now: 2026-10-01T00:00:00Z
# What the case is there to show, one line each, or [] for nothing: \`web expiry.expired\`, \`acknowledged web chain.order\`,
# \`update web renewed\`, \`unknown web\`.
expect:

# What differs from ../base.yaml: docs/tests.md says what can be written here.
ledger:
  certificates/web: { certificate: current, endpoints: [https://web.example.jp] }

# What differs from what the ledger records: the name of another certificate, \`unreachable\`, or { verdict: … }.
observations:
  https://web.example.jp:443: current
`;

/** Puts a new case into `folder`, the one of all cases, and says what is next. */
export function newCase(folder: string, name: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new Error(
      `${name} is no name for a case: write words of small letters and digits, with hyphens between them`,
    );
  const target = join(folder, name);
  if (existsSync(target)) throw new Error(`${target} is there already`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'case.yaml'), blank);
  return `${target}/case.yaml is a certificate served as it is recorded. Write down what differs, and run: npm test -- cases -t ${name}\n`;
}

function main([verb, name, ...others]: string[]): void {
  if (verb !== 'new' || name === undefined || others.length > 0) {
    process.stderr.write('usage: npm run case -- new NAME\n');
    process.exitCode = 2;
    return;
  }
  try {
    process.stdout.write(newCase(join(import.meta.dirname, '../../cases'), name));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2));
