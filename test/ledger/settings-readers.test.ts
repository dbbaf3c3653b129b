/** A setting that nobody reads is a promise that nobody keeps: each has a reader, and one that is new must be given one here. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { messages } from '../../scripts/ledger/messages/messages.ts';
import { settingLeaves } from '../support/settings-leaves.ts';
import { read } from './support.ts';

/** By setting: a file of `scripts/`, and what in it acts on the setting. */
const readers: Readonly<Record<string, readonly [file: string, text: string]>> = {
  organization: ['commands/schedule.ts', 'organization } = ledger.settings'],
  administrators: ['codeowners/codeowners.ts', 'namesOf(settings.administrators'],
  locale: ['codeowners/codeowners.ts', 'header[settings.locale]'],
  timezone: ['probe/targets.ts', 'dayAt(now, ledger.settings.timezone)'],
  'sites.x.title': ['probe/matrix.ts', 'sites[site]?.title'],
  'sites.x.runner': ['probe/matrix.ts', 'sites[site]?.runner'],
  'sites.x.proxy': ['probe/targets.ts', 'sites[site]?.proxy'],
  'trust.x.include': ['ledger/trust.ts', "'include']"],
  'expiry.stages': ['plan/desired.ts', 'ledger.settings.expiry.stages'],
  'probe.timeout': ['probe/probe.ts', 'settings.probe.timeout'],
  'probe.concurrency': ['probe/probe.ts', 'settings.probe.concurrency'],
  'probe.addresses': ['probe/probe.ts', 'settings.probe.addresses'],
  'probe.allow': ['probe/line/addresses.ts', 'allow.map('],
  'probe.deny': ['probe/line/addresses.ts', 'deny.map('],
  'probe.crl': ['probe/revocation/inquiry.ts', 'settings.crl'],
  'probe.aia': ['probe/revocation/inquiry.ts', 'settings.aia'],
  'policy.weak-key': ['compare/policy/certificate.ts', "askedOfServed('weak-key'"],
  'policy.weak-signature': ['compare/policy/certificate.ts', "askedOfServed('weak-signature'"],
  'policy.lifetime': ['compare/policy/certificate.ts', "askedOfServed('lifetime'"],
  'policy.protocol': ['compare/policy/protocol.ts', "askedOfServed('protocol'"],
  'policy.key-reuse': ['compare/policy/key-reuse.ts', "askedOfServed('key-reuse'"],
  'policy.subject': ['compare/policy/subject.ts', "askedOfServed('subject'"],
  'policy.quantum': ['compare/policy/quantum.ts', "asked('quantum'"],
  'subject.organization': ['compare/policy/subject.ts', 'organization, country } = settings.subject'],
  'subject.country': ['compare/policy/subject.ts', 'organization, country } = settings.subject'],
  'unreachable.after': ['compare/failing.ts', 'failures >= after'],
  rolloutGrace: ['compare/drift.ts', 'settings.rolloutGrace'],
  'issues.from': ['plan/subject.ts', 'issues.from'],
  'issues.labels': ['plan/labels.ts', 'settings.issues.labels'],
  'issues.maxNew': ['plan/guard.ts', 'issues.maxNew'],
  'issues.author': ['apply/github/github.ts', 'settings.issues.author'],
  'guard.darkFraction': ['plan/guard.ts', 'guard.darkFraction'],
  'guard.darkMinimum': ['plan/guard.ts', 'guard.darkMinimum'],
  'acknowledgements.maximum': ['ledger/acknowledgements.ts', 'limits.maximum'],
  'acknowledgements.separate': ['ledger/acknowledgements.ts', 'limits.separate'],
  'systems.reviewEvery': ['ledger/entry.ts', 'settings.systems.reviewEvery'],
  'adoption.until': ['review/bench.ts', 'settings.adoption.until'],
};

it('knows a reader of every setting, and of nothing else', () => {
  expect(Object.keys(readers)).toEqual(settingLeaves.map(({ path }) => path.join('.')));
});

it.each(Object.entries(readers))('%s is read', (_, [file, text]) => {
  expect(readFileSync(new URL(`../../scripts/${file}`, import.meta.url), 'utf8')).toContain(text);
});

it('a setting that never did anything is refused, and said to have done nothing', () => {
  const reading = read({ 'settings.yaml': 'locale: en\nissues: { from: error, dashboard: true }\n' });
  expect(reading.problems).toMatchObject([
    {
      rule: 'schema.withdrawn-key' satisfies keyof typeof messages,
      line: 2,
      column: 24,
      message: expect.stringContaining('there is no issue that lists everything yet'),
    },
  ]);
});

it.each(['policy: { x: off }', 'policies: { lifetime: off }', 'issues: { form: error }'])(
  'a key that is no setting is refused: %s',
  text => {
    const { problems } = read({ 'settings.yaml': `${text}\n` });
    expect(problems.map(({ rule }) => rule)[0]).toMatch(/^schema\.(unknown|misspelt)-key$/);
  },
);
