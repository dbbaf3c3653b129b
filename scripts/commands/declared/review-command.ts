import type { reviewViews } from '../../review/view/review-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { formatOf, option, pullRequest, summary } from './shared/options.ts';

export const command = {
  order: 80,
  name: 'review',
  summary: {
    en: 'Judge a pull request: what it changes in the ledger, and whether it passes',
    ja: 'プルリクエストによる台帳の変更内容と、合否を示します',
  },
  readme: {
    en: 'what a pull request means for the ledger, and whether it may go in: [docs/review.md](docs/review.md)',
    ja: 'プルリクエストが台帳にもたらす意味と、取り込みの可否。[docs/review.md](docs/review.md)（英語）',
  },
  examples: [
    'certledger review --base origin/main --head HEAD',
    'certledger review --base main --head refs/pull/7/head --comment',
  ],
  options: [
    option(
      '--base <ref>',
      'branch or commit that the pull request goes into',
      '取り込み先のブランチまたはコミット',
      { required: true },
    ),
    option('--head <ref>', 'branch or commit of the pull request', 'プルリクエストのブランチまたはコミット', {
      required: true,
    }),
    summary,
    option(
      '--comment',
      'keep one comment on the pull request up to date, where the token may',
      'トークンの権限があれば、プルリクエストのコメント 1 件を最新に保つ',
    ),
    pullRequest,
    formatOf<typeof reviewViews>()('text', 'json', 'markdown', 'github'),
  ],
  load: () => import('../review.ts'),
} as const satisfies CommandDeclaration;
