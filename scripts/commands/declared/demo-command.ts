import type { CommandDeclaration } from './shared/command-declaration.ts';
import { option } from './shared/options.ts';

export const command = {
  order: 170,
  name: 'demo',
  summary: {
    en: 'Show three sweeps of servers that are started for the demo',
    ja: 'デモ用に起動したサーバに対する 3 回の巡回を実演します',
  },
  readme: {
    en: 'the above',
    ja: '上記のデモ',
  },
  examples: [
    'certledger demo',
    'certledger demo --keep ./demo   # leave the example where it can be looked at',
  ],
  options: [
    option(
      '--keep <dir>',
      'make the example here (default: a temporary folder)',
      '例をこのフォルダーに作成する（既定値: 一時フォルダー）',
    ),
  ],
  load: () => import('../demo.ts'),
} as const satisfies CommandDeclaration;
