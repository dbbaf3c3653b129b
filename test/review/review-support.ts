/** Pull requests made on the spot: a ledger with a short checklist, a commit for each side, and what review says. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import { review } from '../../scripts/review/review.ts';
import { openSides } from '../../scripts/review/two-sides.ts';
import { documentOf } from '../../scripts/review/view/review-data.ts';
import type { Locale } from '../../scripts/text/locale.ts';
import { certledger } from '../support/certledger.ts';
import { put, temporary } from '../support/temporary.ts';
import { commitAll, initRepository } from '../tracker/git-support.ts';

export const now = new Date('2026-11-22T03:00:00Z');

export const shared: Record<string, string> = {
  'settings.yaml': 'locale: en\ntimezone: Asia/Tokyo\n',
  'parties.yaml': `people:
  suzuki: { name: 鈴木 }
  tanaka: { name: 田中 }
  sato: { name: 佐藤 }
  mori: { name: 森 }
teams:
  infra-ops: { name: 基盤運用, members: [suzuki, tanaka] }
  web-ops: { name: ウェブ運用, members: [sato] }
contractors:
  acme-systems: { name: アクメ, members: [mori] }
`,
  'checklists/server-certificate.yaml': `id: server-certificate
title: Server certificate
version: 1
questions:
  - { id: location, question: { en: Where is it installed?, ja: どこに組み込まれていますか。 }, answer: text }
  - { id: told, question: { en: Was the owner told?, ja: 所管に伝えましたか。 }, answer: yes-no }
`,
};

export interface Answers {
  /** Who confirmed `told`; null: nobody. */
  told?: string | null;
  location?: string | null;
}

/** A certificate, handed over but for what is asked otherwise. The answer to `told` stands in line 12. */
export function certificate(
  id: string,
  { told = 'suzuki', location = 'suzuki' }: Answers = {},
  more: Record<string, string> = {},
): string {
  const fields: Record<string, string> = {
    status: 'active',
    owner: '{ team: infra-ops, primary: suzuki }',
    endpoints: `[https://${id}.example.jp]`,
    renewal: '{ responsible: infra-ops }',
    ...more,
  };
  const answer = (name: string, value: string, by: string | null) =>
    `    ${name}: { value: ${value}, answered: { by: mori, on: 2026-11-01 }${by === null ? '' : `, confirmed: { by: ${by}, on: 2026-11-05 }`} }`;
  return [
    `id: ${id}`,
    ...Object.entries(fields).map(([key, value]) => `${key}: ${value}`),
    'handover:',
    '  date: 2026-11-05',
    '  builder: acme-systems',
    '  receivedBy: suzuki',
    '  answers:',
    answer('location', 'rack 3', location),
    answer('told', 'yes', told),
    '',
  ].join('\n');
}

/** Files below `inventory/`; null: removed. */
export type Files = Record<string, string | null>;

export interface PullRequest {
  folder: string;
  base: string;
  head: string;
}

let started: string | undefined;

/** A repository with one commit, made once for all of a test file that begin with it. */
function start(): string {
  if (started !== undefined && existsSync(started)) return started;
  started = temporary();
  initRepository(started);
  put(started, { 'README.md': 'Ours.\n' });
  commitAll(started, 'Start');
  return started;
}

/** @param below the ledger's root inside the repository */
export function pullRequest(before: Files, after: Files, below = ''): PullRequest {
  const folder = temporary();
  cpSync(start(), folder, { recursive: true });
  return extend(folder, before, after, below);
}

export function extend(folder: string, before: Files, after: Files, below = ''): PullRequest {
  const base = commitFiles(folder, before, below);
  return { folder, base, head: commitFiles(folder, after, below) };
}

export function commitFiles(folder: string, files: Files, below = ''): string {
  const inventory = join(folder, below, 'inventory');
  for (const [path, text] of Object.entries(files))
    if (text === null) rmSync(join(inventory, path), { recursive: true });
    else put(inventory, { [path]: text });
  return commitAll(folder, 'A side', '--allow-empty');
}

export type Document = ReturnType<typeof documentOf>;

/** What review makes of it, held against its schema. */
export async function reviewed(
  { folder, base, head }: PullRequest,
  { locale, at = now, below = '', commands = [] as string[][] }: ReviewOptions = {},
): Promise<Document> {
  const question = { root: join(folder, below), base, head };
  const sides = await openSides({ ...question, observe: args => commands.push([...args]) }, process.env);
  const document: Document = documentOf(await review(sides, { now: at, locale }));
  const validate = compiledValidator('review');
  if (!validate(JSON.parse(JSON.stringify(document)))) throw new Error(JSON.stringify(validate.errors));
  return document;
}

interface ReviewOptions {
  locale?: Locale;
  at?: Date;
  below?: string;
  /** Filled with the arguments of every git command. */
  commands?: string[][];
}

/** Problems as `file:line rule`, the folder left out. */
export function problems({ entries, ledger }: Document): string[] {
  return [...entries.flatMap(entry => entry.problems), ...ledger.problems].map(
    ({ file, line, rule }) => `${file.replace('inventory/', '')}:${line} ${rule}`,
  );
}

/** Changes of one entry as `kind about from → to`, with a `!` where they need to check. */
export function changes(document: Document, id: string): string[] {
  return shownChanges(document.entries.find(entry => entry.id === id)?.changes ?? []);
}

export function shownChanges(
  list: Document['entries'][number]['changes'] | Document['ledger']['changes'],
): string[] {
  return list.map(({ kind, about, from, to, attention }) =>
    [`${attention ? '!' : ''}${kind}`, about, ...((from ?? to) ? [from, '→', to] : [])]
      .filter(part => part !== undefined)
      .join(' '),
  );
}

/** The command as a person runs it. */
export function run({ folder, base, head }: PullRequest, ...more: string[]) {
  return certledger(['review', '--root', folder, '--base', base, '--head', head, ...more], {
    env: { PATH: process.env.PATH ?? '' },
    clock: now,
  });
}
