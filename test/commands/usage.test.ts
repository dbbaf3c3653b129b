/** What commander prints, in Japanese. */
import { expect, it } from 'vitest';
import { remark } from '../../scripts/commands/declared/shared/usage.ts';

it.each([
  [
    '出力形式 (choices: "text", "json", default: "text")',
    '出力形式（選択肢: "text", "json"、既定値: "text"）',
  ],
  [
    '表示言語（既定値: 台帳の設定） (choices: "en", "ja")',
    '表示言語（既定値: 台帳の設定）（選択肢: "en", "ja"）',
  ],
  ['何か月分か (default: 12)', '何か月分か（既定値: 12）'],
  ['この日時（ISO 8601）', 'この日時（ISO 8601）'],
])('%s', (described, inJapanese) => {
  expect(remark(described, 'ja')).toBe(inJapanese);
  expect(remark(described, 'en')).toBe(described);
});
