/** The reason for which the guard held something back, for a terminal or a summary. */
import type { Locale } from '../../text/locale.ts';
import type { Refusal } from '../model/plan.ts';

/** The text has only numbers, dates and names of certledger's own folders, so that it needs no encoding. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  const lead = { en: 'Refused in part:', ja: '反映の一部を中止しました:' }[locale];
  return `${lead} ${reasonText(refusal)[locale]}`;
}

function reasonText(refusal: Refusal): Record<Locale, string> {
  switch (refusal.reason) {
    case 'clock':
      return {
        en: `the time of an earlier sweep (${refusal.remembered}) is in the future. Nothing was changed. Set the clock of the machine. If the clock is right, use --force to continue.`,
        ja: `以前の巡回の日時（${refusal.remembered}）が現在の時刻より先です。何も変更していません。マシンの時計を確認してください。時計が正しい場合は --force を付けると続行します。`,
      };
    case 'folder': {
      const folders = refusal.folders.join(', ');
      const count = refusal.entries.length;
      return {
        en: `${folders} does not exist or cannot be read, so the findings of ${count} entries in it stay as they are. Restore the folder. If it is empty on purpose, keep a README.md in it.`,
        ja: `${folders} が存在しないか読み取れないため、そこにあった登録 ${count} 件の検出事項は以前のまま維持します。フォルダーを元に戻してください。意図して空にした場合は、README.md を置いてフォルダーを残してください。`,
      };
    }
    case 'withdrawn': {
      const { known, entries } = refusal;
      return {
        en: `${entries.length} of ${known} monitored entries left the ledger or are no longer active, so no issue is closed. Check the latest changes of the ledger. If they are right, use --force to continue.`,
        ja: `監視していた登録 ${known} 件のうち ${entries.length} 件が、台帳から削除されたか稼働中でなくなったため、イシューをクローズしていません。台帳の最近の変更を確認してください。正しい場合は --force を付けると続行します。`,
      };
    }
    case 'dark': {
      const { dark, previouslyServed } = refusal;
      return {
        en: `${dark} of ${previouslyServed} endpoints that served a certificate before do not answer, so they are not reported one by one, and no issue is closed. Check the network of the runner. Use --force to continue.`,
        ja: `これまで証明書を提示していた接続先 ${previouslyServed} 件のうち ${dark} 件が応答しないため、個別の通知とイシューのクローズを見合わせています。ランナーのネットワークを確認してください。--force を付けると続行します。`,
      };
    }
    case 'closings': {
      const { wanted, open } = refusal;
      return {
        en: `${wanted} of ${open} open issues would be closed at once, so none is closed. Check the latest changes of the ledger and its settings. If they are right, use --force to continue.`,
        ja: `未解決のイシュー ${open} 件のうち ${wanted} 件が一度にクローズの対象になるため、クローズを見合わせています。台帳と設定の最近の変更を確認してください。妥当な場合は --force を付けると続行します。`,
      };
    }
    case 'too-many-issues': {
      const { maximum, waiting } = refusal;
      return {
        en: `${waiting.length} issues wait, because no more than ${maximum} (issues.maxNew) are opened at once. The most severe ones are opened first. The issue about the sweep lists the others. If they are right, use --force to continue.`,
        ja: `新規イシュー ${waiting.length} 件の作成を見合わせています（一度に作成する上限は issues.maxNew の ${maximum} 件）。重大なものから作成し、残りは巡回に関するイシューに一覧で示します。妥当な場合は --force を付けると続行します。`,
      };
    }
  }
}
