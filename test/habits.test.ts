/** What keeps the tests cheap and steady, held over all of them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projects } from './support/tools/projects.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('test/**/*.ts', { cwd: root })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => !file.startsWith('test/bench/') && file !== 'test/habits.test.ts');

/** `FILE:LINE` of whatever matches, but in the files that are there for it. */
function filesWith(pattern: RegExp, except: readonly string[] = []): string[] {
  return files
    .filter(file => !except.includes(file))
    .flatMap(file =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? `${file}:${index + 1}` : [])),
    );
}

describe('the projects', () => {
  const { pure, world, alone } = projects();

  it('have every test file between them, once', () => {
    const all = globSync('test/**/*.test.ts', { cwd: root }).map(file => file.replaceAll('\\', '/'));
    expect([...pure, ...world, ...alone].toSorted()).toEqual(all.toSorted());
  });

  it('are told apart by what a test file does, and what its helpers do', () => {
    const named = (...names: string[]) => expect.arrayContaining(names.map(name => `test/${name}.test.ts`));
    // Sockets; a file.
    expect(world).toEqual(named('probe/hostile', 'probe/ndjson'));
    // A module replaced, a clock turned, a listener taken away; git, by a helper.
    expect(alone).toEqual(named('probe/resolver', 'probe/probe-queue', 'net/download', 'state/state-branch'));
    expect(pure).toEqual(named('cases', 'compare/drift'));
  });
});

it('what is drawn at random is tried as often as CERTLEDGER_TRIES says', () => {
  expect(filesWith(/\bfc\.(?:assert|check)\(|numRuns/, ['test/support/property.ts'])).toEqual([]);
});

it('what is expected is never written because it is missing', () => {
  expect(readFileSync(join(root, 'vitest.config.ts'), 'utf8')).toContain("update: 'none'");
});

describe('no test', () => {
  it('measures time: a busy machine is no fault, and a fast one no proof', () => {
    // What is dialled when, on a clock that the test turns.
    const turned = ['test/probe/probe-queue.test.ts'];
    expect(filesWith(/performance\.now\(|hrtime|cpuUsage\(/, turned)).toEqual([]);
  });

  it('sleeps, but where it asks again and again, or plays a peer that is slow', () => {
    const asking = ['test/support/servers/daemon.ts', 'test/probe/workers.test.ts'];
    const slow = ['test/net/download.test.ts', 'test/probe/every-address.test.ts'];
    expect(
      filesWith(/setTimeout\b.* from 'node:timers\/promises'|setTimeout\(resolve/, [...asking, ...slow]),
    ).toEqual([]);
  });
});
