import type { Rule } from '../rule.ts';
import { dutyOf, holderOf } from '../shared/duty-parties.ts';

/** A contractor does what a contract in force says. The last day of the contract still belongs to it. */
export const rule: Rule = {
  id: 'duty.contract-missing',
  order: 20,
  basis: 'record',
  review: {
    toldBy: ['entry.contract-missing', 'entry.operator-contract-missing'],
    place: entry => [...holderOf(entry), 'contract'],
  },
  severity: 'warning',
  title: { en: 'No contract covers the duty', ja: '責務の契約上の根拠がない' },
  when: {
    en: 'A contractor is responsible for the renewal (or operates the system), and the entry cites no contract in force.',
    ja: '委託先が更新の責任者（またはシステムの保守担当）であり、その根拠となる有効な契約が記入されていないとき。',
  },
  text: {
    en: '{{party}} ({{role}}) is a contractor, {{#if until}}and the contract{{#if reference}} {{reference}}{{/if}}{{#if clause}} {{clause}}{{/if}} ran until {{until}}{{else}}and {{file}} cites no contract{{/if}}. Without a contract, the contractor has no obligation.',
    ja: '{{party}}（{{role}}）は委託先ですが、{{#if until}}契約{{#if reference}} {{reference}}{{/if}}{{#if clause}} {{clause}}{{/if}} は {{until}} に終了しています{{else}}{{file}} に契約が記入されていません{{/if}}。契約がなければ、委託先に義務はありません。',
  },
  remedy: {
    en: 'Find the clause that obliges the contractor, and cite it under `contract` (`reference`, `clause`, `until`). If there is none, or the contract has ended, add it to the next contract. Until then, name a party of your own organization as responsible.',
    ja: '委託先の義務を定めた条項を確認し、`contract`（`reference`、`clause`、`until`）に記入してください。条項がない、または契約が終了している場合は、次の契約に盛り込み、それまでは自組織の関係者を責任者としてください。',
  },
  facts: { role: 'word', party: 'text', reference: 'text', clause: 'text', until: 'day', file: 'text' },
  check: (entry, { parties, today }) => {
    const { role, party: id, contract } = dutyOf(entry);
    const party = parties.get(id ?? '');
    if (party?.kind !== 'contractor') return [];
    const until = contract?.until ?? party.contract?.until;
    if (contract && (until === undefined || today <= until)) return [];
    const { reference, clause } = contract ?? {};
    const facts = { role, party: party.id, reference, clause, until: contract && until, file: entry.file };
    return [{ facts }];
  },
};
