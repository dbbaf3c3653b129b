/**
 * Compiles Handlebars templates to functions whose output is safe.
 *
 * A value gets into a text only through one of the helpers below, which encode it for its place. A template with a bare `{{value}}` or
 * `{{{value}}}` is refused when it is compiled. Values are never compiled as templates.
 */
import { handlebars as loadHandlebars } from '../../libraries.ts';
import { cut } from '../cut.ts';
import { codeSpan, title } from '../encode.ts';
import type { Locale } from '../locale.ts';
import { type Severity, severityWords } from '../severity.ts';
import { EncodedMarkdown, type Page } from './templates.ts';

/** Commits and titles are plain text. All other texts are Markdown. */
type TextFormat = 'markdown' | 'plain';

export function compilePage(locale: Locale, name: string, source: string): (text: object) => Page {
  const [first = '', blank, ...rest] = source.split('\n');
  if (blank !== '') throw new Error(`${locale}/${name}.hbs: a blank line must follow the title`);
  const heading = compile(locale, name, first, 'plain');
  const body = compile(locale, name, rest.join('\n'), name === 'commit' ? 'plain' : 'markdown');
  return text => ({ title: cut(heading(text).trim(), maximumTitle), body: body(text).trim() });
}

/** GitHub's limit is 256 characters. */
const maximumTitle = 250;

/** The helpers that a template may use. Numbers and certledger's own words need no encoding. */
function helpersOf(locale: Locale, place: TextFormat) {
  const encode = place === 'markdown' ? codeSpan : title;
  return {
    value: (value: unknown) => encode(checked(value, typeof value === 'string')),
    markdown: (value: unknown) => checked<EncodedMarkdown>(value, value instanceof EncodedMarkdown).markdown,
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
  place: TextFormat,
): (text: object) => string {
  const handlebars = loadHandlebars().create();
  const { markdown, ...plain } = helpersOf(locale, place);
  const helpers = place === 'markdown' ? { ...plain, markdown } : plain;
  handlebars.registerHelper(helpers);
  const program = handlebars.parseWithoutProcessing(source);
  const unsafe = findUnsafe(program, source, Object.keys(helpers), place);
  if (unsafe) throw new Error(`templates/${locale}/${name}.hbs: ${unsafe}`);
  // noEscape: HTML escaping does not protect Markdown. The helpers do.
  return handlebars.compile(source, {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map(helper => [helper, true])) as KnownHelpers,
  });
}

/** A message about the first place of a template where a value could be printed without encoding. */
function findUnsafe(
  program: hbs.AST.Program,
  source: string,
  helpers: string[],
  place: TextFormat,
): string | undefined {
  const lines = source.split('\n');
  const problems: string[] = [];
  class Check extends loadHandlebars().Visitor {
    override MustacheStatement({ path, params, loc, escaped }: hbs.AST.MustacheStatement): void {
      const at = `line ${loc.start.line}`;
      const helper = 'original' in path ? String(path.original) : '';
      if (!helpers.includes(helper) || params.length !== 1 || !escaped)
        problems.push(`${at}: only ${helpers.map(each => `{{${each} …}}`).join(', ')} may stand here`);
      if (
        place === 'markdown' &&
        (helper === 'value' || helper === 'markdown') &&
        touchesMarkdown(lines, loc)
      )
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
function touchesMarkdown(lines: readonly string[], { start, end }: hbs.AST.SourceLocation): boolean {
  const before = lines[start.line - 1]?.charAt(start.column - 1) ?? '';
  const after = lines[end.line - 1]?.charAt(end.column) ?? '';
  return /[`\\}]/.test(before) || after === '`';
}
