/** A limit of this machine is not reported as a fault of the server. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asFailure, isDoubtful, ProbeFailure } from '../../scripts/net/connection-failure.ts';
import { Deadline } from '../../scripts/net/deadline.ts';
import { isShortage } from '../../scripts/net/local-shortage.ts';
import { makeContexts } from '../../scripts/net/tls-contexts.ts';
import { createSelfSignedLeaf } from '../../scripts/pki/make/issuing-ca.ts';
import { dial } from '../../scripts/probe/connection/dial.ts';
import { describe as described } from '../../scripts/probe/connection/outcome.ts';
import type { Failed } from '../../scripts/probe/observation.ts';
import { type Listening, serveTcp, serveTls, validity } from '../support/probing.ts';
import { answerAndClose, say } from '../support/tls/peers.ts';

/** A program beside this one, with so many file descriptors; what it prints as JSON. */
async function limited(descriptors: number, program: string, ...args: string[]): Promise<unknown> {
  const file = fileURLToPath(new URL(`../support/tls/${program}`, import.meta.url));
  const shell = `ulimit -n ${descriptors} && exec "$0" "$@"`;
  const { stdout } = await promisify(execFile)('sh', ['-c', shell, process.execPath, file, ...args]);
  return JSON.parse(stdout);
}

it('reads every endpoint with fewer file descriptors than looks at once', async () => {
  const own = await createSelfSignedLeaf({ names: ['a.example.jp'], ...validity });
  await using listening = await serveTls({ key: own.key, cert: own.cert });
  expect(await limited(64, 'probe-many-endpoints.ts', String(listening.port), '120')).toEqual({
    served: 120,
  });
});

describe('with no file descriptor left', () => {
  let refusing: Listening;
  beforeAll(async () => {
    refusing = await serveTcp(answerAndClose(Buffer.from([21, 3, 3, 0, 2, 2, 40])));
  });
  afterAll(async () => refusing[Symbol.asyncDispose]());

  const observed = async (left: number, ...places: string[]) =>
    (await limited(32, 'probe-few-descriptors.ts', String(left), ...places)) as Failed[];

  it('it is the shortage that is told, whatever way leads to the peer', async () => {
    await using silent = await serveTcp(say('220 mail\r\n'));
    const { port } = refusing;
    const observations = await observed(
      0,
      `https 127.0.0.1 ${port}`,
      `smtp 127.0.0.1 ${silent.port}`,
      `https localhost ${port}`,
      `https nowhere.invalid ${port}`,
      `https a.example.jp 443 ${port}`,
    );
    expect(observations).toHaveLength(5);
    for (const observation of observations)
      expect(observation, observation.endpoint).toMatchObject({
        outcome: 'unreachable',
        error: { code: 'EMFILE' },
      });
  });
});

it('what was said before the shortage is no verdict either: there was more to try', async () => {
  await using refusing = await serveTcp(answerAndClose(Buffer.from([21, 3, 3, 0, 2, 2, 40])));
  const { port } = refusing;
  const usual = makeContexts();
  const short = () => {
    throw Object.assign(new Error('no memory'), { code: 'ENOMEM' });
  };
  const attempt = dial(
    { address: '127.0.0.1', port, protocol: 'https' },
    { ...usual, lenient: short },
    'usual',
    new Deadline(),
  );
  await expect(attempt).rejects.toMatchObject({ code: 'ENOMEM' });
});

it.each([
  ['TIMEOUT', true],
  ['EMFILE', true],
  ['EADDRNOTAVAIL', true],
  ['EAGAIN', true],
  ['ENOBUFS', true],
  ['ENOMEM', true],
  ['EAI_MEMORY', true],
  ['EAI_AGAIN', true],
  ['ECONNREFUSED', false],
  ['ENOTFOUND', false],
])('%s is asked about again: %s', (code, doubtful) => {
  expect(isDoubtful({ code })).toBe(doubtful);
});

it.each(['resolve', 'connect', 'starttls', 'handshake'] as const)('in the step %s as well', step => {
  for (const code of ['EMFILE', 'ENOBUFS', 'ENOMEM'])
    expect(described(new ProbeFailure(step, code, ''), text => text)).toMatchObject({
      outcome: 'unreachable',
    });
});

it('is not taken for what it is called where a machine has no IPv6', () => {
  const refused = (address: string) =>
    asFailure(Object.assign(new Error('connect'), { code: 'EADDRNOTAVAIL', address }), 'connect').code;
  expect(['192.0.2.1', '2001:db8::1'].map(refused)).toEqual(['EADDRNOTAVAIL', 'ENETUNREACH']);
  expect(['192.0.2.1', '2001:db8::1'].map(refused).map(isShortage)).toEqual([true, false]);
});
