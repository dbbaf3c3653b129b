/** Who owes a renewal, a handover, and the questions it answers, as the rest of the program sees them; reached through `types.ts`. */
import type { Localized } from '../text/locale.ts';
import type { OwnedFormat } from './folders.ts';

/** Where a duty is written down. */
export interface Contract {
  reference: string;
  clause: string;
  /** The last day it runs, `YYYY-MM-DD`. */
  until?: string;
}

/** Who owes a renewal, and how it is done. */
export interface Renewal {
  /** `manual`, or how it renews by itself. */
  method: string;
  /** Id of a party; absent: nobody has said yet (`duty.missing`). */
  responsible?: string;
  contract?: Contract;
  procedure?: string;
  /** Milliseconds. */
  leadTime?: number;
  /** The day the next renewal was started, `YYYY-MM-DD`. */
  started?: string;
}

/** Which party said so, and on which day (`YYYY-MM-DD`). */
export interface Signature {
  by: string;
  on: string;
}

export interface Answer {
  /** As written, `true` and `false` as `yes` and `no`. */
  value: string;
  answered: Signature;
  confirmed?: Signature;
  /** A path below `inventory/evidence/`, from the root, or an https URL. */
  evidence?: string;
  note?: string;
}

/** The owner changed: `from` handed over to `to`, both ids of parties. */
export interface Transfer {
  on: string;
  from: string;
  to: string;
}

/** How something was handed over from its builder to its owner. Days are `YYYY-MM-DD`. */
export interface Handover {
  due?: string;
  /** When it was handed over; absent: it is still to come. */
  date?: string;
  builder?: string;
  receivedBy?: string;
  /** A key of `Ledger.checklists`, as written; absent: the default of the type of entry. */
  checklist?: string;
  /** Absent: the newest of which anything is answered, and the current one where nothing is. */
  version?: number;
  /** By the id of the question. An answer with a mistake in it is left out: what is not legibly answered is unanswered. */
  answers: ReadonlyMap<string, Answer>;
  transfers: Transfer[];
}

/** What counts as an answer. */
export type AnswerKind = 'yes-no' | 'text' | 'date' | 'party' | 'evidence';

export interface Question {
  id: string;
  question: Localized;
  why?: Localized;
  answer: AnswerKind;
  /** The version that first asked it. */
  since: number;
}

export interface Checklist {
  id: string;
  /** Absent when it is one of those that come with certledger. */
  file?: string;
  title: Localized;
  version: number;
  /** By version: the last day (`YYYY-MM-DD`) to answer what it brought. */
  due: ReadonlyMap<number, string>;
  questions: Question[];
}

/** The checklist of a handover that names none, by the type of the entry. */
export const defaultChecklists: Readonly<Record<OwnedFormat, string>> = {
  certificate: 'server-certificate',
  item: 'licensed-software',
  system: 'system-handover',
};
