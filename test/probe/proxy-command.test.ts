/** A site behind a proxy, from the files of a ledger to the observations of `probe` and the report of `sweep`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run as runProbe } from '../../scripts/commands/probe.ts';
import type { Io } from '../../scripts/commands/shared/command-io.ts';
import { run as runSweep } from '../../scripts/commands/sweep.ts';
import { createSelfSignedLeaf } from '../../scripts/pki/make/issuing-ca.ts';
import { type Listening, serveTls, validity } from '../support/probing.ts';
import { type ProxyListening, serveProxy } from '../support/tls/proxy.ts';

const leaf = await createSelfSignedLeaf({ names: ['inside.example.jp'], ...validity });
const credentials = 'probe:s3cret-word';

let root: string;
let server: Listening;
let proxy: ProxyListening;
beforeEach(async () => {
  server = await serveTls({ key: leaf.key, cert: leaf.cert });
  proxy = await serveProxy({ credentials, hosts: { 'inside.example.jp': '127.0.0.1' } });
  root = mkdtempSync(join(tmpdir(), 'certledger-proxy-'));
  const entry = (id: string, more: string) =>
    `id: ${id}\nowner: { team: ops }\nrenewal: { responsible: ops }\nhandover: { due: 2099-01-31 }\n${more}\n`;
  const files = {
    'parties.yaml': 'teams:\n  ops: { name: Operations }\n',
    'settings.yaml': `sites:\n  dmz: { proxy: "http://127.0.0.1:${proxy.port}" }\nprobe: { timeout: 2s, allow: [127.0.0.0/8] }\n`,
    'certificates/behind.yaml': entry(
      'behind',
      `site: dmz\nendpoints: ["https://inside.example.jp:${server.port}"]`,
    ),
    'certificates/beside.yaml': entry('beside', `endpoints: ["https://127.0.0.1:${server.port}"]`),
  };
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, 'inventory', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
  rmSync(root, { recursive: true, force: true });
});

async function said(
  act: (io: Io) => Promise<unknown>,
  env: Io['env'],
): Promise<{ out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const world = { env, now: new Date(), interactive: false, color: false };
  await act({ ...world, out: text => void out.push(text), err: text => void err.push(text) });
  return { out: out.join(''), err: err.join('') };
}

const authorized = { CERTLEDGER_PROXY_AUTHORIZATION: credentials };

it('only its endpoints go through it, with the credentials of the environment', async () => {
  const { out, err } = await said(io => runProbe({ root, runner: 'r1' }, io), authorized);
  const lines = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
  expect(lines).toMatchObject([
    { entry: 'behind', outcome: 'served', proxy: `127.0.0.1:${proxy.port}`, vantage: { runner: 'r1' } },
    { entry: 'beside', outcome: 'served', address: '127.0.0.1' },
  ]);
  expect(lines[1]).not.toHaveProperty('proxy');
  expect(new Set(proxy.asked)).toEqual(new Set([`inside.example.jp:${server.port}`]));
  expect(out + err).not.toContain('s3cret');
});

it('without credentials, or with empty ones, says that they are wanted', async () => {
  for (const env of [{}, { CERTLEDGER_PROXY_AUTHORIZATION: '' }]) {
    const { out } = await said(io => runProbe({ root, site: 'dmz' }, io), env);
    expect(JSON.parse(out)).toMatchObject({
      entry: 'behind',
      vantage: { site: 'dmz' },
      error: { code: 'PROXY_407' },
    });
  }
});

it('a sweep goes through it, too', async () => {
  const sweep = (io: Io) =>
    runSweep({ root, tracker: 'none', failOn: 'never', format: 'json', site: 'dmz', runner: 'r2' }, io);
  const report = JSON.parse((await said(sweep, authorized)).out);
  expect(report.findings).toMatchObject([{ rule: 'chain.self-signed', entry: 'behind' }, {}]);
  const refused = JSON.parse((await said(sweep, {})).out);
  expect(JSON.stringify(refused)).toContain('PROXY_407');
  expect(JSON.stringify([report, refused])).not.toContain('s3cret');
});
