/**
 * Headings and error messages of commander in Japanese. Commander has them in English only. A message that is not known here
 * is printed in English.
 */
import type { CommanderError } from 'commander';
import type { Locale, Localized } from '../../../text/locale.ts';

const headings: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Global Options:': '共通オプション:',
  'Commands:': 'コマンド:',
};

/** A heading of the help text. */
export function heading(english: string, locale: Locale): string {
  return locale === 'en' ? english : (headings[english] ?? english);
}

/** The description of an option, with the remark that commander adds: `(choices: "a", "b", default: "a")`. */
export function remark(described: string, locale: Locale): string {
  if (locale === 'en') return described;
  return described.replace(/ \(((?:choices|default): .*)\)$/s, (_, behind: string) => {
    const [choices, usual] = behind.replace(/^choices: /, '選択肢: ').split(/(?:^|, )default: /);
    return `（${[choices, usual && `既定値: ${usual}`].filter(Boolean).join('、')}）`;
  });
}

/** By commander's error code. `$1` is the first word in quotes of commander's message, and so on. */
const complaints: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'オプション $1 はありません。',
  'commander.unknownCommand': 'コマンド $1 はありません。',
  'commander.missingArgument': '引数 $1 が指定されていません。',
  'commander.optionMissingArgument': 'オプション $1 には値が必要です。',
  'commander.missingMandatoryOptionValue': '必須のオプション $1 が指定されていません。',
  'commander.conflictingOption': '$1 と $2 は同時に指定できません。',
  'commander.excessArguments': '引数が多すぎます。',
};

const helpHint: Localized = {
  en: '(--help shows the usage)',
  ja: '（--help で使い方を表示します）',
};

/** The message about a wrong command line, ready to print. */
export function complaint({ code, message }: CommanderError, locale: Locale): string {
  return `${locale === 'en' ? message : inJapanese(code, message)}\n${helpHint[locale]}\n`;
}

function inJapanese(code: string, message: string): string {
  const quoted = Array.from(message.matchAll(/'([^']*)'/g), ([, word = '']) => word);
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const hint = meant === undefined ? '' : `もしかして: ${meant}`;
  if (code === 'commander.invalidArgument') return invalidValue(message, quoted);
  const sentence = complaints[code];
  if (sentence === undefined) return message;
  return `${sentence.replace(/\$(\d)/g, (_, index: string) => quoted[Number(index) - 1] ?? '')}${hint}`;
}

/** Reads messages like this: `error: option '--format <format>' argument 'x' is invalid. Allowed choices are text, json.` */
function invalidValue(message: string, [option = '', value = '']: string[]): string {
  const rest = message.split('is invalid. ').at(1) ?? '';
  const advice = rest.replace(/^Allowed choices are (.+)\.$/s, '次のいずれかを指定してください: $1。');
  return `${option} に ${value} は指定できません。${advice}`;
}
