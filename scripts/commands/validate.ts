/** `certledger validate`: checks the whole ledger and prints every problem in one run. */
import { type ExitCode, exitCodes, OutsideError } from '../errors.ts';
import { trackedFiles } from '../git/history.ts';
import { findRepository } from '../git/repository.ts';
import { isOfSecret } from '../ledger/messages/schema-messages.ts';
import { loadLedger } from '../ledger/read/read.ts';
import { isSecretName } from '../ledger/secrets/find-secrets.ts';
import { isInSkippedFolder, scanForSecrets } from '../ledger/secrets/scan.ts';
import type { Problem } from '../ledger/types.ts';
import { problemsSummary } from '../ledger/view/problems-summary.ts';
import { validationViews } from '../ledger/view/validation-view.ts';
import { inline } from '../text/encode.ts';
import { listed } from '../text/list.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { appendSummary } from './shared/job-summary.ts';
import { print } from './shared/print.ts';

export async function run(options: OptionsOf<'validate'>, io: Io): Promise<ExitCode> {
  const { root, format } = options;
  const {
    ledger,
    problems: inLedger,
    locale,
    texts,
    unread,
    verbatim,
  } = await loadLedger(root, { now: io.now, locale: options.locale });
  const problems = withSecrets(
    inLedger,
    scanForSecrets(root, locale, await committedFiles(root, io.env), verbatim),
  );
  const checked = { problems, ledger, texts, root, workspace: io.env.GITHUB_WORKSPACE };
  if (options.summary !== undefined)
    await appendSummary(options.summary, octets => problemsSummary(checked, { locale, octets }));
  if (unread.length > 0) io.err(`${unreadText(unread)[locale]}\n`);
  print(validationViews[format], checked, { locale }, io);
  return problems.length > 0 ? exitCodes.problems : exitCodes.fine;
}

const unreadText = (files: readonly string[]): Localized => {
  const list = (locale: Locale) => listed(files, { encode: inline, most: 10, locale });
  return {
    en: `Not read (${files.length}): ${list('en')}. They do not look like a part of the ledger. Keep evidence in inventory/evidence/, and all other files outside of inventory/.`,
    ja: `読み込まないファイル（${files.length} 件）: ${list('ja')}。台帳の一部ではないと判断しました。回答の証跡は inventory/evidence/ に、それ以外は inventory/ の外に置いてください。`,
  };
};

/** Files that git has in the folders that the scan leaves out. Empty where there is no git. */
async function committedFiles(root: string, env: Io['env']): Promise<string[]> {
  try {
    const repository = await findRepository(root, env);
    return repository ? (await trackedFiles(repository)).filter(isInSkippedFolder) : [];
  } catch (error) {
    if (error instanceof OutsideError) return [];
    throw error;
  }
}

const isSecret = ({ rule }: Problem) => isOfSecret(rule);

/** Reading the ledger has found secrets in its own files. The scan adds those of all other files. */
function withSecrets(inLedger: readonly Problem[], scanned: readonly Problem[]): Problem[] {
  const known = new Set(inLedger.filter(isSecret).map(({ file }) => file));
  const showable = inLedger.filter(({ file }) => !file.split('/').some(isSecretName));
  return [...showable, ...scanned.filter(({ file }) => !known.has(file))].sort(byPlace);
}

const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
