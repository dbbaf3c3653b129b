/** From an incomplete answer nothing is concluded, and nothing is written. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GitHubError } from '../../../scripts/tracker/github/github-error.ts';
import {
  type FakeGitHub,
  type LoggedRequest,
  type Mangled,
  startFakeGitHub,
} from '../../support/github/github.ts';
import { comment, content, open } from './github-support.ts';

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  fake.repository.add({
    user: 'certledger-bot',
    title: 'web',
    body: content('web').body,
    labels: ['certledger'],
  });
});
afterEach(() => fake.stop());

type Answer = { status: number; body: string };
const half = (text: string) => text.slice(0, Math.floor(text.length / 2));
const edited = (body: string, edit: (item: Record<string, unknown>) => void) => {
  const value = JSON.parse(body);
  for (const item of Array.isArray(value) ? value : [value]) edit(item);
  return JSON.stringify(value);
};

/** By what is the matter. Every list, every single answer, and every refusal is one of these to us. */
const mangled: Record<string, (answer: Answer) => Mangled> = {
  'cut off in JSON': ({ body }) => ({ body: half(body) }),
  'cut off before its announced length': ({ body }) => ({ body, end: 'cut' }),
  'cut off inside gzip': ({ body }) => ({
    body: gzipSync(body).subarray(0, -12),
    headers: { 'content-encoding': 'gzip' },
  }),
  'that never ends': ({ body }) => ({ body, end: 'stall' }),
  empty: () => ({ body: '' }),
  'with no body and no type': () => ({ body: '', type: '' }),
  null: () => ({ body: 'null' }),
  'a string': () => ({ body: '"[]"' }),
  'an empty object': () => ({ body: '{}' }),
  'a list of null': () => ({ body: '[null]' }),
  HTML: () => ({ body: '<html>Please sign in</html>', type: 'text/html' }),
  'HTML that says it is JSON': () => ({ body: '<html>Please sign in</html>' }),
  'JSON that says it is text': ({ body }) => ({ body, type: 'text/plain' }),
  'not UTF-8': ({ body }) => ({ body: Buffer.concat([Buffer.from(body), Buffer.from([0xff])]) }),
  'of another status': () => ({ status: 202, body: '{}' }),
  'without content': () => ({ status: 204, body: '' }),
  'a conflict': () => ({ status: 409, body: '{"message":"Git Repository is empty."}' }),
  'a redirect': () => ({ status: 302, body: '', headers: { location: '/elsewhere' } }),
};

const reads: Record<string, (request: LoggedRequest) => boolean> = {
  'the open issues': ({ path, query }) => path.endsWith('/issues') && query.state === 'open',
  'the closed issues': ({ path, query }) => path.endsWith('/issues') && query.state === 'closed',
  'the labels': ({ path }) => path.endsWith('/labels'),
  'the pull requests': ({ path }) => path.endsWith('/pulls'),
};

describe('a list', () => {
  for (const [which, isIt] of Object.entries(reads)) {
    for (const [what, how] of Object.entries(mangled)) {
      // One list stands for all where an answer takes its time.
      if (what === 'that never ends' && which !== 'the open issues') continue;
      test(`${which}: ${what} is no list`, async () => {
        const { reader } = await open(fake);
        fake.interfere(request =>
          request.method === 'GET' && isIt(request) ? { when: 'after', how } : undefined,
        );
        const reading = reader.read();
        await expect(reading).rejects.toThrow(GitHubError);
        await expect(reading).rejects.not.toThrow(/is not a function|undefined|Cannot read/);
        expect(fake.writes()).toEqual([]);
      });
    }
  }

  test('with odd fields is none, and it is said where', async () => {
    const odd: ((item: Record<string, unknown>) => void)[] = [
      item => Object.assign(item, { labels: [{ name: 7 }] }),
      item => Object.assign(item, { labels: 'certledger' }),
      item => Object.assign(item, { closed_at: 'yesterday' }),
      item => Object.assign(item, { closed_at: '2016-12-31T23:59:60Z' }),
      item => Object.assign(item, { number: '1' }),
      item => Object.assign(item, { number: 1e300 }),
      item => Object.assign(item, { state: 'half-open' }),
      item => Object.assign(item, { user: 'certledger-bot' }),
      item => Object.assign(item, { body: ['x'] }),
      item => void delete item.title,
    ];
    for (const edit of odd) {
      const { reader } = await open(fake);
      fake.interfere(({ path }) =>
        path.endsWith('/issues')
          ? { when: 'after', how: ({ body }) => ({ body: edited(body, edit) }) }
          : undefined,
      );
      await expect(reader.read()).rejects.toThrow(/is incomplete.*\/0/s);
    }
  });

  test('that did not arrive is told of in both languages', async () => {
    const { reader } = await open(fake);
    fake.interfere(({ path }) =>
      path.endsWith('/labels') ? { when: 'after', how: () => ({ body: '' }) } : undefined,
    );
    const error = await reader.read().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GitHubError);
    if (!(error instanceof GitHubError)) return;
    expect(error.text.en).toContain('(GET /repos/example/ledger/labels: 200, nothing arrived)');
    expect(error.text.ja).toContain('(GET /repos/example/ledger/labels: 200, 本文がありません)');
  });

  test('arrives whole after it was cut off once', async () => {
    const { reader } = await open(fake);
    let cut = false;
    fake.interfere(({ path }) => {
      if (!path.endsWith('/issues') || cut) return undefined;
      cut = true;
      return { when: 'after', how: ({ body }) => ({ body: half(body) }) };
    });
    expect((await reader.read()).issues).toHaveLength(1);
  });
});

describe('the way to the next page', () => {
  test('does not lead to another host, and the token goes to nobody', async () => {
    const visits: string[] = [];
    const stranger = createServer((request, response) => {
      visits.push(request.headers.authorization ?? '');
      response.setHeader('content-type', 'application/json').end('[]');
    });
    await new Promise<void>(resolve => stranger.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    const own = new URL(fake.url);
    for (const next of [
      `${origin}/repos/example/ledger/issues?page=2`,
      `http://${own.host}@${new URL(origin).host}/repos/example/ledger/issues`,
      `http://user:secret@${own.host}/repos/example/ledger/issues?page=2`,
    ]) {
      const { reader } = await open(fake);
      fake.interfere(({ path }) =>
        path.endsWith('/issues')
          ? {
              when: 'after',
              how: ({ body }) => ({ body, headers: { link: `<${next}>; rel="next"` } }),
            }
          : undefined,
      );
      const reading = reader.read();
      await expect(reading).rejects.toThrow(/no token was sent/);
      await expect(reading).rejects.not.toThrow(/secret/);
    }
    expect(visits).toEqual([]);
    stranger.close();
  });

  test('ends, whether it goes in a circle or on and on', async () => {
    for (const next of [() => 2, (page: number) => page + 1]) {
      const { reader } = await open(fake);
      fake.interfere(({ path, query }) => {
        if (!path.endsWith('/labels')) return undefined;
        const url = `${fake.url}${path}?page=${next(Number(query.page ?? 1))}`;
        return { when: 'after', how: () => ({ body: '[]', headers: { link: `<${url}>; rel="next"` } }) };
      });
      await expect(reader.read()).rejects.toThrow(/does not end/);
    }
  });
});

test.each([
  ['lost', { withoutLinks: true as const }],
  ['damaged', { headers: { link: '<https://api.github.test/x?page=2>; rel=nex' } }],
])('a list is read to its end also where the links to its pages are %s', async (_, links) => {
  for (let n = 0; n < 230; n++)
    fake.repository.labels.push({ name: `l${n}`, color: 'ededed', description: null });
  const { reader } = await open(fake);
  const { labels } = await reader.read();
  fake.interfere(({ path }) =>
    path.endsWith('/labels') ? { when: 'after', how: ({ body }) => ({ body, ...links }) } : undefined,
  );
  expect((await reader.read()).labels).toEqual(labels);
});

describe('a writer', () => {
  test('does not send a creation on to another address', async () => {
    for (const status of [301, 302, 307, 308]) {
      const { writer } = await open(fake);
      fake.interfere(({ method }) =>
        method === 'POST'
          ? {
              when: 'before',
              how: () => ({
                status,
                body: '',
                headers: { location: `${fake.url}/repos/example/new/issues` },
              }),
            }
          : undefined,
      );
      await expect(writer.openIssue(content('mail'))).rejects.toThrow(/GITHUB_REPOSITORY/);
      expect(fake.repository.issues).toHaveLength(1);
    }
  });

  test('whose creation is answered with half a body finds what it made', async () => {
    const { writer } = await open(fake);
    fake.interfere(({ method }) =>
      method === 'POST' ? { when: 'after', how: ({ body }) => ({ body: half(body) }) } : undefined,
    );
    expect(await writer.openIssue(content('mail'))).toBe(2);
    await writer.updateIssue(2, content('mail'), 'open', comment('2-worsened'));
    expect(fake.repository.issues).toHaveLength(2);
    expect(fake.repository.find(2)?.comments).toHaveLength(1);
  });

  test('writes no comment where it cannot see whether it is there', async () => {
    const { writer } = await open(fake);
    const wanted = content('web');
    await writer.updateIssue(1, wanted, 'open', comment('2-worsened'));
    fake.interfere(({ method, path }) =>
      method === 'GET' && path.endsWith('/comments')
        ? { when: 'after', how: () => ({ body: '' }) }
        : undefined,
    );
    await expect(writer.updateIssue(1, wanted, 'open', comment('2-worsened'))).rejects.toThrow(
      /is incomplete/,
    );
    expect(fake.repository.find(1)?.comments).toHaveLength(1);
  });
});

describe('who writes', () => {
  test('a refusal that is not GitHub’s says nothing about the account', async () => {
    fake.interfere(({ path }) =>
      path === '/user'
        ? { when: 'before', how: () => ({ status: 403, body: '<html>Blocked</html>', type: 'text/html' }) }
        : undefined,
    );
    await expect(open(fake)).rejects.toThrow(/is incomplete/);
  });
});
