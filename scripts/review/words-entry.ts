/** The sentences about one entry. */
import type { EntryChangeKind } from './change.ts';
import { arrow, labelled, parties, type Sentence } from './sentence.ts';

export const entrySentences: Readonly<Record<EntryChangeKind, Sentence>> = {
  added: ({ to }) => ({ en: `New in the ledger, ${to.en}.`, ja: `台帳に新しく登録されます（${to.ja}）。` }),
  removed: () => ({
    en: 'Removed from the ledger: nothing watches it any more. Where it only went out of service, `status: retired` keeps the record.',
    ja: '台帳から削除され、以後は監視されません。使用を終えただけであれば、`status: retired` として記録を残せます。',
  }),
  renamed: said => ({ en: `Renamed: ${arrow(said).en}.`, ja: `id の変更: ${arrow(said).ja}。` }),
  readable: () => ({
    en: 'It could not be read before, so what changed cannot be told; it is judged as if it were new.',
    ja: '変更前のファイルを読み取れなかったため、変更内容は特定できません。新しい登録として判定します。',
  }),
  activated: ({ from }) => ({
    en: `Goes into service (was ${from.en}): from now on it is probed and judged.`,
    ja: `稼働を開始します（変更前: ${from.ja}）。以後は監視と判定の対象です。`,
  }),
  suspended: ({ from }) => ({
    en: `Suspended (was ${from.en}): until it is active again nothing watches it.`,
    ja: `一時停止されます（変更前: ${from.ja}）。再び active になるまで監視されません。`,
  }),
  retired: ({ from }) => ({
    en: `Retired (was ${from.en}): nothing watches it any more.`,
    ja: `廃止されます（変更前: ${from.ja}）。以後は監視されません。`,
  }),
  planned: ({ from }) => ({
    en: `Back to planned (was ${from.en}): until it is active nothing watches it.`,
    ja: `計画中に戻ります（変更前: ${from.ja}）。active になるまで監視されません。`,
  }),
  owner: said => ({
    en: `Owner (${said.about}): ${parties(said).en}.`,
    ja: `所管（${said.about}）: ${parties(said).ja}。`,
  }),
  'owner-handover': () => ({
    en: 'A change of owner is a handover itself: what the old side confirmed counts no longer until the new side confirms it, or a line under `handover.transfers` records that it took over.',
    ja: '所管の変更はそれ自体が引継ぎです。以前の側による確認は、新しい側が確認し直すか、`handover.transfers` に引継ぎを記録するまで有効ではありません。',
  }),
  responsible: labelled({ en: 'Responsible for the renewal', ja: '更新の責任者' }, parties),
  builder: labelled({ en: 'Builder', ja: '構築者' }, parties),
  operator: labelled({ en: 'Operator', ja: '保守の担当' }, parties),
  contract: labelled({ en: 'Contract', ja: '契約上の根拠' }),
  'endpoint-added': ({ to }) => ({ en: `New endpoint ${to.en}.`, ja: `接続先 ${to.ja} が追加されます。` }),
  'endpoint-dropped': ({ from }) => ({
    en: `The endpoint ${from.en} is dropped: nothing watches it any more.`,
    ja: `接続先 ${from.ja} が外れ、以後は監視されません。`,
  }),
  'endpoint-maintenance': ({ about, to }) => ({
    en: `The endpoint ${about} is not probed until ${to.en} (maintenance).`,
    ja: `接続先 ${about} は ${to.ja} まで監視されません（保守作業）。`,
  }),
  'endpoint-unchecked': ({ about, to }) => ({
    en: `The endpoint ${about} is recorded but never probed (${to.en}).`,
    ja: `接続先 ${about} は記録のみで、監視されません（${to.ja}）。`,
  }),
  'acknowledgement-added': ({ about, old, to }) => ({
    en: `The finding ${about} is acknowledged until ${to.en}, by ${old.en}.`,
    ja: `検出 ${about} が ${to.ja} まで了承済みになります（${old.ja}）。`,
  }),
  'acknowledgement-removed': ({ about, from }) => ({
    en: `The finding ${about} is no longer acknowledged (was until ${from.en}).`,
    ja: `検出 ${about} の了承が取り消されます（変更前の期限: ${from.ja}）。`,
  }),
  'acknowledgement-moved': said => ({
    en: `The acknowledgement of ${said.about} ends on another day: ${arrow(said).en}.`,
    ja: `検出 ${said.about} の了承の期限: ${arrow(said).ja}。`,
  }),
  recorded: labelled({ en: 'Certificate on record, valid until', ja: '記録された証明書の有効期限' }),
  trust: labelled({ en: 'Trust set its chain must lead to', ja: '信頼セット' }),
  track: labelled({
    en: 'How changes of certificate are followed (`track`)',
    ja: '変更の追跡方法（`track`）',
  }),
  method: labelled({ en: 'Renewal method', ja: '更新方法' }),
  system: labelled({ en: 'Part of the system', ja: '所属するシステム' }),
  undeclared: ({ about }) => ({
    en: `The declaration of the system ${about} does not list it: its builder’s side has to declare it, and its owner to confirm that.`,
    ja: `システム ${about} の申告に含まれていません。構築者の側による申告と、所管の側による確認が必要です。`,
  }),
  expires: labelled({ en: 'Expires', ja: '期限' }),
  'due-moved': labelled({ en: 'Handover due', ja: '引継ぎの期限' }),
  'handed-over': labelled({ en: 'Handed over on', ja: '引継ぎ日' }),
  received: labelled({ en: 'Received by', ja: '受領者' }, parties),
  checklist: labelled({ en: 'Handed over with the checklist', ja: '引継ぎのチェックリスト' }),
  answered: ({ about, current }) => ({
    en: `The question ${about} is answered by ${current.en}.`,
    ja: `質問 ${about} に ${current.ja} が回答しました。`,
  }),
  'answer-changed': said => ({
    en: `The answer to ${said.about} changed: ${arrow(said).en}.`,
    ja: `質問 ${said.about} の回答の変更: ${arrow(said).ja}。`,
  }),
  'answer-withdrawn': ({ about }) => ({
    en: `The answer to ${about} is withdrawn.`,
    ja: `質問 ${about} の回答が取り下げられました。`,
  }),
  confirmed: ({ about, current }) => ({
    en: `The answer to ${about} is confirmed by ${current.en}.`,
    ja: `質問 ${about} の回答を ${current.ja} が確認しました。`,
  }),
  'confirmation-withdrawn': ({ about, old }) => ({
    en: `${old.en} no longer confirms the answer to ${about}.`,
    ja: `質問 ${about} の回答に対する ${old.ja} の確認が取り消されました。`,
  }),
  transferred: said => ({
    en: `Handed over on ${said.about}: ${parties(said).en}. The new side vouches for what the old one confirmed.`,
    ja: `${said.about} に引継ぎ: ${parties(said).ja}。以前の側が確認した内容を、新しい側が引き受けます。`,
  }),
  'transfer-withdrawn': said => ({
    en: `The record that it was handed over on ${said.about} (${parties(said).en}) is withdrawn.`,
    ja: `${said.about} の引継ぎの記録（${parties(said).ja}）が取り消されました。`,
  }),
  declared: labelled({ en: 'Declared as inside', ja: '期限のある構成要素の申告' }),
  'declaration-withdrawn': ({ from }) => ({
    en: `The declaration of what is inside is withdrawn (was ${from.en}).`,
    ja: `構成要素の申告が取り下げられました（変更前: ${from.ja}）。`,
  }),
  'debt-added': () => ({
    en: 'Taken in with its handover still to be made up for (`adopted: false`).',
    ja: '引継ぎが未了のまま登録されます（`adopted: false`）。',
  }),
  'debt-paid': () => ({
    en: 'No longer counted as debt: from now on its handover is judged like any other.',
    ja: '引継ぎ未了の扱いを終えます。以後は通常どおり判定されます。',
  }),
  field: said => ({ en: `${said.about}: ${arrow(said).en}.`, ja: `項目 ${said.about}: ${arrow(said).ja}。` }),
};
