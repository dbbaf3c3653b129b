/** What a sweep remembers of revocation, from the observations of other machines. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { day } from '../../scripts/text/duration.ts';
import { putCase } from '../support/case-folder.ts';
import { certledger } from '../support/certledger.ts';

let root: string;
let now: Date;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'certledger-revocation-'));
  ({ now } = putCase('revoked', root));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const file = (name: string) => join(root, name);

async function sweep(clock: Date, ...options: string[]) {
  const places = ['--root', root, '--observations', file('observations.ndjson')];
  const tracker = ['--tracker', 'local', '--tracker-dir', file('tracker'), '--apply'];
  const argv = ['sweep', ...places, ...tracker, '--locale', 'en', '--format', 'json', ...options];
  const { out } = await certledger(argv, { clock, env: { PATH: process.env.PATH ?? '' } });
  const { findings, plan } = JSON.parse(out);
  return {
    rules: findings.map(({ rule }: { rule: string }) => rule),
    kinds: plan.actions.map(({ kind }: { kind: string }) => kind),
  };
}

/** Another answer at every endpoint, on another day. */
function observe(clock: Date, revocation: object) {
  const lines = readFileSync(file('observations.ndjson'), 'utf8').trim().split('\n');
  const changed = lines.map(line =>
    JSON.stringify({ ...JSON.parse(line), at: clock.toISOString(), revocation }),
  );
  writeFileSync(file('observations.ndjson'), `${changed.join('\n')}\n`);
}

it('an issue about a revoked certificate stays open until an answer says otherwise', async () => {
  const state = ['--state', file('state')];
  const first = await sweep(now, ...state);
  expect(first.rules).toEqual(['revocation.revoked', 'revocation.revoked']);
  expect(first.kinds).toContain('open-issue');
  const remembered = readFileSync(file('state/revocations.ndjson'), 'utf8');
  expect(
    remembered
      .trim()
      .split('\n')
      .map(line => JSON.parse(line)),
  ).toMatchObject([{ status: 'revoked', reason: 'keyCompromise', leaves: [expect.any(String)] }]);

  const later = new Date(now.getTime() + 2 * day);
  observe(later, { status: 'unknown', error: 'CRL_UNREACHABLE' });
  expect(await sweep(later, ...state)).toEqual({ rules: first.rules, kinds: [] });
  expect(readFileSync(file('state/revocations.ndjson'), 'utf8')).toBe(remembered);

  // Whoever loses the state knows of no revocation any more, and takes none back.
  expect(await sweep(later, '--state', file('lost'))).toMatchObject({ kinds: [] });

  const url = 'http://crl.example.jp/ca-g1.crl';
  observe(later, {
    status: 'good',
    source: 'crl',
    url,
    until: new Date(later.getTime() + day).toISOString(),
  });
  expect(await sweep(later, ...state)).toEqual({ rules: [], kinds: ['close-issue'] });
});
