/** `certledger init DIR`: a new ledger repository, or what is missing from one. */
import { resolve } from 'node:path';
import { type ExitCode, exitCodes } from '../errors.ts';
import { newFiles, runningReference, writeNew } from '../init/files.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import type { GlobalOptions, Io } from './io.ts';

export interface InitOptions {
  dir: string;
}

const words = {
  created: { en: 'created', ja: '作成' },
  kept: { en: 'kept   ', ja: '既存' },
} as const satisfies Record<string, Localized>;

const nextSteps: Localized = {
  en: `
Next:
  1. Write your people and teams into inventory/parties.yaml, and your first certificate into inventory/certificates/.
  2. Check it:    certledger validate --root DIR
  3. Try it:      certledger sweep --root DIR
  4. git init, commit, and push it to a GitHub repository of its own.
  5. There, under Settings → Actions → General → Workflow permissions, allow GitHub Actions to create pull requests.
  6. Start the Sweep workflow once by hand; from then on it runs every day.
`,
  ja: `
次の手順:
  1. inventory/parties.yaml に担当者とチームを、inventory/certificates/ に最初の証明書を記入します。
  2. 確認する:    certledger validate --root DIR
  3. 試す:        certledger sweep --root DIR
  4. git init とコミットを行い、専用の GitHub リポジトリにプッシュします。
  5. GitHub の Settings → Actions → General → Workflow permissions で、GitHub Actions によるプルリクエストの作成を許可します。
  6. Sweep ワークフローを一度手動で実行します。以後は毎日自動で実行されます。
`,
};

/** @throws UsageError when a file stands where a folder is needed */
export async function run(options: InitOptions & GlobalOptions, io: Io): Promise<ExitCode> {
  const { dir, locale = 'en' } = options;
  const folder = resolve(dir);
  for (const file of await newFiles(locale, await runningReference(), io.now)) {
    io.out(`${words[await writeNew(folder, file)][locale]}  ${file.path}\n`);
  }
  io.out(nextSteps[locale].replaceAll('DIR', () => inline(dir)));
  return exitCodes.fine;
}
