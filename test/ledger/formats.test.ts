/** Handovers, items and systems as they are written and read. */
import { describe, expect, it } from 'vitest';
import { checklist, entry, item, read, settings, system } from './ledger-support.ts';

const day = 86_400_000;

const handover = `handover:
  date: 2026-11-05
  builder: acme-systems
  receivedBy: suzuki
  checklist: own
  version: 1
  answers:
    built-in: { value: true, answered: { by: acme-systems, on: 2026-11-01 }, confirmed: { by: suzuki, on: 2026-11-05 } }
    where: { value: 0012, answered: { by: acme-systems, on: 2026-11-01 }, note: rack }
    since-when: { value: 2026-01-31, answered: { by: acme-systems, on: 2026-11-01 }, evidence: 'https://wiki.example.jp/1' }
    who: { value: infra-ops, answered: { by: acme-systems, on: 2026-11-01 }, evidence: inventory/evidence/a/who.txt }
  transfers:
    - { on: 2026-11-20, from: suzuki, to: tanaka, note: moved }
`;
const handedOver = (text: string) => text.replace(/handover:.*\n/, handover);
const own = { 'checklists/own.yaml': checklist('own'), 'evidence/a/who.txt': 'infra-ops' };

describe('a handover', () => {
  it('is read whole, truth as yes, numbers as they are written', () => {
    const { ledger, problems } = read({ ...own, 'certificates/a.yaml': handedOver(entry('a')) });
    expect(problems).toEqual([]);
    const answered = { by: 'acme-systems', on: '2026-11-01' };
    expect(ledger?.entries[0]?.handover).toEqual({
      date: '2026-11-05',
      builder: 'acme-systems',
      receivedBy: 'suzuki',
      checklist: 'own',
      version: 1,
      answers: new Map([
        ['built-in', { value: 'yes', answered, confirmed: { by: 'suzuki', on: '2026-11-05' } }],
        ['where', { value: '0012', answered, note: 'rack' }],
        ['since-when', { value: '2026-01-31', answered, evidence: 'https://wiki.example.jp/1' }],
        ['who', { value: 'infra-ops', answered, evidence: 'inventory/evidence/a/who.txt' }],
      ]),
      transfers: [{ on: '2026-11-20', from: 'suzuki', to: 'tanaka' }],
    });
  });

  it.each([
    ['value: true, ', '', 'schema.required', ['where', 'since-when', 'who']],
    ['value: true', 'value: {}', 'schema.type', ['where', 'since-when', 'who']],
    ['on: 2026-11-05 }', 'on: soon }', 'schema.format', ['where', 'since-when', 'who']],
    ['note: rack', 'nota: rack', 'schema.misspelt-key', ['built-in', 'since-when', 'who']],
    ['note: rack', 'note: 42', 'schema.quote', ['built-in', 'since-when', 'who']],
  ])('with %j as %j loses that answer and no other', (from, to, rule, left) => {
    const text = handedOver(entry('a')).replace(from, to);
    const { ledger, problems } = read({ ...own, 'certificates/a.yaml': text });
    expect(problems.map(problem => problem.rule)).toEqual([rule]);
    expect([...(ledger?.entries[0]?.handover?.answers.keys() ?? [])]).toEqual(left);
    expect(ledger?.entries[0]?.handover?.transfers).toHaveLength(1);
  });

  it.each([
    ['handover: 3', undefined],
    ['handover:', undefined],
    ['handover: []', undefined],
    ['handover: { dat: 2026-01-01 }', { answers: new Map(), transfers: [] }],
    [
      'handover: { date: 2026-01-01, builder: suzuki }',
      { date: '2026-01-01', builder: 'suzuki', answers: new Map(), transfers: [] },
    ],
    ['handover: { due: soon, answers: 3, transfers: [3] }', { answers: new Map(), transfers: [] }],
  ])('%s is read as far as it goes', (written, expected) => {
    const { ledger, problems } = read({
      'certificates/a.yaml': entry('a').replace(/handover:.*/, written),
      'systems/s.yaml': system('s', written),
    });
    expect(problems.length).toBeGreaterThanOrEqual(2);
    expect(ledger?.entries[0]?.handover).toEqual(expected);
    expect(ledger?.systems[0]?.handover).toEqual(expected);
  });

  it('loses the evidence that is not there', () => {
    const text = handedOver(entry('a'));
    const { ledger, problems } = read({
      'checklists/own.yaml': checklist('own'),
      'certificates/a.yaml': text,
    });
    expect(problems).toMatchObject([{ rule: 'entry.evidence-missing' }]);
    expect(ledger?.entries[0]?.handover?.answers.get('who')).not.toHaveProperty('evidence');
  });
});

describe('who owns and who renews', () => {
  it.each([
    ['no owner', /owner:.*\n/, { owner: {} }],
    ['no renewal', /renewal:.*\n/, { renewal: { method: 'manual' } }],
    ['nobody responsible', /responsible: infra-ops/, { renewal: { method: 'manual' } }],
  ])('%s is a problem, and the entry is watched all the same', (_, cut, expected) => {
    const { ledger, problems } = read({
      'certificates/a.yaml': entry('a').replace(cut, ''),
      'items/b.yaml': item('b').replace(cut, ''),
    });
    expect(problems).toMatchObject([{ rule: 'schema.required' }, { rule: 'schema.required' }]);
    expect(ledger?.entries).toMatchObject([expected]);
    expect(ledger?.items).toMatchObject([expected]);
    expect(ledger?.unreadable).toEqual([]);
  });

  it.each(['owner:', 'owner: {}'])('%s names nobody', written => {
    const { ledger, problems } = read({
      'systems/s.yaml': system('s').replace('owner: { team: infra-ops }', written),
    });
    expect(problems).toMatchObject([{ rule: 'schema.empty' }]);
    expect(ledger?.systems).toMatchObject([{ owner: {} }]);
  });

  it('the other keys that are required are not to be done without', () => {
    const { ledger } = read({
      'items/a.yaml': item('a').replace(/kind:.*\n/, ''),
      'items/b.yaml': item('b').replace(/expires:.*\n/, ''),
      'systems/c.yaml': 'owner: { team: infra-ops }',
      'certificates/d.yaml': entry('d').replace('infra-ops }\nhand', 'infra-ops, contract: {} }\nhand'),
    });
    expect(ledger?.unreadable).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('an item', () => {
  it('is read with its defaults', () => {
    expect(read({ 'items/a.yaml': item('a') })).toMatchObject({ problems: [] });
    expect(read({ 'items/a.yaml': item('a') }).ledger?.items).toEqual([
      {
        type: 'item',
        id: 'a',
        file: 'inventory/items/a.yaml',
        title: 'a',
        status: 'active',
        kind: 'license',
        owner: { team: 'infra-ops' },
        expires: '2027-03-31',
        renewal: { method: 'manual', responsible: 'infra-ops' },
        handover: { due: '2027-01-31', answers: new Map(), transfers: [] },
        adopted: true,
        acknowledged: [],
      },
    ]);
  });

  it('is read whole', () => {
    const text = item(
      'a',
      'title: 仮想デスクトップ\nsystem: s\nstarts: 2026-04-01\nreference: 0042\nadopted: false\n',
    ).replace(
      'infra-ops }\nhand',
      'acme-systems, started: 2026-11-01, leadTime: 60d, contract: { reference: 1, clause: 4.10, until: 2027-03-31 } }\nhand',
    );
    const { ledger, problems } = read({ 'items/a.yaml': text, 'systems/s.yaml': system('s') });
    expect(problems).toEqual([]);
    expect(ledger?.items).toMatchObject([
      {
        title: '仮想デスクトップ',
        system: 's',
        starts: '2026-04-01',
        reference: '0042',
        adopted: false,
        renewal: {
          responsible: 'acme-systems',
          started: '2026-11-01',
          leadTime: 60 * day,
          contract: { reference: '1', clause: '4.10', until: '2027-03-31' },
        },
      },
    ]);
  });
});

describe('a system', () => {
  it('is asked again as often as the settings say, unless it says so itself', () => {
    const reviewEvery = (settingsText: string, more = '') =>
      read({ 'systems/s.yaml': system('s', more), 'settings.yaml': settingsText }).ledger?.systems[0]
        ?.reviewEvery;
    expect(reviewEvery(settings)).toBe(365 * day);
    expect(reviewEvery(`${settings}systems: { reviewEvery: 90d }`)).toBe(90 * day);
    expect(reviewEvery(settings, 'reviewEvery: 30d')).toBe(30 * day);
  });

  it('is read whole', () => {
    const declared = `title: 仮想デスクトップ
builder: acme-systems
operator: acme-systems
contract: { reference: 保守契約, clause: §4.2 }
goLive: 2026-04-01
declaration:
  contains: [a, b]
  answered: { by: acme-systems, on: 2026-03-01 }
  confirmed: { by: suzuki, on: 2026-03-02 }
  evidence: inventory/evidence/who.txt
handover: { due: 2027-01-31, checklist: own }
`;
    const { ledger, problems } = read({
      ...own,
      'certificates/a.yaml': entry('a', 'system: s'),
      'items/b.yaml': item('b', 'system: s'),
      'systems/s.yaml': system('s', declared),
      'evidence/who.txt': 'all of us',
    });
    expect(problems).toEqual([]);
    expect(ledger?.entries).toMatchObject([{ system: 's' }]);
    expect(ledger?.systems).toEqual([
      {
        type: 'system',
        id: 's',
        file: 'inventory/systems/s.yaml',
        title: '仮想デスクトップ',
        status: 'active',
        owner: { team: 'infra-ops' },
        builder: 'acme-systems',
        operator: 'acme-systems',
        contract: { reference: '保守契約', clause: '§4.2' },
        goLive: '2026-04-01',
        declaration: {
          contains: ['a', 'b'],
          answered: { by: 'acme-systems', on: '2026-03-01' },
          confirmed: { by: 'suzuki', on: '2026-03-02' },
          evidence: 'inventory/evidence/who.txt',
        },
        reviewEvery: 365 * day,
        handover: { due: '2027-01-31', checklist: 'own', answers: new Map(), transfers: [] },
        adopted: true,
        acknowledged: [],
      },
    ]);
  });

  it('may hold nothing that runs out', () => {
    const text = system('s', 'declaration: { contains: none, answered: { by: suzuki, on: 2026-03-01 } }');
    const { ledger, problems } = read({ 'systems/s.yaml': text });
    expect(problems).toEqual([]);
    expect(ledger?.systems[0]?.declaration?.contains).toEqual([]);
    expect(ledger?.systems[0]).not.toHaveProperty('handover');
  });
});
