import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { OutsideError, UsageError } from '../../scripts/errors.ts';
import { createLeaf, createRoot } from '../../scripts/pki/make/issuing-ca.ts';
import { readCertificate } from '../../scripts/pki/x509/certificate-facts.ts';
import { ObservationWriter, type ReadingOptions, readObservations } from '../../scripts/probe/ndjson.ts';
import type { Observation, Skipped } from '../../scripts/probe/observation.ts';
import { type Rejected, rejectedText } from '../../scripts/probe/rejected-observations.ts';
import { probeAll, serveTcp, serveTls, targetOf, validity } from '../support/probing.ts';
import { certificate, commonName, dnsName, subjectAltName, tlv } from '../support/tls/der.ts';
import { hang } from '../support/tls/peers.ts';

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

/** What can be read, and what was left out. */
function readOn(files: string[], options: ReadingOptions = {}) {
  const rejected: Rejected[] = [];
  const observations = [
    ...readObservations(files, { onRejected: each => void rejected.push(each), ...options }),
  ];
  return {
    count: observations.length,
    rejected,
    text: rejected.map(each => rejectedText(each).en).join('\n'),
  };
}

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
    const { count: read, rejected, text } = readOn([file, after]);
    expect(read).toBe(lines.filter(each => each === good).length + 1);
    expect(rejected).toEqual([{ kind: 'lines', file, line, count }]);
    expect(text).toContain(`${file}:${line}: `);
  });

  it('are refused all the same when no line of any is an observation', () => {
    const file = written('foreign.ndjson', 'id,name\n1,a\n');
    expect(() => readOn([file])).toThrow(`${file}:1: `);
    expect(() => readOn([file, written('empty.ndjson', '\n')])).toThrow(`${file}:1: `);
    expect(readOn([written('empty.ndjson', '\n')])).toEqual({ count: 0, rejected: [], text: '' });
    expect(readOn([file], { mayBeNone: true }).rejected).toEqual([{ kind: 'file', file, line: 1 }]);
  });

  it('cost themselves alone when they are garbage, a folder above them is gone, or a line never ends', () => {
    const [one, other] = [written('one.ndjson', good), written('other.ndjson', good)];
    const garbage = written('garbage.ndjson', '\u0000'.repeat(1000));
    expect(readOn([garbage, one, other])).toMatchObject({
      count: 2,
      rejected: [{ kind: 'file', file: garbage, line: 1 }],
      text: expect.stringContaining(`${garbage}:1: `),
    });
    const gone = join(folder, 'gone', 'x.ndjson');
    expect(readOn([one, gone, other])).toMatchObject({
      count: 2,
      rejected: [{ kind: 'unreadable', file: gone }],
      text: expect.stringMatching(/'\. Its endpoints count as not observed\.$/),
    });
    const endless = written('endless.ndjson', `${good}\n${'x'.repeat(17 * 2 ** 20)}\n${good}\n`);
    expect(readOn([endless])).toMatchObject({ count: 2, rejected: [{ kind: 'lines', line: 2, count: 1 }] });
    const padded = written('padded.ndjson', `${good}\n${good}${' '.repeat(2 ** 24)}\n${good}\n`);
    expect(readOn([padded])).toMatchObject({ count: 2, rejected: [{ kind: 'lines', line: 2, count: 1 }] });
  });

  it('are not read to the end where there is no end of lines that say nothing', () => {
    for (const nothing of ['\n', ' \n', 'x\n', '{}\n']) {
      const file = written('nothing.ndjson', `${good}\n${nothing.repeat(200_000)}${good}\n`);
      const { count, rejected } = readOn([file]);
      expect(count).toBe(1);
      expect(rejected).toContainEqual({ kind: 'rest', file, line: 10_001, because: 'lines' });
    }
  });

  it('cost one line where that is wrong in a million places', () => {
    const wide = JSON.stringify({
      ...skipped,
      outcome: 'served',
      chain: Array.from({ length: 2_000_000 }, () => ({})),
    });
    const file = written('million.ndjson', `${wide}\n${good}\n`);
    expect(readOn([file])).toMatchObject({ count: 1, rejected: [{ kind: 'lines', line: 1, count: 1 }] });
  });

  it('do not speak of what whoever wrote them was not asked about', () => {
    const stray = JSON.stringify({ ...skipped, entry: 'foreign' });
    const file = written('stray.ndjson', [good, stray, good, stray].join('\n'));
    const scope = ({ entry }: Observation) => (entry === 'e' ? 'in-scope' : 'out-of-scope');
    const { count, rejected, text } = readOn([file], { scope });
    expect(count).toBe(2);
    expect(rejected).toEqual([
      { kind: 'out-of-scope', file, line: 2, count: 2, entry: 'foreign', endpoint: 'https://a:443' },
    ]);
    expect(text).toContain(`${file}:2: an observation of https://a:443 (foreign) and 1 more`);
  });

  it('say of one endpoint no more than it can have addresses', () => {
    const file = written('again.ndjson', `${good}\n`.repeat(150));
    const { count, rejected, text } = readOn([file]);
    expect(count).toBe(100);
    expect(rejected).toMatchObject([{ kind: 'repeats', line: 101, count: 50 }]);
    expect(text).toContain(`${file}:101: more observations of https://a:443 (e) than`);
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
