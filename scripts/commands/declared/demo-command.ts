import type { CommandDeclaration } from './shared/command-declaration.ts';
import { option } from './shared/options.ts';

export const command = {
  order: 170,
  name: 'demo',
  summary: {
    en: 'Watch three sweeps over a fleet made on the spot',
    ja: 'その場で用意したサーバ群に対する 3 回の巡回を実演します',
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
