/** Issues about what only the ledger says: of certificates, items and systems. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../../scripts/compare/compare.ts';
import type { Comparison } from '../../../scripts/compare/finding.ts';
import { gatherEvidence } from '../../../scripts/evidence/evidence.ts';
import { emptyMemory } from '../../../scripts/evidence/memory.ts';
import type { Item, Ledger, Party, System } from '../../../scripts/ledger/types.ts';
import { locales } from '../../../scripts/text/locale.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import { answersBut, checklist, handoverOf, parties, systemOf } from '../../handover/handover-support.ts';
import { MemoryTracker } from '../../support/memory-tracker.ts';
import {
  comparison,
  entry,
  finding,
  later,
  ledger,
  planned,
  settings,
  start,
  summary,
} from './plan-support.ts';

const checklists = new Map([[checklist.id, checklist]]);
const left: Party = { kind: 'person', id: 'sato', name: 'Sato', github: 'sato-gh', left: '2026-05-31' };
const here: Party = { kind: 'person', id: 'suzuki', name: 'Suzuki', github: 'suzuki-gh' };
const register = new Map([...parties, ...[left, here].map((party): [string, Party] => [party.id, party])]);

function ledgerWith(more: Partial<Ledger>): Ledger {
  return ledger([], { parties: register, checklists, ...more });
}
const sweep = (inventory: Ledger): Comparison =>
  compare(inventory, gatherEvidence(inventory, [], emptyMemory), start);
/** The bodies of the issues that would be opened. */
const opened = (inventory: Ledger) =>
  planned(inventory, sweep(inventory)).actions.flatMap(action =>
    action.kind === 'open-issue' ? [action.content] : [],
  );

const undeclared: System = systemOf({
  id: 'vdi',
  title: 'Virtual desktops',
  declaration: { contains: [], answered: { by: 'yamada', on: '2026-03-01' } },
});
const license: Item = {
  ...entry('license', { renewal: { method: 'manual', responsible: 'infra-ops' } }),
  type: 'item',
  kind: 'license',
  file: 'inventory/items/license.yaml',
  expires: '2026-06-05',
};
const unconfirmed = entry('web', {
  renewal: { method: 'manual', responsible: 'infra-ops' },
  handover: handoverOf({
    checklist: checklist.id,
    answers: answersBut('told', { confirmed: { by: 'mori', on: '2026-03-02' } }),
  }),
});

describe.each(locales)('the issue of something without endpoints (%s)', locale => {
  const inventory = ledgerWith({
    systems: [undeclared],
    items: [license],
    settings: { ...settings, locale },
  });
  const issues = opened(inventory);

  it('speaks of what the ledger says, not of what is served', () => {
    expect(issues.map(({ marker }) => marker.entry)).toEqual(['license', 'vdi']);
    for (const { body } of issues) expect(body).not.toMatch(/endpoints|接続先/);
  });

  it('names the roles there are', () => {
    const [item = '', system = ''] = issues.map(({ body }) => body);
    expect(system).toMatch(/\| (Operator|保守担当) \| `Globex \(globex\)` \|/);
    expect(system).not.toMatch(/Owes the renewal|更新の責任者 \|/);
    expect(item).toMatch(
      /\| (Responsible for the renewal|更新の責任者) \| `Infrastructure \(infra-ops\)` \|/,
    );
  });

  it('is closed in words that fit, and only once', async () => {
    const tracker = new MemoryTracker(start);
    await apply(planned(inventory, sweep(inventory)), await tracker.read(), tracker);
    const declaration = {
      contains: [],
      answered: { by: 'yamada', on: '2026-03-01' },
      confirmed: { by: 'suzuki', on: '2026-06-01' },
    };
    const contract = { reference: 'Operations 2026', clause: '3' };
    const healed = { ...inventory, items: [], systems: [{ ...undeclared, declaration, contract }] };
    const plan = planned(healed, sweep(healed), await tracker.read());
    expect(summary(plan)).toEqual(['close #1 (2-resolved)', 'close #2 (2-resolved)']);
    for (const action of plan.actions) {
      if (action.kind === 'close-issue') expect(action.comment.body).not.toMatch(/endpoint|接続先|証明書/);
    }
  });
});

describe('open questions', () => {
  it('are listed with who has to act, and not where they are debt', () => {
    const [issue] = opened(ledgerWith({ entries: [unconfirmed] }));
    expect(issue?.body).toContain('Still open:');
    expect(issue?.body).toMatch(/^- “`What of told\?`” \(`told`\).*`ACME Systems|`Mori/m);
    const debt = { ...unconfirmed, adopted: false };
    expect(opened(ledgerWith({ entries: [debt] }))).toEqual([]);
    const both = ledgerWith({ entries: [{ ...debt, owner: { team: 'infra-ops', primary: 'sato' } }] });
    const [orphaned] = opened(both);
    expect(orphaned?.body).toContain('`duty.orphaned`');
    expect(orphaned?.body).not.toContain('Still open:');
  });

  it('are at most twenty', () => {
    const [first] = checklist.questions;
    if (!first) throw new Error('there is one');
    const questions = Array.from({ length: 25 }, (_, n) => ({ ...first, id: `q${n}` }));
    const long = new Map([[checklist.id, { ...checklist, questions }]]);
    const [issue] = opened(ledgerWith({ entries: [unconfirmed], checklists: long }));
    expect(issue?.body.match(/has no answer/g)).toHaveLength(20);
    expect(issue?.body).toContain('and 5 more');
  });
});

it('nobody is assigned who has left', () => {
  const orphan = { ...unconfirmed, owner: { team: 'infra-ops', primary: 'sato', deputy: 'suzuki' } };
  expect(opened(ledgerWith({ entries: [orphan] }))).toMatchObject([{ assignees: ['suzuki-gh'] }]);
});

it('says where an acknowledgement has to stand', () => {
  const separate = { ...settings, acknowledgements: { ...settings.acknowledgements, separate: true } };
  const bodyWith = (used: typeof settings) =>
    opened(ledgerWith({ entries: [unconfirmed], settings: used }))[0]?.body;
  expect(bodyWith(settings)).toContain('`acknowledged` in `inventory/certificates/web.yaml`');
  expect(bodyWith(separate)).toContain('`acknowledged` in `inventory/acknowledgements/web.yaml`');
});

it('a ledger from before there were checklists opens nothing on the day it is upgraded', () => {
  const entries = Array.from({ length: 200 }, (_, n) =>
    entry(`e${n}`, {
      renewal: { method: 'manual', responsible: 'infra-ops' },
      owner: { team: 'infra-ops', primary: 'suzuki' },
      handover: {
        date: '2024-04-01',
        builder: n % 2 ? 'acme' : 'infra-ops',
        receivedBy: n % 3 ? 'suzuki' : 'kato',
        answers: new Map(),
        transfers: [],
      },
    }),
  );
  const inventory = ledgerWith({ entries });
  const compared = sweep(inventory);
  expect(compared.findings.filter(({ rule }) => rule === 'handover.incomplete')).toHaveLength(200);
  const plan = planned(inventory, compared);
  expect(plan.refused).toBeUndefined();
  expect(summary(plan)).toEqual([]);
});

describe('while an entry cannot be seen', () => {
  const inventory = ledgerWith({ entries: [unconfirmed] });
  const near = finding('expiry.near', 'web', 'web', { severity: 'warning' });
  const handover = finding('handover.unconfirmed', 'web');
  const unobserved = (...findings: Comparison['findings']) => comparison(findings, { unknown: ['web'] });

  it('its issue is still opened for what did not have to be seen', () => {
    expect(summary(planned(inventory, unobserved(handover)))).toEqual(['open web']);
  });

  it('an issue that is there is told of it once, and then left alone', async () => {
    const tracker = new MemoryTracker(start);
    await apply(planned(inventory, comparison([near])), await tracker.read(), tracker);
    const plan = planned(inventory, unobserved(handover), await tracker.read());
    expect(summary(plan)).toEqual(['update #1']);
    await apply(plan, await tracker.read(), tracker);
    expect(tracker.issues[0]?.body).toContain('handover.unconfirmed');
    expect(tracker.issues[0]?.body).toContain('Earlier findings may still be true');
    expect(summary(planned(inventory, unobserved(handover), await tracker.read(), later(30)))).toEqual([]);
    expect(summary(planned(inventory, unobserved(), await tracker.read(), later(30)))).toEqual([]);
  });

  it('what is wrong at its endpoints does not hide it, nor the other way round', () => {
    const down = finding('endpoint.unreachable', 'web', 'web');
    const [issue] = planned(inventory, comparison([down, handover])).actions.flatMap(action =>
      action.kind === 'open-issue' ? [action.content] : [],
    );
    expect(issue?.body).toContain('`endpoint.unreachable`');
    expect(issue?.body).toContain('`handover.unconfirmed`');
    expect(issue?.body).toContain('Still open:');
  });
});

it('a planned entry whose handover came late is closed as resolved, not as unwatched', async () => {
  const due = { due: '2026-05-01', answers: new Map(), transfers: [] };
  const planning = <T extends { status: string }>(each: T) => ({ ...each, status: 'planned' as const });
  const [certificate, item] = [planning(unconfirmed), planning(license)];
  const late = ledgerWith({
    entries: [{ ...certificate, handover: due }],
    items: [{ ...item, handover: due }],
  });
  const tracker = new MemoryTracker(start);
  await apply(planned(late, sweep(late)), await tracker.read(), tracker);
  const done = ledgerWith({ entries: [certificate], items: [item] });
  const plan = planned(done, sweep(done), await tracker.read());
  expect(summary(plan)).toEqual(['close #1 (2-resolved)', 'close #2 (2-resolved)']);
  for (const close of plan.actions)
    expect(close.kind === 'close-issue' && close.comment.body).toMatch(/^Resolved:/);
});
