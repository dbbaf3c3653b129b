import { capped } from '../../evidence/facts.ts';
import type { Rule } from '../rule.ts';
import { partyKinds } from '../shared/handover.ts';
import { lacking } from '../shared/system.ts';

const lacks = [
  'never-declared',
  'declaration-unconfirmed',
  'declaration-not-builder',
  'declaration-not-owner',
  'declaration-one-sided',
  'declaration-impossible-day',
  'undeclared-entry',
] as const;

export const rule: Rule = {
  id: 'system.undeclared',
  order: 10,
  basis: 'record',
  lacks,
  severity: 'warning',
  title: { en: 'Contents are not declared', ja: '期限のあるものの未申告' },
  when: {
    en: 'Nobody has declared which certificates and items an active system contains, the owner’s side has not confirmed the declaration, or an entry is part of the system and the declaration does not list it.',
    ja: '稼働中のシステムに含まれる証明書などの期限のあるものが申告されていないとき、所管の側がその申告を確認していないとき、または申告にない登録がこのシステムの一部とされているとき。',
  },
  text: {
    en: '{{reasons}}{{#if by}} ({{by}}){{/if}}.{{#if entries}} Not in the declaration: {{entries}}{{#if entriesTotal}} and more, {{entriesTotal}} in all{{/if}}.{{/if}} The builder or the operator{{#if builder}} ({{builder}}){{/if}} has to declare it in {{file}}, and the owner{{#if owner}} ({{owner}}){{/if}} has to confirm it.',
    ja: '{{reasons}}{{#if by}}（{{by}}）{{/if}}。{{#if entries}}申告にない登録: {{entries}}{{#if entriesTotal}} ほか（計 {{entriesTotal}} 件）{{/if}}。{{/if}}構築者または保守担当{{#if builder}}（{{builder}}）{{/if}}が申告し、所管{{#if owner}}（{{owner}}）{{/if}}が確認して、{{file}} に記入する必要があります。',
  },
  remedy: {
    en: 'Ask the builder and the operator one question: which certificates, licences, keys and contracts in this system expire? Record each as an entry and list the ids under `declaration.contains`, or write `none`. The owner’s side confirms it. Asking also finds what no scan reaches.',
    ja: '構築者と保守担当に「このシステムに含まれる証明書、ライセンス、鍵、契約のうち、期限のあるものはどれか」を確認してください。それぞれを登録して id を `declaration.contains` に列挙するか、なければ `none` と記入し、所管の側が確認します。スキャンでは見つからないものも、確認することで把握できます。',
  },
  facts: { reasons: 'words', entries: 'list', entriesTotal: 'number', by: 'list', ...partyKinds },
  check: lacking(lacks, lacks => {
    const entries = lacks.flatMap(lack => (lack.kind === 'undeclared-entry' ? [lack.entry] : []));
    const signers = lacks.flatMap(lack => ('by' in lack ? [lack.by] : []));
    const { shown, total } = capped(entries);
    return {
      // Wrong signatures come first. Missing entries are named in any case.
      reasons: lacks.slice(0, 1).map(({ kind }) => kind),
      entries: shown.length > 0 ? shown : undefined,
      entriesTotal: total,
      by: signers.length > 0 ? signers : undefined,
    };
  }),
};
