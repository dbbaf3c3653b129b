/** Changes of the settings, and which of them need attention. Pure. */
import type { Path } from '../ledger/source.ts';
import type { Settings } from '../ledger/types.ts';
import type { Change, LedgerChangeKind } from './change.ts';
import { durationText, valueChanges } from './value-change.ts';

/**
 * Settings that only change what people read. Every other setting decides what is probed, trusted, reported or allowed, and
 * needs attention; so does a new setting until it is listed here. `*` stands for any name.
 */
const onlyWords: readonly (readonly string[])[] = [['organization'], ['locale'], ['sites', '*', 'title']];

export function settingChanges(before: Settings, after: Settings): Change<LedgerChangeKind>[] {
  const [old, current] = [flattened(before), flattened(after)];
  const keys = [...new Set([...old.keys(), ...current.keys()])].sort();
  return keys.flatMap((key): Change<LedgerChangeKind>[] => {
    const [from, to] = [old.get(key)?.text, current.get(key)?.text];
    const path = (current.get(key) ?? old.get(key))?.path ?? [];
    if (key === 'adoption.until')
      return valueChanges('debt-window', path, from, to, {
        attention: to !== undefined && to > (from ?? ''),
      });
    return valueChanges('setting', path, from, to, { about: key, attention: !isOnlyWords(path) });
  });
}

const isOnlyWords = (path: Path): boolean =>
  onlyWords.some(
    words =>
      words.length === path.length && words.every((word, index) => word === '*' || word === path[index]),
  );

const durations: ReadonlySet<string> = new Set([
  'timeout',
  'rolloutGrace',
  'maximum',
  'reviewEvery',
  'within',
]);

/** Every value by its dotted key, in the form people write. A list is one value. Names may contain dots. */
function flattened(
  settings: object,
  above: readonly string[] = [],
): Map<string, { path: Path; text: string }> {
  return new Map(
    Object.entries(settings).flatMap(([name, value]): [string, { path: Path; text: string }][] => {
      const path = [...above, name];
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return [...flattened(value, path)];
      const shown = inUnits(name, value);
      const text = typeof shown === 'string' ? shown : JSON.stringify(shown, inUnits);
      return [[path.join('.'), { path, text }]];
    }),
  );
}

const inUnits = (name: string, value: unknown): unknown =>
  durations.has(name) && typeof value === 'number' ? durationText(value) : value;
