/** A real server below an intermediate that expires before the leaf certificate: probed, remembered, compared. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compiledValidator } from '../../../scripts/generate/validator-code.ts';
import { createIntermediate, createLeaf, createRoot } from '../../../scripts/pki/make/issuing-ca.ts';
import { emptyProbeMemory, updatedMemory } from '../../../scripts/probe/probe-memory.ts';
import { openState } from '../../../scripts/state/store.ts';
import { day } from '../../../scripts/text/duration.ts';
import { sweepOnce } from '../../compare/compare-support.ts';
import { contextOf, probeServed, serveTls, trustOf, validity } from '../../support/probing.ts';
import { endpointOf, entryOf } from '../../support/sample-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'certledger-path-end-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date(Math.floor(Date.now() / 1_000) * 1_000);
const inDays = (days: number) => new Date(now.getTime() + days * day);
const names: [string] = ['a.example.jp'];
const root = await createRoot('CN=Root,O=Example', validity);
const short = await createIntermediate(root, 'CN=Short,O=Example', { ...validity, notAfter: inDays(5) });
const leaf = await createLeaf(short, { names, notBefore: inDays(-10), notAfter: inDays(200) });

it('warns before the intermediate ends, also where the verdict is remembered', async () => {
  await using server = await serveTls({ key: leaf.key, cert: leaf.cert + short.cert });
  const options = { anchors: [root.cert], now };
  const endpoint = { port: server.port, serverName: 'a.example.jp' };
  const first = await probeServed(endpoint, options);
  expect(first.verdict).toMatchObject({ path: 'trusted', pathEnds: inDays(5).toISOString() });

  const state = openState(folder);
  await state.saveProbeMemory(updatedMemory([first], emptyProbeMemory, contextOf(options).trust, now));
  const { value: memory, damaged } = await state.loadProbeMemory();
  expect(damaged).toEqual([]);
  // Nothing is judged anew: no chain leads anywhere in a trust set that only has the hash of the other.
  const trust = new Map([['test', { ...trustOf([root.cert]), anchors: [] }]]);
  const again = await probeServed(endpoint, { now, memory, trust });
  const { until: _, ...verdict } = first.verdict;
  expect(again.verdict).toEqual(verdict);

  const entry = entryOf('entry', { trust: 'test', endpoints: [endpointOf(first.endpoint)] });
  for (const observation of [first, again]) {
    expect(compiledValidator('observation')(observation)).toBe(true);
    const { findings } = sweepOnce(entry, [observation], { at: now });
    expect(findings.filter(({ rule }) => rule.startsWith('chain.'))).toMatchObject([
      {
        rule: 'chain.ending',
        severity: 'error',
        facts: {
          stage: 'urgent',
          issuer: first.chain[1]?.subject,
          issuerSha256: first.chain[1]?.sha256,
          pathEnds: first.chain[1]?.notAfter,
        },
      },
    ]);
  }
});

it('does not change a byte of what is observed of a chain that outlasts its leaf', async () => {
  const lasting = await createLeaf(short, { names, notBefore: inDays(-10), notAfter: inDays(4) });
  await using server = await serveTls({ key: lasting.key, cert: lasting.cert + short.cert });
  const { verdict } = await probeServed({ port: server.port }, { anchors: [root.cert], now });
  expect(Object.keys(verdict)).toEqual(['trust', 'path', 'anchor', 'until', 'hostname']);
});
