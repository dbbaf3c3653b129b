/** Why the guard held something back, in one sentence for a terminal or a summary. */
import type { Locale } from '../../text/locale.ts';
import type { Refusal } from '../model/plan.ts';

/** Holds figures, dates and names of our own folders only. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  const lead = { en: 'Refused in part:', ja: '反映の一部を中止しました:' }[locale];
  return `${lead} ${reasonText(refusal)[locale]}`;
}

function reasonText(refusal: Refusal): Record<Locale, string> {
  switch (refusal.reason) {
    case 'clock':
      return {
        en: `an earlier sweep was made at ${refusal.remembered}, which is still to come. Nothing is concluded while time runs backwards. Set the clock of the machine; if it is right, --force goes on.`,
        ja: `以前の巡回の日時（${refusal.remembered}）が現在の時刻より先です。時刻が逆行しているため、何も判断していません。マシンの時計を確認してください。時計が正しい場合は --force を付けると続行します。`,
      };
    case 'folder': {
      const folders = refusal.folders.join(', ');
      const count = refusal.entries.length;
      return {
        en: `${folders} is not there or cannot be read, so nothing is concluded about ${count} entries that were in it. Put the folder back; if it is empty on purpose, keep a README.md in it.`,
        ja: `${folders} が存在しないか読み取れないため、そこにあった登録${count}件については何も判断していません。フォルダーを元に戻してください。意図して空にした場合は、README.md を置いてフォルダーを残してください。`,
      };
    }
    case 'withdrawn': {
      const { known, entries } = refusal;
      return {
        en: `${entries.length} of ${known} entries that were watched left the ledger or are no longer active, so no issue is closed. Look at the latest changes of the ledger; if they are right, --force goes on.`,
        ja: `監視していた登録${known}件のうち${entries.length}件が、台帳から削除されたか稼働中でなくなったため、イシューをクローズしていません。台帳の最近の変更を確認してください。正しい場合は --force を付けると続行します。`,
      };
    }
    case 'dark': {
      const { dark, previouslyServed } = refusal;
      return {
        en: `${dark} of ${previouslyServed} endpoints that used to serve a certificate went dark, so that is not told of each and no issue is closed. Check the network of the runner; --force goes on.`,
        ja: `これまで証明書を提示していた接続先${previouslyServed}件のうち${dark}件が応答しないため、個別の通知とイシューのクローズを見合わせています。実行環境のネットワークを確認してください。--force を付けると続行します。`,
      };
    }
    case 'closings': {
      const { wanted, open } = refusal;
      return {
        en: `${wanted} of ${open} open issues would be closed at once, so none is. Look at the latest changes of the ledger and its settings; if it is right, --force goes on.`,
        ja: `未解決のイシュー${open}件のうち${wanted}件が一度にクローズの対象になるため、クローズを見合わせています。台帳と設定の最近の変更を確認してください。妥当な場合は --force を付けると続行します。`,
      };
    }
    case 'too-many-issues': {
      const { maximum, waiting } = refusal;
      return {
        en: `${waiting.length} issues wait, as no more than ${maximum} (issues.maxNew) are opened at once. The worst come first; those that wait are listed in the issue about the sweep. If they are right, --force goes on.`,
        ja: `新規イシュー${waiting.length}件の作成を見合わせています（一度に作成する上限は issues.maxNew の${maximum}件）。重大なものから作成し、残りは巡回に関するイシューに一覧で示します。妥当な場合は --force を付けると続行します。`,
      };
    }
  }
}
