import type { diagnosisViews } from '../../doctor/diagnosis-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { formatOf, organization } from './shared/options.ts';

export const command = {
  order: 120,
  name: 'doctor',
  summary: {
    en: 'Check what the ledger depends on: CODEOWNERS, assignees, GitHub names',
    ja: '台帳の周辺（CODEOWNERS、担当者、GitHub の名前）の不備を調べます',
  },
  readme: {
    en: 'who must approve what; problems in what the ledger depends on: [docs/administration.md](docs/administration.md)',
    ja: '変更ごとの承認者。台帳の周辺の不備。[docs/administration.md](docs/administration.md)（英語）',
  },
  examples: [
    'certledger doctor',
    'GITHUB_TOKEN=… GITHUB_REPOSITORY=example/ledger certledger doctor --format json',
  ],
  options: [organization, formatOf<typeof diagnosisViews>()('text', 'json')],
  load: () => import('../doctor.ts'),
} as const satisfies CommandDeclaration;
