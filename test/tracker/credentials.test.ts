/** The token is sent only to the server it is for, and no credential appears in a message. */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrigin } from '../../scripts/git/remote.ts';
import { openRepository } from '../../scripts/git/repository.ts';
import { createSelfSignedLeaf } from '../../scripts/pki/make/issuing-ca.ts';
import { connect } from '../../scripts/tracker/github/client.ts';
import { textsIn } from '../../scripts/tracker/github/github-messages.ts';
import { validity } from '../support/probing.ts';
import { put, temporary } from '../support/temporary.ts';
import { commitAll, git } from './git-support.ts';
import { hurried } from './github/github-support.ts';

const token = 'ghs_t0p-s3cret-token';
const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
const leaf = await createSelfSignedLeaf({ names: ['localhost'], ...validity });

describe('git', () => {
  /** What each server was sent, and where it sends on to. */
  const heard: [string[], string[]] = [[], []];
  let servers: Server[];
  const portOf = (index: 0 | 1) => ((servers[index] as Server).address() as AddressInfo).port;
  beforeAll(async () => {
    servers = heard.map((requests, index) =>
      createServer({ key: leaf.key, cert: leaf.cert }, (request, response) => {
        requests.push(request.headers.authorization ?? 'none');
        const location = `https://127.0.0.1:${portOf(1)}${request.url}`;
        if (index === 0) response.writeHead(302, { location }).end();
        else response.writeHead(404).end(request.headers.authorization);
      }),
    );
    for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  async function askFor(url: string, env: Record<string, string>): Promise<string> {
    const folder = temporary();
    git(folder, 'init', '-q', '-b', 'main');
    put(folder, { a: 'a' });
    commitAll(folder, 'Start');
    git(folder, 'config', 'http.sslVerify', 'false');
    git(folder, 'remote', 'add', 'origin', url);
    const gitEnv = { PATH: process.env.PATH ?? '', GITHUB_TOKEN: token, ...env };
    const repository = await openRepository(folder, gitEnv);
    const origin = repository && (await openOrigin(repository, gitEnv));
    if (!origin) throw new Error('no origin');
    return origin.heads('main').then(
      () => 'answered',
      error => `${error.text.en}\n${error.text.ja}`,
    );
  }

  it('takes the token nowhere else, and says that the repository has moved', async () => {
    const server = `https://127.0.0.1:${portOf(0)}`;
    const said = await askFor(`${server}/o/r`, {
      GITHUB_SERVER_URL: `https://me:s3cret-word@127.0.0.1:${portOf(0)}/`,
    });
    expect(heard[0]).toEqual([`basic ${basic}`]);
    expect(heard[1]).toEqual([]);
    expect(said).toMatch(/error: 302.*git remote set-url origin URL.*git remote set-url origin URL/s);
  });

  it('gets no token for another server than it is for', async () => {
    await askFor(`https://127.0.0.1:${portOf(1)}/o/r`, {
      GITHUB_SERVER_URL: `https://127.0.0.1:${portOf(0)}`,
    });
    expect(heard[1].length).toBeGreaterThan(0);
    expect(new Set(heard[1])).toEqual(new Set(['none']));
  });

  it('repeats no password of a remote', async () => {
    const said = await askFor('https://me:s3cret-word@127.0.0.1:1/o/r', {});
    expect(said).toContain('git ls-remote: ');
    expect(said).not.toMatch(/s3cret|me:/);
    // This one git does repeat.
    const odd = await askFor('ext::https://me:s3cret-word@127.0.0.1/o/r', {});
    expect(odd).not.toMatch(/s3cret|me:/);
  });
});

describe('GitHub', () => {
  const connected = (env: Record<string, string>) =>
    connect(
      { GITHUB_TOKEN: token, GITHUB_REPOSITORY: 'o/r', ...env },
      textsIn('en'),
      () => undefined,
      hurried,
    );

  it.each([
    ['https://me:s3cret-word@ghe.example.jp/api/v3', 'names a user or a password'],
    ['https://s3cret-word@ghe.example.jp/api/v3', 'names a user or a password'],
    ['ftp://me:s3cret@word@ghe.example.jp', '`ftp://…@ghe.example.jp`'],
    ['me:s3cret-word@ghe', 'must be an http'],
  ])('%s is no address of it, and is not repeated', (url, sentence) => {
    const refused = () => connected({ GITHUB_API_URL: url });
    expect(refused).toThrow(sentence);
    expect(refused).not.toThrow(/s3cret/);
  });

  it('a repository that is an address is not repeated with its password', () => {
    const refused = () => connected({ GITHUB_REPOSITORY: 'https://me:s3cret-word@ghe.example.jp/o/r' });
    expect(refused).toThrow('owner/name');
    expect(refused).not.toThrow(/s3cret/);
  });

  it.each(['raw', 'base64', 'percent'])(
    'a server that repeats the token is not repeated (%s)',
    async form => {
      const server = createHttpServer((request, response) => {
        const sent = String(request.headers.authorization);
        const told = {
          raw: sent,
          base64: Buffer.from(`-${sent}`).toString('base64'),
          percent: encodeURIComponent(sent),
        };
        const message = `you sent ${told[form as keyof typeof told]}`;
        response
          .writeHead(422, { 'content-type': 'application/json' })
          .end(JSON.stringify({ message, documentation_url: 'x', errors: [] }));
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      try {
        const { port } = server.address() as AddressInfo;
        const { octokit, where } = connected({ GITHUB_API_URL: `http://127.0.0.1:${port}` });
        const failed = octokit.rest.issues.create({ ...where, title: 'x' });
        await expect(failed).rejects.toThrow(/you sent .*\*\*\*/);
        await expect(failed).rejects.not.toThrow(/s3cret|dC1zM2|LXMzY3|tczNjc/);
      } finally {
        server.close();
      }
    },
  );
});
