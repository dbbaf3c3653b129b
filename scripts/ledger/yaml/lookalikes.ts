/**
 * Characters that look like indicators of YAML and are ordinary letters to it. An input method writes them, or they were copied from a
 * word processor, a web page or a chat. In a title they are intended. Where YAML expects an indicator, they cause an error. Pure.
 */
import { bracketed } from '../../text/brackets.ts';
import { inline } from '../../text/encode.ts';
import type { Localized } from '../../text/locale.ts';

export interface Lookalike {
  offset: number;
  character: string;
  /** The character that is meant; empty where it should be deleted. */
  meant: string;
}

interface Kind {
  /** The noun alone, without an article and without “full-width”. */
  noun: Localized;
  characters: string;
  meant: string;
}

const noun = (en: string, ja: string): Localized => ({ en, ja });

const kinds: readonly Kind[] = [
  {
    noun: noun('space', 'スペース'),
    characters:
      '\u00a0\u202f\u3000\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f',
    meant: ' ',
  },
  {
    noun: noun('line separator', '行区切り文字'),
    characters: '\u000b\u000c\u0085\u2028\u2029',
    meant: ' ',
  },
  {
    noun: noun('invisible character', '目に見えない文字'),
    characters:
      '\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff',
    meant: '',
  },
  { noun: noun('colon', 'コロン'), characters: '：﹕︓∶꞉ː', meant: ':' },
  { noun: noun('hyphen or minus', 'ハイフン'), characters: '－﹣−–—‐‑‒―ー─ｰ', meant: '-' },
  { noun: noun('comma', 'カンマ'), characters: '，﹐、﹑､', meant: ',' },
  { noun: noun('bracket', '角括弧'), characters: '［【〔', meant: '[' },
  { noun: noun('bracket', '角括弧'), characters: '］】〕', meant: ']' },
  { noun: noun('quotation mark', '引用符'), characters: '＂“”„‟″「」『』«»', meant: '"' },
  { noun: noun('quotation mark', '引用符'), characters: '＇‘’‚‛′´', meant: "'" },
  { noun: noun('full stop', 'ピリオド'), characters: '．。｡', meant: '.' },
];

/** These names need no “of another kind” or “full-width”. */
const knownByName: ReadonlySet<string> = new Set(['line separator', 'invisible character']);

const known: ReadonlyMap<string, Kind> = new Map(
  kinds.flatMap(kind => Array.from(kind.characters, character => [character, kind] as const)),
);

/** All other full-width characters: digits, letters, `@`, `/`, … */
const fullWidth = /[\uff01-\uff5e]/;
export const isFullWidth = (text: string): boolean => /^[\uff01-\uff5e]+$/.test(text);

const kindOf = (character: string): Kind | undefined =>
  known.get(character) ??
  (fullWidth.test(character)
    ? { noun: noun('character', '文字'), characters: character, meant: character.normalize('NFKC') }
    : undefined);

/** The text contains lookalikes. Most files have none. */
export const hasLookalikes = (text: string): boolean => anyLookalike.test(text);

const anyLookalike = new RegExp(`${fullWidth.source}|[${[...known.keys()].join('')}]`);

/** The lookalikes of one line, in order. @param from the offset of the line. @param most the maximum number */
export function lookalikesIn(line: string, from: number, most: number): Lookalike[] {
  const found: Lookalike[] = [];
  for (let index = 0; index < line.length && found.length < most; index++) {
    const character = line[index] ?? '';
    const kind = kindOf(character);
    if (kind) found.push({ offset: from + index, character, meant: meantIn(line, index, kind.meant) });
  }
  return found;
}

/** A colon and a comma need a space behind them. Behind a full-width one it is usually missing, because that looks wide enough. */
function meantIn(line: string, index: number, meant: string): string {
  if (meant !== ':' && meant !== ',') return meant;
  const next = line[index + 1];
  const isFollowedBySpace = next === undefined || next === ' ' || next === '/' || kindOf(next)?.meant === ' ';
  return isFollowedBySpace ? meant : `${meant} `;
}

/** The name of the character, and what to type: `a full-width space (U+3000): type a plain space`. */
export function lookalikeText({ character, meant }: Pick<Lookalike, 'character' | 'meant'>): Localized {
  if (character.length > 1) {
    const [word, typed] = [inline(character), inline(meant)];
    return {
      en: `full-width \`${word}\`: type \`${typed}\``,
      ja: `全角の \`${word}\`。半角の \`${typed}\` を入力してください。`,
    };
  }
  const name = nameOf(character);
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const note = bracketed({ en: code, ja: code });
  const typed = typedText(meant);
  return { en: `${name.en}${note.en}: ${typed.en}`, ja: `${name.ja}${note.ja}。${typed.ja}` };
}

function nameOf(character: string): Localized {
  const { en, ja } = kindOf(character)?.noun ?? noun('character', '文字');
  if (knownByName.has(en)) return noun(`${/^[aeiou]/.test(en) ? 'an' : 'a'} ${en}`, ja);
  if (fullWidth.test(character) || character === '\u3000')
    return { en: `a full-width ${en}`, ja: `全角の${ja}` };
  return { en: `a ${en} of another kind`, ja: `半角とは別の${ja}` };
}

function typedText(meant: string): Localized {
  switch (meant) {
    case '':
      return { en: 'delete it', ja: '削除してください。' };
    case ' ':
      return { en: 'type a plain space', ja: '半角スペースを入力してください。' };
    case ': ':
    case ', ':
      return {
        en: `type \`${meant.trim()}\` and a space`,
        ja: `半角の \`${meant.trim()}\` と半角スペースを入力してください。`,
      };
    default:
      return { en: `type \`${meant}\``, ja: `半角の \`${meant}\` を入力してください。` };
  }
}
