import type { upgradeViews } from '../../init/upgrade-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { formatOf, option } from './shared/options.ts';

export const command = {
  order: 160,
  name: 'upgrade',
  summary: {
    en: 'Set the workflows and schema addresses of a ledger to this certledger',
    ja: '台帳のワークフローとスキーマの参照先を、この certledger に合わせて更新します',
  },
  readme: {
    en: "brings a ledger's workflows and schema addresses to this version: [docs/github.md](docs/github.md#newer-versions)",
    ja: '台帳のワークフローとスキーマの参照先を、このバージョンに合わせて更新。[docs/github.md](docs/github.md#newer-versions)（英語）',
  },
  examples: [
    'certledger upgrade --root ../our-certificates',
    'certledger upgrade --root ../our-certificates --write',
  ],
  options: [
    option(
      '--write',
      'write the files instead of naming them',
      '対象を表示するだけでなく、ファイルを書き換える',
    ),
    formatOf<typeof upgradeViews>()('text', 'json'),
  ],
  load: () => import('../upgrade.ts'),
} as const satisfies CommandDeclaration;
