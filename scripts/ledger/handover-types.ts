/** The types of renewals, handovers and checklists. Import them from `types.ts`. */
import type { Localized } from '../text/locale.ts';
import type { OwnedFormat } from './folders.ts';

/** The contract that obliges a contractor. */
export interface Contract {
  reference: string;
  clause: string;
  /** The last day it runs, `YYYY-MM-DD`. */
  until?: string;
}

/** Who is responsible for a renewal, and how it is done. */
export interface Renewal {
  /** `manual`, or the name of an automatic method. */
  method: string;
  /** Id of a party; absent: not recorded yet (`duty.missing`). */
  responsible?: string;
  contract?: Contract;
  procedure?: string;
  /** Milliseconds. */
  leadTime?: number;
  /** The day the next renewal was started, `YYYY-MM-DD`. */
  started?: string;
}

/** The party that answered or confirmed, and the day (`YYYY-MM-DD`). */
export interface Signature {
  by: string;
  on: string;
}

export interface Answer {
  /** The written value; `true` and `false` become `yes` and `no`. */
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
  /** Absent: the newest version of which a question is answered, or the current version where none is. */
  version?: number;
  /** By the id of the question. An answer with a fault is left out, and its question counts as unanswered. */
  answers: ReadonlyMap<string, Answer>;
  transfers: Transfer[];
}

/** The kind of answer that a question asks for. */
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
  /** Absent for a checklist that comes with certledger. */
  file?: string;
  title: Localized;
  version: number;
  /** By version: the last day (`YYYY-MM-DD`) on which its new questions have to be answered. */
  due: ReadonlyMap<number, string>;
  questions: Question[];
}

/** The checklist of a handover that names none, by the type of the entry. */
export const defaultChecklists: Readonly<Record<OwnedFormat, string>> = {
  certificate: 'server-certificate',
  item: 'licensed-software',
  system: 'system-handover',
};
