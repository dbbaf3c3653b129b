/** `sweep --matrix`: the files of many jobs, of which some are damaged, missing, or of a machine that lies. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { certledger } from '../support/certledger.ts';

const clock = new Date('2026-12-01T00:00:00Z');
let root: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'certledger-shards-'));
  const write = (file: string, text: string) => writeFileSync(join(root, 'inventory', file), text);
  mkdirSync(join(root, 'inventory', 'certificates'), { recursive: true });
  write('settings.yaml', 'sites: { tokyo: {}, osaka: {} }\nunreachable: { after: 1 }\n');
  write('parties.yaml', 'teams: { ops: { name: Operations } }\n');
  for (const site of ['tokyo', 'osaka'])
    write(
      `certificates/${site}.yaml`,
      `id: ${site}\nowner: { team: ops }\nsite: ${site}\nendpoints: ["https://${site}.example.jp"]\nrenewal: { responsible: ops }\nhandover: { due: 2099-01-31 }\n`,
    );
  const { out } = await certledger(['matrix', '--root', root], { clock });
  writeFileSync(join(root, 'matrix.json'), out);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** That the endpoint of an entry refused a connection, as a machine at `site` says. */
const refused = (entry: string, site: string) =>
  JSON.stringify({
    outcome: 'unreachable',
    entry,
    endpoint: `https://${entry}.example.jp:443`,
    at: clock.toISOString(),
    vantage: { site },
    error: { code: 'ECONNREFUSED', step: 'connect', message: 'refused' },
  });

function artifact(job: string, text: string, file = `observations-${job}.ndjson`): string {
  const folder = join(root, 'observations', `observations-${job}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  return join(folder, file);
}

async function swept() {
  const argv = ['sweep', '--root', root, '--format', 'json', '--locale', 'en'];
  const { code, out, err } = await certledger(
    [...argv, '--observations', join(root, 'observations'), '--matrix', join(root, 'matrix.json')],
    { clock },
  );
  const { summary, unknown } = out === '' ? {} : JSON.parse(out);
  return { code, err, unobserved: summary?.endpoints.unobserved, unknown };
}

const jobs = { tokyo: 'site-tokyo-1-of-1', osaka: 'site-osaka-1-of-1' };

it('puts what all jobs saw together', async () => {
  artifact(jobs.tokyo, refused('tokyo', 'tokyo'));
  artifact(jobs.osaka, refused('osaka', 'osaka'));
  expect(await swept()).toEqual({ code: 0, err: '', unobserved: 0, unknown: [] });
});

it.each([
  ['garbage', '\u0000garbage\n'],
  ['nothing but line ends', '\n'.repeat(50_000)],
  ['a line without an end', 'x'.repeat(17 * 2 ** 20)],
])('goes on beside a file of %s, and names it', async (_, text) => {
  const file = artifact(jobs.tokyo, text);
  artifact(jobs.osaka, refused('osaka', 'osaka'));
  const { code, err, ...report } = await swept();
  expect(report).toEqual({ unobserved: 1, unknown: ['tokyo'] });
  expect(code).toBe(3);
  expect(err).toContain(`${file}:`);
});

it('names the job that left no file', async () => {
  artifact(jobs.osaka, refused('osaka', 'osaka'));
  const { code, err, ...report } = await swept();
  expect(report).toEqual({ unobserved: 1, unknown: ['tokyo'] });
  expect(code).toBe(3);
  expect(err).toContain('The job tokyo 1/1 has no file of observations');
});

it('lets no job speak of the endpoints of another, whatever it says it is', async () => {
  const file = artifact(jobs.tokyo, [refused('tokyo', 'tokyo'), refused('osaka', 'osaka')].join('\n'));
  // Not by a file named as that of the other job, not by an artifact of another name, not by a link.
  artifact(jobs.tokyo, refused('osaka', 'osaka'), `observations-${jobs.osaka}.ndjson`);
  artifact('site-osaka-1-of-2', refused('osaka', 'osaka'));
  mkdirSync(join(root, 'observations', `observations-${jobs.osaka}`));
  symlinkSync(
    file,
    join(root, 'observations', `observations-${jobs.osaka}`, `observations-${jobs.osaka}.ndjson`),
  );
  const { code, err, ...report } = await swept();
  expect(report).toEqual({ unobserved: 1, unknown: ['osaka'] });
  expect(code).toBe(3);
  expect(err).toContain(`${file}:2: an observation of https://osaka.example.jp:443 (osaka)`);
  expect(err.match(/belongs to no job of the matrix/g)).toHaveLength(3);
});

it('asks for a matrix where it is given something else', async () => {
  writeFileSync(join(root, 'matrix.json'), '{"include":[{}]}');
  const { code, err } = await swept();
  expect(code).toBe(2);
  expect(err).toContain('matrix.json is not a matrix');
});

it('a job is not believed about endpoints that no entry names', async () => {
  const stranger = refused('tokyo', 'tokyo').replaceAll('tokyo.example.jp', 'stranger.example.jp');
  artifact(jobs.tokyo, [refused('tokyo', 'tokyo'), stranger].join('\n'));
  artifact(jobs.osaka, refused('osaka', 'osaka'));
  const { code, err } = await swept();
  expect(code).toBe(3);
  expect(err).toContain('an observation of https://stranger.example.jp:443 (tokyo) is left out');
});
