/** Options that several commands share, as data. */

import { locales } from '../../../text/locale.ts';
import { inCalendar, instantOf } from '../../../text/zoned-time.ts';
import type { Meaning, Named, OptionDetails, OptionSpec, ValuesOf } from './option-types.ts';

/** The type keeps the literal flags and choices, so that the type of a command's options follows from them. */
export function option<const F extends string>(flags: F, en: string, ja: string): Named<F>;
export function option<const F extends string, const D extends OptionDetails>(
  flags: F,
  en: string,
  ja: string,
  details: D,
): Named<F> & D;
export function option(flags: string, en: string, ja: string, details: OptionDetails = {}): OptionSpec {
  return { flags, text: { en, ja }, ...details };
}

/**
 * The formats of a record of views, the default first. To name one that the record lacks, or to leave one out, does not compile.
 * Only the type of the record is needed: the code of a view is loaded when the command is run.
 */
export const formatOf =
  <Views extends object>() =>
  <const Choices extends readonly [keyof Views & string, ...(keyof Views & string)[]]>(
    ...choices: Choices & EveryFormat<Views, Choices>
  ) =>
    option('--format <format>', 'how to print the result', '結果の出力形式', {
      choices: choices as Choices,
      default: choices[0],
    });

/** `unknown`: all of them are named. */
type EveryFormat<Views, Choices extends readonly unknown[]> = [
  Exclude<keyof Views, Choices[number]>,
] extends [never]
  ? unknown
  : { missing: Exclude<keyof Views, Choices[number]> };

export const observations = option(
  '--observations <file...>',
  'NDJSON files written by `probe`; an endpoint in them that no entry names is reported',
  '`probe` が出力した NDJSON ファイル。どの登録にもない接続先が含まれていれば報告する',
);

export const matrix = option(
  '--matrix <file>',
  'what `matrix` printed: --observations then names the folder with the artifacts of its jobs, and each file applies only to the endpoints of its job',
  '`matrix` の出力。--observations にはジョブのアーティファクトを収めたフォルダーを指定し、各ファイルはそのジョブの接続先についてだけ有効とする',
);

export const state = option(
  '--state <dir>',
  'folder for the state that the next sweep needs',
  '次回の巡回で使う状態ファイルを保存するフォルダー',
);

export const tracker = option(
  '--tracker <kind>',
  'where issues and pull requests are kept',
  'イシューとプルリクエストの置き場所',
  { choices: ['none', 'local', 'github'], default: 'none' },
);

export const trackerDir = option(
  '--tracker-dir <dir>',
  'folder of the local tracker (default: ROOT/.certledger/tracker)',
  'local のトラッカーのフォルダー（既定値: ROOT/.certledger/tracker）',
);

export const force = option(
  '--force',
  'apply what the guard would hold back',
  '安全装置が反映を見合わせる内容も、そのまま反映する',
);

export const site = option('--site <name>', 'only endpoints of this site', 'この拠点の接続先のみ');

export const noSite = option(
  '--no-site',
  'only endpoints of entries that name no site',
  '拠点を指定していない登録の接続先のみ',
);

export const shard = option(
  '--shard <i/n>',
  'only the I-th of N equal parts',
  'N 等分したうちの I 番目のみ',
  {
    parse: {
      read: parseShard,
      advice: {
        en: 'Write it like 2/4: the second of four parts.',
        ja: '2/4 のように書いてください（4 等分の 2 番目）。',
      },
    },
  },
);

export const runner = option(
  '--runner <name>',
  'recorded with every observation as the place it was made from',
  '観測した場所として、各観測結果に記録する名前',
);

export const summary = option(
  '--summary <file>',
  'also append a Markdown summary to this file (GITHUB_STEP_SUMMARY)',
  'Markdown の要約をこのファイルにも追記する（GITHUB_STEP_SUMMARY）',
);

export const failOn = option(
  '--fail-on <severity>',
  'exit 1 when a finding is this severe',
  '検出事項がこの重大度以上なら終了コード 1 とする',
  { choices: ['warning', 'error', 'never'], default: 'never' },
);

export const organization = option(
  '--organization <name>',
  'whose GitHub teams are meant where a team has no organization (default: the owner in GITHUB_REPOSITORY)',
  'チームに organization の記載がない場合の GitHub organization（既定値: GITHUB_REPOSITORY の所有者）',
);

/** At most ten years. */
export const months = option('--months <n>', 'how many months from today', '本日から何か月分か', {
  default: 12,
  parse: {
    read: text =>
      /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120 ? Number(text) : undefined,
    advice: {
      en: 'Write a whole number of months from 1 to 120, such as 12.',
      ja: '12 のように、1 から 120 までの月数を整数で書いてください。',
    },
  },
});

export const pullRequest = option(
  '--pull-request <number>',
  'which one to comment on (default: what GITHUB_REF says)',
  'コメントするプルリクエストの番号（既定値: GITHUB_REF が示すもの）',
  {
    parse: {
      read: text => (/^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined),
      advice: { en: 'Write a number such as 42.', ja: '42 のような番号を書いてください。' },
    },
  },
);

/** Options that every command takes. */
export const globalOptions = [
  option('--root <dir>', 'the folder that holds inventory/', 'inventory/ を含むフォルダー', { default: '.' }),
  option('--locale <locale>', 'language of texts (default: the ledger’s)', '表示言語（既定値: 台帳の設定）', {
    choices: locales,
  }),
  option(
    '--now <instant>',
    'pretend it is this instant (ISO 8601)',
    'この日時に実行したものとする（ISO 8601）',
    {
      parse: {
        read: parseInstant,
        advice: {
          en: 'Write it like 2026-12-01T09:00:00+09:00.',
          ja: '2026-12-01T09:00:00+09:00 のように書いてください。',
        },
      },
    },
  ),
] as const satisfies readonly OptionSpec[];

/** Values that every command is given. `--now` is not among them: it sets the clock of `io`. */
export type GlobalOptions = Omit<ValuesOf<typeof globalOptions>, 'now'>;

/** A whole number from 1 to 999,999. */
export const positive: Meaning<number> = {
  read: text => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
  advice: {
    en: 'Write a whole number such as 5000.',
    ja: '5000 のような整数を書いてください。',
  },
};

/** The address of a server: `https://github.example.jp`. */
export const webAddress: Meaning<URL> = {
  read: text => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined;
  },
  advice: {
    en: 'Write it like https://github.example.jp.',
    ja: 'https://github.example.jp のように書いてください。',
  },
};

/** The year has four digits, because others cannot be written in ISO 8601. */
function parseInstant(text: string): Date | undefined {
  const instant = instantOf(text);
  if (instant === undefined) return undefined;
  const within = inCalendar(instant);
  return within.getTime() === instant ? within : undefined;
}

/** Counts from 1: `2/4` is the second of four. */
function parseShard(text: string): { index: number; count: number } | undefined {
  const match = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  return match && index <= count ? { index, count } : undefined;
}
