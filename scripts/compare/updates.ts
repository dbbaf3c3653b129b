/** What the ledger should record of the certificates served. The rolling pull request proposes it. */

import { allServed, type EntryEvidence } from '../evidence/evidence.ts';
import { hasIdentity, type Relation, relate } from '../evidence/generation.ts';
import { recordedOf } from '../evidence/issuing-authority.ts';
import { recordable } from '../ledger/edit/recordable.ts';
import type { CertificateFacts } from '../pki/certificate-types.ts';
import type { Served } from '../probe/observation.ts';
import type { Context } from '../rules/rule.ts';
import { rulesThat } from '../rules/rule-catalogue.ts';
import { instantOf } from '../text/zoned-time.ts';
import { checkEvidence } from './engine.ts';
import type { LedgerUpdate } from './finding.ts';

/** Rules that find a contradiction to what a person recorded. A first record with one is not proposed. */
const contradictions = rulesThat(({ contradictsRecord }) => contradictsRecord === true);

/** The generation an entry should record, where all its endpoints serve the same one. At most one. */
export function updateOf(evidence: EntryEvidence, context: Context): LedgerUpdate[] {
  const served = allServed(evidence);
  const [first] = served;
  if (!first || served.some(other => other.certificate.sha256 !== first.certificate.sha256)) return [];
  const { id, keyType, certificate: recorded } = evidence.entry;
  const { record, leftOut } = recordable(recordedOf(first));
  const update = {
    entry: id,
    ...(keyType && { keyType }),
    certificate: { ...record, sha256: first.certificate.sha256 },
    ...(leftOut.length > 0 && { leftOut }),
    verdict: worstVerdict(served, context.now),
  };
  const areAll = (kind: Relation['kind']) => served.every(one => relate(one, evidence).kind === kind);
  if (areAll('renewed')) {
    // A certificate that is not valid now is not recorded as the one in service.
    return update.verdict.dates === undefined ? [{ ...update, kind: 'renewed' }] : [];
  }
  if (hasIdentity(recorded) || !areAll('recorded')) return [];
  if (contradictions.some(rule => checkEvidence(rule, evidence, context).length > 0)) return [];
  return [{ ...update, kind: 'first-record' }];
}

type Worst = NonNullable<LedgerUpdate['verdict']>;

/** The worst verdict of all endpoints: one that does not verify, lacks the name, or is revoked decides. */
function worstVerdict(served: readonly Served[], now: Date): Worst {
  const verdicts = served.map(({ verdict }) => verdict);
  const [dates] = served.flatMap(({ certificate }) => datesOf(certificate, now) ?? []);
  const hostnames = verdicts.map(({ hostname }) => hostname);
  return {
    path: verdicts.find(({ path }) => path !== 'trusted')?.path ?? 'trusted',
    hostname: (['mismatch', 'match'] as const).find(each => hostnames.includes(each)) ?? 'unchecked',
    ...(served.some(({ revocation }) => revocation?.status === 'revoked') && { revoked: true }),
    ...(dates && { dates }),
  };
}

/** Undefined: it is valid now. A date that cannot be read is neither past nor future. */
function datesOf({ notBefore, notAfter }: CertificateFacts, now: Date): Worst['dates'] {
  const [from, to] = [instantOf(notBefore), instantOf(notAfter)];
  if (from !== undefined && to !== undefined && to < from) return 'never-valid';
  if (to !== undefined && now.getTime() > to) return 'expired';
  return from !== undefined && now.getTime() < from ? 'not-yet-valid' : undefined;
}
