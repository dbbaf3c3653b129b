/** drift.*: what is served against what is recorded. */

import type { CertificateFacts } from '../pki/types.ts';
import type { Served } from '../probe/observation.ts';
import { instantOf, isoInstant } from '../text/calendar.ts';
import { compareWords } from '../text/order.ts';
import { isFromRecordedAuthority } from './authority.ts';
import { type Check, perServed, raise } from './check.ts';
import type { Facts } from './finding.ts';
import { namesBeyond, readNames, relate, sameNames } from './generation.ts';
import { capped, listFacts } from './lists.ts';
import { vantageName } from './seen.ts';
import type { EndpointSight, EntrySight } from './sight.ts';
import { differing, written } from './subject.ts';

export const renewed: Check = perServed('drift.renewed', (served, sight) =>
  sight.entry.track === 'exact' && relate(served, sight).kind === 'renewed'
    ? generationFacts(served, sight)
    : undefined,
);

export const regressed: Check = perServed('drift.regressed', (served, sight) =>
  relate(served, sight).kind === 'regressed' ? generationFacts(served, sight) : undefined,
);

export const changed: Check = perServed('drift.changed', (served, sight) => {
  const relation = relate(served, sight);
  if (relation.kind !== 'changed') return undefined;
  return { ...generationFacts(served, sight), departures: relation.departures };
});

function generationFacts({ certificate }: Served, { entry }: EntrySight): Facts {
  const { sha256, serial, issuer, notBefore, notAfter } = certificate;
  const recorded =
    entry.certificate?.sha256 ??
    entry.certificate?.serial ??
    entry.certificate?.notBefore ??
    entry.certificate?.notAfter;
  return { sha256, serial, issuer, notBefore, notAfter, recorded };
}

/** Several generations of one entry at once: a rollout under way, or one that stopped half-way. */
export const mixed: Check = (sight, { settings, now }) => {
  const places = sight.endpoints.flatMap(at => at.served.map(served => ({ at, served })));
  const generations = new Set(places.map(({ served }) => served.certificate.sha256));
  const newest = places.map(({ served }) => served.certificate).toSorted(latestFirst)[0];
  if (!newest || generations.size < 2) return [];
  const isNewest = ({ served }: { served: Served }): boolean => served.certificate.sha256 === newest.sha256;
  const seen = sight.generations.find(({ sha256 }) => sha256 === newest.sha256);
  const graceEnds = (instantOf(seen?.firstSeen) ?? now.getTime()) + settings.rolloutGrace;
  return [
    raise('drift.mixed', sight, {
      severity: now.getTime() <= graceEnds ? 'info' : undefined,
      facts: {
        sha256: newest.sha256,
        ...listFacts('generations', [...generations].toSorted(compareWords)),
        ...listFacts('newest', placeNames(places.filter(isNewest))),
        ...listFacts('others', placeNames(places.filter(place => !isNewest(place)))),
        graceUntil: isoInstant(graceEnds),
      },
    }),
  ];
};

/** The one issued last first. */
function latestFirst(a: CertificateFacts, b: CertificateFacts): number {
  const [left, right] = [instantOf(a.notBefore), instantOf(b.notBefore)];
  if (left === right) return compareWords(a.sha256, b.sha256);
  return (right ?? Number.NEGATIVE_INFINITY) - (left ?? Number.NEGATIVE_INFINITY);
}

/** The endpoints, with the address and the vantage where one endpoint was seen at, or from, several. */
function placeNames(places: { at: EndpointSight; served: Served }[]): string[] {
  const names = places.map(({ at, served }) => {
    const unlessAlike = (of: (one: Served) => string) =>
      new Set(at.served.map(of)).size > 1 ? [of(served)] : [];
    const details = [
      ...unlessAlike(({ address, proxy }) => address ?? proxy ?? '?'),
      ...unlessAlike(({ vantage }) => vantageName(vantage) ?? '?'),
    ];
    return details.length > 0 ? `${at.endpoint.key} (${details.join(', ')})` : at.endpoint.key;
  });
  return [...new Set(names)].toSorted();
}

export const subject: Check = perServed('drift.subject', ({ certificate }, { entry }) => {
  const recorded = entry.certificate?.subject;
  const { subject: served } = certificate;
  if (!recorded || !served || certificate.unreadable?.includes('subject')) return undefined;
  const different = differing(recorded, served);
  if (different.length === 0) return undefined;
  return {
    sha256: certificate.sha256,
    recorded: different.map(attribute => written(attribute, recorded)),
    served: different.map(attribute => written(attribute, served)),
  };
});

export const names: Check = perServed('drift.names', ({ certificate }, { entry }) => {
  const recorded = entry.certificate?.names;
  const served = readNames(certificate);
  if (!recorded || !served || sameNames(recorded, served)) return undefined;
  const missing = capped(namesBeyond(recorded, served));
  const extra = capped(namesBeyond(served, recorded));
  return {
    sha256: certificate.sha256,
    missing: missing.shown,
    missingTotal: missing.total,
    extra: extra.shown,
    extraTotal: extra.total,
  };
});

export const issuer: Check = perServed('drift.issuer', (served, sight) => {
  const recorded = sight.entry.certificate?.issuer;
  const { issuer: name, sha256 } = served.certificate;
  if (!recorded || !name || isFromRecordedAuthority(served, recorded, sight)) return undefined;
  // Where the short name is the same, only the whole one shows the difference.
  return { sha256, recorded, served: name === recorded ? (served.chain[0]?.issuer ?? name) : name };
});
