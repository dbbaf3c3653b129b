/** An issue is rewritten when its facts change, and not when only the wording does. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Comparison,
  type Finding,
  type Json,
  type LedgerUpdate,
  type RuleId,
  ruleIds,
} from '../../../scripts/compare/finding.ts';
import { describe as describeFinding, remedyOf } from '../../../scripts/compare/view/finding-text.ts';
import { keyTypes } from '../../../scripts/ledger/key-types.ts';
import type { Entry, Ledger, Party } from '../../../scripts/ledger/types.ts';
import { rules } from '../../../scripts/rules/rule-catalogue.ts';
import { codeSpan } from '../../../scripts/text/encode.ts';
import type { Locale } from '../../../scripts/text/locale.ts';
import type { Templates } from '../../../scripts/text/templates/templates.ts';
import { hashOf } from '../../../scripts/tracker/model/hash.ts';
import { markerLine } from '../../../scripts/tracker/model/marker.ts';
import { splitBody } from '../../../scripts/tracker/model/marker-reader.ts';
import { unknownHash } from '../../../scripts/tracker/model/state.ts';
import { plan } from '../../../scripts/tracker/plan/planner.ts';
import type { MemoryTracker } from '../../support/memory-tracker.ts';
import { holds, patience } from '../../support/property.ts';
import {
  comparison,
  entry,
  finding,
  later,
  ledger,
  near,
  settings,
  summary,
  templates,
  update,
} from './plan-support.ts';
import { afterwards, make, type Situation, trackerOf } from './two-sweeps.ts';

const locales: Locale[] = ['en', 'ja'];

/** The templates of another version: everything is said in other words. */
const reworded = ({ locale, ...before }: Templates): Templates => ({
  locale,
  page(name, text) {
    const { title, body } = before.page(name, text);
    return { title: `Now: ${title}`, body: `In other words.\n\n${body}` };
  },
  comment: (name, text) => `In other words: ${before.comment(name, text)}`,
});

/** What is open about it is told in sentences. */
const notYet = (due: string) => ({ due, answers: new Map(), transfers: [] });
const [web, mail] = [entry('web'), entry('mail', { handover: notYet('2026-05-01') })];
const told = [
  finding('expiry.expired', 'web', 'a'),
  near('web', 'renew', 'warning', 'b'),
  finding('handover.overdue', 'mail', undefined, { severity: 'warning', facts: { file: 'x' } }),
  finding('expiry.expired', 'later', 'a'),
  finding('chain.order', 'zone', 'a'),
];
/** Three issues of entries, one about the sweep, as another waits, and the pull request. */
function fullSituation(locale: Locale): Situation {
  const inventory = ledger([web, mail, entry('later'), entry('zone', { title: 'The last' })], {
    settings: { ...settings, locale, issues: { ...settings.issues, maxNew: 3 } },
  });
  return { inventory, compared: comparison(told, { updates: [update('web')] }) };
}

describe.each(locales)('another wording (%s)', locale => {
  const title = rules['expiry.expired'].title;
  const before = { ...title };
  afterEach(() => void Object.assign(title, before));

  it('of templates and of the texts of rules plans nothing', async () => {
    const situation = fullSituation(locale);
    const tracker = await trackerOf(situation);
    expect([tracker.issues, tracker.pulls].map(({ length }) => length)).toEqual([4, 1]);
    Object.assign(title, { en: 'It is over', ja: '終わり' });
    expect((await make({ ...situation, words: reworded(templates[locale]) }, tracker)).actions).toEqual([]);
  });

  it('is what a change of facts is told in', async () => {
    const situation = fullSituation(locale);
    const tracker = await trackerOf(situation);
    const compared = comparison([...told, finding('drift.names', 'web', 'a')], {
      updates: [update('web', 'ef'.repeat(32))],
    });
    const words = reworded(templates[locale]);
    const made = await make({ ...situation, compared, words }, tracker);
    expect(summary(made)).toEqual(['update #3', 'ledger web']);
    const [changed, pull] = made.actions;
    expect(changed).toMatchObject({ content: { body: expect.stringMatching(/^In other words/) } });
    expect(pull).toMatchObject({ body: expect.stringMatching(/^In other words/) });
  });
});

/** One issue with everything an issue can show, and what changes about it. */
const party = (id: string, name: string, github = `${id}-gh`): Party => ({
  kind: 'person',
  id,
  name,
  github,
});
const shown = entry('web', {
  title: 'Shop',
  handover: notYet('2026-05-01'),
  renewal: { method: 'manual', responsible: 'acme', contract: { reference: 'A', clause: '1' } },
});
const standing = [
  finding('expiry.expired', 'web', 'a'),
  near('web', 'renew', 'warning', 'b'),
  finding('handover.overdue', 'web', undefined, { facts: { file: 'x' } }),
];

function shopWith(change: Partial<Entry>, more: Partial<Ledger> = {}): Ledger {
  return ledger([{ ...shown, ...change } as Entry], more);
}

describe('a change is told', () => {
  const before: Situation = { inventory: shopWith({}), compared: comparison(standing) };
  const { parties } = before.inventory;

  it('of an issue that also asks for what is open', async () => {
    const [issue] = (await trackerOf(before)).issues;
    expect(issue?.body).toContain('Still open:');
  });

  it.each<[string, Partial<Situation>]>([
    ['of the title', { inventory: shopWith({ title: 'The shop' }) }],
    ['of the file', { inventory: shopWith({ file: 'inventory/certificates/shop/web.yaml' }) }],
    ['of the owner', { inventory: shopWith({ owner: { team: 'infra-ops', primary: 'tanaka' } }) }],
    [
      'of the name of an owner',
      {
        inventory: shopWith({}, { parties: new Map([...parties, ['suzuki', party('suzuki', '鈴木一郎')]]) }),
      },
    ],
    [
      'of a login',
      {
        inventory: shopWith(
          {},
          { parties: new Map([...parties, ['suzuki', party('suzuki', '鈴木', 'new-gh')]]) },
        ),
      },
    ],
    ['of the duty', { inventory: shopWith({ renewal: { ...shown.renewal, responsible: 'infra-ops' } }) }],
    [
      'of the contract',
      { inventory: shopWith({ renewal: { ...shown.renewal, contract: { reference: 'A', clause: '2' } } }) },
    ],
    ['of the procedure', { inventory: shopWith({ renewal: { ...shown.renewal, procedure: 'docs/x.md' } }) }],
    [
      'of what the handover lacks',
      { inventory: shopWith({ handover: { ...notYet('2026-05-01'), checklist: 'appliance' } }) },
    ],
    [
      'of the labels',
      {
        inventory: shopWith(
          {},
          { settings: { ...settings, issues: { ...settings.issues, labels: ['certledger', 'pki'] } } },
        ),
      },
    ],
    ['of the time zone', { inventory: shopWith({}, { settings: { ...settings, timezone: 'UTC' } }) }],
    ['of the language', { inventory: shopWith({}, { settings: { ...settings, locale: 'ja' } }) }],
    [
      'of where acknowledgements stand',
      {
        inventory: shopWith(
          {},
          { settings: { ...settings, acknowledgements: { ...settings.acknowledgements, separate: true } } },
        ),
      },
    ],
    [
      'of an endpoint',
      { compared: comparison([finding('expiry.expired', 'web', 'c'), ...standing.slice(1)]) },
    ],
    [
      'of a severity',
      {
        compared: comparison([
          ...standing.slice(0, 1),
          near('web', 'renew', 'info', 'b'),
          ...standing.slice(2),
        ]),
      },
    ],
    ['of a rule', { compared: comparison([...standing, finding('drift.names', 'web', 'a')]) }],
    ['of what is found no more', { compared: comparison(standing.slice(0, 2)) }],
    [
      'of what is acknowledged',
      { compared: comparison(standing, { acknowledged: [finding('drift.issuer', 'web', 'a')] }) },
    ],
  ])('%s', async (_, after) => {
    expect(await afterwards(before, before)).toEqual([]);
    expect(await afterwards(before, { ...before, ...after })).toContainEqual(
      expect.stringMatching(/^update #1/),
    );
  });

  it(
    'of any fact that makes another text, whatever the rule',
    async () => {
      const any = fc.oneof(fc.string(), fc.nat(), fc.array(fc.string(), { maxLength: 3 }));
      const someFact = (rule: RuleId, name: string): fc.Arbitrary<Json> => {
        if (name === 'keyType') return fc.constantFrom(...keyTypes);
        return name === 'advice' ? fc.constantFrom(...Object.keys(rules[rule].remedyOn ?? {}), 'other') : any;
      };
      /** A finding, and the same with one fact changed, or taken away. */
      const pair = fc.constantFrom(...ruleIds).chain(rule => {
        const own = Object.keys(rules[rule].facts);
        const names = [...own, ...own.map(name => `${name}Total`), 'vantages', 'keyType', 'advice'];
        const facts = fc.record(Object.fromEntries(names.map(name => [name, someFact(rule, name)])));
        const change = fc
          .constantFrom(...names)
          .chain(name => fc.tuple(fc.constant(name), fc.option(someFact(rule, name), { nil: undefined })));
        return fc.tuple(fc.constant(rule), facts, change).map(([, whole, [name, value]]) => {
          const { [name]: _, ...rest } = whole;
          return [whole, value === undefined ? rest : { ...rest, [name]: value }].map(each =>
            finding(rule, 'web', 'a', { facts: each, severity: 'warning' }),
          );
        });
      });
      await holds(
        fc.asyncProperty(pair, async ([one, other]) => {
          if (!one || !other) throw new Error('not two');
          const situation = (each: Finding): Situation => ({
            inventory: before.inventory,
            compared: comparison([...standing, each]),
          });
          const said = (each: Finding) =>
            locales.map(locale => [
              describeFinding(each, { locale, timezone: 'Asia/Tokyo', encode: codeSpan }),
              remedyOf(each)[locale],
            ]);
          const isSame = hashOf(said(one)) === hashOf(said(other));
          const steps = await afterwards(situation(one), situation(other));
          if (!isSame)
            expect(steps, JSON.stringify([one, other])).toContainEqual(expect.stringMatching(/^update #1/));
          expect(await afterwards(situation(one), situation(structuredClone(one)))).toEqual([]);
        }),
        1_000,
      );
    },
    patience(30_000),
  );

  it('but not of a fact that no text shows: what is served changes often, and the issue says the same', async () => {
    const served = (sha256: string): Situation => ({
      inventory: before.inventory,
      compared: comparison([
        ...standing,
        finding('chain.untrusted', 'web', 'a', { facts: { trust: 'public', sha256 } }),
      ]),
    });
    expect(await afterwards(served('ab'), served('cd'))).toEqual([]);
  });
});

describe('a change is told in the issue about the sweep', () => {
  const waiting = (findings: Finding[], more: Partial<Comparison> = {}, title = 'last'): Situation => ({
    inventory: ledger([entry('first'), entry('last', { title })], {
      settings: { ...settings, issues: { ...settings.issues, maxNew: 1 } },
    }),
    compared: comparison([finding('expiry.expired', 'first', 'a'), ...findings], more),
  });
  const one = [finding('chain.order', 'last', 'a')];

  it.each<[string, Situation]>([
    ['of what else waits for an issue', waiting([...one, finding('drift.names', 'last', 'a')])],
    ['of the worst of it', waiting([finding('handover.incomplete', 'last')])],
    ['of the name of what waits', waiting(one, {}, 'The last')],
    ['of where was looked from', waiting(one, { vantages: [{ site: 'makuhari' }] })],
    [
      'of endpoints that went dark',
      waiting(one, { darkness: { previouslyServed: 8, dark: ['a', 'b', 'c', 'd', 'e', 'f'] } }),
    ],
  ])('%s', async (_, after) => {
    const before = waiting(one);
    expect(await afterwards(before, before)).toEqual([]);
    expect(await afterwards(before, after)).toContainEqual(expect.stringMatching(/^update #1/));
  });
});

describe('a change is told in the pull request', () => {
  const propose = (updates: LedgerUpdate[], recorded: Partial<Entry> = {}): Situation => ({
    inventory: ledger([entry('web', recorded), entry('mail')]),
    compared: comparison([], { updates }),
  });
  const proposed = update('web');

  it.each<[string, Situation]>([
    ['of the certificate', propose([update('web', 'ef'.repeat(32))])],
    [
      'of a date',
      propose([{ ...proposed, certificate: { ...proposed.certificate, notAfter: '2026-10-01T00:00:00Z' } }]),
    ],
    [
      'of what is wrong with it',
      propose([{ ...proposed, verdict: { path: 'untrusted', hostname: 'match' } }]),
    ],
    ['of what is recorded now', propose([proposed], { certificate: { serial: '01' } })],
    ['of another entry', propose([proposed, update('mail')])],
  ])('%s', async (_, after) => {
    const before = propose([proposed]);
    expect(await afterwards(before, before)).toEqual([]);
    expect(await afterwards(before, after)).toContainEqual(
      expect.stringMatching(/^ledger web|^ledger mail,web/),
    );
  });
});

/** As the first versions hashed it: the text, and nothing of the facts. */
function asBefore(tracker: MemoryTracker): void {
  const old = (body: string, title: string, rest: Record<string, Json>): string => {
    const parts = splitBody(body);
    if (!parts) throw new Error('no marker');
    const { marker, text } = parts;
    return body.replace(markerLine(marker), () =>
      markerLine({ ...marker, hash: hashOf({ title, body: text, ...rest }) }),
    );
  };
  for (const issue of tracker.issues) {
    const { title, labels, assignees } = issue;
    issue.body = old(issue.body, title, { labels, assignees });
  }
  for (const pull of tracker.pulls) {
    const { title, labels } = pull;
    const commits: Json = JSON.parse(JSON.stringify(pull.commits));
    pull.body = old(pull.body, title, { labels, commits, records: pull.commits.map(() => '{}') });
  }
}

describe.each(locales)('what an earlier version wrote (%s)', locale => {
  it('is left alone while it says the same, and otherwise written anew', async () => {
    const situation = fullSituation(locale);
    const tracker = await trackerOf(situation);
    asBefore(tracker);
    expect((await make(situation, tracker)).actions).toEqual([]);
    const compared = comparison([...told, finding('drift.names', 'web', 'a')], {
      updates: [update('web', 'ef'.repeat(32))],
    });
    expect(summary(await make({ ...situation, compared }, tracker))).toEqual(['update #3', 'ledger web']);
  });
});

it('an issue whose marker was lost is written anew', async () => {
  const situation = fullSituation('en');
  const tracker = await trackerOf(situation);
  const found = await tracker.read();
  const issues = found.issues.map(issue => ({ ...issue, marker: { ...issue.marker, hash: unknownHash } }));
  const made = plan({
    ledger: situation.inventory,
    comparison: situation.compared,
    tracker: { ...found, issues },
    now: later(1),
    templates: templates.en,
  });
  expect(summary(made).toSorted()).toEqual(['update #1', 'update #2', 'update #3', 'update #4']);
});
