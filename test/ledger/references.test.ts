import { describe, expect, it } from 'vitest';
import { checklist, entry, item, parties, problemPlaces, read, system } from './ledger-support.ts';

const own = { 'checklists/own.yaml': checklist('own') };
const messagesOf = (changes: Record<string, string>) =>
  read({ ...own, ...changes })
    .problems.map(({ message }) => message)
    .join('\n');

describe('every place that names something names something there is', () => {
  const contract = 'contract: { reference: x, clause: y }';
  const said = '{ by: suzuki, on: 2026-03-01 }';
  const ghost = '{ by: ghost, on: 2026-03-01 }';

  it.each([
    ['systems/a.yaml', system('a', 'builder: ghost'), '3:10 entry.unknown-party'],
    ['systems/a.yaml', system('a', 'operator: ghost'), '3:11 entry.unknown-party'],
    ['systems/a.yaml', system('a', 'operator: acme-systems'), '3:11 entry.operator-contract-missing'],
    ['systems/a.yaml', system('a', `operator: acme-systems\n${contract}`), ''],
    [
      'systems/a.yaml',
      system('a', `declaration: { contains: none, answered: ${ghost} }`),
      '3:48 entry.unknown-party',
    ],
    [
      'systems/a.yaml',
      system('a', `declaration: { contains: none, answered: ${said}, confirmed: ${ghost} }`),
      '3:91 entry.unknown-party',
    ],
    [
      'systems/a.yaml',
      system('a', `declaration: { contains: [b, ghost, a], answered: ${said} }`),
      '3:27 entry.unknown-entry 3:30 entry.unknown-entry 3:37 entry.unknown-entry',
    ],
    ['items/a.yaml', item('a', 'system: ghost'), '7:9 entry.unknown-system'],
    ['items/a.yaml', item('a').replace('team: infra-ops', 'team: suzuki'), '3:16 entry.party-kind'],
    [
      'items/a.yaml',
      item('a').replace('responsible: infra-ops', 'responsible: acme-systems'),
      '5:25 entry.contract-missing',
    ],
    ['items/a.yaml', item('a', 'starts: 2027-04-01'), '4:10 entry.days-order'],
    ['items/a.yaml', item('a', 'starts: 2027-03-31'), ''],
    ['certificates/a.yaml', entry('a', 'system: a'), '6:9 entry.unknown-system'],
    [
      'certificates/a.yaml',
      entry('a').replace('due: 2027-01-31', 'due: 2027-01-31, checklist: ghost'),
      '5:41 entry.unknown-checklist',
    ],
    [
      'certificates/a.yaml',
      entry('a').replace(
        'due: 2027-01-31',
        `due: 2027-01-31, transfers: [{ on: 2026-01-01, from: ghost, to: tanka }]`,
      ),
      '5:66 entry.unknown-party 5:77 entry.unknown-party',
    ],
  ])('%s %j', (file, text, expected) => {
    expect(
      problemPlaces(read({ ...own, [file]: text }))
        .map(place => place.replace(`${file}:`, ''))
        .join(' '),
    ).toBe(expected);
  });

  it('a system holds certificates and items, and what was meant is guessed', () => {
    const declared = (contains: string) => ({
      'certificates/directory-link.yaml': entry('directory-link'),
      'items/vdi-license.yaml': item('vdi-license'),
      'systems/s.yaml': system(
        's',
        `declaration: { contains: [${contains}], answered: { by: suzuki, on: 2026-03-01 } }`,
      ),
    });
    expect(messagesOf(declared('directory-link, vdi-license'))).toBe('');
    expect(messagesOf(declared('directory-lnik'))).toContain('did you mean `directory-link`');
  });

  it('ten thousand unknown ids take no more than a moment', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `unknown-${index}`);
    const others = ids.slice(0, 300).map(id => [`items/x${id}.yaml`, item(`x${id}`)]);
    const text = system(
      's',
      `declaration:\n  answered: { by: suzuki, on: 2026-03-01 }\n  contains:\n${ids.map(id => `    - ${id}\n`).join('')}`,
    );
    expect(read({ ...Object.fromEntries(others), 'systems/s.yaml': text }).problems).toHaveLength(10_000);
  });
});

describe('answers', () => {
  const answer = (question: string, more = '') =>
    `${question}: { value: yes, answered: { by: acme-systems, on: 2026-11-01 }${more} }`;
  const answered = (...answers: string[]) =>
    entry('a').replace(
      'due: 2027-01-31',
      `due: 2027-01-31, checklist: own, answers: { ${answers.join(', ')} }`,
    );
  const of = (text: string, changes: Record<string, string> = {}) =>
    problemPlaces(read({ ...own, ...changes, 'certificates/a.yaml': text })).map(place =>
      place.replace('certificates/a.yaml:', ''),
    );

  it('are to questions the checklist asks', () => {
    expect(of(answered(answer('built-in'), answer('who')))).toEqual([]);
    expect(of(answered(answer('bulit-in')))).toEqual(['5:57 entry.unknown-question']);
    expect(messagesOf({ 'certificates/a.yaml': answered(answer('bulit-in')) })).toContain(
      'did you mean `built-in`',
    );
  });

  it('of a checklist that cannot be read are not judged', () => {
    expect(of(answered(answer('anything')), { 'checklists/own.yaml': 'id: [' })).toEqual([
      'checklists/own.yaml:1:6 yaml.unclosed',
    ]);
  });

  it('without a checklist named are to the questions of the default one, by the type of the entry', () => {
    const files = {
      'checklists/licensed-software.yaml': checklist('licensed-software'),
      'items/a.yaml': item('a').replace('due: 2027-01-31', `due: 2027-01-31, answers: { ${answer('x')} }`),
    };
    expect(problemPlaces(read(files))).toEqual(['items/a.yaml:6:41 entry.unknown-question']);
    const { 'items/a.yaml': text } = files;
    expect(problemPlaces(read({ 'items/a.yaml': text }))).toEqual([]);
  });

  it('belong to a version there is', () => {
    const text = (version: number) =>
      answered().replace('checklist: own', `checklist: own, version: ${version}`);
    expect(of(text(2))).toEqual([]);
    expect(of(text(3))).toEqual(['5:55 entry.checklist-version']);
  });

  it('by somebody who had left are none, to the day', () => {
    const left = { 'parties.yaml': parties.replace('name: 鈴木', 'name: 鈴木, left: 2026-11-01') };
    const confirmed = (on: string) => answered(answer('who', `, confirmed: { by: suzuki, on: ${on} }`));
    expect(of(confirmed('2026-11-01'), left)).toEqual([]);
    expect(of(confirmed('2026-11-02'), left)).toEqual(['5:141 entry.party-left']);
    const received = entry('a').replace(
      'due: 2027-01-31',
      'date: 2026-11-02, builder: acme-systems, receivedBy: suzuki',
    );
    expect(of(received, left)).toEqual(['5:66 entry.party-left']);
    const transferred = (from: string, to: string) =>
      entry('a').replace(
        'due: 2027-01-31',
        `due: 2027-01-31, transfers: [{ on: 2026-12-01, from: ${from}, to: ${to} }]`,
      );
    expect(of(transferred('suzuki', 'tanaka'), left)).toEqual([]);
    expect(of(transferred('tanaka', 'suzuki'), left)).toEqual(['5:78 entry.party-left']);
  });

  it.each([
    ['inventory/evidence/a/b.txt', undefined],
    ['https://wiki.example.jp/a/../b', undefined],
    ['inventory/evidence/a/c.txt', 'entry.evidence-missing'],
    ['inventory/evidence/a', 'entry.evidence-missing'],
    ['inventory/evidence/../parties.yaml', 'entry.evidence-outside'],
    ['inventory/evidence/a/../a/b.txt', 'entry.evidence-outside'],
    ['inventory/evidence/./a/b.txt', 'entry.evidence-outside'],
    ['inventory/evidence//a/b.txt', 'entry.evidence-outside'],
    ['inventory/parties.yaml', 'schema.format'],
    ['http://wiki.example.jp/a', 'schema.format'],
    ['/etc/passwd', 'schema.format'],
  ])('with %s as evidence', (evidence, rule) => {
    const expected = rule === undefined ? [] : [expect.stringContaining(rule)];
    const there = { 'evidence/a/b.txt': 'as agreed' };
    expect(of(answered(answer('who', `, evidence: '${evidence}'`)), there)).toEqual(expected);
    const text = system(
      's',
      `declaration: { contains: none, answered: { by: suzuki, on: 2026-03-01 }, evidence: '${evidence}' }`,
    );
    expect(problemPlaces(read({ ...there, 'systems/s.yaml': text }))).toEqual(expected);
  });
});

describe('checklists', () => {
  const of = (from: string | RegExp, to: string) =>
    problemPlaces(read({ 'checklists/own.yaml': checklist('own').replace(from, to) })).map(place =>
      place.replace('checklists/own.yaml:', ''),
    );

  it.each([
    ['id: own', 'id: other', '1:5 entry.id-file-name'],
    ['id: where', 'id: who', '10:11 checklist.repeated-question'],
    ['since: 2', 'since: 3', '11:77 checklist.since'],
    ['version: 2, due', 'version: 3, due', '3:10 checklist.due-missing 5:16 checklist.unknown-version'],
    ['version: 2', 'version: 4', '3:10 checklist.due-missing'],
    [/$/, 'changes: []', '12:1 yaml.duplicate-key'],
    [
      'due: 2026-12-31 }',
      'due: 2026-12-31 }\n  - { version: 2, due: 2027-12-31 }',
      '6:16 checklist.repeated-version',
    ],
    ['version: 2', 'version: 1000000', '3:10 checklist.due-missing 3:10 schema.range'],
    ['version: 2', 'version: 1e9', '3:10 checklist.due-missing 3:10 schema.range'],
    ['due: 2026-12-31 }', 'note: x }', '5:5 schema.required'],
    ['answer: text', 'answer: number', '8:44 schema.value'],
    ['question: Where?', 'question: { en: Where? }', '8:18 schema.required'],
    ['question: Where?', 'question: [Where?]', '8:28 schema.type'],
    ['question: Where?', "question: ''", '8:28 schema.empty'],
    ['question: Where?', 'question:', '8:18 schema.empty'],
    ['version: 2', 'version: two', '3:10 schema.type'],
  ])('%s → %s', (from, to, expected) => {
    expect(of(from, to).join(' ')).toBe(expected);
  });

  it('name every version that is not due', () => {
    const text = checklist('own').replace('version: 2', 'version: 4');
    expect(read({ 'checklists/own.yaml': text }).problems[0]?.message).toContain('for: 3, 4.');
  });
});

describe('ids', () => {
  it('belong to one of certificates, items and systems', () => {
    const reading = read({
      'certificates/a.yaml': entry('a'),
      'items/a.yaml': item('a'),
      'systems/A.yaml': system('A'),
    });
    expect(problemPlaces(reading)).toEqual([
      'items/a.yaml:1:5 entry.duplicate-id',
      'systems/A.yaml:1:5 entry.duplicate-id',
    ]);
    expect(reading.problems[0]?.message).toContain('inventory/certificates/a.yaml');
    expect(reading.ledger?.unreadable).toEqual(['A', 'a']);
  });

  it.each(['certificates', 'items', 'systems', 'checklists', 'acknowledgements'])(
    '%s have one folder, without others in it',
    folder => {
      const reading = read({
        [`${folder}/sub/a.yaml`]: 'id: a',
        [`${folder}/b.yml`]: 'id: b',
        [`${folder}/README.md`]: '#',
      });
      expect(problemPlaces(reading)).toEqual([
        `${folder}/b.yml:1:1 ledger.file-name`,
        `${folder}/sub/a.yaml:1:1 ledger.file-name`,
      ]);
      expect(reading.problems[0]?.message).toContain(`inventory/${folder}/b.yaml`);
      const isEntry = !/checklists|acknowledgements/.test(folder);
      expect(reading.ledger?.unreadable).toEqual(isEntry ? ['a', 'b'] : []);
    },
  );

  it('of a file that could not be read is still taken, and refers to something', () => {
    const reading = read({ 'certificates/a.yaml': entry('a', 'system: s') }, undefined, {
      refused: [
        { file: 'inventory/items/a.yaml', fault: { rule: 'yaml.too-large' } },
        { file: 'inventory/systems/s.yaml', fault: { rule: 'yaml.link' } },
      ],
    });
    expect(problemPlaces(reading)).toEqual([
      'certificates/a.yaml:1:5 entry.duplicate-id',
      'items/a.yaml:1:1 yaml.too-large',
      'systems/s.yaml:1:1 yaml.link',
    ]);
  });
});

describe('a ledger of which only some files are read', () => {
  const touched = {
    'certificates/a.yaml': entry('a', 'system: s').replace(
      'due: 2027-01-31',
      'due: 2027-01-31, checklist: elsewhere',
    ),
    'systems/s.yaml': system(
      's',
      'declaration: { contains: [a, b], answered: { by: suzuki, on: 2026-03-01 }, evidence: inventory/evidence/s.pdf }',
    ),
    'acknowledgements/b.yaml': 'entry: b\nacknowledged: []\n',
  };
  const elsewhere = ['items/b.yaml', 'checklists/elsewhere.yaml', 'evidence/s.pdf'];
  const pathsOf = (...names: string[]) =>
    new Set(
      ['settings.yaml', 'parties.yaml', ...Object.keys(touched), ...names].map(name => `inventory/${name}`),
    );

  it('refers to all that is there', () => {
    expect(problemPlaces(read(touched, undefined, { paths: pathsOf(...elsewhere) }))).toEqual([]);
    expect(problemPlaces(read(touched))).toEqual([
      'acknowledgements/b.yaml:1:8 entry.acknowledgement-entry',
      'certificates/a.yaml:5:41 entry.unknown-checklist',
      'systems/s.yaml:3:30 entry.unknown-entry',
      'systems/s.yaml:3:86 entry.evidence-missing',
    ]);
  });

  it('knows the ids that are taken, and the one that was there first keeps it', () => {
    const paths = pathsOf(...elsewhere, 'items/a.yaml', 'certificates/S.yaml');
    expect(problemPlaces(read(touched, undefined, { paths }))).toEqual([
      'certificates/a.yaml:1:5 entry.duplicate-id',
      'systems/s.yaml:1:5 entry.duplicate-id',
    ]);
  });
});

it('an alias, which stands for nothing here, is one problem wherever it is put', () => {
  const text = entry('a', 'title: &host x').replace('https://a.example.jp', '{ host: *host, port: 25 }');
  expect(problemPlaces(read({ 'certificates/a.yaml': text }))).toEqual([
    'certificates/a.yaml:3:21 yaml.alias',
    'certificates/a.yaml:6:14 yaml.anchor',
  ]);
});

describe('the place of something', () => {
  const { locate } = read({ ...own, 'certificates/a.yaml': entry('a') });
  const file = 'inventory/certificates/a.yaml';

  it.each([
    [[], 'value', '1:1'],
    [['owner', 'team'], 'value', '2:16'],
    [['owner', 'team'], 'key', '2:10'],
    [['handover', 'answers', 'who', 'confirmed'], undefined, '5:1'],
    [['handover', 'due'], undefined, '5:18'],
    [['endpoints', 0], undefined, '3:13'],
    [['endpoints', 7], undefined, '3:1'],
    [['nothing', 'at', 'all'], undefined, '1:1'],
  ] as const)('%j (%s) is %s', (path, at, expected) => {
    const { line, column } = locate(file, path, at);
    expect(`${line}:${column}`).toBe(expected);
  });

  it('of a file that was not read is its beginning', () => {
    expect(locate('inventory/certificates/b.yaml', ['id'])).toEqual({ line: 1, column: 1 });
    expect(locate('inventory/checklists/own.yaml', ['questions', 1, 'id'])).toEqual({ line: 8, column: 11 });
  });
});
