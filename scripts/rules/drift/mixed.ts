import type { EndpointEvidence } from '../../evidence/evidence.ts';
import { listFacts } from '../../evidence/facts.ts';
import { vantageName } from '../../evidence/vantage.ts';
import type { CertificateFacts } from '../../pki/certificate-types.ts';
import type { Served } from '../../probe/observation.ts';
import { compareWords } from '../../text/order.ts';
import { instantOf, isoInstant } from '../../text/zoned-time.ts';
import type { Rule } from '../rule.ts';

/** Several generations of one entry are served at once: a rollout goes on, or it stopped. */
export const rule: Rule = {
  id: 'drift.mixed',
  order: 40,
  basis: 'observed',
  severity: 'warning',
  severityNote: {
    en: 'info for `rolloutGrace` after the newest generation was first observed',
    ja: '最新の世代を最初に観測してから `rolloutGrace` の間は info',
  },
  title: { en: 'Several generations are served', ja: '複数世代の混在' },
  when: {
    en: 'Endpoints or addresses of one entry serve different certificates.',
    ja: '同じ登録の接続先またはアドレスごとに、異なる証明書が提示されているとき。',
  },
  text: {
    en: 'The newest certificate (SHA-256 {{sha256}}) is served at {{newest}}, another one at {{others}}. After {{graceUntil}}, this no longer counts as a rollout under way.',
    ja: '最新の証明書（SHA-256 {{sha256}}）を提示している接続先: {{newest}}。別の証明書を提示している接続先: {{others}}。{{graceUntil}} を過ぎたものは、展開中とはみなしません。',
  },
  remedy: {
    en: 'Finish the rollout: install the newest certificate on the remaining nodes and restart their services. If these services need certificates of their own, give each its own entry.',
    ja: '展開を完了してください。残りのノードに最新の証明書を設置し、サービスを再起動してください。それぞれ別の証明書が必要なサービスであれば、登録を分けてください。',
  },
  facts: {
    sha256: 'text',
    generations: 'list',
    newest: 'noted',
    others: 'noted',
    graceUntil: 'instant',
  },
  check: (evidence, { settings, now }) => {
    const places = evidence.endpoints.flatMap(at => at.served.map(served => ({ at, served })));
    const generations = new Set(places.map(({ served }) => served.certificate.sha256));
    const newest = places.map(({ served }) => served.certificate).toSorted(latestFirst)[0];
    if (!newest || generations.size < 2) return [];
    const isNewest = ({ served }: { served: Served }): boolean => served.certificate.sha256 === newest.sha256;
    const known = evidence.generations.find(({ sha256 }) => sha256 === newest.sha256);
    const graceEnds = (instantOf(known?.firstSeen) ?? now.getTime()) + settings.rolloutGrace;
    return [
      {
        severity: now.getTime() <= graceEnds ? 'info' : undefined,
        facts: {
          sha256: newest.sha256,
          ...listFacts('generations', [...generations].toSorted(compareWords)),
          ...listFacts('newest', placeNames(places.filter(isNewest))),
          ...listFacts('others', placeNames(places.filter(place => !isNewest(place)))),
          graceUntil: isoInstant(graceEnds),
        },
      },
    ];
  },
};

/** The one issued last comes first. */
function latestFirst(a: CertificateFacts, b: CertificateFacts): number {
  const [left, right] = [instantOf(a.notBefore), instantOf(b.notBefore)];
  if (left === right) return compareWords(a.sha256, b.sha256);
  return (right ?? Number.NEGATIVE_INFINITY) - (left ?? Number.NEGATIVE_INFINITY);
}

/** The endpoints, with address and vantage where an endpoint has several. */
function placeNames(places: { at: EndpointEvidence; served: Served }[]): string[] {
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
