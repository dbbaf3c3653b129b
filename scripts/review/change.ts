/** The types of a review: what a pull request changes in the ledger, and what is wrong with it. */
import type { Path } from '../ledger/source.ts';
import type { AnyEntry, Party, Problem, Status } from '../ledger/types.ts';
import type { Locale } from '../text/locale.ts';

/** Changes of one entry. */
export type EntryChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'readable'
  | 'obstructed'
  | 'activated'
  | 'suspended'
  | 'retired'
  | 'planned'
  | 'owner'
  | 'owner-handover'
  | 'responsible'
  | 'builder'
  | 'operator'
  | 'contract'
  | 'endpoint-added'
  | 'endpoint-dropped'
  | 'endpoint-maintenance'
  | 'endpoint-unchecked'
  | 'acknowledgement-added'
  | 'acknowledgement-removed'
  | 'acknowledgement-moved'
  | 'recorded'
  | 'record-changed'
  | 'trust'
  | 'track'
  | 'method'
  | 'system'
  | 'undeclared'
  | 'expires'
  | 'due-moved'
  | 'handed-over'
  | 'handover-withdrawn'
  | 'received'
  | 'checklist'
  | 'answered'
  | 'answer-changed'
  | 'answer-evidence'
  | 'answer-note'
  | 'answer-signed'
  | 'answer-withdrawn'
  | 'confirmed'
  | 'confirmation-dated'
  | 'confirmation-withdrawn'
  | 'transferred'
  | 'transfer-withdrawn'
  | 'declared'
  | 'declaration-signed'
  | 'declaration-evidence'
  | 'declaration-withdrawn'
  | 'debt-added'
  | 'debt-paid'
  | 'field';

/** Changes of what all entries share. */
export type LedgerChangeKind =
  | 'setting'
  | 'debt-window'
  | 'party-added'
  | 'group-added'
  | 'party-removed'
  | 'party-left'
  | 'party-changed'
  | 'member-removed'
  | 'checklist-added'
  | 'checklist-removed'
  | 'checklist-version'
  | 'question-added'
  | 'question-backdated'
  | 'question-removed'
  | 'question-changed'
  | 'trust-file'
  | 'trust-file-added'
  | 'trust-file-removed'
  | 'workflow'
  | 'workflow-added'
  | 'workflow-removed'
  | 'codeowners'
  | 'codeowners-added'
  | 'codeowners-removed'
  | 'evidence-added'
  | 'evidence-changed'
  | 'evidence-removed'
  | 'file'
  | 'file-unread-added'
  | 'file-unread-removed'
  | 'file-added'
  | 'file-formatted'
  | 'file-readable';

/**
 * One change. `from` and `to` are values of the ledger (ids of parties, days, statuses); absent: there was, or is, no value.
 * `about` says which of several things changed: the role of an owner, an endpoint, a rule, a question, a key.
 */
export interface Change<Kind extends string = EntryChangeKind | LedgerChangeKind> {
  kind: Kind;
  /** Keys and indexes to the value in the file. */
  path: Path;
  about?: string;
  from?: string;
  to?: string;
  /** Line of `path` at the head, from 1; absent where the file was removed. */
  line?: number;
  /** Ids of untouched entries that the change affects. */
  entries?: string[];
  /** The person who approves should look at it. */
  attention: boolean;
}
export type EntryChange = Change<EntryChangeKind>;
/** `file`: relative to the root. */
export type LedgerChange = Change<LedgerChangeKind> & { file: string };

/**
 * What happened to an entry, as one word. `recorded`: only the record of its certificate changed. `formatted`: the file
 * changed, but not its content. `unreadable`: the entry cannot be read, and the problems say why.
 */
export const outcomes = [
  'added',
  'removed',
  'renamed',
  'activated',
  'suspended',
  'retired',
  'planned',
  'recorded',
  'changed',
  'formatted',
  'unreadable',
] as const;
export type Outcome = (typeof outcomes)[number];

/** The progress of a handover. `open`: ids of the questions that lack something today. */
export interface ChecklistState {
  checklist: string;
  total: number;
  answered: number;
  /** How many questions lack nothing. */
  confirmed: number;
  open: string[];
}

/** An entry that the pull request touches, at both sides, as far as it can be read. */
export interface TouchedEntry {
  type: AnyEntry['type'];
  id: string;
  /** Its file at the head, or where it was. */
  file: string;
  /** Its file exists at this side. */
  atBase: boolean;
  atHead: boolean;
  /** Its own file changed, not only its file of acknowledgements. */
  direct: boolean;
  before?: AnyEntry;
  after?: AnyEntry;
  /** Only of an added entry: a removed entry that seems to be the same one, under another name and with other content. */
  origin?: AnyEntry;
}

export interface ReviewedEntry {
  id: string;
  type: AnyEntry['type'];
  file: string;
  title: string;
  /** At the head; absent when it is removed or cannot be read. */
  status?: Status;
  kind: Outcome;
  changes: EntryChange[];
  problems: Problem[];
  /** Absent where the entry has no handover. */
  handover?: ChecklistState;
}

export interface Review {
  /** Commits: the merge base and the head. Untouched files are judged as the base has them today. */
  base: string;
  head: string;
  entries: ReviewedEntry[];
  /** Changes and problems outside the touched entries. */
  ledger: { changes: LedgerChange[]; problems: Problem[] };
  /** How many entries say `adopted: false` at each side. */
  debt: { base: number; head: number };
  /** The parties of both sides, for their names. */
  parties: ReadonlyMap<string, Party>;
  /** The ledger's own language, or the one asked for. */
  locale: Locale;
  /** The GitHub login certledger writes as, by the settings of the base. */
  author?: string;
}

/** `fail` when there is any problem. Changes that need attention do not fail a review. */
export function verdictOf(review: Review): 'pass' | 'fail' {
  return problemsOf(review).length > 0 ? 'fail' : 'pass';
}

/** All problems, those of entries first. */
export function problemsOf({ entries, ledger }: Pick<Review, 'entries' | 'ledger'>): Problem[] {
  return [...entries.flatMap(({ problems }) => problems), ...ledger.problems];
}
