/** `certledger init DIR`: a new ledger repository, or what is missing from one. */
import { join, resolve } from 'node:path';
import { type ExitCode, exitCodes } from '../errors.ts';
import { writeNew } from '../files.ts';
import { newFiles, runningReference } from '../init/files.ts';
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
  1. Write your people and teams into inventory/parties.yaml, and make your first entry: certledger new certificate --root DIR
  2. Check it:    certledger validate --root DIR
  3. Try it:      certledger sweep --root DIR
  4. git init, commit, and push it to a GitHub repository of its own.
  5. There, under Settings → Actions → General → Workflow permissions, allow GitHub Actions to create pull requests.
  6. Start the Sweep workflow once by hand; from then on it runs every day.
  7. See what else is to be set up, such as who must approve changes: certledger doctor --root DIR
`,
  ja: `
次の手順:
  1. inventory/parties.yaml に担当者とチームを記入し、最初の登録を作成します: certledger new certificate --root DIR
  2. 確認する:    certledger validate --root DIR
  3. 試す:        certledger sweep --root DIR
  4. git init とコミットを行い、専用の GitHub リポジトリにプッシュします。
  5. GitHub の Settings → Actions → General → Workflow permissions で、GitHub Actions によるプルリクエストの作成を許可します。
  6. Sweep ワークフローを一度手動で実行します。以後は毎日自動で実行されます。
  7. 承認者など、ほかに設定が必要な項目を確認する: certledger doctor --root DIR
`,
};

/** @throws UsageError when a file stands where a folder is needed; OutsideError when the disk refuses */
export async function run(options: InitOptions & GlobalOptions, io: Io): Promise<ExitCode> {
  const { dir, locale = 'en' } = options;
  const folder = resolve(dir);
  let told = '';
  for (const { path, text } of await newFiles(locale, await runningReference(), io.now)) {
    const isNew = await writeNew(join(folder, path), text);
    told += `${words[isNew ? 'created' : 'kept'][locale]}  ${path}\n`;
  }
  io.out(told);
  io.out(nextSteps[locale].replaceAll('DIR', () => inline(dir)));
  return exitCodes.fine;
}
