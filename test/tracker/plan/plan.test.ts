import { describe, expect, it } from 'vitest';
import type { Comparison, LedgerUpdate } from '../../../scripts/compare/finding.ts';
import { endpointsPerKeyType } from '../../../scripts/ledger/key-types.ts';
import type { Ledger, Severity } from '../../../scripts/ledger/types.ts';
import { MemoryTracker } from '../../support/memory-tracker.ts';
import { endpointOf } from '../../support/sample-data.ts';
import {
  comparison,
  entry,
  finding,
  later,
  ledger,
  near,
  planned,
  settings,
  start,
  summary,
  update,
} from './plan-support.ts';
import { sweep } from './sweep-in-memory.ts';

const intranet = ledger([entry('intranet', { title: 'Intranet portal' })]);
const expired = comparison([
  finding('expiry.expired', 'intranet', 'a'),
  finding('expiry.expired', 'intranet', 'b'),
]);
const renew = comparison([near('intranet', 'renew', 'warning')]);
const urgent = comparison([near('intranet', 'urgent', 'error')]);
const healthy = comparison([]);

describe('one issue', () => {
  it('has title, table, labels, assignees and a marker', () => {
    const [open] = planned(intranet, expired).actions.filter(({ kind }) => kind === 'open-issue');
    expect(open).toMatchObject({
      entry: 'intranet',
      content: {
        title: 'Intranet portal (intranet): Expired',
        labels: ['certledger', 'severity:error', 'team:infra-ops'],
        assignees: ['suzuki-gh', 'tanaka-gh'],
      },
    });
    const body = open?.kind === 'open-issue' ? open.content.body : '';
    const row = body.split('\n').filter(line => line.startsWith('| error |'));
    expect(row).toHaveLength(1);
    expect(row[0]).toMatch(/`https:\/\/a:443` `https:\/\/b:443` \|$/);
    expect(body).toContain('`ACME Systems (acme)`');
    expect(body.split('\n').at(-1)).toMatch(/^<!-- certledger \{"kind":"entry","entry":"intranet",.*\} -->$/);
  });

  it('says in its title what a finding of severity info is, where that opens one', () => {
    const settings = { ...intranet.settings, issues: { ...intranet.settings.issues, from: 'info' as const } };
    const { actions } = planned({ ...intranet, settings }, comparison([near('intranet', 'plan', 'info')]));
    const titles = actions.flatMap(each => (each.kind === 'open-issue' ? [each.content.title] : []));
    expect(titles).toHaveLength(1);
    expect(titles[0]).not.toContain('-1');
  });

  it('is opened once, and only for findings of the configured severity', async () => {
    const tracker = new MemoryTracker(start);
    expect(await sweep(tracker, intranet, comparison([near('intranet', 'plan', 'info')]))).toEqual([]);
    expect(await sweep(tracker, intranet, expired)).toEqual(['open intranet']);
    expect(await sweep(tracker, intranet, expired, later(30))).toEqual([]);
    expect(tracker.labels.map(({ name }) => name)).toEqual([
      'certledger',
      'severity:error',
      'team:infra-ops',
    ]);
  });

  it('is commented on when it gets worse, by severity or by stage, and not when it gets better', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, renew);
    expect(await sweep(tracker, intranet, urgent, later(1))).toEqual(['update #1 (2-worsened)']);
    expect(
      await sweep(
        tracker,
        intranet,
        comparison([finding('expiry.expired', 'intranet', 'intranet')]),
        later(2),
      ),
    ).toEqual(['update #1 (3-worsened)']);
    expect(await sweep(tracker, intranet, renew, later(3))).toEqual(['update #1']);
    expect(tracker.issue(1).comments).toHaveLength(2);
    expect(tracker.issue(1).labels).toContain('severity:warning');
  });

  it('is told again in every stage of a chain that ends, and when it has ended', async () => {
    const tracker = new MemoryTracker(start);
    const stage = (name: string, severity: Severity) =>
      comparison([finding('chain.ending', 'intranet', 'a', { severity, facts: { stage: name } })]);
    const ended = comparison([finding('chain.untrusted', 'intranet', 'a')]);
    await sweep(tracker, intranet, stage('renew', 'error'));
    expect(await sweep(tracker, intranet, stage('urgent', 'error'), later(1))).toEqual([
      'update #1 (2-worsened)',
    ]);
    expect(await sweep(tracker, intranet, ended, later(2))).toEqual(['update #1 (3-worsened)']);
  });

  it('is closed with what was observed, keeps its text, and is reopened within 30 days', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, expired);
    const served = [
      {
        entry: 'intranet',
        endpoint: 'https://a:443',
        sha256: 'ef'.repeat(32),
        notAfter: '2027-01-01T00:00:00Z',
      },
    ];
    expect(await sweep(tracker, intranet, comparison([], { served }), later(1))).toEqual([
      'close #1 (2-resolved)',
    ]);
    expect(tracker.issue(1)).toMatchObject({ state: 'closed', title: 'Intranet portal (intranet): Expired' });
    expect(tracker.issue(1).comments[0]).toContain(
      `| \`https://a:443\` | \`${'ef'.repeat(32)}\` | \`2027-01-01 09:00 JST\` |`,
    );
    expect(await sweep(tracker, intranet, expired, later(20))).toEqual(['reopen #1 (3-reopened)']);
    expect(await sweep(tracker, intranet, healthy, later(21))).toEqual(['close #1 (4-resolved)']);
    expect(await sweep(tracker, intranet, expired, later(60))).toEqual(['open intranet']);
    expect(tracker.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  it('closed by a person stays closed until it gets worse', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, renew);
    tracker.closeByHand(1);
    expect(await sweep(tracker, intranet, renew, later(5))).toEqual([]);
    expect(await sweep(tracker, intranet, urgent, later(6))).toEqual(['reopen #1 (2-reopened)']);
    expect(tracker.issue(1).comments[0]).toContain('closed by a person');
  });

  it('closed by a person, then healed, counts as new when it comes back', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, expired);
    tracker.closeByHand(1);
    expect(await sweep(tracker, intranet, healthy, later(1))).toEqual(['update #1']);
    expect(tracker.issue(1)).toMatchObject({ state: 'closed', comments: [] });
    expect(await sweep(tracker, intranet, expired, later(2))).toEqual(['reopen #1 (3-reopened)']);
  });

  it('reopened by a person although all is well is left to that person', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, expired);
    await sweep(tracker, intranet, healthy, later(1));
    Object.assign(tracker.issue(1), { state: 'open' });
    expect(await sweep(tracker, intranet, healthy, later(2))).toEqual([]);
    expect(await sweep(tracker, intranet, expired, later(3))).toEqual(['update #1 (3-reopened)']);
  });

  it('is followed by its owner, its team and what people put on it', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, expired);
    tracker.issue(1).labels.push('in progress');
    const moved = ledger([entry('intranet', { title: 'Intranet portal', owner: { primary: 'tanaka' } })]);
    expect(await sweep(tracker, moved, expired, later(1))).toEqual(['update #1']);
    expect(tracker.issue(1)).toMatchObject({
      assignees: ['tanaka-gh'],
      labels: ['certledger', 'in progress', 'severity:error'],
    });
  });

  it('gives way to the oldest when there are two of one entry', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, expired);
    tracker.issues.push({ ...structuredClone(tracker.issue(1)), number: 2 });
    expect(await sweep(tracker, intranet, expired, later(1))).toEqual(['close #2 (2-duplicate)']);
    expect(tracker.issue(2).comments[0]).toContain('#1');
  });

  it('says why it was closed: acknowledged, out of service, gone', async () => {
    const cases: [Ledger, Comparison, string][] = [
      [
        intranet,
        comparison([], { acknowledged: expired.findings }),
        'all remaining findings (2) are acknowledged',
      ],
      [ledger([entry('intranet', { status: 'retired' })]), healthy, 'not active in the ledger'],
      [ledger([]), healthy, 'no longer in the ledger'],
      [intranet, healthy, 'found nothing that needs an issue'],
    ];
    for (const [inventory, compared, words] of cases) {
      const tracker = new MemoryTracker(start);
      await sweep(tracker, intranet, expired);
      expect(await sweep(tracker, inventory, compared, later(1))).toEqual(['close #1 (2-resolved)']);
      expect(tracker.issue(1).comments[0]).toContain(words);
      expect(tracker.issue(1).comments[0]?.match(/(Closed|Resolved):/g)).toHaveLength(1);
    }
  });
});

describe('unknown is not resolved', () => {
  const unknown = { unknown: ['intranet'] };

  it('neither closes nor shrinks an issue', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, expired);
    const before = structuredClone(tracker.issue(1));
    expect(await sweep(tracker, intranet, comparison([], unknown), later(1))).toEqual([]);
    expect(
      await sweep(tracker, intranet, comparison([near('intranet', 'renew', 'warning')], unknown)),
    ).toEqual([]);
    const unreadable = ledger([], { unreadable: ['intranet'] });
    expect(await sweep(tracker, unreadable, healthy, later(2))).toEqual([]);
    expect(tracker.issue(1)).toEqual(before);
  });

  it('still tells people that it got worse, and says what the new text may lack', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, renew);
    const worse = comparison(urgent.findings, unknown);
    expect(await sweep(tracker, intranet, worse, later(1))).toEqual(['update #1 (2-worsened)']);
    expect(tracker.issue(1).body).toContain('Earlier findings may still be true');
    expect(await sweep(tracker, intranet, urgent, later(2))).toEqual(['update #1']);
    expect(tracker.issue(1).body).not.toContain('may still hold');
  });

  const [one, other] = [endpointOf('https://a.example.jp'), endpointOf('https://b.example.jp')];
  it.each([
    [
      'several endpoints',
      [one, other],
      'Not every endpoint could be observed in this sweep.',
      '確認できなかった接続先があります',
    ],
    [
      'one endpoint',
      [one],
      'The endpoint could not be observed in this sweep, or only in part.',
      '接続先を確認できなかったか',
    ],
    [
      'one endpoint asked for two certificates',
      endpointsPerKeyType([one]),
      'The endpoint could not be observed',
      '接続先を確認できなかったか',
    ],
    [
      'one endpoint that is looked at and one that is not',
      [one, { ...other, check: 'none' as const }],
      'The endpoint could not be observed',
      '接続先を確認できなかったか',
    ],
    ['no endpoint', [], 'Not everything could be judged in this sweep.', '判定できなかった事項があります'],
  ])('is said in words that fit an entry with %s', (_, endpoints, english, japanese) => {
    // An endpoint that is believed to be down hides whatever else is wrong with it.
    const found = comparison([finding('endpoint.unreachable', 'intranet', 'a')]);
    for (const [locale, words] of [
      ['en', english],
      ['ja', japanese],
    ] as const) {
      const inventory = ledger([entry('intranet', { endpoints })], {
        settings: { ...settings, locale },
      });
      const [opened] = planned(inventory, found).actions.filter(({ kind }) => kind === 'open-issue');
      const body = opened && 'content' in opened ? opened.content.body : '';
      expect(body).toContain(words);
      expect(body.includes('the others')).toBe(locale === 'en' && words.startsWith('Not every endpoint'));
    }
  });

  it('opens an issue for what was seen', async () => {
    const tracker = new MemoryTracker(start);
    const partly = comparison(expired.findings, unknown);
    expect(await sweep(tracker, intranet, partly)).toEqual(['open intranet']);
    expect(await sweep(tracker, intranet, expired, later(1))).toEqual([]);
  });
});

it('puts the worst new issues first', () => {
  const both = ledger([entry('a'), entry('b')]);
  const findings = [near('a', 'renew', 'warning'), finding('expiry.expired', 'b', 'b')];
  expect(summary(planned(both, comparison(findings)))).toEqual(['open b', 'open a']);
});

it('fits what GitHub takes, however many findings there are', () => {
  const findings = Array.from({ length: 3000 }, (_, index) =>
    finding('drift.changed', 'intranet', `host-${index}.example`, {
      facts: { sha256: index.toString(16).padStart(64, '0'), recorded: 'x'.repeat(300) },
    }),
  );
  const [open] = planned(intranet, comparison(findings)).actions.filter(({ kind }) => kind === 'open-issue');
  const body = open?.kind === 'open-issue' ? open.content.body : '';
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/And \d+ more findings/);
  expect(body).toContain('### Who is concerned');
});

it('keeps the ledger update to what people can review and GitHub takes', () => {
  const ids = Array.from(
    { length: 500 },
    (_, index) => `${'host-'.repeat(10)}${String(index).padStart(3, '0')}`,
  );
  const compared = comparison([], { updates: ids.map(id => update(id)) });
  const [action] = planned(ledger(ids.map(id => entry(id))), compared).actions.slice(-1);
  if (action?.kind !== 'update-ledger') throw new Error('no ledger update');
  expect(action.commits.map(commit => commit.entry)).toEqual(ids.slice(0, 200));
  expect(action.body.length).toBeLessThan(65_536);
  expect(action.body).toContain('wait for the next pull request, so that this one can be reviewed: 300.');
});

it('makes the ledger update anew when people change what the ledger records', async () => {
  const tracker = new MemoryTracker(start);
  const renewed = comparison([], { updates: [update('intranet')] });
  expect(await sweep(tracker, intranet, renewed)).toEqual(['ledger intranet']);
  const edited = ledger([entry('intranet', { title: 'Intranet portal', certificate: { serial: '1' } })]);
  expect(await sweep(tracker, edited, renewed, later(1))).toEqual(['ledger intranet']);
});

it('writes Japanese when the ledger does', () => {
  const japanese = ledger([entry('intranet', { title: '社内ポータル' })], {
    settings: { ...settings, locale: 'ja' },
  });
  const [open] = planned(japanese, expired).actions.filter(({ kind }) => kind === 'open-issue');
  expect(open).toMatchObject({ content: { title: '社内ポータル（intranet）: 有効期限切れ' } });
});

describe('an endpoint that is believed to be down', () => {
  const mismatch = finding('hostname.mismatch', 'intranet', 'intranet');
  const down = finding('endpoint.unreachable', 'intranet', 'intranet');

  it('is commented on, and the text says that what stood there may still hold', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, comparison([mismatch]));
    expect(tracker.issues[0]?.body).not.toContain('edit history');
    expect(await sweep(tracker, intranet, comparison([down]), later(1))).toEqual(['update #1 (2-worsened)']);
    expect(tracker.issues[0]?.body).toContain('edit history');
    expect(tracker.issues[0]?.comments.at(-1)).toMatch(/of the same severity[\s\S]*has not been reachable/);
    expect(await sweep(tracker, intranet, comparison([mismatch]), later(2))).toEqual(['update #1']);
    expect(tracker.issues[0]?.body).not.toContain('edit history');
  });

  it('does not lose what is proposed for it', async () => {
    const tracker = new MemoryTracker(start);
    await sweep(tracker, intranet, comparison([], { updates: [update('intranet')] }));
    expect(await sweep(tracker, intranet, comparison([down]), later(1))).toEqual(['open intranet']);
  });
});

it('a new rule of severity error is told, one that is gone is not', async () => {
  const tracker = new MemoryTracker(start);
  const changed = finding('drift.changed', 'intranet', 'intranet');
  const selfSigned = finding('chain.self-signed', 'intranet', 'intranet');
  await sweep(tracker, intranet, comparison([changed]));
  const both = comparison([changed, selfSigned]);
  expect(await sweep(tracker, intranet, both, later(1))).toEqual(['update #1 (2-worsened)']);
  expect(await sweep(tracker, intranet, comparison([selfSigned]), later(2))).toEqual(['update #1']);
});

describe('a first record is proposed', () => {
  const proposed = (verdict: NonNullable<LedgerUpdate['verdict']>) => {
    const updates = [{ ...update('intranet'), kind: 'first-record' as const, verdict }];
    const action = planned(intranet, comparison([], { updates })).actions.at(-1);
    return action?.kind === 'update-ledger' ? action.body : '';
  };
  const sound = { path: 'trusted', hostname: 'match' } as const;

  it('as verified where nothing is wrong with it', () => {
    expect(proposed(sound)).toContain('| verified |');
    expect(proposed(sound)).not.toContain('bold');
  });

  it.each<[string, NonNullable<LedgerUpdate['verdict']>]>([
    ['path verified, **name not covered**', { ...sound, hostname: 'mismatch' }],
    ['path verified, **revoked**', { ...sound, revoked: true }],
    ['path verified, **expired**', { ...sound, dates: 'expired' }],
    ['path verified, **not yet valid**', { ...sound, dates: 'not-yet-valid' }],
    [
      'path verified, **name not covered**, **revoked**, **not yet valid**',
      { path: 'trusted', hostname: 'mismatch', revoked: true, dates: 'not-yet-valid' },
    ],
    ['**does not verify**', { path: 'untrusted', hostname: 'unchecked' }],
    ['**does not verify**, **expired**', { ...sound, path: 'untrusted', dates: 'expired' }],
  ])('with the words for what is wrong with it: %s', (words, verdict) => {
    expect(proposed(verdict)).toContain(`| ${words} |`);
    expect(proposed(verdict)).toContain('The words in bold are problems');
  });
});
