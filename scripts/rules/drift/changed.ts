import { relate } from '../../evidence/generation.ts';
import type { Rule } from '../rule.ts';
import { generationFacts, generationKinds } from '../shared/drift.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'drift.changed',
  order: 30,
  basis: 'observed',
  severity: 'error',
  title: { en: 'Another certificate is served', ja: '記録と異なる証明書' },
  when: {
    en: 'A certificate is served that is neither the recorded one, nor its orderly renewal, nor an older generation.',
    ja: '記録された証明書でも、その正常な更新でも、旧世代でもない証明書が提示されているとき。',
  },
  text: {
    en: 'A certificate other than the recorded one is served: {{#if issuer}}issuer {{issuer}}, {{/if}}{{#if notAfter}}valid until {{notAfter}}, {{/if}}SHA-256 {{sha256}}. It is not an orderly renewal: {{departures}}.',
    ja: '記録と異なる証明書が提示されています（{{#if issuer}}発行者 {{issuer}}、{{/if}}{{#if notAfter}}有効期限 {{notAfter}}、{{/if}}SHA-256 {{sha256}}）。正常な更新とみなせない理由: {{departures}}。',
  },
  remedy: {
    en: 'Find out who changed it. If the change was intended, correct `certificate` in the ledger in a pull request. If not, treat it as an incident: somebody else may answer for this name, or the server uses a default certificate.',
    ja: '誰が変更したかを確認してください。意図した変更であれば、プルリクエストで台帳の `certificate` を修正してください。そうでなければ、第三者がこの名前で応答している、または既定の証明書に置き換わっている可能性があり、インシデントとして扱ってください。',
  },
  facts: { ...generationKinds, departures: 'words' },
  check: perServed((served, evidence) => {
    const relation = relate(served, evidence);
    if (relation.kind !== 'changed') return undefined;
    return { ...generationFacts(served, evidence), departures: relation.departures };
  }),
};
