/** The severities of findings and their names. */
import type { Localized } from './locale.ts';

export type Severity = 'info' | 'warning' | 'error';

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Sorting is stable: those of one severity keep their order. */
export function mostSevereFirst<T>(items: readonly T[], severityOf: (item: T) => Severity): T[] {
  return items.toSorted((a, b) => severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b)));
}

export const severityWords: Readonly<Record<Severity, Localized>> = {
  info: { en: 'info', ja: '情報' },
  warning: { en: 'warning', ja: '警告' },
  error: { en: 'error', ja: 'エラー' },
};
