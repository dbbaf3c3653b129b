import { allServed } from '../../evidence/evidence.ts';
import { listFacts } from '../../evidence/facts.ts';
import { hasIdentity, relate } from '../../evidence/generation.ts';
import type { Rule } from '../rule.ts';

/** The record cannot tell one generation from another, and an endpoint serves one that could be recorded. */
export const rule: Rule = {
  id: 'ledger.unfilled',
  order: 10,
  basis: 'observed',
  severity: 'info',
  title: { en: 'Certificate not recorded', ja: '証明書情報の未記入' },
  when: {
    en: 'The entry records nothing that identifies its certificate, and an endpoint serves one.',
    ja: '登録に証明書を特定できる記録がなく、接続先が証明書を提示しているとき。',
  },
  text: {
    en: 'The ledger does not record the certificate yet. The endpoint serves {{served}} (SHA-256).',
    ja: '台帳に証明書が記録されていません。提示中の証明書: {{served}}（SHA-256）。',
  },
  remedy: {
    en: 'Review and merge the pull request that certledger keeps open: it records the served certificate under `certificate`. There is no such pull request while the endpoints serve different certificates or contradict the record.',
    ja: 'certledger が作成したプルリクエストを確認し、マージしてください。提示中の内容で `certificate` が記入されます。接続先ごとに証明書が異なる間や、既存の記録と矛盾する間は作成されません。',
  },
  facts: { served: 'list' },
  check: evidence => {
    if (hasIdentity(evidence.entry.certificate)) return [];
    const fitting = allServed(evidence).filter(served => relate(served, evidence).kind === 'recorded');
    const served = new Set(fitting.map(({ certificate }) => certificate.sha256));
    if (served.size === 0) return [];
    return [{ facts: listFacts('served', [...served].toSorted()) }];
  },
};
