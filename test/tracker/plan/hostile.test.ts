/** Nothing that a certificate, a host name or a server's reply says does anything in what certledger writes. */
import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../../scripts/compare/finding.ts';
import type { Answer, Checklist, Ledger } from '../../../scripts/ledger/types.ts';
import { rules } from '../../../scripts/rules/rule-catalogue.ts';
import { type Locale, locales } from '../../../scripts/text/locale.ts';
import { markerOf, splitBody } from '../../../scripts/tracker/model/marker-reader.ts';
import type { Action, Plan } from '../../../scripts/tracker/model/plan.ts';
import { emptyTracker, type TrackedIssue } from '../../../scripts/tracker/model/state.ts';
import { renderPlanMarkdown, renderPlanText } from '../../../scripts/tracker/view/plan-text.ts';
import { cells, hostile, inlines, liveText } from '../../support/markdown.ts';
import { comparison, entry, finding, later, ledger, planned, settings, start } from './plan-support.ts';

/** Titles may say it: nobody reads them as templates. */
const template = /\{\{/;
/** What GitHub would act on, if it stood outside a code span. Links of our own there are none. */
const live = [
  /@[\w-]/,
  /#[\w-]*\d/,
  /GH-\d/i,
  /<[a-z!/?]/i,
  /\]\(|\]:/,
  /:\/\//,
  /www\./i,
  template,
  /-->/,
  /:\w+:/,
  /\[\^/,
];
const invisible = /[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|[^\P{Cc}\n]|\p{Default_Ignorable_Code_Point}/u;

const answer = (text: string): Answer => ({
  value: text,
  answered: { by: text, on: '2026-05-01' },
  confirmed: { by: 'acme', on: text },
});

const hostileChecklist = (text: string): Checklist => ({
  id: text,
  title: { en: text, ja: text },
  version: 2,
  due: new Map([[2, text]]),
  questions: ['confirmed', text].map((id, index) => ({
    id,
    question: { en: text, ja: text },
    answer: 'text',
    since: index + 1,
  })),
});

function hostileLedger(text: string, locale: Locale): Ledger {
  const people = ledger([]).parties;
  return ledger(
    [
      entry('intranet', {
        title: text,
        renewal: {
          method: 'manual',
          responsible: 'acme',
          procedure: text,
          contract: { reference: text, clause: text },
        },
        handover: {
          date: '2026-05-01',
          builder: text,
          receivedBy: text,
          checklist: 'hostile',
          answers: new Map([['confirmed', answer(text)]]),
          transfers: [],
        },
      }),
    ],
    {
      checklists: new Map([['hostile', hostileChecklist(text)]]),
      settings: { ...settings, locale },
      parties: new Map([...people].map(([id, party]) => [id, { ...party, name: text }])),
    },
  );
}

const made = new Map<string, readonly Action[]>();

/** Every rule at a hostile endpoint, every fact hostile; a hostile renewal; hostile vantage and dark endpoints. Looked at by several tests. */
function actionsOf(text: string, locale: Locale): readonly Action[] {
  const key = `${locale} ${text}`;
  const actions = made.get(key) ?? makeActions(text, locale);
  made.set(key, actions);
  return actions;
}

function makeActions(text: string, locale: Locale): Action[] {
  const inventory = hostileLedger(text, locale);
  const findings = ruleIds.map(rule => {
    const facts = Object.fromEntries(
      Object.entries(rules[rule].facts).map(([name, kind]) => [
        name,
        kind.endsWith('s') || kind === 'list' ? [text, text] : text,
      ]),
    );
    return finding(rule, 'intranet', text, { endpoint: text, severity: 'error', facts });
  });
  const certificate = { sha256: text, issuer: text, notBefore: text, notAfter: text, names: [text] };
  const compared = comparison(findings, {
    updates: [{ entry: 'intranet', kind: 'renewed', certificate }],
    served: [{ entry: 'intranet', endpoint: text, sha256: text, notAfter: text }],
    vantages: [{ site: text, runner: text }],
  });
  const opened = planned(inventory, compared);
  const issues = opened.actions.flatMap((action): TrackedIssue[] => {
    if (action.kind !== 'open-issue') return [];
    const { title, body, labels, assignees, marker } = action.content;
    return [
      {
        number: 1,
        state: 'open',
        title,
        body: splitBody(body)?.text ?? '',
        labels,
        assignees,
        marker: { ...marker, level: { severity: 'info', rank: 0 }, hash: '0'.repeat(64) },
      },
    ];
  });
  const tracked = { ...emptyTracker, issues };
  const worse = planned(inventory, compared, tracked);
  const healed = planned(inventory, { ...compared, findings: [] }, tracked, later(1));
  const dark = { previouslyServed: 6, dark: Array.from({ length: 6 }, () => text) };
  const refused = planned(inventory, { ...compared, darkness: dark });
  return [opened, worse, healed, refused].flatMap(({ actions }) => actions);
}

function textsOf(action: Action): { titles: string[]; bodies: string[]; messages: string[] } {
  const comment = 'comment' in action && action.comment ? [action.comment.body] : [];
  if ('content' in action)
    return { titles: [action.content.title], bodies: [action.content.body, ...comment], messages: [] };
  if (action.kind === 'update-ledger') {
    return {
      titles: [action.title],
      bodies: [action.body, ...comment],
      messages: action.commits.map(({ message }) => message),
    };
  }
  return { titles: [], bodies: comment, messages: [] };
}

describe.each(locales)('in %s', locale => {
  it.each(hostile.map((text, index) => [index, text] as const))(
    'hostile text %i does nothing',
    (_index, text) => {
      const actions = actionsOf(text, locale);
      expect(actions.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['open-issue', 'update-issue', 'close-issue', 'update-ledger']),
      );
      for (const { titles, bodies, messages } of actions.map(textsOf)) {
        for (const plain of [...titles, ...messages]) {
          for (const pattern of live.filter(each => each !== template)) expect(plain).not.toMatch(pattern);
          expect(plain).not.toMatch(invisible);
          expect(plain).not.toContain('`');
        }
        for (const title of titles) expect(title).not.toContain('\n');
        for (const body of bodies) {
          expect(body).not.toMatch(invisible);
          const outside = liveText(body);
          for (const pattern of live) expect(outside).not.toMatch(pattern);
          for (const line of outside.split('\n')) expect(line).not.toContain('`');
          expect(body.length).toBeLessThan(65_536);
        }
      }
    },
  );

  it.each(hostile.map((text, index) => [index, text] as const))(
    'every row of hostile text %i keeps its columns',
    (_index, text) => {
      for (const body of actionsOf(text, locale).flatMap(action => textsOf(action).bodies)) {
        let columns = 0;
        for (const line of body.split('\n')) {
          columns = line.startsWith('|') ? columns || cells(line).length : 0;
          if (columns > 0) expect(cells(line)).toHaveLength(columns);
        }
      }
    },
  );

  it.each(hostile.map((text, index) => [index, text] as const))(
    'hostile text %i forges no marker',
    (_index, text) => {
      for (const action of actionsOf(text, locale)) {
        if ('content' in action) expect(markerOf(action.content.body)).toEqual(action.content.marker);
      }
    },
  );

  it.each(hostile.map((text, index) => [index, text] as const))(
    'hostile text %i is shown harmlessly by the renderers',
    (_index, text) => {
      const plan = {
        schemaVersion: 1 as const,
        generatedAt: start.toISOString(),
        actions: [...actionsOf(text, locale)],
      } satisfies Plan;
      const forged = {
        ...plan,
        actions: plan.actions.map(action =>
          'content' in action ? { ...action, content: { ...action.content, title: text } } : action,
        ),
      };
      for (const each of [plan, forged]) {
        expect(renderPlanText(each, locale, false)).not.toMatch(invisible);
        const lines = renderPlanMarkdown(each, locale).split('\n');
        for (const line of lines) expect(inlines(line).live).not.toMatch(/@\w|<[a-z!]|\]\(|:\/\//i);
        expect(new Set(lines.filter(line => line.startsWith('|')).map(line => cells(line).length)).size).toBe(
          1,
        );
      }
    },
  );
});
