/** The parts of a sentence about a change. */
import type { Localized } from '../../text/locale.ts';

/** The values of a change, ready to print. A value that is absent reads “nothing”. */
export interface ChangeValues {
  about: string;
  from: Localized;
  to: Localized;
  /** `from` and `to` as parties: name and id. */
  old: Localized;
  current: Localized;
}
export type Sentence = (values: ChangeValues) => Localized;

export const arrow = ({ from, to }: ChangeValues): Localized => ({
  en: `${from.en} → ${to.en}`,
  ja: `${from.ja} → ${to.ja}`,
});
export const parties = ({ old, current }: ChangeValues): Localized => ({
  en: `${old.en} → ${current.en}`,
  ja: `${old.ja} → ${current.ja}`,
});
export const labelled =
  (label: Localized, pair: (values: ChangeValues) => Localized = arrow): Sentence =>
  values => ({ en: `${label.en}: ${pair(values).en}.`, ja: `${label.ja}: ${pair(values).ja}。` });
