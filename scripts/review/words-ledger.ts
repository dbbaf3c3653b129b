/** The sentences about what all entries share. */
import type { LedgerChangeKind } from './change.ts';
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
  'party-removed': ({ about, from }) => ({
    en: `The party ${about} (${from.en}) is removed.`,
    ja: `関係者 ${about}（${from.ja}）が削除されます。`,
  }),
  'party-left': ({ about, from, to }) => ({
    en: `${from.en} (${about}) has left; the last day was ${to.en}.`,
    ja: `${from.ja}（${about}）は ${to.ja} を最終日として離任しています。`,
  }),
  'party-changed': ({ about, from, to }) => ({
    en: `The party ${about}: ${from.en} → ${to.en}.`,
    ja: `関係者 ${about}: ${from.ja} → ${to.ja}。`,
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
  'question-removed': ({ about }) => ({
    en: `The question ${about} is no longer asked.`,
    ja: `質問 ${about} が廃止されます。`,
  }),
  'question-changed': ({ about }) => ({
    en: `The question ${about} now reads differently; what was confirmed was the one before.`,
    ja: `質問 ${about} の内容が変わります。これまでの確認は変更前の質問に対するものです。`,
  }),
  'trust-file': ({ about }) => ({
    en: `The trust set file ${about} changed: it decides whom the sweep believes.`,
    ja: `信頼セットのファイル ${about} が変わります。何を信頼するかを決めるファイルです。`,
  }),
};
