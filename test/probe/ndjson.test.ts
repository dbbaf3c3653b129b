import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLeaf, createRoot } from '../../scripts/demo/pki.ts';
import { OutsideError, UsageError } from '../../scripts/errors.ts';
import {
  ObservationWriter,
  readObservations,
  type WrongLines,
  wrongLinesText,
} from '../../scripts/probe/ndjson.ts';
import type { Observation, Skipped } from '../../scripts/probe/observation.ts';
import { readCertificate } from '../../scripts/probe/x509/facts.ts';
import { certificate, commonName, dnsName, subjectAltName, tlv } from '../support/der.ts';
import { hang } from '../support/peers.ts';
import { probeAll, serveTcp, serveTls, targetOf, validity } from '../support/probing.ts';

const folder = mkdtempSync(join(tmpdir(), 'certledger-ndjson-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const skipped: Skipped = {
  outcome: 'skipped',
  entry: 'e',
  endpoint: 'https://a:443',
  at: '2026-12-01T00:00:00.000Z',
  vantage: {},
  reason: 'maintenance',
  until: '2026-12-24',
};

const good = JSON.stringify(skipped);

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const read = (...files: string[]) => [...readObservations(files)];

async function observed(): Promise<Observation[]> {
  const root = await createRoot('CN=Root', validity);
  const leaf = await createLeaf(root, { names: ['a.example.jp'], ...validity });
  await using listening = await serveTls({ key: leaf.key, cert: `${leaf.cert}\n${root.cert}` });
  await using plain = await serveTcp(hang);
  const targets = [listening.port, listening.port, plain.port].map(port => targetOf({ port }));
  return [...(await probeAll(targets, { anchors: [root.cert], limits: { timeout: 300 } })), skipped];
}

describe('files of observations', () => {
  it('give back what was written, with the DER of each certificate once', async () => {
    const observations = await observed();
    const lines: string[] = [];
    const writer = new ObservationWriter(line => lines.push(line));
    for (const observation of observations) writer.write(observation);
    const back = read(written('whole.ndjson', lines.join('')));
    expect(back).toEqual(observations);
    expect(lines.join('').match(/"der":/g)).toHaveLength(2);

    // Two parts put together hold them once as well.
    const merged: string[] = [];
    const merger = new ObservationWriter(line => merged.push(line));
    for (const observation of [...back, ...back]) merger.write(observation);
    expect(merged.join('').match(/"der":/g)).toHaveLength(2);
  });

  it('hold whatever a certificate may say', () => {
    const der = certificate({
      serial: Buffer.from([0xff, 1]),
      subject: commonName('\u0000\n"}\u2028'),
      notAfter: tlv(0x18, '00000101000000Z'),
      extensions: [subjectAltName(...Array.from({ length: 2_000 }, (_, index) => dnsName(`"${index}\n`)))],
    });
    const { facts, ca, subject, issuer } = readCertificate(der);
    const observation = {
      ...skipped,
      outcome: 'served',
      address: '192.0.2.1',
      tls: { protocol: 'TLSv1.3', cipher: 'x' },
      certificate: facts,
      chain: [{ sha256: facts.sha256, subject, issuer, notAfter: facts.notAfter, selfSigned: false, ca }],
      verdict: { trust: 't', path: 'trusted', hostname: 'match' },
      stapled: false,
    };
    const { reason: _, until: __, ...served } = observation;
    expect(read(written('odd.ndjson', `${JSON.stringify(served)}\n`))).toHaveLength(1);
  });

  it('may end without a line end, hold empty lines and be many', () => {
    const line = JSON.stringify(skipped);
    expect(
      read(written('a.ndjson', `\n${line}\n\n${line}`), written('b.ndjson', line), written('c.ndjson', '')),
    ).toHaveLength(3);
  });

  it.each([
    ['text', 'not json'],
    ['another kind of JSON', '[]'],
    ['a missing field', JSON.stringify({ ...skipped, reason: undefined })],
    ['an unknown field', JSON.stringify({ ...skipped, colour: 'red' })],
    ['a wrong value', JSON.stringify({ ...skipped, at: 'yesterday' })],
    ['served without a certificate', JSON.stringify({ ...skipped, outcome: 'served' })],
  ])('are refused with file and line: %s', (_name, line) => {
    const file = written('bad.ndjson', `${JSON.stringify(skipped)}\n${line}\n`);
    expect(() => read(file)).toThrow(UsageError);
    expect(() => read(file)).toThrow(`${file}:2: `);
  });

  it.each([
    ['cut off at the end', [good, good.slice(0, 90)], 2, 1],
    ['damaged in the middle', [good, 'x', '', '{}', good], 2, 2],
    ['damaged at the start', ['x', good], 1, 1],
  ])('give what is whole of a file that is %s, and say what is not', (_name, lines, line, count) => {
    const [file, after] = [written('torn.ndjson', lines.join('\n')), written('after.ndjson', good)];
    const wrong: WrongLines[] = [];
    const observations = [...readObservations([file, after], each => void wrong.push(each))];
    expect(observations).toHaveLength(lines.filter(each => each === good).length + 1);
    expect(wrong).toEqual([{ file, line, count }]);
    expect(wrong.map(wrongLinesText)[0]?.en).toContain(`${file}:${line}: `);
  });

  it('are refused all the same when no line is an observation', () => {
    const file = written('foreign.ndjson', 'id,name\n1,a\n');
    expect(() => [...readObservations([file], () => undefined)]).toThrow(`${file}:1: `);
    expect([...readObservations([written('empty.ndjson', '\n')], () => undefined)]).toEqual([]);
  });

  it('are refused when a line never ends', () => {
    const file = written('long.ndjson', 'x'.repeat(17 * 2 ** 20));
    expect(() => read(file)).toThrow(UsageError);
    expect(() => read(file)).toThrow(`${file}:1: `);
  });

  it('are an outside error when they are not there', () => {
    expect(() => read(join(folder, 'nowhere.ndjson'))).toThrow(OutsideError);
  });

  it('survive a piece that ends in the middle of a character', () => {
    const note = '証明書'.repeat(40_000);
    const file = written('wide.ndjson', `${JSON.stringify({ ...skipped, note })}\n`);
    expect(read(file)).toEqual([{ ...skipped, note }]);
  });
});
