/** policy.subject: the definition's demands, beside what the record of one generation says. */
import { describe, expect, it } from 'vitest';
import type { DistinguishedName, Settings } from '../../scripts/ledger/types.ts';
import { certificate, entryOf, recordOf, served } from '../support/sample-data.ts';
import { rulesOf, sweepOnce } from './compare-support.ts';

const own = { commonName: 'www.example.jp', organization: 'Example KK', country: 'JP' };

interface Subjects {
  served: DistinguishedName;
  entry?: DistinguishedName;
  recorded?: DistinguishedName;
  settings?: Settings['subject'];
}

function sweep({ served: subject, entry: demanded, recorded, settings }: Subjects) {
  const facts = certificate('a', { subject });
  const entry = entryOf('web', {
    ...(demanded && { subject: demanded }),
    certificate: { ...recordOf(facts), subject: recorded ?? subject },
  });
  return sweepOnce(entry, [served(entry, facts)], {
    settings: { ...(settings && { subject: settings }) },
  });
}

describe('the subject an entry demands', () => {
  it('is compared as names are, attribute by attribute', () => {
    const entry = { organization: 'EXAMPLE  kk', country: 'JP' };
    expect(rulesOf(sweep({ served: own, entry }))).toEqual([]);
    expect(sweep({ served: { ...own, organization: 'Other KK' }, entry }).findings).toMatchObject([
      { rule: 'policy.subject', facts: { expected: ['O=EXAMPLE  kk'], served: ['O=Other KK'] } },
    ]);
  });

  it('has to be there', () => {
    const { findings } = sweep({ served: { commonName: own.commonName }, entry: own });
    expect(findings).toMatchObject([
      {
        rule: 'policy.subject',
        facts: { expected: ['O=Example KK', 'C=JP'], served: ['O=', 'C='] },
      },
    ]);
  });

  it('is left to drift.subject where the record demands the same', () => {
    const other = { ...own, organization: 'Other KK', country: 'US' };
    expect(rulesOf(sweep({ served: other, entry: own, recorded: own }))).toEqual(['drift.subject']);
    const half = sweep({ served: other, entry: own, recorded: { organization: 'example kk' } });
    expect(half.findings).toMatchObject([
      { rule: 'drift.subject', facts: { recorded: ['O=example kk'] } },
      { rule: 'policy.subject', facts: { expected: ['C=JP'] } },
    ]);
  });

  it('is another matter than a record that demands something else', () => {
    const other = { ...own, organization: 'Other KK' };
    const recorded = { organization: 'Third KK' };
    expect(rulesOf(sweep({ served: other, entry: own, recorded }))).toEqual([
      'drift.subject',
      'policy.subject',
    ]);
  });

  it('is not denied by what could not be read', () => {
    const facts = certificate('a', { subject: {}, unreadable: ['subject'] });
    const entry = entryOf('web', { subject: own, certificate: { sha256: facts.sha256 } });
    expect(rulesOf(sweepOnce(entry, [served(entry, facts)]))).toEqual([]);
  });
});

describe('the subject the settings demand', () => {
  const settings = { organization: 'Example KK', country: 'JP' };

  it('concerns whoever states it at all', () => {
    expect(rulesOf(sweep({ served: own, settings }))).toEqual([]);
    expect(rulesOf(sweep({ served: { commonName: 'www.example.jp' }, settings }))).toEqual([]);
    expect(sweep({ served: { ...own, country: 'US' }, settings }).findings).toMatchObject([
      { rule: 'policy.subject', facts: { expected: ['C=JP'], served: ['C=US'] } },
    ]);
  });

  it('gives way to what the entry demands', () => {
    const partner = { organization: 'Partner KK' };
    expect(rulesOf(sweep({ served: { ...own, ...partner }, entry: partner, settings }))).toEqual([]);
  });
});
