/**
 * The only place where untrusted text is made safe to print.
 *
 * All text from a certificate, a server's reply, a host name, a file or GitHub passes one of these encoders before a person reads
 * it: `inline` for a terminal or JSON, `codeSpan` for Markdown, `title` where Markdown has no code span, `tableText` for tables that
 * are read on paper. Backslashes and entities do not stop mentions, closing keywords, links, images and HTML on GitHub. A code span
 * stops all of them, so that it is the only safe container.
 */
import { cut } from './cut.ts';
import { brokenWithin } from './runner-commands.ts';

/** The most code points of one untrusted value. */
export const maximumLength = 200;

/**
 * C0/C1 controls, line and paragraph separators, zero-width, bidi and other format characters, private use, lone
 * surrogates, characters that renderers leave out, non-characters, and the blank Braille pattern, which looks like a space.
 */
const invisible =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u2800]|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}/gu;

/** Makes every invisible or reordering character visible as `\u{…}` and caps the length. For terminals and JSON texts. */
export function inline(value: string, cap: number = maximumLength): string {
  // A code point has at most two units and becomes at least one visible character, so that text beyond this length is cut anyway.
  return cut(value.slice(0, 2 * cap + 2).replace(invisible, escapedCharacter), cap);
}

/** The same for text of several lines. Line breaks and tabs stay, and the length is not limited. */
export const inlineLines = (text: string): string => text.replace(invisibleInLines, escapedCharacter);

const escapedCharacter = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
const invisibleInLines = new RegExp(`(?![\\t\\r\\n])(?:${invisible.source})`, invisible.flags);

/**
 * A JSON document for standard output: the same data, with every invisible or reordering character as its JSON escape,
 * because JSON allows most of them as they are and a terminal would obey them.
 */
export function json(value: unknown): string {
  return `${escapedJson(JSON.stringify(value, undefined, 2))}\n`;
}

/** {@link json} on one line, for NDJSON and for outputs of a workflow. */
export const jsonLine = (value: unknown): string => `${escapedJson(JSON.stringify(value))}\n`;

/**
 * {@link json} in pieces, for a document whose text is too large for one string. The elements of its lists are written one after the
 * other.
 */
export function* jsonPieces(document: object): Generator<string> {
  let piece = '{';
  let separator = '';
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    piece += `${separator}\n  ${JSON.stringify(key)}: `;
    separator = ',';
    if (!Array.isArray(value) || value.length === 0) {
      piece += indented(value, '  ');
      continue;
    }
    for (const [index, element] of value.entries()) {
      piece += `${index === 0 ? '[' : ','}\n    ${indented(element, '    ')}`;
      if (piece.length < minimumPieceLength) continue;
      yield escapedJson(piece);
      piece = '';
    }
    piece += '\n  ]';
  }
  yield `${escapedJson(piece)}${separator === '' ? '' : '\n'}}\n`;
}

/** In characters. */
const minimumPieceLength = 2 ** 16;

const indented = (value: unknown, by: string): string =>
  (JSON.stringify(value, undefined, 2) ?? 'null').replaceAll('\n', `\n${by}`);

/** Also escapes `##[`, which the Actions runner would obey in a log. In JSON it occurs only in strings, where an escape is allowed. */
function escapedJson(text: string): string {
  const escaped = isPlain.test(text)
    ? text
    : text.replace(invisibleInJson, character =>
        Array.from({ length: character.length }, (_, unit) => codeUnit(character.charCodeAt(unit))).join(''),
      );
  return brokenWithin(escaped, '\\u005b');
}

/** Most documents contain only these characters, and this test is ten times as fast as the one for invisible characters. */
const isPlain = /^[\n\x20-\x7e]*$/;

/**
 * Line breaks are left out: only the layout of JSON has them, because those in strings are escaped. A large document has hundreds of
 * thousands of them, and each match would use memory.
 */
const invisibleInJson = new RegExp(`(?!\\n)(?:${invisible.source})`, invisible.flags);

const codeUnit = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;

/**
 * A Markdown code span that `value` cannot end: its fence is longer than any run of backticks in it. `|` is escaped for table cells,
 * where GitHub removes the backslash again even inside a code span.
 *
 * No backtick may touch the span, because it would lengthen the fence, and no backslash may precede it, because it would escape the
 * fence. `template-compiler.ts` refuses templates with either.
 */
export function codeSpan(value: string, cap: number = maximumLength): string {
  const text = inline(value, cap).replace(/(?<!\\)(\\*)\|/g, escapedPipe);
  if (text.trim() === '') return '` `';
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), run => run[0].length));
  const fence = '`'.repeat(longest + 1);
  // CommonMark strips one space from both sides when both have one, so this padding does not show.
  const padding = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

/**
 * Renderers disagree whether the pipe in `\\|` is escaped (GitHub) or follows an escaped backslash and ends the cell.
 * So backslashes before a pipe are written as visible escapes, and exactly one is left.
 */
function escapedPipe(_match: string, backslashes: string): string {
  return `${'\\u{5c}'.repeat(backslashes.length)}\\|`;
}

/**
 * Text for the title of an issue or pull request, or for a commit message, where no code span exists. The first character of a mention, a
 * reference (`#1`, `GH-1`, a URL), a tag, code or an emoji is replaced by its full-width form, which looks similar and has no effect.
 * So a closing keyword finds no reference.
 */
export function title(value: string, cap: number = maximumLength): string {
  return inline(value, cap)
    .replace(/[@#<>`[\]]/g, character => fullWidth(character))
    .replace(/GH-(?=\d)/gi, word => `${word.slice(0, -1)}${fullWidth('-')}`)
    .replace(/:(?=\/\/)/g, colon => fullWidth(colon))
    .replace(/www\./gi, word => `${word.slice(0, -1)}${fullWidth('.')}`)
    .replace(/:(?=[\w+-]+:)/g, colon => fullWidth(colon));
}

/**
 * Plain text for a cell of a Markdown table that people read on paper, without code spans. In addition to {@link title}, characters that
 * end a cell or start emphasis, an escape, an image, mathematics or an entity become full-width.
 */
export function tableText(value: string, cap: number = maximumLength): string {
  return title(value, cap)
    .replace(/[|*_~\\!$]/g, character => fullWidth(character))
    .replace(/&(?=\w)/g, ampersand => fullWidth(ampersand));
}

/** U+FF01 to U+FF5E are the full-width forms of U+0021 to U+007E. */
function fullWidth(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0);
}
