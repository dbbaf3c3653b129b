/**
 * The golden cases, from the comparison on. Beside what `test/support/cases.ts` lists, a case may have
 *
 *     tracker/             the local tracker as earlier sweeps and people left it (absent: empty)
 *     plan.json            the whole expected plan, with the name of a file in the place of each text
 *     plan/                these texts: `open-issue-web.md`, `update-issue-web.comment.md`, `update-ledger.md`
 *     tracker-after/       where there is a `tracker/`: its files after the plan was applied
 *
 * `npm run record` writes the last three, a person reads them.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../scripts/text/duration.ts';
import { apply } from '../../../scripts/tracker/apply.ts';
import { openLocal } from '../../../scripts/tracker/local/local.ts';
import type { Plan } from '../../../scripts/tracker/model/plan.ts';
import { emptyTracker, type TrackerState } from '../../../scripts/tracker/model/state.ts';
import { plan } from '../../../scripts/tracker/plan/planner.ts';
import { checkPlan } from '../../../scripts/tracker/plan-check.ts';
import { parsePlan } from '../../../scripts/tracker/plan-file.ts';
import { planViews } from '../../../scripts/tracker/view/plan-view.ts';
import { putCase } from '../../support/case-folder.ts';
import { type Case, cases, comparedCase } from '../../support/cases.ts';
import { MemoryTracker } from '../../support/memory-tracker.ts';
import { templates } from './plan-support.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'certledger-case-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What makes the plan of a case, for whatever is in a tracker. */
function planOf(each: Case) {
  const { ledger, report } = comparedCase(each);
  const { comparison } = report;
  return (tracker: TrackerState, now = each.now): Plan =>
    plan({ ledger, comparison, tracker, now, templates: templates[ledger.settings.locale] });
}

/** A case with a copy of its ledger and tracker in `root`, which is in no git repository. */
function open(each: Case) {
  putCase(each.name, root);
  const { ledger } = comparedCase(each);
  const { locale } = ledger.settings;
  const dir = join(root, 'tracker');
  const local = openLocal({ dir, root, env: process.env, now: each.now, locale, log: () => undefined });
  return { make: planOf(each), local, dir, ledger };
}

const aYearLater = ({ now }: Case) => new Date(now.getTime() + 365 * day);

describe.each(cases)('$name: $about', each => {
  it('gives the recorded plan', async () => {
    const { make, local, ledger } = open(each);
    const found = await local.reader.read();
    const text = planViews.json(make(found));
    const parsed = parsePlan(text, 'plan.json');
    expect(planViews.json(parsed)).toBe(text);
    checkPlan(parsed, ledger, found, 'plan.json');
    const { plan: short, texts } = inFiles(parsed);
    await expect(short).toMatchFileSnapshot(join(each.folder, 'plan.json'));
    for (const [file, written] of texts) await expect(written).toMatchFileSnapshot(join(each.folder, file));
    const folder = join(each.folder, 'plan');
    if (existsSync(folder))
      expect(filesOf(folder).map(file => `plan/${file}`)).toEqual([...texts.keys()].toSorted());
  });

  it('applied to the local tracker gives the recorded files, and then nothing is left to do', async () => {
    const { make, local, dir } = open(each);
    const made = make(await local.reader.read());
    expect(await apply(made, await local.reader.read(), local.writer)).toMatchObject({
      done: made.actions,
      failed: [],
    });
    expect(make(await local.reader.read(), aYearLater(each)).actions).toEqual([]);
    if (!existsSync(join(each.folder, 'tracker'))) return;
    const after = join(each.folder, 'tracker-after');
    const written = filesOf(dir);
    for (const file of written) {
      await expect(readFileSync(join(dir, file), 'utf8')).toMatchFileSnapshot(join(after, file));
    }
    // Recorded files are only there once the first run with `-u` is over.
    if (existsSync(after)) expect(filesOf(after)).toEqual(written);
  });

  it('applied to an empty tracker leaves nothing to do', async () => {
    const make = planOf(each);
    const tracker = new MemoryTracker(each.now);
    await apply(make(emptyTracker), await tracker.read(), tracker);
    expect(make(await tracker.read(), aYearLater(each)).actions).toEqual([]);
  });
});

/** A plan as a person reads it: JSON, and beside it each text that somebody will read as Markdown. */
function inFiles(whole: Plan): { plan: string; texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const actions = whole.actions.map(action => {
    const name = 'entry' in action ? `${action.kind}-${action.entry}` : action.kind;
    const put = (text: string, of = '') => {
      const file = `plan/${name}${of}.md`;
      if (texts.has(file)) throw new Error(`two texts for ${file}`);
      texts.set(file, text);
      return file;
    };
    return {
      ...action,
      ...('content' in action && { content: { ...action.content, body: put(action.content.body) } }),
      ...('body' in action && { body: put(action.body) }),
      ...('comment' in action &&
        action.comment && { comment: { ...action.comment, body: put(action.comment.body, '.comment') } }),
    };
  });
  return { plan: `${JSON.stringify({ ...whole, actions }, null, 2)}\n`, texts };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(item => item.isFile())
    .map(item => join(item.parentPath, item.name).slice(folder.length + 1))
    .toSorted();
}
