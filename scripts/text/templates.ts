/**
 * The texts people read in issues, pull requests and commits: Handlebars files in `templates/<locale>/`.
 *
 * A value can only enter a text through one of the helpers below, each of which encodes it for the place where it
 * stands: a template with a bare `{{value}}` or `{{{value}}}` is refused when it is loaded. Values are never read as
 * templates again. This file is the only one that reads the folder; the functions it returns are pure.
 */
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { codeSpan, title } from './encode.ts';
import type { Locale } from './locale.ts';
import { type Severity, severityWords } from './severity.ts';

/** Markdown that certledger composed itself, with everything hostile in it already encoded. Made by {@link written}. */
export class Written {
  readonly markdown: string;
  constructor(markdown: string) {
    this.markdown = markdown;
  }
}

/** One finding, at all the endpoints where it was made. */
export interface Row {
  severity: Severity;
  rule: string;
  text: Written;
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
  remedies: Written[];
  /** What is still to be answered or confirmed: one sentence each. */
  questions: Written[];
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
  /** Not everything could be seen, and an earlier version of this text may say more. */
  partial: boolean;
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
  served: { endpoint: string; sha256: string; notAfter: string | undefined }[];
  moreServed: number;
}

export interface LedgerUpdateText {
  count: number;
  several: boolean;
  rows: {
    id: string;
    file: string;
    renewed: boolean;
    sha256: string;
    issuer: string | undefined;
    notBefore: string | undefined;
    notAfter: string | undefined;
    /** It leads to an anchor of the trust set, or it does not; neither where nobody said. */
    verified: boolean;
    unverified: boolean;
    /** It does not cover the name people connect to. */
    uncovered: boolean;
  }[];
  moreRows: number;
  /** How many more entries wait for the next pull request. */
  waiting: number;
}

export interface SweepText {
  vantages: string[];
  /** Some or all of it was seen from a place that has no name. */
  unnamed: boolean;
  dark: number | undefined;
  previouslyServed: number | undefined;
  endpoints: string[];
  moreEndpoints: number;
  wanted: number | undefined;
  maximum: number | undefined;
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
    'comment-nothing-to-record',
  ],
} as const satisfies { pages: (keyof PageTexts)[]; comments: (keyof CommentTexts)[] };

export const templateFolder = new URL('../../templates/', import.meta.url);

/** Declares that `markdown` is certledger's own and everything hostile in it went through `codeSpan`. */
export function written(markdown: string): Written {
  return new Written(markdown);
}

/** Reads and compiles every template of a language. @throws Error when one is not safe: a defect of certledger. */
export function loadTemplates(locale: Locale): Templates {
  const read = (name: string) => readFileSync(new URL(`${locale}/${name}.hbs`, templateFolder), 'utf8');
  const pages = new Map(templateNames.pages.map(name => [name, compilePage(locale, name, read(name))]));
  const comments = new Map(
    templateNames.comments.map(name => [name, compile(locale, name, read(name), 'markdown')]),
  );
  return {
    locale,
    page: (name, text) => need(pages.get(name), name)(text),
    comment: (name, text) => need(comments.get(name), name)(text).trim(),
  };
}

function need<T>(template: T | undefined, name: string): T {
  if (!template) throw new Error(`no template is called ${name}`);
  return template;
}

/** Commits and titles are plain text, everything else is Markdown. */
type Place = 'markdown' | 'plain';

function compilePage(locale: Locale, name: string, source: string): (text: object) => Page {
  const [first = '', blank, ...rest] = source.split('\n');
  if (blank !== '') throw new Error(`${locale}/${name}.hbs: a blank line must follow the title`);
  const heading = compile(locale, name, first, 'plain');
  const body = compile(locale, name, rest.join('\n'), name === 'commit' ? 'plain' : 'markdown');
  return text => ({ title: cut(heading(text).trim(), maximumTitle), body: body(text).trim() });
}

/** GitHub's limit is 256 characters. */
const maximumTitle = 250;

function cut(text: string, length: number): string {
  const points = Array.from(text);
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}

/** What may stand in a mustache, and what it does to the value. Numbers and words of our own need no encoding. */
function helpersOf(locale: Locale, place: Place) {
  const encode = place === 'markdown' ? codeSpan : title;
  return {
    value: (value: unknown) => encode(checked(value, typeof value === 'string')),
    written: (value: unknown) => checked<Written>(value, value instanceof Written).markdown,
    count: (value: unknown) => String(checked<number>(value, typeof value === 'number')),
    severity: (value: unknown) => severityWords[checked<Severity>(value, isSeverity(value))][locale],
  };
}

function isSeverity(value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(severityWords, value);
}

function checked<T = string>(value: unknown, right: boolean): T {
  if (!right) throw new TypeError(`a template was given ${typeof value} where it needs something else`);
  return value as T;
}

export function compile(
  locale: Locale,
  name: string,
  source: string,
  place: Place,
): (text: object) => string {
  const handlebars = Handlebars.create();
  const { written: markdown, ...plain } = helpersOf(locale, place);
  const helpers = place === 'markdown' ? { ...plain, written: markdown } : plain;
  handlebars.registerHelper(helpers);
  const program = handlebars.parseWithoutProcessing(source);
  const unsafe = findUnsafe(program, source, Object.keys(helpers), place);
  if (unsafe) throw new Error(`templates/${locale}/${name}.hbs: ${unsafe}`);
  // noEscape: HTML escaping protects nothing in Markdown; the helpers are what protects.
  return handlebars.compile(source, {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map(helper => [helper, true])) as KnownHelpers,
  });
}

/** The first thing in a template that could let a value out un-encoded, in words. */
function findUnsafe(
  program: hbs.AST.Program,
  source: string,
  helpers: string[],
  place: Place,
): string | undefined {
  const lines = source.split('\n');
  const problems: string[] = [];
  class Check extends Handlebars.Visitor {
    override MustacheStatement({ path, params, loc, escaped }: hbs.AST.MustacheStatement): void {
      const at = `line ${loc.start.line}`;
      const helper = 'original' in path ? String(path.original) : '';
      if (!helpers.includes(helper) || params.length !== 1 || !escaped)
        problems.push(`${at}: only ${helpers.map(each => `{{${each} …}}`).join(', ')} may stand here`);
      if (place === 'markdown' && (helper === 'value' || helper === 'written') && isTouched(lines, loc))
        problems.push(
          `${at}: a space must be between {{${helper} …}} and a backtick, a backslash or a brace`,
        );
    }
    override PartialStatement({ loc }: hbs.AST.PartialStatement): void {
      problems.push(`line ${loc.start.line}: partials may not be used`);
    }
  }
  new Check().accept(program);
  return problems[0];
}

/** A code span ends early, or does not begin, when a backtick, a backslash or another code span touches it. */
function isTouched(lines: readonly string[], { start, end }: hbs.AST.SourceLocation): boolean {
  const before = lines[start.line - 1]?.charAt(start.column - 1) ?? '';
  const after = lines[end.line - 1]?.charAt(end.column) ?? '';
  return /[`\\}]/.test(before) || after === '`';
}
