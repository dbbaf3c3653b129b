/**
 * Removes tokens and passwords from text. A proxy, a server or git may repeat one that we sent, as it is or encoded. Text from
 * others is redacted before it is shortened, because a part of a secret would not be found. Our own output is redacted again.
 */

export type Redact = (text: string) => string;

const mark = '***';
/** Shorter secrets also occur in ordinary words. */
const minimumLength = 6;

/** @param secrets as they are used; empty ones are ignored */
export function redactor(secrets: Iterable<string>): Redact {
  // The longest first: otherwise a part of it could be removed and the rest would remain.
  const long = [...new Set(secrets)]
    .filter(secret => secret.length >= minimumLength)
    .toSorted((a, b) => b.length - a.length);
  if (long.length === 0) return text => text;
  const forms = new RegExp(long.flatMap(patternsOf).join('|'), 'g');
  return text => text.replace(forms, mark);
}

/** Redacts every text in a JSON value, except base64: removing a part of it would make it useless. */
export function redactedValue<T>(value: T, redact: Redact): T {
  return redactTexts(value, redact) as T;
}

function redactTexts(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map(each => redactTexts(each, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === 'der' ? each : redactTexts(each, redact)]),
  );
}

/** The secret itself, and its three base64 forms, by its offset within three octets. */
function patternsOf(secret: string): string[] {
  const inBase64 = [0, 1, 2]
    .map(offset => base64Of(secret, offset))
    .filter(form => form.length >= minimumLength);
  return [secret, ...inBase64].map(form => Array.from(form.toWellFormed(), anyFormOf).join(''));
}

/** The characters that depend only on the secret. */
function base64Of(secret: string, offset: number): string {
  const octets = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  return octets.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((octets.length * 8) / 6));
}

/** One character as it is, percent-encoded, as JSON or HTML may escape it, as base64 for addresses has it, and as octets. */
function anyFormOf(character: string): string {
  const percent = [...Buffer.from(character)].map(octet => `%${hexadecimal(octet, 2)}`).join('');
  const units = Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit));
  const escaped = units.map(unit => `\\\\u${hexadecimal(unit, 4)}`).join('');
  const html = /\w/.test(character) ? [] : htmlReferences(character);
  const other = { '+': '-', '/': '_', ' ': '+' }[character] ?? JSON.stringify(character).slice(1, -1);
  // Read octet by octet, as replies of servers are, it looks otherwise.
  const octets = Buffer.from(character).toString('latin1');
  // Itself last: another form may begin with it. Each once, or a text that is almost the secret would be tried in every way.
  const plain = new Set([other, octets, character]);
  return `(?:${[percent, escaped, ...html, ...[...plain].map(literal)].join('|')})`;
}

const htmlNames: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/** As in an HTML error page. */
function htmlReferences(character: string): string[] {
  const point = character.codePointAt(0) ?? 0;
  const name = htmlNames[character];
  const numbers = [`&#0{0,6}${point};`, `&#[xX]0{0,6}${hexadecimal(point, 1)};`];
  return name === undefined ? numbers : [...numbers, `&${name};`];
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const hexadecimal = (value: number, digits: number) =>
  value
    .toString(16)
    .padStart(digits, '0')
    .replace(/[a-f]/g, digit => `[${digit}${digit.toUpperCase()}]`);

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that may hold addresses with a user and password, for us or for git. */
const addresses =
  /^(?:GITHUB_API_URL|GITHUB_SERVER_URL|CERTLEDGER_PROXY_AUTHORIZATION|(?:https?|all)_proxy)$/i;

/** The credentials in the environment: tokens, and users with their passwords. */
export function secretsOf(env: Environment): string[] {
  const { GITHUB_TOKEN: token = '', CERTLEDGER_PROXY_AUTHORIZATION: proxy = '' } = env;
  const users = Object.entries(env).flatMap(([name, value = '']) =>
    addresses.test(name) ? usersIn(value) : [],
  );
  return [token, ...(proxy.includes('://') ? [] : [proxy]), ...users];
}

/** Each `user:password` of the addresses in a text, as it is written and as it is meant. */
function usersIn(text: string): string[] {
  return Array.from(text.matchAll(userOfAddress), ([, written = '']) => written)
    .filter(written => written.includes(':'))
    .flatMap(written => [written, decoded(written)]);
}

/** What stands before the last `@` of an authority, wherever the address stands. */
const user = /\/\/([^\s/?#]*)@/g;

/** The same at the beginning, too: curl and git take an address of a proxy that says no protocol. */
const userOfAddress = /(?:^|\/\/)([^\s/?#]*)@/g;

/** The text without users and passwords in its URLs. */
export const withoutUsers: Redact = text => text.replace(user, '//…@');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
