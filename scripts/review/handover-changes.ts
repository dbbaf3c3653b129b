/** Changes of the handover, the declaration and the acknowledgements of an entry. */
import { checklistName } from '../handover/lacks.ts';
import { defaultChecklists } from '../ledger/handover-types.ts';
import type {
  Acknowledgement,
  Answer,
  AnyEntry,
  Declaration,
  Handover,
  Signature,
  Transfer,
} from '../ledger/types.ts';
import type { EntryChange } from './change.ts';
import {
  isAnswerChangedUnderSignature,
  isDeclarationChanged,
  keepsConfirmation,
} from './changed-under-signature.ts';
import { change, isEqual, valueChanges } from './value-change.ts';

const nothing: Handover = { answers: new Map(), transfers: [] };

export function handoverChanges(before: AnyEntry, after: AnyEntry): EntryChange[] {
  const [old, current] = [before.handover ?? nothing, after.handover ?? nothing];
  const withdrawn = before.handover !== undefined && after.handover === undefined;
  const lowered = (current.version ?? Number.POSITIVE_INFINITY) < (old.version ?? Number.POSITIVE_INFINITY);
  const later = current.due !== undefined && current.due > (old.due ?? current.due);
  return [
    ...(withdrawn ? [change('handover-withdrawn', ['handover'], { attention: true })] : []),
    ...valueChanges('due-moved', ['handover', 'due'], old.due, current.due, { attention: later }),
    ...valueChanges('handed-over', ['handover', 'date'], old.date, current.date, {
      attention: old.date !== undefined,
    }),
    ...valueChanges('builder', ['handover', 'builder'], old.builder, current.builder, {
      about: 'handover',
      attention: old.builder !== undefined,
    }),
    ...valueChanges('received', ['handover', 'receivedBy'], old.receivedBy, current.receivedBy, {
      attention: old.receivedBy !== undefined,
    }),
    ...valueChanges('checklist', ['handover', 'checklist'], checklistName(before), checklistName(after), {
      attention: true,
    }),
    ...valueChanges('field', ['handover', 'version'], text(old.version), text(current.version), {
      about: 'version',
      attention: lowered,
    }),
    ...answerChanges(old.answers, current.answers),
    ...transferChanges(old.transfers, current.transfers),
  ];
}

/** A change for a new entry that does not use the default checklist of its type. */
export function ownChecklist(entry: AnyEntry): EntryChange[] {
  const usual = defaultChecklists[entry.type];
  return valueChanges('checklist', ['handover', 'checklist'], usual, checklistName(entry), {
    attention: true,
  });
}

const text = (value: number | undefined) => (value === undefined ? undefined : String(value));

type Answers = ReadonlyMap<string, Answer>;

function answerChanges(before: Answers, after: Answers): EntryChange[] {
  const questions = [...new Set([...before.keys(), ...after.keys()])];
  return questions.flatMap(question => {
    const [old, current] = [before.get(question), after.get(question)];
    const path = ['handover', 'answers', question];
    if (!current)
      return [change('answer-withdrawn', path, { about: question, from: old?.value, attention: true })];
    if (!old)
      return [
        change('answered', path, { about: question, to: current.answered.by }),
        ...confirmation(question, undefined, current.confirmed),
      ];
    return [
      ...answerChange(question, old, current),
      ...confirmation(question, old.confirmed, current.confirmed),
    ];
  });
}

/** A confirmed answer that was changed needs attention: the confirmation was for the old answer. */
function answerChange(question: string, old: Answer, current: Answer): EntryChange[] {
  const path = ['handover', 'answers', question];
  const more = { about: question, attention: isAnswerChangedUnderSignature(old, current) };
  return [
    ...valueChanges('answer-changed', [...path, 'value'], old.value, current.value, more),
    ...valueChanges('answer-evidence', [...path, 'evidence'], old.evidence, current.evidence, more),
    ...valueChanges('answer-note', [...path, 'note'], old.note, current.note, more),
    ...valueChanges('answer-signed', [...path, 'answered'], signed(old.answered), signed(current.answered), {
      about: question,
    }),
  ];
}

const signed = (signature: Signature | undefined) => signature && `${signature.by} ${signature.on}`;

function confirmation(
  question: string,
  old: Signature | undefined,
  current: Signature | undefined,
): EntryChange[] {
  const path = ['handover', 'answers', question, 'confirmed'];
  const about = question;
  if (old && current && old.by === current.by)
    return valueChanges('confirmation-dated', [...path, 'on'], old.on, current.on, {
      about,
      attention: true,
    });
  const both = { about, from: old?.by, to: current?.by };
  if (!current) return old ? [change('confirmation-withdrawn', path, { ...both, attention: true })] : [];
  return [change('confirmed', path, { ...both, attention: old !== undefined })];
}

function transferChanges(before: readonly Transfer[], after: readonly Transfer[]): EntryChange[] {
  const isIn = (list: readonly Transfer[], transfer: Transfer) =>
    list.some(other => isEqual(other, transfer));
  return [
    ...after.flatMap((transfer, index) =>
      isIn(before, transfer)
        ? []
        : [
            change('transferred', ['handover', 'transfers', index], {
              about: transfer.on,
              from: transfer.from,
              to: transfer.to,
              attention: true,
            }),
          ],
    ),
    ...before
      .filter(transfer => !isIn(after, transfer))
      .map(({ on, from, to }) =>
        change('transfer-withdrawn', ['handover', 'transfers'], { about: on, from, to, attention: true }),
      ),
  ];
}

export function declarationChanges(
  before: Declaration | undefined,
  after: Declaration | undefined,
): EntryChange[] {
  if (isEqual(before, after)) return [];
  const path = ['declaration'];
  if (!after) return [change('declaration-withdrawn', path, { from: contents(before), attention: true })];
  if (!before) return [change('declared', path, { to: contents(after) })];
  // An entry that is removed from a declaration may be forgotten.
  const fewer = before.contains.some(id => !after.contains.includes(id));
  const stale = isDeclarationChanged(before, after) && keepsConfirmation(before, after);
  return [
    ...valueChanges('declared', path, contents(before), contents(after), { attention: fewer || stale }),
    ...valueChanges('declaration-evidence', [...path, 'evidence'], before.evidence, after.evidence, {
      attention: stale,
    }),
    ...valueChanges('declaration-signed', path, signatures(before), signatures(after), {
      attention: before.confirmed !== undefined && !after.confirmed,
    }),
  ];
}

const signatures = ({ answered, confirmed }: Declaration) =>
  [answered, confirmed].flatMap(each => signed(each) ?? []).join(' / ');

function contents(declaration: Declaration | undefined): string | undefined {
  if (!declaration) return undefined;
  return declaration.contains.length === 0 ? 'none' : declaration.contains.join(', ');
}

/** An acknowledgement is identified by its rule and endpoint; extending it is a change of the same one. */
export function acknowledgementChanges(
  before: readonly Acknowledgement[],
  after: readonly Acknowledgement[],
): EntryChange[] {
  const name = ({ rule, endpoint }: Acknowledgement) =>
    endpoint === undefined ? rule : `${rule} ${endpoint}`;
  const path = ['acknowledged'];
  const old = new Map(before.map(each => [name(each), each]));
  const current = new Map(after.map(each => [name(each), each]));
  return [
    ...[...current].flatMap(([about, { until, by }]): EntryChange[] => {
      const known = old.get(about);
      if (!known)
        return [change('acknowledgement-added', path, { about, from: by, to: until, attention: true })];
      const later = until > known.until;
      return valueChanges('acknowledgement-moved', path, known.until, until, { about, attention: later });
    }),
    ...[...old]
      .filter(([about]) => !current.has(about))
      .map(
        ([about, { until }]): EntryChange => change('acknowledgement-removed', path, { about, from: until }),
      ),
  ];
}
