import { relate } from '../../evidence/generation.ts';
import type { Rule } from '../rule.ts';
import { generationFacts, generationKinds } from '../shared/drift.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'drift.renewed',
  order: 10,
  basis: 'observed',
  severity: 'info',
  title: { en: 'Renewed, not yet recorded', ja: '更新済み・台帳未反映' },
  when: {
    en: 'An orderly renewal is served: newer, same names, same CA, verified, not known to be revoked. Only for `track: exact`.',
    ja: '正常に更新された証明書（より新しく、名前と認証局が同じで、検証に成功し、失効が確認されていないもの）が提示されているとき。`track: exact` の場合のみ。',
  },
  text: {
    en: 'A renewed certificate is served{{#if notAfter}}, valid until {{notAfter}}{{/if}} (SHA-256 {{sha256}}). The ledger still records the previous one.',
    ja: '更新された証明書が提示されています（{{#if notAfter}}有効期限 {{notAfter}}、{{/if}}SHA-256 {{sha256}}）。台帳には前の世代が記録されたままです。',
  },
  remedy: {
    en: 'Review and merge the pull request with which certledger brings the ledger up to date. If nobody expected a renewal, find out who did it before merging.',
    ja: 'certledger が作成した台帳更新のプルリクエストを確認し、マージしてください。更新の予定がなかった場合は、マージする前に誰が更新したかを確認してください。',
  },
  facts: generationKinds,
  check: perServed((served, evidence) =>
    evidence.entry.track === 'exact' && relate(served, evidence).kind === 'renewed'
      ? generationFacts(served, evidence)
      : undefined,
  ),
};
