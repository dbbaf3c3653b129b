import type { Rule } from './rule.ts';

export const dutyRules = {
  'duty.missing': {
    severity: 'warning',
    title: { en: 'Nobody has the duty', ja: '責任者の未記入' },
    when: {
      en: 'An active entry names nobody as owner, or nobody who owes its renewal (of a system: who operates it).',
      ja: '稼働中の登録に、所管または更新の責任者（システムでは保守担当）が記入されていないとき。',
    },
    text: {
      en: 'Nobody is named as: {{roles}}. {{file}} has to say who it is.',
      ja: '次の役割に誰も記入されていません: {{roles}}。{{file}} に記入してください。',
    },
    remedy: {
      en: 'Ask around until one party says yes, and write it into the entry: `owner` for who answers for it, `renewal.responsible` (of a system `operator`) for who does the work. What is everybody’s business is nobody’s.',
      ja: '引き受ける関係者を一者に決め、登録に記入してください。所管は `owner`、更新の責任者は `renewal.responsible`（システムの保守担当は `operator`）です。全員の仕事は、誰の仕事でもなくなります。',
    },
    facts: { roles: 'words', file: 'text' },
  },
  'duty.contract-missing': {
    severity: 'warning',
    title: { en: 'The duty is in no contract', ja: '責務の契約上の根拠がない' },
    when: {
      en: 'A contractor owes the renewal (or operates the system), and no contract in force is cited for it.',
      ja: '委託先が更新の責任者（またはシステムの保守担当）であり、その根拠となる有効な契約が記入されていないとき。',
    },
    text: {
      en: '{{party}} ({{role}}) is a contractor, {{#if until}}and the contract{{#if reference}} {{reference}}{{/if}}{{#if clause}} {{clause}}{{/if}} ran until {{until}}{{else}}and {{file}} cites no contract{{/if}}. Without one the contractor owes nothing.',
      ja: '{{party}}（{{role}}）は委託先ですが、{{#if until}}契約{{#if reference}} {{reference}}{{/if}}{{#if clause}} {{clause}}{{/if}} は {{until}} に終了しています{{else}}{{file}} に契約が記入されていません{{/if}}。契約がなければ、委託先に義務はありません。',
    },
    remedy: {
      en: 'Find the clause that makes the contractor do it and cite it under `contract` (`reference`, `clause`, `until`). If there is none, or the contract has ended, have it put into the next one, and name somebody of your own as responsible until then.',
      ja: '委託先の義務を定めた条項を確認し、`contract`（`reference`、`clause`、`until`）に記入してください。条項がない、または契約が終了している場合は、次の契約に盛り込み、それまでは自組織の関係者を責任者としてください。',
    },
    facts: { role: 'word', party: 'text', reference: 'text', clause: 'text', until: 'day', file: 'text' },
  },
  'duty.overdue': {
    severity: 'warning',
    title: { en: 'Renewal should have been started', ja: '更新の着手遅れ' },
    when: {
      en: 'A renewal by hand takes longer (`renewal.leadTime`) than the time that is left, and nobody has noted that it was started (`renewal.started`).',
      ja: '手作業の更新で、残りの期間が所要期間（`renewal.leadTime`）より短く、着手日（`renewal.started`）が記入されていないとき。',
    },
    text: {
      en: '{{#if expires}}It expires on {{expires}}{{else}}The {{source}} is valid until {{notAfter}}{{/if}}, so its renewal had to be started by {{startBy}}. {{#if responsible}}{{responsible}} owes it. {{/if}}Nothing in {{file}} says that it was started.',
      ja: '{{#if expires}}期限は {{expires}} です{{else}}{{source}}の有効期限は {{notAfter}} です{{/if}}。更新は {{startBy}} までに着手する必要がありましたが、{{file}} に着手日の記入がありません{{#if responsible}}（責任者: {{responsible}}）{{/if}}。',
    },
    remedy: {
      en: 'Ask the responsible party whether the renewal is under way. If it is, write the day into `renewal.started`; if not, have it started today and tell the owner that time is short. `renewal.procedure` says how.',
      ja: '更新の責任者に着手状況を確認してください。着手済みであれば `renewal.started` に日付を記入し、未着手であれば直ちに着手して、期限に余裕がないことを所管に知らせてください。手順は `renewal.procedure` にあります。',
    },
    facts: {
      source: 'word',
      notAfter: 'instant',
      sha256: 'text',
      expires: 'day',
      startBy: 'instant',
      responsible: 'text',
      procedure: 'text',
      file: 'text',
    },
  },
  'duty.orphaned': {
    severity: 'warning',
    title: { en: 'Somebody named is gone', ja: '不在の担当者' },
    when: {
      en: 'Owner, deputy, responsible party or operator is not in `parties.yaml`, is a person who has left, or is a group whose members have all left; or an answer of the handover names such a party.',
      ja: '所管、副担当、更新の責任者または保守担当が `parties.yaml` にないとき、離任した人であるとき、または全員が離任したチームや委託先であるとき。引継ぎの回答がそのような関係者を挙げているとき。',
    },
    text: {
      en: 'Named in the ledger, but gone: {{roles}}{{#if questions}} ({{questions}}){{/if}}.{{#if left}} Left: {{left}}.{{/if}}{{#if deserted}} All members have left: {{deserted}}.{{/if}}{{#if unknown}} Not in parties.yaml: {{unknown}}.{{/if}} {{file}} has to name somebody else.',
      ja: '台帳に記載の次の役割の担当者が不在です: {{roles}}{{#if questions}}（{{questions}}）{{/if}}。{{#if left}}離任済み: {{left}}。{{/if}}{{#if deserted}}全員が離任済み: {{deserted}}。{{/if}}{{#if unknown}}parties.yaml に記載なし: {{unknown}}。{{/if}}{{file}} に後任を記入してください。',
    },
    remedy: {
      en: 'Name who took over, in the entry and where needed in `inventory/parties.yaml`. If the owner changed with it, that is a handover: the new side confirms the answers, or records under `handover.transfers` that it took over. An answer that names somebody gone is answered and confirmed anew.',
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
  },
} as const satisfies Record<string, Rule>;
