/** Which commands the runner of GitHub Actions would find in what a step prints, whether or not it knows them. */

/**
 * It looks through a line culture-aware, as ICU compares texts: what weighs nothing there is passed over, which is more than what
 * is invisible.
 */
const { compare } = new Intl.Collator('en', { sensitivity: 'variant' });
const known = new Map<string, boolean>();

export function weighsNothing(character: string): boolean {
  const told = known.get(character) ?? compare(`#${character}[`, '#[') === 0;
  known.set(character, told);
  return told;
}

const seenBy = (line: string) =>
  Array.from(line, character =>
    /\s/.test(character) ? ' ' : character > '~' && weighsNothing(character) ? '' : character,
  ).join('');

export function commandsIn(printed: string): string[] {
  return printed.split(/\r\n|\r|\n/).filter(line => {
    const seen = seenBy(line);
    return /^[\s\u0085]*::/.test(line) || /^\s*::/.test(seen) || seen.includes('##[');
  });
}

/** What somebody would write into a certificate, a name or a file to speak to the runner or a terminal. */
export const commands: readonly string[] = [
  '##[set-env name=A]b',
  'x##[error]y',
  '::set-env name=A::b',
  '::error::c',
  ' \u3000::add-mask::d',
  '\n::set-env name=A::b',
  '\r::set-env name=A::b',
  'a\r\n\t::stop-commands::t',
  'a\u2028::set-env name=A::b',
  'a\u0085::set-env name=A::b',
  '\u200b:\u200b:error::e',
  '#\u200b#\u00ad[error]f',
  '#\u0000#[error]g',
  '#\u0591#\u0640[error]i',
  '\u0489:\u05bd:error::j',
  '\u001b[31m::error::h\u001b]0;title\u0007',
  '\u009b31mred\u202eevil\u2066\u2069',
];
