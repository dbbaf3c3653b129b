/**
 * The input of each template, and its result: the texts of issues, pull requests and commits. The templates are Handlebars files in
 * `templates/<locale>/`; `template-compiler.ts` says what they may contain.
 */
import type { Locale } from '../locale.ts';
import type { Severity } from '../severity.ts';

/** Markdown that certledger composed. All untrusted values in it are encoded. Made by {@link encodedMarkdown}. */
export class EncodedMarkdown {
  readonly markdown: string;
  constructor(markdown: string) {
    this.markdown = markdown;
  }
}

/** One finding, with all endpoints to which it applies. */
export interface Row {
  severity: Severity;
  rule: string;
  text: EncodedMarkdown;
  endpoints: string[];
  /** The number of endpoints that are not listed. */
  more: number;
}

export interface IssueText {
  id: string;
  /** Absent when the entry has no name but its id. */
  name: string | undefined;
  /** The most severe finding in a few words. */
  headline: string;
  /** The number of other kinds of findings that open an issue. */
  others: number;
  rows: Row[];
  moreRows: number;
  /** At least one finding is about an endpoint; otherwise all are about the ledger. */
  observed: boolean;
  remedies: EncodedMarkdown[];
  /** The questions to answer or to confirm: one sentence each. */
  questions: EncodedMarkdown[];
  moreQuestions: number;
  owner: { team: string | undefined; primary: string | undefined; deputy: string | undefined };
  builder: string | undefined;
  /** Who owes the renewal; of a system there is only the operator. */
  responsible: string | undefined;
  operator: string | undefined;
  contract: { reference: string; clause: string } | undefined;
  procedure: string | undefined;
  file: string;
  /** The file in which an acknowledgement must be written. */
  silencedIn: string;
  /** How many findings are silenced by an acknowledgement. */
  acknowledged: number;
  /** An earlier version of this text may say more: of how many endpoints, if it is they that could not all be seen. */
  partial: { several: boolean; one: boolean } | undefined;
}

export interface WorsenedText {
  /** Absent: the severity is the same. */
  from: Severity | undefined;
  /** Neither severity nor stage has changed, but there are new findings of that severity: `rows`. */
  fresh: boolean;
  to: Severity;
  rows: Row[];
  moreRows: number;
}

export interface ReopenedText extends WorsenedText {
  /** A person closed the issue, and its level has risen since. */
  closedByPerson: boolean;
}

export interface ResolvedText {
  /** An instant for people, with its time zone. */
  at: string;
  healthy: boolean;
  acknowledged: number;
  /** The entry exists, but is suspended, retired or planned. */
  notWatched: boolean;
  removed: boolean;
  /** The commit that took its file away, where git tells. */
  removal: { commit: string; at: string } | undefined;
  served: { endpoint: string; sha256: string; notAfter: string | undefined }[];
  moreServed: number;
}

export interface LedgerUpdateText {
  count: number;
  several: boolean;
  /** One of them is, listed or not. */
  flawed: boolean;
  /** Of one of them, listed or not, the record cannot hold everything. */
  shortened: boolean;
  rows: {
    id: string;
    file: string;
    renewed: boolean;
    sha256: string;
    issuer: string | undefined;
    notBefore: string | undefined;
    notAfter: string | undefined;
    /** It leads to a trust anchor of the trust set and nothing else is wrong, or something is; neither where nobody said. */
    verified: boolean;
    flawed: boolean;
    /** It does not lead there. */
    unverified: boolean;
    /** It does not cover the name people connect to. */
    uncovered: boolean;
    revoked: boolean;
    expired: boolean;
    /** It is not valid yet. */
    early: boolean;
    /** Its end lies before its beginning. */
    never: boolean;
    /** What the certificate states and the record cannot hold: `serial`, `subject.country`, … */
    leftOut: string[];
  }[];
  moreRows: number;
  /** How many more entries wait for the next pull request. */
  waiting: number;
}

/** The items that fit, and the number of the others. */
interface Cut<T> {
  shown: T[];
  more: number;
}

/** Each part is present where the guard held something back for this reason; see `tracker/model/plan.ts`. */
export interface SweepText {
  several: boolean;
  vantages: string[];
  /** Some or all of it was seen from a place that has no name. */
  unnamed: boolean;
  clock: { remembered: string } | undefined;
  folder: { folders: string[]; entries: Cut<string> } | undefined;
  withdrawn: { count: number; known: number; entries: Cut<string> } | undefined;
  dark: { dark: number; previouslyServed: number; endpoints: Cut<string> } | undefined;
  closings: { wanted: number; open: number; issues: Cut<number> } | undefined;
  openings:
    | {
        maximum: number;
        /** The number of waiting issues. */
        count: number;
        waiting: Cut<{ entry: string; severity: Severity; title: string }>;
      }
    | undefined;
}

/** A title and a body. The template of a page has the title in its first line, then a blank line, then the body. */
export interface Page {
  title: string;
  body: string;
}

interface PageTexts {
  issue: IssueText;
  'sweep-issue': SweepText;
  'pull-request': LedgerUpdateText;
  commit: LedgerUpdateText['rows'][number];
}

interface CommentTexts {
  'comment-worsened': WorsenedText;
  'comment-reopened': ReopenedText;
  'comment-resolved': ResolvedText;
  'comment-duplicate': { original: number };
  'comment-sweep-resolved': { at: string };
  'comment-sweep-worsened': { at: string };
  'comment-nothing-to-record': { at: string };
}

/** The compiled templates of one language, as a parameter for pure code. */
export interface Templates {
  readonly locale: Locale;
  page<Name extends keyof PageTexts>(name: Name, text: PageTexts[Name]): Page;
  comment<Name extends keyof CommentTexts>(name: Name, text: CommentTexts[Name]): string;
}

/** The names of the template files of every language, without `.hbs`. */
export const templateNames = {
  pages: ['issue', 'sweep-issue', 'pull-request', 'commit'],
  comments: [
    'comment-worsened',
    'comment-reopened',
    'comment-resolved',
    'comment-duplicate',
    'comment-sweep-resolved',
    'comment-sweep-worsened',
    'comment-nothing-to-record',
  ],
} as const satisfies { pages: (keyof PageTexts)[]; comments: (keyof CommentTexts)[] };

/** Declares that certledger composed `markdown`, and that all untrusted values in it went through `codeSpan`. */
export function encodedMarkdown(markdown: string): EncodedMarkdown {
  return new EncodedMarkdown(markdown);
}
