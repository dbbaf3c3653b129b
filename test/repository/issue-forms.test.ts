/** The issue forms, by the rules GitHub states for them: a form that breaks one is not shown, and nobody is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultSettings } from '../../scripts/ledger/settings.ts';
import { locales } from '../../scripts/text/locale.ts';
import { initFiles } from '../support/new-ledger.ts';

interface Element {
  type: string;
  id?: string;
  attributes: Record<string, unknown>;
  validations?: Record<string, unknown>;
}
type Form = Record<string, unknown> & { body: Element[] };

const attributes: Record<string, { required: string[]; optional: string[] }> = {
  markdown: { required: ['value'], optional: [] },
  textarea: { required: ['label'], optional: ['description', 'placeholder', 'value', 'render'] },
  input: { required: ['label'], optional: ['description', 'placeholder', 'value'] },
  dropdown: { required: ['label', 'options'], optional: ['description', 'multiple', 'default'] },
  checkboxes: { required: ['label', 'options'], optional: ['description'] },
};

const folder = '.github/ISSUE_TEMPLATE/';
const written = await Promise.all(locales.map(locale => initFiles(locale)));
const ofInit = written.flatMap((files, index) =>
  files
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path, text }) => ({ locale: locales[index], name: path.slice(folder.length), text })),
);
const forms = ofInit.filter(({ name }) => name !== 'config.yml');

const repeated = (values: unknown[]) => values.filter((value, index) => values.indexOf(value) !== index);

test('this repository offers what init writes', () => {
  const ours = readdirSync(folder).map(name => [name, readFileSync(folder + name, 'utf8')]);
  const english = ofInit.filter(({ locale }) => locale === 'en').map(({ name, text }) => [name, text]);
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(english));
  expect(english).toHaveLength(3);
});

test('both languages ask the same', () => {
  const shape = (locale: string) =>
    forms
      .filter(form => form.locale === locale)
      .map(({ name, text }) => {
        const { labels, body } = parse(text) as Form;
        const asked = body.map(({ type, id, validations, attributes: { options } }) => {
          return { type, id, validations, options: Array.isArray(options) ? options.length : 0 };
        });
        return { name, labels, asked };
      });
  expect(shape('ja')).toEqual(shape('en'));
});

describe.each(forms)('$locale $name', ({ locale, text }) => {
  const form = parse(text) as Form;

  test('has what a form must have, and nothing GitHub does not know', () => {
    const known = ['name', 'description', 'title', 'labels', 'assignees', 'projects', 'type', 'body'];
    expect(Object.keys(form).filter(key => !known.includes(key))).toEqual([]);
    for (const key of ['name', 'description', 'title'])
      expect(form[key]).toEqual(expect.stringMatching(/\S/));
    expect(form.body.some(({ type }) => type !== 'markdown')).toBe(true);
    expect(repeated(form.body.flatMap(({ id }) => id ?? []))).toEqual([]);
    expect(repeated(form.body.flatMap(({ attributes: { label } }) => label ?? []))).toEqual([]);
  });

  test.each(form.body)('element $type $id', ({ type, id, attributes: given, validations = {}, ...rest }) => {
    const { required, optional } = attributes[type] ?? { required: ['no such type'], optional: [] };
    for (const key of required) expect(given[key], key).toBeTruthy();
    expect(Object.keys(given).filter(key => ![...required, ...optional].includes(key))).toEqual([]);
    expect(rest).toEqual({});
    if (type !== 'markdown') expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(Object.keys(validations).filter(key => key !== 'required')).toEqual([]);
    for (const key of ['label', 'description', 'placeholder', 'value'])
      if (given[key] !== undefined) expect(typeof given[key], key).toBe('string');
    if (type === 'dropdown') {
      const options = given.options as unknown[];
      // What YAML reads as yes, no or none is refused there.
      expect(options.every(option => typeof option === 'string' && option !== 'None')).toBe(true);
      expect(repeated(options)).toEqual([]);
    }
  });

  test('is not mistaken for what certledger writes', () => {
    expect(form.labels).not.toContain(defaultSettings.issues.labels[0]);
  });

  test('warns of secrets, in its own language', () => {
    expect(text).toMatch(locale === 'ja' ? /秘密鍵/ : /private key/);
    expect(/[ぁ-んァ-ン]/.test(text)).toBe(locale === 'ja');
  });
});
