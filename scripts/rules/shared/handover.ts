/** What the rules about handovers share. */
import { capped, type Facts, listFacts } from '../../evidence/facts.ts';
import { checklistName, handoverLacks, type Lack } from '../../handover/lacks.ts';
import { buildersSide, ownersSide } from '../../handover/sides.ts';
import type { AnyEntry } from '../../ledger/types.ts';
import type { Localized } from '../../text/locale.ts';
import type { Severity } from '../../text/severity.ts';
import type { RecordCheck } from '../rule.ts';

export const partyKinds = { builder: 'list', owner: 'list', file: 'text' } as const;

export const answerers: Localized = {
  en: 'The builder’s side{{#if builder}} ({{builder}}){{/if}} has to answer in {{file}}.',
  ja: '構築者の側{{#if builder}}（{{builder}}）{{/if}}が {{file}} で回答する必要があります。',
};
export const confirmers: Localized = {
  en: 'The owner{{#if owner}} ({{owner}}){{/if}} has to confirm in {{file}}.',
  ja: '所管{{#if owner}}（{{owner}}）{{/if}}が {{file}} で確認する必要があります。',
};
export const inAll: Localized = {
  en: '{{#if total}} Questions concerned: {{total}}, not all of them named here.{{/if}}',
  ja: '{{#if total}}該当する質問は計 {{total}} 件です（一部を省略）。{{/if}}',
};

export const debtNote: Localized = {
  en: 'info for `adopted: false`, for a handover from before there were checklists (one that names none and answers nothing), and where only the checklist cannot be found',
  ja: '`adopted: false` の登録、チェックリスト導入前の引継ぎ（チェックリストの指定も回答もないもの）、チェックリストが見つからないだけの場合は info',
};

/** A check that reports these lacks of a handover. */
export function lacking(
  kinds: readonly Lack['kind'][],
  severityOf: (entry: AnyEntry, lacks: readonly Lack[], today: string) => Severity | undefined,
  factsOf: (entry: AnyEntry, lacks: readonly Lack[]) => Facts,
): RecordCheck {
  return (entry, context) => {
    if (isStillToCome(entry)) return [];
    const { today } = context;
    const lacks = handoverLacks(entry, context, today).filter(({ kind }) => kinds.includes(kind));
    if (lacks.length === 0) return [];
    const facts = { checklist: checklistName(entry), ...factsOf(entry, lacks), file: entry.file };
    return [{ facts, severity: severityOf(entry, lacks, today) }];
  };
}

/** The handover is planned for a day. The rule about that day reports it when it is over. */
const isStillToCome = ({ handover }: AnyEntry): boolean =>
  handover?.due !== undefined && handover.date === undefined;

/**
 * What was handed over before there were checklists, or was in service before the ledger was, is outstanding: reports show
 * it, and it opens no issue on the day of an upgrade.
 */
export function debtSeverity(entry: AnyEntry, lacks: readonly Lack[]): Severity | undefined {
  return !entry.adopted || isFromBefore(entry) || isWithoutQuestions(lacks) ? 'info' : undefined;
}

/** The file of the checklist may be unreadable for the moment. `validate` and the review report that. */
const isWithoutQuestions = (lacks: readonly Lack[]): boolean =>
  lacks.every(({ kind }) => kind === 'unknown-checklist');

const isFromBefore = ({ handover }: AnyEntry): boolean =>
  handover?.date !== undefined && handover.checklist === undefined && handover.answers.size === 0;

export const dueDays = (lacks: readonly Lack[]): string[] =>
  lacks.flatMap(lack => (lack.kind === 'outdated' ? (lack.due ?? []) : [])).toSorted();

/** The kinds among these that are lacking. */
export function reasonsOf(lacks: readonly Lack[], kinds: readonly Lack['kind'][]): string[] | undefined {
  const reasons = kinds.filter(kind => lacks.some(lack => lack.kind === kind));
  return reasons.length > 0 ? reasons : undefined;
}

/** Ids of the questions, by kind of lack; `total` where a list was cut. */
export function questionFacts(lacks: readonly Lack[], kinds: Readonly<Record<string, Lack['kind']>>): Facts {
  const lists = Object.entries(kinds).map(([name, kind]) => {
    const ids = lacks.flatMap(lack => (lack.kind === kind && 'question' in lack ? [lack.question.id] : []));
    return { name, ids, ...capped(ids) };
  });
  const facts: Facts = {};
  for (const { name, shown } of lists) if (shown.length > 0) facts[name] = shown;
  const isCut = lists.some(({ total }) => total !== undefined);
  return { ...facts, total: isCut ? lists.flatMap(({ ids }) => ids).length : undefined };
}

/** The parties whose signatures do not count. */
export function signersOf(lacks: readonly Lack[]): Facts {
  const signers = new Set(lacks.flatMap(lack => ('by' in lack ? [lack.by] : [])));
  return listFacts('by', [...signers].toSorted());
}

/** Who has to answer and who has to confirm, as far as the ledger says. */
export function sides(entry: AnyEntry): Facts {
  const builder = buildersSide(entry);
  const owner = ownersSide(entry.owner);
  return {
    builder: builder.length > 0 ? builder : undefined,
    owner: owner.length > 0 ? owner : undefined,
  };
}
