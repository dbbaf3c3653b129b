import { describe, expect, it } from 'vitest';
import { remember } from '../../scripts/compare/next-memory.ts';
import { emptyMemory } from '../../scripts/evidence/memory.ts';
import {
  certificate,
  entryOf,
  failed,
  later,
  ledgerOf,
  now,
  recordOf,
  served,
} from '../support/sample-data.ts';
import { sweepAll } from './compare-support.ts';

const facts = certificate('a');
const [web, mail] = [entryOf('web', { certificate: recordOf(facts) }), entryOf('mail')];
const ledger = ledgerOf([web, mail]);

describe('memory', () => {
  it('is the same after a sweep that saw nothing new', () => {
    const first = remember(
      emptyMemory,
      [served(web, facts), failed(mail)],
      ledgerOf([web, mail], { unreachable: { after: 1 } }),
      now,
    );
    const again = remember(
      first,
      [failed(mail), served(web, facts)],
      ledgerOf([mail, web], { unreachable: { after: 1 } }),
      later(1),
    );
    expect(again).toEqual(first);
    expect(first).toEqual({
      endpoints: [
        {
          entry: 'mail',
          endpoint: 'https://mail.example.jp:443',
          failures: 1,
          failingSince: now.toISOString(),
        },
        { entry: 'web', endpoint: 'https://web.example.jp:443', failures: 0, served: facts.sha256 },
      ],
      generations: [
        {
          entry: 'web',
          sha256: facts.sha256,
          firstSeen: now.toISOString(),
          notBefore: facts.notBefore,
          notAfter: facts.notAfter,
        },
      ],
    });
  });

  it('learns the end of a generation that an older version remembered, once it is served again', () => {
    const { endpoints, generations } = remember(emptyMemory, [served(web, facts)], ledger, now);
    const older = { endpoints, generations: generations.map(({ notAfter: _, ...line }) => line) };
    expect(remember(older, [failed(web)], ledger, later(1)).generations).toEqual(older.generations);
    expect(remember(older, [served(web, facts)], ledger, later(1)).generations).toEqual(generations);
  });

  it('of what was not observed is kept, of what left the ledger dropped', () => {
    const both = remember(emptyMemory, [served(web, facts), failed(mail)], ledger, now);
    expect(remember(both, [], ledger, later(1))).toEqual(both);
    const { endpoints, generations } = remember(both, [], ledgerOf([mail]), later(1));
    expect(endpoints.map(({ entry }) => entry)).toEqual(['mail']);
    expect(generations).toEqual([]);
  });

  it('of an entry that cannot be read just now is kept', () => {
    const both = remember(emptyMemory, [served(web, facts), failed(mail)], ledger, now);
    const damaged = { ...ledgerOf([mail]), unreadable: ['web'] };
    expect(remember(both, [], damaged, later(1))).toEqual(both);
    expect(sweepAll({ ledger: damaged, observations: [served(mail, facts)] }).unknown).toEqual(['web']);
  });

  it('keeps ten generations, those served now before all others', () => {
    let memory = emptyMemory;
    for (let index = 0; index < 15; index++) {
      const observations = [
        served(web, facts),
        served(web, certificate(`g${index}`), { address: '192.0.2.2' }),
      ];
      memory = remember(memory, observations, ledger, later(index));
    }
    expect(memory.generations).toHaveLength(10);
    expect(memory.generations[0]?.sha256).toBe(facts.sha256);
    expect(memory.generations.at(-1)?.sha256).toBe(certificate('g14').sha256);
  });
});

describe('darkness', () => {
  const at = (days: number) =>
    sweepAll(
      { ledger, observations: [served(web, facts), failed(mail)] },
      { ledger, observations: [failed(web), failed(mail)], now: later(1) },
      { ledger, observations: [failed(web), failed(mail)], now: later(1 + days) },
    ).darkness;

  it('counts what served once and fails now, for a week', () => {
    expect(at(3)).toEqual({ previouslyServed: 1, dark: ['https://web.example.jp:443'] });
    expect(at(8)).toEqual({ previouslyServed: 0, dark: [] });
  });

  it('leaves out what was not looked at', () => {
    const result = sweepAll(
      { ledger, observations: [served(web, facts)] },
      { ledger, observations: [failed(mail)] },
    );
    expect(result.darkness).toEqual({ previouslyServed: 0, dark: [] });
    expect(result.unknown).toEqual(['mail', 'web']);
  });
});
