/** What `upgrade` found, and what to do with it. */
import { inline, json } from '../text/encode.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { Views } from '../text/view.ts';
import type { OldPin } from './pins.ts';
import type { Reference } from './running-release.ts';

export interface PinChange extends OldPin {
  file: string;
}

export interface Upgrade {
  changes: readonly PinChange[];
  /** The certledger that is running. */
  reference: Reference;
  root: string;
  /** The changes were written, and not only found. */
  written: boolean;
  /** No file had to be left as it is. */
  complete: boolean;
}

export const upgradeViews = {
  text: (upgrade, { locale }) => textOf(upgrade, locale),
  json: ({ changes, reference, written: isWritten }) =>
    json({ schemaVersion: 1, to: reference, written: isWritten, changes }),
} satisfies Views<Upgrade>;

function textOf({ changes, reference, root, written: isWritten, complete }: Upgrade, locale: Locale): string {
  const name = shortName(reference);
  // A file that was not changed has been named already, so we do not say that everything is up to date.
  if (changes.length === 0) return complete ? `${nothing(name)[locale]}\n` : '';
  const lines = changes.map(({ file, line, from }) => `  ${inline(file)}:${line}  ${inline(from)}`);
  const next = isWritten ? written(inline(root), reference) : asked;
  return `${differing(changes.length, name)[locale]}\n${lines.join('\n')}\n\n${next[locale]}\n`;
}

const shortName = ({ sha, tag }: Reference): string => tag ?? sha.slice(0, 12);

const nothing = (name: string): Localized => ({
  en: `Every reference in workflows and every schema address is of this certledger already (${name}).`,
  ja: `ワークフローの参照とスキーマの参照先は、すべてこの certledger（${name}）になっています。`,
});

const differing = (count: number, name: string): Localized => ({
  en: `References and schema addresses of another certledger than this one (${name}): ${count}`,
  ja: `この certledger（${name}）以外を指している参照: ${count} 件`,
});

const asked: Localized = {
  en: 'Nothing was written. Use --write to write them.',
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
    en: `Written. Check \`git diff\`, then propose it as one pull request:\n${commands}`,
    ja: `書き換えました。\`git diff\` で確認し、1 件のプルリクエストとして提案してください:\n${commands}`,
  };
};
