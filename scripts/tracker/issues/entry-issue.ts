/** What the findings of one entry are as an issue: its words, its labels, its people. */

import type { Finding } from '../../compare/finding.ts';
import { describe, remedyOf, type Wording } from '../../compare/view/finding-text.ts';
import { builderOf } from '../../handover/sides.ts';
import { writtenKey } from '../../ledger/key-types.ts';
import { nameAndId } from '../../ledger/parties.ts';
import type { AnyEntry } from '../../ledger/types.ts';
import { failureRules, isOfRecords, rules } from '../../rules/catalogue.ts';
import { codeSpan } from '../../text/encode.ts';
import { worstFirst } from '../../text/severity.ts';
import { type IssueText, type Row, written } from '../../text/templates.ts';
import { labelsOf } from '../model/labels.ts';
import { levelOf } from '../model/level.ts';
import { loginsOf } from '../model/people.ts';
import type { Level } from '../model/state.ts';
import { type Draft, type Keeps, longestThatFits } from './issue-draft.ts';
import { openQuestions } from './open-questions.ts';
import { needsIssue, type Subject } from './subject.ts';

const maximumEndpoints = 20;

export function levelOfSubject({ findings, ledger }: Subject): Level {
  return levelOf(findings, ledger.settings.expiry.stages);
}

/** The rules of severity error among the findings, sorted. */
export function errorRules({ findings }: Subject): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ rule }) => rule))].toSorted();
}

/**
 * The rules of findings that want an issue and follow from the ledger alone, sorted: they are certain also while nothing
 * can be seen. How near its end something is, is a matter of the level.
 */
export function certainRules({ findings, ledger }: Subject): string[] {
  const certain = findings
    .filter(each => isOfRecords(each) && needsIssue([each], ledger.settings))
    .filter(({ rule }) => rules[rule].term === undefined);
  return [...new Set(certain.map(({ rule }) => rule))].toSorted();
}

/** The rules of findings that alone want an issue, sorted, without those in `told`. */
function otherRules({ findings, ledger }: Subject, told: readonly string[]): string[] {
  const wanting = findings.filter(each => needsIssue([each], ledger.settings));
  return [...new Set(wanting.map(({ rule }) => rule))].filter(rule => !told.includes(rule)).toSorted();
}

/** An endpoint that is believed to be down hides whatever else was wrong with it. */
export function hidesOthers(findings: readonly Finding[]): boolean {
  return findings.some(({ rule }) => failureRules.includes(rule));
}

/** @param unseen where there is something to keep, the text says that an earlier one may hold more. */
export function draftOf(subject: Subject, unseen?: Keeps): Draft {
  const { entry, ledger, templates } = subject;
  const { owner } = entry;
  const level = levelOfSubject(subject);
  const keeps = hidesOthers(subject.findings) ? 'everything' : unseen;
  const rows = rowsOf(subject);
  const page = longestThatFits(
    listed => templates.page('issue', issueText(subject, rows, listed, keeps)),
    rows.length,
  );
  const told = [...new Set([...errorRules(subject), ...certainRules(subject)])].toSorted();
  return {
    kind: 'entry',
    entry: entry.id,
    ...page,
    labels: labelsOf(ledger.settings, level.severity, entry),
    assignees: loginsOf([owner.primary, owner.deputy], ledger.parties, subject.today),
    level,
    ...(entry.type !== 'certificate' && { type: entry.type }),
    rules: told,
    others: otherRules(subject, told),
    ...(keeps && { keeps }),
  };
}

function issueText(subject: Subject, rows: Row[], listed: number, keeps: Keeps | undefined): IssueText {
  const { entry, findings, acknowledged, ledger, templates } = subject;
  const { team, primary, deputy } = entry.owner;
  const named = (id: string | undefined) => (id === undefined ? undefined : nameAndId(id, ledger.parties));
  const ordered = worstFindingsFirst(findings);
  const concerned = ordered.filter(({ severity }) => severity !== 'info');
  const remedies = new Set(ordered.map(finding => remedyOf(finding)[templates.locale]));
  const open = openQuestions(subject);
  const [worst] = ordered;
  return {
    id: entry.id,
    name: entry.title === entry.id ? undefined : entry.title,
    headline: worst ? rules[worst.rule].title[templates.locale] : '',
    others: new Set(concerned.map(({ rule }) => rule)).size - 1,
    rows: rows.slice(0, listed),
    moreRows: rows.length - listed,
    observed: entry.type === 'certificate' && findings.some(finding => !isOfRecords(finding)),
    remedies: [...remedies].map(written),
    ...open,
    owner: { team: named(team), primary: named(primary), deputy: named(deputy) },
    builder: open.questions.length > 0 ? named(builderOf(entry)) : undefined,
    ...dutyText(entry, named),
    file: entry.file,
    silencedIn: ledger.settings.acknowledgements.separate
      ? `inventory/acknowledgements/${entry.id}.yaml`
      : entry.file,
    acknowledged,
    partial: keeps && (keeps === 'everything' ? endpointsOf(entry) : noneUnseen),
  };
}

/** Every endpoint was seen; it was a rule that came to no answer. */
const noneUnseen = { several: false, one: false };

/** Those that are ever looked at, each once, whatever it is asked for. An item or a system has none. */
function endpointsOf(entry: AnyEntry): NonNullable<IssueText['partial']> {
  const watched = entry.type === 'certificate' ? entry.endpoints.filter(({ check }) => check === 'tls') : [];
  const count = new Set(watched.map(({ key }) => writtenKey(key))).size;
  return { several: count > 1, one: count === 1 };
}

/** Who does the work, and by which contract and procedure: as far as the ledger says. */
function dutyText(
  entry: AnyEntry,
  named: (id: string | undefined) => string | undefined,
): Pick<IssueText, 'responsible' | 'operator' | 'contract' | 'procedure'> {
  if (entry.type === 'system') {
    const { operator, contract } = entry;
    return { responsible: undefined, operator: named(operator), contract, procedure: undefined };
  }
  const { responsible, contract, procedure } = entry.renewal;
  return { responsible: named(responsible), operator: undefined, contract, procedure };
}

/** One row for the same finding at several endpoints; the worst rows first. */
export function rowsOf({ findings, ledger, templates }: Subject): Row[] {
  const wording: Wording = {
    locale: templates.locale,
    timezone: ledger.settings.timezone,
    encode: codeSpan,
  };
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
    text: written(text),
    endpoints: endpoints.slice(0, maximumEndpoints),
    more: Math.max(0, endpoints.length - maximumEndpoints),
  }));
}

/** Those of one severity keep the order of the catalogue. */
const worstFindingsFirst = (findings: readonly Finding[]): Finding[] =>
  worstFirst(findings, ({ severity }) => severity);
