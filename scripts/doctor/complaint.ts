/** What the doctor finds, as data. */
import type { Localized } from '../text/locale.ts';

export type Complaint =
  /** There can be no CODEOWNERS from this ledger; `because` says why and what to do, safe to print. */
  | { kind: 'codeowners-refused'; because: Localized }
  /** The file in this folder is not there, or does not say what the ledger says. */
  | { kind: 'codeowners-missing' | 'codeowners-outdated'; file: string }
  /** A party owns entries that are in service, and GitHub knows it by no name. `entries`: their number. */
  | { kind: 'party-nameless'; party: string; entries: number }
  /** GitHub would not assign issues to a login; `parties` are those who have it. */
  | { kind: 'assignee-refused'; login: string; parties: string[] }
  | { kind: 'issues-off' }
  /** GitHub sees no CODEOWNERS on the default branch. */
  | { kind: 'codeowners-not-on-github' }
  /** GitHub does not understand a line, or does not accept an owner. Texts are GitHub's. */
  | {
      kind: 'codeowners-error';
      line: number;
      what: string;
      source: string;
      said: string;
      suggestion?: string;
    };

/** One thing that was to be asked of GitHub. */
export type Question = 'repository' | 'codeowners' | 'assignees';

/** A question that got no answer; `message` says why and what to do, safe to print. */
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
