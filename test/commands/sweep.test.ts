/** `sweep` as a person and a workflow run it: over observations made elsewhere, so that every figure is known. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putCase } from '../support/case-folder.ts';
import { certledger } from '../support/certledger.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'certledger-sweep-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Copies a golden case into `root`. */
const arrange = (name: string): Date => putCase(name, root).now;

function sweep(clock: Date, ...options: string[]) {
  const observations = join(root, 'observations.ndjson');
  const argv = ['sweep', '--root', root, '--observations', observations, '--locale', 'en', ...options];
  return certledger(argv, { clock, env: { PATH: process.env.PATH ?? '' } });
}

describe('sweep', () => {
  it('prints one JSON document for machines, and nothing else', async () => {
    const { code, out, err } = await sweep(arrange('expired'), '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ schemaVersion: 1, problems: [], summary: { entries: 1 } });
    expect(document.findings.map((finding: { rule: string }) => finding.rule)).toEqual(['expiry.expired']);
    expect(document).not.toHaveProperty('plan');
  });

  it('plans without writing, then writes, then has nothing to write', async () => {
    const now = arrange('expired');
    const tracker = join(root, 'tracker');
    const local = ['--tracker', 'local', '--tracker-dir', tracker, '--format', 'json'];

    const planned = JSON.parse((await sweep(now, ...local)).out);
    expect(planned.plan.actions.map((action: { kind: string }) => action.kind)).toContain('open-issue');
    expect(planned).not.toHaveProperty('applied');
    expect(existsSync(tracker)).toBe(false);

    const applied = JSON.parse((await sweep(now, ...local, '--apply')).out);
    expect(applied.applied).toMatchObject({ failed: [], carried: [] });
    expect(readdirSync(join(tracker, 'issues'))).toHaveLength(1);

    const again = JSON.parse((await sweep(now, ...local, '--apply')).out);
    expect(again.plan.actions).toEqual([]);
    expect(again.applied.done).toEqual([]);
  });

  it('of which no shard arrived says so and fails, and withdraws nothing', async () => {
    const now = arrange('expired');
    writeFileSync(join(root, 'observations.ndjson'), '');
    const { code, err } = await sweep(now);
    expect(code).toBe(3);
    expect(err).toContain('No endpoint was observed');
  });

  it('asks for files where it is given a folder', async () => {
    const now = arrange('expired');
    const argv = ['sweep', '--root', root, '--observations', root, '--locale', 'en'];
    const { code, err } = await certledger(argv, { clock: now, env: {} });
    expect(code).toBe(2);
    expect(err).toContain('is a folder, and a file is needed there');
  });

  it('fails on the severity it was asked to fail on', async () => {
    const now = arrange('expired');
    expect((await sweep(now)).code).toBe(0);
    expect((await sweep(now, '--fail-on', 'error')).code).toBe(1);
    expect((await sweep(now, '--fail-on', 'never')).code).toBe(0);
  });

  it('appends the summary and leaves what was there', async () => {
    const now = arrange('expired');
    const summary = join(root, 'summary.md');
    writeFileSync(summary, 'from an earlier step\n');
    await sweep(now, '--summary', summary);
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^from an earlier step\n## Findings/);
    expect(text).toContain('`expiry.expired`');
  });

  it('that fails on the way tells what it found, and of its plan nothing', async () => {
    const now = arrange('expired');
    const tracker = join(root, 'tracker');
    const local = ['--tracker', 'local', '--tracker-dir', tracker, '--summary', join(root, 'summary.md')];
    mkdirSync(join(tracker, 'issues'), { recursive: true });
    writeFileSync(join(tracker, 'issues', '0001-web.md'), '| odd\n');
    const { code, out, err } = await sweep(now, ...local, '--apply');
    expect(code).toBe(2);
    expect(err).toContain('0001-web.md cannot be read');
    expect(out).toContain('expiry.expired');
    expect(out).not.toContain('open issue');
    const summary = readFileSync(join(root, 'summary.md'), 'utf8');
    expect(summary).toMatch(/^\*\*This run did not finish:\*\* `.*0001-web\.md cannot be read/);
    expect(summary).toContain('`expiry.expired`');
  });

  it('goes on with the rest when one file of the ledger is broken, and says so', async () => {
    const now = arrange('expired');
    writeFileSync(join(root, 'inventory', 'certificates', 'broken.yaml'), 'id: [\n');
    const { code, out, err } = await sweep(now, '--format', 'json');
    expect(code).toBe(1);
    expect(err).toContain('certledger validate');
    const document = JSON.parse(out);
    expect(document.findings).toHaveLength(1);
    expect(document.unknown).toContain('broken');
    expect(document.problems[0]).toMatchObject({
      file: 'inventory/certificates/broken.yaml',
      line: expect.any(Number),
    });
  });

  it('counts failures in --state until they are believed', async () => {
    const now = arrange('failed-once');
    rmSync(join(root, 'memory.ndjson'), { force: true });
    const state = join(root, 'state');
    const rules = async () => {
      const { out } = await sweep(now, '--state', state, '--format', 'json');
      return JSON.parse(out).findings.map((finding: { rule: string }) => finding.rule);
    };
    const believed = ['endpoint.unreachable', 'endpoint.no-tls', 'endpoint.handshake'];
    for (const sweepNumber of [1, 2]) {
      expect([sweepNumber, (await rules()).filter((rule: string) => believed.includes(rule))]).toEqual([
        sweepNumber,
        [],
      ]);
    }
    const third = (await rules()).filter((rule: string) => believed.includes(rule));
    expect(third.toSorted()).toEqual(believed.toSorted());
  });

  it('leaves with 4 when the guard refuses, and opens the one issue about the sweep', async () => {
    const now = arrange('gone-dark');
    const state = join(root, 'state');
    cpSync(join(root, 'memory.ndjson'), join(state, 'memory.ndjson'), { recursive: true });
    const tracker = join(root, 'tracker');
    const { code, out } = await sweep(
      now,
      '--state',
      state,
      '--tracker',
      'local',
      '--tracker-dir',
      tracker,
      '--apply',
    );
    expect(out).toContain('Refused');
    expect(code).toBe(4);
    expect(readdirSync(join(tracker, 'issues'))).toHaveLength(1);
  });

  it('with --force once believes what is dark, and the sweeps after it as well', async () => {
    const now = arrange('gone-dark');
    const state = join(root, 'state');
    cpSync(join(root, 'memory.ndjson'), join(state, 'memory.ndjson'), { recursive: true });
    const options = [
      '--state',
      state,
      '--tracker',
      'local',
      '--tracker-dir',
      join(root, 'tracker'),
      '--apply',
    ];
    expect((await sweep(now, ...options)).code).toBe(4);
    expect((await sweep(now, ...options, '--force')).code).toBe(0);
    expect((await sweep(now, ...options)).code).toBe(0);
    const { code, out } = await sweep(now, ...options);
    expect([code, out]).toEqual([0, expect.not.stringContaining('Refused')]);
    expect(readdirSync(join(root, 'tracker', 'issues')).length).toBeGreaterThan(1);
  });

  it('names a damaged line of the state, and goes on', async () => {
    const now = arrange('expired');
    const state = join(root, 'state');
    await sweep(now, '--state', state);
    const memory = join(state, 'memory.ndjson');
    writeFileSync(memory, `{"entry":\n${readFileSync(memory, 'utf8')}`);
    const { code, err } = await sweep(now, '--state', state);
    expect(code).toBe(0);
    expect(err).toContain(`${memory}:1`);
  });
});
