/** Makes CODEOWNERS from the ledger: who must approve a change of which file. Pure: the same ledger and day give the same text. */

import type { Entry, Item, Ledger, Owner } from '../ledger/types.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { compareWords } from '../text/order.ts';
import { dayAt } from '../text/zoned-time.ts';
import { type Directory, type Names, namesOf } from './approvers.ts';

/** The first line of every file that certledger makes, in each language. A file without it was written by people. */
export const mark = '# certledger codeowners';

/** In bytes. GitHub ignores a larger file and does not say so; then nobody has to approve anything. */
export const maximumSize = 3 * 1024 * 1024;

export interface Place {
  /** The folder of the ledger within its repository: `''`, or a path with forward slashes that ends in one. */
  prefix: string;
  /** The path of the file, from the top of the repository. */
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

/** Why no such file can be made. */
export type Refusal =
  | { kind: 'no-administrators' }
  /** None of the administrators, whose ids are `ids`, has a GitHub name. */
  | { kind: 'nameless-administrators'; ids: string[] }
  /** Teams whose `github` names no organization. */
  | { kind: 'no-organization'; ids: string[] }
  /** Parties whose `github` is not a name that GitHub allows. GitHub would ignore their lines and ask nobody. */
  | { kind: 'impossible-names'; ids: string[] }
  /** The path of this folder cannot be written in CODEOWNERS. */
  | { kind: 'unwritable-folder'; prefix: string }
  | { kind: 'too-large'; size: number };

/**
 * In the language of the ledger and not of the person, so that the text is the same for everybody.
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

/** CODEOWNERS itself. Where the whole repository is a ledger, the workflows too, because they decide what is checked. */
function aroundTheLedger(prefix: string, file: string): string[] {
  if (prefix !== '') return [file];
  return file.startsWith('.github/') ? ['.github/'] : ['.github/', file];
}

/** What the administrators approve, whatever an entry says. They also approve everything that no later line names. */
const administered = [
  'settings.yaml',
  'parties.yaml',
  'acknowledgements/',
  'checklists/',
  'systems/',
  'trust/',
];

/** The team and the deputy. When no team has a GitHub name, the primary owner takes its place. */
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

/** In patterns `*`, `?`, `[`, `!` and `#` have a meaning, and GitHub has no way to escape them. A space can be escaped. */
const writable = /^[\p{L}\p{M}\p{N} ._/+@=,-]*$/u;
const escaped = (path: string) => path.replaceAll(' ', '\\ ');

const header: Localized = {
  en: `${mark}: generated from the ledger, do not edit.
# The owners are in inventory/. After a change there, run certledger codeowners --write
# The last line that matches a file applies.
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
