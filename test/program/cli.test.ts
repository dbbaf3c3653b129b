import { expect, it } from 'vitest';
import { commands as catalogue } from '../../scripts/commands/declared/catalogue.ts';
import { certledger } from '../support/certledger.ts';

const commands = catalogue.map(({ name }) => name.split(' ')[0] ?? '');

it('names every command in its help', async () => {
  const { code, out } = await certledger(['--help']);
  expect(code).toBe(0);
  for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
});

it.each(commands)('%s --help shows examples and the global options', async command => {
  const { code, out, err } = await certledger([command, '--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`Examples:\n  certledger ${command}`);
  expect(out).toContain('--root <dir>');
});

it.each([
  ['an unknown command', ['swep'], /unknown command 'swep'/],
  ['an unknown option', ['sweep', '--aply'], /unknown option '--aply'/],
  ['a part that is none', ['probe', '--shard', '5/4'], /2\/4: the second of four/],
  ['an instant that is none', ['validate', '--now', 'soon'], /2026-12-01T09:00:00/],
  ['an instant before the year 1', ['validate', '--now=-271821-04-20T00:00:00Z'], /2026-12-01T09:00:00/],
  ['an instant after the year 9999', ['validate', '--now', '+275760-09-13T00:00:00Z'], /2026-12-01T09:00:00/],
  ['a format there is not', ['validate', '--format', 'xml'], /text, json, github/],
  ['a ledger that is not there', ['sweep', '--root', '/nonexistent'], /certledger init/],
  ['apply without a tracker', ['sweep', '--apply', '--locale', 'en'], /--tracker github/],
  [
    'two places for the state',
    ['sweep', '--state', 'a', '--state-branch', 'b', '--locale', 'en'],
    /one of them/,
  ],
])('%s is a mistake of the caller, and says the remedy', async (_, argv, remedy) => {
  const { code, out, err } = await certledger(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(remedy);
});

it('says what a rule means, in both languages', async () => {
  expect(await certledger(['explain', 'drift.regressed'])).toMatchObject({ code: 0, err: '' });
  const { out } = await certledger(['explain', 'drift.regressed', '--locale', 'ja']);
  expect(out).toMatch(/旧|古い/);
});
