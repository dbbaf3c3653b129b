/** `certledger new`: a file for one more certificate, item or system, with what is still open as comments. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Draft, type DraftType, fileOf, folders } from '../draft/draft.ts';
import { draftText } from '../draft/entry-text.ts';
import { type Flags, type Interview, interview } from '../draft/interview.ts';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { writeNew } from '../files.ts';
import { runningReference, schemaUrl } from '../init/running-release.ts';
import { writeRecord } from '../ledger/edit/write.ts';
import { defaultChecklists } from '../ledger/handover-types.ts';
import { readLedgerFiles } from '../ledger/read/assemble.ts';
import { builtinChecklists, loadLedger } from '../ledger/read/read.ts';
import type { Ledger, Problem } from '../ledger/types.ts';
import { inline } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { dayAt } from '../text/zoned-time.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { asking, flagsOnly, openTerminal, type Terminal } from './shared/dialogue.ts';
import { type Looked, lookAt } from './shared/endpoint-look.ts';
import { proxyCredentials, usableLedger } from './shared/usable-ledger.ts';

/** A flag of the interview that the catalogue does not declare would be missed here. */
type Given = Pick<OptionsOf<'new'>, keyof Flags>;

/** Flags that mean something for one type and not for another. */
const particular: Readonly<Record<DraftType, readonly (keyof Flags)[]>> = {
  certificate: ['endpoint', 'site', 'keyTypes', 'responsible', 'system'],
  item: ['kind', 'expires', 'responsible', 'system'],
  system: ['operator'],
};

/**
 * @param terminal somebody to ask; absent: flags only
 * @throws UsageError when something is missing or cannot be taken, or the file is there; OutsideError when it cannot be written
 */
export async function run(
  options: OptionsOf<'new'>,
  io: Io,
  terminal: () => Terminal | undefined = () =>
    io.interactive && process.stdin.isTTY ? openTerminal() : undefined,
): Promise<ExitCode> {
  const { ledger, locale } = await usableLedger(options, io);
  const type = typeOf(options.type);
  refuseStrangers(type, options);
  const { draft, endpoints } = await interviewed(type, options, { ledger, io, locale }, terminal());

  const say = (line: string) => io.err(`${line}\n`);
  const looked =
    draft.type === 'certificate' && !options.offline
      ? await lookAt(
          { ...draft, endpoints },
          { ledger, now: io.now, locale, ...proxyCredentials(io, ledger.settings), say },
        )
      : [];
  const text = draftText(draft, {
    schema: await schemaOf(options.root, type),
    checklist: ledger.checklists.get(defaultChecklists[type]),
    locale,
  });
  const valid = await validText(text, looked, draft, { root: options.root, now: io.now, locale, say });
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

function refuseStrangers(type: DraftType, flags: Given): void {
  const others = Object.values(particular).flat();
  const strangers = [...new Set(others)].filter(
    flag => flags[flag] !== undefined && !particular[type].includes(flag),
  );
  if (strangers.length > 0) throw new UsageError(strangerText(type, strangers.map(optionName).join(', ')));
}

/** As it is typed: `keyTypes` → `--key-types`. */
const optionName = (flag: string) => `--${flag.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;

async function interviewed(
  type: DraftType,
  flags: Given,
  { ledger, io, locale }: { ledger: Ledger; io: Io; locale: Locale },
  terminal: Terminal | undefined,
): Promise<Interview> {
  const missing: string[] = [];
  const dialogue = terminal ? asking(terminal, locale, line => io.err(`${line}\n`)) : flagsOnly(missing);
  try {
    const situation = { ledger, today: dayAt(io.now, ledger.settings.timezone) };
    const result = await interview(type, flags, situation, dialogue);
    if (result === undefined || missing.length > 0) throw new UsageError(missingText(missing.join(', ')));
    return result;
  } finally {
    terminal?.close();
  }
}

/** The schema beside the ledger, or else the one of the certledger that is running. */
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
 * The text with its records, as the ledger would read it. What a served certificate states and no record can hold is left
 * out of its record, and said.
 * @throws UsageError naming what is wrong when the entry itself cannot be
 */
async function validText(
  text: string,
  looked: readonly Looked[],
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
  for (const { record, keyType } of looked) {
    const writing = writeRecord(recorded ?? text, record, keyType);
    if ('refused' in writing) continue;
    if (writing.leftOut.length > 0) say(notRecordedText(writing.leftOut)[locale]);
    recorded = writing.text;
  }
  const full = recorded ?? text;
  const [problem] = problemsOf(full);
  if (problem) {
    // The problem speaks the language the ledger was read in.
    const said = `${inline(file)}:${problem.line}: ${problem.message}`;
    throw new UsageError({ en: said, ja: said });
  }
  return full;
}

const unknownType = (text: string): Localized => ({
  en: `${inline(text)} is nothing a ledger holds: certledger new certificate, item or system.`,
  ja: `${inline(text)} は登録できません。certificate、item、system のいずれかを指定してください。`,
});
const strangerText = (type: DraftType, flags: string): Localized => ({
  en: `These mean nothing for new ${type}: ${flags}. Leave them out.`,
  ja: `new ${type} では次の指定は使えません: ${flags}。外してください。`,
});
const missingText = (flags: string): Localized => ({
  en: `Missing: ${flags}. Without a terminal nothing is asked, so give them on the command line.`,
  ja: `次の指定がありません: ${flags}。端末がないため質問できません。コマンドラインで指定してください。`,
});
const notRecordedText = (parts: readonly string[]): Localized => ({
  en: `Left out of the record, because no record can hold it as the certificate states it: ${parts.join(', ')}.`,
  ja: `証明書の記載のままでは台帳に記録できないため、次の項目は記録しません: ${parts.join('、')}`,
});
const isThere = (file: string): Localized => ({
  en: `${inline(file)} is there already and is left as it is.`,
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
