/** What `doctor` finds, as data. */
import type { Localized } from '../text/locale.ts';

export type Complaint =
  /** No CODEOWNERS can be made from this ledger. `because` says why and what to do, and is safe to print. */
  | { kind: 'codeowners-refused'; because: Localized }
  /** The file does not exist, or differs from the ledger. */
  | { kind: 'codeowners-missing' | 'codeowners-outdated'; file: string }
  /** A party owns entries in service and has no GitHub name. `entries` is their number. */
  | { kind: 'party-nameless'; party: string; entries: number }
  /** GitHub would not assign issues to a login. `parties` are the parties with that login. */
  | { kind: 'assignee-refused'; login: string; parties: string[] }
  | { kind: 'issues-off' }
  /** GitHub sees no CODEOWNERS on the default branch. */
  | { kind: 'codeowners-not-on-github' }
  /** GitHub does not understand a line, or does not accept an owner. The texts come from GitHub. */
  | {
      kind: 'codeowners-error';
      line: number;
      what: string;
      source: string;
      said: string;
      suggestion?: string;
    };

/** A question to GitHub. */
export type Question = 'repository' | 'codeowners' | 'assignees';

/** A question without an answer. `message` says why and what to do, and is safe to print. */
interface Unanswered {
  question: Question;
  message: string;
}

export interface Diagnosis {
  complaints: Complaint[];
  unanswered: Unanswered[];
  /** How many logins GitHub was asked about; undefined: it was not asked at all. */
  asked?: number;
}
