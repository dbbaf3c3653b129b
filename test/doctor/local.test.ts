/** What can be told without asking GitHub: who has no name there, and whom it is asked about. */
import { describe, expect, it } from 'vitest';
import { verdictText } from '../../scripts/doctor/doctor-words.ts';
import { assignableLogins, namelessParties } from '../../scripts/doctor/local-checks.ts';
import type { Ledger, Owner, Party } from '../../scripts/ledger/types.ts';
import { entryOf, ledgerOf } from '../support/sample-data.ts';

/** In the ledger's time zone, Tokyo, it is the 23rd already. */
const now = new Date('2026-11-22T15:00:00Z');

const parties: Party[] = [
  { id: 'doe', kind: 'person', name: 'Jane Doe', github: 'jane-doe' },
  { id: 'gone', kind: 'person', name: 'Gone', github: 'gone', left: '2026-11-22' },
  { id: 'going', kind: 'person', name: 'Going', github: 'going', left: '2026-11-23' },
  { id: 'unnamed', kind: 'person', name: 'Unnamed' },
  { id: 'retired', kind: 'person', name: 'Retired', left: '2026-11-22' },
  { id: 'deserted', kind: 'team', name: 'Deserted', members: ['gone'] },
  { id: 'leaving', kind: 'team', name: 'Leaving', members: ['gone', 'going'] },
  { id: 'stale', kind: 'team', name: 'Stale', members: ['who'] },
  { id: 'named', kind: 'team', name: 'Named', members: ['gone'], github: 'example/named' },
  { id: 'acme', kind: 'contractor', name: 'Acme', members: ['doe'], github: 'acme-bot' },
];

function ledgerOwnedBy(...owners: Owner[]): Ledger {
  const entries = owners.map((owner, index) => entryOf(`e${index}`, { owner }));
  const ledger = ledgerOf(entries, { timezone: 'Asia/Tokyo' });
  return { ...ledger, parties: new Map(parties.map(party => [party.id, party])) };
}

describe('parties without a GitHub name', () => {
  it.each([
    ['a person without one', { primary: 'unnamed' }, ['unnamed']],
    ['a person with one', { primary: 'doe' }, []],
    ['a person who has left: that is another finding', { primary: 'retired' }, []],
    ['a team whose only named member has left', { team: 'deserted' }, ['deserted']],
    ['a team one of whose members has the last day today', { team: 'leaving' }, []],
    ['a team of nobody in the register', { team: 'stale' }, ['stale']],
    ['a team with a name of its own', { team: 'named' }, []],
    ['nobody in the register', { team: 'who' }, []],
  ])('%s', (_, owner, found) => {
    const complaints = namelessParties(ledgerOwnedBy(owner), now);
    expect(complaints).toEqual(found.map(party => ({ kind: 'party-nameless', party, entries: 1 })));
  });

  it('are counted once an entry', () => {
    const ledger = ledgerOwnedBy({ primary: 'unnamed', deputy: 'unnamed' }, { deputy: 'unnamed' });
    expect(namelessParties(ledger, now)).toEqual([{ kind: 'party-nameless', party: 'unnamed', entries: 2 }]);
  });
});

it('GitHub is asked about those who are here, each login once', () => {
  const ledger = ledgerOwnedBy(
    { primary: 'doe', deputy: 'gone' },
    { primary: 'going', deputy: 'doe' },
    { team: 'named', primary: 'unnamed' },
    { primary: 'acme' },
  );
  expect([...assignableLogins(ledger, now)]).toEqual([
    ['acme-bot', ['acme']],
    ['going', ['going']],
    ['jane-doe', ['doe']],
  ]);
});

it.each([
  [0, undefined, 'No problem was found.', '問題はありません。'],
  [1, undefined, '1 thing to fix.', '対処が必要な点: 1 件。'],
  [2, 1, '2 things to fix. 1 assignee asked about.', '対処が必要な点: 2 件。担当者の確認: 1 件。'],
  [0, 3, 'No problem was found. 3 assignees asked about.', '問題はありません。担当者の確認: 3 件。'],
])('%d complaints, %s logins asked about', (complaints, logins, en, ja) => {
  expect(verdictText(complaints, logins)).toEqual({ en, ja });
});
