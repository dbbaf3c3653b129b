/** Connects to the endpoints of an entry that is being made, for the record of what they serve. */
import type { CertificateRecord, Endpoint, Ledger } from '../ledger/types.ts';
import type { CertificateFacts, Observation, Served } from '../probe/observation.ts';
import { observe } from '../probe/observe.ts';
import { formatInstant, instantOf } from '../text/calendar.ts';
import { inline } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';

/** The trust set of an entry that names none. */
const trust = 'public';

/**
 * What the endpoints serve, when all that answer serve one certificate that is in force.
 * @param say prints a line to the person
 */
export async function lookAt(
  endpoints: readonly Endpoint[],
  ledger: Ledger,
  now: Date,
  locale: Locale,
  say: (line: string) => void,
): Promise<CertificateRecord | undefined> {
  const targets = endpoints.map(endpoint => ({ entry: '', endpoint, trust }));
  const served: Served[] = [];
  for await (const observation of observe(
    ledger,
    { targets, skipped: [] },
    { now, vantage: {}, known: [] },
  )) {
    say(seen(observation, ledger.settings.timezone)[locale]);
    if (observation.outcome === 'served') served.push(observation);
  }
  const [first] = served;
  if (!first) return undefined;
  if (served.some(({ certificate }) => certificate.sha256 !== first.certificate.sha256)) {
    say(different[locale]);
    return undefined;
  }
  if (!isInForce(first.certificate, now)) {
    say(notInForce[locale]);
    return undefined;
  }
  if (served.some(({ verdict }) => verdict.path !== 'trusted')) say(untrusted[locale]);
  return first.certificate;
}

function seen(observation: Observation, timezone: string): Localized {
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
  const why =
    observation.outcome === 'skipped' ? '' : `${observation.error.code}: ${observation.error.message}`;
  return {
    en: `${place} serves nothing (${inline(why)}). The record stays open; a sweep proposes it later.`,
    ja: `${place} から証明書を取得できません（${inline(why)}）。記録は空のままとし、後の巡回で提案されます。`,
  };
}

function isInForce({ notBefore, notAfter }: CertificateFacts, now: Date): boolean {
  const [from, to] = [instantOf(notBefore), instantOf(notAfter)];
  return (from === undefined || from <= now.getTime()) && (to === undefined || now.getTime() <= to);
}

const different: Localized = {
  en: 'The endpoints serve different certificates, so the record stays open.',
  ja: '接続先ごとに証明書が異なるため、記録は空のままにします。',
};
const notInForce: Localized = {
  en: 'That certificate is not valid now, so it is not recorded as the one in service.',
  ja: 'この証明書は現在有効ではないため、使用中のものとして記録しません。',
};
const untrusted: Localized = {
  en: 'Its chain does not lead to a public CA. If it is from a CA of your own, add its trust set to the entry, for example trust: internal.',
  ja: '公的な認証局につながる証明書ではありません。自社の認証局の場合は、trust: internal のように信頼セットを記入してください。',
};
