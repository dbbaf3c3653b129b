/** `docs/rules.md`, from the catalogue. */
import { bracketed } from '../text/brackets.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { locales } from '../text/locale.ts';
import type { Rule } from './rule.ts';

const heading = {
  title: { en: '# Rules', ja: '# ルール一覧' },
  intro: {
    en: 'What certledger finds, how severe it is, and what to do about it. `certledger explain RULE` prints the same.',
    ja: 'certledger が検出する内容、その重大度、対処方法の一覧です。`certledger explain RULE` でも同じ内容を表示できます。',
  },
  severity: { en: 'Severity', ja: '重大度' },
  when: { en: 'When', ja: '検出条件' },
  remedy: { en: 'What to do', ja: '対処' },
  reference: { en: 'Reference', ja: '参照' },
} as const satisfies Record<string, Localized>;

/** The whole page: English first, then Japanese. Ends with a line break. */
export function rulesMarkdown(rules: readonly Rule[]): string {
  const notice = '<!-- Generated from scripts/rules/ by `npm run generate`. Do not edit. -->';
  const contents = `[English](#rules) · [日本語](#${anchor(heading.title.ja)})`;
  return `${[notice, contents, ...locales.map(locale => part(rules, locale))].join('\n\n')}\n`;
}

const anchor = (title: string): string => title.replace(/^#+ /, '').toLowerCase();

function part(rules: readonly Rule[], locale: Locale): string {
  const sections = rules.map(rule => section(rule, locale));
  return [heading.title[locale], heading.intro[locale], ...sections].join('\n\n');
}

function section(rule: Rule, locale: Locale): string {
  const { id, severity, severityNote, title, when, remedy, reference } = rule;
  const note = severityNote ? bracketed(severityNote)[locale] : '';
  const lines = [
    `- **${heading.severity[locale]}**: ${severity}${note}`,
    `- **${heading.when[locale]}**: ${when[locale]}`,
    `- **${heading.remedy[locale]}**: ${remedy[locale]}`,
    ...(reference ? [`- **${heading.reference[locale]}**: ${reference}`] : []),
  ];
  return `## \`${id}\` — ${title[locale]}\n\n${lines.join('\n')}`;
}
