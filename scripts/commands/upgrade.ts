/** `certledger upgrade`: brings a ledger repository's pins and schema addresses to the certledger that is running. */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { isMissing, readIfThere, unreadable, writeWhole } from '../files.ts';
import { type OldPin, upgraded } from '../init/pins.ts';
import { type Reference, runningReference } from '../init/running-release.ts';
import { inline, json } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { ledgerLocale } from './shared/ledger-locale.ts';
import { notARelease, unknownReference } from './shared/reference-words.ts';

interface Change extends OldPin {
  file: string;
}

/** Where pins and addresses stand. */
const folders = ['.github', 'inventory'];

/** @throws UsageError when it is not known which certledger this is; OutsideError when a file cannot be read or written */
export async function run(options: OptionsOf<'upgrade'>, io: Io): Promise<ExitCode> {
  const { root, write = false, format } = options;
  const locale = options.locale ?? ledgerLocale(root);
  const reference = await runningReference();
  if (reference === undefined) throw new UsageError(unknownReference);
  if (reference.tag === undefined) io.err(`${notARelease(reference)[locale]}\n`);
  const changes: Change[] = [];
  let code: ExitCode = exitCodes.fine;
  for (const file of await candidates(root)) {
    const path = join(root, file);
    const before = (await readIfThere(path)) ?? '';
    const { text, old } = upgraded(before, reference);
    // Written back, what could not be decoded would be lost.
    if (old.length > 0 && before.includes('\ufffd')) {
      io.err(`${notUtf8(inline(file))[locale]}\n`);
      code = exitCodes.problems;
      continue;
    }
    changes.push(...old.map(each => ({ file, ...each })));
    if (write && old.length > 0) await writeWhole(path, text);
  }
  if (format === 'json') io.out(json({ schemaVersion: 1, to: reference, written: write, changes }));
  else if (changes.length > 0 || code === exitCodes.fine)
    io.out(textOf(changes, reference, { root, write, locale }));
  return code;
}

/** YAML files only; links are not followed. @returns paths below `root`, with forward slashes, in order */
async function candidates(root: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const place = join(root, folder);
    const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(error => {
      if (isMissing(error)) return [];
      throw unreadable(place, error);
    });
    for (const entry of entries)
      if (entry.isFile() && /\.ya?ml$/.test(entry.name))
        found.push(relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  }
  return found.sort();
}

function textOf(
  changes: readonly Change[],
  reference: Reference,
  { root, write, locale }: { root: string; write: boolean; locale: Locale },
): string {
  const name = shortName(reference);
  if (changes.length === 0) return `${nothing(name)[locale]}\n`;
  const lines = changes.map(({ file, line, from }) => `  ${inline(file)}:${line}  ${inline(from)}`);
  const next = write ? written(inline(root), reference) : asked;
  return `${differing(changes.length, name)[locale]}\n${lines.join('\n')}\n\n${next[locale]}\n`;
}

const notUtf8 = (file: string): Localized => ({
  en: `${file} names another certledger, but is not UTF-8 throughout, so it is left as it is. Save it as UTF-8, and run this again.`,
  ja: `${file} には別の certledger への参照がありますが、UTF-8 でない文字が含まれているため変更しません。UTF-8 で保存し直してから、もう一度実行してください。`,
});

const shortName = ({ sha, tag }: Reference): string => tag ?? sha.slice(0, 12);

const nothing = (name: string): Localized => ({
  en: `Every pin and schema address is of this certledger already (${name}).`,
  ja: `ワークフローの参照とスキーマの参照先は、すべてこの certledger（${name}）になっています。`,
});

const differing = (count: number, name: string): Localized => ({
  en: `Pins and schema addresses of another certledger than this one (${name}): ${count}`,
  ja: `この certledger（${name}）以外を指している参照: ${count} 件`,
});

const asked: Localized = {
  en: 'Nothing was written. Write them with --write.',
  ja: '書き込みは行っていません。--write を付けると書き換えます。',
};

const written = (root: string, reference: Reference): Localized => {
  const title = `Upgrade certledger to ${shortName(reference)}`;
  const commands = [
    `git -C ${root} switch -c certledger-upgrade`,
    `git -C ${root} commit -m "${title}" -- .github inventory`,
    `git -C ${root} push -u origin certledger-upgrade`,
  ]
    .map(line => `  ${line}`)
    .join('\n');
  return {
    en: `Written. Look at \`git diff\`, then propose it as one pull request:\n${commands}`,
    ja: `書き換えました。\`git diff\` で確認し、1 件のプルリクエストとして提案してください:\n${commands}`,
  };
};
