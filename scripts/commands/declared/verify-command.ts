import type { verificationViews } from '../../verification/verification-view.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { formatOf, option } from './shared/options.ts';

export const command = {
  order: 130,
  name: 'verify [file...]',
  summary: {
    en: 'Verify certificates from files, or recorded chains, for any instant, without asking for revocation',
    ja: 'ファイルの証明書や記録済みのチェーンを、任意の日時について検証します（失効は問い合わせません）',
  },
  readme: {
    en: 'verifies chains for any day, without a network: [docs/verification.md](docs/verification.md)',
    ja: '証明書チェーンを任意の日付で検証。ネットワーク不要。[docs/verification.md](docs/verification.md)（英語）',
  },
  examples: [
    'certledger verify chain.pem',
    'cat chain.pem | certledger verify -',
    'certledger verify chain.pem --host www.example.com --trust internal',
    'certledger verify --observations observations.ndjson --now 2027-01-01T00:00:00Z',
  ],
  options: [
    option(
      '--observations <file...>',
      'NDJSON files written by `probe`; what they record of revocation and host names counts, and is not asked again',
      '`probe` が出力した NDJSON ファイル。失効とホスト名は、記録された結果をそのまま用いる',
    ),
    option(
      '--trust <set>',
      'trust set (default: the one recorded, else public)',
      '信頼セット（既定値: 記録されたもの、なければ public）',
    ),
    option(
      '--host <name>',
      'a host name or address the leaf certificate must be for (instead of what was recorded of host names)',
      'サーバ証明書が対象とすべきホスト名またはアドレス（記録されたホスト名の結果より優先）',
    ),
    formatOf<typeof verificationViews>()('text', 'json'),
  ],
  load: () => import('../verify.ts'),
} as const satisfies CommandDeclaration;
