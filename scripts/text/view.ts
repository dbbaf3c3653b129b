/**
 * The types of views. Each product has one record of views: its keys are the formats of a command, and its values print the product in
 * these formats.
 */
import type { Locale } from './locale.ts';

export interface Presentation {
  locale: Locale;
  /** Colour is wanted on standard output. */
  color: boolean;
  /** The width of the terminal. Absent: standard output is none, and a line may be as long as it needs to be. */
  columns?: number;
}

/** A text and where it goes. */
export interface Printed {
  /** `out`: standard output. `annotations`: there too, for the Actions runner to obey. `err`: standard error. */
  to: 'out' | 'annotations' | 'err';
  /** In pieces where the text is too large to be held as a whole. */
  text: string | Iterable<string>;
}

/** A string goes to standard output; a list is printed in its order. */
export type View<Product> = (product: Product, presentation: Presentation) => string | readonly Printed[];

/** By format. A record is written `satisfies Views<…>`, so that its keys stay known. */
export type Views<Product> = Readonly<Record<string, View<Product>>>;
