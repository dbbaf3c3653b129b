import type { CommandDeclaration } from './shared/command-declaration.ts';

export const command = {
  order: 140,
  name: 'explain [rule]',
  summary: {
    en: 'Explain a rule and what to do about it',
    ja: 'ルールの意味と対処を説明します',
  },
  readme: {
    en: 'what a rule means and what to do: [docs/rules.md](docs/rules.md)',
    ja: 'ルールの意味と対処。一覧は [docs/rules.md](docs/rules.md)',
  },
  examples: ['certledger explain', 'certledger explain drift.regressed --locale ja'],
  options: [],
  load: () => import('../explain.ts'),
} as const satisfies CommandDeclaration;
