/** The texts that the demo prints between the sweeps. */
import type { Localized } from '../text/locale.ts';

export const demoWords = {
  opening: (servers: number): Localized => ({
    en: `A fleet of ${servers} servers on this machine: most are well, some are not, as in life. Of one system, nobody confirmed what its builder said is inside.`,
    ja: `この端末の中に ${servers} 台のサーバを用意しました。多くは正常ですが、現実と同じように問題のあるものも混ざっています。また、構築者の申告を誰も確認していないシステムが1つあります。`,
  }),
  first: { en: 'First sweep', ja: '1回目の巡回' },
  opened: (issues: number): Localized => ({
    en: `Opened ${issues} issues, one for each entry that needs somebody.`,
    ja: `対応が必要な登録ごとに1件、合計 ${issues} 件のイシューを起票しました。`,
  }),
  proposed: (updates: number): Localized => ({
    en: `Proposed ${updates} ledger records in one pull request: a renewed certificate and one nobody had written down.`,
    ja: `台帳への記録 ${updates} 件（更新済みの証明書と未記録の証明書）を、1件のプルリクエストにまとめました。`,
  }),
  second: { en: 'Second sweep: nothing has changed', ja: '2回目の巡回：変化なし' },
  writes: (count: number): Localized => ({
    en: `${count} writes to the tracker.`,
    ja: `トラッカーへの書き込みは ${count} 件です。`,
  }),
  healed: (ids: string): Localized => ({ en: `Two servers are repaired: ${ids}`, ja: `2台を修復：${ids}` }),
  look: { en: 'Look at it', ja: '結果を見る' },
  ledger: { en: 'the ledger', ja: '台帳' },
  issues: { en: 'the issues, as files', ja: 'イシュー（ファイル）' },
  branch: { en: 'the pull request, as a branch', ja: 'プルリクエスト（ブランチ）' },
  pull: { en: 'the pull request (no git here, so as files)', ja: 'プルリクエスト（git がないためファイル）' },
} satisfies Record<string, Localized | ((...values: never[]) => Localized)>;
