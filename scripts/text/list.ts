/** Long lists, shortened for people. */
import type { Locale, Localized } from './locale.ts';

/** Makes untrusted text safe for the place where it is printed. */
export type Encode = (value: string) => string;

/**
 * `a, b and 3 more`, `a、b ほか 3 件`; empty for no values.
 * @param encode each value goes through it
 * @param most how many values are shown at most
 */
export function listed(
  values: readonly string[],
  { encode, most, locale }: { encode: Encode; most: number; locale: Locale },
): string {
  const shown = values.slice(0, most).map(value => encode(value));
  const more = values.length - shown.length;
  const all: Localized = {
    en: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    ja: `${shown.join('、')}${more > 0 ? ` ほか ${more} 件` : ''}`,
  };
  return all[locale];
}
