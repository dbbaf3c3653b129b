/** Small public-key infrastructures made at random, judged here and by OpenSSL. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds, patience, triesOf } from '../../support/property.ts';
import { hasOpenssl } from '../../support/tls/openssl.ts';
import { OpensslVerify } from '../../support/tls/openssl-verify.ts';
import {
  dns,
  expired,
  future,
  type Issued,
  ip,
  issue,
  now,
  purposes,
  usages,
  type Wanted,
} from '../../support/tls/pki.ts';
import { judge, wordFor } from './judging.ts';

const sometimes = <T>(weight: number, usual: T, ...odd: T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight }, { arbitrary: fc.constantFrom(...odd), weight: 1 });

const dates = sometimes<Partial<Wanted>>(14, {}, expired, future);
const names = [dns('a.good.test'), dns('good.test'), dns('bad.test'), ip(10, 0, 0, 1)];
const bases = [dns('good.test'), dns('.good.test'), dns('test'), ip(10, 0, 0, 0, 255, 0, 0, 0)];
const some = (from: Buffer[]) =>
  sometimes<Buffer[] | undefined>(4, undefined, ...from.map(one => [one]), from);

interface Authority {
  dates: Partial<Wanted>;
  ca: boolean | undefined;
  pathLength: number | undefined;
  usage: number | undefined;
  purposes: string[] | undefined;
  permitted: Buffer[] | undefined;
  excluded: Buffer[] | undefined;
  selfIssued: boolean;
}

const authority: fc.Arbitrary<Authority> = fc.record({
  dates,
  ca: sometimes<boolean | undefined>(12, true, false, undefined),
  pathLength: sometimes<number | undefined>(3, undefined, 0, 1, 2),
  usage: sometimes<number | undefined>(8, usages.keyCertSign, undefined, usages.digitalSignature),
  purposes: sometimes<string[] | undefined>(
    8,
    undefined,
    [purposes.server],
    [purposes.client],
    [purposes.any],
  ),
  permitted: some(bases),
  excluded: sometimes<Buffer[] | undefined>(10, undefined, ...bases.map(base => [base])),
  selfIssued: sometimes<boolean>(9, false, true),
});

const infrastructure = fc.record({
  authorities: fc.array(authority, { minLength: 1, maxLength: 4 }),
  leaf: fc.record({
    names: fc.subarray(names, { minLength: 1 }),
    purposes: sometimes<string[] | undefined>(9, [purposes.server], undefined, [purposes.client]),
    usage: sometimes<number | undefined>(9, undefined, usages.digitalSignature, usages.keyCertSign),
    forged: sometimes<boolean>(20, false, true),
  }),
  /** Which of the authorities is the anchor, from above; where the shuffled chain is cut. */
  anchor: sometimes<number>(6, 0, 1, 9),
  order: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
  dropped: sometimes<number>(8, -1, 0, 1),
  /** An expired certificate for the same name and key beside this one. */
  twin: sometimes<number>(4, -1, 0, 1),
  root: fc.boolean(),
});

type Infrastructure = typeof infrastructure extends fc.Arbitrary<infer T> ? T : never;

let made = 0;

function build({ authorities, leaf, anchor, order, dropped, twin, root }: Infrastructure) {
  const chain: Issued[] = [];
  const twins: Issued[] = [];
  for (const [index, { dates, selfIssued, ...rest }] of authorities.entries()) {
    const above = chain.at(-1);
    const subject = selfIssued && above && index > 1 ? above.subject : `Authority ${made++}`;
    const key = `authority ${made++ % 40}`;
    const wanted = {
      subject,
      key,
      identified: true as const,
      ...rest,
      ...(above && { issuer: above }),
    };
    chain.push(issue({ ...wanted, ...dates }));
    if (index - 1 === twin) twins.push(issue({ ...wanted, ...expired }));
  }
  const issuer = chain.at(-1);
  const end = issue({ subject: 'leaf', ca: false, identified: true, ...leaf, ...(issuer && { issuer }) });
  const trusted = chain.filter((_, index) => index === Math.min(anchor, chain.length - 1));
  const others = [...chain.slice(root ? 0 : 1).reverse(), ...twins].filter((_, index) => index !== dropped);
  const shuffled = others
    .map((certificate, index) => ({ certificate, rank: order[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank);
  return { sent: [end, ...shuffled.map(({ certificate }) => certificate)], trusted };
}

it.skipIf(!hasOpenssl)(
  'accepts what OpenSSL accepts, and refuses what it refuses',
  () => {
    using openssl = new OpensslVerify();
    const tally = { trusted: 0, refused: 0 };
    holds(
      fc.property(infrastructure, wanted => {
        const { sent, trusted } = build(wanted);
        const [leaf, ...rest] = sent.map(({ cert }) => cert);
        const theirs = openssl.verify(
          leaf ?? '',
          trusted.map(({ cert }) => cert),
          rest,
          now,
        );
        const ours = wordFor(sent, trusted);
        expect(ours === 'trusted', `${ours}, ${theirs}`).toBe(theirs === undefined);
        // Signatures are what a way is found by, so a forged one is named before any other flaw.
        if (ours !== 'CERT_SIGNATURE_FAILURE') expect(ours).toBe(theirs ?? 'trusted');
        tally[theirs === undefined ? 'trusted' : 'refused']++;
      }),
      150,
      { atLeast: 50 },
    );
    // Both kinds have to occur for this to mean anything.
    expect(Math.min(tally.trusted, tally.refused)).toBeGreaterThan(triesOf(150, 50) / 10);
  },
  patience(60_000),
);

it('does not depend on the order of what was sent, on strangers or on duplicates', () => {
  holds(
    fc.property(infrastructure, fc.infiniteStream(fc.nat(9)), (wanted, ranks) => {
      const { sent, trusted } = build({ ...wanted, twin: -1 });
      const [leaf, ...rest] = sent;
      if (!leaf) return;
      const plain = wordFor(sent, trusted);
      const again = [...rest, ...rest, issue({ subject: 'Stranger', key: 'stranger', ca: true })]
        .map(certificate => ({ certificate, rank: ranks.next().value ?? 0 }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ certificate }) => certificate);
      expect(wordFor([leaf, ...again], trusted) === 'trusted').toBe(plain === 'trusted');
    }),
    100,
  );
});

it('is completed by exactly the certificates that were not sent', () => {
  holds(
    fc.property(infrastructure, wanted => {
      const { sent, trusted } = build({ ...wanted, dropped: -1, twin: -1, root: false });
      const [leaf, ...rest] = sent;
      if (!leaf) return;
      const whole = judge(sent, trusted).verdict;
      const { verdict, path } = judge([leaf], trusted, { extra: rest });
      if (whole.path !== 'trusted') expect(verdict.completedBy).toBeUndefined();
      else if (verdict.path === 'unanchored')
        expect(verdict.completedBy).toHaveLength((path?.length ?? 0) - 2);
      else expect(verdict.path).toBe('trusted');
    }),
    100,
  );
});
