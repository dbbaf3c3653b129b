/** What a handover or a declaration lacks, in one sentence that names the question, the party that has to act and the day. */
import { nameAndId } from '../ledger/parties.ts';
import type { AnyEntry, Ledger, Question } from '../ledger/types.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { DeclarationLack } from './declaration.ts';
import type { Lack } from './lacks.ts';
import { actingOwners, buildersSide } from './sides.ts';

/** What a sentence about an entry is made with. */
export interface TextContext {
  locale: Locale;
  /** Makes an untrusted value safe for the place of the sentence: `inline` for terminals and JSON, `codeSpan` for Markdown. */
  encode: (value: string) => string;
  parties: Ledger['parties'];
}

/** One sentence about one lack of `entry`; everything in it that comes from a file has gone through `encode`. */
export function lackText(lack: Lack | DeclarationLack, entry: AnyEntry, textContext: TextContext): string {
  return sentence(lack, { entry, textContext })[textContext.locale];
}

interface SentenceContext {
  entry: AnyEntry;
  textContext: TextContext;
}

function sentence(lack: Lack | DeclarationLack, context: SentenceContext): Localized {
  switch (lack.kind) {
    case 'not-handed-over':
      return notHandedOverText(lack, context);
    case 'unknown-checklist':
    case 'received-by-builder':
    case 'received-by-stranger':
      return handoverText(lack, context);
    case 'unanswered':
    case 'not-an-answer':
    case 'no-evidence':
    case 'not-builder':
    case 'outdated':
      return answerText(lack, context);
    case 'unconfirmed':
    case 'not-owner':
    case 'one-sided':
    case 'impossible-day':
      return confirmationText(lack, context);
    default:
      return declarationText(lack, context);
  }
}

type LackOf<Kind extends Lack['kind']> = Extract<Lack, { kind: Kind }>;

function notHandedOverText(
  { due, date }: LackOf<'not-handed-over'>,
  { textContext }: SentenceContext,
): Localized {
  const { encode } = textContext;
  if (date !== undefined)
    return {
      en: `The day of the handover, ${encode(date)}, is in the future: write the day on which it was handed over.`,
      ja: `引継ぎ日 ${encode(date)} がまだ先の日付です。実際に引き継いだ日を記入してください。`,
    };
  if (due !== undefined)
    return {
      en: `It has not been handed over; the handover is due by ${encode(due)}.`,
      ja: `引継ぎが済んでいません（期限 ${encode(due)}）。`,
    };
  return {
    en: 'It has not been handed over, and no due date is written.',
    ja: '引継ぎが済んでおらず、期限も記入されていません。',
  };
}

function handoverText(
  lack: LackOf<'unknown-checklist' | 'received-by-builder' | 'received-by-stranger'>,
  context: SentenceContext,
): Localized {
  const { encode } = context.textContext;
  const owner = ownerText(context);
  switch (lack.kind) {
    case 'unknown-checklist':
      return {
        en: `There is no checklist ${encode(lack.checklist)}, so its questions are unknown: name one that exists.`,
        ja: `チェックリスト ${encode(lack.checklist)} が存在せず、確認すべき内容が分かりません。実在するチェックリストを指定してください。`,
      };
    case 'received-by-builder': {
      const by = nameOf(lack.by, context);
      return {
        en: `It was received by ${by}, which is of the builder’s side: ${owner.en} has to receive it.`,
        ja: `受領者 ${by} は構築者の側です。${owner.ja} が受領する必要があります。`,
      };
    }
    case 'received-by-stranger': {
      const by = nameOf(lack.by, context);
      return {
        en: `It was received by ${by}, ${wrongSignerText(lack).en}: ${owner.en} has to receive it${orRecordTransfer(lack).en}.`,
        ja: `受領者 ${by} は${wrongSignerText(lack).ja}。${owner.ja} が受領する${orRecordTransfer(lack).ja}必要があります。`,
      };
    }
  }
}

function answerText(
  lack: LackOf<'unanswered' | 'not-an-answer' | 'no-evidence' | 'not-builder' | 'outdated'>,
  context: SentenceContext,
): Localized {
  const question = questionText(lack.question, context);
  const builder = builderText(context);
  switch (lack.kind) {
    case 'unanswered':
      return {
        en: `${question.en} has no answer: ${builder.en} has to give it.`,
        ja: `${question.ja}に回答がありません。${builder.ja} が回答する必要があります。`,
      };
    case 'not-an-answer': {
      const wanted = answerWords[lack.question.answer];
      return {
        en: `The text under ${question.en} is not an answer to it: ${builder.en} has to give ${wanted.en}.`,
        ja: `${question.ja}の回答が、求められた形式ではありません。${builder.ja} が${wanted.ja}を回答する必要があります。`,
      };
    }
    case 'no-evidence':
      return {
        en: `The answer to ${question.en} comes without evidence: ${builder.en} has to add a file under inventory/evidence/ or an https URL.`,
        ja: `${question.ja}の回答に証跡がありません。${builder.ja} が inventory/evidence/ 配下のファイルまたは https の URL を示す必要があります。`,
      };
    case 'not-builder': {
      const by = nameOf(lack.by, context);
      return {
        en: `${question.en} was answered by ${by}, who is not of the builder’s side: ${builder.en} has to answer it.`,
        ja: `${question.ja}に回答した ${by} は構築者の側ではありません。${builder.ja} が回答する必要があります。`,
      };
    }
    case 'outdated': {
      const day = lack.due === undefined ? undefined : context.textContext.encode(lack.due);
      return {
        en: `${question.en} is new in the checklist and has no answer: ${builder.en} has to give it${day === undefined ? '' : ` by ${day}`}.`,
        ja: `${question.ja}はチェックリストに追加された質問で、回答がありません。${builder.ja} が${day === undefined ? '' : ` ${day} までに`}回答する必要があります。`,
      };
    }
  }
}

/** The kind of answer that a question asks for. */
const answerWords: Readonly<Record<Question['answer'], Localized>> = {
  'yes-no': { en: 'yes or no', ja: ' yes か no ' },
  text: { en: 'an answer in words', ja: '文章' },
  date: { en: 'a day (YYYY-MM-DD)', ja: '日付（YYYY-MM-DD）' },
  party: { en: 'the id of a party of inventory/parties.yaml', ja: ' inventory/parties.yaml の関係者の id ' },
  evidence: { en: 'what the evidence shows', ja: '証跡の内容' },
};

function confirmationText(
  lack: LackOf<'unconfirmed' | 'not-owner' | 'one-sided' | 'impossible-day'>,
  context: SentenceContext,
): Localized {
  const question = questionText(lack.question, context);
  const owner = ownerText(context);
  switch (lack.kind) {
    case 'unconfirmed':
      return {
        en: `The answer to ${question.en} is not confirmed: ${owner.en} has to confirm it.`,
        ja: `${question.ja}の回答が確認されていません。${owner.ja} が確認する必要があります。`,
      };
    case 'not-owner': {
      const by = nameOf(lack.by, context);
      return {
        en: `The answer to ${question.en} was confirmed by ${by}, ${wrongSignerText(lack).en}: ${owner.en} has to confirm it${orRecordTransfer(lack).en}.`,
        ja: `${question.ja}の回答を確認した ${by} は${wrongSignerText(lack).ja}。${owner.ja} が確認する${orRecordTransfer(lack).ja}必要があります。`,
      };
    }
    case 'one-sided': {
      const by = nameOf(lack.by, context);
      return {
        en: `${question.en} was answered and confirmed by one side (${by}): ${owner.en} has to confirm it.`,
        ja: `${question.ja}の回答と確認が同じ側（${by}）によるものです。${owner.ja} が確認する必要があります。`,
      };
    }
    case 'impossible-day': {
      const on = context.textContext.encode(lack.on);
      return {
        en: `The days of the answer to ${question.en} cannot be right (${on}): it is confirmed before it is answered, or in the future. ${owner.en} has to correct them.`,
        ja: `${question.ja}の回答と確認の日付（${on}）が正しくありません（回答より前の確認、または先の日付）。${owner.ja} が訂正する必要があります。`,
      };
    }
  }
}

type SignatureLack = Extract<
  DeclarationLack,
  {
    kind:
      | 'declaration-not-builder'
      | 'declaration-not-owner'
      | 'declaration-one-sided'
      | 'declaration-impossible-day';
  }
>;

function declarationText(lack: DeclarationLack, context: SentenceContext): Localized {
  const { encode } = context.textContext;
  const builder = builderText(context);
  const owner = ownerText(context);
  switch (lack.kind) {
    case 'never-declared':
      return {
        en: `Nobody has declared what in this system expires: ${builder.en} has to declare it, and ${owner.en} to confirm it.`,
        ja: `このシステムに含まれる期限のあるものが申告されていません。${builder.ja} が申告し、${owner.ja} が確認する必要があります。`,
      };
    case 'declaration-unconfirmed':
      return {
        en: `The declaration of this system is not confirmed: ${owner.en} has to confirm it.`,
        ja: `このシステムの申告内容が確認されていません。${owner.ja} が確認する必要があります。`,
      };
    case 'undeclared-entry':
      return {
        en: `${encode(lack.entry)} says it is part of this system, but the declaration does not list it: ${builder.en} has to declare it, and ${owner.en} to confirm it.`,
        ja: `${encode(lack.entry)} はこのシステムの一部とされていますが、申告に含まれていません。${builder.ja} が申告し、${owner.ja} が確認する必要があります。`,
      };
    case 'review-overdue':
      return {
        en: `This system was last declared on ${encode(lack.answered)} and was to be reviewed by ${encode(lack.due)}: ${builder.en} has to declare it, and ${owner.en} to confirm it.`,
        ja: `このシステムの申告（${encode(lack.answered)}）は、${encode(lack.due)} までに見直すことになっていました。${builder.ja} が改めて申告し、${owner.ja} が確認する必要があります。`,
      };
    default:
      return declarationSignatureText(lack, context);
  }
}

function declarationSignatureText(lack: SignatureLack, context: SentenceContext): Localized {
  const { encode } = context.textContext;
  const builder = builderText(context);
  const owner = ownerText(context);
  switch (lack.kind) {
    case 'declaration-not-builder': {
      const by = nameOf(lack.by, context);
      return {
        en: `This system was declared by ${by}, who is neither of the builder’s side nor of the operator’s side: ${builder.en} has to declare it.`,
        ja: `申告した ${by} は構築者・保守担当のいずれの側でもありません。${builder.ja} が申告する必要があります。`,
      };
    }
    case 'declaration-not-owner': {
      const by = nameOf(lack.by, context);
      return {
        en: `The declaration was confirmed by ${by}, ${wrongSignerText(lack).en}: ${owner.en} has to confirm it${orRecordTransfer(lack).en}.`,
        ja: `申告を確認した ${by} は${wrongSignerText(lack).ja}。${owner.ja} が確認する${orRecordTransfer(lack).ja}必要があります。`,
      };
    }
    case 'declaration-one-sided': {
      const by = nameOf(lack.by, context);
      return {
        en: `The declaration was made and confirmed by one side (${by}): ${owner.en} has to confirm it.`,
        ja: `申告と確認が同じ側（${by}）によるものです。${owner.ja} が確認する必要があります。`,
      };
    }
    case 'declaration-impossible-day': {
      const on = encode(lack.on);
      return {
        en: `The days of the declaration cannot be right (${on}): it is confirmed before it is made, or in the future. ${owner.en} has to correct them.`,
        ja: `申告と確認の日付（${on}）が正しくありません（申告より前の確認、または先の日付）。${owner.ja} が訂正する必要があります。`,
      };
    }
  }
}

/** Why a signature does not count as the owner's. */
function wrongSignerText({ ofContractor }: { ofContractor?: true }): Localized {
  return ofContractor
    ? {
        en: 'who is of a contractor’s side and cannot act for an owner',
        ja: '委託先の側であり、所管の立場では確認・受領できません',
      }
    : { en: 'who is not of the current owner’s side', ja: '現在の所管の側ではありません' };
}

/** The second remedy, where the owner has changed: record a transfer. Nothing can be taken over from a contractor. */
function orRecordTransfer({ ofContractor }: { ofContractor?: true }): Localized {
  return ofContractor
    ? { en: '', ja: '' }
    : {
        en: ', or to record under transfers that it took over',
        ja: 'か、所管の交代を transfers に記録する',
      };
}

function questionText({ id, question }: Question, { textContext }: SentenceContext): Localized {
  const { encode, locale } = textContext;
  const text = encode(question[locale]);
  return { en: `“${text}” (${encode(id)})`, ja: `「${text}」（${encode(id)}）` };
}

function builderText(context: SentenceContext): Localized {
  return partiesText(buildersSide(context.entry), { en: 'the builder', ja: '構築者' }, context);
}

function ownerText(context: SentenceContext): Localized {
  const { parties } = context.textContext;
  return partiesText(actingOwners(context.entry.owner, parties), { en: 'the owner', ja: '所管' }, context);
}

/** The parties that may act, joined by “or”; the role, where nobody is named. */
function partiesText(ids: readonly string[], nobody: Localized, context: SentenceContext): Localized {
  if (ids.length === 0) return nobody;
  const names = [...new Set(ids)].map(id => nameOf(id, context));
  return { en: names.join(' or '), ja: names.join(' または ') };
}

function nameOf(id: string, { textContext: { encode, parties } }: SentenceContext): string {
  return encode(nameAndId(id, parties));
}
