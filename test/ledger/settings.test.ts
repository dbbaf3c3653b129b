/** What is wrong with the settings, and with what depends on them, is told in one run. */
import { describe, expect, it } from 'vitest';
import { entry, parties, problemPlaces, read, settings } from './ledger-support.ts';

const faulty = (text: string, more: Record<string, string> = {}) =>
  problemPlaces(read({ 'settings.yaml': text, ...more }));

describe('mistakes of the settings', () => {
  it('are told together, whether the schema knows them or not', () => {
    const text = `colour: red
timezone: Asia/Edo
probe: { timeout: 5000s, concurrency: 0, allow: [10.0.0.0/8, nowhere] }
expiry:
  stages:
    - { name: soon, within: 3d, severity: info }
    - { name: soon, within: 1d }
sites:
  office: { titel: Office, proxy: "ftp://proxy.example.jp" }
  dmz: { proxy: "http://user:s3cret@proxy.example.jp:3128" }
administrators: [nobody]
`;
    const reading = read({ 'settings.yaml': text });
    expect(problemPlaces(reading)).toEqual([
      'settings.yaml:1:1 schema.unknown-key',
      'settings.yaml:2:11 settings.timezone',
      'settings.yaml:3:19 settings.timeout',
      'settings.yaml:3:39 schema.range',
      'settings.yaml:3:62 settings.network',
      'settings.yaml:7:7 schema.required',
      'settings.yaml:7:15 settings.duplicate-stage',
      'settings.yaml:9:13 schema.misspelt-key',
      'settings.yaml:9:35 settings.proxy',
      'settings.yaml:10:17 settings.proxy-user',
      'settings.yaml:11:18 entry.unknown-party',
    ]);
    expect(JSON.stringify(reading.problems)).not.toContain('s3cret');
    expect(reading).not.toHaveProperty('ledger');
  });

  it.each([
    ['timezone: 5', ['1:11 schema.quote']],
    ['timezone: ""', ['1:11 schema.empty']],
    ['timezon: Asia/Edo', ['1:1 schema.misspelt-key']],
    ['probe: [10s]', ['1:8 schema.type']],
    ['probe: { timeout: soon, allow: 10.0.0.0/8 }', ['1:19 schema.format', '1:32 schema.type']],
    ['probe: { deny: [7, x] }', ['1:17 schema.quote', '1:20 settings.network']],
    ['sites: { office: proxy }', ['1:18 schema.type']],
    ['sites: { office: { proxy: 3128 } }', ['1:27 schema.quote']],
    ['expiry: { stages: [soon, soon] }', ['1:20 schema.type', '1:26 schema.type']],
    ['expiry: { stages: { name: soon } }', ['1:19 schema.type']],
    ['timezone: &zone Asia/Edo', ['1:17 settings.timezone', '1:17 yaml.anchor']],
    ['timezone: Asia/Tokyo\ntimezone: Asia/Edo', ['2:1 yaml.duplicate-key']],
    ['sites: { a: { titel: x } }\nsites: {}', ['1:15 schema.misspelt-key', '2:1 yaml.duplicate-key']],
  ])('have nothing that only follows from another: %s', (text, expected) => {
    expect(faulty(text)).toEqual(expected.map(place => `settings.yaml:${place}`));
  });
});

it.each(['local: en', 'locale: en'])('the language of the first line holds beside %s', more => {
  const [problem] = read({ 'settings.yaml': `locale: ja\n${more}\n` }).problems;
  expect(problem?.message).toMatch(/。/);
});

describe('what depends on settings with a mistake', () => {
  const acknowledging = (until: string) =>
    entry('a', `acknowledged: [{ rule: chain.self-signed, until: ${until}, by: suzuki, reason: x }]\n`);
  const longer = acknowledging('2027-09-01');

  it('is held to what they say all the same', () => {
    const files = { 'certificates/a.yaml': longer };
    const told = (text: string) => faulty(`colour: red\n${text}`, files).slice(0, -1);
    expect(told('')).toEqual(['certificates/a.yaml:6:50 entry.acknowledgement-too-long']);
    expect(told('acknowledgements: { maximum: 400d }')).toEqual([]);
    expect(told('acknowledgements: { maximum: 400d, separate: true }')).toEqual([
      'certificates/a.yaml:6:1 entry.acknowledgement-separate',
    ]);
    const short = { 'certificates/a.yaml': acknowledging('2027-01-31') };
    expect(faulty('colour: red\nacknowledgements: { maximum: 30d }', short)).toHaveLength(2);
  });

  it.each([
    'acknowledgement: { maximum: 400d, separate: true }',
    'acknowledgements: { maximun: 400d }',
    'acknowledgements: { maximum: 400 }',
    'acknowledgements: 400d',
    'acknowledgements: {}\nacknowledgements: { maximum: 400d }',
    'acknowledgements: [',
  ])('is not judged by what they do not say: %s', text => {
    expect(faulty(text, { 'certificates/a.yaml': longer })).toEqual([
      expect.stringMatching(/^settings\.yaml/),
    ]);
  });

  it('may name a site or a trust set of a section whose key is misspelt, or there twice', () => {
    const files = { 'certificates/a.yaml': entry('a', 'site: makuhari\ntrust: internal\n') };
    expect(faulty(settings, files)).toEqual([]);
    expect(faulty(settings.replace('sites:', 'sits:'), files)).toEqual([
      'settings.yaml:3:1 schema.misspelt-key',
    ]);
    expect(faulty(settings.replace('trust:', 'trst:'), files)).toEqual([
      'settings.yaml:5:1 schema.misspelt-key',
    ]);
    expect(faulty(`sites: {}\n${settings}`, files)).toEqual(['settings.yaml:4:1 yaml.duplicate-key']);
  });
});

it.each([
  ['people', '1:1'],
  ['teams', '4:1'],
  ['contractors', '6:1'],
])('a misspelt key %s is one mistake, not one for everybody who is named below it', (section, place) => {
  const text = parties.replace(`${section}:`, `${section.slice(0, -1)}:`);
  const duty = entry('a').replace('responsible: infra-ops', 'responsible: tanaka');
  expect(problemPlaces(read({ 'parties.yaml': text, 'certificates/a.yaml': duty }))).toEqual([
    `parties.yaml:${place} schema.misspelt-key`,
  ]);
});
