/** One comment a pull request, edited in place, and never a failure where the token may not. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Review } from '../../scripts/review/change.ts';
import { writeComment } from '../../scripts/review/comment.ts';
import { markdownOf } from '../../scripts/review/report-markdown.ts';
import { hurried } from '../apply/github-support.ts';
import { type FakeGitHub, startFakeGitHub } from '../fakes/github.ts';

let fake: FakeGitHub;
let said: string[];
beforeEach(async () => {
  fake = await startFakeGitHub({ tokens: { 'token-of-the-bot': 'certledger-bot', other: 'mallory' } });
  said = [];
  const { number } = fake.world.add({ user: 'suzuki', title: 'A pull request' });
  expect(number).toBe(1);
});
afterEach(() => fake.stop());

const write = (markdown: string, env: Record<string, string> = {}) =>
  writeComment(markdown, {
    env: { ...fake.env, GITHUB_REF: 'refs/pull/1/merge', ...env },
    locale: 'en',
    log: message => said.push(message),
    timing: hurried,
  });
const comments = () => fake.world.issues[0]?.comments.map(({ body, user }) => [user, body]) ?? [];

describe('the comment', () => {
  test('is written once, edited when it says something else, and left alone when not', async () => {
    await write('First.\n');
    await write('First.\n');
    expect(fake.writes().map(({ method }) => method)).toEqual(['POST']);
    await write('Second.\n');
    expect(fake.writes().map(({ method }) => method)).toEqual(['POST', 'PATCH']);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.[1]).toContain('Second.');
    expect(said).toEqual([]);
  });

  test('is not somebody else’s, whatever it says', async () => {
    await write('Mine, says Mallory.', { GITHUB_TOKEN: 'other' });
    await write('Ours.');
    expect(comments().map(([user]) => user)).toEqual(['mallory', 'certledger-bot']);
    expect(comments()[0]?.[1]).toContain('Mine, says Mallory.');
  });

  test('that may not be written is said in a line, and is no failure', async () => {
    const fork = await startFakeGitHub({ readOnly: true, userForbidden: true });
    fork.world.add({ user: 'suzuki', title: 'A pull request' });
    await write('First.', fork.env);
    expect(said).toEqual([expect.stringContaining('may not comment on this pull request (403)')]);
    await write('First.', { GITHUB_REF: 'refs/pull/99/merge' });
    expect(said[1]).toContain('(404)');
    await fork.stop();
  });

  test('needs to know where', async () => {
    await expect(write('First.', { GITHUB_REF: 'refs/heads/main' })).rejects.toThrow('--pull-request N');
  });
});

describe('its text', () => {
  const review = (count: number): Review => ({
    base: 'a'.repeat(40),
    head: 'b'.repeat(40),
    entries: Array.from({ length: count }, (_, index) => ({
      id: `e${index}`,
      type: 'certificate',
      file: `inventory/certificates/e${index}.yaml`,
      title: '@everyone <img src=x> `|` \u202e',
      status: 'active',
      kind: 'changed',
      changes: [
        { kind: 'field', path: [], about: 'title', from: '](http://x)', to: '</details>', attention: false },
      ],
      problems:
        index === count - 1
          ? [{ file: 'inventory/x.yaml', line: 1, column: 1, rule: 'a.b', message: 'fixes #1' }]
          : [],
    })),
    ledger: { changes: [], problems: [] },
    debt: { base: 2, head: 1 },
    parties: new Map(),
    locale: 'en',
  });

  test('fits into a comment, the problems first', () => {
    const markdown = markdownOf(review(3_000));
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown.indexOf('fixes #1')).toBeLessThan(1_000);
    expect(markdown).toMatch(/… and \d+ more\./);
    expect(markdown).toContain('2 → 1');
  });

  test('holds nothing live', () => {
    const markdown = markdownOf(review(1));
    const outside = markdown.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    for (const live of ['@everyone', '<img', '](', 'fixes #1', '</details>'])
      expect(outside).not.toContain(live);
    expect(markdown).not.toContain('\u202e');
  });
});
