import type { matrixViews } from '../../probe/view/matrix-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { formatOf, option, positive } from './shared/options.ts';

export const command = {
  order: 30,
  name: 'matrix',
  summary: {
    en: 'Divide the endpoints among jobs of GitHub Actions by site, runner and number',
    ja: '接続先を拠点・ランナー・件数に応じて GitHub Actions のジョブに分割します',
  },
  readme: {
    en: 'divides the endpoints among jobs of GitHub Actions, by site and runner: [docs/large.md](docs/large.md)',
    ja: '接続先を拠点とランナーごとに GitHub Actions のジョブへ分割。[docs/large.md](docs/large.md)（英語）',
  },
  examples: [
    'certledger matrix',
    'certledger matrix --per-shard 2000 --format text',
    'certledger matrix --default-runner self-hosted,linux',
  ],
  options: [
    option(
      '--per-shard <n>',
      'endpoints one job probes; more where there would be over 256 jobs',
      '1 つのジョブが確認する接続先の数。ジョブが 256 を超える場合は自動的に増やす',
      { default: 5_000, parse: positive },
    ),
    option(
      '--default-runner <labels>',
      'runner of entries without a site and of sites without one, labels separated by commas',
      '拠点のない登録、およびランナーのない拠点に使うランナー。ラベルはコンマで区切る',
      { default: 'ubuntu-latest' },
    ),
    formatOf<typeof matrixViews>()('json', 'text'),
  ],
  load: () => import('../matrix.ts'),
} as const satisfies CommandDeclaration;
