/** What the ledger should take over from the endpoints, for review in the rolling pull request. */
import type { Served } from '../probe/observation.ts';
import { instantOf } from '../text/calendar.ts';
import type { Check, Context } from './check.ts';
import { issuer, names, subject } from './drift.ts';
import type { LedgerUpdate } from './finding.ts';
import { hasIdentity, type Relation, relate } from './generation.ts';
import { allServed, type EntrySight } from './sight.ts';

/** What people wrote into the record themselves is theirs: a first record that contradicts it is not proposed. */
const contradictions: readonly Check[] = [subject, names, issuer];

/** The generation an entry should record: only where every certificate served is that one. At most one a sight. */
export function updateOf(sight: EntrySight, context: Context): LedgerUpdate[] {
  const served = allServed(sight);
  const [first] = served;
  if (!first || served.some(other => other.certificate.sha256 !== first.certificate.sha256)) return [];
  const { id, keyType, certificate: record } = sight.entry;
  const update = {
    entry: id,
    ...(keyType && { keyType }),
    certificate: recordable(first),
    verdict: worstVerdict(served),
  };
  const areAll = (kind: Relation['kind']) => served.every(one => relate(one, sight).kind === kind);
  if (areAll('renewed')) {
    return served.every(one => isInForce(one, context.now)) ? [{ ...update, kind: 'renewed' }] : [];
  }
  if (hasIdentity(record) || !areAll('recorded')) return [];
  if (contradictions.some(check => check(sight, context).length > 0)) return [];
  return [{ ...update, kind: 'first-record' }];
}

/** One endpoint where it does not verify, or does not cover the name, is one too many. */
function worstVerdict(served: readonly Served[]): NonNullable<LedgerUpdate['verdict']> {
  const verdicts = served.map(({ verdict }) => verdict);
  const hostnames = verdicts.map(({ hostname }) => hostname);
  return {
    path: verdicts.find(({ path }) => path !== 'trusted')?.path ?? 'trusted',
    hostname: (['mismatch', 'match'] as const).find(each => hostnames.includes(each)) ?? 'unchecked',
  };
}

/** Installed too early or too late, it is not what the ledger should say is in service. */
function isInForce({ certificate }: Served, now: Date): boolean {
  const [from, to] = [instantOf(certificate.notBefore), instantOf(certificate.notAfter)];
  return (from === undefined || from <= now.getTime()) && (to === undefined || now.getTime() <= to);
}

function recordable({ certificate }: Served): LedgerUpdate['certificate'] {
  const { sha256, subject: name, names: all, issuer: from, serial, notBefore, notAfter } = certificate;
  return {
    ...(name && { subject: name }),
    ...(all && { names: all }),
    ...(from !== undefined && { issuer: from }),
    ...(serial !== undefined && { serial }),
    sha256,
    ...(notBefore !== undefined && { notBefore }),
    ...(notAfter !== undefined && { notAfter }),
  };
}
