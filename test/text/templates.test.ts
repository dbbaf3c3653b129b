import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { locales } from '../../scripts/text/locale.ts';
import { loadTemplates, templateFolder } from '../../scripts/text/templates/load-templates.ts';
import { compile } from '../../scripts/text/templates/template-compiler.ts';
import { encodedMarkdown, templateNames } from '../../scripts/text/templates/templates.ts';

const files = (locale: string) => readdirSync(new URL(`${locale}/`, templateFolder)).toSorted();
const source = (locale: string, file: string) =>
  readFileSync(new URL(`${locale}/${file}`, templateFolder), 'utf8');

/** Every `helper path` and block of a template, in no order: what it says is up to the language, what it uses is not. */
function variables(text: string): string[] {
  const used: string[] = [];
  class Collect extends Handlebars.Visitor {
    override MustacheStatement({ path, params }: hbs.AST.MustacheStatement): void {
      used.push([path, ...params].map(nameOf).join(' '));
    }
    override BlockStatement(block: hbs.AST.BlockStatement): void {
      used.push(`#${[block.path, ...block.params].map(nameOf).join(' ')}`);
      super.BlockStatement(block);
    }
  }
  new Collect().accept(Handlebars.parse(text));
  return [...new Set(used)].toSorted();
}

const nameOf = (node: hbs.AST.Node): string => ('original' in node ? String(node.original) : node.type);

describe('the languages', () => {
  const names = [...templateNames.pages, ...templateNames.comments].map(name => `${name}.hbs`).toSorted();

  it('have the same files, and no other than the program knows', () => {
    for (const locale of locales) expect(files(locale)).toEqual(names);
  });

  it.each(names)('use the same values in %s', file => {
    const [english, ...others] = locales.map(locale => variables(source(locale, file)));
    for (const other of others) expect(other).toEqual(english);
  });

  it.each(locales)('compile, whole (%s)', locale => {
    expect(loadTemplates(locale).comment('comment-duplicate', { original: 7 })).toContain('#7');
  });
});

describe('a template', () => {
  const make = (text: string) => () => compile('en', 'x', text, 'markdown');

  it('cannot put a value anywhere without encoding it', () => {
    const bad = [
      '{{name}}',
      '{{{name}}}',
      '{{{value name}}}',
      '{{&value name}}',
      '{{> part}}',
      '{{lookup a b}}',
      '{{value a b}}',
      '{{#if x}}{{name}}{{/if}}',
      '{{#each rows}} {{this}}{{/each}}',
      '{{log name}}',
    ];
    for (const text of bad) expect(make(text), text).toThrow(/templates\/en\/x\.hbs: line 1/);
  });

  it('cannot let something touch a code span', () => {
    for (const text of [
      '`{{value a}}',
      '{{value a}}`',
      '\\\\{{value a}}',
      '{{value a}}{{value b}}',
      '{{#each a}}{{value this}}{{/each}}',
    ])
      expect(make(text), text).toThrow(/templates\/en\/x\.hbs: line 1/);
  });

  it('is never made of its values', () => {
    const template = make('{{value name}}')();
    expect(template({ name: '{{value secret}} {{{x}}}', secret: 'secret' })).toBe(
      '`{{value secret}} {{{x}}}`',
    );
  });

  it('refuses a value of another kind, and one that is missing', () => {
    expect(() => make('{{value a}}')()({ a: 1 })).toThrow(TypeError);
    expect(() => make('{{value a}}')()({})).toThrow();
    expect(() => make('{{markdown a}}')()({ a: 'hostile' })).toThrow(TypeError);
    expect(make('{{markdown a}}')()({ a: encodedMarkdown('*ours*') })).toBe('*ours*');
    expect(() => make('{{severity a}}')()({ a: 'toString' })).toThrow(TypeError);
    expect(() => make('{{count a}}')()({ a: '1' })).toThrow(TypeError);
  });
});
