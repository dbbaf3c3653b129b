/** A setting that nobody reads is a promise that nobody keeps: each has a reader, and one that is new must be given one here. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { messages } from '../../scripts/ledger/messages/schema-messages.ts';
import { policies } from '../../scripts/ledger/rule-ids.generated.ts';
import { settingLeaves } from '../support/settings-leaves.ts';
import { read } from './ledger-support.ts';

/** By setting: a file or folder of `scripts/`, and what in it acts on the setting. */
const readers: Readonly<Record<string, readonly [place: string, text: string]>> = {
  organization: ['commands/schedule.ts', 'organization }'],
  administrators: ['codeowners', 'settings.administrators'],
  locale: ['codeowners', '[settings.locale]'],
  timezone: ['probe', 'ledger.settings.timezone'],
  'sites.x.title': ['probe', 'sites[site]?.title'],
  'sites.x.runner': ['probe', 'sites[site]?.runner'],
  'sites.x.proxy': ['probe', 'sites[site]?.proxy'],
  'trust.x.include': ['ledger/trust.ts', "'include']"],
  'expiry.stages': ['tracker', 'settings.expiry.stages'],
  'probe.timeout': ['probe', 'settings.probe.timeout'],
  'probe.concurrency': ['probe', 'settings.probe.concurrency'],
  'probe.addresses': ['probe', 'settings.probe.addresses'],
  'probe.allow': ['net', 'allow'],
  'probe.deny': ['net', 'deny'],
  'probe.crl': ['probe/revocation', 'settings.crl'],
  'probe.aia': ['probe/revocation', 'settings.aia'],
  ...Object.fromEntries(
    policies.map(name => [`policy.${name}`, ['rules/policy', `name: '${name}'`]] as const),
  ),
  'subject.organization': ['rules/policy', 'organization, country } = settings.subject'],
  'subject.country': ['rules/policy', 'organization, country } = settings.subject'],
  'unreachable.after': ['compare/pending-failures.ts', 'after'],
  rolloutGrace: ['rules/drift', 'settings.rolloutGrace'],
  'issues.from': ['tracker', 'issues.from'],
  'issues.labels': ['tracker', 'settings.issues.labels'],
  'issues.maxNew': ['tracker/plan/sweep-guard.ts', 'maxNew'],
  'issues.author': ['tracker', 'issues.author'],
  'issues.ledger': ['tracker', 'settings.issues.ledger'],
  'guard.darkFraction': ['compare', 'darkFraction'],
  'guard.darkMinimum': ['compare', 'darkMinimum'],
  'acknowledgements.maximum': ['ledger/acknowledgements.ts', 'limits.maximum'],
  'acknowledgements.separate': ['ledger/acknowledgements.ts', 'limits.separate'],
  'systems.reviewEvery': ['ledger', 'settings.systems.reviewEvery'],
  'adoption.until': ['review', 'settings.adoption.until'],
};

it('knows a reader of every setting, and of nothing else', () => {
  expect(Object.keys(readers)).toEqual(settingLeaves.map(({ path }) => path.join('.')));
});

it.each(Object.entries(readers))('%s is read', (_, [place, text]) => {
  expect(textIn(place)).toContain(text);
});

function textIn(place: string): string {
  const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));
  const files = place.endsWith('.ts') ? [place] : globSync(`${place}/**/*.ts`, { cwd: scripts });
  return files.map(file => readFileSync(join(scripts, file), 'utf8')).join('\n');
}

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
