/**
 * Certificates damaged and signed again: what is only damaged never reaches the readers of extensions, names and keys,
 * because its signature does not hold.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeHostname } from '../../../scripts/pki/verify/hostname.ts';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { children, elementAt, encoded } from '../../../scripts/pki/x509/der.ts';
import { extensionOids, extensionsOf } from '../../../scripts/pki/x509/fields.ts';
import { holds, patience, triesOf } from '../../support/property.ts';
import { type Mutation, mutated, mutation } from '../../support/tls/mutate-der.ts';
import { hasOpenssl } from '../../support/tls/openssl.ts';
import { OpensslVerify } from '../../support/tls/openssl-verify.ts';
import {
  commonName,
  directory,
  dns,
  email,
  type Issued,
  ip,
  isParsable,
  issue,
  nameOf,
  now,
  otherName,
  purposes,
  resigned,
  uri,
  usages,
} from '../../support/tls/pki.ts';
import { crlPoints, issuerAt } from '../../support/tls/revocation.ts';
import { judge } from './judging.ts';

const authority = { ca: true, usage: usages.keyCertSign } as const;
const subject = nameOf(['2.5.4.10', 'Example'], [commonName, 'leaf.good.test']);
const root = issue({ subject: 'Root', ...authority });
const ca = issue({
  subject: 'CA',
  issuer: root,
  pathLength: 0,
  permitted: [dns('good.test'), directory(nameOf(['2.5.4.10', 'Example'])), otherName('1.2.3', 'a')],
  excluded: [dns('bad.good.test'), ip(10, 0, 0, 0, 255, 0, 0, 0), email('bad.test'), uri('.bad.test')],
  identified: true,
  ...authority,
});
const leafWith = (...names: Buffer[]) =>
  issue({
    subject,
    key: 'leaf',
    issuer: ca,
    purposes: [purposes.server],
    usage: usages.digitalSignature,
    names: [dns('leaf.good.test'), ...names],
    identified: true,
    extensions: [crlPoints('http://crl.test/a.crl'), issuerAt('http://ca.test/a.cer')],
  });
const leaf = leafWith(ip(192, 0, 2, 1), uri('https://good.test/'), email('a@good.test'), directory(subject));

type Made = Pick<Issued, 'der' | 'cert'>;
const tbsOf = ({ der }: Made) => encoded(children(elementAt(der, 0))[0] ?? elementAt(der, 0));
const damaged = (made: Issued, issuer: Issued, changes: readonly Mutation[], within?: Buffer): Made =>
  resigned(mutated(tbsOf(made), changes, within), issuer);
const changes = fc.array(mutation, { minLength: 1, maxLength: 3 });

/** Everything that is asked of a certificate. */
function askedAll(chain: Made[], trusted: Made[]) {
  for (const { der } of chain) {
    const node = new Node(der);
    expect([node.crlUrls, node.issuerUrls, node.alternativeNames].every(Array.isArray)).toBe(true);
    expect(['match', 'mismatch']).toContain(judgeHostname(node, { serverName: 'leaf.good.test' }));
  }
  return judge(chain, trusted).verdict;
}

describe('certificates damaged and signed again', () => {
  it('make no judgement throw, and are trusted only where OpenSSL can read them', () => {
    expect(askedAll([leaf, ca], [root]).path).toBe('trusted');
    const tally = { trusted: 0, INVALID_EXTENSION: 0 };
    holds(
      fc.property(changes, fc.constantFrom('leaf', 'ca', 'root'), (all, which) => {
        const chain: Made[] = [
          which === 'leaf' ? damaged(leaf, ca, all) : leaf,
          which === 'ca' ? damaged(ca, root, all) : ca,
        ];
        const anchor = which === 'root' ? damaged(root, root, all) : root;
        const { path, error } = askedAll(chain, [anchor]);
        if (path === 'trusted') {
          tally.trusted++;
          expect([...chain, anchor].every(({ der }) => isParsable(der))).toBe(true);
        }
        if (error === 'INVALID_EXTENSION') tally.INVALID_EXTENSION++;
      }),
      400,
      { atLeast: 100 },
    );
    // Both have to occur for this to mean anything.
    expect(Math.min(tally.trusted, tally.INVALID_EXTENSION)).toBeGreaterThan(triesOf(400, 100) / 50);
  });

  it('make no judgement throw where the key is damaged, of whatever kind, and trust none that cannot be decoded', () => {
    const kinds = (['p256', 'rsa', 'rsa-pss', 'ed25519'] as const).map(kind => {
      const above = issue({ subject: 'Root', kind, ...authority });
      return { above, below: issue({ subject: 'leaf', kind, issuer: above }) };
    });
    const seen = new Set<string | undefined>();
    holds(
      fc.property(changes, fc.constantFrom(...kinds), fc.boolean(), (all, { above, below }, isAnchor) => {
        const made = isAnchor ? above : below;
        const { key } = new Node(made.der).fields;
        const bad = damaged(made, above, all, key && encoded(key));
        const { path, error } = isAnchor ? judge([below], [bad]).verdict : judge([bad], [above]).verdict;
        seen.add(error);
        if (path === 'trusted') expect(new Node(bad.der).publicKey).toBeDefined();
      }),
      400,
      { atLeast: 100 },
    );
    expect(seen).toContain('UNREADABLE_PUBLIC_KEY');
  });

  it.skipIf(!hasOpenssl)(
    'never let a constraint pass that OpenSSL holds against a name',
    () => {
      using openssl = new OpensslVerify();
      const constraints = extensionsOf(new Node(ca.der).fields).find(
        ({ oid }) => oid === extensionOids.nameConstraints,
      );
      const value = constraints && encoded(constraints.value);
      const forbidden = [
        dns('a.bad.good.test'),
        ip(10, 1, 2, 3),
        email('a@bad.test'),
        uri('https://a.bad.test/'),
      ];
      const leaves = forbidden.map(name => leafWith(name));
      /** By leaf, the element of the CA that forbids its name, as `mutation` picks one. */
      const takingAway = [184727340, 957941625, 1722930837, 1023647948].map(
        (at): Mutation => ({ at, kind: 'remove', octet: 0, octets: new Uint8Array() }),
      );
      const examples = leaves.map((below, index): [Mutation[], Issued] => [
        takingAway.slice(index, index + 1),
        below,
      ]);
      const isTrusted = (above: Made, below: Made) =>
        judge([below, above], [root]).verdict.path === 'trusted';
      // Without the change none is trusted, with it all are; otherwise the positions no longer fit the CA.
      expect(leaves.map(below => isTrusted(ca, below))).toEqual(leaves.map(() => false));
      expect(examples.map(([all, below]) => isTrusted(damaged(ca, root, all, value), below))).toEqual(
        leaves.map(() => true),
      );
      let trusted = 0;
      holds(
        fc.property(changes, fc.constantFrom(...leaves), (all, below) => {
          const above = damaged(ca, root, all, value);
          if (!isTrusted(above, below)) return;
          trusted++;
          expect(openssl.verify(below.cert, [root.cert], [above.cert], now)).toBeUndefined();
        }),
        // Few changes take a constraint away and leave the rest whole; these do.
        2_000,
        { atLeast: 400, examples },
      );
      expect(trusted).toBeGreaterThan(0);
    },
    patience(100_000),
  );
});
