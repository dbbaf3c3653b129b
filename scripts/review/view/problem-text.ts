/** Sentences about problems that only a comparison of both sides shows. */
import type { TextContext } from '../../handover/lack-text.ts';
import { nameAndId } from '../../ledger/parties.ts';
import type { Owner, Question } from '../../ledger/types.ts';
import type { Localized } from '../../text/locale.ts';
import type { ChangeUnderSignature } from '../changed-under-signature.ts';

/** A signature has only a day, so that the same party signing again on the same day cannot be recognised. */
const anew: Localized = {
  en: 'The owner’s side has to read and sign it again: `confirmed` with a later day, or by another person of that side.',
  ja: '所管の側が読み直し、`confirmed` を改める必要があります（より新しい日付、または所管の側の別の人）。',
};

/** A confirmation that stayed while the confirmed answer or declaration was changed. */
export function changedUnderSignatureText(
  { question, confirmed }: ChangeUnderSignature,
  { encode, parties }: TextContext,
): Localized {
  const by = encode(nameAndId(confirmed.by, parties));
  const on = encode(confirmed.on);
  if (question === undefined)
    return {
      en: `The declaration was changed after ${by} confirmed it on ${on}. ${anew.en}`,
      ja: `${by} が ${on} に確認した後に、申告の内容が変更されています。${anew.ja}`,
    };
  const id = encode(question);
  return {
    en: `The answer to ${id} was changed after ${by} confirmed it on ${on}. ${anew.en}`,
    ja: `${by} が ${on} に確認した後に、質問 ${id} の回答が変更されています。${anew.ja}`,
  };
}

/** One party confirmed all of this and does not speak for today's owner. */
export function notOwnerText(
  by: string,
  questions: readonly Question[],
  { primary, team, deputy }: Owner,
  { encode, parties, locale }: TextContext,
): Localized {
  const who = encode(nameAndId(by, parties));
  const owner = primary ?? team ?? deputy;
  const names = questions.map(({ id, question }) => ({ id: encode(id), text: encode(question[locale]) }));
  const line = `transfers: [{ on: …, from: ${encode(by)}, to: ${owner === undefined ? '…' : encode(owner)} }]`;
  const side: Localized =
    owner === undefined
      ? { en: 'the owner', ja: '所管' }
      : { en: encode(nameAndId(owner, parties)), ja: encode(nameAndId(owner, parties)) };
  return {
    en: `${who}, who is not of the current owner’s side, confirmed ${names.map(({ id, text }) => `“${text}” (${id})`).join(', ')}. ${side.en} has to confirm this again, or to record under handover that it took over: ${line}`,
    ja: `${names.map(({ id, text }) => `「${text}」（${id}）`).join('、')}を確認した ${who} は、現在の所管の側ではありません。${side.ja} が改めて確認するか、引き継いだことを handover の下に記録する必要があります: ${line}`,
  };
}

/** For a system whose handover was removed from its file. */
export const droppedHandoverText: Localized = {
  en: 'The handover of this system was removed from its file: restore it. Without it, the system looks like one that was never handed over.',
  ja: 'このシステムの引継ぎの記載（handover）が削除されています。元に戻してください。記載がないと、引継ぎが済んでいないシステムと区別できません。',
};

/** @param mayOwe entries may still be taken in with `adopted: false` */
export function newEntryText(mayAddUnadopted: boolean): Localized {
  if (mayAddUnadopted)
    return {
      en: 'Keep it `status: planned` until then. An entry that was in service before the ledger may be added with `adopted: false` instead.',
      ja: '引継ぎが済むまでは `status: planned` としてください。台帳より前から稼働しているものは、代わりに `adopted: false` を付けて登録できます。',
    };
  return {
    en: 'Keep it `status: planned` until then. (`adopted: false`, for what was in service before the ledger, may no longer be added: see `adoption.until` in inventory/settings.yaml.)',
    ja: '引継ぎが済むまでは `status: planned` としてください（台帳より前から稼働しているもののための `adopted: false` は、もう追加できません。inventory/settings.yaml の `adoption.until` を参照してください）。',
  };
}

/** @param system encoded */
export function undeclaredText(system: string): Localized {
  return {
    en: `The declaration of the system ${system} does not list it: the builder’s side has to declare it, and the owner’s side has to confirm it.`,
    ja: `システム ${system} の申告に含まれていません。構築者の側による申告と、所管の側による確認が必要です。`,
  };
}

/** Both sides changed the same file. */
export const changedAtBothText: Localized = {
  en: 'The base branch has also changed this file, so the merged content is in neither branch. Bring the branch up to date with its base (merge or rebase), so that it can be reviewed.',
  ja: 'この変更がベースから分かれた後に、ベースでも同じファイルが変更されています。マージ後の内容はまだどちらにもありません。ブランチをベースに追従させて（マージまたはリベース）から、レビューを受けてください。',
};

/** @param count how many files were not judged; absent: the sentence describes the rule */
export const tooMuchText = (count?: number): Localized => ({
  en: `This change touches more files below inventory/ than one review judges${count === undefined ? '' : `; ${count} of them, from this one on, were not judged`}. Divide it into several pull requests.`,
  ja: `この変更は、1 回のレビューで判定できる数を超える inventory/ 以下のファイルに及んでいます${count === undefined ? '' : `（このファイル以降の ${count} 件は判定していません）`}。複数のプルリクエストに分けてください。`,
});

/** Added to the problem about a secret that only an earlier commit contains. */
export const onlyInHistory = (commit: string): Localized => ({
  en: `It is in commit ${commit.slice(0, 12)} of this pull request and stays in the history even if a later commit removes it. Make a new branch without that commit.`,
  ja: `このプルリクエストのコミット ${commit.slice(0, 12)} に含まれています。後のコミットで削除しても履歴に残るため、そのコミットを含まないブランチを作り直してください。`,
});
