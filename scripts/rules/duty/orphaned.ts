import { checklistName } from '../../handover/lacks.ts';
import { hasLeft } from '../../ledger/parties.ts';
import type { AnyEntry, Party } from '../../ledger/types.ts';
import type { Context, Rule } from '../rule.ts';
import { dutyOf, placeOfRole } from '../shared/duty-parties.ts';

/** The entry names a party that is not there any more. */
export const rule: Rule = {
  id: 'duty.orphaned',
  order: 40,
  basis: 'record',
  review: {
    toldBy: ['entry.unknown-party'],
    place: (entry, { roles }) => placeOfRole(roles, entry),
  },
  severity: 'warning',
  title: { en: 'A named party has left', ja: '不在の担当者' },
  when: {
    en: 'Owner, deputy, responsible party or operator is not in `parties.yaml`, is a person who has left, or is a group whose members have all left; or an answer of the handover names such a party.',
    ja: '所管、副担当、更新の責任者または保守担当が `parties.yaml` にないとき、離任した人であるとき、または全員が離任したチームや委託先であるとき。引継ぎの回答がそのような関係者を挙げているとき。',
  },
  text: {
    en: 'The ledger names parties that are no longer there: {{roles}}{{#if questions}} ({{questions}}){{/if}}.{{#if left}} Left: {{left}}.{{/if}}{{#if deserted}} All members have left: {{deserted}}.{{/if}}{{#if unknown}} Not in parties.yaml: {{unknown}}.{{/if}} Name a successor in {{file}}.',
    ja: '台帳に記載の次の役割の担当者が不在です: {{roles}}{{#if questions}}（{{questions}}）{{/if}}。{{#if left}}離任済み: {{left}}。{{/if}}{{#if deserted}}全員が離任済み: {{deserted}}。{{/if}}{{#if unknown}}parties.yaml に記載なし: {{unknown}}。{{/if}}{{file}} に後任を記入してください。',
  },
  remedy: {
    en: 'Name the successor in the entry and, where needed, in `inventory/parties.yaml`. If the owner changed, this is a handover: the new owner’s side confirms the answers, or records under `handover.transfers` that it took over. An answer that names a party that is no longer there has to be answered and confirmed again.',
    ja: '後任を登録に記入し、必要であれば `inventory/parties.yaml` にも追加してください。所管が替わった場合は引継ぎにあたるため、新しい所管が回答を確認するか、`handover.transfers` に交代を記録してください。不在の担当者を挙げた回答は、改めて回答と確認を行ってください。',
  },
  facts: {
    roles: 'words',
    questions: 'list',
    unknown: 'list',
    left: 'list',
    deserted: 'list',
    file: 'text',
  },
  check: (entry, context) => {
    const { parties, today } = context;
    const { team, primary, deputy } = entry.owner;
    const { role, party } = dutyOf(entry);
    const named = [
      { role: 'owner-team', id: team },
      { role: 'owner-primary', id: primary },
      { role: 'owner-deputy', id: deputy },
      { role, id: party },
    ];
    const holders = named.flatMap(({ role, id }) => {
      const reason = id === undefined ? undefined : whyGone(id, parties, today);
      return id === undefined || reason === undefined ? [] : [{ role, id, reason }];
    });
    const answers = goneFromAnswers(entry, context);
    const gone = [...holders, ...answers.map(({ id, reason }) => ({ role: 'answer', id, reason }))];
    if (gone.length === 0) return [];
    const idsOf = (reason: Gone): string[] | undefined => {
      const ids = gone.filter(each => each.reason === reason).map(({ id }) => id);
      return ids.length > 0 ? [...new Set(ids)] : undefined;
    };
    const facts = {
      roles: [...new Set(gone.map(each => each.role))],
      questions: answers.length > 0 ? answers.map(({ question }) => question) : undefined,
      unknown: idsOf('unknown'),
      left: idsOf('left'),
      deserted: idsOf('deserted'),
      file: entry.file,
    };
    return [{ facts }];
  },
};

type Gone = 'unknown' | 'left' | 'deserted';

interface GoneFromAnswer {
  /** The id of the question whose answer names them. */
  question: string;
  id: string;
  reason: Gone;
}

/** An answer that names no known party counts as no answer, and `handover.incomplete` reports it. */
function goneFromAnswers(entry: AnyEntry, { parties, checklists, today }: Context): GoneFromAnswer[] {
  const asked = checklists.get(checklistName(entry))?.questions ?? [];
  return asked.flatMap(({ id: question, answer }): GoneFromAnswer[] => {
    const id = answer === 'party' ? entry.handover?.answers.get(question)?.value : undefined;
    const reason = id === undefined || !parties.has(id) ? undefined : whyGone(id, parties, today);
    return id === undefined || reason === undefined ? [] : [{ question, id, reason }];
  });
}

/** A team or contractor without members may answer itself. One whose members have all left cannot. */
function whyGone(id: string, parties: ReadonlyMap<string, Party>, today: string): Gone | undefined {
  const party = parties.get(id);
  if (!party) return 'unknown';
  if (party.kind === 'person') return hasLeft(party, today) ? 'left' : undefined;
  const { members } = party;
  const isGone = (member: string): boolean => hasLeft(parties.get(member), today);
  return members.length > 0 && members.every(isGone) ? 'deserted' : undefined;
}
