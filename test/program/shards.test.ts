/** Ten machines that each probe a part give, put together, what one machine gives; and one that dies takes nothing back. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createIntermediate,
  createLeaf,
  createRoot,
  createSelfSignedLeaf,
} from '../../scripts/pki/make/issuing-ca.ts';
import { readObservations } from '../../scripts/probe/ndjson.ts';
import type { Action } from '../../scripts/tracker/model/plan.ts';
import { certledger } from '../support/certledger.ts';
import { type Listening, serveTcp, serveTls, validity } from '../support/probing.ts';

const shards = 10;
const now = new Date().toISOString();
const home = mkdtempSync(join(tmpdir(), 'certledger-shards-'));
const root = join(home, 'ledger');
const servers: Listening[] = [];
afterAll(async () => {
  for (const server of servers) await server[Symbol.asyncDispose]();
  rmSync(home, { recursive: true, force: true });
});

const file = (name: string) => join(home, name);
const part = (index: number) => file(`part-${index}.ndjson`);
const parts = Array.from({ length: shards }, (_, index) => part(index + 1));

function write(path: string, text: string): void {
  mkdirSync(join(root, 'inventory', path, '..'), { recursive: true });
  writeFileSync(join(root, 'inventory', path), text);
}

/** An entry with endpoints at these ports, each a name of its own. */
function entry(id: string, ports: readonly number[], more = ''): void {
  const endpoints = ports.map(
    (port, index) =>
      `  - { protocol: https, host: ${id}-${index}.example.jp, port: ${port}, address: 127.0.0.1 }\n`,
  );
  write(
    `certificates/${id}.yaml`,
    `id: ${id}\nowner: { team: ops }\nrenewal: { responsible: ops }\nhandover: { due: 2099-01-31 }\ntrust: internal\n${more}endpoints:\n${endpoints.join('')}`,
  );
}

async function serve(key: string, ...chain: string[]): Promise<number> {
  const server = await serveTls({ key, cert: chain.join('\n') });
  servers.push(server);
  return server.port;
}

/** What a sweep of observations says, without what was asked of it. */
async function swept(observations: string[], state: string, ...options: string[]) {
  const { code, out, err } = await certledger([
    ...['sweep', '--root', root, '--now', now, '--format', 'json', '--state', state],
    ...['--observations', ...observations, ...options],
  ]);
  expect(code, err).toBe(0);
  return { document: out, err, state: readFileSync(join(state, 'memory.ndjson'), 'utf8') };
}

let states = 0;
const fresh = () => file(`state-${++states}`);

async function probed(out: string, ...options: string[]): Promise<void> {
  const { code, err } = await certledger(['probe', '--root', root, '--now', now, '--out', out, ...options]);
  expect(code, err).toBe(0);
}

beforeAll(async () => {
  const names: [string, ...string[]] = ['*.example.jp'];
  const ca = await createRoot('CN=Root', validity);
  const intermediate = await createIntermediate(ca, 'CN=Intermediate', validity);
  const hidden = await createIntermediate(ca, 'CN=Hidden', validity);
  const [shared, old, other, lost, selfSigned] = await Promise.all([
    createLeaf(intermediate, { names, ...validity }),
    createLeaf(intermediate, { names, ...validity, notBefore: new Date(Date.now() - 20 * 86_400_000) }),
    createLeaf(intermediate, { names: ['other.test'], ...validity }),
    createLeaf(hidden, { names, ...validity }),
    createSelfSignedLeaf({ names, ...validity }),
  ]);
  const sameKey = await createLeaf(intermediate, { names, ...validity, keys: shared.keys });
  const [good, stale, mismatched, whole, incomplete, own, reused] = await Promise.all([
    serve(shared.key, shared.cert, intermediate.cert),
    serve(old.key, old.cert, intermediate.cert),
    serve(other.key, other.cert, intermediate.cert),
    serve(lost.key, lost.cert, hidden.cert),
    // What it leaves out is served by another, whose endpoints are in other shards.
    serve(lost.key, lost.cert),
    serve(selfSigned.key, selfSigned.cert),
    serve(sameKey.key, sameKey.cert, intermediate.cert),
  ]);
  const mute = await serveTcp(socket => socket.destroy());
  servers.push(mute);

  write('parties.yaml', 'teams:\n  ops: { name: Operations }\n');
  write(
    'settings.yaml',
    `locale: en
timezone: UTC
sites:
  tokyo: { title: Tokyo, runner: [self-hosted] }
  osaka: { title: Osaka, runner: [self-hosted] }
trust: { internal: {} }
probe: { timeout: 3s, allow: [127.0.0.0/8] }
unreachable: { after: 1 }
issues: { maxNew: 100 }
guard: { darkFraction: 1 }
`,
  );
  write('trust/internal/root.pem', `${ca.cert}\n`);
  for (let index = 0; index < 8; index++) entry(`shared-${index}`, [good, good], 'site: tokyo\n');
  for (let index = 0; index < 4; index++) entry(`stale-${index}`, [good, good, stale], 'site: osaka\n');
  for (let index = 0; index < 4; index++) entry(`mixed-${index}`, [good, mismatched, mute.port]);
  for (let index = 0; index < 3; index++)
    entry(`incomplete-${index}`, [incomplete, incomplete], 'track: orderly\n');
  for (let index = 0; index < 2; index++) entry(`whole-${index}`, [whole]);
  entry('reused', [reused]);
  for (let index = 0; index < 3; index++) entry(`own-${index}`, [own], 'site: osaka\n');
  entry('resting', [good, good], 'status: suspended\n');

  await probed(file('whole.ndjson'));
  for (const [index, out] of parts.entries()) await probed(out, '--shard', `${index + 1}/${shards}`);
}, 60_000);

it('divides every endpoint among the shards, evenly', () => {
  const places = (files: string[]) =>
    [...readObservations(files)].map(({ entry: id, endpoint }) => `${id} ${endpoint}`).toSorted();
  expect(places(parts)).toEqual(places([file('whole.ndjson')]));
  const sizes = parts.map(each => places([each]).length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

it('comes to the findings of one run, in whatever order the shards arrive', async () => {
  const one = await swept([file('whole.ndjson')], fresh());
  const { findings } = JSON.parse(one.document);
  const rules = new Set<string>(findings.map(({ rule }: { rule: string }) => rule));
  for (const rule of ['chain.incomplete', 'chain.self-signed', 'hostname.mismatch', 'drift.mixed'])
    expect([...rules]).toContain(rule);
  const orders = [parts, parts.toReversed(), [...parts.slice(3), ...parts.slice(0, 3)], shuffled(parts, 7)];
  for (const order of [...orders, shuffled(parts, 11)]) expect(await swept(order, fresh())).toEqual(one);
});

it('leaves alone what a missing shard would have seen', async () => {
  const state = fresh();
  const tracker = ['--tracker', 'local', '--tracker-dir', file('tracker')];
  await swept(parts, state, ...tracker, '--apply');
  for (const missing of [1, 4, 10]) {
    const unobserved = new Set(
      [...readObservations([part(missing)])]
        .filter(({ outcome }) => outcome !== 'skipped')
        .map(({ entry: id }) => id),
    );
    const copy = fresh();
    cpSync(state, copy, { recursive: true });
    const before = readFileSync(join(copy, 'memory.ndjson'), 'utf8');
    const rest = parts.filter(each => each !== part(missing));
    const { document, state: after } = await swept(rest, copy, ...tracker);
    const { unknown, plan, summary } = JSON.parse(document);
    expect(unknown).toEqual(expect.arrayContaining([...unobserved]));
    expect(summary.endpoints.unobserved).toBeGreaterThan(0);
    expect(
      plan.actions.filter((action: Action) => 'entry' in action && unobserved.has(action.entry)),
    ).toEqual([]);
    expect(plan.actions.map(({ kind }: Action) => kind)).not.toContain('close-issue');
    expect(after).toBe(before);
  }
});

it('counts the whole lines of a shard that died while it wrote', async () => {
  const torn = file('torn.ndjson');
  const text = readFileSync(part(2), 'utf8');
  const lines = text.trimEnd().split('\n');
  writeFileSync(torn, text.slice(0, -20));
  const others = parts.filter(each => each !== part(2));
  const { document, err } = await swept([torn, ...others], fresh());
  expect(err).toContain(`${torn}:${lines.length}: `);
  expect(JSON.parse(document).unknown).toContain(JSON.parse(lines.at(-1) ?? '').entry);
  const without = file('without.ndjson');
  writeFileSync(without, lines.slice(0, -1).join('\n'));
  expect((await swept([without, ...others], fresh())).document).toBe(document);
});

/** The same shuffle for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, index) => ({ item, weight: ((index + 1) * seed * 7_919) % 104_729 }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ item }) => item);
}
