/** One comment a pull request, edited in place, and never a failure where the token may not. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Review } from '../../scripts/review/change.ts';
import { writeComment } from '../../scripts/review/comment.ts';
import { markdownOf } from '../../scripts/review/view/review-markdown.ts';
import { type FakeGitHub, startFakeGitHub } from '../support/github/github.ts';
import { hurried } from '../tracker/github/github-support.ts';

let fake: FakeGitHub;
let said: string[];
beforeEach(async () => {
  fake = await startFakeGitHub({ tokens: { 'token-of-the-bot': 'certledger-bot', other: 'mallory' } });
  said = [];
  const { number } = fake.repository.add({ user: 'suzuki', title: 'A pull request' });
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
const comments = () => fake.repository.issues[0]?.comments.map(({ body, user }) => [user, body]) ?? [];

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
    fork.repository.add({ user: 'suzuki', title: 'A pull request' });
    await write('First.', fork.env);
    expect(said).toEqual([expect.stringContaining('is not allowed to comment on this pull request (403)')]);
    await write('First.', { GITHUB_REF: 'refs/pull/99/merge' });
    expect(said[1]).toContain('(404)');
    await fork.stop();
  });

  test('that cannot reach GitHub at all is said, and is no failure', async () => {
    await write('First.', { GITHUB_API_URL: 'http://127.0.0.1:9' });
    expect(said.at(-1)).toContain('could not be written. The verdict is not affected');
  });

  test('that may not be written because there were too many requests fails', async () => {
    fake.interfere(({ method }) =>
      method === 'POST' ? { when: 'before', how: 'primary-limit' } : undefined,
    );
    await expect(write('First.')).rejects.toThrow(/too many requests|rate/i);
    expect(said.join()).not.toContain('may not comment');
  });

  test('with a token GitHub does not know fails', async () => {
    await expect(write('First.', { GITHUB_TOKEN: 'unknown' })).rejects.toThrow(/401/);
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
    const at = markdown.indexOf('fixes #1');
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(1_000);
    expect(markdown).toMatch(/… and \d+ more\./);
    expect(markdown).toContain('`certledger review --format text` prints all of them.');
    expect(markdownOf(review(3))).not.toContain('prints all of them');
    expect(markdown).toContain('2 → 1');
  });

  const problem = (message: string) => ({
    file: 'inventory/certificates/e0.yaml',
    line: 1,
    column: 1,
    rule: 'a.b',
    message,
  });
  const named = (markdown: string) => Array.from(markdown.matchAll(/`(e\d+)`\)/g), ([, id]) => id);

  test('cuts an entry with very many problems to size', () => {
    const [entry, ...rest] = review(3).entries;
    if (!entry) throw new Error('no entry');
    const many = Array.from({ length: 80 }, (_, index) => problem(`${index} ${'x'.repeat(900)}`));
    const markdown = markdownOf({ ...review(3), entries: [{ ...entry, problems: many }, ...rest] });
    expect(markdown.length).toBeLessThan(65_536);
    expect(named(markdown)).toEqual(['e0', 'e2', 'e1']);
    expect(markdown).toContain('`0 xxx');
    const shown = markdown.match(/❌ `inventory\/certificates\/e0/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(20);
    // The one change of the entry as well.
    expect(markdown).toContain(`- … and ${80 + 1 - shown} more.`);
    expect(markdown).toContain('prints all of them');
    expect(markdown).not.toMatch(/^… and/m);
  });

  test('shows something of each of many red entries', () => {
    const [entry] = review(1).entries;
    if (!entry) throw new Error('no entry');
    const many = Array.from({ length: 80 }, () => problem('x'.repeat(900)));
    const entries = Array.from({ length: 12 }, (_, index) => ({ ...entry, id: `e${index}`, problems: many }));
    const markdown = markdownOf({ ...review(1), entries });
    expect(markdown.length).toBeLessThan(65_536);
    expect(named(markdown)).toHaveLength(12);
  });

  test('shows the red entries before a large ledger, and small ones after it', () => {
    const file = 'inventory/README.md';
    const about = 'x'.repeat(190);
    const changes = Array.from({ length: 500 }, () => ({
      ...{ kind: 'file' as const, path: [], file, about, attention: false },
    }));
    const looked = {
      ...changes[0],
      kind: 'trust-file' as const,
      path: [],
      file,
      about: 'roots',
      attention: true,
    };
    const ledger = { changes: [...changes, looked], problems: [] };
    const markdown = markdownOf({ ...review(3), ledger });
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown.indexOf('fixes #1')).toBeLessThan(markdown.indexOf('For the whole ledger'));
    expect(markdown).toContain('`roots`');
    expect(named(markdown)[0]).toBe('e2');
    expect(markdown).toMatch(/\n- … and \d+ more\.\n/);
  });

  test('leaves out what does not fit, and not what comes after it', () => {
    const [large, ...rest] = review(4).entries;
    const [change] = large?.changes ?? [];
    if (!large || !change) throw new Error('no entry');
    const changes = Array.from({ length: 500 }, () => ({ ...change, to: 'x'.repeat(190) }));
    const markdown = markdownOf({ ...review(4), entries: [{ ...large, changes }, ...rest] });
    expect(named(markdown)).toEqual(['e3', 'e1', 'e2']);
    expect(markdown).toContain('\n… and 1 more.\n');
  });

  test('holds nothing live', () => {
    const markdown = markdownOf(review(1));
    const outside = markdown.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    for (const live of ['@everyone', '<img', '](', 'fixes #1', '</details>'])
      expect(outside).not.toContain(live);
    expect(markdown).not.toContain('\u202e');
  });
});
