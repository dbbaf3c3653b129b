/** Reads the checklists of `inventory/checklists/` and those that come with certledger. */
import type { Localized } from '../text/locale.ts';
import { idFault } from './checks/entry-id.ts';
import { listAt, textAt, valueAt } from './data.ts';
import { folderOf, ledgerPlaceOf } from './folders.ts';
import { type Reading, readFile } from './read/file-content.ts';
import type * as File from './schema.generated.ts';
import { type Fault, type Path, Source } from './source.ts';
import type { Checklist } from './types.ts';

export interface Checklists {
  /** By name, sorted. A checklist with a serious fault is left out. */
  known: ReadonlyMap<string, Checklist>;
  readings: Reading[];
}

/** @param builtin texts by name. A file of the ledger with the same name replaces one of them, even if it has faults. */
export function readChecklists(
  sources: readonly Source[],
  builtin: ReadonlyMap<string, string>,
  isReplaced: (name: string) => boolean,
): Checklists {
  const own = sources.filter(({ file }) => {
    const place = ledgerPlaceOf(file);
    return place?.format === 'checklist' && place.proper;
  });
  const read = own.map(readOne);
  const known = [
    ...[...parsedBuiltin(builtin)].filter(([name]) => !isReplaced(name)),
    ...read.flatMap(({ checklist }) => (checklist ? [[checklist.id, checklist] as const] : [])),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return { known: new Map(known), readings: read.map(({ reading }) => reading) };
}

/** Parsed once, however often a ledger is read. A text with faults is left out. */
function parsedBuiltin(texts: ReadonlyMap<string, string>): ReadonlyMap<string, Checklist> {
  const ready = parsed.get(texts);
  if (ready) return ready;
  const checklists = new Map<string, Checklist>();
  for (const [name, text] of texts) {
    const { checklist } = readOne(new Source(`${folderOf.checklist}${name}.yaml`, text));
    if (!checklist) continue;
    const { file: _, ...builtin } = checklist;
    checklists.set(name, builtin);
  }
  parsed.set(texts, checklists);
  return checklists;
}

const parsed = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, Checklist>>();

/** Faults that leave no doubt about the questions: they concern only versions and due dates. */
const tolerable: ReadonlySet<string> = new Set([
  'checklist.since',
  'checklist.due-missing',
  'checklist.unknown-version',
  'checklist.repeated-version',
]);

function readOne(source: Source): { reading: Reading; checklist?: Checklist } {
  const reading = readFile(source, 'checklist');
  const stem = ledgerPlaceOf(source.file)?.stem ?? '';
  reading.faults.push(...idFault(reading.data, 'id', stem), ...checklistFaults(reading.data));
  if (reading.faults.some(({ rule }) => !tolerable.has(rule))) return { reading };
  return { reading, checklist: toChecklist(source.file, reading.data as File.Checklist) };
}

/** @param written satisfies the schema */
function toChecklist(file: string, { id, title, version, changes, questions }: File.Checklist): Checklist {
  return {
    id,
    file,
    title: bilingual(title),
    version,
    due: new Map((changes ?? []).map(change => [change.version, change.due])),
    questions: questions.map(({ id, question, why, answer, since }) => ({
      id,
      question: bilingual(question),
      ...(why !== undefined && { why: bilingual(why) }),
      answer,
      since: since ?? 1,
    })),
  };
}

const bilingual = (text: File.Bilingual): Localized =>
  typeof text === 'string' ? { en: text, ja: text } : { en: text.en, ja: text.ja };

/** Faults of a checklist that a schema cannot express. */
function checklistFaults(data: unknown): Fault[] {
  return [...repeatedQuestions(data), ...versionFaults(data)];
}

function repeatedQuestions(data: unknown): Fault[] {
  const seen = new Set<string>();
  return listAt(data, ['questions']).flatMap((question, index): Fault[] => {
    const id = textAt(question, ['id']);
    if (id === undefined || (!seen.has(id) && seen.add(id))) return [];
    return [{ rule: 'checklist.repeated-question', values: { id }, path: ['questions', index, 'id'] }];
  });
}

/** Every version after the first must have a due date. No question and no due date may name a version that does not exist. */
function versionFaults(data: unknown): Fault[] {
  const version = numberAt(data, ['version']);
  if (version === undefined) return [];
  const current = String(version);
  const later = listAt(data, ['questions']).flatMap((question, index): Fault[] => {
    const since = numberAt(question, ['since']);
    if (since === undefined || since <= version) return [];
    const path = ['questions', index, 'since'];
    return [{ rule: 'checklist.since', values: { since: String(since), version: current }, path }];
  });
  const dated = new Set<number>();
  const changes = listAt(data, ['changes']).flatMap((change, index): Fault[] => {
    const changed = numberAt(change, ['version']);
    if (changed === undefined) return [];
    const path = ['changes', index, 'version'];
    const values = { changed: String(changed), version: current };
    if (changed > version) return [{ rule: 'checklist.unknown-version', values, path }];
    if (dated.has(changed)) return [{ rule: 'checklist.repeated-version', values, path }];
    dated.add(changed);
    return [];
  });
  return [...later, ...changes, ...undated(version, dated)];
}

function undated(version: number, dated: ReadonlySet<number>): Fault[] {
  // The schema reports a version out of range; counting up to it could take very long.
  const versions = Array.from({ length: Math.min(version, 1000) }, (_, index) => index + 1);
  const missing = versions.slice(1).filter(number => !dated.has(number));
  if (missing.length === 0) return [];
  return [{ rule: 'checklist.due-missing', values: { versions: missing.join(', ') }, path: ['version'] }];
}

function numberAt(data: unknown, path: Path): number | undefined {
  const value = valueAt(data, path);
  return typeof value === 'number' ? value : undefined;
}
