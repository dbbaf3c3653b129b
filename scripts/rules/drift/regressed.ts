import { relate } from '../../evidence/generation.ts';
import type { Rule } from '../rule.ts';
import { generationFacts, generationKinds } from '../shared/drift.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'drift.regressed',
  order: 20,
  basis: 'observed',
  severity: 'error',
  title: { en: 'Old certificate is back', ja: '旧世代への後戻り' },
  when: {
    en: 'The `previous` generation, or another known older one, is served again.',
    ja: '`previous` に記録された世代、または既知のさらに古い世代が再び提示されているとき。',
  },
  text: {
    en: 'A certificate older than the recorded one is served{{#if notAfter}}, valid until {{notAfter}}{{/if}} (SHA-256 {{sha256}}).',
    ja: '記録されたものより古い証明書が提示されています（{{#if notAfter}}有効期限 {{notAfter}}、{{/if}}SHA-256 {{sha256}}）。',
  },
  remedy: {
    en: 'Look for a node that was restored from a backup or image, missed the rollout, or was never restarted, and install the recorded certificate there. If the return is intended, record this generation in the ledger.',
    ja: 'バックアップやイメージから復元されたノード、展開から漏れたノード、再起動されていないノードがないか調べ、記録されている証明書を設置してください。意図した切り戻しであれば、この世代を台帳に記録してください。',
  },
  facts: generationKinds,
  check: perServed((served, evidence) =>
    relate(served, evidence).kind === 'regressed' ? generationFacts(served, evidence) : undefined,
  ),
};
