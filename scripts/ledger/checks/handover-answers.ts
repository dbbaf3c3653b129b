/** Checks of answers and declarations: the questions, the evidence, and the declared contents of a system. */

import { keysAt, listAt, textAt, valueAt } from '../data.ts';
import { evidenceFolder } from '../folders.ts';
import { defaultChecklists } from '../handover-types.ts';
import { nearest } from '../messages/nearest.ts';
import { hint } from '../messages/schema-messages.ts';
import type { Fault, Path } from '../source.ts';
import type { Checklist } from '../types.ts';
import { type CheckContext, type EntryFile, isRetired } from './check-context.ts';
import { possibleId } from './entry-id.ts';

export function handoverFitsChecklist(
  { type, data }: EntryFile,
  { checklists, tree }: CheckContext,
): Fault[] {
  const path = ['handover', 'checklist'];
  const named = textAt(data, path);
  const checklist = checklists.get(named ?? defaultChecklists[type]);
  if (checklist) return [...versionExists(data, checklist), ...questionsAreAsked(data, checklist)];
  // A checklist that exists and cannot be read has its own problems. The default checklist may come with another release.
  if (named === undefined || tree.has(named, 'checklist')) return [];
  const values = { checklist: named, hint: hint(nearest(named, checklists.keys())) };
  return [{ rule: 'entry.unknown-checklist', values, path }];
}

function versionExists(data: unknown, { id, version }: Checklist): Fault[] {
  const path = ['handover', 'version'];
  const answered = valueAt(data, path);
  if (typeof answered !== 'number' || answered <= version) return [];
  const values = { answered: String(answered), checklist: id, version: String(version) };
  return [{ rule: 'entry.checklist-version', values, path }];
}

function questionsAreAsked(data: unknown, { id: checklist, questions }: Checklist): Fault[] {
  const asked = new Set(questions.map(({ id }) => id));
  return (keysAt(data, ['handover', 'answers']) ?? []).flatMap((question): Fault[] => {
    if (asked.has(question) || !possibleId.test(question)) return [];
    const values = { question, checklist, hint: hint(nearest(question, asked)) };
    return [{ rule: 'entry.unknown-question', values, path: ['handover', 'answers', question], at: 'key' }];
  });
}

/** Evidence that is a path must be an existing file below `inventory/evidence/`. */
export function evidenceExists({ data }: EntryFile, { tree }: CheckContext): Fault[] {
  const answers = keysAt(data, ['handover', 'answers']) ?? [];
  const places: Path[] = [
    ...answers.map(question => ['handover', 'answers', question, 'evidence']),
    ['declaration', 'evidence'],
  ];
  return places.flatMap((path): Fault[] => {
    const evidence = textAt(data, path);
    if (!evidence?.startsWith(evidenceFolder)) return [];
    const steps = evidence.split('/');
    if (steps.some(step => step === '' || step === '.' || step === '..'))
      return [{ rule: 'entry.evidence-outside', values: { evidence }, path }];
    return tree.holds(evidence) ? [] : [{ rule: 'entry.evidence-missing', values: { evidence }, path }];
  });
}

/** The most unknown ids for which a similar known one is searched. */
const guessed = 10;

/** Every id in a declaration must be a certificate or an item of the ledger. */
export function contentsExist({ data }: EntryFile, { tree }: CheckContext): Fault[] {
  const unknown = listAt(data, ['declaration', 'contains']).flatMap((entry, index) =>
    typeof entry === 'string' && possibleId.test(entry) && !tree.has(entry, 'certificate', 'item')
      ? [{ entry, index }]
      : [],
  );
  return unknown.map(({ entry, index }, position): Fault => {
    const meant = position < guessed ? nearest(entry, tree.stems('certificate', 'item')) : undefined;
    const path = ['declaration', 'contains', index];
    return { rule: 'entry.unknown-entry', values: { entry, hint: hint(meant) }, path };
  });
}

/** An entry may be declared by one system only. Where the entry itself names a system, that one may declare it. */
export function contentsAreInOneSystem(
  system: EntryFile,
  { systemOf, declaringSystems }: CheckContext,
): Fault[] {
  if (system.type !== 'system' || isRetired(system)) return [];
  return listAt(system.data, ['declaration', 'contains']).flatMap((entry, index): Fault[] => {
    if (typeof entry !== 'string') return [];
    const path = ['declaration', 'contains', index];
    const said = systemOf.get(entry);
    if (said === system.stem) return [];
    if (said !== undefined)
      return [{ rule: 'entry.contained-elsewhere', values: { entry, system: said }, path }];
    const other = declaringSystems.get(entry)?.find(holder => holder !== system.stem);
    if (other === undefined) return [];
    return [{ rule: 'entry.contained-twice', values: { entry, system: other }, path }];
  });
}
