/**
 * Enough of GitHub's Markdown to tell what is live in a text: it takes table cells and code spans apart the way the
 * specifications say (GFM §4.10 and §6.3) and hands back what is left outside the code spans.
 */

/** Cells of one table row: pipes end a cell unless a backslash stands before them, which is then taken away. */
export function cells(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map(cell => cell.replaceAll('\\|', '|').trim());
}

/** The same, for renderers to which a backslash before a backslash unmakes the escape. */
export function strictCells(row: string): string[] {
  const found = [''];
  for (let index = 0; index < row.length; index++) {
    const character = row.charAt(index);
    if (character === '\\') found.push(`${found.pop() ?? ''}${row.charAt(++index)}`);
    else if (character === '|') found.push('');
    else found.push(`${found.pop() ?? ''}${character}`);
  }
  return found.slice(1, -1).map(cell => cell.trim());
}

export interface Inline {
  /** Everything outside code spans. */
  live: string;
  /** The contents of the code spans, as they are shown. */
  code: string[];
}

/** One paragraph, list item or cell: a code span goes from a run of backticks to the next run just as long. */
export function inlines(text: string): Inline {
  const code: string[] = [];
  let live = '';
  let rest = text;
  for (;;) {
    const open = /(?<![\\`])`+/.exec(rest);
    if (!open) return { live: live + rest, code };
    const after = rest.slice(open.index + open[0].length);
    const close = new RegExp(`(?<!\`)${open[0]}(?!\`)`).exec(after);
    if (!close) {
      live += rest.slice(0, open.index + open[0].length);
      rest = after;
      continue;
    }
    const content = after.slice(0, close.index);
    const padded = /^ .* $/s.test(content) && content.trim() !== '';
    code.push(padded ? content.slice(1, -1) : content);
    live += `${rest.slice(0, open.index)}\u0000`;
    rest = after.slice(close.index + open[0].length);
  }
}

/** Everything in a body that GitHub would act on, line by line; the hidden last line must be whole. */
export function liveText(body: string): string {
  return body
    .split('\n')
    .filter(line => !/^<!-- certledger(-\w+)? [^<>]* -->$/.test(line) || /--/.test(line.slice(4, -3)))
    .map(line => inlines(line).live)
    .join('\n');
}

/** What a person who may write a certificate, a host name or a server's reply would try. */
export const hostile: readonly string[] = [
  '@octo-org/security please',
  'Fixes #1, closes octo/repo#2, resolves GH-3',
  'Fixes https://github.com/octo/repo/issues/1',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '<details open><summary>x</summary>',
  '[click](https://evil.example/) ![pixel](https://evil.example/p.png)',
  '[click]: https://evil.example/ "x"',
  'https://evil.example/ www.evil.example mail@evil.example',
  '`',
  '``',
  ' ` ',
  '`` ` ``` `@octo-org/security` ````',
  'a`',
  '`a',
  '\\`@octo-org/security\\`',
  '\\',
  'a | b | c',
  '\\|',
  '\\\\| @octo-org/security',
  'a\n\n# Heading\n\n@octo-org/security',
  'a\r\n| x | y |\r\n|---|---|',
  '--> @octo-org/security <!--',
  '<!-- certledger {"kind":"entry"} -->',
  'x\n<!-- certledger {"kind":"entry","entry":"other","hash":"00","status":"open"} -->',
  '\u202e\u2066evil\u2069\u200b\u200d\ufeff\u00ad',
  '\u0000\u0007\u001b[31mred\u009b0m\u2028\u2029',
  '\ud800 lone',
  '{{constructor}} {{{x}}} {{#each this}}{{/each}} {{> part}} \\{{x}}',
  '$(id) %0A::error::x',
  '::set-output name=x::y',
  ':tada: :+1:',
  '[skip ci]',
  '~~~\n```\n$$x$$',
  '---\nstate: closed\n---',
  '- [ ] task',
  '> [!CAUTION]',
  '[^1] [^1]: note',
  '    indented',
  '',
  ' ',
  '\u3000',
  'x'.repeat(100_000),
  '`'.repeat(1000),
  '\u202e'.repeat(1000),
  '🔐'.repeat(1000),
  '__proto__',
  'constructor',
];
