/** The sentences about one entry. */
import type { EntryChangeKind } from '../change.ts';
import { undeclaredText } from './problem-text.ts';
import { arrow, labelled, parties, type Sentence } from './sentence.ts';

export const entrySentences: Readonly<Record<EntryChangeKind, Sentence>> = {
  added: ({ to }) => ({ en: `New in the ledger, ${to.en}.`, ja: `台帳に新しく登録されます（${to.ja}）。` }),
  removed: () => ({
    en: 'Removed from the ledger: it is no longer monitored. If it only went out of service, `status: retired` keeps the record.',
    ja: '台帳から削除され、以後は監視されません。使用を終えただけであれば、`status: retired` として記録を残せます。',
  }),
  renamed: values => ({ en: `Renamed: ${arrow(values).en}.`, ja: `id の変更: ${arrow(values).ja}。` }),
  readable: () => ({
    en: 'The file could not be read before, so the changes are unknown. It is judged like a new entry.',
    ja: '変更前のファイルを読み取れなかったため、変更内容は特定できません。新しい登録として判定します。',
  }),
  obstructed: ({ about }) => ({
    en: `It can be neither read nor judged while ${about}, which every entry depends on, has problems.`,
    ja: `すべての登録が依存する ${about} に問題があるため、読み取りも判定もできません。`,
  }),
  activated: ({ from }) => ({
    en: `Goes into service (was ${from.en}): from now on it is probed and judged.`,
    ja: `稼働を開始します（変更前: ${from.ja}）。以後は監視と判定の対象です。`,
  }),
  suspended: ({ from }) => ({
    en: `Suspended (was ${from.en}): it is not monitored until it is active again.`,
    ja: `休止されます（変更前: ${from.ja}）。再び稼働中になるまで監視されません。`,
  }),
  retired: ({ from }) => ({
    en: `Retired (was ${from.en}): it is no longer monitored.`,
    ja: `廃止されます（変更前: ${from.ja}）。以後は監視されません。`,
  }),
  planned: ({ from }) => ({
    en: `Back to planned (was ${from.en}): it is not monitored until it is active.`,
    ja: `計画中に戻ります（変更前: ${from.ja}）。稼働中になるまで監視されません。`,
  }),
  owner: values => ({
    en: `Owner (${values.about}): ${parties(values).en}.`,
    ja: `所管（${values.about}）: ${parties(values).ja}。`,
  }),
  'owner-handover': () => ({
    en: 'A change of owner is a handover. What the former owner’s side confirmed no longer counts until the new owner’s side confirms it, or until a line under `handover.transfers` records that it took over.',
    ja: '所管の変更はそれ自体が引継ぎです。以前の側による確認は、新しい側が確認し直すか、`handover.transfers` に引継ぎを記録するまで有効ではありません。',
  }),
  responsible: labelled({ en: 'Responsible for the renewal', ja: '更新の責任者' }, parties),
  builder: labelled({ en: 'Builder', ja: '構築者' }, parties),
  operator: labelled({ en: 'Operator', ja: '保守担当' }, parties),
  contract: labelled({ en: 'Contract', ja: '契約上の根拠' }),
  'endpoint-added': ({ to }) => ({ en: `New endpoint ${to.en}.`, ja: `接続先 ${to.ja} が追加されます。` }),
  'endpoint-dropped': ({ from }) => ({
    en: `The endpoint ${from.en} is removed: it is no longer monitored.`,
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
    ja: `検出事項 ${about} が ${to.ja} まで了承済みになります（${old.ja}）。`,
  }),
  'acknowledgement-removed': ({ about, from }) => ({
    en: `The finding ${about} is no longer acknowledged (was until ${from.en}).`,
    ja: `検出事項 ${about} の了承が取り消されます（変更前の期限: ${from.ja}）。`,
  }),
  'acknowledgement-moved': values => ({
    en: `The acknowledgement of ${values.about} ends on another day: ${arrow(values).en}.`,
    ja: `検出事項 ${values.about} の了承の期限: ${arrow(values).ja}。`,
  }),
  recorded: labelled({ en: 'Certificate on record, valid until', ja: '記録された証明書の有効期限' }),
  'record-changed': ({ about }) => ({
    en: `Certificate on record, changed in: ${about}.`,
    ja: `記録された証明書の変更箇所: ${about}。`,
  }),
  trust: labelled({ en: 'Trust set for its chain', ja: '信頼セット' }),
  track: labelled({
    en: 'How changes of the certificate are tracked (`track`)',
    ja: '変更の追跡方法（`track`）',
  }),
  method: labelled({ en: 'Renewal method', ja: '更新方法' }),
  system: labelled({ en: 'Part of the system', ja: '所属するシステム' }),
  undeclared: ({ about }) => undeclaredText(about),
  expires: labelled({ en: 'Expires', ja: '期限' }),
  'due-moved': labelled({ en: 'Handover due', ja: '引継ぎの期限' }),
  'handed-over': labelled({ en: 'Handed over on', ja: '引継ぎ日' }),
  'handover-withdrawn': () => ({
    en: 'The whole handover is withdrawn.',
    ja: '引継ぎの記録全体が取り下げられました。',
  }),
  received: labelled({ en: 'Received by', ja: '受領者' }, parties),
  checklist: labelled({ en: 'Handed over with the checklist', ja: '引継ぎのチェックリスト' }),
  answered: ({ about, current }) => ({
    en: `The question ${about} is answered by ${current.en}.`,
    ja: `質問 ${about} に ${current.ja} が回答しました。`,
  }),
  'answer-changed': values => ({
    en: `The answer to ${values.about} changed: ${arrow(values).en}.`,
    ja: `質問 ${values.about} の回答の変更: ${arrow(values).ja}。`,
  }),
  'answer-evidence': values => ({
    en: `The evidence of the answer to ${values.about}: ${arrow(values).en}.`,
    ja: `質問 ${values.about} の回答の証跡: ${arrow(values).ja}。`,
  }),
  'answer-note': values => ({
    en: `The note beside the answer to ${values.about}: ${arrow(values).en}.`,
    ja: `質問 ${values.about} の回答の備考: ${arrow(values).ja}。`,
  }),
  'answer-signed': values => ({
    en: `Name and day of the answer to ${values.about}: ${arrow(values).en}.`,
    ja: `質問 ${values.about} の回答者と回答日: ${arrow(values).ja}。`,
  }),
  'answer-withdrawn': ({ about }) => ({
    en: `The answer to ${about} is withdrawn.`,
    ja: `質問 ${about} の回答が取り下げられました。`,
  }),
  confirmed: ({ about, current }) => ({
    en: `The answer to ${about} is confirmed by ${current.en}.`,
    ja: `質問 ${about} の回答を ${current.ja} が確認しました。`,
  }),
  'confirmation-dated': values => ({
    en: `The day on which the answer to ${values.about} was confirmed: ${arrow(values).en}.`,
    ja: `質問 ${values.about} の回答の確認日: ${arrow(values).ja}。`,
  }),
  'confirmation-withdrawn': ({ about, old }) => ({
    en: `${old.en} no longer confirms the answer to ${about}.`,
    ja: `質問 ${about} の回答に対する ${old.ja} の確認が取り消されました。`,
  }),
  transferred: values => ({
    en: `Handed over on ${values.about}: ${parties(values).en}. The new owner’s side takes over what the former one confirmed.`,
    ja: `${values.about} に引継ぎ: ${parties(values).ja}。以前の側が確認した内容を、新しい側が引き受けます。`,
  }),
  'transfer-withdrawn': values => ({
    en: `The record that it was handed over on ${values.about} (${parties(values).en}) is withdrawn.`,
    ja: `${values.about} の引継ぎの記録（${parties(values).ja}）が取り消されました。`,
  }),
  declared: labelled({ en: 'Declared contents', ja: '期限のある構成要素の申告' }),
  'declaration-signed': labelled({
    en: 'Names and days of the declaration and its confirmation',
    ja: '構成要素の申告者・確認者と日付',
  }),
  'declaration-evidence': labelled({ en: 'Evidence of the declaration', ja: '申告の証跡' }),
  'declaration-withdrawn': ({ from }) => ({
    en: `The declaration of the contents is withdrawn (was ${from.en}).`,
    ja: `構成要素の申告が取り下げられました（変更前: ${from.ja}）。`,
  }),
  'debt-added': () => ({
    en: 'Added with an outstanding handover (`adopted: false`).',
    ja: '引継ぎが未了のまま登録されます（`adopted: false`）。',
  }),
  'debt-paid': () => ({
    en: 'No longer an outstanding handover: from now on it is judged like any other entry.',
    ja: '引継ぎ未了の扱いを終えます。以後は通常どおり判定されます。',
  }),
  field: values => ({
    en: `${values.about}: ${arrow(values).en}.`,
    ja: `項目 ${values.about}: ${arrow(values).ja}。`,
  }),
};
