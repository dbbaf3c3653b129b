/** Checklists, acknowledgements, parties and settings. */
import { describe, expect, it } from 'vitest';
import { builtinChecklists } from '../../scripts/ledger/read/read.ts';
import {
  checklist,
  entry,
  item,
  now,
  parties,
  problemPlaces,
  read,
  settings,
  system,
} from './ledger-support.ts';

const day = 86_400_000;
const own = { 'checklists/own.yaml': checklist('own'), 'evidence/a/who.txt': 'infra-ops' };

describe('a checklist', () => {
  const builtin = new Map([
    ['own', checklist('own').replace('title: { en: Checklist', 'title: { en: Built in')],
    ['other', checklist('other')],
    ['broken', 'id: ['],
  ]);
  const known = (changes: Record<string, string>) =>
    read(changes, undefined, { builtinChecklists: builtin }).ledger?.checklists;

  it('is read with the days by which its versions are due', () => {
    const { ledger, problems } = read(own);
    expect(problems).toEqual([]);
    expect(ledger?.checklists.get('own')).toEqual({
      id: 'own',
      file: 'inventory/checklists/own.yaml',
      title: { en: 'Checklist', ja: 'チェックリスト' },
      version: 2,
      due: new Map([[2, '2026-12-31']]),
      questions: [
        {
          id: 'built-in',
          question: { en: 'Is it there?', ja: 'ありますか。' },
          why: { en: 'Nobody knew.', ja: 'Nobody knew.' },
          answer: 'yes-no',
          since: 1,
        },
        { id: 'where', question: { en: 'Where?', ja: 'Where?' }, answer: 'text', since: 1 },
        { id: 'since-when', question: { en: 'Since when?', ja: 'Since when?' }, answer: 'date', since: 1 },
        { id: 'who', question: { en: 'Who?', ja: 'Who?' }, answer: 'party', since: 1 },
        {
          id: 'settings',
          question: { en: 'Is it written down?', ja: 'Is it written down?' },
          answer: 'evidence',
          since: 2,
        },
      ],
    });
  });

  it('that comes with certledger is there, until the ledger has one of that name', () => {
    expect([...(known({})?.keys() ?? [])]).toEqual(['other', 'own']);
    expect(known({})?.get('own')).toMatchObject({ title: { en: 'Built in' } });
    expect(known({})?.get('own')).not.toHaveProperty('file');
    expect(known(own)?.get('own')).toMatchObject({ title: { en: 'Checklist' } });
  });

  it('that is wrong is not known, and does not give way to the one it replaces', () => {
    expect([...(known({ 'checklists/own.yaml': 'id: [' })?.keys() ?? [])]).toEqual(['other']);
    const text = checklist('own').replace('id: where', 'id: who');
    expect([...(known({ 'checklists/own.yaml': text })?.keys() ?? [])]).toEqual(['other']);
  });

  it('with a version that is not due yet is known: what it asks is beyond doubt', () => {
    const reading = read({ 'checklists/own.yaml': checklist('own').replace(/changes:\n.*\n/, '') });
    expect(problemPlaces(reading)).toEqual(['checklists/own.yaml:3:10 checklist.due-missing']);
    expect([...(reading.ledger?.checklists.keys() ?? [])]).toEqual(['own']);
  });

  it('of those that come with certledger, none has a problem', () => {
    const files = [...builtinChecklists()].map(([name, text]) => [`checklists/${name}.yaml`, text]);
    const { ledger, problems } = read(Object.fromEntries(files));
    expect(problems).toEqual([]);
    expect([...(ledger?.checklists.keys() ?? [])]).toEqual([
      'licensed-software',
      'server-certificate',
      'system-handover',
    ]);
    for (const { questions } of ledger?.checklists.values() ?? []) {
      for (const { question, why } of questions) {
        expect(question.en).not.toBe(question.ja);
        expect(why?.en).not.toBe(why?.ja);
      }
    }
  });
});

describe('acknowledgements in a file of their own', () => {
  const file = (id: string, more = '') =>
    `entry: ${id}\nacknowledged:\n  - { rule: chain.order, until: 2027-01-31, by: suzuki, reason: x${more} }\n`;

  it('join those of the entry, whatever type it has', () => {
    const { ledger, problems } = read({
      'certificates/a.yaml': entry(
        'a',
        'acknowledged: [{ rule: expiry.near, until: 2027-01-01, by: suzuki, reason: y }]',
      ),
      'acknowledgements/a.yaml': file('a', ', endpoint: https://a.example.jp'),
      'items/b.yaml': item('b'),
      'acknowledgements/b.yaml': file('b').replace('chain.order', 'item.near'),
      'systems/c.yaml': system('c'),
      'acknowledgements/c.yaml': file('c').replace('chain.order', 'system.undeclared'),
    });
    expect(problems).toEqual([]);
    expect(ledger?.entries[0]?.acknowledged).toEqual([
      { rule: 'expiry.near', until: '2027-01-01', by: 'suzuki', reason: 'y' },
      {
        rule: 'chain.order',
        until: '2027-01-31',
        by: 'suzuki',
        reason: 'x',
        endpoint: 'https://a.example.jp:443',
      },
    ]);
    expect(ledger?.items[0]?.acknowledged).toMatchObject([{ rule: 'item.near' }]);
    expect(ledger?.systems[0]?.acknowledged).toMatchObject([{ rule: 'system.undeclared' }]);
  });

  it.each([
    [file('b'), 'acknowledgements/a.yaml:1:8 entry.id-file-name'],
    [
      file('a', ', endpoint: https://b.example.jp'),
      'acknowledgements/a.yaml:3:78 entry.acknowledgement-endpoint',
    ],
    [file('a').replace('suzuki', 'nobody'), 'acknowledgements/a.yaml:3:49 entry.unknown-party'],
    [
      file('a').replace('chain.order', 'chain.odrer'),
      'acknowledgements/a.yaml:3:13 entry.acknowledgement-rule',
    ],
    [
      file('a').replace('2027-01-31', '2029-01-31'),
      'acknowledgements/a.yaml:3:33 entry.acknowledgement-too-long',
    ],
    [file('a').replace(', reason: x', ''), 'acknowledgements/a.yaml:3:5 schema.required'],
    [file('a', '').replace('entry: a\n', ''), 'acknowledgements/a.yaml:1:1 schema.required'],
    [file('a').replace(/acknowledged:.*/s, 'acknowledged: none'), 'acknowledgements/a.yaml:2:15 schema.type'],
    ['entry: [', 'acknowledgements/a.yaml:1:9 yaml.unclosed'],
  ])('%j', (text, place) => {
    const files = { 'certificates/a.yaml': entry('a'), 'certificates/b.yaml': entry('b') };
    const reading = read({ ...files, 'acknowledgements/a.yaml': text });
    expect(problemPlaces(reading)).toEqual([place]);
    const silenced = reading.ledger?.entries.flatMap(({ acknowledged }) => acknowledged);
    // Who decided it, and which rule: that leaves what is silenced as it is.
    expect(silenced).toHaveLength(/unknown-party|acknowledgement-rule/.test(place) ? 1 : 0);
  });

  it('are about an entry there is', () => {
    const reading = read({
      'certificates/directory.yaml': entry('directory'),
      'acknowledgements/directry.yaml': file('directry'),
    });
    expect(problemPlaces(reading)).toEqual([
      'acknowledgements/directry.yaml:1:8 entry.acknowledgement-entry',
    ]);
    expect(reading.problems[0]?.message).toContain('did you mean `directory`');
  });

  it('say of one with an endpoint, for an entry without any, that it has none', () => {
    const reading = read({
      'items/a.yaml': item('a'),
      'acknowledgements/a.yaml': file('a', ', endpoint: https://a.jp'),
    });
    expect(reading.problems).toMatchObject([{ rule: 'entry.acknowledgement-endpoint' }]);
    expect(reading.problems[0]?.message).toContain('It has none');
  });

  it('say nothing of the endpoints of an entry that is not read here', () => {
    const files = { 'acknowledgements/a.yaml': file('a', ', endpoint: https://a.jp') };
    const paths = new Set(['inventory/certificates/a.yaml', 'inventory/acknowledgements/a.yaml']);
    expect(read(files, undefined, { paths }).problems).toEqual([]);
  });

  it('may be the only ones allowed: the others silence nothing', () => {
    const inside = entry(
      'a',
      'acknowledged: [{ rule: expiry.near, until: 2027-01-01, by: suzuki, reason: y }]',
    );
    const reading = read({
      'settings.yaml': `${settings}acknowledgements: { separate: true }`,
      'certificates/a.yaml': inside,
      'acknowledgements/a.yaml': file('a'),
      'certificates/b.yaml': entry('b', 'acknowledged: []'),
    });
    expect(problemPlaces(reading)).toEqual(['certificates/a.yaml:6:1 entry.acknowledgement-separate']);
    expect(reading.ledger?.entries[0]?.acknowledged).toMatchObject([{ rule: 'chain.order' }]);
  });
});

describe('parties and settings', () => {
  it('a contract is a name or a name with an end; whoever left has a last day', () => {
    const { ledger, problems } = read({
      'parties.yaml': `people: { suzuki: { name: 鈴木, left: 2026-03-31, capacity: 4 }, kato: { name: 加藤 } }
contractors:
  acme: { name: アクメ, contract: 2026年度 保守契約, members: [kato] }
  bolt: { name: ボルト, contract: { reference: 0012, until: 2027-03-31 } }
`,
    });
    expect(problems).toEqual([]);
    expect([...(ledger?.parties.values() ?? [])]).toEqual([
      { id: 'suzuki', kind: 'person', name: '鈴木', left: '2026-03-31', capacity: 4 },
      { id: 'kato', kind: 'person', name: '加藤' },
      {
        id: 'acme',
        kind: 'contractor',
        name: 'アクメ',
        members: ['kato'],
        contract: { reference: '2026年度 保守契約' },
      },
      {
        id: 'bolt',
        kind: 'contractor',
        name: 'ボルト',
        members: [],
        contract: { reference: '0012', until: '2027-03-31' },
      },
    ]);
  });

  it('who speaks for a contractor is one of the people', () => {
    const text = parties.replace('アクメ }', 'アクメ, members: [suzuki, nobody] }');
    expect(problemPlaces(read({ 'parties.yaml': text }))).toEqual([
      'parties.yaml:7:48 parties.unknown-member',
    ]);
  });

  it('administrators are parties; one who is not leaves the ledger readable', () => {
    const reading = read({
      'settings.yaml': `${settings}administrators: [infra-ops, suzki]\nadoption: { until: 2027-03-31 }`,
    });
    expect(problemPlaces(reading)).toEqual(['settings.yaml:7:29 entry.unknown-party']);
    expect(reading.problems[0]?.message).toContain('did you mean `suzuki`');
    expect(reading.ledger?.settings).toMatchObject({
      administrators: ['infra-ops', 'suzki'],
      adoption: { until: '2027-03-31' },
      acknowledgements: { separate: false },
    });
  });

  it('acknowledgements are measured from the instant given', () => {
    const file = 'entry: a\nacknowledged: [{ rule: expiry.near, until: 2027-05-23, by: suzuki, reason: x }]';
    const files = { 'certificates/a.yaml': entry('a'), 'acknowledgements/a.yaml': file };
    expect(read(files).problems).toMatchObject([{ rule: 'entry.acknowledgement-too-long' }]);
    const later = new Date(now.getTime() + 10 * day);
    expect(read(files, undefined, { now: later }).problems).toEqual([]);
  });
});
