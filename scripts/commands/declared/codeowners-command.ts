import type { CommandDeclaration } from './shared/command-declaration.ts';
import { option, organization } from './shared/options.ts';

export const command = {
  order: 110,
  name: 'codeowners',
  summary: {
    en: 'Print who has to approve which change, as GitHub’s CODEOWNERS',
    ja: '変更ごとの承認者を GitHub の CODEOWNERS として出力します',
  },
  readme: {
    en: 'who must approve what; problems in what the ledger depends on: [docs/administration.md](docs/administration.md)',
    ja: '変更ごとの承認者。台帳の周辺の不備。[docs/administration.md](docs/administration.md)（英語）',
  },
  examples: [
    'certledger codeowners',
    'certledger codeowners --write   # .github/CODEOWNERS',
    'certledger codeowners --check   # in a pull request: exit 1 when the file is not up to date',
  ],
  options: [
    option('--write', 'write the file instead of printing it', '表示せず、ファイルに書き込む'),
    option(
      '--check',
      'compare the file with the ledger, write nothing',
      'ファイルを台帳と比べるだけで、何も書き込まない',
    ),
    option(
      '--out <file>',
      'the file (default: .github/CODEOWNERS at the top of the repository)',
      '対象のファイル（既定値: リポジトリ直下の .github/CODEOWNERS）',
    ),
    organization,
  ],
  load: () => import('../codeowners.ts'),
} as const satisfies CommandDeclaration;
