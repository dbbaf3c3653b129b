/** What the issue of an entry says: its words, its labels, its people. */

import type { Finding } from '../../compare/finding.ts';
import { describe, remedyOf, type Wording } from '../../compare/view/finding-text.ts';
import { builderOf } from '../../handover/sides.ts';
import { writtenKey } from '../../ledger/key-types.ts';
import { nameAndId } from '../../ledger/parties.ts';
import type { AnyEntry } from '../../ledger/types.ts';
import { isOfRecords, rules } from '../../rules/catalogue.ts';
import { codeSpan } from '../../text/encode.ts';
import type { Locale } from '../../text/locale.ts';
import { worstFirst } from '../../text/severity.ts';
import { type IssueText, type Row, type Templates, written } from '../../text/templates.ts';
import { labelsOf } from '../model/labels.ts';
import { longestThatFits } from '../model/page-size.ts';
import { loginsOf } from '../model/people.ts';
import {
  certainRules,
  type EntryFindings,
  errorRules,
  hidesOthers,
  levelOfEntry,
  wantingRules,
} from './entry-findings.ts';
import type { Draft, ToldBefore } from './issue-content.ts';
import { openQuestions } from './open-questions.ts';

/** @param unseen what was told before and may still hold: where that is anything, the text says so */
export function entryDraft(about: EntryFindings, unseen: ToldBefore, templates: Templates): Draft {
  const { entry, ledger, today, findings } = about;
  const { owner } = entry;
  const level = levelOfEntry(about);
  const mayStillHold = hidesOthers(findings) ? 'everything' : unseen;
  const rows = rowsOf(about, templates.locale);
  const page = longestThatFits(
    listed => templates.page('issue', issueText(about, rows, listed, mayStillHold, templates.locale)),
    rows.length,
  );
  const told = [...new Set([...errorRules(about), ...certainRules(about)])].toSorted();
  return {
    kind: 'entry',
    entry: entry.id,
    ...page,
    labels: labelsOf(ledger.settings, level.severity, entry),
    assignees: loginsOf([owner.primary, owner.deputy], ledger.parties, today),
    level,
    ...(entry.type !== 'certificate' && { type: entry.type }),
    rules: told,
    others: wantingRules(about).filter(rule => !told.includes(rule)),
    mayStillHold,
  };
}

function issueText(
  about: EntryFindings,
  rows: readonly Row[],
  listed: number,
  mayStillHold: ToldBefore,
  locale: Locale,
): IssueText {
  const { entry, findings, acknowledged, ledger } = about;
  const { team, primary, deputy } = entry.owner;
  const named = (id: string | undefined) => (id === undefined ? undefined : nameAndId(id, ledger.parties));
  const ordered = worstFindingsFirst(findings);
  const concerned = ordered.filter(({ severity }) => severity !== 'info');
  const remedies = new Set(ordered.map(finding => remedyOf(finding)[locale]));
  const open = openQuestions(about, locale);
  const [worst] = ordered;
  return {
    id: entry.id,
    name: entry.title === entry.id ? undefined : entry.title,
    headline: worst ? rules[worst.rule].title[locale] : '',
    others: Math.max(0, new Set(concerned.map(({ rule }) => rule)).size - 1),
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
    partial: partialText(entry, mayStillHold),
  };
}

/** Endpoints that are ever looked at count once, whatever they are asked for. An item or a system has none. */
function partialText(entry: AnyEntry, mayStillHold: ToldBefore): IssueText['partial'] {
  if (mayStillHold.length === 0) return undefined;
  // Every endpoint was seen; it was a rule that came to no answer.
  if (mayStillHold !== 'everything') return { several: false, one: false };
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
    text: written(text),
    endpoints: endpoints.slice(0, maximumEndpoints),
    more: Math.max(0, endpoints.length - maximumEndpoints),
  }));
}

/** Those of one severity keep the order of the catalogue. */
const worstFindingsFirst = (findings: readonly Finding[]): Finding[] =>
  worstFirst(findings, ({ severity }) => severity);
