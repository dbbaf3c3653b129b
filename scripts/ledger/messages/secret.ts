/** Sentences about secrets. None of them shows a character of the secret. */
import type { Localized } from '../../text/locale.ts';

const remedy: Localized = {
  en: 'Take it out of the repository and its history, replace it by a new one, and keep that in a secret store.',
  ja: 'リポジトリーとその履歴から取り除き、新しいものに取り替えて、秘密情報の保管庫で管理してください。',
};

const found = (en: string, ja: string): Localized => ({
  en: `This is ${en}. ${remedy.en}`,
  ja: `${ja}です。${remedy.ja}`,
});

export const secretMessages = {
  'secret.private-key': found('a private key', '秘密鍵'),
  'secret.encrypted-private-key': found(
    'a private key (encrypted, but a password can be guessed for ever)',
    '秘密鍵（暗号化されていますが、パスワードは時間をかければ推測できます）',
  ),
  'secret.keystore': found('a keystore', 'キーストア'),
  'secret.age-identity': found('an age identity (private key)', 'age の秘密鍵（identity）'),
  'secret.unread': {
    en: 'This file cannot be read, so it cannot be checked for private keys. Make it readable.',
    ja: 'ファイルを読み取れないため、秘密鍵が含まれていないことを確認できません。読み取れるようにしてください。',
  },
} satisfies Record<string, Localized>;
