/** Which system contains which certificates and items. */
import { describe, expect, it } from 'vitest';
import { entry, item, parties, problemPlaces, read, system } from './ledger-support.ts';

describe('what a system contains', () => {
  const of = (contains: string) =>
    read({
      'systems/s.yaml': system(
        's',
        `declaration: { contains: ${contains}, answered: { by: suzuki, on: 2026-03-01 } }`,
      ),
    });

  it.each([
    ['nothing', 'schema.format', '`nothing` is not allowed for `contains`: write `none` or a list'],
    ['42', 'schema.type', '`contains` must be `none` or a list'],
    ['{}', 'schema.type', 'but this is a map'],
    ['true', 'schema.type', 'but this is true or false'],
    ['[]', 'schema.empty', '`contains` is empty'],
    ['null', 'schema.empty', '`contains` is empty'],
    ['[a b]', 'schema.format', '`a b` is not allowed for `contains #1`'],
    ['[none, none]', 'schema.repeated', '`none` is in `contains` twice'],
  ])('as %s is said to be wrong, once', (contains, rule, message) => {
    const { problems } = of(contains);
    expect(problems.filter(problem => problem.rule.startsWith('schema.'))).toMatchObject([
      { rule, message: expect.stringContaining(message) },
    ]);
  });
});

describe('what two systems contain', () => {
  const declares = (id: string, contains: string, more = '') =>
    system(id, `declaration: { contains: ${contains}, answered: { by: suzuki, on: 2026-03-01 } }\n${more}`);
  const things = {
    'certificates/web.yaml': entry('web', 'system: a'),
    'items/license.yaml': item('license'),
    'systems/a.yaml': declares('a', '[web, license]'),
  };

  it('is of one of them: what says so itself, else what either declares', () => {
    expect(problemPlaces(read({ ...things, 'systems/b.yaml': system('b') }))).toEqual([]);
    const reading = read({ ...things, 'systems/b.yaml': declares('b', '[license, web]') });
    expect(problemPlaces(reading)).toEqual([
      'systems/a.yaml:3:32 entry.contained-twice',
      'systems/b.yaml:3:27 entry.contained-twice',
      'systems/b.yaml:3:36 entry.contained-elsewhere',
    ]);
    expect(reading.problems.map(({ message }) => message)).toMatchObject([
      expect.stringContaining('`b`'),
      expect.stringContaining('`a`'),
      expect.stringMatching(/`web`.*`a`/),
    ]);
    expect(reading.ledger?.systems.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('says nothing against a system that is gone', () => {
    const gone = declares('b', '[license, web]', 'status: retired');
    expect(problemPlaces(read({ ...things, 'systems/b.yaml': gone }))).toEqual([]);
  });
});

describe('an owner', () => {
  const register = parties
    .replace('people:', 'people:\n  ando: { name: 安藤 }')
    .replace('{ name: アクメ }', '{ name: アクメ, members: [ando] }');
  const of = (owner: string) => {
    const text = item('a').replace('{ team: infra-ops }', owner);
    return read({ 'parties.yaml': register, 'items/a.yaml': text });
  };

  it.each([
    ['{ primary: ando }', ['items/a.yaml:3:19 entry.contractor-owner']],
    ['{ team: infra-ops, deputy: ando }', ['items/a.yaml:3:35 entry.contractor-owner']],
    ['{ primary: suzuki, deputy: tanaka }', []],
  ])('%s', (owner, expected) => {
    expect(problemPlaces(of(owner))).toEqual(expected);
  });

  it('is still watched, and told to name somebody else', () => {
    const { ledger, problems } = of('{ primary: ando }');
    expect(ledger?.items).toHaveLength(1);
    expect(problems[0]?.message).toBe(
      '`ando` belongs to the contractor `acme-systems`, and a contractor cannot be the owner. Name a party of your own organization as `primary`.',
    );
  });
});

describe('former members', () => {
  const of = (former: string, members = '[suzuki]') =>
    read({
      'parties.yaml': parties.replace('members: [suzuki, tanaka]', `members: ${members}, former: ${former}`),
    });

  it('have a last day each', () => {
    const { ledger, problems } = of('{ tanaka: 2027-03-31 }');
    expect(problems).toEqual([]);
    expect(ledger?.parties.get('infra-ops')).toMatchObject({
      members: ['suzuki'],
      former: { tanaka: '2027-03-31' },
    });
    expect(of('{}').ledger?.parties.get('infra-ops')).not.toHaveProperty('former');
  });

  it.each([
    ['{ ghost: 2027-03-31 }', '5:57 parties.unknown-member'],
    ['{ tanaka: 2027-03-31, suzuki: 2027-03-31 }', '5:77 parties.former-member'],
    ['{ tanaka: yesterday }', '5:65 schema.format'],
    ['[tanaka]', '5:55 schema.type'],
  ])('are not %s', (former, expected) => {
    expect(problemPlaces(of(former))).toEqual([`parties.yaml:${expected}`]);
  });

  it('of a contractor as well', () => {
    const text = parties.replace('{ name: アクメ }', '{ name: アクメ, former: { tanka: 2027-03-31 } }');
    const reading = read({ 'parties.yaml': text });
    expect(reading.problems).toMatchObject([{ rule: 'parties.unknown-member' }]);
    expect(reading.problems[0]?.message).toContain('did you mean `tanaka`');
  });
});
