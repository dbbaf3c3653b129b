/** What is known of a rule. */
import type { Localized } from '../../text/locale.ts';
import type { Severity } from '../../text/severity.ts';

/**
 * How a fact is shown: `instant` and `day` as dates; `word` and `words` from the catalogue's own vocabulary; `text`,
 * `list` and `number` as they are, encoded; `noted` as a list whose values may have a note behind them, `value (note)`;
 * `places` as addresses, each with what came of asking it ({@link AskedPlace}).
 */
export type FactKind = 'text' | 'list' | 'noted' | 'instant' | 'day' | 'word' | 'words' | 'number' | 'places';

export interface Rule {
  severity: Severity;
  /** When the severity of a finding is another one. */
  severityNote?: Localized;
  title: Localized;
  /** When the rule applies: one sentence. */
  when: Localized;
  /** Handlebars template over {@link Rule.facts}: one or two sentences about one finding. */
  text: Localized;
  /** What to do next. */
  remedy: Localized;
  /** What to do instead, by the finding's `advice`. */
  remedyOn?: Readonly<Record<string, Localized>>;
  /** Where it is written that this is wrong. */
  reference?: string;
  /** Every fact a finding of this rule can have, and how it is shown. */
  facts: Readonly<Record<string, FactKind>>;
}
