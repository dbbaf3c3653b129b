/**
 * Makes the file of a new rule and the folder of its golden case, and says what to fill in.
 *
 *   npm run rule -- new AREA.NAME
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { areas } from '../../../scripts/rules/areas.ts';
import { newCase } from './case.ts';

const blank = (id: string, order: number): string => `import type { Rule } from '../rule.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: '${id}',
  order: ${order},
  // 'record': it follows from the ledger alone; 'fleet': from all evidence together, and it may be about no entry. What else
  // other stages ask of a rule is in scripts/rules/rule.ts.
  basis: 'observed',${settingOf(id)}
  severity: 'warning',
  title: { en: '', ja: '' },
  // When the rule applies: one sentence.
  when: { en: '', ja: '' },
  // One or two sentences about one finding, of its facts: {{name}}, {{#if name}}…{{/if}}. Dates, never days left.
  text: { en: '', ja: '' },
  // What to do next.
  remedy: { en: '', ja: '' },
  // Where it is written that this is wrong.
  reference: '',
  // Every fact a finding can have, and how it is shown.
  facts: { sha256: 'text', addresses: 'list' },
  // The facts where the rule applies.
  check: perServed(({ certificate }) => (certificate.sha256 === '' ? { sha256: certificate.sha256 } : undefined)),
};
`;

/** What the settings can switch off has a row in docs/policy.md. */
const settingOf = (id: string): string =>
  id.startsWith('policy.')
    ? `\n  setting: { name: '${id.slice('policy.'.length)}', when: '', severity: 'warning', askedOf: '' },`
    : '';

/** @param root of the repository */
export function newRule(root: string, id: string): string {
  const [area = '', name = ''] = id.split('.');
  if (!/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(id))
    throw new Error(
      `${id} is no id for a rule: write AREA.NAME in small letters, with hyphens between words`,
    );
  if (!areas.includes(area))
    throw new Error(
      `${area} is no area of rules: take one of ${areas.join(', ')}, or write it into scripts/rules/areas.ts where it belongs, and make its folder`,
    );
  const folder = join(root, 'scripts/rules', area);
  const file = join(folder, `${name}.ts`);
  if (existsSync(file)) throw new Error(`${file} is there already`);
  const orders = readdirSync(folder).map(each =>
    Number(/^ {2}order: (\d+),$/m.exec(readFileSync(join(folder, each), 'utf8'))?.[1] ?? 0),
  );
  const made = newCase(join(root, 'test/cases'), id.replace('.', '-'));
  writeFileSync(file, blank(id, Math.max(0, ...orders) + 10));
  return `${file} is a rule without words: fill in its texts, its facts and its check, then run: npm run generate\n${made}`;
}

function main([verb, id, ...others]: string[]): void {
  if (verb !== 'new' || id === undefined || others.length > 0) {
    process.stderr.write('usage: npm run rule -- new AREA.NAME\n');
    process.exitCode = 2;
    return;
  }
  try {
    process.stdout.write(newRule(join(import.meta.dirname, '../../..'), id));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2));
