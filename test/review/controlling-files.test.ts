/** Workflows and CODEOWNERS decide what is checked and who approves: whoever changes them changes the rules. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { put } from '../support/temporary.ts';
import { commitAll, git } from '../tracker/git-support.ts';
import {
  certificate,
  type Document,
  type PullRequest,
  pullRequest,
  reviewed,
  shared,
  shownChanges,
} from './review-support.ts';

const before = { ...shared, 'certificates/vdi.yaml': certificate('vdi') };

/** On top of a pull request that changes nothing: files from the top of the repository; null: removed. */
function around(first: Record<string, string>, then: Record<string, string | null>, below = ''): PullRequest {
  const { folder } = pullRequest(before, {}, below);
  put(folder, first);
  commitAll(folder, 'Around');
  const base = git(folder, 'rev-parse', 'HEAD');
  for (const [path, text] of Object.entries(then))
    if (text === null) rmSync(join(folder, path));
    else put(folder, { [path]: text });
  commitAll(folder, 'Change');
  return { folder, base, head: git(folder, 'rev-parse', 'HEAD') };
}

const shown = ({ ledger }: Document) => shownChanges(ledger.changes);

test.each(['', 'ledgers/ours'])('they need a second look, with the ledger at "%s"', async below => {
  const pull = around(
    {
      '.github/workflows/check.yml': 'a',
      '.github/CODEOWNERS': 'a',
      CODEOWNERS: 'a',
      'docs/CODEOWNERS': 'a',
    },
    {
      '.github/workflows/check.yml': 'b',
      '.github/workflows/more.yml': 'b',
      '.github/actions/setup/action.yml': 'b',
      '.github/CODEOWNERS': null,
      CODEOWNERS: 'b',
      'docs/CODEOWNERS': 'b',
      '.github/dependabot.yml': 'b',
      'docs/page.md': 'b',
      'src/index.ts': 'b',
    },
    below,
  );
  const document = await reviewed(pull, { below, locale: 'en' });
  expect(document.verdict).toBe('pass');
  expect(shown(document)).toEqual([
    '!codeowners-removed .github/CODEOWNERS',
    '!workflow-added .github/actions/setup/action.yml',
    'file-unread-added .github/dependabot.yml',
    '!workflow .github/workflows/check.yml',
    '!workflow-added .github/workflows/more.yml',
    '!codeowners CODEOWNERS',
    '!codeowners docs/CODEOWNERS',
  ]);
  const up = below === '' ? '' : '../../';
  expect(document.ledger.changes[3]).toHaveProperty('file', `${up}.github/workflows/check.yml`);
});

test('each says whether it was added, changed or removed, in both languages', async () => {
  const pull = around(
    {
      '.github/workflows/changed.yml': 'a',
      '.github/workflows/removed.yml': 'a',
      '.github/removed.md': 'a',
      'docs/CODEOWNERS': 'a',
    },
    {
      '.github/CODEOWNERS': 'b',
      '.github/added.md': 'b',
      '.github/removed.md': null,
      '.github/workflows/added.yml': 'b',
      '.github/workflows/changed.yml': 'b',
      '.github/workflows/removed.yml': null,
      'docs/CODEOWNERS': null,
    },
  );
  const english = await reviewed(pull, { locale: 'en' });
  expect(shown(english)).toEqual([
    '!codeowners-added .github/CODEOWNERS',
    'file-unread-added .github/added.md',
    'file-unread-removed .github/removed.md',
    '!workflow-added .github/workflows/added.yml',
    '!workflow .github/workflows/changed.yml',
    '!workflow-removed .github/workflows/removed.yml',
    '!codeowners-removed docs/CODEOWNERS',
  ]);
  const verbs = (document: Document, pattern: RegExp) =>
    document.ledger.changes.map(({ text }) => pattern.exec(text)?.[0]);
  expect(verbs(english, / (is added|changed|is removed)[:;]/)).toEqual([
    ' is added:',
    ' is added;',
    ' is removed;',
    ' is added:',
    ' changed:',
    ' is removed:',
    ' is removed:',
  ]);
  const japanese = await reviewed(pull, { locale: 'ja' });
  expect(verbs(japanese, /追加されます|削除されます|変わります/)).toEqual([
    '追加されます',
    '追加されます',
    '削除されます',
    '追加されます',
    '変わります',
    '削除されます',
    '削除されます',
  ]);
});

test('what the base changed meanwhile is no change of the pull request', async () => {
  const pull = around({ CODEOWNERS: 'a' }, { 'README.md': 'b' });
  git(pull.folder, 'checkout', '-q', '-b', 'newer', pull.base);
  put(pull.folder, { CODEOWNERS: 'newer' });
  commitAll(pull.folder, 'Newer');
  expect(shown(await reviewed({ ...pull, base: git(pull.folder, 'rev-parse', 'HEAD') }))).toEqual([]);
});
