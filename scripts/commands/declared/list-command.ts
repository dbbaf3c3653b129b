import { groupings } from '../../listing/row.ts';
import type { listingViews } from '../../listing/view/listing-view.ts';
import { durationPattern, parseDuration } from '../../text/duration.ts';
import type { CommandDeclaration } from './shared/command-declaration.ts';
import { formatOf, option } from './shared/options.ts';

const within = option(
  '--within <duration>',
  'only what has expired, expires within this time, or has no known expiry',
  '期限切れのもの、この期間内に期限を迎えるもの、期限が不明なもののみ',
  {
    parse: {
      read: text => (durationPattern.test(text) ? parseDuration(text) : undefined),
      advice: { en: 'Write it like 60d or 12h.', ja: '60d や 12h のように書いてください。' },
    },
  },
);

export const command = {
  order: 85,
  name: 'list',
  summary: {
    en: 'List every certificate and item by expiry, with the days left',
    ja: 'すべての証明書・ライセンス等を期限の近い順に、残日数を付けて一覧にします',
  },
  readme: {
    en: 'every certificate and item by expiry, with the days left, owner and state: [docs/list.md](docs/list.md)',
    ja: 'すべての証明書・ライセンス等を期限の近い順に表示。残日数・所管・状態付き。[docs/list.md](docs/list.md)（英語）',
  },
  examples: [
    'certledger list --state .certledger/state',
    'certledger list --within 60d --by owner',
    'certledger list --format csv > list.csv',
  ],
  options: [
    option(
      '--state <dir>',
      'folder of the state that sweeps keep; it says what each endpoint served last, and is only read',
      '巡回が状態ファイルを保存するフォルダー。各接続先が最後に提示した証明書が分かる（読み取りのみ）',
    ),
    option(
      '--observations <file...>',
      'NDJSON files written by `probe`; they say what the endpoints serve',
      '`probe` が出力した NDJSON ファイル。接続先が提示している証明書が分かる',
    ),
    within,
    option('--by <what>', 'in groups', '指定した項目ごとにまとめる', { choices: groupings }),
    formatOf<typeof listingViews>()('table', 'csv', 'json', 'markdown'),
  ],
  load: () => import('../list.ts'),
} as const satisfies CommandDeclaration;
