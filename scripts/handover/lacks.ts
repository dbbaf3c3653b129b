/**
 * What a handover still lacks. Complete means: handed over, and every question of the checklist answered by the
 * builder's side and confirmed by the owner's side, which is another one. It follows from what the ledger says now,
 * never from how it came to say it: an owner who changes makes confirmations of the old one void until the new side
 * vouches for them with a transfer.
 */
import { defaultChecklists } from '../ledger/handover-types.ts';
import type { Path } from '../ledger/source.ts';
import type {
  Answer,
  AnyEntry,
  Checklist,
  Handover,
  Ledger,
  Party,
  Question,
  Signature,
  Transfer,
} from '../ledger/types.ts';
import { isDay, plusDays } from '../text/zoned-time.ts';
import { builderOf, buildersSide, isContractors, isOneSide, isOwnersSide, speaksFor } from './sides.ts';

/** One thing that is missing, and where in the file of the entry it would have to stand. */
export type Lack = { path: Path } /** `date`: a day of the handover that is still to come. */ & (
  | { kind: 'not-handed-over'; due?: string; date?: string }
  | { kind: 'unknown-checklist'; checklist: string }
  | { kind: 'unanswered' | 'not-an-answer' | 'no-evidence'; question: Question }
  | { kind: 'unconfirmed'; question: Question }
  /** Whoever answered does not speak for the builder. */
  | { kind: 'not-builder'; question: Question; by: string }
  /** Whoever confirmed does not speak for the owner, or is of the builder's side. */
  | ({ kind: 'not-owner'; question: Question } & Stranger)
  | { kind: 'one-sided'; question: Question; by: string }
  /** Builder and receiver are one side, or the receiver is not the owner's. */
  | { kind: 'received-by-builder'; by: string }
  | ({ kind: 'received-by-stranger' } & Stranger)
  /** Confirmed before it was answered, or either of them in the future. */
  | { kind: 'impossible-day'; question: Question; on: string }
  | { kind: 'outdated'; question: Question; due?: string }
);
/** Whoever signed as the owner and is not; `ofContractor`: on that day they could not have been any owner. */
export interface Stranger {
  by: string;
  ofContractor?: true;
}
export type LackKind = Lack['kind'];

/** What lacks are judged against. */
export type Rules = Pick<Ledger, 'parties' | 'checklists'>;

/** The checklist an entry is handed over with: the one it names, else the one for its type. */
export function checklistName(entry: AnyEntry): string {
  return entry.handover?.checklist ?? defaultChecklists[entry.type];
}

/**
 * Everything a handover lacks, in the order of the checklist; empty for one that is complete. A system that has no
 * `handover` owes none.
 * @param today `YYYY-MM-DD` in the ledger's time zone
 */
export function handoverLacks(entry: AnyEntry, rules: Rules, today: string): Lack[] {
  const { handover } = entry;
  if (!handover) return entry.type === 'system' ? [] : [{ kind: 'not-handed-over', path: [] }];
  const name = checklistName(entry);
  const checklist = rules.checklists.get(name);
  const latest = dayAfter(today);
  const questions: Lack[] = checklist
    ? checklist.questions.flatMap(question =>
        questionLacks({ entry, handover, checklist, rules, latest }, question),
      )
    : [{ kind: 'unknown-checklist', checklist: name, path: ['handover', 'checklist'] }];
  return [...handedOver(handover, latest), ...receiver(entry, handover, rules.parties, latest), ...questions];
}

/** The lacks that stand in the way today: new questions may wait until they are due. */
export function pressing(lacks: readonly Lack[], today: string): Lack[] {
  return lacks.filter(lack => lack.kind !== 'outdated' || (lack.due !== undefined && lack.due < today));
}

function handedOver({ date, due }: Handover, latest: string): Lack[] {
  if (date === undefined)
    return [{ kind: 'not-handed-over', path: ['handover', 'due'], ...(due !== undefined && { due }) }];
  return date <= latest ? [] : [{ kind: 'not-handed-over', date, path: ['handover', 'date'] }];
}

function receiver(entry: AnyEntry, handover: Handover, parties: Rules['parties'], latest: string): Lack[] {
  const { builder, receivedBy, date, transfers } = handover;
  if (builder === undefined || receivedBy === undefined || date === undefined) return [];
  const path = ['handover', 'receivedBy'];
  const received = { by: receivedBy, on: date };
  if (isOneSide({ by: builder, on: date }, received, parties))
    return [{ kind: 'received-by-builder', by: receivedBy, path }];
  if (speaksForOwner(received, made(transfers, latest), entry, parties)) return [];
  return [{ kind: 'received-by-stranger', ...stranger(received, parties), path }];
}

interface Situation {
  entry: AnyEntry;
  handover: Handover;
  checklist: Checklist;
  rules: Rules;
  /** The last day that may have come already. */
  latest: string;
}

/** At most one lack a question: the first thing to do about it. */
function questionLacks(situation: Situation, question: Question): Lack[] {
  const { entry, handover, checklist, rules, latest } = situation;
  const path: Path = ['handover', 'answers', question.id];
  const answer = handover.answers.get(question.id);
  if (!answer) {
    if (question.since <= versionAnswered(handover, checklist))
      return [{ kind: 'unanswered', question, path }];
    const due = checklist.due.get(question.since);
    return [{ kind: 'outdated', question, path, ...(due !== undefined && { due }) }];
  }
  const { answered, confirmed } = answer;
  if (!isAnswer(answer, question, rules.parties))
    return [{ kind: 'not-an-answer', question, path: [...path, 'value'] }];
  if (question.answer === 'evidence' && answer.evidence === undefined)
    return [{ kind: 'no-evidence', question, path }];
  const builders = buildersSide(entry);
  if (builders.length > 0 && !builders.some(side => speaksFor(answered, side, rules.parties)))
    return [{ kind: 'not-builder', question, by: answered.by, path: [...path, 'answered', 'by'] }];
  if (!confirmed) return [{ kind: 'unconfirmed', question, path }];
  const by: Path = [...path, 'confirmed', 'by'];
  if (otherSide(answered, entry).some(other => isOneSide(other, confirmed, rules.parties)))
    return [{ kind: 'one-sided', question, by: confirmed.by, path: by }];
  if (!speaksForOwner(confirmed, made(handover.transfers, latest), entry, rules.parties))
    return [{ kind: 'not-owner', question, ...stranger(confirmed, rules.parties), path: by }];
  const future = [answered.on, confirmed.on].find(on => on > latest);
  if (future !== undefined || confirmed.on < answered.on)
    return [
      { kind: 'impossible-day', question, on: future ?? confirmed.on, path: [...path, 'confirmed', 'on'] },
    ];
  return [];
}

/** Somebody who signed as the owner and is not, and whether they ever could have been. */
export function stranger(signature: Signature, parties: Rules['parties']): Stranger {
  return { by: signature.by, ...(isContractors(signature, parties) && { ofContractor: true }) };
}

/** Whoever must not confirm: who answered, and the builder whoever that was. */
export function otherSide(answered: Signature, entry: AnyEntry): Signature[] {
  const builder = builderOf(entry);
  return [answered, ...(builder === undefined ? [] : [{ by: builder, on: answered.on }])];
}

/**
 * The version of the checklist a handover answered. Where it does not say, the newest one of which it answers anything:
 * a checklist that grows asks what is new by a day, and does not make yesterday's handovers incomplete overnight.
 */
function versionAnswered({ version, answers }: Handover, checklist: Checklist): number {
  if (version !== undefined) return version;
  const answered = checklist.questions.filter(({ id }) => answers.has(id)).map(({ since }) => since);
  return answered.length > 0 ? Math.max(...answered) : checklist.version;
}

/** Is this what counts as an answer to the question? */
function isAnswer({ value }: Answer, { answer }: Question, parties: ReadonlyMap<string, Party>): boolean {
  switch (answer) {
    case 'yes-no':
      return /^(yes|no|はい|いいえ)$/i.test(value.trim());
    case 'date':
      return isDay(value);
    case 'party':
      return parties.has(value);
    case 'text':
    case 'evidence':
      return isVisible(value);
  }
}

/** Is there anything to see? Not everything that is no white space can be seen: some letters and symbols are blank. */
function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/\p{Default_Ignorable_Code_Point}|\u2800/gu, ''));
}

/**
 * Did the owner's side sign, or has it taken over since from the side that did? There must be a way along the transfers
 * from the signature to today's owner, each of them between two sides and no earlier than the one before it; in which
 * order they are written does not matter. Nobody of a contractor stands anywhere on that way: contractors cannot own, so
 * they have nothing to hand on.
 */
export function speaksForOwner(
  signature: Signature,
  transfers: readonly Transfer[],
  { owner }: AnyEntry,
  parties: ReadonlyMap<string, Party>,
): boolean {
  if (isContractors(signature, parties)) return false;
  const reached: Signature[] = [signature];
  const left = new Set(transfers.filter(transfer => isChangeOfOwner(transfer, parties)));
  // The list grows while it is walked along: each transfer is followed once, from the earliest holder it fits.
  for (const holder of reached) {
    if (isOwnersSide(holder, owner, parties)) return true;
    for (const transfer of left) {
      const { on, from, to } = transfer;
      if (on < holder.on || !isOneSide({ by: from, on }, holder, parties)) continue;
      left.delete(transfer);
      reached.push({ by: to, on });
    }
  }
  return false;
}

/** Between two sides, and neither of them a contractor's. */
function isChangeOfOwner({ on, from, to }: Transfer, parties: ReadonlyMap<string, Party>): boolean {
  const [giving, taking] = [
    { by: from, on },
    { by: to, on },
  ];
  return (
    !isOneSide(giving, taking, parties) && !isContractors(giving, parties) && !isContractors(taking, parties)
  );
}

/** The transfers that have happened. @param latest the last day that may have come already: {@link dayAfter} today */
export function made(transfers: readonly Transfer[], latest: string): Transfer[] {
  return transfers.filter(({ on }) => on <= latest);
}

/** With a day's allowance: in some time zone it is already tomorrow. */
export const dayAfter = (day: string): string => plusDays(day, 1);
