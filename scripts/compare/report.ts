/** The result of a comparison as a document: what `compare --format json` prints and `plan --findings` reads back. */

import type { EndpointEvidence, Evidence } from '../evidence/evidence.ts';
import { entriesOf } from '../ledger/entries.ts';
import type { Ledger, Severity } from '../ledger/types.ts';
import type { Failed, Skipped } from '../probe/observation.ts';
import { inline } from '../text/encode.ts';
import type { Locale } from '../text/locale.ts';
import type { Comparison, EntryFinding, Finding } from './finding.ts';
import { describe } from './view/finding-text.ts';

export const findingsSchemaVersion = 1;

/** Everything that a view of a comparison needs. */
export interface Report {
  ledger: Ledger;
  comparison: Comparison;
  summary: Summary;
  now: Date;
}

/** The sweep in figures. */
export interface Summary {
  /** Entries that could be read, whatever their status. */
  entries: number;
  /** Endpoints of those entries, each counted once, by their outcome in this sweep. */
  endpoints: {
    served: number;
    skipped: Partial<Record<Skipped['reason'], number>>;
    /** Neither probed nor skipped: another shard has them, or their observations are lost. */
    unobserved: number;
  } & Record<Failed['outcome'], number>;
  /** Findings that are listed, by severity. */
  findings: Record<Severity, number>;
  acknowledged: number;
  updates: number;
  unknown: number;
  /** Entries of any type, not retired, that are still `adopted: false`; absent: none. */
  debt?: number;
}

/** A finding with its text in one language, safe to print. */
export type Described<F extends Finding> = F & { text: string };

/** `schemas/findings.schema.json` */
export interface FindingsDocument extends Omit<Comparison, 'findings' | 'acknowledged'> {
  schemaVersion: typeof findingsSchemaVersion;
  /** ISO 8601: the `now` of the comparison. */
  generatedAt: string;
  summary: Summary;
  findings: Described<Finding>[];
  acknowledged: Described<EntryFinding>[];
}

/** @param evidence what the comparison was made of */
export function reportOf(ledger: Ledger, evidence: Evidence, comparison: Comparison, now: Date): Report {
  const { findings, acknowledged, updates, unknown } = comparison;
  const bySeverity: Summary['findings'] = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) bySeverity[severity] += 1;
  const debt = entriesOf(ledger).filter(({ adopted, status }) => !adopted && status !== 'retired').length;
  const summary: Summary = {
    entries: ledger.entries.length,
    endpoints: countEndpoints(evidence),
    findings: bySeverity,
    acknowledged: acknowledged.length,
    updates: updates.length,
    unknown: unknown.length,
    ...(debt > 0 && { debt }),
  };
  return { ledger, comparison, summary, now };
}

function countEndpoints({ entries }: Evidence): Summary['endpoints'] {
  const counts: Summary['endpoints'] = {
    served: 0,
    unreachable: 0,
    'protocol-failed': 0,
    'handshake-failed': 0,
    skipped: {},
    unobserved: 0,
  };
  for (const { endpoints } of entries) {
    for (const endpoint of endpoints) countEndpoint(counts, endpoint);
  }
  return counts;
}

function countEndpoint(counts: Summary['endpoints'], { served, failed, skipped }: EndpointEvidence): void {
  const reason = skipped[0]?.reason;
  if (served.length > 0) counts.served += 1;
  else if (failed[0]) counts[failed[0].outcome] += 1;
  else if (reason) counts.skipped[reason] = (counts.skipped[reason] ?? 0) + 1;
  else counts.unobserved += 1;
}

/** The report as data, texts in `locale`. */
export function documentOf({ ledger, comparison, summary, now }: Report, locale: Locale): FindingsDocument {
  const { timezone } = ledger.settings;
  const described = <F extends Finding>(finding: F): Described<F> => ({
    ...finding,
    text: describe(finding, { locale, timezone, encode: inline }),
  });
  return {
    schemaVersion: findingsSchemaVersion,
    generatedAt: now.toISOString(),
    summary,
    ...comparison,
    findings: comparison.findings.map(finding => described(finding)),
    acknowledged: comparison.acknowledged.map(finding => described(finding)),
  };
}

export type FailOn = 'warning' | 'error' | 'never';

/** Is there a finding of a severity on which the command should fail? */
export function isFailure({ findings }: Comparison, failOn: FailOn): boolean {
  const severitiesThatFail: Record<FailOn, readonly Severity[]> = {
    never: [],
    error: ['error'],
    warning: ['error', 'warning'],
  };
  return findings.some(({ severity }) => severitiesThatFail[failOn].includes(severity));
}
