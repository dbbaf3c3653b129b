import type { resultViews } from '../../tracker/view/result-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { formatOf, tracker, trackerDir } from './shared/options.ts';

export const command = {
  order: 60,
  name: 'apply <plan>',
  summary: {
    en: 'Carry out a plan; refuses it when the ledger or the tracker has changed since',
    ja: '計画を反映します。計画の作成後にトラッカーが変わっている場合は反映しません',
  },
  readme: {
    en: 'the stages alone',
    ja: '各段階を単独で実行',
  },
  examples: ['certledger apply plan.json --tracker github'],
  options: [tracker, trackerDir, formatOf<typeof resultViews>()('text', 'json')],
  load: () => import('../apply.ts'),
} as const satisfies CommandDeclaration;
