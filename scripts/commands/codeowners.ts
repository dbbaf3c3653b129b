/** `certledger codeowners`: who must approve which change, as GitHub's CODEOWNERS. */
import { isAbsolute, join, relative, resolve } from 'node:path';
import { codeownersOf, mark } from '../codeowners/codeowners.ts';
import { ownerlessText, refusalText } from '../codeowners/codeowners-words.ts';
import { difference } from '../codeowners/line-difference.ts';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { readIfThere, writeWhole } from '../files.ts';
import { openRepository } from '../git/repository.ts';
import { isOrganization } from '../ledger/github-names.ts';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { usableLedger } from './shared/usable-ledger.ts';

/** @throws UsageError when there can be no CODEOWNERS; OutsideError when it cannot be read or written */
export async function run(options: OptionsOf<'codeowners'>, io: Io): Promise<ExitCode> {
  const { ledger, locale } = await usableLedger(options, io);
  if (options.write && options.check) throw new UsageError(eitherOr);
  const { place, path } = await placeOf(options.root, options.out);
  const organization = organizationOf(options.organization, io.env);
  const made = codeownersOf(ledger, place, { organization, now: io.now });
  if (made.kind === 'refused') throw new UsageError(refusalText(made.because));
  if (made.ownerless.length > 0) io.err(`${ownerlessText(made.ownerless)[locale]}\n`);

  if (options.check) {
    const changes = difference((await readIfThere(path)) ?? '', made.text);
    io.out(`${(changes.length > 0 ? outdated : upToDate)(place.file)[locale]}\n`);
    io.out(changes.map(change => `  ${change}\n`).join(''));
    return changes.length > 0 ? exitCodes.problems : exitCodes.fine;
  }
  if (options.write) {
    const there = await readIfThere(path);
    if (there !== undefined && there.trim() !== '' && !there.startsWith(mark))
      throw new UsageError(notOurs(place.file));
    await writeWhole(path, made.text);
    io.err(`${written(place.file)[locale]}\n`);
    return exitCodes.fine;
  }
  io.out(made.text);
  return exitCodes.fine;
}

/** The folder of the ledger within its repository, and the path of CODEOWNERS. GitHub reads that file only at the top. */
export async function placeOf(root: string, out?: string) {
  const repository = await openRepository(root);
  const top = repository?.top ?? resolve(root);
  const path = out === undefined ? join(top, '.github', 'CODEOWNERS') : resolve(out);
  const fromTop = relative(top, path).replaceAll('\\', '/');
  const inside = !fromTop.startsWith('../') && !isAbsolute(fromTop);
  const file = inside ? fromTop : '.github/CODEOWNERS';
  return { path, place: { prefix: repository?.prefix ?? '', file } };
}

/**
 * The organization that was given, else the owner in GITHUB_REPOSITORY.
 * @throws UsageError when it is not a name that GitHub allows
 */
export function organizationOf(organization: string | undefined, env: Io['env']): string | undefined {
  if (organization === undefined) {
    const owner = /^([^/]+)\/[^/]+$/.exec(env.GITHUB_REPOSITORY ?? '')?.[1];
    return owner !== undefined && isOrganization(owner) ? owner : undefined;
  }
  if (!isOrganization(organization)) throw new UsageError(noName(organization));
  return organization;
}

const noName = (text: string): Localized => ({
  en: `--organization: ${inline(text)} is not the name of a GitHub organization.`,
  ja: `--organization: ${inline(text)} は GitHub の組織名ではありません。`,
});

const eitherOr: Localized = {
  en: '--check only reads and --write writes. Give one of them.',
  ja: '--check は確認のみ、--write は書き込みです。どちらか一方を指定してください。',
};
const upToDate = (file: string): Localized => ({
  en: `${inline(file)} agrees with the ledger.`,
  ja: `${inline(file)} は台帳と一致しています。`,
});
const outdated = (file: string): Localized => ({
  en: `${inline(file)} does not agree with the ledger. Run certledger codeowners --write and commit the file.`,
  ja: `${inline(file)} が台帳と一致していません。certledger codeowners --write を実行し、ファイルをコミットしてください。`,
});
const written = (file: string): Localized => ({
  en: `${inline(file)} is written.`,
  ja: `${inline(file)} を書き込みました。`,
});
const notOurs = (file: string): Localized => ({
  en: `${inline(file)} was not made by certledger and is not changed. Move it away, or copy the output of certledger codeowners into it.`,
  ja: `${inline(file)} は certledger が生成したものではないため、上書きしません。移動するか、certledger codeowners の出力を自分で組み込んでください。`,
});
