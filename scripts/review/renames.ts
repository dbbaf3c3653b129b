/** Which entries went and came back under another name: an entry is what it says, and not what its file is called. */
import { writtenEndpoints } from '../ledger/key-types.ts';
import type { AnyEntry } from '../ledger/types.ts';
import type { Touched } from './change.ts';
import { written } from './value-change.ts';

/** `renamed`: what it was, of an entry that was given another name and nothing else. */
export type MaybeRenamed = Touched & { renamed?: AnyEntry };

/** An entry that went and one that came and is the same in all but its name are one; of twins, each is one of them. */
export function renamesPaired(touched: readonly Touched[]): MaybeRenamed[] {
  const gone = touched.flatMap(each => (!each.is && each.before ? [{ each, before: each.before }] : []));
  const left = Map.groupBy(gone, ({ before }) => nameless(before));
  const known = firstByMark(gone.map(({ before }) => before));
  const taken = new Set<Touched>();
  const paired = touched.map((each): MaybeRenamed => {
    const { was, after } = each;
    if (!after || was) return each;
    const from = left.get(nameless(after))?.shift();
    if (from) {
      taken.add(from.each);
      return { ...each, renamed: from.before };
    }
    const origin = marksOf(after).flatMap(mark => known.get(mark) ?? [])[0];
    return { ...each, ...(origin && { origin }) };
  });
  return paired.filter(each => !taken.has(each));
}

/** Everything an entry says but its name. */
function nameless({ title, id, ...rest }: AnyEntry): string {
  return written({ ...rest, id: '', file: '', title: title === id ? '' : title });
}

/** Those that are changed on the way are known again by one of these. */
function firstByMark(entries: readonly AnyEntry[]): ReadonlyMap<string, AnyEntry> {
  // Of a mark that several have, the first one counts, as it would be found first.
  return new Map(entries.toReversed().flatMap(entry => marksOf(entry).map(mark => [mark, entry] as const)));
}

/** By what people would know it again, whatever type of entry it is. */
function marksOf(entry: AnyEntry): string[] {
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
