/** Probes the endpoints of a new entry, to record the certificate that they serve. */

import { vocabulary } from '../../compare/view/fact-text.ts';
import { recordedOf } from '../../evidence/issuing-authority.ts';
import type { CertificateFields } from '../../ledger/edit/recordable.ts';
import { endpointsPerKeyType, keyTypeNames, keyTypeOf, keyTypes } from '../../ledger/key-types.ts';
import type { Endpoint, KeyType, Ledger } from '../../ledger/types.ts';
import type { CertificateFacts } from '../../pki/certificate-types.ts';
import type { ProxyCredentials } from '../../probe/credentials.ts';
import type { Observation, Served } from '../../probe/observation.ts';
import { observe } from '../../probe/observe.ts';
import { proxyOf } from '../../probe/targets.ts';
import { adviceOn } from '../../rules/shared/advice.ts';
import { inline } from '../../text/encode.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { formatInstant, instantOf } from '../../text/zoned-time.ts';

/** The trust set of an entry that names none. */
const trust = 'public';

/** The endpoints to probe, with what the entry will say of them. */
export interface NewEntry {
  endpoints: readonly Endpoint[];
  /** A key of the settings' `sites`, whose proxy is used. */
  site?: string | undefined;
  keyTypes?: 'both' | undefined;
}

/** The record of a certificate. `keyType` is there when the servers hold two certificates. */
export interface ServedRecord {
  record: CertificateFields;
  keyType?: KeyType;
}

interface Probing {
  ledger: Ledger;
  now: Date;
  locale: Locale;
  /** For the proxy of the site. */
  proxyCredentials?: ProxyCredentials;
  /** Prints a line to the person. */
  say(line: string): void;
}

/**
 * The records for the entry. There is one when all endpoints that answer serve the same certificate and it is valid now, else none.
 * With `keyTypes: both` there is up to one for each key type, the RSA one first.
 */
export async function recordsToWrite(entry: NewEntry, probing: Probing): Promise<ServedRecord[]> {
  const { ledger, now, locale, proxyCredentials, say } = probing;
  const asked = entry.keyTypes === 'both' ? endpointsPerKeyType(entry.endpoints) : entry.endpoints;
  const targets = asked.map(endpoint => ({ entry: '', endpoint, trust, ...proxyOf(entry, ledger) }));
  const served: Served[] = [];
  for await (const observation of observe(
    ledger,
    { targets, skipped: [] },
    { now, vantage: {}, ...(proxyCredentials !== undefined && { proxyCredentials }) },
  )) {
    say(observationText(observation, ledger.settings.timezone)[locale]);
    if (observation.outcome === 'served') served.push(observation);
  }
  if (entry.keyTypes !== 'both') {
    const record = commonRecord(served, now, remark => say(remark[locale]));
    return record ? [{ record }] : [];
  }
  return keyTypes.flatMap(keyType => {
    const of = served.filter(({ endpoint }) => keyTypeOf(endpoint) === keyType);
    const record = commonRecord(of, now, remark => say(ofKeyType(keyType, remark)[locale]));
    return record ? [{ record, keyType }] : [];
  });
}

/** The record of the certificate that all of them serve. `remark` gets the reason when there is none. */
function commonRecord(
  served: readonly Served[],
  now: Date,
  remark: (text: Localized) => void,
): CertificateFields | undefined {
  const [first] = served;
  if (!first) return undefined;
  if (served.some(({ certificate }) => certificate.sha256 !== first.certificate.sha256)) {
    remark(different);
    return undefined;
  }
  if (!isInForce(first.certificate, now)) {
    remark(notInForce);
    return undefined;
  }
  if (served.some(({ verdict }) => verdict.path !== 'trusted')) remark(untrusted);
  return recordedOf(first);
}

function observationText(observation: Observation, timezone: string): Localized {
  const place = inline(observation.endpoint);
  if (observation.outcome === 'served') {
    const { subject, issuer, notAfter } = observation.certificate;
    const name = inline(subject?.commonName ?? subject?.organization ?? '?');
    const until = notAfter === undefined ? '?' : formatInstant(notAfter, timezone);
    return {
      en: `${place} serves ${name}, issued by ${inline(issuer ?? '?')}, valid until ${until}.`,
      ja: `${place} は ${name}（発行者 ${inline(issuer ?? '?')}、期限 ${until}）を提示しています。`,
    };
  }
  const failed = observation.outcome === 'skipped' ? undefined : observation.error;
  const why = failed ? `${failed.code}: ${failed.message}` : '';
  const advice = failed && vocabulary[adviceOn(failed, observation.endpoint) ?? ''];
  return {
    en: `${place} serves no certificate (${inline(why)}). ${advice ? `${advice.en}. ` : ''}The record stays empty; a later sweep proposes it.`,
    ja: `${place} から証明書を取得できません（${inline(why)}）。${advice ? `${advice.ja}。` : ''}記録は空のままとし、後の巡回で提案されます。`,
  };
}

/** In the form that findings use. */
const ofKeyType = (keyType: KeyType, { en, ja }: Localized): Localized => ({
  en: `${keyTypeNames[keyType]} certificate: ${en}`,
  ja: `${keyTypeNames[keyType]} 証明書: ${ja}`,
});

function isInForce({ notBefore, notAfter }: CertificateFacts, now: Date): boolean {
  const [from, to] = [instantOf(notBefore), instantOf(notAfter)];
  return (from === undefined || from <= now.getTime()) && (to === undefined || now.getTime() <= to);
}

const different: Localized = {
  en: 'The endpoints serve different certificates, so the record stays empty.',
  ja: '接続先ごとに証明書が異なるため、記録は空のままにします。',
};
const notInForce: Localized = {
  en: 'This certificate is not valid now, so it is not recorded as the current one.',
  ja: 'この証明書は現在有効ではないため、現行の証明書として記録しません。',
};
const untrusted: Localized = {
  en: 'Its chain does not lead to a public CA. If your own CA issued it, add the trust set to the entry, for example trust: internal.',
  ja: '公的な認証局につながる証明書ではありません。自社の認証局の場合は、trust: internal のように信頼セットを記入してください。',
};
