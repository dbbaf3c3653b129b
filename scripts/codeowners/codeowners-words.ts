/** Messages about CODEOWNERS in both languages. */
import { inline } from '../text/encode.ts';
import { listed } from '../text/list.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { maximumSize, type Refusal } from './codeowners.ts';

const inBrief = (ids: readonly string[], locale: Locale) => listed(ids, { encode: inline, most: 10, locale });

/** Why no CODEOWNERS can be made, and what to do about it. */
export function refusalText(refusal: Refusal): Localized {
  switch (refusal.kind) {
    case 'no-administrators':
      return {
        en: 'The ledger has no administrators. Add them to inventory/settings.yaml, for example administrators: [infra-ops].',
        ja: '台帳そのものの管理者が決まっていません。inventory/settings.yaml に administrators: [infra-ops] のように記入してください。',
      };
    case 'nameless-administrators':
      return {
        en: `None of the administrators (${inBrief(refusal.ids, 'en')}) has a GitHub name. Add github to them, or to the members of their team, in inventory/parties.yaml.`,
        ja: `管理者（${inBrief(refusal.ids, 'ja')}）に GitHub のアカウントがありません。inventory/parties.yaml で本人またはチームの構成員に github を記入してください。`,
      };
    case 'no-organization':
      return {
        en: `These teams have a GitHub name without its organization: ${inBrief(refusal.ids, 'en')}. Write github: organization/team in inventory/parties.yaml, or give --organization.`,
        ja: `次のチームの GitHub 名に組織名がありません: ${inBrief(refusal.ids, 'ja')}。inventory/parties.yaml に github: 組織名/チーム名 と記入するか、--organization を指定してください。`,
      };
    case 'impossible-names':
      return {
        en: `These names cannot exist on GitHub, which would refuse their lines: ${inBrief(refusal.ids, 'en')}. Correct their github in inventory/parties.yaml; certledger validate says how.`,
        ja: `次の関係者の github は GitHub の名前として使えない形式のため、CODEOWNERS の該当行が GitHub に拒否されます: ${inBrief(refusal.ids, 'ja')}。inventory/parties.yaml の github を修正してください（書き方は certledger validate で確認できます）。`,
      };
    case 'unwritable-folder':
      return {
        en: `CODEOWNERS cannot name the folder ${inline(refusal.prefix)}, because one of its characters means a pattern there. Move the ledger to a folder with another name.`,
        ja: `フォルダー ${inline(refusal.prefix)} は CODEOWNERS に記述できません（パターンを表す文字が含まれています）。台帳を別の名前のフォルダーに移してください。`,
      };
    case 'too-large':
      return {
        en: `CODEOWNERS would have ${refusal.size} bytes. GitHub ignores a file of more than ${maximumSize} bytes, and no approval would be required. Split the ledger into several repositories.`,
        ja: `CODEOWNERS が ${refusal.size} バイトになります。GitHub は ${maximumSize} バイトを超えるファイルを無視するため、承認が不要になってしまいます。台帳を複数のリポジトリに分割してください。`,
      };
  }
}

export function ownerlessText(ids: readonly string[]): Localized {
  return {
    en: `The owners of these entries have no GitHub name, so only the administrators can approve their changes: ${inBrief(ids, 'en')} (${ids.length}). Add github in inventory/parties.yaml.`,
    ja: `所管に GitHub のアカウントがないため、変更を承認できるのは台帳の管理者だけです: ${inBrief(ids, 'ja')}（${ids.length} 件）。inventory/parties.yaml に github を記入してください。`,
  };
}
