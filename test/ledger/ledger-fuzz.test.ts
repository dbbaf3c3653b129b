/** Whatever stands in a file of the ledger, reading it ends with problems that can be shown, never with a defect. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import { schemaFaults } from '../../scripts/ledger/faults/schema-faults.ts';
import type { LedgerReading } from '../../scripts/ledger/read/assemble.ts';
import type { AnyEntry } from '../../scripts/ledger/types.ts';
import { readSchema } from '../../scripts/schemas.ts';
import { anyCharacter, holds } from '../support/property.ts';
import { checklist, entry, item, parties, read, settings, system } from './ledger-support.ts';

const signed = { by: 'suzuki', on: '2026-03-01' };
const contract = { reference: '契約', clause: '§1', until: '2027-03-31' };
const everyHandover = {
  due: '2026-12-31',
  date: '2026-03-02',
  builder: 'acme-systems',
  receivedBy: 'suzuki',
  checklist: 'own',
  version: 1,
  answers: {
    where: {
      value: 'Rack 3',
      answered: signed,
      confirmed: signed,
      evidence: 'inventory/evidence/x',
      note: 'n',
    },
    'built-in': { value: true, answered: signed },
  },
  transfers: [{ on: '2026-04-01', from: 'suzuki', to: 'tanaka', note: 'n' }],
};
const acknowledged = [
  { rule: 'chain.order', until: '2027-01-31', by: 'suzuki', reason: 'x', endpoint: 'https://a.jp' },
];
const renewal = {
  method: 'manual',
  responsible: 'acme-systems',
  contract,
  procedure: 'p',
  leadTime: '30d',
  started: '2026-11-01',
};
const shared = {
  title: 't',
  environment: 'e',
  owner: { team: 'infra-ops', primary: 'suzuki', deputy: 'tanaka' },
};

/** By path, a file with every key its format has. */
const whole: Record<string, unknown> = {
  'certificates/a.yaml': {
    id: 'a',
    ...shared,
    status: 'active',
    site: 'makuhari',
    system: 's',
    subject: { organization: 'Example KK', country: 'JP' },
    issuers: ['R12', 'R13'],
    certificate: {
      subject: { commonName: 'a.jp' },
      names: ['a.jp'],
      issuer: 'R12',
      authority: { organization: 'Example CA', anchor: 'CN=Example Root' },
      serial: '0a',
      notBefore: '2026-01-01T00:00:00Z',
    },
    previous: { sha256: '6d'.repeat(32) },
    addresses: 'all',
    keyTypes: 'both',
    ecdsa: { certificate: { serial: '0b' }, previous: { sha256: '6e'.repeat(32) } },
    track: 'exact',
    trust: 'public',
    endpoints: [
      'https://a.jp',
      { host: 'b.jp', port: 25, protocol: 'smtp', maintenance: { until: '2026-12-24' } },
    ],
    renewal,
    handover: everyHandover,
    adopted: false,
    acknowledged,
  },
  'items/b.yaml': {
    id: 'b',
    ...shared,
    kind: 'license',
    status: 'active',
    system: 's',
    starts: '2026-04-01',
    expires: '2027-03-31',
    reference: 'R-1',
    renewal,
    handover: everyHandover,
    adopted: true,
    acknowledged,
  },
  'systems/s.yaml': {
    id: 's',
    ...shared,
    status: 'active',
    builder: 'acme-systems',
    operator: 'acme-systems',
    contract,
    goLive: '2026-04-01',
    declaration: { contains: ['a', 'b'], answered: signed, confirmed: signed, evidence: 'https://a.jp' },
    reviewEvery: '90d',
    handover: everyHandover,
    adopted: true,
    acknowledged,
  },
  'checklists/own.yaml': parseDocument(checklist('own')).toJS(),
  'acknowledgements/a.yaml': { entry: 'a', acknowledged },
  'settings.yaml': {
    ...parseDocument(settings).toJS(),
    administrators: ['infra-ops'],
    systems: { reviewEvery: '90d' },
    adoption: { until: '2027-03-31' },
    acknowledgements: { maximum: '90d', separate: false },
  },
  'parties.yaml': {
    ...parseDocument(parties).toJS(),
    contractors: {
      'acme-systems': {
        name: 'アクメ',
        members: ['suzuki'],
        capacity: 3,
        contract: { reference: 'c', until: '2027-03-31' },
      },
    },
  },
};

type Path = readonly (string | number)[];

/** The paths of every value in some data, the root among them. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    path,
    ...children.flatMap(([key, child]) =>
      pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** The data with the value at a path made another; taken out where that is undefined. */
function changed(value: unknown, [step, ...rest]: Path, replacement: unknown): unknown {
  if (step === undefined) return replacement;
  if (Array.isArray(value)) {
    const child = changed(value[Number(step)], rest, replacement);
    return value.toSpliced(Number(step), 1, ...(child === undefined ? [] : [child]));
  }
  const child = changed((value as Record<string, unknown>)[step], rest, replacement);
  const others = Object.entries(value as object).filter(([key]) => key !== step);
  return Object.fromEntries(child === undefined ? others : [...others, [step, child]]);
}

const anything = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.constantFrom(
    '',
    'none',
    'suzuki',
    'a',
    's',
    '2026-02-30',
    '2026-01-01',
    '../..',
    '__proto__',
    'constructor',
    1e9,
    -1,
    0,
    1.5,
  ),
  fc.dictionary(
    fc.constantFrom('__proto__', 'id', 'by', 'en', 'value', 'x y', ''),
    fc.jsonValue({ maxDepth: 1 }),
    { maxKeys: 3 },
  ),
);

const change = fc
  .constantFrom(...Object.keys(whole))
  .chain(file =>
    fc.record({ file: fc.constant(file), path: fc.constantFrom(...pathsOf(whole[file])), value: anything }),
  );

type Change = { file: string; path: Path; value: unknown };

/** The files with these changes, as JSON, which is YAML, too. */
const readAsJson = (changes: readonly Change[]): LedgerReading =>
  read(textsOf(changes, value => JSON.stringify(value)));

/** As JSON, and as YAML in Japanese. */
const readChanged = (changes: readonly Change[]): LedgerReading[] => [
  readAsJson(changes),
  read(
    textsOf(changes, value => stringify(value)),
    'ja',
  ),
];

function textsOf(changes: readonly Change[], write: (value: unknown) => string): Record<string, string> {
  const data = new Map(Object.entries(whole));
  for (const { file, path, value } of changes) {
    // An earlier change may have taken away what this one is about.
    if (pathsOf(data.get(file)).some(known => JSON.stringify(known) === JSON.stringify(path)))
      data.set(file, changed(data.get(file), path, value));
  }
  return Object.fromEntries(
    [...data].map(([file, value]) => [file, value === undefined ? '' : write(value)]),
  );
}

function expectSound({ problems, ledger }: LedgerReading): void {
  const unsound = problems.filter(
    ({ line, column, rule, message }) =>
      !(line > 0 && column > 0) || /undefined|\[object|\{[a-z]+\} /.test(`${rule} ${message}`),
  );
  expect(unsound).toEqual([]);
  const entries: AnyEntry[] = [
    ...(ledger?.entries ?? []),
    ...(ledger?.items ?? []),
    ...(ledger?.systems ?? []),
  ];
  for (const { owner, handover, acknowledged } of entries) {
    const answers = [...(handover?.answers.values() ?? [])];
    const texts = [
      ...acknowledged.flatMap(({ by, until }) => [by, until]),
      ...answers.flatMap(({ value, answered: { by, on } }) => [value, by, on]),
      ...answers.flatMap(({ confirmed }) => (confirmed ? [confirmed.by, confirmed.on] : [])),
      ...(handover?.transfers ?? []).flatMap(({ on, from, to }) => [on, from, to]),
    ];
    expect(owner).toBeTypeOf('object');
    expect(texts.filter(text => typeof text !== 'string')).toEqual([]);
  }
}

it('the whole files are as their schemas say, and entries hold every key there is', () => {
  for (const [file, data] of Object.entries(whole)) {
    const name = file.includes('/') ? file.split('/')[0]?.replace(/s$/, '') : file.replace('.yaml', '');
    const schema = name === 'acknowledgement' ? 'acknowledgements' : String(name);
    expect(schemaFaults(data, compiledValidator(schema)), file).toEqual([]);
    const keys = Object.keys(readSchema(schema).properties as object);
    const added = ['certificate', 'item', 'system', 'acknowledgements'].includes(schema) ? keys : [];
    expect(Object.keys(data as object), file).toEqual(expect.arrayContaining(added));
  }
});

it('any value anywhere is a problem or none, never a defect', () => {
  holds(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), changes => {
      for (const reading of readChanged(changes)) expectSound(reading);
    }),
    300,
  );
});

describe('any subset of the keys', () => {
  it.each(Object.keys(whole))('%s', file => {
    const paths = pathsOf(whole[file]).filter(path => path.length > 0);
    holds(
      fc.property(fc.subarray(paths), gone => {
        // From the back, so that indexes before it stay what they are.
        const changes = gone.toReversed().map(path => ({ file, path, value: undefined }));
        for (const reading of readChanged(changes)) expectSound(reading);
      }),
      25,
    );
  });
});

describe('one key gone', () => {
  it.each(['certificates/a.yaml', 'items/b.yaml', 'systems/s.yaml'])(
    '%s is read or is said to be unreadable',
    file => {
      const name = /\/(.*)\.yaml$/.exec(file)?.[1] ?? '';
      for (const path of pathsOf(whole[file]).filter(path => path.length > 0)) {
        const { ledger } = readAsJson([{ file, path, value: undefined }]);
        const { entries = [], items = [], systems = [], unreadable = [] } = ledger ?? {};
        const known = [...entries, ...items, ...systems].some(({ id }) => id === name);
        expect([known, unreadable.includes(name)], path.join('/')).toEqual([known, !known]);
        // What says who owns it, who renews it and how it was handed over may be missing.
        if (['owner', 'handover'].includes(String(path[0])) || path.join('/') === 'renewal/responsible')
          expect(known, path.join('/')).toBe(true);
      }
    },
  );
});

it('text that is no YAML, or not all of it, is a problem in any format', () => {
  const valid = {
    'certificates/a.yaml': entry('a'),
    'items/b.yaml': item('b'),
    'systems/s.yaml': system('s'),
    'checklists/own.yaml': checklist('own'),
  };
  holds(
    fc.property(
      fc.constantFrom(...Object.entries(valid)),
      fc.nat(),
      fc.string({ maxLength: 4 }),
      ([file, text], at, inserted) => {
        const place = at % (text.length + 1);
        expectSound(read({ ...valid, [file]: text.slice(0, place) + inserted + text.slice(place + 1) }));
      },
    ),
    300,
  );
});
