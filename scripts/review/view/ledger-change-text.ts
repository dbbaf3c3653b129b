/** The sentences about what all entries share. */
import type { LedgerChangeKind } from '../change.ts';
import type { Sentence } from './sentence.ts';

export const ledgerSentences: Readonly<Record<LedgerChangeKind, Sentence>> = {
  setting: ({ about, from, to }) => ({
    en: `The setting ${about}: ${from.en} → ${to.en}.`,
    ja: `設定 ${about}: ${from.ja} → ${to.ja}。`,
  }),
  'debt-window': ({ from, to }) => ({
    en: `The last day on which \`adopted: false\` may be added: ${from.en} → ${to.en}.`,
    ja: `\`adopted: false\` を追加できる最終日: ${from.ja} → ${to.ja}。`,
  }),
  'party-added': ({ about, to }) => ({
    en: `New party ${about}: ${to.en}.`,
    ja: `関係者 ${about}（${to.ja}）が追加されます。`,
  }),
  'group-added': ({ about, to }) => ({
    en: `New group ${about} (${to.en}): its members may answer and confirm for it.`,
    ja: `グループ ${about}（${to.ja}）が追加されます。構成員はこのグループを代表して回答・確認できます。`,
  }),
  'party-removed': ({ about, from }) => ({
    en: `The party ${about} (${from.en}) is removed.`,
    ja: `関係者 ${about}（${from.ja}）が削除されます。`,
  }),
  'party-left': ({ about, from, to }) => ({
    en: `${from.en} (${about}) has left; the last day was ${to.en}.`,
    ja: `${from.ja}（${about}）は ${to.ja} を最終日として離任。`,
  }),
  'party-changed': ({ about, from, to }) => ({
    en: `The party ${about}: ${from.en} → ${to.en}.`,
    ja: `関係者 ${about}: ${from.ja} → ${to.ja}。`,
  }),
  'member-removed': ({ about, old }) => ({
    en: `${old.en} is no longer a member of ${about}, and the signatures of this person for it no longer count. If they were right on their day, keep the person under \`former: { id: last day }\` of ${about}.`,
    ja: `${old.ja} は ${about} を代表できなくなり、${about} としての署名は無効になります。当時の署名が正しければ、${about} の \`former: { id: 最終日 }\` に残してください。`,
  }),
  'checklist-added': ({ about }) => ({
    en: `New checklist ${about}.`,
    ja: `チェックリスト ${about} が追加されます。`,
  }),
  'checklist-removed': ({ about }) => ({
    en: `The checklist ${about} is removed.`,
    ja: `チェックリスト ${about} が削除されます。`,
  }),
  'checklist-version': ({ about, from, to }) => ({
    en: `The checklist ${about} is now version ${to.en} (was ${from.en}).`,
    ja: `チェックリスト ${about} の版: ${from.ja} → ${to.ja}。`,
  }),
  'question-added': ({ about }) => ({ en: `New question ${about}.`, ja: `質問 ${about} が追加されます。` }),
  'question-backdated': ({ about, to }) => ({
    en: `New question ${about}, asked since version ${to.en} already: every handover that answered that version lacks an answer from the day of the merge. Raise \`version\`, and give the question \`since\` and a \`due\` under \`changes\`, so that there is a due date for the answer.`,
    ja: `質問 ${about} が、すでにある版 ${to.ja} の質問として追加されます。その版で引き継いだ登録は、取り込まれた日からすべて回答不足になります。回答期限を設けるには、\`version\` を上げ、質問に \`since\`、\`changes\` に \`due\` を付けてください。`,
  }),
  'question-removed': ({ about }) => ({
    en: `The question ${about} is no longer asked.`,
    ja: `質問 ${about} が廃止されます。`,
  }),
  'question-changed': ({ about }) => ({
    en: `The question ${about} has a new text. The confirmations are for the former text.`,
    ja: `質問 ${about} の内容が変わります。これまでの確認は変更前の質問に対するものです。`,
  }),
  'trust-file-added': ({ about }) => ({
    en: `The trust set file ${about} is added: it decides which CAs are trusted.`,
    ja: `信頼セットのファイル ${about} が追加されます。信頼する認証局を決めるファイルです。`,
  }),
  'trust-file-removed': ({ about }) => ({
    en: `The trust set file ${about} is removed: the sweep no longer trusts the certificates in it.`,
    ja: `信頼セットのファイル ${about} が削除されます。含まれていた証明書は信頼されなくなります。`,
  }),
  'trust-file': ({ about }) => ({
    en: `The trust set file ${about} changed: it decides which CAs are trusted.`,
    ja: `信頼セットのファイル ${about} が変わります。信頼する認証局を決めるファイルです。`,
  }),
  workflow: ({ about }) => ({
    en: `${about} changed: it decides what is checked and probed, where, and with which permissions.`,
    ja: `${about} が変わります。何をどこで、どの権限で確認・巡回するかを決めるファイルです。`,
  }),
  'workflow-added': ({ about }) => ({
    en: `${about} is added: it decides what is checked and probed, where, and with which permissions.`,
    ja: `${about} が追加されます。何をどこで、どの権限で確認・巡回するかを決めるファイルです。`,
  }),
  'workflow-removed': ({ about }) => ({
    en: `${about} is removed: its checks or sweeps no longer run.`,
    ja: `${about} が削除されます。このファイルによる確認や巡回は行われなくなります。`,
  }),
  codeowners: ({ about }) => ({
    en: `${about} changed: it decides who has to approve what. certledger codeowners --check tells whether it agrees with the ledger.`,
    ja: `${about} が変わります。誰の承認が必要かを決めるファイルです。台帳と一致しているかは certledger codeowners --check で確認できます。`,
  }),
  'codeowners-added': ({ about }) => ({
    en: `${about} is added: it decides who has to approve what. certledger codeowners --check tells whether it agrees with the ledger.`,
    ja: `${about} が追加されます。誰の承認が必要かを決めるファイルです。台帳と一致しているかは certledger codeowners --check で確認できます。`,
  }),
  'codeowners-removed': ({ about }) => ({
    en: `${about} is removed: it no longer requires approvals.`,
    ja: `${about} が削除されます。このファイルによる承認者の指定はなくなります。`,
  }),
  'evidence-added': ({ about }) => ({
    en: `New evidence ${about}.`,
    ja: `証跡 ${about} が追加されます。`,
  }),
  'evidence-changed': ({ about }) => ({
    en: `The evidence ${about} changed. The confirmations are based on the former evidence.`,
    ja: `証跡 ${about} が変わります。これまでの確認は変更前の資料に基づくものです。`,
  }),
  'evidence-removed': ({ about }) => ({
    en: `The evidence ${about} is removed.`,
    ja: `証跡 ${about} が削除されます。`,
  }),
  file: ({ about }) => ({
    en: `${about} changed. certledger does not read it.`,
    ja: `${about} が変わります（certledger が読み込まないファイルです）。`,
  }),
  'file-unread-added': ({ about }) => ({
    en: `${about} is added; certledger does not read it.`,
    ja: `${about} が追加されます（certledger が読み込まないファイルです）。`,
  }),
  'file-unread-removed': ({ about }) => ({
    en: `${about} is removed; certledger did not read it.`,
    ja: `${about} が削除されます（certledger が読み込まないファイルです）。`,
  }),
  'file-added': ({ about }) => ({ en: `New file ${about}.`, ja: `${about} が追加されます。` }),
  'file-formatted': ({ about }) => ({
    en: `${about} changed in its format only. Its content is the same.`,
    ja: `${about} の書き方だけが変わります。内容の変更はありません。`,
  }),
  'file-readable': ({ about }) => ({
    en: `${about} changed. The ledger before or after the change cannot be read, so the changes are unknown.`,
    ja: `${about} が変わります。変更前または変更後の台帳を読み取れないため、変更内容は特定できません。`,
  }),
};
