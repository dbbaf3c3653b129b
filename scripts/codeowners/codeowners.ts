/** Ledger → CODEOWNERS: who must approve a change of which file. Pure, and the same text for the same ledger and day. */

import type { Entry, Item, Ledger, Owner } from '../ledger/types.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { compareWords } from '../text/order.ts';
import { dayAt } from '../text/zoned-time.ts';
import { type Directory, type Names, namesOf } from './approvers.ts';

/** First line of every file this makes, in any language; a file without it was written by people. */
export const mark = '# certledger codeowners';

/** GitHub ignores a larger file, without a word, and then nobody has to approve anything. In bytes. */
export const maximumSize = 3 * 1024 * 1024;

export interface Place {
  /** Where the ledger lies below the top of the repository: `''`, or a path with forward slashes that ends in one. */
  prefix: string;
  /** The file itself, from the top of the repository. */
  file: string;
}

export type Codeowners =
  | {
      kind: 'made';
      text: string;
      /** Ids of entries that only the administrators can approve. */
      ownerless: string[];
    }
  | { kind: 'refused'; because: Refusal };

/** Why there can be no such file. */
export type Refusal =
  | { kind: 'no-administrators' }
  /** None of them has a GitHub name; `ids` are theirs. */
  | { kind: 'nameless-administrators'; ids: string[] }
  /** Teams whose `github` lacks the organization. */
  | { kind: 'no-organization'; ids: string[] }
  /** Parties whose `github` is no name GitHub could have: it would refuse their lines, and ask nobody. */
  | { kind: 'impossible-names'; ids: string[] }
  /** CODEOWNERS has no way to write this folder. */
  | { kind: 'unwritable-folder'; prefix: string }
  | { kind: 'too-large'; size: number };

/**
 * In the ledger's own language, whoever runs it: it must be the same text for everybody.
 * @param options `organization`: owner of teams whose `github` is written without one
 */
export function codeownersOf(
  ledger: Ledger,
  { prefix, file }: Place,
  options: { organization?: string | undefined; now: Date },
): Codeowners {
  const { settings, parties } = ledger;
  const today = dayAt(options.now, settings.timezone);
  const directory: Directory = { parties, organization: options.organization, today };
  const administrators = namesOf(settings.administrators, directory);
  const entries = [...ledger.entries, ...ledger.items]
    .toSorted((a, b) => compareWords(a.file, b.file))
    .map(entry => ({ entry, ...ownersOf(entry.owner, directory) }));

  const refusal = refusalOf(settings.administrators, administrators, entries, prefix);
  if (refusal) return { kind: 'refused', because: refusal };

  const line = (path: string, names: readonly string[]) => `/${escaped(path)} ${names.join(' ')}\n`;
  const text = [
    header[settings.locale],
    section[settings.locale].administrators,
    ...aroundTheLedger(prefix, file).map(path => line(path, administrators.names)),
    ...['', ...administered].map(path => line(`${prefix}inventory/${path}`, administrators.names)),
    section[settings.locale].entries,
    ...entries
      .filter(({ names }) => names.length > 0)
      .flatMap(({ entry, names }) => [
        line(`${prefix}${entry.file}`, names),
        line(`${prefix}inventory/evidence/${entry.id}/`, names),
      ]),
  ].join('');
  const size = Buffer.byteLength(text);
  if (size > maximumSize) return { kind: 'refused', because: { kind: 'too-large', size } };
  const ownerless = entries.filter(({ names }) => names.length === 0).map(({ entry }) => entry.id);
  return { kind: 'made', text, ownerless };
}

/** CODEOWNERS itself, and in a repository that is all ledger also the workflows: whoever changes those, changes the rules. */
function aroundTheLedger(prefix: string, file: string): string[] {
  if (prefix !== '') return [file];
  return file.startsWith('.github/') ? ['.github/'] : ['.github/', file];
}

/** What is the administrators' whatever an entry says, beside everything no later line names. */
const administered = [
  'settings.yaml',
  'parties.yaml',
  'acknowledgements/',
  'checklists/',
  'systems/',
  'trust/',
];

/** The team and the deputy; without a team anybody on GitHub knows, the primary owner stands in for it. */
function ownersOf({ team, primary, deputy }: Owner, directory: Directory): Names {
  const present = (...ids: (string | undefined)[]) => ids.filter(id => id !== undefined);
  const first = namesOf(present(team), directory);
  const ids = first.names.length > 0 ? present(team, deputy) : present(team, primary, deputy);
  return namesOf(ids, directory);
}

function refusalOf(
  ids: readonly string[],
  administrators: Names,
  entries: readonly (Names & { entry: Entry | Item })[],
  prefix: string,
): Refusal | undefined {
  if (ids.length === 0) return { kind: 'no-administrators' };
  const all = [administrators, ...entries];
  const impossible = all.flatMap(names => names.impossible);
  if (impossible.length > 0) return { kind: 'impossible-names', ids: inOrder(impossible) };
  const incomplete = all.flatMap(names => names.incomplete);
  if (incomplete.length > 0) return { kind: 'no-organization', ids: inOrder(incomplete) };
  if (administrators.names.length === 0) return { kind: 'nameless-administrators', ids: [...ids] };
  if (!writable.test(prefix)) return { kind: 'unwritable-folder', prefix };
  return undefined;
}

const inOrder = (ids: readonly string[]) => [...new Set(ids)].toSorted(compareWords);

/** Patterns know `*`, `?`, `[`, `!` and `#`, and GitHub offers no way to mean them literally; a space can be escaped. */
const writable = /^[\p{L}\p{M}\p{N} ._/+@=,-]*$/u;
const escaped = (path: string) => path.replaceAll(' ', '\\ ');

const header: Localized = {
  en: `${mark}: made from the ledger, do not edit.
# Who owns what is said in inventory/; after changing it: certledger codeowners --write
# The last line that matches a file counts.
`,
  ja: `${mark}: 台帳から生成したファイルです。編集しないでください。
# 所管は inventory/ に記入します。変更した後は certledger codeowners --write を実行してください。
# ファイルに一致する行のうち、最後の行が有効です。
`,
};

const section: Readonly<Record<Locale, { administrators: string; entries: string }>> = {
  en: {
    administrators: '\n# The ledger itself: its administrators\n',
    entries: '\n# Entries: the team that owns them, and the deputy\n',
  },
  ja: {
    administrators: '\n# 台帳そのもの: 台帳の管理者\n',
    entries: '\n# 登録: 所管のチームと副担当\n',
  },
};
