/** A rule that could not be judged keeps only the issue that reports it. */
import { describe, expect, it } from 'vitest';
import type { Comparison, EntryFinding, RuleId } from '../../../scripts/compare/finding.ts';
import { markerLine, withHiddenLine } from '../../../scripts/tracker/model/marker.ts';
import { splitBody } from '../../../scripts/tracker/model/marker-reader.ts';
import { MemoryTracker } from '../../support/memory-tracker.ts';
import { comparison, entry, finding, later, ledger, near, settings, start } from './plan-support.ts';
import { sweep } from './sweep-in-memory.ts';

const web = ledger([entry('web')]);
const old = finding('policy.protocol', 'web', 'web');
const reused = finding('policy.key-reuse', 'web', 'web');
const revoked = finding('revocation.revoked', 'web', 'web');
const expired = finding('expiry.expired', 'web', 'web');
const renewing = near('web', 'renew', 'warning');
const broken = finding('chain.untrusted', 'web', 'web');

const found = (...findings: EntryFinding[]) => comparison(findings);
/** A sweep that finds these, and in which these rules come to no answer. */
const unsureOf = (rules: RuleId[], findings: EntryFinding[] = [], more: Partial<Comparison> = {}) =>
  comparison(findings, { unsure: rules.map(rule => ({ entry: 'web', rule })), ...more });

/** What each sweep, a day after the one before, does to the issue. Planning it again must find nothing to do. */
async function history(tracker: MemoryTracker, ...sweeps: Comparison[]): Promise<string[][]> {
  const done: string[][] = [];
  for (const [index, compared] of sweeps.entries()) {
    const now = later(index);
    done.push(await sweep(tracker, web, compared, now, now));
  }
  return done;
}

const markerOf = (tracker: MemoryTracker) => splitBody(tracker.issue(1).body)?.marker;

describe.each<[EntryFinding]>([[old], [reused], [revoked]])('while $rule is unsure', about => {
  const { rule } = about;

  it('an issue that tells of it is neither closed nor rewritten, and is once it can be told', async () => {
    const tracker = new MemoryTracker(start);
    const both = found(about, renewing);
    expect(await history(tracker, both)).toEqual([['open web']]);
    const before = structuredClone(tracker.issue(1));
    expect(await history(tracker, unsureOf([rule], [renewing]), unsureOf([rule]))).toEqual([[], []]);
    expect(tracker.issue(1)).toEqual(before);
    expect(await history(tracker, found(about), found())).toEqual([['update #1'], ['close #1 (3-resolved)']]);
  });

  it('one that tells of other things is, as is one that told of it until it could be told', async () => {
    const renewed = new MemoryTracker(start);
    expect(await history(renewed, found(expired), unsureOf([rule]))).toEqual([
      ['open web'],
      ['close #1 (2-resolved)'],
    ]);
    const repaired = new MemoryTracker(start);
    const steps = [found(about, renewing), found(renewing), unsureOf([rule])];
    expect(await history(repaired, ...steps)).toEqual([
      ['open web'],
      ['update #1'],
      ['close #1 (3-resolved)'],
    ]);
  });

  it('what is new is told, and keeps what was said of it', async () => {
    const tracker = new MemoryTracker(start);
    const worse = await history(tracker, found(about, expired), unsureOf([rule], [broken]));
    expect(worse).toEqual([['open web'], ['update #1 (2-worsened)']]);
    expect(tracker.issue(1).body).toContain('edit history');
    const { rules = [], others = [] } = markerOf(tracker) ?? {};
    // The expired certificate was replaced for all to see, so that the next one is news again.
    expect([...rules, ...others].toSorted()).toEqual(['chain.untrusted', rule].toSorted());
    expect(await history(tracker, unsureOf([rule]))).toEqual([[]]);
    expect(await history(tracker, unsureOf([rule], [broken, expired]))).toEqual([['update #1 (3-worsened)']]);
    expect(await history(tracker, found())).toEqual([['close #1 (4-resolved)']]);
  });

  it('an issue is opened for what is found, and for nothing else', async () => {
    const tracker = new MemoryTracker(start);
    expect(await history(tracker, unsureOf([rule]), unsureOf([rule], [renewing]))).toEqual([
      [],
      ['open web'],
    ]);
    expect(tracker.issue(1).body).not.toContain('edit history');
    expect(await history(tracker, unsureOf([rule]))).toEqual([['close #1 (2-resolved)']]);
  });

  it('one that a person closed is not taken as settled', async () => {
    const tracker = new MemoryTracker(start);
    await history(tracker, found(about));
    tracker.closeByHand(1);
    expect(await history(tracker, unsureOf([rule]), found(about))).toEqual([[], []]);
  });
});

it('the other rules that are unsure hold nothing back', async () => {
  const tracker = new MemoryTracker(start);
  const steps = [found(old), unsureOf(['policy.key-reuse', 'revocation.revoked'])];
  expect(await history(tracker, ...steps)).toEqual([['open web'], ['close #1 (2-resolved)']]);
});

it('what is unsure of another entry holds nothing back', async () => {
  const tracker = new MemoryTracker(start);
  const elsewhere = comparison([], { unsure: [{ entry: 'mail', rule: 'policy.protocol' }] });
  expect(await history(tracker, found(old), elsewhere)).toEqual([['open web'], ['close #1 (2-resolved)']]);
});

it('where an entry is unknown as well, everything that was told of is kept', async () => {
  const tracker = new MemoryTracker(start);
  const blind = unsureOf(['policy.protocol'], [broken], { unknown: ['web'] });
  await history(tracker, found(old, reused, expired), blind);
  expect(markerOf(tracker)).toMatchObject({
    rules: ['chain.untrusted', 'expiry.expired'],
    others: ['policy.key-reuse', 'policy.protocol'],
  });
});

it('a note that opens no issue holds none open', async () => {
  const tracker = new MemoryTracker(start);
  const noted: EntryFinding = { ...old, severity: 'info' };
  expect(settings.issues.from).toBe('warning');
  const steps = [found(noted, expired), unsureOf(['policy.protocol'])];
  expect(await history(tracker, ...steps)).toEqual([['open web'], ['close #1 (2-resolved)']]);
});

it('an acknowledgement of something else does not answer what is unsure', async () => {
  const tracker = new MemoryTracker(start);
  const silenced = unsureOf(['policy.protocol'], [], { acknowledged: [broken] });
  expect(await history(tracker, found(old, broken), silenced)).toEqual([['open web'], []]);
});

describe('an issue whose marker does not note warnings', () => {
  const opened = async (...findings: EntryFinding[]) => {
    const tracker = new MemoryTracker(start);
    await history(tracker, found(...findings));
    const { text, marker } = splitBody(tracker.issue(1).body) ?? {};
    if (text === undefined || !marker) throw new Error('nothing was opened');
    const { others: _, ...noted } = marker;
    tracker.issue(1).body = withHiddenLine(text, markerLine(noted));
    return tracker;
  };

  it('may tell of one that is unsure, and goes on telling of it', async () => {
    const tracker = await opened(expired);
    const unsure = ['policy.protocol'] as const;
    expect(await history(tracker, unsureOf([...unsure]), unsureOf([...unsure], [broken]))).toEqual([
      [],
      ['update #1 (2-worsened)'],
    ]);
    expect(markerOf(tracker)).toMatchObject({ rules: ['chain.untrusted'], others: ['policy.protocol'] });
  });

  it('tells of no revocation that it does not note', async () => {
    expect(await history(await opened(expired), unsureOf(['revocation.revoked']))).toEqual([
      ['close #1 (2-resolved)'],
    ]);
  });
});
