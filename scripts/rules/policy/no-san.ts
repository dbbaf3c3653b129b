import { readNames } from '../../evidence/generation.ts';
import type { Rule } from '../rule.ts';
import { perServed } from '../shared/served.ts';

/** Where there is a host name to compare, `hostname.mismatch` reports it as an error, and this rule does not. */
export const rule: Rule = {
  id: 'policy.no-san',
  order: 65,
  basis: 'observed',
  setting: {
    name: 'no-san',
    when: 'no host name and no address in subjectAltName',
    severity: 'warning',
    askedOf: 'endpoints where no name is compared',
  },
  severity: 'warning',
  title: { en: 'No name in subjectAltName', ja: 'サブジェクト代替名なし' },
  when: {
    en: 'The certificate has no host name and no address in subjectAltName, and the endpoint has no name to compare with it. Where a name is compared, `hostname.mismatch` says so.',
    ja: '証明書の subjectAltName にホスト名もアドレスもなく、接続先に照合する名前がないとき。名前を照合した場合は `hostname.mismatch` で検出します。',
  },
  text: {
    en: 'The certificate has no host name and no address in subjectAltName{{#if commonName}}, only the common name {{commonName}}, which current clients do not compare{{/if}}. Clients that connect by a name refuse the connection.',
    ja: '証明書の subjectAltName にホスト名もアドレスもありません。{{#if commonName}}コモンネームは {{commonName}} ですが、現在のクライアントはコモンネームを照合しません。{{/if}}名前を指定して接続するクライアントは接続を拒否します。',
  },
  remedy: {
    en: 'Have the certificate issued again with every name and address in subjectAltName that people connect to. If clients know this endpoint by a name, write it into the ledger as the `host` or `serverName` of the endpoint, so that it is compared. Where no client compares names, acknowledge the finding, or switch the check off in settings.yaml: `policy: { no-san: off }`.',
    ja: '接続に使う名前とアドレスをすべて subjectAltName に含めて再発行してください。クライアントが名前で接続している場合は、照合できるように台帳の接続先の `host` または `serverName` に記入してください。名前を照合するクライアントがない場合は、理由と期限を付けて `acknowledged` に記録するか、settings.yaml の `policy: { no-san: off }` で確認を止めてください。',
  },
  reference: 'RFC 9525 §2; CA/Browser Forum Baseline Requirements §7.1.2.7.12',
  facts: { sha256: 'text', commonName: 'text', addresses: 'list' },
  check: perServed(({ certificate, verdict }) => {
    const { sha256, subject } = certificate;
    const names = readNames(certificate);
    if (verdict.hostname === 'mismatch' || names === undefined || names.length > 0) return undefined;
    return { sha256, commonName: subject?.commonName };
  }),
};
