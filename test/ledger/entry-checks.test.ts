import { describe, expect, it } from 'vitest';
import { possibleId } from '../../scripts/ledger/checks/entry-id.ts';
import { readSchema } from '../../scripts/schemas.ts';
import { entry, parties, placesOf, problemPlaces, read, settings } from './ledger-support.ts';

const message = (changes: Record<string, string>) =>
  read(changes)
    .problems.map(({ message }) => message)
    .join('\n');

describe('ids', () => {
  it('equal the file name', () => {
    expect(placesOf(entry('b'))).toEqual(['1:5 entry.id-file-name']);
    expect(placesOf(entry('A'))).toEqual(['1:5 entry.id-file-name']);
  });

  it.each([
    ['b', 'a', 'Rename the file to b.yaml, or write `id: a`.'],
    ['b', 'a\nb::error::x', 'Rename the file to b.yaml.'],
    ['b', '-a', 'Rename the file to b.yaml.'],
    ['b', 'x'.repeat(101), 'Rename the file to b.yaml.'],
    ['-b', 'a', 'Write `id: a`.'],
    ['-b', '-a', 'Rename the file, and write the same id in it: letters, digits'],
  ])('%s in %j.yaml: only ids that are possible are advised', (id, stem, advice) => {
    const text = entry('a').replace('id: a', `id: "${id}"`);
    const said = message({ [`certificates/${stem}.yaml`]: text });
    expect(said).toContain(`The id \`${id}\` and the file name differ. ${advice}`);
    expect(said).not.toContain('\\u{');
  });

  it('are possible where the schema says so', () => {
    const { $defs } = readSchema('common') as { $defs: { id: { pattern: string } } };
    expect(possibleId.source).toBe($defs.id.pattern);
  });

  it('belong to one entry, that of their file name', () => {
    const changes = {
      'certificates/a.yaml': entry('b'),
      'certificates/b.yaml': entry('b').replace('b.example', 'x.example'),
    };
    expect(problemPlaces(read(changes))).toEqual(['certificates/a.yaml:1:5 entry.duplicate-id']);
    expect(message(changes)).toContain('inventory/certificates/b.yaml');
  });

  it('differ by more than capitals', () => {
    const changes = {
      'certificates/a.yaml': entry('a'),
      'certificates/A.yaml': entry('A').replace('A.example', 'x.example'),
    };
    expect(problemPlaces(read(changes))).toHaveLength(1);
  });
});

describe('parties', () => {
  it.each([
    ['owner: { team: infra-op }', 'responsible: infra-ops', '2:16 entry.unknown-party'],
    ['owner: { team: suzuki }', 'responsible: infra-ops', '2:16 entry.party-kind'],
    ['owner: { primary: infra-ops }', 'responsible: infra-ops', '2:19 entry.party-kind'],
    ['owner: { deputy: nobody }', 'responsible: infra-ops', '2:18 entry.unknown-party'],
    ['owner: { team: infra-ops }', 'responsible: constructor', '4:25 entry.unknown-party'],
  ])('%s, %s', (owner, responsible, expected) => {
    const text = entry('a')
      .replace('owner: { team: infra-ops }', owner)
      .replace('responsible: infra-ops', responsible);
    expect(placesOf(text)).toEqual([expected]);
  });

  it('hand over and acknowledge', () => {
    const text = entry(
      'a',
      'acknowledged: [{ rule: chain.order, until: 2027-01-31, by: nobody, reason: x }]',
    ).replace('due: 2027-01-31', 'date: 2026-01-31, builder: nobody, receivedBy: noone');
    expect(placesOf(text)).toEqual([
      '5:40 entry.unknown-party',
      '5:60 entry.unknown-party',
      '6:60 entry.unknown-party',
    ]);
  });

  it('share one name space', () => {
    const changes = { 'parties.yaml': `${parties}  suzuki: { name: 鈴木商店 }\n` };
    expect(problemPlaces(read(changes))).toEqual(['parties.yaml:8:3 parties.duplicate-id']);
    expect(message(changes)).toContain('a person');
    expect(read(changes).ledger?.parties.get('suzuki')?.kind).toBe('person');
  });

  it.each([
    ['people', 'suzuki: { name: 鈴木, github: example/suzuki }', '`example/suzuki`'],
    ['people', `suzuki: { name: 鈴木, github: ${'x'.repeat(40)} }`, '39 at most'],
    ['teams', 'ops: { name: 運用, github: example/Infra.Ops }', 'probably `example/infra-ops`'],
    ['contractors', 'acme: { name: アクメ, github: example/infra.ops }', 'probably `example/infra-ops`'],
  ])('have names that GitHub can have: %s %s', (section, party, told) => {
    const changes = { 'parties.yaml': `${section}:\n  ${party}\n` };
    const reading = read(changes);
    expect(reading.problems).toMatchObject([
      {
        rule: section === 'people' ? 'parties.github-login' : 'parties.github-team',
        line: 2,
        column: party.indexOf('github: ') + 'github: '.length + 3,
        message: expect.stringContaining(told),
      },
    ]);
    // That nobody could be asked keeps nothing from being watched.
    expect(reading.ledger).toBeDefined();
  });

  it('and where something else spoils the file, that is told as why', () => {
    const wrong = 'teams:\n  a: { name: A, github: a/b.c }\n  b: { name: B, github: "b c" }\n';
    const reading = read({ 'parties.yaml': wrong });
    expect(reading.problems.map(({ rule }) => rule)).toEqual(['parties.github-team', 'schema.format']);
    expect(reading.obstacle).toMatchObject({ rule: 'schema.format', line: 3 });
  });

  it('have members that exist', () => {
    const changes = { 'parties.yaml': parties.replace('[suzuki, tanaka]', '[suzuki, tanka]') };
    expect(problemPlaces(read(changes))).toEqual(['parties.yaml:5:46 parties.unknown-member']);
    expect(message(changes)).toContain('did you mean `tanaka`');
  });
});

it('sites and trust sets exist', () => {
  expect(placesOf(entry('a', 'site: makuhari\ntrust: internal'))).toEqual([]);
  expect(placesOf(entry('a', 'site: makuhri\ntrust: intern'))).toEqual([
    '6:7 entry.unknown-site',
    '7:8 entry.unknown-trust-set',
  ]);
});

it('a contractor’s duty cites a contract', () => {
  const text = entry('a').replace('responsible: infra-ops', 'responsible: acme-systems');
  expect(placesOf(text)).toEqual(['4:25 entry.contract-missing']);
  const cited = text.replace('acme-systems', 'acme-systems, contract: { reference: x, clause: §1 }');
  expect(placesOf(cited)).toEqual([]);
});

describe('endpoints', () => {
  const two = (a: string, b: string, more = '') =>
    problemPlaces(
      read({
        'certificates/a.yaml': entry('a').replace('https://a.example.jp', a),
        'certificates/b.yaml': entry('b', more).replace('https://b.example.jp', b),
      }),
    );

  it('belong to one active entry', () => {
    expect(two('https://x.jp', 'https://X.jp:443')).toEqual([
      'certificates/b.yaml:3:13 entry.duplicate-endpoint',
    ]);
    expect(two('https://x.jp', 'tls://x.jp')).toEqual(['certificates/b.yaml:3:13 entry.duplicate-endpoint']);
    expect(two('https://x.jp', 'https://x.jp', 'status: retired')).toEqual([]);
    expect(two('https://x.jp', 'https://x.jp:8443')).toEqual([]);
    expect(two('https://x.jp', '{ host: x.jp, address: 192.0.2.1 }')).toEqual([]);
    expect(two('tls://192.0.2.1', '{ address: 192.0.2.1 }')).toEqual([
      'certificates/b.yaml:3:13 entry.duplicate-endpoint',
    ]);
  });

  it('are named once in their entry', () => {
    expect(two('https://x.jp, https://x.jp', 'https://y.jp')).toEqual([
      'certificates/a.yaml:3:27 entry.duplicate-endpoint',
    ]);
  });

  it.each([
    ['https://admin:hunter2@a.jp', '`https://…@a.jp`'],
    ['https://admin:hunter2@x@a.jp', '`https://…@a.jp`'],
    ['htps://admin:hunter2@a.jp', '`htps://…@a.jp`'],
    ['admin:hunter2@a.jp', '`…@a.jp`'],
    ['{ host: "admin:hunter2@a.jp" }', '`…@a.jp`'],
    ['https://admin:hunter2@a.jp, https://admin:hunter2@a.jp', '`https://…@a.jp`'],
  ])('%s: never repeats a password', (endpoint, shown) => {
    const said = message({ 'certificates/a.yaml': entry('a').replace('https://a.example.jp', endpoint) });
    expect(said).toContain(shown);
    expect(said).not.toMatch(/admin|hunter2/);
  });

  it('say which other file has them, and as what', () => {
    const changes = {
      'certificates/a.yaml': entry('a'),
      'certificates/b.yaml': entry('b').replace('https://b', 'tls://a'),
    };
    expect(message(changes)).toContain(
      'tls://a.example.jp:443 is the same endpoint as https://a.example.jp:443 of inventory/certificates/a.yaml',
    );
  });

  it('point at what is wrong in a long form', () => {
    const text = entry('a').replace(
      '[https://a.example.jp]',
      '[{ host: a.jp, address: b.jp }, https://c.jp/x]',
    );
    expect(placesOf(text)).toEqual(['3:36 entry.endpoint-address', '3:44 entry.endpoint-path']);
  });
});

describe('dates', () => {
  const certificate = (notBefore: string, notAfter: string) =>
    placesOf(entry('a', `previous: { notBefore: ${notBefore}, notAfter: ${notAfter} }`));

  it('are in order', () => {
    expect(certificate('2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z')).toEqual([]);
    expect(certificate('2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')).toEqual(['6:56 entry.dates-order']);
    expect(certificate('2026-01-01T00:00:00+09:00', '2025-12-31T20:00:00Z')).toEqual([]);
  });

  it('are of the calendar', () => {
    expect(certificate('2026-02-30T00:00:00Z', '2026-06-01T00:00:00Z')).toEqual(['6:24 schema.format']);
    expect(certificate('2016-12-31T23:59:60Z', '2026-06-01T00:00:00Z')).toEqual(['6:24 entry.date']);
  });
});

describe('acknowledgements', () => {
  const acknowledged = (until: string, more = '') =>
    entry('a', `acknowledged: [{ rule: chain.order, until: ${until}, by: suzuki, reason: x${more} }]`);

  it('end within the maximum; one that is over is no mistake', () => {
    expect(placesOf(acknowledged('2027-05-21'))).toEqual([]);
    expect(placesOf(acknowledged('2027-05-23'))).toEqual(['6:44 entry.acknowledgement-too-long']);
    expect(placesOf(acknowledged('2020-01-01'))).toEqual([]);
    const changes = { 'certificates/a.yaml': acknowledged('2027-05-23') };
    expect(message(changes)).toContain('`until: 2027-05-21` or earlier');
    const shorter = { ...changes, 'settings.yaml': `${settings}acknowledgements: { maximum: 30d }` };
    expect(message(shorter)).toContain('at most 30 days');
  });

  it('are measured in days of the ledger’s time zone, and the message says the day that is taken', () => {
    const changes = (until: string) => ({ 'certificates/a.yaml': acknowledged(until) });
    // In Tokyo it is the 22nd already, and is until three in the afternoon.
    for (const instant of ['2026-11-21T15:00:00Z', '2026-11-22T14:59:59Z']) {
      const at = { now: new Date(instant) };
      expect(read(changes('2027-05-21'), 'en', at).problems).toEqual([]);
      expect(read(changes('2027-05-22'), 'en', at).problems).toMatchObject([
        { message: expect.stringContaining('`until: 2027-05-21` or earlier') },
      ]);
    }
  });

  it('that are too long silence nothing', () => {
    const { ledger } = read({ 'certificates/a.yaml': acknowledged('2027-05-23') });
    expect(ledger?.entries).toMatchObject([{ id: 'a', acknowledged: [] }]);
  });

  it('name an endpoint of their entry', () => {
    expect(placesOf(acknowledged('2027-01-31', ', endpoint: https://a.example.jp'))).toEqual([]);
    expect(placesOf(acknowledged('2027-01-31', ', endpoint: https://b.example.jp'))).toEqual([
      '6:89 entry.acknowledgement-endpoint',
    ]);
  });

  it('name a rule there is, and a misspelt one is told which was meant', () => {
    const text = acknowledged('2027-01-31').replace('chain.order', 'chain.odrer');
    expect(placesOf(text)).toEqual(['6:24 entry.acknowledgement-rule']);
    expect(message({ 'certificates/a.yaml': text })).toContain('chain.order');
    const { ledger } = read({ 'certificates/a.yaml': text });
    expect(ledger?.entries).toMatchObject([{ id: 'a' }]);
  });
});

describe('settings', () => {
  it.each([
    ['timezone: +09:00', '1:11 settings.timezone'],
    ['probe: { allow: [10.0.0.0/33] }', '1:18 settings.network'],
    ['sites: { a: { proxy: "http://proxy.example.jp" } }', '1:22 settings.proxy'],
    ['sites: { a: { proxy: "http://u:p@proxy.example.jp:80" } }', '1:22 settings.proxy-user'],
    ['probe: { deny: [example.jp] }', '1:17 settings.network'],
    ['probe: { timeout: 11m }', '1:19 settings.timeout'],
    [
      'expiry: { stages: [{ name: a, within: 1d, severity: info }, { name: a, within: 2d, severity: info }] }',
      '1:69 settings.duplicate-stage',
    ],
    ['trust: { mozilla: { include: [] } }', '1:10 trust.reserved'],
    ['trust: { internal: { include: [mozila] } }', '1:32 trust.unknown-include'],
    ['trust: { internal: {} }', '1:10 trust.empty'],
    ['trust: { a: { include: [b] }, b: { include: [a] } }', '1:15 trust.circle'],
    ['issues: { labels: ["a,b"] }', '1:20 schema.format'],
    ['sites: { "a b": {} }', '1:10 schema.key-format'],
    ['guard: { darkFraction: 0 }', '1:24 schema.range'],
  ])('%s', (text, expected) => {
    expect(problemPlaces(read({ 'settings.yaml': text }))).toEqual([`settings.yaml:${expected}`]);
  });
});
