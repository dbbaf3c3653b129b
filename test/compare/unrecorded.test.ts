/** Endpoints that no entry names: what is said of them, and when nothing is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../scripts/compare/compare.ts';
import type { Finding } from '../../scripts/compare/finding.ts';
import { documentOf, reportOf } from '../../scripts/compare/report.ts';
import { markdownOf } from '../../scripts/compare/view/comparison-markdown.ts';
import { textOf } from '../../scripts/compare/view/comparison-text.ts';
import { divided, gatherEvidence } from '../../scripts/evidence/evidence.ts';
import { isAboutEntry } from '../../scripts/evidence/finding-subject.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import type { Ledger } from '../../scripts/ledger/types.ts';
import type { Observation } from '../../scripts/probe/observation.ts';
import { cells } from '../support/markdown.ts';
import { holds } from '../support/property.ts';
import {
  certificate,
  daysFromNow,
  entryOf,
  failed,
  ledgerOf,
  now,
  served,
  skipped,
} from '../support/sample-data.ts';

const web = entryOf('web');
const ledger = ledgerOf([web]);
const current = served(web, certificate('web'));
const stranger = entryOf('stranger');
const at = (endpoint: string, seed = endpoint) => served(stranger, certificate(seed), { endpoint });

function reported(observations: Observation[], inventory: Ledger = ledger) {
  const { recorded, unrecorded } = divided(inventory, observations);
  const evidence = gatherEvidence(inventory, recorded, emptyMemory, unrecorded);
  return reportOf(inventory, evidence, compare(inventory, evidence, now), now);
}

/** What is found about no entry, by place. */
const found = (observations: Observation[], inventory?: Ledger) =>
  reported(observations, inventory).comparison.findings.flatMap(each =>
    each.about === 'endpoint' ? [each.endpoint] : [],
  );

describe('an endpoint that no entry names', () => {
  it('is reported once, with what it serves', () => {
    const endpoint = 'https://stranger.example.jp:443';
    const other = { ...at(endpoint, 'other'), address: '192.0.2.2' };
    other.certificate = { ...other.certificate, notAfter: daysFromNow(3) };
    const { findings } = reported([current, at(endpoint, 'one'), other, at(endpoint, 'one')]).comparison;
    const about = findings.filter(each => each.about !== undefined);
    expect(about).toEqual([
      {
        key: `ledger.unrecorded:${endpoint}`,
        rule: 'ledger.unrecorded',
        severity: 'info',
        about: 'endpoint',
        endpoint,
        facts: {
          subject: 'CN=www.example.jp',
          issuer: 'Example CA G1',
          notAfter: daysFromNow(3),
          sha256: certificate('other').sha256,
          others: [certificate('one').sha256],
        },
      },
    ]);
  });

  describe('is judged by what was observed last, whatever the order', () => {
    const endpoint = 'https://stranger.example.jp:443';
    const expired = certificate('old', { notAfter: daysFromNow(-1) });
    const before = { ...served(stranger, expired, { endpoint }), at: daysFromNow(-2) };
    const orders = (last: Observation) => [
      [before, last],
      [last, before],
    ];

    it('where the certificate was renewed', () => {
      for (const observations of orders({ ...at(endpoint, 'new'), entry: 'another' })) {
        const facts = reported(observations).comparison.findings.flatMap(each =>
          each.about === 'endpoint' ? [each.facts] : [],
        );
        expect(facts).toMatchObject([{ sha256: certificate('new').sha256 }]);
        expect(facts[0]).not.toHaveProperty('others');
      }
    });

    it('where it serves nothing any more', () => {
      for (const observations of orders(
        failed(stranger, 'unreachable', { endpoint, address: '192.0.2.1' }),
      )) {
        expect(found(observations)).toEqual([]);
        const { unsure } = reported([current, ...observations]).comparison;
        expect(unsure).toEqual([{ about: 'endpoint', endpoint, rule: 'ledger.unrecorded' }]);
      }
    });
  });

  it('is one, whatever else its observations name', () => {
    const endpoint = 'https://stranger.example.jp:443';
    const named = ['#rsa', '#ecdsa', '@192.0.2.9', '?sni=other.example.jp', ''].map(more =>
      at(`${endpoint}${more}`),
    );
    const { findings } = reported([current, ...named]).comparison;
    const about = findings.filter(each => each.about !== undefined);
    expect(about).toMatchObject([{ endpoint, key: `ledger.unrecorded:${endpoint}` }]);
    expect(about[0]?.facts.others).toHaveLength(4);
  });

  it('is none where no endpoint has such a key', () => {
    const texts = [
      'https://h',
      'HTTPS://H.test:443',
      'https://h.test:443@junk\u001b',
      'https://h.test:443?sni=',
    ];
    expect(found(texts.map(text => at(text)))).toEqual([]);
  });

  it('is told from one that serves the certificate of an entry', () => {
    const endpoint = 'https://stranger.example.jp:443';
    const { findings } = reported([current, at(endpoint, 'web')]).comparison;
    expect(findings.at(-1)).toMatchObject({ endpoint, facts: { entries: ['web'] } });
  });

  it('is none where nothing was asked', () => {
    const endpoint = 'https://stranger.example.jp:443';
    const { findings, unsure = [] } = reported([
      current,
      skipped(stranger, 'planned', { endpoint }),
    ]).comparison;
    expect([...findings, ...unsure].filter(({ about }) => about !== undefined)).toEqual([]);
  });

  it('changes nothing that is said of the entries', () => {
    const alone = reported([current]).comparison;
    const { findings, ...rest } = reported([current, at('https://stranger.example.jp:443')]).comparison;
    expect({ findings: findings.filter(({ about }) => about === undefined), ...rest }).toEqual(alone);
  });

  it('is none where an entry has its host and port under another name, whatever its status', () => {
    const pinned = { ...web.endpoints[0], address: '192.0.2.7' } as (typeof web.endpoints)[0];
    const retired = entryOf('retired', { status: 'retired' });
    const unchecked = entryOf('unchecked');
    const inventory = ledgerOf([
      { ...web, endpoints: [pinned] },
      retired,
      { ...unchecked, endpoints: unchecked.endpoints.map(each => ({ ...each, check: 'none' as const })) },
    ]);
    const places = [
      ...['web', 'retired', 'unchecked'].map(id => `https://${id}.example.jp:443@192.0.2.9`),
      ...['?sni=other.example.jp', '#rsa', '@192.0.2.1?sni=a#ecdsa'].map(
        more => `https://web.example.jp:443${more}`,
      ),
      'smtp://web.example.jp:443',
      'https://192.0.2.7:443?sni=other.example.jp',
    ];
    expect(
      found(
        places.map(place => at(place)),
        inventory,
      ),
    ).toEqual([]);
    expect(found([at('https://web.example.jp:8443'), at('https://192.0.2.7:8443')], inventory)).toEqual([
      'https://192.0.2.7:8443',
      'https://web.example.jp:8443',
    ]);
  });

  it('is not concluded while a file of the ledger cannot be read, and that is said', () => {
    const place = 'https://stranger.example.jp:443';
    for (const more of [{ unreadable: ['lost'] }, { missingFolders: ['certificate' as const] }]) {
      const report = reported([current, at(place)], { ...ledger, ...more });
      expect(report.comparison.findings).toEqual(reported([current]).comparison.findings);
      expect(report.comparison.unsure).toContainEqual({ about: 'fleet', rule: 'ledger.unrecorded' });
      expect(textOf(report, { locale: 'en', color: false })).toContain(
        'Could not be judged by ledger.unrecorded',
      );
      expect(reported([current], { ...ledger, ...more }).comparison.unsure ?? []).toEqual([]);
    }
  });

  it('is unsure where it did not answer', () => {
    const endpoint = 'smtp://stranger.example.jp:25';
    const { comparison } = reported([current, failed(stranger, 'unreachable', { endpoint })]);
    expect(comparison.findings.filter(({ about }) => about !== undefined)).toEqual([]);
    expect(comparison.unsure).toEqual([{ about: 'endpoint', endpoint, rule: 'ledger.unrecorded' }]);
  });
});

describe('whoever writes many of them', () => {
  const name = '\u202e@octo `|\u001b[2J';
  const many = Array.from({ length: 2000 }, (_, index) => ({
    ...at(`https://h${String(index).padStart(4, '0')}.example.jp:443`),
    certificate: certificate(`${index}`, { subject: { commonName: name }, issuer: name }),
  }));

  it('gets a hundred told and the rest counted, whatever the order', () => {
    const report = reported([current, ...many]);
    const { findings, notListed } = report.comparison;
    expect(findings.filter(({ about }) => about === 'endpoint')).toHaveLength(100);
    expect(notListed).toEqual([{ rule: 'ledger.unrecorded', severity: 'info', count: 1900 }]);
    expect(reported([...many.toReversed(), current]).comparison).toEqual(report.comparison);
    const document = documentOf(report, 'ja');
    const isValid = compiledValidator('findings');
    expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
  });

  it('gets nothing through that is not text', () => {
    const report = reported(many.slice(0, 3));
    for (const locale of ['en', 'ja'] as const) {
      const text = textOf(report, { locale, color: false });
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      const rows = markdownOf(report, { locale })
        .split('\n')
        .filter(line => line.includes('h000'));
      for (const row of rows) expect(cells(row)).toHaveLength(5);
      expect(markdownOf(report, { locale }).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
  });

  it('is counted as one where they do not answer', () => {
    const silent = many.map(({ endpoint }) => failed(stranger, 'unreachable', { endpoint }));
    expect(reported(silent).comparison.unsure).toEqual([{ about: 'fleet', rule: 'ledger.unrecorded' }]);
  });
});

it('nothing that is observed outside the ledger changes what is said of the entries', () => {
  const places = fc.constantFrom(
    'https://stranger.example.jp:443',
    'https://stranger.example.jp:443#rsa',
    'https://web.example.jp:8443',
    'https://web.example.jp:443?sni=other.example.jp',
    'no endpoint',
  );
  const outside = fc
    .record({ endpoint: places, seed: fc.constantFrom('web', 'other'), answers: fc.boolean() })
    .map(({ endpoint, seed, answers }) =>
      answers ? at(endpoint, seed) : failed(web, 'unreachable', { endpoint }),
    )
    .map(observation => ({ ...observation, entry: 'web' }));
  const alone = reported([current]).comparison;
  holds(
    fc.property(fc.array(outside, { maxLength: 6 }), fc.boolean(), (others, isFirst) => {
      const { findings, unsure, ...rest } = reported(
        isFirst ? [current, ...others] : [...others, current],
      ).comparison;
      expect({ findings: findings.filter(isAboutEntry), ...rest }).toEqual(alone);
      expect((unsure ?? []).filter(isAboutEntry)).toEqual([]);
      const keys = findings.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

describe('the findings document', () => {
  const isValid = compiledValidator('findings');
  const whole = documentOf(reported([current, at('https://stranger.example.jp:443')]), 'en');
  const sha256 = certificate('x').sha256;
  const stated = { key: 'k', rule: 'ledger.unrecorded', severity: 'info', facts: {}, text: '' };
  /** The document with one finding that says this of its subject, and one rule that is unsure of it. */
  const about = (subject: object) =>
    isValid({ ...whole, findings: [{ ...stated, ...subject }], unsure: [{ rule: stated.rule, ...subject }] });

  it.each([
    { entry: 'web' },
    { entry: 'web', endpoint: 'https://web.example.jp:443' },
    { about: 'endpoint', endpoint: 'https://stranger.example.jp:443' },
    { about: 'certificate', sha256 },
  ])('may say %j', subject => {
    expect(about(subject), JSON.stringify(isValid.errors)).toBe(true);
  });

  it.each([
    {},
    { about: 'endpoint' },
    { about: 'certificate' },
    { about: 'fleet' },
    { about: 'entry', entry: 'web' },
    { about: 'endpoint', endpoint: 'https://stranger.example.jp:443', entry: 'web' },
    { about: 'certificate', sha256, endpoint: 'https://stranger.example.jp:443' },
    { entry: 'web', sha256 },
  ])('may not say %j', subject => {
    expect(about(subject)).toBe(false);
  });

  it('acknowledges nothing that is about no entry', () => {
    const [acknowledged] = whole.findings.slice(-1);
    expect(isValid({ ...whole, acknowledged: [acknowledged] })).toBe(false);
  });
});

it('a certificate that no entry records is shown by its fingerprint', () => {
  const sha256 = certificate('x').sha256;
  const report = reported([at('https://stranger.example.jp:443')]);
  const [finding] = report.comparison.findings.filter(each => !isAboutEntry(each));
  if (!finding) throw new Error('there is a finding');
  const { key, rule, severity, facts } = finding;
  const findings: Finding[] = [{ key, rule, severity, facts, about: 'certificate', sha256 }];
  const shown = { ...report, comparison: { ...report.comparison, findings } };
  expect(textOf(shown, { locale: 'en', color: false })).toContain(`ledger.unrecorded          ${sha256}\n`);
  expect(markdownOf(shown, { locale: 'ja' })).toContain(
    `| 台帳にないもの | 情報 | 台帳にない接続先 (\`${rule}\`) | \`${sha256}\` |`,
  );
});
