/** Every command as data: its name, what it does, its options, examples, and the file that does it. */
import type { ExitCode } from '../../errors.ts';
import type { Localized } from '../../text/locale.ts';
import type { Io } from '../shared/command-io.ts';
import { newOptions } from '../shared/new-options.ts';
import type { ArgumentsOf, OptionSpec, ValuesOf } from './option-types.ts';
import * as o from './options.ts';
import { type GlobalOptions, option } from './options.ts';

interface CommandSpec {
  /** With its arguments: `new <type> [id]`. */
  name: string;
  summary: Localized;
  /** A line each. */
  examples: readonly string[];
  options: readonly OptionSpec[];
}

/** Each is loaded when it is run, so that no command waits for another's libraries. */
const catalogue = [
  {
    name: 'validate',
    summary: {
      en: 'Check the whole ledger; every problem in one run',
      ja: '台帳全体を検査し、すべての問題を一度に表示します',
    },
    examples: [
      'certledger validate',
      'certledger validate --format github   # annotations in a pull request',
    ],
    options: [o.summary, o.format('text', 'json', 'github')],
    load: () => import('../validate.ts'),
  },
  {
    name: 'probe',
    summary: { en: 'Ask every endpoint what it serves', ja: 'すべての接続先が提示する証明書を確認します' },
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
      o.site,
      o.noSite,
      o.shard,
      o.runner,
      o.state,
    ],
    load: () => import('../probe.ts'),
  },
  {
    name: 'matrix',
    summary: {
      en: 'Divide the endpoints among jobs of GitHub Actions, by site, runner and number',
      ja: '接続先を拠点・ランナー・件数に応じて GitHub Actions のジョブに分割します',
    },
    examples: [
      'certledger matrix',
      'certledger matrix --per-shard 2000 --format text',
      'certledger matrix --default-runner self-hosted,linux',
    ],
    options: [
      option(
        '--per-shard <n>',
        'endpoints one job probes; more where there would be over 256 jobs',
        '1 つのジョブが確認する接続先の数。ジョブが 256 を超える場合は自動的に増やす',
        { default: 5_000, parse: o.positive },
      ),
      option(
        '--default-runner <labels>',
        'runner of entries without a site and of sites without one, labels separated by commas',
        '拠点のない登録、およびランナーのない拠点に使うランナー。ラベルはコンマで区切る',
        { default: 'ubuntu-latest' },
      ),
      o.format('json', 'text'),
    ],
    load: () => import('../matrix.ts'),
  },
  {
    name: 'compare',
    summary: { en: 'Compare observations with the ledger', ja: '観測結果を台帳と照合します' },
    examples: ['certledger compare --observations observations.ndjson --format json > findings.json'],
    options: [{ ...o.observations, required: true }, o.state, o.failOn, o.format('text', 'json', 'markdown')],
    load: () => import('../compare.ts'),
  },
  {
    name: 'plan',
    summary: { en: 'Say what would change in the tracker', ja: 'トラッカーに加える変更を計画します' },
    examples: ['certledger plan --findings findings.json --tracker github --out plan.json'],
    options: [
      option(
        '--findings <file>',
        'JSON written by `compare --format json`',
        '`compare --format json` が出力した JSON',
        { required: true },
      ),
      option(
        '--out <file>',
        'write the plan here as JSON, for `apply`',
        '計画を `apply` 用の JSON としてここに書き出す',
      ),
      o.tracker,
      o.trackerDir,
      o.force,
      o.format('text', 'json', 'markdown'),
    ],
    load: () => import('../plan.ts'),
  },
  {
    name: 'apply <plan>',
    summary: {
      en: 'Carry out a plan; refuses one whose world has moved on',
      ja: '計画を反映します。作成後に状況が変わった計画は拒否します',
    },
    examples: ['certledger apply plan.json --tracker github'],
    options: [o.tracker, o.trackerDir, o.format('text', 'json')],
    load: () => import('../apply.ts'),
  },
  {
    name: 'sweep',
    summary: {
      en: 'Probe, compare, plan, and apply when asked',
      ja: '確認・照合・計画を続けて行い、指定すれば反映まで行います',
    },
    examples: [
      'certledger sweep',
      'certledger sweep --state .certledger/state --tracker local --apply',
      'certledger sweep --tracker github --apply --state-branch certledger-observations',
    ],
    options: [
      o.observations,
      o.matrix,
      o.site,
      o.runner,
      o.state,
      option(
        '--state-branch <name>',
        'keep that state on this branch of the repository instead',
        'その情報をフォルダーではなく、リポジトリのこのブランチに保存する',
      ),
      o.tracker,
      o.trackerDir,
      option('--apply', 'carry the plan out', '計画を反映する'),
      o.force,
      o.failOn,
      o.summary,
      o.format('text', 'json', 'markdown'),
    ],
    load: () => import('../sweep.ts'),
  },
  {
    name: 'review',
    summary: {
      en: 'Say what a pull request means for the ledger, and whether it may go in',
      ja: 'プルリクエストが台帳にもたらす意味と、取り込みの可否を示します',
    },
    examples: [
      'certledger review --base origin/main --head HEAD',
      'certledger review --base main --head refs/pull/7/head --comment',
    ],
    options: [
      option('--base <ref>', 'where the pull request is to go', '取り込み先', { required: true }),
      option('--head <ref>', 'what it would bring', '取り込む内容', { required: true }),
      o.summary,
      option(
        '--comment',
        'keep one comment on the pull request up to date, where the token may',
        'トークンの権限があれば、プルリクエストのコメント 1 件を最新に保つ',
      ),
      o.pullRequest,
      o.format('text', 'json', 'markdown', 'github'),
    ],
    load: () => import('../review.ts'),
  },
  {
    name: 'schedule',
    summary: {
      en: 'What falls due in the next months, and who owes it',
      ja: '今後の期限と担当を一覧にします（年間運用スケジュール）',
    },
    examples: [
      'certledger schedule',
      'certledger schedule --responsible acme-systems --format csv > acme.csv',
      'certledger schedule --out ./published --check',
    ],
    options: [
      o.months,
      option('--owner <id>', 'only what this party owns', 'この関係者が所管するもののみ'),
      option('--responsible <id>', 'only what this party owes', 'この関係者が責任を負うもののみ'),
      option(
        '--out <dir>',
        'also write SCHEDULE.md, JSON, CSV and calendars into this folder',
        'SCHEDULE.md、JSON、CSV、カレンダーをこのフォルダーにも書き出す',
      ),
      option(
        '--state-branch <name>',
        'also publish the same on this branch of the repository, below schedule/',
        '同じものをリポジトリのこのブランチの schedule/ にも公開する',
      ),
      option(
        '--check',
        'exit 1 when a month holds more renewals by hand than a party can handle',
        '手作業の更新が担当の処理能力を超える月があれば終了コード 1 とする',
      ),
      o.format('text', 'json', 'markdown', 'csv', 'ical'),
    ],
    load: () => import('../schedule.ts'),
  },
  {
    name: 'new <type> [id]',
    summary: {
      en: 'Make the file of one more certificate, item or system; asks when there is a terminal',
      ja: '証明書・品目・システム（certificate、item、system）のファイルを作成します。端末では対話形式で尋ねます',
    },
    examples: [
      'certledger new certificate',
      'certledger new certificate --endpoint www.example.com --owner infrastructure --due 2027-01-31',
      'certledger new certificate --endpoint shop.example.com --site dmz --key-types both --owner infrastructure',
      'certledger new item office-license --kind license --expires 2027-03-31 --owner infrastructure',
      'certledger new system virtual-desktop --owner infrastructure --builder acme-systems --print',
    ],
    options: newOptions,
    load: () => import('../new.ts'),
  },
  {
    name: 'codeowners',
    summary: {
      en: 'Say who must approve which change, as GitHub’s CODEOWNERS',
      ja: '変更ごとの承認者を GitHub の CODEOWNERS として出力します',
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
      o.organization,
    ],
    load: () => import('../codeowners.ts'),
  },
  {
    name: 'doctor',
    summary: {
      en: 'Look for what is wrong around the ledger: CODEOWNERS, assignees, GitHub names',
      ja: '台帳の周辺（CODEOWNERS、担当者、GitHub の名前）の不備を調べます',
    },
    examples: [
      'certledger doctor',
      'GITHUB_TOKEN=… GITHUB_REPOSITORY=example/ledger certledger doctor --format json',
    ],
    options: [o.organization, o.format('text', 'json')],
    load: () => import('../doctor.ts'),
  },
  {
    name: 'verify [file...]',
    summary: {
      en: 'Verify certificates from files, or recorded chains, for any instant; revocation is not asked',
      ja: 'ファイルの証明書や記録済みのチェーンを、任意の日時について検証します（失効は問い合わせません）',
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
        'a host name or address the leaf must be for (instead of what was recorded of host names)',
        'リーフ証明書が対象とすべきホスト名またはアドレス（記録されたホスト名の結果より優先）',
      ),
      o.format('text', 'json'),
    ],
    load: () => import('../verify.ts'),
  },
  {
    name: 'explain [rule]',
    summary: {
      en: 'What a rule means and what to do about it',
      ja: 'ルールの意味と対処を説明します',
    },
    examples: ['certledger explain', 'certledger explain drift.regressed --locale ja'],
    options: [],
    load: () => import('../explain.ts'),
  },
  {
    name: 'init <dir>',
    summary: {
      en: 'Start a ledger repository; never overwrites',
      ja: '台帳リポジトリを作成します。既存のファイルは上書きしません',
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
        { parse: o.webAddress },
      ),
      option(
        '--runner <labels>',
        'runner of the jobs, labels separated by commas (default: ubuntu-latest; self-hosted on an Enterprise Server)',
        'ジョブを実行するランナー。ラベルはコンマで区切る（既定値: ubuntu-latest。Enterprise Server では self-hosted）',
      ),
    ],
    load: () => import('../init.ts'),
  },
  {
    name: 'upgrade',
    summary: {
      en: 'Bring a ledger’s workflows and schema addresses to this certledger',
      ja: '台帳のワークフローとスキーマの参照先を、この certledger に合わせて更新します',
    },
    examples: [
      'certledger upgrade --root ../our-certificates',
      'certledger upgrade --root ../our-certificates --write',
    ],
    options: [
      option(
        '--write',
        'write the files instead of naming them',
        '対象を表示するだけでなく、ファイルを書き換える',
      ),
      o.format('text', 'json'),
    ],
    load: () => import('../upgrade.ts'),
  },
  {
    name: 'demo',
    summary: {
      en: 'Watch three sweeps over a fleet made on the spot',
      ja: 'その場で用意したサーバ群に対する 3 回の巡回を実演します',
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
  },
] as const satisfies readonly (CommandSpec & { load: () => Promise<unknown> })[];

type Listed = (typeof catalogue)[number];
/** By the word that is typed. */
export type Catalogue = {
  [C in Listed as C['name'] extends `${infer Word} ${string}` ? Word : C['name']]: C;
};

export type CommandWord = keyof Catalogue;

/** What a command is given: what is declared above, no more and no less. */
export type OptionsOf<Word extends CommandWord> = GlobalOptions &
  ArgumentsOf<Catalogue[Word]['name']> &
  ValuesOf<Catalogue[Word]['options']>;

/** A command and what runs it, which takes the options of this command. */
export type CommandOf<Word extends CommandWord> = {
  [W in Word]: CommandSpec & {
    name: Catalogue[W]['name'];
    load: () => Promise<{ run: (options: OptionsOf<W>, io: Io) => Promise<ExitCode> }>;
  };
}[Word];

/** In the order of the help text. */
export const commands: readonly CommandOf<CommandWord>[] = catalogue;
