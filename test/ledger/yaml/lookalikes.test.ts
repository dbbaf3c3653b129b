/** Conflict markers, and characters that look like others: what is really wrong is said, at its place, and nothing beside it. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { maximumRereadPerLedger, withLookalikeCauses } from '../../../scripts/ledger/faults/root-causes.ts';
import type { Fault } from '../../../scripts/ledger/source.ts';
import { holds } from '../../support/property.ts';
import { entry, parties, read, settings } from '../ledger-support.ts';

const www = `id: www
title: Portal
owner: { team: infra-ops }
endpoints:
  - https://www.example.jp
renewal: { responsible: infra-ops }
handover: { due: 2027-01-31 }
adopted: false
`;

const problemsOf = (text: string, locale: 'en' | 'ja' = 'en') =>
  read({ 'certificates/www.yaml': text }, locale).problems;

/** With one piece of the entry written otherwise. */
function spoilt(piece: string, instead: string): string {
  if (!www.includes(piece)) throw new Error(`there is no ${piece}`);
  return www.replace(piece, instead);
}

const rows: [what: string, text: string, place: string, typed: string][] = [
  ['a full-width colon', spoilt('owner:', 'owner：'), '3:6', 'full-width colon (U+FF1A): type `:`'],
  ['one without a space', spoilt('owner: ', 'owner：'), '3:6', 'type `:` and a space'],
  ['one before a list', spoilt('endpoints:', 'endpoints：'), '4:10', '(U+FF1A): type `:`'],
  [
    'a full-width space',
    spoilt('owner: ', 'owner:\u3000'),
    '3:7',
    'full-width space (U+3000): type a plain space',
  ],
  ['one that indents', spoilt('  - ', '\u3000- '), '5:1', '(U+3000): type a plain space'],
  ['a no-break space', spoilt('owner: ', 'owner:\u00a0'), '3:7', '(U+00A0): type a plain space'],
  ['an em space before a key', spoilt('{ resp', '{\u2003resp'), '6:11', '(U+2003): type a plain space'],
  ['a next-line character', spoilt('owner: ', 'owner:\u0085'), '3:7', 'line separator (U+0085)'],
  ['a minus for a dash', spoilt('  - ', '  − '), '5:3', '(U+2212): type `-`'],
  ['an en dash in a name', spoilt('infra-ops', 'infra–ops'), '3:21', '(U+2013): type `-`'],
  ['typographic quotes', spoilt('id: www', 'id: “www”'), '1:5', '(U+201D): type `"`'],
  ['Japanese quotes', spoilt('id: www', 'id: 「www」'), '1:5', '(U+300C): type `"`'],
  ['single ones', spoilt('sible: infra-ops', 'sible: ‘infra-ops’'), '6:25', "(U+2018): type `'`"],
  ['full-width digits', spoilt('2027', '２０２７'), '7:18', 'full-width `２０２７`: type `2027`'],
  ['a full-width word', spoilt('false', 'ｆａｌｓｅ'), '8:10', 'type `false`'],
  ['a full-width comma', spoilt('ops }\nh', 'ops， leadTime: 30d }\nh'), '6:34', '(U+FF0C): type `,`'],
  ['an ideographic comma', spoilt('ops }\nh', 'ops、leadTime: 30d }\nh'), '6:34', 'type `,` and a space'],
  [
    'full-width brackets',
    spoilt(':\n  - https://www.example.jp', ': ［https://www.example.jp］'),
    '4:12',
    'type `]`',
  ],
  ['full-width braces', spoilt('{ team: infra-ops }', '｛ team: infra-ops ｝'), '3:8', 'type `{`'],
  ['a full-width hash', spoilt('false', 'false ＃ old'), '8:16', 'type `#`'],
  [
    'a byte order mark inside',
    spoilt('owner', '\ufeffowner'),
    '3:1',
    'invisible character (U+FEFF): delete it',
  ],
  ['a zero-width space in a key', spoilt('owner', 'own\u200ber'), '3:4', '(U+200B): delete it'],
  ['one in a name', spoilt('infra-ops', 'infra\u200b-ops'), '3:21', '(U+200B): delete it'],
  ['a full-width colon in an address', spoilt('https:', 'https：'), '5:5', '(U+FF1A): type `:`'],
];

test.each(rows)('%s is named, with what to type', (_, text, place, typed) => {
  const problems = problemsOf(text);
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    `${place} yaml.lookalike`,
  ]);
  expect(problems[0]?.message).toContain(typed);
  expect(problemsOf(text, 'ja')[0]?.message).toMatch(/半角|削除/);
});

it('several are named in one run, those behind one that spoils everything included', () => {
  const text = spoilt('owner:', 'owner：').replace('renewal: {', 'renewal: ｛').replace('2027', '２０２７');
  expect(problemsOf(text).map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    '3 yaml.lookalike',
    '6 yaml.lookalike',
    '7 yaml.lookalike',
  ]);
});

it('what else is wrong is said beside it', () => {
  const text = `${spoilt('owner:', 'owner：')}colour: red\n`;
  expect(problemsOf(text).map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    '3 yaml.lookalike',
    '9 schema.unknown-key',
  ]);
});

it('settings and parties that are spoilt bring no problem of an entry', () => {
  for (const changes of [
    { 'settings.yaml': settings.replace('sites:', 'sites：') },
    { 'parties.yaml': parties.replace('teams:', 'teams：') },
  ]) {
    const { problems } = read({ ...changes, 'certificates/a.yaml': entry('a', 'site: makuhari') });
    expect(problems.map(({ rule }) => rule)).toEqual(['yaml.lookalike']);
  }
});

describe('in words they are letters', () => {
  const letters = fc.constantFrom(...'：，、「」“”‘’（）－ー。　\u00a0２Ａ｛｝［］新旧ab ');
  const title = fc
    .string({ unit: letters, minLength: 1, maxLength: 30 })
    .map(text => JSON.stringify(`x${text}x`));

  it('and no problem', () => {
    holds(
      fc.property(title, text => {
        expect(problemsOf(spoilt('Portal', text))).toEqual([]);
      }),
    );
  });

  it('and no cause of what another line does wrong', () => {
    const wrong = fc.constantFrom(
      ['owner: { team: infra-ops }', 'owner: { team: infra-ops'],
      ['owner: { team: infra-ops }', 'owner: { team: nobody }'],
      ['id: www', 'id: other'],
      ['adopted: false', 'adopted: maybe'],
      ['adopted: false', 'colour: red'],
      ['handover: { due: 2027-01-31 }', ''],
    );
    holds(
      fc.property(title, wrong, (text, [piece = '', instead = '']) => {
        const problems = problemsOf(spoilt(piece, instead).replace('Portal', text));
        expect(problems.map(({ rule }) => rule)).not.toContain('yaml.lookalike');
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('conflict markers', () => {
  const both =
    '<<<<<<< HEAD\nrenewal: { responsible: infra-ops }\n=======\nrenewal: { responsible: suzuki }\n>>>>>>> other\n';

  it.each([
    ['a conflict', spoilt('renewal: { responsible: infra-ops }\n', both), ['6']],
    ['two', spoilt('renewal: { responsible: infra-ops }\n', both + both), ['6', '11']],
    ['one with its base', spoilt('renewal', both.replace('=======', '||||||| base\n=======')), ['6']],
    ['Windows line ends', spoilt('renewal', both).replaceAll('\n', '\r\n'), ['6']],
    ['what is left of one', spoilt('renewal', '=======\nrenewal'), ['6']],
    ['its last line', `${www}>>>>>>> certledger/ledger-update\n`, ['9']],
  ])('%s is named at its first line', (_, text, lines) => {
    expect(problemsOf(text).map(({ line, rule }) => `${line} ${rule}`)).toEqual(
      lines.map(line => `${line} yaml.conflict`),
    );
    expect(problemsOf(text)[0]?.message).toContain('keep the right one');
  });

  it.each(['title: <<<<<<< HEAD', "title: '======='", '# <<<<<<< HEAD', '# ======='])(
    'none is seen in %s',
    line => {
      expect(problemsOf(spoilt('title: Portal', line))).toEqual([]);
    },
  );
});

describe('the search ends', () => {
  const wrong: Fault[] = [{ rule: 'yaml.syntax', offset: 0 }];

  /** How much is read again of so many files with this text. */
  function readAgain(text: string, files: number): number {
    const budget = { left: maximumRereadPerLedger };
    let read = 0;
    const look = (again: string) => {
      read += again.length;
      return { faults: wrong };
    };
    for (let file = 0; file < files; file++)
      expect(withLookalikeCauses(text, wrong, look, budget)).toEqual(wrong);
    return read;
  }

  it('in a long file', () => {
    expect(readAgain('# ：　，「」\n'.repeat(100_000), 1)).toBe(0);
    expect(readAgain('# ：　，「」\n'.repeat(10_000), 1)).toBeLessThan(2 ** 19);
  });

  it('in many files', () => {
    expect(readAgain('a：b\n'.repeat(100), 100_000)).toBeLessThan(2 * maximumRereadPerLedger);
  });
});

it.each([
  [
    'a title in quotes of its own',
    spoilt('title: ', 'title：「旧」').replace('「旧」Portal', '「旧」の「新」、他'),
    '2:6',
  ],
  ['a whole line', spoilt('title: Portal', 'title：「ポータル」（旧：第２版、「参考」）。以上－'), '2:6'],
])('words on the same line are not blamed: %s', (_, text, place) => {
  const problems = problemsOf(text);
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    `${place} yaml.lookalike`,
  ]);
  expect(problems[0]?.message.match(/U\+/g)).toHaveLength(1);
});
