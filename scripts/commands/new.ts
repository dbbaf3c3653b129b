/** `certledger new`: writes the file of a certificate, item or system. What is not known yet stands in it as comments. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Draft, type DraftType, fileOf, folders } from '../draft/draft.ts';
import { draftText } from '../draft/entry-text.ts';
import { type Flags, type Interview, interview } from '../draft/interview.ts';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { writeNew } from '../files.ts';
import { runningReference, schemaUrl } from '../init/running-release.ts';
import { writeRecord } from '../ledger/edit/write-record.ts';
import { defaultChecklists } from '../ledger/handover-types.ts';
import { readLedgerFiles } from '../ledger/read/assemble.ts';
import { builtinChecklists, loadLedger } from '../ledger/read/read.ts';
import type { Ledger, Problem } from '../ledger/types.ts';
import { inline } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { flagDialogue, openTerminal, type Terminal, terminalDialogue } from './shared/new-entry-dialogue.ts';
import { recordsToWrite, type ServedRecord } from './shared/new-entry-records.ts';
import { proxyCredentials, usableLedger } from './shared/usable-ledger.ts';

/** This type does not compile when the interview has a flag that the command does not declare. */
type Given = Pick<OptionsOf<'new'>, keyof Flags>;

/** Flags that some types have and others do not. */
const flagsOfType: Readonly<Record<DraftType, readonly (keyof Flags)[]>> = {
  certificate: ['endpoint', 'site', 'keyTypes', 'responsible', 'system'],
  item: ['kind', 'expires', 'responsible', 'system'],
  system: ['operator'],
};

/**
 * @param terminal where questions are asked; undefined: only the flags count
 * @throws UsageError when a value is missing or wrong, or the file exists; OutsideError when the file cannot be written
 */
export async function run(
  options: OptionsOf<'new'>,
  io: Io,
  terminal: () => Terminal | undefined = () =>
    io.interactive && process.stdin.isTTY ? openTerminal() : undefined,
): Promise<ExitCode> {
  const { ledger, locale } = await usableLedger(options, io);
  const type = typeOf(options.type);
  refuseFlagsOfOtherTypes(type, options);
  const { draft, endpoints } = await interviewed(type, options, { ledger, io, locale }, terminal());

  const say = (line: string) => io.err(`${line}\n`);
  const records =
    draft.type === 'certificate' && !options.offline
      ? await recordsToWrite(
          { ...draft, endpoints },
          { ledger, now: io.now, locale, ...proxyCredentials(io, ledger.settings), say },
        )
      : [];
  const text = draftText(draft, {
    schema: await schemaOf(options.root, type),
    checklist: ledger.checklists.get(defaultChecklists[type]),
    locale,
  });
  const valid = await validText(text, records, draft, { root: options.root, now: io.now, locale, say });
  if (options.print) {
    io.out(valid);
    return exitCodes.fine;
  }
  const file = fileOf(draft);
  if (!(await writeNew(join(options.root, file), valid))) throw new UsageError(isThere(file));
  io.out(`${file}\n`);
  io.err(nextSteps(file, options.root)[locale]);
  return exitCodes.fine;
}

function typeOf(text: string): DraftType {
  const type = (Object.keys(folders) as DraftType[]).find(known => known === text);
  if (type === undefined) throw new UsageError(unknownType(text));
  return type;
}

function refuseFlagsOfOtherTypes(type: DraftType, flags: Given): void {
  const others = Object.values(flagsOfType).flat();
  const unsuitable = [...new Set(others)].filter(
    flag => flags[flag] !== undefined && !flagsOfType[type].includes(flag),
  );
  if (unsuitable.length > 0)
    throw new UsageError(unsuitableText(type, unsuitable.map(optionName).join(', ')));
}

/** The option as people type it: `keyTypes` → `--key-types`. */
const optionName = (flag: string) => `--${flag.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;

async function interviewed(
  type: DraftType,
  flags: Given,
  { ledger, io, locale }: { ledger: Ledger; io: Io; locale: Locale },
  terminal: Terminal | undefined,
): Promise<Interview> {
  const missing: string[] = [];
  const dialogue = terminal
    ? terminalDialogue(terminal, locale, line => io.err(`${line}\n`))
    : flagDialogue(missing);
  try {
    const situation = { ledger, today: dayAt(io.now, ledger.settings.timezone) };
    const result = await interview(type, flags, situation, dialogue);
    if (result === undefined || missing.length > 0) throw new UsageError(missingText(missing.join(', ')));
    return result;
  } finally {
    terminal?.close();
  }
}

/** The address of the schema in the ledger's repository; where it has none, that of the running certledger. */
async function schemaOf(root: string, type: DraftType): Promise<string> {
  const name = `${type}.schema.json`;
  if (existsSync(join(root, 'schemas', name))) return `../../schemas/${name}`;
  return schemaUrl(name, await runningReference());
}

interface Validating {
  root: string;
  now: Date;
  locale: Locale;
  say(line: string): void;
}

/**
 * The text with the records of the served certificates in it, checked as the ledger would check it. A record leaves out what it
 * cannot hold, and the person is told.
 * @throws UsageError with the first problem, when the entry is not valid
 */
async function validText(
  text: string,
  records: readonly ServedRecord[],
  draft: Draft,
  { root, now, locale, say }: Validating,
): Promise<string> {
  const { texts } = await loadLedger(root, { now, locale });
  const file = fileOf(draft);
  const reading = { root, now, locale, builtinChecklists: builtinChecklists() };
  const problemsOf = (candidate: string): Problem[] =>
    readLedgerFiles(new Map([...texts, [file, candidate]]), reading).problems.filter(
      problem => problem.file === file,
    );
  let recorded: string | undefined;
  for (const { record, keyType } of records) {
    const writing = writeRecord(recorded ?? text, record, keyType);
    if ('refused' in writing) continue;
    if (writing.leftOut.length > 0) say(notRecordedText(writing.leftOut)[locale]);
    recorded = writing.text;
  }
  const full = recorded ?? text;
  const [problem] = problemsOf(full);
  if (problem) {
    // The message exists only in the language in which the ledger was read.
    const said = `${inline(file)}:${problem.line}: ${problem.message}`;
    throw new UsageError({ en: said, ja: said });
  }
  return full;
}

const unknownType = (text: string): Localized => ({
  en: `${inline(text)} cannot be created. Use certledger new certificate, item or system.`,
  ja: `${inline(text)} は登録できません。certificate、item、system のいずれかを指定してください。`,
});
const unsuitableText = (type: DraftType, flags: string): Localized => ({
  en: `These options do not apply to new ${type}: ${flags}. Leave them out.`,
  ja: `new ${type} では次の指定は使えません: ${flags}。外してください。`,
});
const missingText = (flags: string): Localized => ({
  en: `Missing: ${flags}. Without a terminal no questions are asked, so give them on the command line.`,
  ja: `次の指定がありません: ${flags}。端末がないため質問できません。コマンドラインで指定してください。`,
});
const notRecordedText = (parts: readonly string[]): Localized => ({
  en: `Left out of the record, because the ledger cannot hold it as it is in the certificate: ${parts.join(', ')}.`,
  ja: `証明書の記載のままでは台帳に記録できないため、次の項目は記録しません: ${parts.join('、')}`,
});
const isThere = (file: string): Localized => ({
  en: `${inline(file)} exists already and is not changed.`,
  ja: `${inline(file)} はすでに存在するため、変更していません。`,
});
const nextSteps = (file: string, root: string): Localized => {
  const where = root === '.' ? '' : ` --root ${inline(root)}`;
  return {
    en: `
Next:
  1. Have the builder answer the open questions in ${file}, and confirm each answer.
  2. Check it:  certledger validate${where}
  3. Commit it on a branch and open a pull request. It may stay planned; before it becomes active, the handover must be complete.
     Where the repository has a .github/CODEOWNERS, run certledger codeowners --write${where} first.
`,
    ja: `
次の手順:
  1. ${file} の質問に構築者が回答し、所管が各回答を確認します。
  2. 確認する:  certledger validate${where}
  3. ブランチにコミットしてプルリクエストを作成します。planned のままでもかまいませんが、active にするには引継ぎの完了が必要です。
     リポジトリに .github/CODEOWNERS があれば、先に certledger codeowners --write${where} を実行してください。
`,
  };
};
