import type { validationViews } from '../../ledger/view/validation-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { formatOf, summary } from './shared/options.ts';

export const command = {
  order: 10,
  name: 'validate',
  summary: {
    en: 'Check the whole ledger and report every problem',
    ja: '台帳全体を検査し、すべての問題を一度に表示します',
  },
  readme: {
    en: 'checks the whole ledger, every problem in one run; refuses private keys by content: [docs/secrets.md](docs/secrets.md)',
    ja: '台帳全体を検査し、すべての問題を1回で報告。秘密鍵は内容で見分けて拒否。[docs/secrets.md](docs/secrets.md)（英語）',
  },
  examples: ['certledger validate', 'certledger validate --format github   # annotations in a pull request'],
  options: [summary, formatOf<typeof validationViews>()('text', 'json', 'github')],
  load: () => import('../validate.ts'),
} as const satisfies CommandDeclaration;
