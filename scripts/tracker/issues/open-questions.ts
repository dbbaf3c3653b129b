/** What is still to be answered or confirmed about an entry, as its issue lists it. */
import { type DeclarationLack, declarationLacks, partsBySystem } from '../../handover/declaration.ts';
import { lackText } from '../../handover/lack-text.ts';
import { handoverLacks, type Lack } from '../../handover/lacks.ts';
import { asksOf } from '../../rules/rule-catalogue.ts';
import { codeSpan } from '../../text/encode.ts';
import type { Locale } from '../../text/locale.ts';
import { encodedMarkdown, type IssueText } from '../../text/templates/templates.ts';
import { type EntryFindings, needsIssue } from './entry-findings.ts';

export type OpenLack = Lack | DeclarationLack;

/** More than a checklist usually asks; the file has them all. */
const maximumQuestions = 20;

/** What is lacking of what the rules that want an issue ask for: what is acknowledged, is debt, or still has time is not. */
export function openLacks(about: EntryFindings): OpenLack[] {
  const { entry, findings, ledger, today } = about;
  const wanted = findings.filter(finding => needsIssue([finding], ledger.settings));
  const asked = asksOf(wanted.map(({ rule }) => rule));
  const lacks = [...handoverLacks(entry, ledger, today), ...undeclared(about)];
  return lacks.filter(({ kind }) => asked.has(kind));
}

export function questionsText(
  lacks: readonly OpenLack[],
  { entry, ledger }: EntryFindings,
  locale: Locale,
): Pick<IssueText, 'questions' | 'moreQuestions'> {
  const telling = { locale, encode: codeSpan, parties: ledger.parties };
  return {
    questions: lacks.slice(0, maximumQuestions).map(lack => encodedMarkdown(lackText(lack, entry, telling))),
    moreQuestions: Math.max(0, lacks.length - maximumQuestions),
  };
}

function undeclared({ entry, ledger, today }: EntryFindings) {
  return entry.type === 'system'
    ? declarationLacks(entry, partsBySystem(ledger).get(entry.id) ?? [], ledger.parties, today)
    : [];
}
