/**
 * What the issue of an entry is made of, without any wording: as long as its hash is the same, the issue is left as it is.
 * Whatever its text may come to show belongs in here, as a value and not as a sentence; what follows from the rest does not.
 */
import type { Finding, Json } from '../../compare/finding.ts';
import { shownFacts } from '../../compare/view/finding-text.ts';
import { checklistName } from '../../handover/lacks.ts';
import { actingOwners, builderOf, buildersSide } from '../../handover/sides.ts';
import { writtenKey } from '../../ledger/key-types.ts';
import type { AnyEntry, Ledger, Question } from '../../ledger/types.ts';
import type { Locale } from '../../text/locale.ts';
import { mostSevereFirst } from '../../text/severity.ts';
import type { IssueText } from '../../text/templates/templates.ts';
import { toJson } from '../model/hash.ts';
import type { EntryFindings } from './entry-findings.ts';
import type { ToldBefore } from './issue-content.ts';
import type { OpenLack } from './open-questions.ts';

export function entryFacts(
  about: EntryFindings,
  lacks: readonly OpenLack[],
  mayStillHold: ToldBefore,
  locale: Locale,
): Json {
  const { entry, findings, ledger } = about;
  const party = (id: string | undefined) => id && { id, name: ledger.parties.get(id)?.name };
  return toJson({
    locale,
    timezone: ledger.settings.timezone,
    ...plainText(about, mayStillHold),
    findings: findings.map(findingFacts),
    concerned: concernedBy(entry, lacks, party),
    lacks: lacks.map(lack => ({
      ...lack,
      path: undefined,
      ...('question' in lack && { question: questionFacts(lack.question, about, locale) }),
      ...('by' in lack && { by: party(lack.by) }),
    })),
    mayAct: lacks.length > 0 && sidesOf(entry, ledger).map(party),
  });
}

const findingFacts = ({ rule, severity, endpoint, facts }: Finding): object => ({
  rule,
  severity,
  endpoint,
  facts: shownFacts({ rule, facts }),
});

/** Whose names the sentences about lacks hold. */
const sidesOf = (entry: AnyEntry, { parties }: Ledger): string[] => [
  ...buildersSide(entry),
  ...actingOwners(entry.owner, parties),
];

/** The words of a question are content where the ledger asks it; where certledger does, they are wording. */
function questionFacts({ id, answer, question }: Question, { entry, ledger }: EntryFindings, locale: Locale) {
  const isLedgers = ledger.checklists.get(checklistName(entry))?.file !== undefined;
  return { id, answer, ...(isLedgers && { question: question[locale] }) };
}

/** The title names the worst of the findings, and how many other kinds of them there are that are more than information. */
export function headlineOf(findings: readonly Finding[]): { rule: Finding['rule']; others: number } {
  const [worst] = worstFindingsFirst(findings);
  if (!worst) throw new Error('an issue about nothing');
  const concerned = findings.filter(({ severity }) => severity !== 'info');
  return { rule: worst.rule, others: Math.max(0, new Set(concerned.map(({ rule }) => rule)).size - 1) };
}

/** Those of one severity keep the order of the catalogue. */
export const worstFindingsFirst = (findings: readonly Finding[]): Finding[] =>
  mostSevereFirst(findings, ({ severity }) => severity);

type PlainText = Pick<
  IssueText,
  'id' | 'name' | 'contract' | 'procedure' | 'file' | 'silencedIn' | 'acknowledged' | 'partial'
>;

/** What the template is given that is no wording of ours. */
export function plainText(
  { entry, acknowledged, ledger }: EntryFindings,
  mayStillHold: ToldBefore,
): PlainText {
  const { id, title, file, type } = entry;
  return {
    id,
    name: title === id ? undefined : title,
    contract: type === 'system' ? entry.contract : entry.renewal.contract,
    procedure: type === 'system' ? undefined : entry.renewal.procedure,
    file,
    silencedIn: ledger.settings.acknowledgements.separate ? `inventory/acknowledgements/${id}.yaml` : file,
    acknowledged,
    partial: partialOf(entry, mayStillHold),
  };
}

/** Endpoints that are ever looked at count once, whatever they are asked for. An item or a system has none. */
function partialOf(entry: AnyEntry, mayStillHold: ToldBefore): IssueText['partial'] {
  if (mayStillHold.length === 0) return undefined;
  // Every endpoint was observed; it was a rule that came to no answer.
  if (mayStillHold !== 'everything') return { several: false, one: false };
  const watched = entry.type === 'certificate' ? entry.endpoints.filter(({ check }) => check === 'tls') : [];
  const count = new Set(watched.map(({ key }) => writtenKey(key))).size;
  return { several: count > 1, one: count === 1 };
}

/** Who is concerned, each as `named` has it. The builder is named while something is open that the builder may have to answer. */
export function concernedBy<Name>(
  entry: AnyEntry,
  lacks: readonly OpenLack[],
  named: (id: string | undefined) => Name,
) {
  const { team, primary, deputy } = entry.owner;
  return {
    owner: { team: named(team), primary: named(primary), deputy: named(deputy) },
    builder: named(lacks.length > 0 ? builderOf(entry) : undefined),
    responsible: named(entry.type === 'system' ? undefined : entry.renewal.responsible),
    operator: named(entry.type === 'system' ? entry.operator : undefined),
  };
}
