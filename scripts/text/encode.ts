/**
 * The only place where untrusted text is made safe to print.
 *
 * All text from a certificate, a server's reply, a host name, a file or GitHub passes through one of these
 * encoders before it reaches a person: `inline` for a terminal or a JSON text, `codeSpan` for Markdown, `title` where
 * Markdown has no code span, `tableText` in a table that is read on paper. Inside a GitHub code span nothing is live:
 * mentions, closing keywords, links, images and HTML all survive backslashes and entities, so a code span is the only safe
 * container.
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
  // A code point takes at most two units and becomes at least one visible character, so what lies beyond is cut anyway.
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

/** {@link json} on one line, as NDJSON and the outputs of a workflow want it. */
export const jsonLine = (value: unknown): string => `${escapedJson(JSON.stringify(value))}\n`;

/**
 * {@link json} in pieces, for a document whose text is too large to be held as a whole: the elements of its lists are written
 * one after the other.
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

/** Characters, at least. */
const minimumPieceLength = 2 ** 16;

const indented = (value: unknown, by: string): string =>
  (JSON.stringify(value, undefined, 2) ?? 'null').replaceAll('\n', `\n${by}`);

/** Also of what the Actions runner would obey in a log: JSON may write `##[`, which stands in strings only, in another way. */
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
 * Only JSON's own layout has line breaks; those of strings are escaped already. There are hundreds of thousands in a large
 * document, and each one that is found costs memory, even where it is left as it is.
 */
const invisibleInJson = new RegExp(`(?!\\n)(?:${invisible.source})`, invisible.flags);

const codeUnit = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;

/**
 * A Markdown code span that nothing in `value` can leave: its fence is longer than any run of backticks inside, and `|`
 * is escaped so that it can stand in a table cell, where GitHub takes the backslash away again even inside a code span.
 *
 * What is around it must not touch it: a backtick before or after lengthens the fence, and a backslash before it
 * unmakes it. `templates.ts` refuses templates that do that.
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
 * So backslashes that stand before a pipe are written as characters made visible, and exactly one is left.
 */
function escapedPipe(_match: string, backslashes: string): string {
  return `${'\\u{5c}'.repeat(backslashes.length)}\\|`;
}

/**
 * Text for an issue title, a pull-request title or a commit message, where no code span exists. What starts a mention, a
 * reference (`#1`, `GH-1`, a URL), a tag, code or an emoji is replaced by its full-width form, which looks alike and
 * does nothing; so a closing keyword has nothing to close.
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
 * Plain text for a cell of a Markdown table on a page people read on paper, where code spans would be noise. Built on
 * `title`; what ends a cell or starts emphasis, an escape, an image, mathematics or an entity is made full-width as well.
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
