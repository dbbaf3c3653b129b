import type { comparisonViews } from '../../compare/view/comparison-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { failOn, formatOf, observations, state } from './shared/options.ts';

export const command = {
  order: 40,
  name: 'compare',
  summary: { en: 'Compare observations with the ledger', ja: '観測結果を台帳と照合します' },
  readme: {
    en: 'the stages alone',
    ja: '各段階を単独で実行',
  },
  examples: ['certledger compare --observations observations.ndjson --format json > findings.json'],
  options: [
    { ...observations, required: true },
    state,
    failOn,
    formatOf<typeof comparisonViews>()('text', 'json', 'markdown'),
  ],
  load: () => import('../compare.ts'),
} as const satisfies CommandDeclaration;
