import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { Source } from '../../../scripts/ledger/source.ts';
import { readTrust } from '../../../scripts/ledger/trust.ts';
import { Anchors } from '../../../scripts/pki/verify/anchors.ts';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { judgeChain } from '../../../scripts/pki/verify/verdict.ts';
import { issue, now, usages } from '../../support/tls/pki.ts';

const own = issue({ subject: 'Own', ca: true, usage: usages.keyCertSign | usages.digitalSignature });
const [somePublic = ''] = rootCertificates;
const { sets } = readTrust(
  [
    new Source('inventory/trust/internal/own.pem', own.cert),
    // The same root, brought along: it is no less public for it.
    new Source('inventory/trust/copied/root.pem', `${somePublic.trim()}\r\n`),
  ],
  { trust: { internal: { include: ['mozilla'] }, copied: {} } },
  () => rootCertificates,
);
const anchorsOf = (name: string) => {
  const set = sets.get(name);
  if (!set) throw new Error(`no set ${name}`);
  return new Anchors(set);
};
const nodeOf = (pem: string) => new Node(new X509Certificate(pem).raw);

describe('a public anchor', () => {
  it('is one of the built-in roots, in whatever set', () => {
    for (const name of ['public', 'internal', 'copied'])
      expect(anchorsOf(name).isPublic(nodeOf(somePublic)), name).toBe(true);
    expect(anchorsOf('internal').isPublic(nodeOf(own.cert))).toBe(false);
  });

  it('makes a verdict public, another does not', () => {
    const below = issue({ subject: 'leaf', issuer: own });
    const { verdict, path } = judgeChain([new Node(below.der)], anchorsOf('internal'), now.getTime());
    expect(verdict).toEqual({ path: 'trusted', anchor: 'CN=Own' });
    expect(path?.map(({ subject }) => subject)).toEqual(['CN=leaf', 'CN=Own']);
    const root = rootCertificates.map(nodeOf).find(node => judgeAs(node).path === 'trusted');
    expect(root && judgeAs(root)).toEqual({ path: 'trusted', public: true, anchor: root?.subject });
  });
});

const judgeAs = (node: Node) => judgeChain([node], anchorsOf('internal'), now.getTime()).verdict;

it('every built-in root is found by its own name and certificate', () => {
  const anchors = anchorsOf('public');
  for (const node of rootCertificates.map(nodeOf)) {
    expect(anchors.find(node)?.sha256).toBe(node.sha256);
    expect(anchors.named(node.comparableIssuer).some(({ sha256 }) => sha256 === node.sha256)).toBe(true);
  }
});
