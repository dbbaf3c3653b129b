/** What the issue of an entry says: its words, its labels, its people. */

import type { Finding } from '../../compare/finding.ts';
import { describe, remedyOf, type Wording } from '../../compare/view/finding-text.ts';
import { nameAndId } from '../../ledger/parties.ts';
import { isOfRecords, rules } from '../../rules/rule-catalogue.ts';
import { codeSpan } from '../../text/encode.ts';
import type { Locale } from '../../text/locale.ts';
import { encodedMarkdown, type IssueText, type Row, type Templates } from '../../text/templates/templates.ts';
import { labelsOf } from '../model/labels.ts';
import { fittingPage } from '../model/page-size.ts';
import { loginsOf } from '../model/people.ts';
import { concernedBy, entryFacts, headlineOf, plainText, worstFindingsFirst } from './entry-facts.ts';
import {
  certainRules,
  type EntryFindings,
  errorRules,
  hidesOthers,
  levelOfEntry,
  wantingRules,
} from './entry-findings.ts';
import type { Draft, ToldBefore } from './issue-content.ts';
import { type OpenLack, openLacks, questionsText } from './open-questions.ts';

/** @param earlier what was told before and may still hold: where that is anything, the text says so */
export function entryDraft(about: EntryFindings, earlier: ToldBefore, templates: Templates): Draft {
  const { entry, ledger, today, findings } = about;
  const { owner } = entry;
  const level = levelOfEntry(about);
  const mayStillHold = hidesOthers(findings) ? 'everything' : earlier;
  const rows = rowsOf(about, templates.locale);
  const lacks = openLacks(about);
  const page = fittingPage(
    listed =>
      templates.page('issue', issueText(about, { rows, listed, lacks, mayStillHold }, templates.locale)),
    rows.length,
  );
  const told = [...new Set([...errorRules(about), ...certainRules(about)])].toSorted();
  return {
    kind: 'entry',
    entry: entry.id,
    ...page,
    facts: entryFacts(about, lacks, mayStillHold, templates.locale),
    labels: labelsOf(ledger.settings, level.severity, entry),
    assignees: loginsOf([owner.primary, owner.deputy], ledger.parties, today),
    level,
    ...(entry.type !== 'certificate' && { type: entry.type }),
    rules: told,
    others: wantingRules(about).filter(rule => !told.includes(rule)),
    mayStillHold,
  };
}

/** What the text of an issue is put together from, beside the findings. */
interface Parts {
  rows: readonly Row[];
  /** How many of them. */
  listed: number;
  lacks: readonly OpenLack[];
  mayStillHold: ToldBefore;
}

function issueText(
  about: EntryFindings,
  { rows, listed, lacks, mayStillHold }: Parts,
  locale: Locale,
): IssueText {
  const { entry, findings, ledger } = about;
  const named = (id: string | undefined) => (id === undefined ? undefined : nameAndId(id, ledger.parties));
  const remedies = new Set(worstFindingsFirst(findings).map(finding => remedyOf(finding)[locale]));
  const { rule, others } = headlineOf(findings);
  return {
    ...plainText(about, mayStillHold),
    observed: entry.type === 'certificate' && findings.some(finding => !isOfRecords(finding)),
    headline: rules[rule].title[locale],
    others,
    rows: rows.slice(0, listed),
    moreRows: rows.length - listed,
    remedies: [...remedies].map(encodedMarkdown),
    ...questionsText(lacks, about, locale),
    ...concernedBy(entry, lacks, named),
  };
}

const maximumEndpoints = 20;

/** One row for the same finding at several endpoints; the worst rows first. */
export function rowsOf({ findings, ledger }: EntryFindings, locale: Locale): Row[] {
  const wording: Wording = { locale, timezone: ledger.settings.timezone, encode: codeSpan };
  const groups = new Map<string, { finding: Finding; text: string; endpoints: string[] }>();
  for (const finding of worstFindingsFirst(findings)) {
    const text = describe(finding, wording);
    const key = `${finding.rule}\n${finding.severity}\n${text}`;
    const group = groups.get(key) ?? { finding, text, endpoints: [] };
    if (finding.endpoint !== undefined) group.endpoints.push(finding.endpoint);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ finding, text, endpoints }) => ({
    severity: finding.severity,
    rule: finding.rule,
    text: encodedMarkdown(text),
    endpoints: endpoints.slice(0, maximumEndpoints),
    more: Math.max(0, endpoints.length - maximumEndpoints),
  }));
}
