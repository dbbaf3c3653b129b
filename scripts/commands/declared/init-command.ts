import type { CommandDeclaration } from './shared/command-declaration.ts';
import { option, webAddress } from './shared/options.ts';

export const command = {
  order: 150,
  name: 'init <dir>',
  summary: {
    en: 'Start a ledger repository, without overwriting files',
    ja: '台帳リポジトリを作成します。既存のファイルは上書きしません',
  },
  readme: {
    en: 'starts a ledger repository, for github.com or an [Enterprise Server](docs/github.md#github-enterprise-server)',
    ja: '台帳リポジトリを開始。github.com のほか、[GitHub Enterprise Server](docs/github.md#github-enterprise-server)（英語）にも対応',
  },
  examples: [
    'certledger init my-ledger',
    'certledger init my-ledger --server https://github.example.jp --runner self-hosted,linux',
  ],
  options: [
    option(
      '--server <url>',
      'the GitHub it will live on (default: https://github.com); on an Enterprise Server the workflows are written for it',
      '台帳を置く GitHub（既定値: https://github.com）。Enterprise Server の場合は、それに合わせたワークフローを作成する',
      { parse: webAddress },
    ),
    option(
      '--runner <labels>',
      'runner of the jobs, labels separated by commas (default: ubuntu-latest; self-hosted on an Enterprise Server)',
      'ジョブを実行するランナー。ラベルはコンマで区切る（既定値: ubuntu-latest。Enterprise Server では self-hosted）',
    ),
  ],
  load: () => import('../init.ts'),
} as const satisfies CommandDeclaration;
