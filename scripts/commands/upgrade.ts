/** `certledger upgrade`: brings a ledger repository's pins and schema addresses to the certledger that is running. */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { isMissing, readIfThere, unreadable, writeWhole } from '../files.ts';
import { upgraded } from '../init/pins.ts';
import { runningReference } from '../init/running-release.ts';
import { type PinChange, upgradeViews } from '../init/upgrade-view.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { ledgerLocale } from './shared/ledger-locale.ts';
import { print } from './shared/print.ts';
import { notARelease, unknownReference } from './shared/running-release-text.ts';

/** The folders whose files hold pins and addresses. */
const folders = ['.github', 'inventory'];

/** @throws UsageError when the commit of the running certledger is not known; OutsideError when a file cannot be read or written */
export async function run(options: OptionsOf<'upgrade'>, io: Io): Promise<ExitCode> {
  const { root, write = false, format } = options;
  const locale = options.locale ?? ledgerLocale(root);
  const reference = await runningReference();
  if (reference === undefined) throw new UsageError(unknownReference);
  if (reference.tag === undefined) io.err(`${notARelease(reference)[locale]}\n`);
  const changes: PinChange[] = [];
  let code: ExitCode = exitCodes.fine;
  for (const file of await candidates(root)) {
    const path = join(root, file);
    const before = (await readIfThere(path)) ?? '';
    const { text, old } = upgraded(before, reference);
    // Octets that could not be decoded would be lost when the text is written back.
    if (old.length > 0 && before.includes('\ufffd')) {
      io.err(`${notUtf8(inline(file))[locale]}\n`);
      code = exitCodes.problems;
      continue;
    }
    changes.push(...old.map(each => ({ file, ...each })));
    if (write && old.length > 0) await writeWhole(path, text);
  }
  const upgrade = { changes, reference, root, written: write, complete: code === exitCodes.fine };
  print(upgradeViews[format], upgrade, { locale }, io);
  return code;
}

/** YAML files only. Links are not followed. @returns paths below `root`, with forward slashes, in order */
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

const notUtf8 = (file: string): Localized => ({
  en: `${file} names another certledger, but is not all UTF-8, so it is not changed. Save it as UTF-8, and run this again.`,
  ja: `${file} には別の certledger への参照がありますが、UTF-8 でない文字が含まれているため変更しません。UTF-8 で保存し直してから、もう一度実行してください。`,
});
