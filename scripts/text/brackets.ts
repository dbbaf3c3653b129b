/** A note after a text. */
import type { Localized } from './locale.ts';

/** In the parentheses of the language, which are full-width in Japanese and need no space: ` (note)`, `（note）`. */
export const bracketed = ({ en, ja }: Localized): Localized => ({ en: ` (${en})`, ja: `（${ja}）` });
