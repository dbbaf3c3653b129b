/** Makes the fault about a secret: its kind and its offset. */
import { inline } from '../../text/encode.ts';
import type { Localized } from '../../text/locale.ts';
import type { Fault } from '../source.ts';

export type SecretRule =
  | 'secret.private-key'
  | 'secret.encrypted-private-key'
  | 'secret.keystore'
  | 'secret.age-identity'
  | 'secret.unexamined';

export type SecretFault = Fault & { rule: SecretRule; offset: number };

const nowhere: Localized = { en: '', ja: '' };

export const secretFault = (rule: SecretRule, offset: number, where = nowhere): SecretFault => ({
  rule,
  offset,
  values: { where },
});

/** @param name the name of a file in an archive; undefined where it must not be printed */
export function inMember(name: string | undefined): Localized {
  if (name === undefined) return { en: ', in this archive', ja: '（このアーカイブの中）' };
  const shown = inline(name);
  return { en: `, in \`${shown}\` of this archive`, ja: `（このアーカイブの中の \`${shown}\`）` };
}
