/** expiry.*: judged on the certificate that is served, else on the record. */
import type { CertificateRecord, ExpiryStage, Severity } from '../ledger/types.ts';
import { instantOf, isoInstant } from '../text/calendar.ts';
import { type Check, type Context, concernedAddresses, type Facts, raise } from './check.ts';
import type { RuleId } from './finding.ts';
import { hasIdentity, identify } from './generation.ts';
import { allServed, type EndpointSight, type EntrySight } from './sight.ts';

/** A certificate whose dates are to be judged, and where they were found. */
interface Dated {
  source: 'served' | 'record';
  address?: string;
  sha256?: string | undefined;
  notBefore?: string | undefined;
  notAfter?: string | undefined;
}

interface Judgement {
  facts: Facts;
  severity?: Severity;
  /** Among the addresses of one endpoint the highest is reported. */
  rank?: number;
}

/** The last instant of the validity period still belongs to it (RFC 5280 §4.1.2.5). */
export const expired: Check = judgeDates('expiry.expired', (_dates, { ended }) =>
  ended ? { facts: {} } : undefined,
);

export const notYetValid: Check = judgeDates('expiry.not-yet-valid', (_dates, { begun }) =>
  begun ? undefined : { facts: {} },
);

/** Manual renewals are announced in stages; automatic ones speak up only when they missed their turn. */
export const near: Check = judgeDates(
  'expiry.near',
  ({ notBefore, notAfter }, { begun, ended }, sight, context) => {
    if (notAfter === undefined || !begun || ended) return undefined;
    const lifetime = notBefore === undefined ? undefined : notAfter - notBefore;
    return sight.entry.renewal.method === 'manual'
      ? enteredStage(notAfter, lifetime, context)
      : missedRenewal(notAfter, lifetime, context);
  },
);

/** The most urgent stage entered: they are ordered from the widest to the most urgent. */
function enteredStage(
  notAfter: number,
  lifetime: number | undefined,
  context: Context,
): Judgement | undefined {
  const { stages } = context.settings.expiry;
  const rank = stages.findLastIndex(stage => context.now.getTime() > notAfter - reach(stage, lifetime));
  const stage = stages[rank];
  if (!stage) return undefined;
  const entered = isoInstant(notAfter - reach(stage, lifetime));
  return { facts: { stage: stage.name, entered }, severity: stage.severity, rank };
}

/** How long before its end a certificate is in this stage. A share of its lifetime, so that short ones do not always ring. */
const reach = (stage: ExpiryStage, lifetime: number | undefined): number =>
  lifetime === undefined ? stage.within : Math.min(stage.within, stage.fraction * lifetime);

/**
 * ACME clients renew when a third of the lifetime is left. A twelfth more is patience: 7½ days of a 90-day certificate,
 * 4 of a 47-day one, half a day of a 6-day one.
 */
function missedRenewal(
  notAfter: number,
  lifetime: number | undefined,
  context: Context,
): Judgement | undefined {
  if (lifetime === undefined) return undefined;
  const expected = notAfter - lifetime / 3;
  const overdue = expected + lifetime / 12;
  if (context.now.getTime() <= overdue) return undefined;
  return {
    facts: { stage: 'missed', expected: isoInstant(expected), entered: isoInstant(overdue) },
    severity: 'error',
  };
}

interface Validity {
  notBefore: number | undefined;
  notAfter: number | undefined;
}

/** A check over the dates of every certificate of an entry: one finding per endpoint, or one for the record. */
function judgeDates(
  rule: RuleId,
  judge: (
    validity: Validity,
    now: { begun: boolean; ended: boolean },
    sight: EntrySight,
    context: Context,
  ) => Judgement | undefined,
): Check {
  return (sight, context) =>
    placesToJudge(sight).flatMap(({ at, dated }) => {
      const worst = dated
        .flatMap(one => {
          const judgement = judge(validityOf(one), standing(one, context.now), sight, context);
          return judgement ? [{ ...one, ...judgement, rank: judgement.rank ?? 0 }] : [];
        })
        .toSorted((a, b) => b.rank - a.rank);
      const first = worst[0];
      if (!first) return [];
      const { notBefore, notAfter, sha256, source, severity } = first;
      const addresses = at && concernedAddresses(at, worst);
      const facts = { ...first.facts, source, notBefore, notAfter, sha256, addresses };
      return [raise(rule, sight, { endpoint: at?.endpoint.key, severity, facts })];
    });
}

const validityOf = ({ notBefore, notAfter }: Dated): Validity => ({
  notBefore: instantOf(notBefore),
  notAfter: instantOf(notAfter),
});

/** An instant that could not be read is no reason for a finding. */
function standing(dated: Dated, now: Date): { begun: boolean; ended: boolean } {
  const { notBefore, notAfter } = validityOf(dated);
  return {
    begun: notBefore === undefined || now.getTime() >= notBefore,
    ended: notAfter !== undefined && now.getTime() > notAfter,
  };
}

/** Every endpoint that served; where none did, the record. */
function placesToJudge(sight: EntrySight): { at?: EndpointSight; dated: Dated[] }[] {
  const { certificate: record } = sight.entry;
  if (allServed(sight).length > 0) {
    return sight.endpoints.map(at => ({ at, dated: at.served.map(served => servedDates(served, record)) }));
  }
  if (!record || servedSomethingElseLast(sight, record)) return [];
  const { notBefore, notAfter, sha256 } = record;
  return [{ dated: [{ source: 'record', notBefore, notAfter, sha256 }] }];
}

/** Dates nobody could read are taken from the record of the same certificate, where there is one. */
function servedDates(served: EndpointSight['served'][number], record: CertificateRecord | undefined): Dated {
  const { certificate, address } = served;
  const { sha256, notBefore, notAfter } = certificate;
  const twin = hasIdentity(record) && identify(record, served) === 'same' ? record : undefined;
  return {
    source: 'served',
    address,
    sha256,
    notBefore: notBefore ?? twin?.notBefore,
    notAfter: notAfter ?? twin?.notAfter,
  };
}

/**
 * Was the record already out of date when the endpoints were last seen? Then its dates say nothing about what is in
 * service: an expired record of a certificate that was renewed must not ring because its server did not answer today.
 */
function servedSomethingElseLast({ endpoints, generations }: EntrySight, record: CertificateRecord): boolean {
  if (!hasIdentity(record)) return false;
  const last = endpoints.flatMap(({ memory }) => memory?.served ?? []);
  return (
    last.length > 0 &&
    last.every(sha256 => {
      const generation = generations.find(known => known.sha256 === sha256);
      if (record.sha256) return sha256 !== record.sha256;
      return (
        generation?.notBefore !== undefined &&
        record.notBefore !== undefined &&
        instantOf(generation.notBefore) !== instantOf(record.notBefore)
      );
    })
  );
}
