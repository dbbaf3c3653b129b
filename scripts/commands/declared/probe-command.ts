import type { CommandDeclaration } from './shared/command-declaration.ts';
import { noSite, option, runner, shard, site, state } from './shared/options.ts';

export const command = {
  order: 20,
  name: 'probe',
  summary: {
    en: 'Connect to every endpoint and read its certificate',
    ja: 'すべての接続先に接続し、提示される証明書を読み取ります',
  },
  readme: {
    en: 'the stages alone',
    ja: '各段階を単独で実行',
  },
  examples: [
    'certledger probe --out observations.ndjson',
    'certledger probe --site makuhari --shard 1/4 --out part1.ndjson',
  ],
  options: [
    option(
      '--out <file>',
      'write observations here (default: standard output)',
      '観測結果の出力先（既定値: 標準出力）',
    ),
    option('--entry <id...>', 'only these entries', 'これらの登録のみ'),
    site,
    noSite,
    shard,
    runner,
    state,
  ],
  load: () => import('../probe.ts'),
} as const satisfies CommandDeclaration;
