/** The texts that the demo prints between the sweeps. */
import type { Localized } from '../text/locale.ts';

export const demoWords = {
  opening: (servers: number): Localized => ({
    en: `${servers} servers were started on this machine. Most have no problem, some have one that is common in practice. For one system, nobody has confirmed the declaration of its builder.`,
    ja: `この端末の中で ${servers} 台のサーバを起動しました。多くは正常ですが、実際によくある問題を抱えたものもあります。また、構築者の申告を誰も確認していないシステムが 1 つあります。`,
  }),
  first: { en: 'First sweep', ja: '1 回目の巡回' },
  opened: (issues: number): Localized => ({
    en: `Opened ${issues} issues, one for each entry that needs action.`,
    ja: `対応が必要な登録ごとに 1 件、合計 ${issues} 件のイシューを作成しました。`,
  }),
  proposed: (updates: number): Localized => ({
    en: `Proposed ${updates} ledger records in one pull request: a renewed certificate and one that was not recorded yet.`,
    ja: `台帳への記録 ${updates} 件（更新済みの証明書と未記録の証明書）を、1 件のプルリクエストにまとめました。`,
  }),
  second: { en: 'Second sweep: nothing has changed', ja: '2 回目の巡回: 変化なし' },
  writes: (count: number): Localized => ({
    en: `${count} writes to the tracker.`,
    ja: `トラッカーへの書き込みは ${count} 件です。`,
  }),
  repaired: (ids: string): Localized => ({
    en: `Two servers are repaired: ${ids}`,
    ja: `2 台を修復: ${ids}`,
  }),
  look: { en: 'Results', ja: '結果の確認' },
  ledger: { en: 'the ledger', ja: '台帳' },
  issues: { en: 'the issues, as files', ja: 'イシュー（ファイル）' },
  branch: { en: 'the pull request, as a branch', ja: 'プルリクエスト（ブランチ）' },
  pull: { en: 'the pull request (no git here, so as files)', ja: 'プルリクエスト（git がないためファイル）' },
} satisfies Record<string, Localized | ((...values: never[]) => Localized)>;
