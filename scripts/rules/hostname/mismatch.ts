import { capped } from '../../evidence/facts.ts';
import type { Rule } from '../rule.ts';
import { whyNot } from '../shared/hostname-reason.ts';
import { perServed } from '../shared/served.ts';

/** Only names in subjectAltName count, not the common name (RFC 9525 §2). */
export const rule: Rule = {
  id: 'hostname.mismatch',
  order: 10,
  basis: 'observed',
  severity: 'error',
  title: { en: 'Name is not covered', ja: 'ホスト名の不一致' },
  when: {
    en: 'No name in subjectAltName covers the host name of the endpoint.',
    ja: '接続先のホスト名が subjectAltName のどの名前にも一致しないとき。',
  },
  text: {
    en: 'The certificate does not cover {{serverName}}{{#if names}}; its names are {{names}}{{#if namesTotal}} and more, {{namesTotal}} in all{{/if}}{{/if}}{{#if why}}; {{why}}{{/if}}.',
    ja: '証明書は {{serverName}} に一致しません。{{#if names}}証明書の名前: {{names}}{{#if namesTotal}} ほか（計 {{namesTotal}} 件）{{/if}}。{{/if}}{{#if why}}{{why}}。{{/if}}',
  },
  remedy: {
    en: 'Often the server answers with its default certificate: check which site this name is configured for. Otherwise have the certificate issued with the name in subjectAltName; the common name does not count. If people connect by another name, correct the endpoint.',
    ja: '既定の証明書で応答している場合が多いため、この名前のサイト設定を確認してください。設定が正しければ、subjectAltName にこの名前を含めて再発行してください（コモンネームは照合されません）。実際の接続名が異なる場合は、台帳の接続先を修正してください。',
  },
  reference: 'RFC 9525 §6',
  facts: {
    sha256: 'text',
    serverName: 'text',
    names: 'list',
    namesTotal: 'number',
    why: 'word',
    addresses: 'list',
  },
  check: perServed(({ certificate, verdict }, _evidence, _context, at) => {
    if (verdict.hostname !== 'mismatch') return undefined;
    const { shown, total } = capped(certificate.names ?? []);
    const serverName = at.endpoint.serverName ?? at.endpoint.host;
    return {
      sha256: certificate.sha256,
      serverName,
      names: shown,
      why: whyNot(serverName ?? '', certificate),
      namesTotal: total,
    };
  }),
};
