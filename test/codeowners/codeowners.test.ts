import { expect, test } from 'vitest';
import { codeownersOf, mark, maximumSize } from '../../scripts/codeowners/codeowners.ts';
import { ownerlessText, refusalText } from '../../scripts/codeowners/codeowners-words.ts';
import { difference } from '../../scripts/codeowners/line-difference.ts';
import type { Item, Ledger, Party } from '../../scripts/ledger/types.ts';
import { listed } from '../../scripts/text/list.ts';
import { entryOf, ledgerOf, now } from '../support/sample-data.ts';

const place = { prefix: '', file: '.github/CODEOWNERS' };

const person = (id: string, more: Partial<Extract<Party, { kind: 'person' }>> = {}): Party => ({
  kind: 'person',
  id,
  name: id,
  ...more,
});

const people: Party[] = [
  person('suzuki', { github: 'suzuki-gh' }),
  person('tanaka', { github: 'Tanaka' }),
  person('sato', { github: 'sato', left: '2026-09-30' }),
  person('nameless'),
  { kind: 'team', id: 'infra-ops', name: 'Ops', github: 'infra-ops', members: ['suzuki'] },
  { kind: 'team', id: 'other', name: 'Other', github: 'elsewhere/other', members: [] },
  { kind: 'team', id: 'small', name: 'Small', members: ['tanaka', 'nameless', 'suzuki', 'sato'] },
  { kind: 'contractor', id: 'acme', name: 'Acme', github: 'acme', members: [] },
];

function world(
  owners: Record<string, Ledger['entries'][number]['owner']>,
  administrators = ['suzuki'],
): Ledger {
  const entries = Object.entries(owners).map(([id, owner]) => entryOf(id, { owner }));
  const ledger = ledgerOf(entries, { administrators });
  return { ...ledger, parties: new Map(people.map(party => [party.id, party])) };
}

function made(ledger: Ledger, organization: string | undefined = 'example', where = place) {
  const result = codeownersOf(ledger, where, { organization, now });
  if (result.kind === 'refused') throw new Error(result.because.kind);
  return result;
}

/** The owners GitHub would ask: those of the last line that matches. */
function ownersOf(text: string, path: string): string[] {
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const matching = lines
    .map(line => line.split(' '))
    .filter(([pattern = '']) => (pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern));
  return matching.at(-1)?.slice(1) ?? [];
}

test('an entry asks its team and its deputy, and the primary owner only where there is no team', () => {
  const { text } = made(
    world({
      a: { team: 'infra-ops', primary: 'suzuki', deputy: 'tanaka' },
      b: { primary: 'suzuki', deputy: 'tanaka' },
      c: { team: 'other' },
      d: { team: 'small', primary: 'suzuki' },
    }),
  );
  const owners = (id: string) => ownersOf(text, `/inventory/certificates/${id}.yaml`);
  expect(owners('a')).toEqual(['@example/infra-ops', '@Tanaka']);
  expect(owners('b')).toEqual(['@suzuki-gh', '@Tanaka']);
  expect(owners('c')).toEqual(['@elsewhere/other']);
  // A team GitHub does not know is its members who have a name there and have not left.
  expect(owners('d')).toEqual(['@suzuki-gh', '@Tanaka']);
  expect(ownersOf(text, '/inventory/evidence/a/settings.md')).toEqual(owners('a'));
});

test('the ledger itself, systems, the workflows and what is new are the administrators’', () => {
  const { text } = made(world({ a: { primary: 'tanaka' } }));
  for (const path of [
    '/inventory/settings.yaml',
    '/inventory/parties.yaml',
    '/inventory/systems/vdi.yaml',
    '/inventory/acknowledgements/a.yaml',
    '/inventory/checklists/server-certificate.yaml',
    '/inventory/trust/internal/root.pem',
    '/inventory/certificates/new.yaml',
    '/.github/CODEOWNERS',
    '/.github/workflows/check.yml',
  ])
    expect(ownersOf(text, path), path).toEqual(['@suzuki-gh']);
});

test('contractors and those who have left approve nothing; what they own is the administrators’, and that is told', () => {
  const { text, ownerless } = made(
    world({
      a: { primary: 'acme' },
      b: { primary: 'sato' },
      c: { primary: 'nobody' },
      d: { primary: 'tanaka' },
    }),
  );
  expect(ownerless).toEqual(['a', 'b', 'c']);
  expect(ownersOf(text, '/inventory/certificates/b.yaml')).toEqual(['@suzuki-gh']);
  expect(text).not.toMatch(/@(acme|sato)\b/);
});

test('CODEOWNERS is the administrators’ wherever GitHub may look for it', () => {
  const { text } = made(world({}), 'example', { prefix: '', file: 'docs/CODEOWNERS' });
  expect(ownersOf(text, '/docs/CODEOWNERS')).toEqual(['@suzuki-gh']);
  expect(ownersOf(text, '/.github/workflows/check.yml')).toEqual(['@suzuki-gh']);
});

test('items are owned like certificates', () => {
  const {
    type: _,
    endpoints: _e,
    track: _t,
    trust: _s,
    ...common
  } = entryOf('license', { owner: { team: 'other' } });
  const item: Item = {
    ...common,
    type: 'item',
    kind: 'license',
    expires: '2027-03-31',
    file: 'inventory/items/license.yaml',
  };
  const { text } = made({ ...world({}), items: [item] });
  expect(ownersOf(text, '/inventory/items/license.yaml')).toEqual(['@elsewhere/other']);
});

test('a ledger below the top claims its own folder only', () => {
  const { text } = made(world({ a: { primary: 'tanaka' } }), 'example', {
    prefix: 'our ledger/',
    file: '.github/CODEOWNERS',
  });
  expect(text).toContain('\n/our\\ ledger/inventory/certificates/a.yaml @Tanaka\n');
  expect(text).toContain('\n/.github/CODEOWNERS @suzuki-gh\n');
  expect(text).not.toContain('/.github/ ');
});

test.each([
  ['nobody is named', world({}, []), 'no-administrators', ''],
  ['nobody has a name there', world({}, ['nameless', 'acme', 'sato']), 'nameless-administrators', ''],
  ['the folder is a pattern', world({}), 'unwritable-folder', 'a[1]/'],
])('refuses, and says what to do, where %s', (_, ledger, kind, prefix) => {
  const result = codeownersOf(ledger, { ...place, prefix }, { organization: 'example', now });
  expect(result).toMatchObject({ kind: 'refused', because: { kind } });
  if (result.kind === 'refused')
    expect(Object.values(refusalText(result.because)).join()).not.toMatch(/undefined/);
});

test('a team without its organization is refused unless somebody says whose it is', () => {
  const ledger = world({ a: { team: 'infra-ops' } });
  const result = codeownersOf(ledger, place, { now });
  expect(result).toEqual({ kind: 'refused', because: { kind: 'no-organization', ids: ['infra-ops'] } });
  expect(made(ledger).ownerless).toEqual([]);
});

test.each(['example/infra.ops', 'infra.ops', 'ex.ample/ops', 'a/b/c', '運用', '-ops', 'ops '])(
  'a team that is called %s is refused, and never written',
  github => {
    const ledger = world({ a: { team: 'odd' }, b: { team: 'small' } });
    const parties = new Map([
      ...ledger.parties,
      ['odd', { kind: 'team', id: 'odd', name: 'Odd', github, members: [] } as Party],
    ]);
    const result = codeownersOf({ ...ledger, parties }, place, { organization: 'example', now });
    expect(result).toEqual({ kind: 'refused', because: { kind: 'impossible-names', ids: ['odd'] } });
  },
);

test.each(['example/ops', 'su.zuki', 'x'.repeat(40)])('neither is a person called %s', github => {
  const ledger = world({ a: { primary: 'odd' } });
  const parties = new Map([...ledger.parties, ['odd', person('odd', { github })]]);
  const result = codeownersOf({ ...ledger, parties }, place, { organization: 'example', now });
  expect(result).toMatchObject({ kind: 'refused', because: { kind: 'impossible-names' } });
  if (result.kind === 'refused') expect(refusalText(result.because).en).toContain('odd');
});

test('every line has owners GitHub can have, whatever validate lets through', () => {
  const { text } = made(world({ a: { team: 'infra-ops', deputy: 'tanaka' }, b: { team: 'small' } }));
  const owners = text.split('\n').filter(line => line.startsWith('/'));
  for (const line of owners) expect(line).toMatch(/^\S+( @[A-Za-z0-9][\w-]*(\/[A-Za-z0-9][\w-]*)?)+$/);
  expect(owners.length).toBeGreaterThan(5);
});

test('2,000 entries stay far below the size GitHub reads, and what is above it is refused', () => {
  const many = (count: number) =>
    world(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`entry-${index}`, { team: 'infra-ops' }]),
      ),
    );
  expect(Buffer.byteLength(made(many(2_000)).text)).toBeLessThan(maximumSize / 10);
  const result = codeownersOf(many(40_000), place, { organization: 'example', now });
  expect(result).toMatchObject({ kind: 'refused', because: { kind: 'too-large' } });
});

test('the order of the ledger changes nothing, and neither does the day while nobody leaves', () => {
  const ledger = world({
    b: { team: 'small' },
    a: { team: 'infra-ops', deputy: 'tanaka' },
    'a-b': { primary: 'suzuki' },
  });
  const turned = { ...ledger, entries: ledger.entries.toReversed() };
  const { text } = made(ledger);
  expect(made(turned).text).toBe(text);
  expect(text.startsWith(mark)).toBe(true);
  const tomorrow = codeownersOf(ledger, place, {
    organization: 'example',
    now: new Date(now.getTime() + 86_400_000),
  });
  expect(tomorrow).toEqual(codeownersOf(ledger, place, { organization: 'example', now }));
});

test('a difference names the lines, harmlessly, and sees another order', () => {
  expect(difference('a\r\nb\r\n', 'a\nb\n')).toEqual([]);
  expect(difference('a\n\u001b[2J\n', 'a\nb\n')).toEqual(['- \\u{1b}[2J', '+ b']);
  expect(difference('b\na\n', 'a\nb\n')).toEqual(['…']);
  expect(difference('', Array.from({ length: 50 }, (_, line) => `${line}\n`).join(''))).toHaveLength(21);
});

test('a long list says how many more there are', () => {
  const ids = Array.from({ length: 13 }, (_, index) => `e${index}`);
  const { en, ja } = ownerlessText(ids);
  expect(en).toContain(': e0, e1, e2, e3, e4, e5, e6, e7, e8, e9 and 3 more (13).');
  expect(ja).toContain(`: ${listed(ids, { encode: String, most: 10, locale: 'ja' })}（13 件）。`);
});
