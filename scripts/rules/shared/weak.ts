/** What the rules about keys and signatures share. */
import { capped } from '../../evidence/facts.ts';
import type { Served } from '../../probe/observation.ts';
import type { Found } from '../rule.ts';
import type { Strength } from './strength.ts';

export const weakKinds = { sha256: 'text', weak: 'noted', weakTotal: 'number', addresses: 'list' } as const;

interface Sent {
  name: string;
  key: string | undefined;
  signature: string | undefined;
  selfSigned: boolean;
  isLeaf: boolean;
}

/** Each certificate of the chain once. */
export function sentCertificates({ certificate, chain }: Served): Sent[] {
  const distinct = new Map(chain.map(link => [link.sha256, link]));
  return [...distinct.values()].map(({ sha256, subject, key, signature, selfSigned }) => {
    const isLeaf = sha256 === certificate.sha256;
    return { name: subject ?? sha256, key: isLeaf ? certificate.key : key, signature, selfSigned, isLeaf };
  });
}

export function judged(
  { certificate }: Served,
  all: readonly { name: string; is: string; strength: Strength }[],
): Found | undefined {
  const weak = all.filter(({ strength }) => strength !== 'sufficient');
  if (weak.length === 0) return undefined;
  const { shown, total } = capped(weak.map(({ name, is }) => `${is} (${name})`));
  const broken = weak.some(({ strength }) => strength === 'broken');
  return {
    severity: broken ? 'error' : undefined,
    facts: { sha256: certificate.sha256, weak: shown, weakTotal: total },
  };
}
