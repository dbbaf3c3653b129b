import type { Rule } from '../rule.ts';
import { chainFacts, chainKinds } from '../shared/chain-facts.ts';
import { perServed } from '../shared/served.ts';

export const rule: Rule = {
  id: 'chain.self-signed',
  order: 40,
  basis: 'observed',
  severity: 'error',
  title: { en: 'Self-signed', ja: '自己署名証明書' },
  when: {
    en: 'The certificate is self-signed and is not a trust anchor.',
    ja: '自己署名証明書であり、信頼セットに含まれていないとき。',
  },
  text: {
    en: 'The certificate is self-signed and not in trust set {{trust}}. Clients cannot tell it from a forged one.',
    ja: '自己署名証明書であり、信頼セット {{trust}} に含まれていません。なりすましと区別できません。',
  },
  remedy: {
    en: 'Replace it by one from a CA. If the device does not allow that, put this certificate into a trust set of its own, or acknowledge the finding with a reason and an end date.',
    ja: '認証局が発行した証明書に差し替えてください。機器の制約で差し替えられない場合は、この証明書を専用の信頼セットに登録するか、理由と期限を付けて `acknowledged` に記録してください。',
  },
  reference: 'RFC 5280 §6.1',
  facts: chainKinds,
  check: perServed(served => (served.verdict.path === 'self-signed' ? chainFacts(served) : undefined)),
};
