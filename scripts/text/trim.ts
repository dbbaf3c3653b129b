/**
 * `text` without any of these characters at its end. A pattern such as `/x+$/` begins anew at every `x` of a long run that
 * something follows, which is quadratic.
 */
export function withoutEnd(text: string, unwanted: string): string {
  let end = text.length;
  while (end > 0 && unwanted.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
