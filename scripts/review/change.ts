/** What a pull request changes, in words of the ledger and not of the diff. */
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
 * One change. `from` and `to` are as the ledger has them (ids of parties, days, states); absent: there was, or is,
 * nothing. `about` names which of several: the role of an owner, an endpoint, a rule, a question, a key.
 */
export interface Change<Kind extends string = EntryChangeKind | LedgerChangeKind> {
  kind: Kind;
  /** Where it stands in the file, or would. */
  path: Path;
  about?: string;
  from?: string;
  to?: string;
  /** Of `path` at the head, from 1; absent where the file is gone. */
  line?: number;
  /** Ids of entries it reaches beyond those that are touched. */
  entries?: string[];
  /** Needs a second look by whoever approves. */
  attention: boolean;
}
export type EntryChange = Change<EntryChangeKind>;
/** `file`: relative to the root. */
export type LedgerChange = Change<LedgerChangeKind> & { file: string };

/**
 * What happened to an entry, in a word. `recorded`: only what is known of the certificate in service. `formatted`: the
 * file changed, and nothing of what it says. `unreadable`: it cannot be told, and the problems say why.
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

/** How far a handover has come. `open`: ids of the questions that lack something today. */
export interface ChecklistState {
  checklist: string;
  total: number;
  answered: number;
  /** How many lack nothing. */
  confirmed: number;
  open: string[];
}

/** A touched entry at both sides, as far as it could be read. */
export interface Touched {
  type: AnyEntry['type'];
  id: string;
  /** Its file at the head, or where it was. */
  file: string;
  /** Whether its file is there at each side. */
  was: boolean;
  is: boolean;
  /** Its own file changed, not only the acknowledgements apart from it. */
  direct: boolean;
  before?: AnyEntry;
  after?: AnyEntry;
  /** Of one that is added: the removed entry it seems to have been under another name, and with other content. */
  origin?: AnyEntry;
}

export interface ReviewedEntry {
  id: string;
  type: AnyEntry['type'];
  file: string;
  title: string;
  /** At the head; absent when it is gone or cannot be read. */
  status?: Status;
  kind: Outcome;
  changes: EntryChange[];
  problems: Problem[];
  /** Absent where nothing is to be handed over. */
  handover?: ChecklistState;
}

export interface Review {
  /** Commits: where the two sides parted, and the head. What is not touched is judged as the base has it today. */
  base: string;
  head: string;
  entries: ReviewedEntry[];
  /** What is true of no touched entry. */
  ledger: { changes: LedgerChange[]; problems: Problem[] };
  /** How many entries say `adopted: false`. */
  debt: { base: number; head: number };
  /** Of both sides, for their names. */
  parties: ReadonlyMap<string, Party>;
  /** The ledger's own language, or the one asked for. */
  locale: Locale;
  /** The login certledger writes as, by the settings of the base. */
  author?: string;
}

/** Red when there is any problem, else green: what needs a second look is for people. */
export function verdictOf(review: Review): 'pass' | 'fail' {
  return problemsOf(review).length > 0 ? 'fail' : 'pass';
}

/** All problems, those of entries first. */
export function problemsOf({ entries, ledger }: Pick<Review, 'entries' | 'ledger'>): Problem[] {
  return [...entries.flatMap(({ problems }) => problems), ...ledger.problems];
}
