/** `validate`: is the ledger as it should be? Every problem in one run. */
import pico from 'picocolors';
import { type ExitCode, exitCodes, OutsideError } from '../errors.ts';
import { trackedFiles } from '../git/history.ts';
import { findRepository } from '../git/repository.ts';
import { isOfSecret } from '../ledger/messages/schema-messages.ts';
import { loadLedger } from '../ledger/read/read.ts';
import { findSecrets, isSecretName } from '../ledger/secrets/find-secrets.ts';
import { isPassedOver, scanForSecrets } from '../ledger/secrets/scan.ts';
import type { Ledger, Problem } from '../ledger/types.ts';
import { columnsOf } from '../libraries.ts';
import { annotationLine, fileInWorkspace } from '../text/annotation.ts';
import { inline, json } from '../text/encode.ts';
import { listed } from '../text/list.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { appendSummary } from './shared/job-summary.ts';
import { summaryOf } from './shared/validate-summary.ts';

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
  const verdict = summary(problems, ledger)[locale];
  if (options.summary !== undefined)
    await appendSummary(options.summary, octets => summaryOf(problems, verdict, { locale, octets }));
  if (unread.length > 0) io.err(`${unreadText(unread)[locale]}\n`);
  switch (format) {
    case 'json':
      io.out(json({ schemaVersion: 1, problems }));
      break;
    case 'github':
      io.out(problems.map(problem => annotation(problem, root, io)).join(''), 'commands');
      io.out(`${verdict}\n`);
      break;
    case 'text':
      io.out(report(problems, texts, io));
      io.out(`${verdict}\n`);
      break;
  }
  return problems.length > 0 ? exitCodes.problems : exitCodes.fine;
}

const unreadText = (files: readonly string[]): Localized => {
  const list = (locale: Locale) => listed(files, { encode: inline, most: 10, locale });
  return {
    en: `Not read (${files.length}): ${list('en')}. They do not look like a part of the ledger. What answers refer to belongs in inventory/evidence/, everything else outside of inventory/.`,
    ja: `読み込まないファイル（${files.length} 件）: ${list('ja')}。台帳の一部ではないと判断しました。回答の根拠資料は inventory/evidence/ に、それ以外は inventory/ の外に置いてください。`,
  };
};

/** What git has in the folders the scan passes over; nothing where there is no git. */
async function committedFiles(root: string, env: Io['env']): Promise<string[]> {
  try {
    const repository = await findRepository(root, env);
    return repository ? (await trackedFiles(repository)).filter(isPassedOver) : [];
  } catch (error) {
    if (error instanceof OutsideError) return [];
    throw error;
  }
}

const isSecret = ({ rule }: Problem) => isOfSecret(rule);

/** What the ledger's own reading found stands; the scan adds the files it did not look into. */
function withSecrets(inLedger: readonly Problem[], scanned: readonly Problem[]): Problem[] {
  const known = new Set(inLedger.filter(isSecret).map(({ file }) => file));
  const showable = inLedger.filter(({ file }) => !file.split('/').some(isSecretName));
  return [...showable, ...scanned.filter(({ file }) => !known.has(file))].sort(byPlace);
}

const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;

/** Grouped by file, each problem with the line it stands in. */
function report(problems: readonly Problem[], texts: ReadonlyMap<string, string>, io: Io): string {
  const colors = pico.createColors(io.color);
  return [...Map.groupBy(problems, ({ file }) => file)]
    .map(([file, group]) => {
      const lines = shownLines(group, texts.get(file));
      const paragraphs = group.map(({ line, column, rule, message }) => {
        const place = `${inline(file)}:${line}:${column}`;
        return `${colors.bold(place)} ${colors.red(rule)}\n  ${message}\n${excerpt(lines[line - 1], column, colors.dim)}`;
      });
      return `${paragraphs.join('')}\n`;
    })
    .join('');
}

/** As much of a line as a terminal shows, and a caret under the place. */
function excerpt(line: string | undefined, column: number, dim: (text: string) => string): string {
  if (line === undefined || line.trim() === '') return '';
  const from = Math.max(0, column - 60);
  const before = inline(line.slice(from, column - 1));
  const after = inline(line.slice(column - 1, from + 100));
  return `${dim(`  | ${before}${after}`)}\n${dim(`  | ${' '.repeat(columnsOf(before))}^`)}\n`;
}

/**
 * Of a file that holds a key or a password not a single line is shown. A link to a key has no problem of its own that
 * says so: the scan follows none, so its text is asked again.
 */
function shownLines(group: readonly Problem[], text = ''): readonly string[] {
  const confidential = group.some(problem => isSecret(problem) || holdPasswords.has(problem.rule));
  const last = Math.max(...group.map(({ line }) => line));
  return confidential || findSecrets(text).length > 0 ? [] : text.split(/\r?\n/, last);
}

const holdPasswords: ReadonlySet<string> = new Set(['entry.endpoint-user', 'settings.proxy-user']);

function annotation({ file, line, column, rule, message }: Problem, root: string, io: Io): string {
  const place = { file: fileInWorkspace(file, root, io.env.GITHUB_WORKSPACE), line, column };
  return annotationLine({ level: 'error', ...place, title: rule, message });
}

function summary(problems: readonly Problem[], ledger: Ledger | undefined): Localized {
  if (problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file)).size;
    return {
      en: `${count(problems.length, 'problem')} in ${count(files, 'file')}.`,
      ja: `${files} 個のファイルに ${problems.length} 件の問題があります。`,
    };
  }
  const checked = {
    certificates: ledger?.entries.length ?? 0,
    items: ledger?.items.length ?? 0,
    systems: ledger?.systems.length ?? 0,
    parties: ledger?.parties.size ?? 0,
  };
  return {
    en: `Checked ${count(checked.certificates, 'certificate')}, ${count(checked.items, 'item')}, ${count(checked.systems, 'system')} and ${count(checked.parties, 'party', 'parties')}: no problems.`,
    ja: `証明書 ${checked.certificates} 件、品目 ${checked.items} 件、システム ${checked.systems} 件、関係者 ${checked.parties} 件を確認しました。問題はありません。`,
  };
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
