/** Changes of what all entries share: settings, parties, checklists and trust sets. */

import { entriesOf } from '../ledger/entries.ts';
import { folderOf, partiesFile, settingsFile, trustFolder } from '../ledger/folders.ts';
import type { Path } from '../ledger/source.ts';
import type { AnyEntry, Checklist, Ledger, Party, Question } from '../ledger/types.ts';
import type { Change, LedgerChange, LedgerChangeKind } from './change.ts';
import { fileChange } from './controlling-files.ts';
import { lapsedSignatures } from './lapsed-signatures.ts';
import { leavingParties, type Paths } from './scope.ts';
import { settingChanges } from './setting-changes.ts';
import { change, isEqual, valueChanges } from './value-change.ts';

type Changes = Change<LedgerChangeKind>[];

/**
 * @param touched paths that changed
 * @returns where one of the two ledgers could not be read, only the changes of trust set files
 */
export function ledgerChanges(
  before: Ledger | undefined,
  after: Ledger | undefined,
  touched: readonly string[],
  paths: Paths,
  now: Date,
): LedgerChange[] {
  const trust = touched
    .filter(file => file.startsWith(trustFolder))
    .map(file => {
      const kind = trustFileKinds[fileChange(paths.base.has(file), paths.head.has(file))];
      return { ...change(kind, [], { about: file, attention: true }), file };
    });
  if (!before || !after) return trust;
  return [
    ...inFile(settingsFile, settingChanges(before.settings, after.settings)),
    ...inFile(partiesFile, [
      ...partyChanges(before, after, now),
      ...lapsedSignatures(before, after, now, mentions),
    ]),
    ...checklistChanges(before, after),
    ...trust,
  ];
}

const trustFileKinds = {
  added: 'trust-file-added',
  changed: 'trust-file',
  removed: 'trust-file-removed',
} as const;

function inFile(file: string, changes: Changes): LedgerChange[] {
  return changes.map(each => ({ ...each, file }));
}

const sections = { person: 'people', team: 'teams', contractor: 'contractors' } as const;

function partyChanges(before: Ledger, after: Ledger, now: Date): Changes {
  const going = new Set(leavingParties(before, after, now));
  const ids = [...new Set([...before.parties.keys(), ...after.parties.keys()])].sort();
  return ids.flatMap((id): Changes => {
    const [old, current] = [before.parties.get(id), after.parties.get(id)];
    if (!current)
      return [
        partyGone(
          'party-removed',
          id,
          old,
          namedBy(after, entry => mentions(entry, id)),
        ),
      ];
    const path = [sections[current.kind], id];
    if (!old) return [partyAdded(current, path)];
    const left = going.has(id)
      ? [
          partyGone(
            'party-left',
            id,
            current,
            namedBy(after, entry => duties(entry).includes(id)),
          ),
        ]
      : [];
    return [...left, ...partyChange(old, current, path, left.length > 0)];
  });
}

/** Every member of a group may answer or confirm for it, so that a new group needs attention. */
function partyAdded(party: Party, path: string[]): Change<LedgerChangeKind> {
  const { id: about, name, kind } = party;
  if (kind === 'person') return change('party-added', path, { about, to: name });
  const to = party.members.length > 0 ? `${name}: ${party.members.join(', ')}` : name;
  return change('group-added', path, { about, to, attention: true });
}

function partyGone(
  kind: 'party-removed' | 'party-left',
  id: string,
  party: Party | undefined,
  entries: string[],
): Change<LedgerChangeKind> {
  const left = party?.kind === 'person' ? party.left : undefined;
  const path = party ? [sections[party.kind], id] : [];
  return { ...change(kind, path, { about: id, from: party?.name, to: left, attention: true }), entries };
}

/** Properties of a party that need no attention. All others decide who may answer, confirm or approve, or who is asked. */
const onlyWords: ReadonlySet<string> = new Set(['name', 'email', 'capacity']);

/** @param leaves another change already says that this person left */
function partyChange(old: Party, current: Party, path: string[], leaves: boolean): Changes {
  const plain = ({ id: _, ...party }: Party) =>
    new Map(Object.entries(leaves ? { ...party, left: undefined } : party));
  const [was, is] = [plain(old), plain(current)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key): Changes => {
    const attention = !onlyWords.has(key);
    return valueChanges('party-changed', [...path, key], shown(was.get(key)), shown(is.get(key)), {
      about: `${current.id}.${key}`,
      attention,
    });
  });
}

function shown(value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}

function namedBy(ledger: Ledger, test: (entry: AnyEntry) => boolean): string[] {
  return entriesOf(ledger)
    .filter(entry => entry.status !== 'retired' && test(entry))
    .map(({ id }) => id)
    .sort();
}

/** The parties that own the entry or are responsible for it now. */
function duties(entry: AnyEntry): (string | undefined)[] {
  const { team, primary, deputy } = entry.owner;
  const owing = entry.type === 'system' ? entry.operator : entry.renewal.responsible;
  return [team, primary, deputy, owing];
}

/** The entry names this party anywhere. */
function mentions(entry: AnyEntry, id: string): boolean {
  const answers = [...(entry.handover?.answers.values() ?? [])];
  const { builder, receivedBy, transfers = [] } = entry.handover ?? {};
  const declaration = entry.type === 'system' ? entry.declaration : undefined;
  const signatures = [...answers, ...(declaration ? [declaration] : [])];
  return [
    ...duties(entry),
    entry.type === 'system' ? entry.builder : undefined,
    builder,
    receivedBy,
    ...transfers.flatMap(({ from, to }) => [from, to]),
    ...signatures.flatMap(({ answered, confirmed }) => [answered.by, confirmed?.by]),
    ...entry.acknowledged.map(({ by }) => by),
  ].includes(id);
}

function checklistChanges(before: Ledger, after: Ledger): LedgerChange[] {
  const names = [...new Set([...before.checklists.keys(), ...after.checklists.keys()])].sort();
  return names.flatMap(name => {
    const [old, current] = [before.checklists.get(name), after.checklists.get(name)];
    const file = current?.file ?? old?.file ?? `${folderOf.checklist}${name}.yaml`;
    return inFile(file, checklistChange(name, old, current));
  });
}

function checklistChange(name: string, old: Checklist | undefined, current: Checklist | undefined): Changes {
  if (!current) return [change('checklist-removed', [], { about: name, attention: true })];
  if (!old) return [change('checklist-added', ['id'], { about: name, attention: true })];
  const questions = new Map(old.questions.map(question => [question.id, question]));
  const kept = new Set(current.questions.map(({ id }) => id));
  const version = valueChanges(
    'checklist-version',
    ['version'],
    String(old.version),
    String(current.version),
    {
      about: name,
      attention: current.version < old.version,
    },
  );
  const removed = old.questions
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => change('question-removed', ['questions'], { about: `${name}.${id}`, attention: true }));
  const others = current.questions.flatMap((question, index): Changes => {
    const path = ['questions', index];
    const about = `${name}.${question.id}`;
    const was = questions.get(question.id);
    if (!was) return [questionAdded(question, old, path, about)];
    // Earlier confirmations were for the old question.
    return isEqual(was, question) ? [] : [change('question-changed', path, { about, attention: true })];
  });
  return [...version, ...removed, ...others];
}

/** A question that is added to an existing version is at once missing in every handover that answered that version. */
function questionAdded(
  { since }: Question,
  old: Checklist,
  path: Path,
  about: string,
): Change<LedgerChangeKind> {
  if (since > old.version) return change('question-added', path, { about });
  return change('question-backdated', path, { about, to: String(since), attention: true });
}
