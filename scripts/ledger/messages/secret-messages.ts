/** Sentences about secrets. None of them shows a character of the secret. */
import type { Localized } from '../../text/locale.ts';

const remedy: Localized = {
  en: 'Remove it from the repository and its history, replace it by a new one, and keep the new one in a secret store.',
  ja: 'リポジトリとその履歴から取り除き、新しいものに取り替えて、秘密情報の保管庫で管理してください。',
};

const found = (en: string, ja: string): Localized => ({
  en: `This is ${en}{where}. ${remedy.en}`,
  ja: `${ja}です{where}。${remedy.ja}`,
});

export const secretMessages = {
  'secret.private-key': found('a private key', '秘密鍵'),
  'secret.encrypted-private-key': found(
    'a private key (encrypted, but a password can be guessed in time)',
    '秘密鍵（暗号化されていますが、パスワードは時間をかければ推測できます）',
  ),
  'secret.keystore': found('a keystore', 'キーストア'),
  'secret.age-identity': found('an age identity (private key)', 'age の秘密鍵（identity）'),
  'secret.unexamined': {
    en: 'This cannot be checked for private keys{where}: it is an archive that cannot be opened (7z, rar, lzh, xz, bzip2, encrypted, damaged, packed too often or too deep), or larger than what is checked of one file or in one run. Add its files unpacked, or keep it elsewhere.',
    ja: '秘密鍵が含まれていないことを確認できません{where}。ここでは開けないアーカイブ（7z・rar・lzh・xz・bzip2、暗号化・破損しているもの、何重にも圧縮されたもの）か、1 ファイルまたは 1 回の実行で調べる量を超えています。展開して置くか、別の場所に保管してください。',
  },
  'secret.name': {
    en: 'The name of a file or folder in this folder is a private key, so it is not shown. Remove it and its history, and replace the key by a new one.',
    ja: 'この中に、名前そのものが秘密鍵であるファイルまたはフォルダーがあります（名前は表示しません）。履歴からも取り除き、鍵を新しいものに取り替えてください。',
  },
  'secret.unread': {
    en: 'This file cannot be read, so it cannot be checked for private keys. Make it readable.',
    ja: 'ファイルを読み取れないため、秘密鍵が含まれていないことを確認できません。読み取れるようにしてください。',
  },
} satisfies Record<string, Localized>;
