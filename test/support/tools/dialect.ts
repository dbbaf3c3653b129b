/**
 * Makes the file of a new dialect and the file of its cases, and says what to fill in.
 *
 *   npm run dialect -- new NAME PORT
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const quoted = (name: string) => (name.includes('-') ? `'${name}'` : name);

const blankDialect = (
  name: string,
  port: number,
  order: number,
) => `import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal } from './shared/refusal.ts';
import { reply } from './shared/reply.ts';

export const dialect = {
  order: ${order},
  protocols: {
    ${quoted(name)}: {
      port: ${port},
      start: startTls,
      // How the client asks for TLS, and the document that says so: docs/protocols.md shows both.
      asksWith: '',
      document: '',
    },
  },
} satisfies Dialect;

async function startTls(conversation: Conversation): Promise<void> {
  const greeting = await reply(conversation);
  if (greeting.code !== '220') throw refusal.greeting('${name}', greeting.first);

  conversation.sendLine('STARTTLS');
  const ready = await reply(conversation);
  if (ready.code !== '220') throw refusal.refused(ready.first);
}
`;

const blankCases = (
  name: string,
) => `import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

export const cases: DialectCases = {
  good: { ${quoted(name)}: ['220 ready\\r\\n', '220 go\\r\\n'] },
  refused: [['${name}', '454 no', '220 ready\\r\\n', '454 no\\r\\n']],
};
`;

/** @param root of the repository */
export function newDialect(root: string, name: string, port: number): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`${name} is no name for a protocol: write small letters, with hyphens between words`);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('PORT is the protocol’s default port, a number from 1 to 65535');
  const folder = join(root, 'scripts/probe/starttls');
  const file = join(folder, `${name}.ts`);
  if (existsSync(file)) throw new Error(`${file} is there already`);
  const dialects = readdirSync(folder).filter(each => /^[a-z0-9-]+\.ts$/.test(each));
  const orders = dialects.map(each =>
    Number(/^ {2}order: (\d+),$/m.exec(readFileSync(join(folder, each), 'utf8'))?.[1] ?? 0),
  );
  const cases = join(root, 'test/probe/starttls/dialects', `${name}.ts`);
  writeFileSync(file, blankDialect(name, port, Math.max(0, ...orders) + 10));
  writeFileSync(cases, blankCases(name));
  return `${file} speaks something like SMTP: write how ${name} starts TLS, then run: npm run generate
${cases} has what a server says: fill in what leads to TLS and what does not, then run: npm test -- starttls -t ${name}
`;
}

function main([verb, name, port, ...others]: string[]): void {
  if (verb !== 'new' || name === undefined || port === undefined || others.length > 0) {
    process.stderr.write('usage: npm run dialect -- new NAME PORT\n');
    process.exitCode = 2;
    return;
  }
  try {
    process.stdout.write(newDialect(join(import.meta.dirname, '../../..'), name, Number(port)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2));
