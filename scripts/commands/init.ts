/** `certledger init DIR`: makes a ledger repository, or adds the files that one lacks. */
import { join, resolve } from 'node:path';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { writeNew } from '../files.ts';
import { defaultRunner, type Server } from '../init/github-server.ts';
import { newFiles } from '../init/repository-files.ts';
import { runningReference } from '../init/running-release.ts';
import { inline } from '../text/encode.ts';
import { filled } from '../text/fill.ts';
import type { Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { labelsIn } from './shared/runner-labels.ts';
import { notARelease, unknownReference } from './shared/running-release-text.ts';

const words = {
  created: { en: 'created', ja: '作成' },
  kept: { en: 'kept   ', ja: '既存' },
} as const satisfies Record<string, Localized>;

const nextSteps: Localized = {
  en: `
Next:
  1. Write your people and teams into inventory/parties.yaml, and create your first entry: certledger new certificate --root {dir}
  2. Check it:    certledger validate --root {dir}
  3. Try it:      certledger sweep --root {dir}
  4. Run git init, commit, and push to a new GitHub repository.
  5. There, under Settings → Actions → General → Workflow permissions, allow GitHub Actions to create pull requests.
  6. Start the Sweep workflow once yourself; from then on it runs every day.
  7. Check what else is to be set up, such as who has to approve changes: certledger doctor --root {dir}
`,
  ja: `
次の手順:
  1. inventory/parties.yaml に担当者とチームを記入し、最初の登録を作成します: certledger new certificate --root {dir}
  2. 確認する:    certledger validate --root {dir}
  3. 試す:        certledger sweep --root {dir}
  4. git init とコミットを行い、専用の GitHub リポジトリにプッシュします。
  5. GitHub の Settings → Actions → General → Workflow permissions で、GitHub Actions によるプルリクエストの作成を許可します。
  6. Sweep ワークフローを一度手動で実行します。以後は毎日自動で実行されます。
  7. 承認者など、ほかに設定が必要な項目を確認する: certledger doctor --root {dir}
`,
};

/** @throws UsageError when a file stands where a folder is needed; OutsideError when the disk refuses */
export async function run(options: OptionsOf<'init'>, io: Io): Promise<ExitCode> {
  const { dir, locale = 'en' } = options;
  const server = serverOf(options);
  const reference = await runningReference();
  if (reference === undefined) throw new UsageError(unknownReference);
  if (reference.tag === undefined) io.err(`${notARelease(reference)[locale]}\n`);
  const folder = resolve(dir);
  let told = '';
  for (const { path, text } of await newFiles(locale, { reference, server, now: io.now })) {
    const isNew = await writeNew(join(folder, path), text);
    told += `${words[isNew ? 'created' : 'kept'][locale]}  ${path}\n`;
  }
  io.out(told);
  io.out(filled(nextSteps[locale], () => inline(dir)));
  if (server.kind === 'enterprise') io.out(onEnterprise[locale]);
  return exitCodes.fine;
}

/** github.com and Enterprise Cloud (`*.ghe.com`) are of one kind; every other host is an Enterprise Server. */
function serverOf({ server, runner }: OptionsOf<'init'>): Server {
  const host = server?.hostname ?? 'github.com';
  const kind = host === 'github.com' || host.endsWith('.ghe.com') ? 'github.com' : 'enterprise';
  const labels = labelsIn(runner ?? defaultRunner[kind]);
  // They are written into YAML and shell without quotes.
  if (labels.length === 0 || !labels.every(label => /^[\w.-]+$/.test(label))) throw new UsageError(oddLabel);
  return { kind, runner: labels };
}

const oddLabel: Localized = {
  en: '--runner: write labels of letters, digits, “.”, “_” and “-”, separated by commas, such as self-hosted,linux.',
  ja: '--runner: ラベルには英数字と「.」「_」「-」を使い、self-hosted,linux のようにコンマで区切ってください。',
};

const onEnterprise: Localized = {
  en: `
On GitHub Enterprise Server, before step 6:
  - Make certledger/certledger available there: a copy of the repository, or GitHub Connect.
  - Register a runner with the labels the workflows name (runs-on), with Bash and git.
  - See docs/github.md, “GitHub Enterprise Server”, for what differs.
`,
  ja: `
GitHub Enterprise Server では、手順 6 の前に次を行ってください。
  - certledger/certledger をサーバから利用できるようにします（リポジトリの複製、または GitHub Connect）。
  - ワークフローの runs-on に書かれたラベルのランナーを登録します（Bash と git が必要です）。
  - 相違点は docs/github.md の「GitHub Enterprise Server」を参照してください。
`,
};
