import type { Rule } from './rule.ts';

export const ledgerRules = {
  'ledger.unfilled': {
    severity: 'info',
    title: { en: 'Certificate not recorded', ja: '証明書情報の未記入' },
    when: {
      en: 'The entry records nothing that identifies its certificate, and an endpoint serves one.',
      ja: '登録に証明書を特定できる記録がなく、接続先が証明書を提供しているとき。',
    },
    text: {
      en: 'The ledger does not yet say which certificate this is; served is {{served}} (SHA-256).',
      ja: '台帳に証明書が記録されていません。提供中の証明書: {{served}}（SHA-256）。',
    },
    remedy: {
      en: 'Review and merge the pull request certledger keeps open: it fills in `certificate` from what is served. There is none while endpoints disagree or contradict what is recorded.',
      ja: 'certledger が作成したプルリクエストを確認し、マージしてください。提供中の内容で `certificate` が記入されます。接続先ごとに証明書が異なる間や、既存の記録と矛盾する間は作成されません。',
    },
    facts: { served: 'list' },
  },
  'ledger.unserved': {
    severity: 'info',
    title: { en: 'Nothing is probed', ja: '確認対象の接続先なし' },
    when: {
      en: 'An active entry has no endpoint that is probed.',
      ja: '有効な登録に、確認対象の接続先がないとき。',
    },
    text: {
      en: 'No endpoint of this entry is probed, so only the record can be judged.',
      ja: '確認対象の接続先がないため、台帳の記録のみで判定しています。',
    },
    remedy: {
      en: 'Add an endpoint where this certificate can be seen. If it is no longer used, set `status: retired`; if nothing can reach it, keep the record up to date by hand.',
      ja: 'この証明書を確認できる接続先を追加してください。使われていなければ `status: retired` とし、到達できない場合は記録を手作業で最新に保ってください。',
    },
    facts: { endpoints: 'number' },
  },
} as const satisfies Record<string, Rule>;
