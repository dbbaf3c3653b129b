import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Comparison } from '../../scripts/compare/finding.ts';
import { OutsideError, UsageError } from '../../scripts/errors.ts';
import { apply } from '../../scripts/tracker/apply.ts';
import { openLocal } from '../../scripts/tracker/local/local.ts';
import { hostile } from '../support/markdown.ts';
import {
  comparison,
  entry,
  finding,
  later,
  ledger,
  near,
  planned,
  summary,
  update,
} from './plan/plan-support.ts';

let root: string;
let dir: string;
const logged: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'certledger-local-'));
  dir = join(root, '.certledger', 'tracker');
  logged.length = 0;
  mkdirSync(join(root, 'inventory', 'certificates'), { recursive: true });
  for (const id of ['intranet', 'mail']) {
    writeFileSync(
      join(root, 'inventory', 'certificates', `${id}.yaml`),
      `# of ours\nid: ${id}\nowner: { team: infra-ops }\n`,
    );
  }
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const inventory = ledger([entry('intranet', { title: '社内ポータル' }), entry('mail')]);
const open = (now: Date) =>
  openLocal({ dir, root, env: process.env, now, locale: 'en', log: message => logged.push(message) });

async function sweep(compared: Comparison, now = later(0)): Promise<string[]> {
  const { reader, writer } = open(now);
  const plan = planned(inventory, compared, await reader.read(), now);
  expect((await apply(plan, await reader.read(), writer)).failed).toEqual([]);
  const files = snapshot();
  const again = planned(inventory, compared, await reader.read(), later(100));
  expect(summary(again)).toEqual([]);
  expect((await apply(plan, await reader.read(), writer)).done).toEqual([]);
  expect(snapshot()).toEqual(files);
  return summary(plan);
}

/** Every file of the tracker and what it says. */
function snapshot(): Record<string, string> {
  const names = existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }) : [];
  return Object.fromEntries(
    names
      .filter(item => item.isFile())
      .map(item => join(item.parentPath, item.name))
      .toSorted()
      .map(file => [file.slice(dir.length + 1), readFileSync(file, 'utf8')]),
  );
}

const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(dir, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(dir, file), text.replace(from, to));
};

const expired = comparison([finding('expiry.expired', 'intranet', 'intranet.example.jp')]);
const healthy = comparison([]);
const issue = 'issues/0001-intranet.md';

it('an issue’s file that cannot be read is said, and not taken for one that is not there', async () => {
  mkdirSync(join(dir, 'issues'), { recursive: true });
  symlinkSync('0001-intranet.md', join(dir, 'issues', '0001-intranet.md'));
  await expect(open(later(0)).reader.read()).rejects.toThrow(OutsideError);
  rmSync(join(dir, 'issues', '0001-intranet.md'));
  execFileSync('mkfifo', [join(dir, 'issues', '0001-intranet.md')]);
  await expect(open(later(0)).reader.read()).rejects.toThrow(
    '0001-intranet.md cannot be read: not a regular file',
  );
});

describe('issues', () => {
  it('are Markdown files that people can read', async () => {
    expect(await sweep(expired)).toEqual(['open intranet']);
    expect(Object.keys(snapshot())).toEqual([issue, 'labels.json']);
    const text = snapshot()[issue] ?? '';
    expect(text.split('\n').slice(0, 13)).toEqual([
      '---',
      'number: 1',
      'state: open',
      'title: "社内ポータル (intranet): Expired"',
      'labels:',
      '  - certledger',
      '  - severity:error',
      '  - team:infra-ops',
      'assignees:',
      '  - suzuki-gh',
      '  - tanaka-gh',
      '---',
      '',
    ]);
    expect(text).toContain('| error |');
  });

  it('are closed with a comment, reopened, and keep what people write below', async () => {
    await sweep(expired);
    writeFileSync(join(dir, issue), `${snapshot()[issue]}\nCalled the contractor. -- Suzuki\n`);
    expect(await sweep(healthy, later(1))).toEqual(['close #1 (2-resolved)']);
    expect(snapshot()[issue]).toContain('state: closed\n');
    expect(snapshot()[issue]).toContain(`closedAt: ${later(1).toISOString()}`);
    expect(await sweep(expired, later(2))).toEqual(['reopen #1 (3-reopened)']);
    const text = snapshot()[issue] ?? '';
    expect(text).not.toContain('closedAt');
    expect(text).toContain('Called the contractor. -- Suzuki');
    expect(text.match(/^<!-- certledger-comment .*$/gm)).toHaveLength(2);
  });

  it('closed by a person stay closed', async () => {
    await sweep(comparison([near('intranet', 'renew', 'warning')]));
    edit(issue, 'state: open', 'state: closed');
    expect(await sweep(comparison([near('intranet', 'renew', 'warning')]), later(1))).toEqual([]);
    expect(await sweep(expired, later(2))).toEqual(['reopen #1 (2-reopened)']);
  });

  it('are known whatever people do to the text', async () => {
    await sweep(expired);
    const file = join(dir, issue);
    const text = snapshot()[issue] ?? '';
    const body = /\n---\n\n([\s\S]*?)\n\n<!-- certledger-conversation/.exec(text)?.[1] ?? '';
    writeFileSync(file, text.replace(body, `${body}\n\nAsked ACME.`));
    expect(await sweep(expired, later(1))).toEqual([]);
    for (const left of ['', 'Mine now.', body.replace(/<!--.*-->/, '')]) {
      writeFileSync(file, (snapshot()[issue] ?? '').replace(body, left).replace('Asked ACME.', ''));
      expect(await sweep(expired, later(2))).toEqual(['update #1']);
      expect(snapshot()[issue]).toContain('| error |');
      expect(snapshot()[issue]?.includes('Mine now.')).toBe(left === 'Mine now.');
      writeFileSync(file, text);
    }
    writeFileSync(file, text.replace(body, ''));
    expect(await sweep(healthy, later(3))).toEqual(['close #1 (2-resolved)']);
    expect(Object.keys(snapshot())).toEqual([issue, 'labels.json']);
  });

  it('of people are left alone, and their numbers are not taken', async () => {
    mkdirSync(join(dir, 'issues'), { recursive: true });
    writeFileSync(join(dir, 'issues', '0007-mine.md'), '---\nnumber: 7\nstate: open\n---\n\nBuy a cake.\n');
    expect(await sweep(expired)).toEqual(['open intranet']);
    expect(Object.keys(snapshot())).toEqual([
      'issues/0007-mine.md',
      'issues/0008-intranet.md',
      'labels.json',
    ]);
  });

  it('are known by their files where the text of another was pasted above', async () => {
    const both = comparison(
      ['intranet', 'mail'].map(id => finding('expiry.expired', id, `${id}.example.jp`)),
    );
    await sweep(both);
    const other = /\n<!-- certledger .*/.exec(snapshot()['issues/0002-mail.md'] ?? '')?.[0] ?? '';
    edit(issue, '\n---\n', `\n---\n${other}\n`);
    expect(await sweep(both, later(1))).toEqual([]);
    expect(await sweep(healthy, later(2))).toEqual(['close #1 (2-resolved)', 'close #2 (2-resolved)']);
  });

  it('that were copied are one, and the copy is left alone', async () => {
    await sweep(expired);
    const text = snapshot()[issue] ?? '';
    // Before and after it in the order of the folder.
    for (const copy of ['0001-intranet - コピー.md', '0001-aaa.md', '0001-zzz.md'])
      writeFileSync(join(dir, 'issues', copy), text);
    expect(await sweep(expired, later(1))).toEqual([]);
    expect(logged).toContainEqual(
      expect.stringMatching(/0001-zzz\.md has the same number as .*0001-intranet\.md/),
    );
    expect(await sweep(healthy, later(2))).toEqual(['close #1 (2-resolved)']);
    expect(snapshot()[issue]).toContain('\nstate: closed\n');
    for (const copy of ['0001-aaa.md', '0001-zzz.md']) expect(snapshot()[`issues/${copy}`]).toBe(text);
  });

  it('are read also where an editor put a byte order mark before them', async () => {
    await sweep(expired);
    writeFileSync(join(dir, issue), `\uFEFF${snapshot()[issue]}`);
    expect(await sweep(expired, later(1))).toEqual([]);
  });

  it('with labels that are none are said in a sentence', async () => {
    await sweep(expired);
    for (const text of ['null', '{}', '[1, null]', '[{"name": 7}]', '[']) {
      writeFileSync(join(dir, 'labels.json'), text);
      await expect(open(later(1)).reader.read()).rejects.toThrow(/labels\.json is not a list of labels/);
    }
  });

  it('that cannot be read are named', async () => {
    await sweep(expired);
    for (const [from, to] of [
      ['number: 1', 'number: one'],
      ['number: one', 'number: [1'],
      ['state: open', 'state: shut'],
    ] as const) {
      edit(issue, from, to);
      await expect(open(later(1)).reader.read()).rejects.toThrow(UsageError);
      await expect(open(later(1)).reader.read()).rejects.toThrow(/0001-intranet\.md/);
      if (from !== 'number: 1') edit(issue, to, 'number: 1');
    }
  });

  it('hold hostile text as text: it becomes no front matter, no marker, no comment', async () => {
    for (const [index, text] of hostile.entries()) {
      const facts = {
        ...finding('drift.changed', 'mail').facts,
        recorded: text,
        issuer: text,
        subject: text,
      };
      const found = comparison([
        finding('drift.changed', 'mail', `host-${index}`, { facts }),
        finding('endpoint.unreachable', 'mail', text, { facts: { error: text, message: text } }),
      ]);
      await sweep(found, later(index));
      const state = await open(later(index)).reader.read();
      expect(state.issues).toHaveLength(1);
      expect(state.issues[0]).toMatchObject({ number: 1, state: 'open', marker: { entry: 'mail' } });
    }
  });

  it('survive a run that was killed while it wrote', async () => {
    await sweep(expired);
    writeFileSync(join(dir, 'issues', '.4711.tmp'), '---\nnumber: 1\nsta');
    expect(await sweep(healthy, later(1))).toEqual(['close #1 (2-resolved)']);
  });
});

describe('the ledger update', () => {
  const renewed = comparison([], { updates: [update('intranet'), update('mail')] });
  const pull = 'pulls/0001-ledger-update.md';

  it('without git is a file with the proposed files beside it, which go when nothing is left', async () => {
    expect(await sweep(renewed)).toEqual(['ledger intranet,mail']);
    expect(logged[0]).toContain('pulls');
    const proposed = snapshot()['pulls/ledger-update/inventory/certificates/mail.yaml'] ?? '';
    expect(proposed).toContain('# of ours\nid: mail\n');
    expect(proposed).toContain('cd'.repeat(32));
    expect(await sweep(healthy, later(1))).toEqual(['close ledger']);
    expect(Object.keys(snapshot())).toEqual(['labels.json', pull]);
    expect(snapshot()[pull]).toContain('state: closed');
    expect(await sweep(renewed, later(2))).toEqual(['ledger intranet,mail']);
    expect(snapshot()['pulls/0002-ledger-update.md']).toContain('state: open');
  });

  it('in a git repository is a branch, a commit an entry, and nobody’s work tree changes', async () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    git('init', '--quiet', '--initial-branch=main');
    writeFileSync(join(root, '.gitignore'), '.certledger/\n');
    git('add', '.');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.jp', 'commit', '--quiet', '--message=ledger');
    expect(await sweep(renewed)).toEqual(['ledger intranet,mail']);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('log', '--format=%s', 'main..certledger/ledger-update').split('\n')).toEqual([
      'Record the renewed certificate of mail',
      'Record the renewed certificate of intranet',
    ]);
    expect(snapshot()[pull]).toContain(`commit: ${git('rev-parse', 'certledger/ledger-update')}`);
    expect(existsSync(join(dir, 'pulls', 'ledger-update'))).toBe(false);

    git('merge', '--quiet', 'certledger/ledger-update');
    expect(await sweep(healthy, later(1))).toEqual(['close ledger']);
  });

  it('declined by a person is not proposed again until something new is to be recorded', async () => {
    await sweep(renewed);
    edit(pull, 'state: open', 'state: closed');
    expect(await sweep(renewed, later(1))).toEqual([]);
    expect(await sweep(comparison([], { updates: [update('mail')] }), later(2))).toEqual([]);
    const newer = comparison([], { updates: [update('intranet'), update('mail', 'ef'.repeat(32))] });
    expect(await sweep(newer, later(3))).toEqual(['ledger intranet,mail']);
  });

  it('waits while something it proposes cannot be seen', async () => {
    await sweep(renewed);
    const partly = comparison([], { updates: [update('mail')], unknown: ['intranet'] });
    expect(await sweep(partly, later(1))).toEqual([]);
    expect(await sweep(comparison([], { unknown: ['intranet'] }), later(2))).toEqual([]);
    expect(await sweep(comparison([], { updates: [update('mail')] }), later(3))).toEqual(['ledger mail']);
  });
});
