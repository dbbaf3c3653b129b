/** Sentences about files that are not YAML, or that use YAML a ledger does not accept. */
import type { Localized } from '../../text/locale.ts';

export const yamlMessages = {
  'yaml.too-large': {
    en: 'This file is larger than 1 MiB. A ledger file holds a few dozen lines: split it or move its content elsewhere.',
    ja: 'ファイルが 1 MiB を超えています。台帳のファイルは数十行程度です。分割するか、内容を別の場所に移してください。',
  },
  'yaml.too-much': {
    en: 'This file holds more lines and values than a ledger file can need. Split it, or move its content elsewhere.',
    ja: 'ファイルの行や値の数が、台帳のファイルとして想定される上限を超えています。分割するか、内容を別の場所に移してください。',
  },
  'yaml.more': {
    en: 'This file has more problems that are not shown: {count}. Correct the ones that are shown first.',
    ja: 'このファイルには、表示していない問題がほかに {count} 件あります。まず、表示されている問題を直してください。',
  },
  'yaml.too-much-in-all': {
    en: 'The files of this ledger are together larger than what one run reads, so this one was not read. Move files that are not ledger files out of inventory/, or divide the ledger.',
    ja: '台帳のファイル全体の量が 1 回の実行で読み込む上限を超えたため、このファイルは読み込んでいません。台帳ではないファイルを inventory/ の外に移すか、台帳を分割してください。',
  },
  'yaml.encoding': {
    en: 'This is not UTF-8. Save the file as UTF-8.',
    ja: 'UTF-8 ではありません。ファイルを UTF-8 で保存してください。',
  },
  'yaml.link': {
    en: 'This symbolic link is not followed. A link that leads out of the ledger’s folder or to nothing is never followed, and a review follows no links. Put a regular file here.',
    ja: 'このシンボリックリンクはたどりません（台帳のフォルダーの外を指すもの、指す先のないものは読み込まず、レビューではリンクを一切読み込みません）。通常のファイルを置いてください。',
  },
  'yaml.not-a-file': {
    en: 'This is neither a file nor a folder that can be read. Put a regular, readable one here.',
    ja: 'ファイルまたはフォルダーとして読み込めません。読み取り可能な通常のものを置いてください。',
  },
  'yaml.folder': {
    en: 'This is a folder, but a file is expected here. Move the folder away and restore the file.',
    ja: 'これはフォルダーですが、この場所にはファイルが必要です。フォルダーを移動し、ファイルを元に戻してください。',
  },
  'yaml.conflict': {
    en: 'A merge conflict was left unresolved here (`{marker}`). Both versions are between the markers `<<<<<<<`, `=======` and `>>>>>>>`: keep the right one, and delete the other and the three marker lines.',
    ja: 'マージの競合が解消されていません（`{marker}`）。`<<<<<<<`、`=======`、`>>>>>>>` の間に両方の版があります。正しいほうを残し、もう一方と 3 つのマーカーの行を削除してください。',
  },
  'yaml.lookalike': {
    en: 'A character in this line looks like another one but is different. There is {list}.',
    ja: '見た目の似た別の文字が入力されています: {list}',
  },
  'yaml.empty': {
    en: 'This file is empty. Write its keys, or delete it.',
    ja: 'ファイルが空です。内容を書くか、ファイルを削除してください。',
  },
  'yaml.documents': {
    en: 'One file holds one YAML document. Remove this `---` and the lines after it, or move them to a file of their own.',
    ja: '1 つのファイルに書ける YAML 文書は 1 つです。この `---` 以降を削除するか、別のファイルに分けてください。',
  },
  'yaml.directive': {
    en: 'YAML directives (%…) are not used here. Remove this line.',
    ja: 'YAML ディレクティブ（%…）は使えません。この行を削除してください。',
  },
  'yaml.alias': {
    en: 'Aliases (*name) are not used here. Write the value out.',
    ja: 'エイリアス（*name）は使えません。値をそのまま書いてください。',
  },
  'yaml.anchor': {
    en: 'Anchors (&name) are not used here. Remove it.',
    ja: 'アンカー（&name）は使えません。削除してください。',
  },
  'yaml.tag': {
    en: 'Tags such as `{tag}` are not used here. Remove it; put quotes around the value where it must be text.',
    ja: '`{tag}` のようなタグは使えません。削除してください。文字列として扱うには、値を引用符で囲みます。',
  },
  'yaml.duplicate-key': {
    en: 'The key `{key}` was already used in line {line}. Keep one of the two.',
    ja: 'キー `{key}` は {line} 行目ですでに使われています。どちらか一方だけを残してください。',
  },
  'yaml.key': {
    en: 'A key must be plain text on one line. Put quotes around it, or change the structure.',
    ja: 'キーは 1 行の文字列でなければなりません。引用符で囲むか、構造を見直してください。',
  },
  'yaml.too-deep': {
    en: 'This is nested too deeply for a ledger. Write it flat.',
    ja: '入れ子が深すぎます。浅い構造で書いてください。',
  },
  'yaml.tab': {
    en: 'A tab cannot indent in YAML. Use spaces.',
    ja: 'YAML ではタブで字下げできません。スペースを使ってください。',
  },
  'yaml.indent': {
    en: 'The indentation does not fit the lines above. Align it with the other keys of the same level, with spaces.',
    ja: '字下げが前の行と合っていません。同じ階層のほかのキーと、スペースで位置を揃えてください。',
  },
  'yaml.unclosed': {
    en: 'A closing quote or bracket, or a comma between items, is missing here or further up.',
    ja: 'この位置またはそれより前で、引用符や括弧が閉じられていないか、項目を区切るカンマが抜けています。',
  },
  'yaml.colon': {
    en: 'A key needs a colon and a space behind it. Write `key: value`.',
    ja: 'キーの後ろには、コロンと空白が必要です。`key: value` の形で書いてください。',
  },
  'yaml.quote-it': {
    en: 'YAML gives a special meaning to these characters (such as @, `, %, or a colon followed by a space). Put the whole value in quotes.',
    ja: 'YAML で特別な意味を持つ文字（@、`、%、空白の前のコロンなど）が含まれています。値全体を引用符で囲んでください。',
  },
  'yaml.escape': {
    en: 'This backslash sequence has no meaning in double quotes. Write \\\\ for a backslash, or use single quotes.',
    ja: '二重引用符の中では使えないエスケープです。バックスラッシュは \\\\ と書くか、単一引用符を使ってください。',
  },
  'yaml.syntax': {
    en: 'This is not YAML. Compare it with the lines around it: a list item starts with "- ", a key ends with ": ".',
    ja: 'YAML として解釈できません。前後の行と見比べてください。リストの項目は「- 」で始まり、キーは「: 」で終わります。',
  },
} satisfies Record<string, Localized>;
