/** No setting can be changed without a second look, but for those that are words only. New ones are held to it by the schema. */
import { describe, expect, test } from 'vitest';
import type { Settings as Written } from '../../scripts/ledger/schema.generated.ts';
import { readSettings } from '../../scripts/ledger/settings.ts';
import { settingChanges } from '../../scripts/review/setting-changes.ts';
import { settingLeaves, writtenAt } from '../support/settings-leaves.ts';

const onlyWords = ['organization', 'locale', 'sites.x.title'];

describe.each(settingLeaves)('$path', ({ path, values }) => {
  const dotted = path.join('.');
  const looks = values.map(value => readSettings(writtenAt(path, value) as Written));

  test('is named when it changes, either way, and needs a second look unless it is words', () => {
    const [one, other] = looks;
    if (!one || !other) throw new Error('there are two');
    for (const [from, to, isLater] of [
      [one, other, true],
      [other, one, false],
    ] as const) {
      const changes = settingChanges(from, to);
      expect(changes.map(({ about, path: at }) => about ?? at.join('.'))).toEqual([dotted]);
      const attention = path[0] === 'adoption' ? isLater : !onlyWords.includes(dotted);
      expect(changes.map(each => each.attention)).toEqual([attention]);
    }
  });
});

test('a site that comes or goes needs one', () => {
  const [none, some] = [{}, { sites: { x: { runner: ['self-hosted'] } } }].map(readSettings);
  if (!none || !some) throw new Error('there are two');
  for (const [from, to] of [
    [none, some],
    [some, none],
  ] as const) {
    const looks = settingChanges(from, to).filter(({ attention }) => attention);
    expect(looks.map(({ about }) => about)).toEqual(['sites.x.runner']);
  }
});
