/** Finds entries that were renamed: a removed and an added file with the same content. */
import { writtenEndpoints } from '../ledger/key-types.ts';
import type { AnyEntry } from '../ledger/types.ts';
import type { TouchedEntry } from './change.ts';
import { comparableText } from './value-change.ts';

/** `renamed`: the entry under its old name, where nothing but the name changed. */
export type MaybeRenamed = TouchedEntry & { renamed?: AnyEntry };

/** Joins a removed entry and an added one into one rename where only the name differs. Each removed entry is used once. */
export function pairRenames(touched: readonly TouchedEntry[]): MaybeRenamed[] {
  const gone = touched.flatMap(each => (!each.atHead && each.before ? [{ each, before: each.before }] : []));
  const left = Map.groupBy(gone, ({ before }) => contentsWithoutName(before));
  const known = firstByMark(gone.map(({ before }) => before));
  const taken = new Set<TouchedEntry>();
  const paired = touched.map((each): MaybeRenamed => {
    const { atBase, after } = each;
    if (!after || atBase) return each;
    const from = left.get(contentsWithoutName(after))?.shift();
    if (from) {
      taken.add(from.each);
      return { ...each, renamed: from.before };
    }
    const origin = identifyingMarks(after).flatMap(mark => known.get(mark) ?? [])[0];
    return { ...each, ...(origin && { origin }) };
  });
  return paired.filter(each => !taken.has(each));
}

/** The content of an entry without its name, as comparable text. */
function contentsWithoutName({ title, id, ...rest }: AnyEntry): string {
  return comparableText({ ...rest, id: '', file: '', title: title === id ? '' : title });
}

/** An entry whose content also changed is recognised by one of its marks. */
function firstByMark(entries: readonly AnyEntry[]): ReadonlyMap<string, AnyEntry> {
  // Where several entries have the same mark, the first one counts.
  return new Map(
    entries.toReversed().flatMap(entry => identifyingMarks(entry).map(mark => [mark, entry] as const)),
  );
}

/** The properties by which people would recognise an entry, whatever its type is. */
function identifyingMarks(entry: AnyEntry): string[] {
  const { id, title, handover } = entry;
  const answers = [...(handover?.answers ?? [])].map(([question, { value }]) => `${question}: ${value}`);
  return [
    `id ${id}`,
    ...(entry.type === 'certificate' ? writtenEndpoints(entry).map(({ key }) => `endpoint ${key}`) : []),
    ...(entry.type === 'certificate' && entry.certificate?.sha256 !== undefined
      ? [`certificate ${entry.certificate.sha256}`]
      : []),
    ...(entry.type === 'certificate' && entry.ecdsa?.certificate?.sha256 !== undefined
      ? [`certificate ${entry.ecdsa.certificate.sha256}`]
      : []),
    ...(entry.type === 'item' && entry.reference !== undefined ? [`reference ${entry.reference}`] : []),
    ...(title === id ? [] : [`title ${title}`]),
    ...(answers.length > 0 ? [`answers ${answers.join(', ')}`] : []),
  ];
}
