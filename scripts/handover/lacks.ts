/**
 * What a handover still lacks. A handover is complete when it was made, and every question of the checklist is answered by the
 * builder's side and confirmed by the owner's side, and the two sides differ. Only the present state of the ledger counts. When
 * the owner changes, earlier confirmations are void until the new owner's side records a transfer.
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
import {
  builderOf,
  buildersSide,
  isOfContractor,
  isOneSide,
  speaksFor,
  speaksForOwnersSide,
} from './sides.ts';

/**
 * One thing that is missing, and the path in the file of the entry where it belongs. `not-handed-over` with a `date`: that day of the
 * handover is still to come.
 */
export type Lack = { path: Path } & (
  | { kind: 'not-handed-over'; due?: string; date?: string }
  | { kind: 'unknown-checklist'; checklist: string }
  | { kind: 'unanswered' | 'not-an-answer' | 'no-evidence'; question: Question }
  | { kind: 'unconfirmed'; question: Question }
  /** The party that answered does not speak for the builder. */
  | { kind: 'not-builder'; question: Question; by: string }
  /** The party that confirmed does not speak for the owner, or belongs to the builder's side. */
  | ({ kind: 'not-owner'; question: Question } & WrongSigner)
  | { kind: 'one-sided'; question: Question; by: string }
  /** Builder and receiver are the same side, or the receiver does not speak for the owner. */
  | { kind: 'received-by-builder'; by: string }
  | ({ kind: 'received-by-stranger' } & WrongSigner)
  /** The confirmation is older than the answer, or one of the two days is in the future. */
  | { kind: 'impossible-day'; question: Question; on: string }
  | { kind: 'outdated'; question: Question; due?: string }
);
/** A party that signed as the owner and is not. `ofContractor`: it belonged to a contractor, which can never be an owner. */
export interface WrongSigner {
  by: string;
  ofContractor?: true;
}
export type LackKind = Lack['kind'];

/** The parts of the ledger that decide what a handover lacks. */
export type HandoverRules = Pick<Ledger, 'parties' | 'checklists'>;

/** The checklist of an entry: the one it names, else the default for its type. */
export function checklistName(entry: AnyEntry): string {
  return entry.handover?.checklist ?? defaultChecklists[entry.type];
}

/**
 * Everything that a handover lacks, in the order of the checklist; empty where it is complete. A system without `handover` needs
 * none.
 * @param today `YYYY-MM-DD` in the ledger's time zone
 */
export function handoverLacks(entry: AnyEntry, rules: HandoverRules, today: string): Lack[] {
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
  return [
    ...handoverDateLacks(handover, latest),
    ...receiverLacks(entry, handover, rules.parties, latest),
    ...questions,
  ];
}

/** The lacks that count today. New questions are left out until they are due. */
export function dueLacks(lacks: readonly Lack[], today: string): Lack[] {
  return lacks.filter(lack => lack.kind !== 'outdated' || (lack.due !== undefined && lack.due < today));
}

function handoverDateLacks({ date, due }: Handover, latest: string): Lack[] {
  if (date === undefined)
    return [{ kind: 'not-handed-over', path: ['handover', 'due'], ...(due !== undefined && { due }) }];
  return date <= latest ? [] : [{ kind: 'not-handed-over', date, path: ['handover', 'date'] }];
}

function receiverLacks(
  entry: AnyEntry,
  handover: Handover,
  parties: HandoverRules['parties'],
  latest: string,
): Lack[] {
  const { builder, receivedBy, date, transfers } = handover;
  if (builder === undefined || receivedBy === undefined || date === undefined) return [];
  const path = ['handover', 'receivedBy'];
  const received = { by: receivedBy, on: date };
  if (isOneSide({ by: builder, on: date }, received, parties))
    return [{ kind: 'received-by-builder', by: receivedBy, path }];
  if (speaksForOwner(received, transfersMadeBy(transfers, latest), entry, parties)) return [];
  return [{ kind: 'received-by-stranger', ...wrongSigner(received, parties), path }];
}

interface QuestionContext {
  entry: AnyEntry;
  handover: Handover;
  checklist: Checklist;
  rules: HandoverRules;
  /** The last day that may already have begun in some time zone. */
  latest: string;
}

/** At most one lack for each question: the first thing to do. */
function questionLacks(context: QuestionContext, question: Question): Lack[] {
  const { entry, handover, checklist, rules, latest } = context;
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
  if (partiesBarredFromConfirming(answered, entry).some(other => isOneSide(other, confirmed, rules.parties)))
    return [{ kind: 'one-sided', question, by: confirmed.by, path: by }];
  if (!speaksForOwner(confirmed, transfersMadeBy(handover.transfers, latest), entry, rules.parties))
    return [{ kind: 'not-owner', question, ...wrongSigner(confirmed, rules.parties), path: by }];
  const future = [answered.on, confirmed.on].find(on => on > latest);
  if (future !== undefined || confirmed.on < answered.on)
    return [
      { kind: 'impossible-day', question, on: future ?? confirmed.on, path: [...path, 'confirmed', 'on'] },
    ];
  return [];
}

/** The party that signed as the owner and is not, and whether it belonged to a contractor. */
export function wrongSigner(signature: Signature, parties: HandoverRules['parties']): WrongSigner {
  return { by: signature.by, ...(isOfContractor(signature, parties) && { ofContractor: true }) };
}

/** The parties that must not confirm: the one that answered, and the builder. */
export function partiesBarredFromConfirming(answered: Signature, entry: AnyEntry): Signature[] {
  const builder = builderOf(entry);
  return [answered, ...(builder === undefined ? [] : [{ by: builder, on: answered.on }])];
}

/**
 * The version of the checklist that a handover answered. Without `version`, it is the newest version of which a question is
 * answered: new questions have a due date, and do not make earlier handovers incomplete at once.
 */
function versionAnswered({ version, answers }: Handover, checklist: Checklist): number {
  if (version !== undefined) return version;
  const answered = checklist.questions.filter(({ id }) => answers.has(id)).map(({ since }) => since);
  return answered.length > 0 ? Math.max(...answered) : checklist.version;
}

/** The value is an answer of the kind that the question asks for. */
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

/** The text has a visible character. Some letters and symbols that are no white space are blank. */
function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/\p{Default_Ignorable_Code_Point}|\u2800/gu, ''));
}

/**
 * The owner's side signed, or has taken over since from the side that signed. Transfers must lead from the signature to today's
 * owner. Each is between two different sides and no earlier than the one before it; their order in the file does not matter. No
 * contractor may be on the way, because a contractor cannot be an owner.
 */
export function speaksForOwner(
  signature: Signature,
  transfers: readonly Transfer[],
  { owner }: AnyEntry,
  parties: ReadonlyMap<string, Party>,
): boolean {
  if (isOfContractor(signature, parties)) return false;
  const holders: Signature[] = [signature];
  const unused = new Set(transfers.filter(transfer => isChangeOfOwner(transfer, parties)));
  // The list grows during the loop: each transfer is followed once, from the earliest holder that it fits.
  for (const holder of holders) {
    if (speaksForOwnersSide(holder, owner, parties)) return true;
    for (const transfer of unused) {
      const { on, from, to } = transfer;
      if (on < holder.on || !isOneSide({ by: from, on }, holder, parties)) continue;
      unused.delete(transfer);
      holders.push({ by: to, on });
    }
  }
  return false;
}

/** The transfer is between two different sides, and neither belongs to a contractor. */
function isChangeOfOwner({ on, from, to }: Transfer, parties: ReadonlyMap<string, Party>): boolean {
  const [giver, taker] = [
    { by: from, on },
    { by: to, on },
  ];
  return (
    !isOneSide(giver, taker, parties) && !isOfContractor(giver, parties) && !isOfContractor(taker, parties)
  );
}

/** The transfers that have happened. @param latest the last day that may have come already: {@link dayAfter} today */
export function transfersMadeBy(transfers: readonly Transfer[], latest: string): Transfer[] {
  return transfers.filter(({ on }) => on <= latest);
}

/** One day later, because it is already tomorrow in some time zone. */
export const dayAfter = (day: string): string => plusDays(day, 1);
