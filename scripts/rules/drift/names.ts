import { capped } from '../../evidence/facts.ts';
import { namesBeyond, readNames, sameNames } from '../../evidence/generation.ts';
import type { Rule } from '../rule.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'drift.names',
  order: 60,
  basis: 'observed',
  contradictsRecord: true,
  severity: 'warning',
  title: { en: 'Names differ from the record', ja: 'サブジェクト代替名の相違' },
  when: {
    en: 'The subjectAltName of the served certificate has other names than `certificate.names`, also for `track: orderly`.',
    ja: '提示されている証明書の subjectAltName が `certificate.names` と異なるとき（順序は問いません。`track: orderly` でも対象）。',
  },
  text: {
    en: '{{#if missing}}Recorded but not served: {{missing}}{{#if missingTotal}} and more, {{missingTotal}} in all{{/if}}. {{/if}}{{#if extra}}Served but not recorded: {{extra}}{{#if extraTotal}} and more, {{extraTotal}} in all{{/if}}.{{/if}}',
    ja: '{{#if missing}}記録にあって証明書にない名前: {{missing}}{{#if missingTotal}} ほか（計 {{missingTotal}} 件）{{/if}}。{{/if}}{{#if extra}}証明書にあって記録にない名前: {{extra}}{{#if extraTotal}} ほか（計 {{extraTotal}} 件）{{/if}}。{{/if}}',
  },
  remedy: {
    en: 'Clients that use a missing name can no longer connect: have the certificate issued again with that name. For an added name, find out why it was added, then correct `certificate.names` in the ledger.',
    ja: '失われた名前で接続している利用者は接続できなくなるため、その名前を含めて再発行してください。追加された名前は理由を確認したうえで、台帳の `certificate.names` を修正してください。',
  },
  reference: 'RFC 5280 §4.2.1.6',
  facts: {
    sha256: 'text',
    missing: 'list',
    missingTotal: 'number',
    extra: 'list',
    extraTotal: 'number',
    addresses: 'list',
  },
  check: perServed(({ certificate }, { entry }) => {
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
  }),
};
