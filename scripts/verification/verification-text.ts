/** The result of `certledger verify` for the terminal. */
import { createColors } from 'picocolors';
import { vocabulary } from '../compare/view/fact-text.ts';
import { revocationWords } from '../compare/view/revocation-text.ts';
import type { Path, Revocation, Verdict } from '../pki/certificate-types.ts';
import type {
  Dates,
  Verification,
  VerificationDocument,
  VerifiedCertificate,
} from '../pki/verify/verification.ts';
import { reasonOf } from '../rules/shared/chain-facts.ts';
import { whyNot } from '../rules/shared/hostname-reason.ts';
import { inline } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';

const labels = {
  issuer: { en: 'issuer', ja: '発行者' },
  serial: { en: 'serial', ja: 'シリアル番号' },
  dates: { en: 'valid', ja: '有効期間' },
  fingerprint: { en: 'SHA-256', ja: 'SHA-256' },
  names: { en: 'names', ja: '名前' },
  key: { en: 'key', ja: '鍵' },
  signature: { en: 'signature', ja: '署名' },
  unreadable: { en: 'unreadable', ja: '読み取れない項目' },
  path: { en: 'path', ja: 'パス' },
  trust: { en: 'trust', ja: '信頼' },
  ends: { en: 'ends', ja: 'パスの期限' },
  order: { en: 'order', ja: '順序' },
  leaf: { en: 'leaf', ja: 'サーバ証明書' },
  host: { en: 'host', ja: 'ホスト名' },
  revocation: { en: 'revocation', ja: '失効' },
} as const satisfies Record<string, Localized>;

const paths: Record<Exclude<Path, 'invalid'>, Localized> = {
  trusted: { en: 'leads to a trust anchor', ja: 'トラストアンカーに至ります' },
  'self-signed': {
    en: 'the leaf certificate is self-signed and is not a trust anchor',
    ja: 'サーバ証明書が自己署名で、トラストアンカーではありません',
  },
  unanchored: {
    en: 'ends where the certificate of an issuer is missing',
    ja: '発行者の証明書がなく、途中で終わります',
  },
  untrusted: {
    en: 'ends at a root that is not a trust anchor',
    ja: 'トラストアンカーでないルートで終わります',
  },
};
const dates: Record<Dates, Localized> = {
  current: { en: 'within its validity period', ja: '有効期間内です' },
  expired: { en: 'has expired', ja: '有効期限が切れています' },
  'not-yet-valid': { en: 'is not valid yet', ja: 'まだ有効期間が始まっていません' },
  unknown: { en: 'its validity period cannot be read', ja: '有効期間を読み取れません' },
};
const ends = (instant: string): Localized => ({
  en: `no path is valid after ${instant}, before the leaf certificate expires`,
  ja: `${instant} より後は、サーバ証明書の期限前でも有効なパスがなくなります`,
});
const orders: Record<NonNullable<Verdict['disorder']>, Localized> = {
  misordered: { en: 'not in order', ja: '順序が正しくありません' },
  duplicate: { en: 'a certificate is contained twice', ja: '同じ証明書が重複しています' },
  unrelated: {
    en: 'a certificate does not belong to the chain',
    ja: 'チェーンと無関係な証明書があります',
  },
};
const hosts: Record<Verdict['hostname'], Localized | undefined> = {
  match: { en: 'covered', ja: '一致します' },
  mismatch: { en: 'not covered', ja: '一致しません' },
  unchecked: undefined,
};
const asRecorded: Localized = { en: 'as recorded', ja: '記録による' };
const notAsked: Localized = { en: 'not asked', ja: '確認していません' };

/** The recorded answer about revocation. It is not asked again. */
function revocationText({ status, at, reason, thisUpdate, error }: Revocation): Localized {
  switch (status) {
    case 'revoked': {
      const words = reason === undefined ? undefined : revocationWords[reason];
      const why = (locale: Locale) => words?.[locale] ?? inline(reason ?? '');
      return {
        en: ['revoked', at && ` at ${inline(at)}`, reason && `, ${why('en')}`].join(''),
        ja: [at && `${inline(at)} に`, '失効しています', reason && `、理由は${why('ja')}`].join(''),
      };
    }
    case 'good':
      return {
        en: thisUpdate ? `not revoked as of ${inline(thisUpdate)}` : 'not revoked',
        ja: `${thisUpdate ? `${inline(thisUpdate)} 時点で` : ''}失効していません`,
      };
    case 'unknown':
      return {
        en: `it could not be determined${error ? `: ${inline(error)}` : ''}`,
        ja: `確認できませんでした${error ? `: ${inline(error)}` : ''}`,
      };
  }
}

const missing: Localized = {
  en: 'the recorded chain refers to these certificates; also give the file in which they first appear:',
  ja: '次の証明書が記録に含まれていません。初めて現れるファイルも併せて指定してください。',
};
const summary = (valid: number, all: number): Localized => ({
  en: `${valid} of ${all} valid`,
  ja: `${all} 件中 ${valid} 件が有効`,
});

const colon: Localized = { en: ': ', ja: '：' };
const aside: Record<Locale, (text: string) => string> = {
  en: text => ` (${text})`,
  ja: text => `（${text}）`,
};

/** How many names of a certificate are shown. */
const shownNames = 10;

/** @param host the host name or address of the question, in canonical form */
export function verificationText(
  { at, chains }: VerificationDocument,
  host: string | undefined,
  locale: Locale,
  color: boolean,
): string {
  const colors = createColors(color);
  const lines: string[] = [];
  for (const chain of chains) {
    const mark = chain.valid ? colors.green('✓') : colors.red('✗');
    lines.push(`${mark} ${colors.bold(inline(chain.source))}`);
    if ('missing' in chain) lines.push(`  ${missing[locale]}`, ...chain.missing.map(hash => `    ${hash}`));
    else lines.push(...chainLines(chain, host, locale));
    lines.push('');
  }
  const valid = chains.filter(chain => chain.valid).length;
  return `${[...lines, `${summary(valid, chains.length)[locale]}${aside[locale](at)}`].join('\n')}\n`;
}

function chainLines(chain: Verification, asked: string | undefined, locale: Locale): string[] {
  const { verdict, path, culprit, recorded } = chain;
  const { error, extension, missingIssuer, pathEnds, disorder, hostname, trust } = verdict;
  const why = [error, extension, missingIssuer, culprit].flatMap(part => (part ? [inline(part)] : []));
  const noted = aside[locale](asRecorded[locale]);
  const host = hosts[hostname]?.[locale];
  const [leaf] = chain.certificates;
  const lacking = hostname === 'mismatch' && asked !== undefined && leaf && whyNot(asked, leaf);
  const whyHost = lacking ? aside[locale](vocabulary[lacking]?.[locale] ?? lacking) : '';
  const hostThen = recorded && hosts[recorded.hostname]?.[locale];
  const revocation = recorded?.revocation && revocationText(recorded.revocation)[locale];
  return [
    ...chain.certificates.flatMap((certificate, index) => certificateLines(certificate, index, locale)),
    ...(path ? [row('path', path.map(name => inline(name)).join(' ← '), locale)] : []),
    row(
      'trust',
      `${inline(trust)}${colon[locale]}${pathText(verdict, locale)}${why.length > 0 ? aside[locale](why.join(locale === 'ja' ? '、' : ', ')) : ''}`,
      locale,
    ),
    ...(pathEnds === undefined ? [] : [row('ends', inline(ends(pathEnds)[locale]), locale)]),
    ...(disorder ? [row('order', orders[disorder][locale], locale)] : []),
    row('leaf', dates[chain.dates][locale], locale),
    ...(host
      ? [row('host', `${host}${whyHost}`, locale)]
      : hostThen
        ? [row('host', `${hostThen}${noted}`, locale)]
        : []),
    row('revocation', revocation ? `${revocation}${noted}` : notAsked[locale], locale),
  ];
}

function pathText({ path, error = '' }: Verdict, locale: Locale): string {
  if (path !== 'invalid') return paths[path][locale];
  const reason = reasonOf(error);
  return vocabulary[reason]?.[locale] ?? reason;
}

function certificateLines(certificate: VerifiedCertificate, index: number, locale: Locale): string[] {
  const { subjectName, issuerName, serial, notBefore, notAfter, sha256, names = [] } = certificate;
  const { key, signature, unreadable } = certificate;
  const more = names.length > shownNames ? ` …${aside[locale](`${names.length}`)}` : '';
  const values: [keyof typeof labels, string | undefined][] = [
    ['issuer', issuerName],
    ['serial', serial],
    ['dates', notBefore || notAfter ? `${notBefore ?? '?'} – ${notAfter ?? '?'}` : undefined],
    ['fingerprint', sha256],
    [
      'names',
      names.length > 0
        ? `${names
            .slice(0, shownNames)
            .map(name => inline(name))
            .join(', ')}${more}`
        : undefined,
    ],
    ['key', key],
    ['signature', signature],
    ['unreadable', unreadable?.join(', ')],
  ];
  const rows = values.flatMap(([label, value]) =>
    value === undefined ? [] : [`   ${row(label, inline(value, 1_000), locale)}`],
  );
  return [`  ${index + 1}. ${inline(subjectName || '?', 500)}`, ...rows];
}

function row(label: keyof typeof labels, value: string, locale: Locale): string {
  const text = labels[label][locale];
  return `  ${text}${locale === 'ja' ? colon.ja : ' '.repeat(Math.max(1, 12 - text.length))}${value}`;
}
