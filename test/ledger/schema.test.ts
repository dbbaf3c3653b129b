import { describe, expect, it } from 'vitest';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import { schemaFaults } from '../../scripts/ledger/faults/schema-faults.ts';
import { purposes, shapes } from '../../scripts/ledger/messages/schema-terms.ts';
import { defaultSettings, readSettings } from '../../scripts/ledger/settings.ts';
import { protocols } from '../../scripts/ledger/types.ts';
import { readSchema, schemaNames, validator } from '../../scripts/schemas.ts';
import { entry, placesOf, read } from './ledger-support.ts';

type Node = Record<string, unknown>;

/** Every schema object inside a schema, with its JSON pointer. */
function* nodes(node: unknown, pointer = '#'): Generator<[string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield [pointer, node as Node];
  for (const [key, value] of Object.entries(node)) {
    if (!['examples', 'default', 'enum', 'required'].includes(key)) yield* nodes(value, `${pointer}/${key}`);
  }
}

const formats = ['certificate', 'item', 'system', 'checklist', 'acknowledgements', 'parties', 'settings'];
const ledgerSchemas = ['common', ...formats];

/** What a reference of a schema leads to, in its own file or in the common one. */
function target(schema: string, reference: unknown): Node | undefined {
  const [file, name = ''] = String(reference).split('#/$defs/');
  const definitions = readSchema(file === '' ? schema : 'common').$defs as Record<string, Node>;
  return definitions[name];
}

it.each(schemaNames())('%s compiles in strict mode and says what it is', name => {
  const schema = readSchema(name);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.$id).toBe(`https://certledger.dev/schemas/${name}.schema.json`);
  expect(schema.title).toEqual(expect.any(String));
  expect(schema.description).toEqual(expect.any(String));
  expect(compiledValidator(name)).toBeTypeOf('function');
});

it('there is no validator without a schema', () => {
  expect(() => compiledValidator('nothing')).toThrow('no schema named nothing');
});

describe.each(ledgerSchemas)('%s', name => {
  const all = [...nodes(readSchema(name))];

  it('describes every key that people write', () => {
    const properties = all.filter(
      ([pointer]) => /\/properties\/[^/]+$/.test(pointer) && !/\/(then|else|if)\//.test(pointer),
    );
    const silent = properties.filter(([, node]) => {
      const meant = target(name, node.$ref);
      return !node.description && !meant?.description && !meant?.title && !node.title;
    });
    expect(silent.filter(([pointer]) => !pointer.endsWith('email')).map(([pointer]) => pointer)).toEqual([]);
  });

  it('lets no unknown key through', () => {
    const maps = all.filter(([pointer, node]) => node.type === 'object' && !pointer.endsWith('/answers'));
    expect(
      maps.filter(([, node]) => node.additionalProperties === undefined).map(([pointer]) => pointer),
    ).toEqual([]);
  });

  it('has a sentence for every format, and a purpose for every required key', () => {
    for (const [pointer, node] of all) {
      if ((node.pattern || node.format) && !pointer.endsWith('endpointUrl')) {
        const definition = /^#\/\$defs\/([^/]+)$/.exec(pointer)?.[1];
        expect(shapes, pointer).toHaveProperty(definition ?? 'none');
      }
      if (pointer.endsWith('/if')) continue;
      for (const key of (node.required as string[] | undefined) ?? []) {
        // Where a key means different things the purpose is that of its map.
        expect(purposes[`${node.title}.${key}`] ?? purposes[key], `${pointer} ${key}`).toBeDefined();
      }
    }
  });
});

it('every common definition is used by some format', () => {
  const used = new Set(
    ledgerSchemas.flatMap(name =>
      [...nodes(readSchema(name))].map(([, node]) => String(node.$ref).split('#/$defs/')[1]),
    ),
  );
  const { $defs } = readSchema('common') as { $defs: Node };
  expect(Object.keys($defs).filter(name => !used.has(name))).toEqual([]);
});

it('the schema knows the protocols, and the short form the same', () => {
  const definitions = readSchema('certificate').$defs as {
    scheme: { enum: string[] };
    endpointUrl: { pattern: string };
  };
  expect(definitions.scheme.enum).toEqual(Object.keys(protocols));
  expect(/^\^\((.*)\):/.exec(definitions.endpointUrl.pattern)?.[1]?.split('|')).toEqual(
    Object.keys(protocols),
  );
});

it('the defaults editors show are those that hold', () => {
  const schema = readSchema('settings') as { properties: Record<string, Node> };
  const stated = (properties: Record<string, Node>): Node =>
    Object.fromEntries(
      Object.entries(properties).flatMap(([key, node]): [string, unknown][] => {
        if ('default' in node) return [[key, node.default]];
        const inner = node.properties ? stated(node.properties as Record<string, Node>) : {};
        return Object.keys(inner).length > 0 ? [[key, inner]] : [];
      }),
    );
  const defaults = stated(schema.properties);
  expect(schemaFaults(defaults, validator('settings'))).toEqual([]);
  expect(readSettings(defaults)).toEqual(defaultSettings);
  expect(readSettings({})).toEqual(defaultSettings);
});

const valid = entry('a').split('\n');
const withLine = (line: number, text: string) => valid.with(line - 1, text).join('\n');
const without = (line: number) => valid.toSpliced(line - 1, 1).join('\n');

describe('an entry', () => {
  it('may be as small as the design says', () => {
    expect(placesOf(entry('a'))).toEqual([]);
  });

  it.each([
    ['unknown key', `${entry('a')}colour: red`, ['6:1 schema.unknown-key']],
    ['misspelt key', `${entry('a')}statsu: active`, ['6:1 schema.misspelt-key']],
    [
      'misspelt required key, said once',
      withLine(2, 'ownr: { team: infra-ops }'),
      ['2:1 schema.misspelt-key'],
    ],
    [
      'misspelt key that others hang on',
      withLine(5, 'handover: { dat: 2026-01-01 }'),
      ['5:13 schema.misspelt-key'],
    ],
    ['missing owner', without(2), ['1:1 schema.required']],
    ['missing responsible', withLine(4, 'renewal: { method: manual }'), ['4:1 schema.required']],
    ['missing handover', without(5), ['1:1 schema.required']],
    [
      'half a handover',
      withLine(5, 'handover: { date: 2026-01-01, builder: suzuki }'),
      ['5:1 schema.required'],
    ],
    ['number for text', `${entry('a')}title: 42`, ['6:8 schema.quote']],
    ['text for a map', withLine(2, 'owner: infra-ops'), ['2:8 schema.type']],
    ['text for a list', withLine(3, 'endpoints: https://a.example.jp'), ['3:12 schema.type']],
    ['number for an endpoint', withLine(3, 'endpoints: [443]'), ['3:13 schema.type']],
    ['nothing for text', `${entry('a')}title:`, ['6:1 schema.empty']],
    ['empty map', withLine(2, 'owner: {}'), ['2:8 schema.empty']],
    ['status that does not exist', `${entry('a')}status: broken`, ['6:9 schema.value']],
    ['misspelt status', `${entry('a')}status: activ`, ['6:9 schema.misspelt-value']],
    [
      'lead time without unit',
      withLine(4, 'renewal: { responsible: suzuki, leadTime: 30 }'),
      ['4:43 schema.quote'],
    ],
    [
      'lead time in weeks',
      withLine(4, 'renewal: { responsible: suzuki, leadTime: 3w }'),
      ['4:43 schema.format'],
    ],
    ['day that does not exist', withLine(5, 'handover: { due: 2027-02-29 }'), ['5:18 schema.format']],
    ['date without time', `${entry('a')}certificate: { notAfter: 2026-12-01 }`, ['6:26 schema.format']],
    ['short fingerprint', `${entry('a')}certificate: { sha256: 6d0c }`, ['6:24 schema.format']],
    ['port out of range', withLine(3, 'endpoints: [{ host: a.jp, port: 70000 }]'), ['3:33 schema.range']],
    ['port in quotes', withLine(3, "endpoints: [{ host: a.jp, port: '25' }]"), ['3:33 schema.type']],
    ['unknown protocol', withLine(3, 'endpoints: [{ host: a.jp, protocol: gopher }]'), ['3:37 schema.value']],
    [
      'no reason not to check',
      withLine(3, 'endpoints: [{ host: a.jp, check: none }]'),
      ['3:13 schema.required'],
    ],
    ['the same name twice', `${entry('a')}certificate: { names: [a.jp, a.jp] }`, ['6:30 schema.repeated']],
    [
      'acknowledgement without end',
      `${entry('a')}acknowledged: [{ rule: chain.order, by: suzuki, reason: x }]`,
      ['6:16 schema.required'],
    ],
    ['a list as entry', '- a', ['1:1 schema.type']],
    ['a word as entry', 'a', ['1:1 schema.type']],
  ])('%s', (_, text, expected) => {
    expect(placesOf(text)).toEqual(expected);
  });

  it('says in both languages what to do, and never in the validator’s words', () => {
    const text = `${entry('a')}statsu: active\ntitle: 42\ncertificate: { sha256: 6d0c }`;
    const messages = (locale: 'en' | 'ja') =>
      read({ 'certificates/a.yaml': text }, locale).problems.map(({ message }) => message);
    expect(messages('en')).toEqual([
      'The key `statsu` is not known here. Did you mean `status`?',
      '`title` must be text, but YAML reads this as a number. Put quotes around it.',
      '`6d0c` is not allowed for `sha256`: write 64 hexadecimal digits, with or without colons (openssl x509 -noout -fingerprint -sha256).',
    ]);
    expect(messages('ja')).toEqual([
      'キー `statsu` はここでは使えません。`status` の誤りではありませんか。',
      '`title` は文字列でなければなりませんが、YAML はこれを数値と解釈します。引用符で囲んでください。',
      '`sha256` に `6d0c` は指定できません。64 桁の 16 進数（コロンの有無は問いません。openssl x509 -noout -fingerprint -sha256 で表示できます）を書いてください。',
    ]);
  });

  it('makes what is written there harmless', () => {
    const { problems } = read({ 'certificates/a.yaml': `${entry('a')}status: "\\u001b[31m\\u202e"` });
    expect(problems[0]?.message).toContain('`\\u{1b}[31m\\u{202e}`');
  });
});
