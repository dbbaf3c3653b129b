/** Writes the text of a new entry's file. What is not known yet stands in it as comments. Pure. */
import { type Data, renderPair, renderScalar } from '../ledger/edit/render.ts';
import type { AnswerKind, Checklist, Question } from '../ledger/types.ts';
import { inline } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { Draft } from './draft.ts';

/** The length from which a question is cut. */
const longestQuestion = 1_000;

interface Surroundings {
  /** The schema that editors check the file with: a path relative to the file, or a URL. */
  schema: string;
  /** The checklist to be answered; absent: the ledger has no checklist of that name. */
  checklist?: Checklist | undefined;
  locale: Locale;
}

/** @returns YAML in which every text of the draft is quoted where it has to be */
export function draftText(draft: Draft, { schema, checklist, locale }: Surroundings): string {
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    `# ${heads[draft.type][locale]}`,
    ...pairs({ id: draft.id, title: draft.title }),
    `${renderPair('status', draft.status, '').join('')}   # ${words[draft.type === 'system' ? 'systemStatus' : 'status'][locale]}`,
    ...particulars(draft, locale),
    ...handoverLines(draft, checklist, locale),
  ];
  return `${lines.join('\n')}\n`;
}

function pairs(map: Readonly<Record<string, Data | undefined>>, indent = ''): string[] {
  return Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : renderPair(key, value, indent),
  );
}

function particulars(draft: Draft, locale: Locale): string[] {
  switch (draft.type) {
    case 'certificate':
      return [
        ...pairs({ system: draft.system, site: draft.site, owner: ownerOf(draft), keyTypes: draft.keyTypes }),
        ...(draft.endpoints.length === 0 ? ['endpoints: []'] : ['endpoints:']),
        ...draft.endpoints.map(
          endpoint => `  - ${plainUrl.test(endpoint) ? endpoint : renderScalar(endpoint)}`,
        ),
        ...renewalLines(draft, locale),
      ];
    case 'item':
      return [
        ...pairs({ kind: draft.kind, system: draft.system, owner: ownerOf(draft) }),
        // A day needs no quotes: YAML 1.2 reads it as text, and the schema wants text.
        `expires: ${draft.expires}`,
        ...renewalLines(draft, locale),
      ];
    case 'system':
      return [
        ...pairs({ owner: ownerOf(draft), builder: draft.handover.builder, operator: draft.operator }),
        ...pairs({ contract: draft.contract }),
        // Two `#`, so that this line stays a comment when a person uncomments the whole block.
        `# # ${words.declaration[locale]}`,
        '# declaration:',
        '#   contains: none',
        `#   answered: { by: ${renderScalar(draft.handover.builder ?? '')}, on: YYYY-MM-DD }`,
        `#   confirmed: { by: ${renderScalar(receiverOf(draft))}, on: YYYY-MM-DD }`,
      ];
  }
}

/** People write these without quotes, although the general rule would quote them because of `://`. */
const plainUrl = /^[a-z][a-z0-9-]*:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]+)?$/;

const ownerOf = ({ owner: { team, primary, deputy } }: Draft): Data => ({
  ...(team !== undefined && { team }),
  ...(primary !== undefined && { primary }),
  ...(deputy !== undefined && { deputy }),
});

const receiverOf = ({ owner }: Draft) => owner.primary ?? owner.deputy ?? owner.team ?? '';

function renewalLines(
  { responsible, contract }: Extract<Draft, { responsible: string }>,
  locale: Locale,
): string[] {
  return [
    'renewal:',
    `  method: manual   # ${words.method[locale]}`,
    ...pairs({ responsible, contract }, '  '),
    `  # procedure: docs/runbooks/…   # ${words.procedure[locale]}`,
    `  # leadTime: 30d   # ${words.leadTime[locale]}`,
  ];
}

function handoverLines(draft: Draft, checklist: Checklist | undefined, locale: Locale): string[] {
  const { due, builder } = draft.handover;
  return [
    'handover:',
    `  due: ${due}   # ${words.due[locale]}`,
    ...pairs({ builder, checklist: checklist?.id }, '  '),
    ...(checklist ? [`  version: ${checklist.version}`] : []),
    `  # date: YYYY-MM-DD   # ${words.done[locale]}`,
    `  # receivedBy: ${renderScalar(receiverOf(draft))}`,
    ...(checklist ? questionLines(draft, checklist, locale) : []),
  ];
}

/** Makes each line a comment. Without the `# ` behind the indentation the lines are YAML. */
function questionLines(draft: Draft, { questions }: Checklist, locale: Locale): string[] {
  const open = questions.flatMap(question => ['', ...questionOf(draft, question, locale)]);
  return [`  # # ${words.answers[locale]}`, '  # answers:', ...open.map(line => `  # ${line}`.trimEnd())];
}

function questionOf(draft: Draft, question: Question, locale: Locale): string[] {
  const text = (localized: Localized) => inline(localized[locale].replaceAll(/\s+/g, ' '), longestQuestion);
  const kind = kinds[question.answer];
  const behind: Localized = { en: ` (${kind.en})`, ja: `（${kind.ja}）` };
  // Empty values are refused, so that a question that was only uncommented does not count as answered.
  return [
    `  # ${text(question.question)}${behind[locale]}`,
    ...(question.why ? [`  # ${text(question.why)}`] : []),
    `  ${renderScalar(question.id)}:`,
    '    value: ""',
    `    answered: { by: ${renderScalar(draft.handover.builder ?? '')}, on: YYYY-MM-DD }`,
    `    confirmed: { by: ${renderScalar(receiverOf(draft))}, on: YYYY-MM-DD }`,
    ...(question.answer === 'evidence' ? [`    evidence: inventory/evidence/${draft.id}/…`] : []),
  ];
}

const kinds: Readonly<Record<AnswerKind, Localized>> = {
  'yes-no': { en: 'yes or no', ja: 'はい／いいえ' },
  text: { en: 'in words', ja: '文章' },
  date: { en: 'a day, YYYY-MM-DD', ja: '日付 YYYY-MM-DD' },
  party: { en: 'a party of inventory/parties.yaml', ja: 'inventory/parties.yaml の id' },
  evidence: { en: 'in words, with evidence', ja: '文章と証跡' },
};

const heads: Readonly<Record<Draft['type'], Localized>> = {
  certificate: {
    en: 'A certificate. The lines in comments are still open: fill them in, remove the #, then set the status to active.',
    ja: '証明書の登録です。コメントの項目は未記入です。記入して # を外し、最後に status を active にしてください。',
  },
  item: {
    en: 'An item (something else that expires). The lines in comments are still open: fill them in, remove the #, then set the status to active.',
    ja: 'ライセンス等（証明書以外の期限のあるもの）の登録です。コメントの項目は未記入です。記入して # を外し、最後に status を active にしてください。',
  },
  system: {
    en: 'A business system. The lines in comments are still open: fill them in, remove the #, then set the status to active.',
    ja: 'システムの登録です。コメントの項目は未記入です。記入して # を外し、最後に status を active にしてください。',
  },
};

const words = {
  status: {
    en: 'planned | active | suspended | retired',
    ja: 'planned（計画中）| active（稼働中）| suspended（休止中）| retired（廃止）',
  },
  systemStatus: {
    en: 'planned | active | retired',
    ja: 'planned（計画中）| active（稼働中）| retired（廃止）',
  },
  declaration: {
    en: 'Which certificates and items does it contain? Their ids, or none; answered by the builder, confirmed by the owner.',
    ja: 'このシステムに含まれる証明書など期限のあるものの id、なければ none。構築者が回答し、所管が確認します。',
  },
  method: { en: 'manual | acme | private-ca | …', ja: 'manual（手動）| acme | private-ca など' },
  procedure: { en: 'the document with the steps', ja: '手順書' },
  leadTime: { en: 'how long a renewal takes', ja: '更新の着手から完了までの期間' },
  due: { en: 'by when it is handed over', ja: '引継ぎの期限' },
  done: { en: 'when it was handed over', ja: '引継ぎを行った日' },
  answers: {
    en: 'The builder answers each question, the owner confirms each answer:',
    ja: '各質問に構築者が回答し、所管が確認します。',
  },
} as const satisfies Record<string, Localized>;
