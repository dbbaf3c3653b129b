/** What a sweep found, what it planned and what became of it. */
import { documentOf } from '../../compare/report.ts';
import { markdownOf } from '../../compare/view/comparison-markdown.ts';
import { textOf } from '../../compare/view/comparison-text.ts';
import type { Problem } from '../../ledger/types.ts';
import type { Sweep } from '../../sweep.ts';
import { codeSpan, jsonPieces } from '../../text/encode.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { summaryOctets } from '../../text/summary-size.ts';
import type { Views } from '../../text/view.ts';
import { renderPlanMarkdown, renderPlanText } from '../../tracker/view/plan-text.ts';
import { renderAppliedMarkdown, renderAppliedText } from '../../tracker/view/result-text.ts';

export interface SweepResult {
  sweep: Sweep;
  /** What is wrong with the files of the ledger that were left out. */
  problems: readonly Problem[];
  /** Why the run did not come to its end; undefined: it did. */
  failed: string | undefined;
}

export const sweepViews = {
  text: (result, { locale, color }) => {
    const { report, applied } = result.sweep;
    const plan = printablePlan(result);
    return joined(
      textOf(report, { locale, color }),
      plan &&
        (applied ? renderAppliedText(plan, applied, locale, color) : renderPlanText(plan, locale, color)),
    );
  },
  json: ({ sweep: { report, plan, applied }, problems }, { locale }) => {
    const document = {
      ...documentOf(report, locale),
      problems,
      ...(plan && { plan }),
      ...(applied && { applied }),
    };
    return [{ to: 'out', text: jsonPieces(document) }];
  },
  markdown: (result, { locale }) => sweepMarkdown(result, { locale, octets: summaryOctets }),
} satisfies Views<SweepResult>;

/** @param octets that it may take up */
export function sweepMarkdown(
  result: SweepResult,
  { locale, octets }: { locale: Locale; octets: number },
): string {
  const { sweep, failed } = result;
  const { report, applied } = sweep;
  const plan = printablePlan(result);
  return joined(
    failed === undefined ? undefined : `**${endedEarly[locale]}** ${codeSpan(failed, 1_000)}\n`,
    markdownOf(report, { locale, octets }),
    plan &&
      (applied
        ? renderAppliedMarkdown(plan, applied, locale, octets)
        : renderPlanMarkdown(plan, locale, octets)),
  );
}

/** When a run fails while it applies a plan, nobody knows which actions were written, so the plan is not shown. */
const printablePlan = ({ sweep: { plan, applied }, failed }: SweepResult): Sweep['plan'] =>
  failed !== undefined && !applied ? undefined : plan;

const endedEarly: Localized = {
  en: 'This run did not finish:',
  ja: 'この実行は最後まで完了していません:',
};

/** Paragraphs with a blank line between them. */
function joined(...parts: (string | undefined)[]): string {
  return parts.filter(part => part !== undefined).join('\n');
}
