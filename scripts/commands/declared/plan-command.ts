import type { planViews } from '../../tracker/view/plan-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { force, formatOf, option, tracker, trackerDir } from './shared/options.ts';

export const command = {
  order: 50,
  name: 'plan',
  summary: {
    en: 'Plan the changes of issues and pull requests',
    ja: 'イシューとプルリクエストに加える変更を計画します',
  },
  readme: {
    en: 'the stages alone',
    ja: '各段階を単独で実行',
  },
  examples: ['certledger plan --findings findings.json --tracker github --out plan.json'],
  options: [
    option(
      '--findings <file>',
      'JSON written by `compare --format json`',
      '`compare --format json` が出力した JSON',
      { required: true },
    ),
    option(
      '--out <file>',
      'write the plan here as JSON, for `apply`',
      '計画を `apply` 用の JSON としてここに書き出す',
    ),
    tracker,
    trackerDir,
    force,
    formatOf<typeof planViews>()('text', 'json', 'markdown'),
  ],
  load: () => import('../plan.ts'),
} as const satisfies CommandDeclaration;
