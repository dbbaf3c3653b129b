/** Reads the templates of one language from their folder. */
import { readFileSync } from 'node:fs';
import type { Locale } from '../locale.ts';
import { compile, compilePage } from './template-compiler.ts';
import { type Templates, templateNames } from './templates.ts';

export const templateFolder = new URL('../../../templates/', import.meta.url);

/** Reads and compiles every template of a language. @throws Error when a template is not safe: a defect of certledger */
export function loadTemplates(locale: Locale): Templates {
  const read = (name: string) => readFileSync(new URL(`${locale}/${name}.hbs`, templateFolder), 'utf8');
  const pages = new Map(templateNames.pages.map(name => [name, compilePage(locale, name, read(name))]));
  const comments = new Map(
    templateNames.comments.map(name => [name, compile(locale, name, read(name), 'markdown')]),
  );
  return {
    locale,
    page: (name, text) => required(pages.get(name), name)(text),
    comment: (name, text) => required(comments.get(name), name)(text).trim(),
  };
}

function required<T>(template: T | undefined, name: string): T {
  if (!template) throw new Error(`no template is called ${name}`);
  return template;
}
