/**
 * The texts people read in issues, pull requests and commits: what each template is given, and what it makes of that.
 * The templates are Handlebars files in `templates/<locale>/`; see `template-compiler.ts` for what may stand in them.
 */
import type { Locale } from './locale.ts';
import type { Severity } from './severity.ts';

/** Markdown that certledger composed itself, with everything hostile in it already encoded. Made by {@link encodedMarkdown}. */
export class EncodedMarkdown {
  readonly markdown: string;
  constructor(markdown: string) {
    this.markdown = markdown;
  }
}

/** One finding, at all the endpoints where it was made. */
export interface Row {
  severity: Severity;
  rule: string;
  text: EncodedMarkdown;
  endpoints: string[];
  /** How many more endpoints there are than are listed. */
  more: number;
}

export interface IssueText {
  id: string;
  /** Absent when the entry has no other name than its id. */
  name: string | undefined;
  /** What is worst, in a few words. */
  headline: string;
  /** How many other kinds of findings there are that open an issue. */
  others: number;
  rows: Row[];
  moreRows: number;
  /** Something was found that has to do with what endpoints serve; otherwise all of it is in the ledger. */
  observed: boolean;
  remedies: EncodedMarkdown[];
  /** What is still to be answered or confirmed: one sentence each. */
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
  /** Where an acknowledgement has to stand. */
  silencedIn: string;
  /** How many findings are silenced by an acknowledgement. */
  acknowledged: number;
  /** An earlier version of this text may say more: of how many endpoints, if it is they that could not all be seen. */
  partial: { several: boolean; one: boolean } | undefined;
}

export interface WorsenedText {
  /** Absent: the severity is the same. */
  from: Severity | undefined;
  /** Neither severity nor stage has changed, but something else of that severity has been found: `rows`. */
  fresh: boolean;
  to: Severity;
  rows: Row[];
  moreRows: number;
}

export interface ReopenedText extends WorsenedText {
  /** A person had closed it, and it has become worse since. */
  closedByPerson: boolean;
}

export interface ResolvedText {
  /** An instant as people write it, with its time zone. */
  at: string;
  healthy: boolean;
  acknowledged: number;
  /** The entry is there, but suspended, retired or planned. */
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

/** As many as there is room for, and how many more there are. */
interface Cut<T> {
  shown: T[];
  more: number;
}

/** Each part is present where the guard held something back for that reason; see `tracker/model/plan.ts`. */
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
        /** How many wait. */
        count: number;
        waiting: Cut<{ entry: string; severity: Severity; title: string }>;
      }
    | undefined;
}

/** A title and a body, as every template of a page has them: first line, blank line, the rest. */
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

/** The templates of one language, ready to be given to pure code. */
export interface Templates {
  readonly locale: Locale;
  page<Name extends keyof PageTexts>(name: Name, text: PageTexts[Name]): Page;
  comment<Name extends keyof CommentTexts>(name: Name, text: CommentTexts[Name]): string;
}

/** Names of the files, without `.hbs`, that every language has. */
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

/** Declares that `markdown` is certledger's own and everything hostile in it went through `codeSpan`. */
export function encodedMarkdown(markdown: string): EncodedMarkdown {
  return new EncodedMarkdown(markdown);
}
