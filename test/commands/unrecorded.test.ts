/** `sweep` over a file that holds endpoints no entry names: they are reported, and leave no trace in the state. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { putCase } from '../support/case-folder.ts';
import type { Case } from '../support/cases.ts';
import { certledger } from '../support/certledger.ts';

let root: string;
let example: Case;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'certledger-unrecorded-'));
  example = putCase('ledger-unrecorded', root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a sweep over these lines of observations prints, and the state it leaves behind. */
async function swept(lines: readonly string[], ...more: string[]) {
  const [file, state] = [join(root, 'some.ndjson'), join(root, 'state')];
  writeFileSync(file, lines.join('\n'));
  rmSync(state, { recursive: true, force: true });
  const argv = ['sweep', '--root', root, '--observations', file, '--state', state, '--locale', 'en', ...more];
  const printed = await certledger(argv, { clock: example.now });
  const files = readdirSync(state).map(name => [name, readFileSync(join(state, name), 'utf8')]);
  return { ...printed, state: Object.fromEntries(files) };
}

const observed = () => readFileSync(join(root, 'observations.ndjson'), 'utf8').trim().split('\n');
const isOfEntry = (line: string) => /"endpoint":"(https|imaps):\/\/web\.example\.jp:\d+"/.test(line);

it('reports them, and is told of no line that was left out but those about endpoints of the ledger', async () => {
  const { code, out, err } = await swept(observed());
  expect(code).toBe(0);
  expect(out).toContain(
    'Not in the ledger\n  info     ledger.unrecorded          https://shadow.example.jp:8443\n',
  );
  expect(out).toContain('Could not be judged by ledger.unrecorded: smtp://silent.example.jp:25.\n');
  expect(out).toContain(
    'Findings: error 0, warning 0, info 2; acknowledged 0; ledger updates to propose 0\n',
  );
  expect(err).toContain('an observation of https://web.example.jp:443@192.0.2.9 (elsewhere) and 4 more');
});

it('remembers the same as without them, whichever entry they claim to be of', async () => {
  const all = observed();
  const claimed = all.map(line =>
    isOfEntry(line) ? line : line.replace(/"entry":"[^"]*"/, '"entry":"web"'),
  );
  const without = await swept(all.filter(isOfEntry));
  expect((await swept(claimed)).state).toEqual(without.state);
  expect(without.state['memory.ndjson']).toContain('"entry":"web"');
});

it('plans no issue for them, and says so where every finding wants one', async () => {
  const settings = join(root, 'inventory', 'settings.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nissues: { from: info }\n`);
  const { out } = await swept(observed(), '--tracker', 'local');
  expect(out).toContain(
    'No issue for what is not in the ledger: ledger.unrecorded 2. The findings are in the report.\n',
  );
  expect(out).not.toContain('open issue');
});

it('leaves out and counts what is more than it reads, and still judges the ledger', async () => {
  const [one = ''] = observed().filter(line => line.includes('"endpoint":"smtp://silent.example.jp:25"'));
  const many = Array.from({ length: 10_003 }, (_, index) => one.replace('silent.', `h${index}.`));
  const { code, out, err } = await swept([...many, ...observed().filter(isOfEntry)]);
  expect(code).toBe(0);
  expect(err).toContain(
    'some.ndjson:10001: too many observations of endpoints that no entry names (at most 10000 endpoints and 100000 observations are read); 3, from the observation of smtp://h10000.example.jp:25 (silent) on, are left out.',
  );
  expect(out).toContain('Findings: error 0, warning 0, info 0;');
});
