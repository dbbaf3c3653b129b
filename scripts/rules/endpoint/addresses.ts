import type { Rule } from '../rule.ts';

/** An old certificate at an address that is not probed would never be found. */
export const rule: Rule = {
  id: 'endpoint.addresses',
  order: 40,
  basis: 'observed',
  severity: 'info',
  title: { en: 'Not every address is probed', ja: '一部のアドレスは未確認' },
  when: {
    en: 'With `addresses: all`, the name has more addresses than are probed (32).',
    ja: '`addresses: all` を指定した名前のアドレスが、確認する数（32）より多いとき。',
  },
  text: {
    en: '{{host}} has more addresses than are probed; an old certificate on one of the others is not noticed.',
    ja: '{{host}} のアドレスは確認する数より多く、残りのノードに古い証明書があっても検出できません。',
  },
  remedy: {
    en: 'Record each important node as an endpoint of its own with its `address`, and write `addresses: first` into the entry.',
    ja: '確認が必要なノードを `address` を付けた個別の接続先として登録し、登録には `addresses: first` を指定してください。',
  },
  facts: { host: 'text' },
  check: evidence =>
    evidence.endpoints
      .filter(({ hasMoreAddresses }) => hasMoreAddresses)
      .map(({ endpoint: { key, host } }) => ({ endpoint: key, facts: { host } })),
};
