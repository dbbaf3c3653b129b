import { expect, it } from 'vitest';
import { Losses } from '../../scripts/commands/shared/lost-workers.ts';

function losses(locale: 'en' | 'ja') {
  const said: string[] = [];
  const io = { err: (text: string) => void said.push(text), out: () => undefined, env: {} };
  return { said, of: new Losses({ ...io, now: new Date(), interactive: false, color: false }, locale) };
}

it('says what died, and keeps in mind only what stays unobserved', () => {
  const { said, of } = losses('en');
  of.add({ targets: 7, again: true, how: 'SIGSEGV' });
  expect(of.final).toBe(false);
  of.add({ targets: 3, again: false, how: 'SIGKILL' });
  expect(of.final).toBe(true);
  expect(said.join('')).toMatch(
    /\(SIGSEGV\) with 7 endpoints unfinished.*\n.*\(SIGKILL\), with 3 endpoints not observed.*\n$/,
  );
});

it('says it in Japanese', () => {
  const { said, of } = losses('ja');
  of.add({ targets: 3, again: false, how: 'SIGKILL' });
  expect(said.join('')).toContain('接続先 3 件は観測できませんでした');
});
