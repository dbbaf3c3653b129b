/** What a sentence about a change is made of. */
import type { Localized } from '../../text/locale.ts';

/** A change with its values ready to print; what is not there is said to be nothing. */
export interface Said {
  about: string;
  from: Localized;
  to: Localized;
  /** `from` and `to` as parties: name and id. */
  old: Localized;
  current: Localized;
}
export type Sentence = (said: Said) => Localized;

export const arrow = ({ from, to }: Said): Localized => ({
  en: `${from.en} → ${to.en}`,
  ja: `${from.ja} → ${to.ja}`,
});
export const parties = ({ old, current }: Said): Localized => ({
  en: `${old.en} → ${current.en}`,
  ja: `${old.ja} → ${current.ja}`,
});
export const labelled =
  (label: Localized, pair: (said: Said) => Localized = arrow): Sentence =>
  said => ({ en: `${label.en}: ${pair(said).en}.`, ja: `${label.ja}: ${pair(said).ja}。` });
