import type { sweepViews } from '../view/sweep-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import {
  failOn,
  force,
  formatOf,
  matrix,
  observations,
  option,
  runner,
  site,
  state,
  summary,
  tracker,
  trackerDir,
} from './shared/options.ts';

export const command = {
  order: 70,
  name: 'sweep',
  summary: {
    en: 'Probe, compare and plan, and apply when asked',
    ja: '接続確認・照合・計画を続けて行い、指定した場合は反映まで行います',
  },
  readme: {
    en: 'probe, compare, plan, and with `--apply` apply',
    ja: '確認・照合・計画。`--apply` を付けると反映まで',
  },
  examples: [
    'certledger sweep',
    'certledger sweep --state .certledger/state --tracker local --apply',
    'certledger sweep --tracker github --apply --state-branch certledger-observations',
  ],
  options: [
    observations,
    matrix,
    site,
    runner,
    state,
    option(
      '--state-branch <name>',
      'keep that state on this branch of the repository instead',
      '状態ファイルをフォルダーではなく、リポジトリのこのブランチに保存する',
    ),
    tracker,
    trackerDir,
    option('--apply', 'carry the plan out', '計画を反映する'),
    force,
    failOn,
    summary,
    formatOf<typeof sweepViews>()('text', 'json', 'markdown'),
  ],
  load: () => import('../sweep.ts'),
} as const satisfies CommandDeclaration;
