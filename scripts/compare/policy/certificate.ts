/** policy.weak-key, policy.weak-signature, policy.lifetime: is what is served good enough by today's rules? */
import { publicLifetime } from '../../pki/lifetimes.ts';
import type { Served } from '../../probe/observation.ts';
import { instantOf } from '../../text/calendar.ts';
import { day } from '../../text/duration.ts';
import type { Check } from '../check.ts';
import { capped } from '../lists.ts';
import { askedOfServed, type Judgement } from './ask.ts';
import { keyStrength, type Strength, signatureStrength } from './strength.ts';

/** The leaf, and every intermediate that was sent. A root's strength does not come from its own signature or size. */
export const weakKey: Check = askedOfServed('weak-key', served => {
  const keys = sentCertificates(served)
    .filter(({ isLeaf, selfSigned }) => isLeaf || !selfSigned)
    .flatMap(({ name, key }) => (key === undefined ? [] : [{ name, is: key, strength: keyStrength(key) }]));
  return judged(served, keys);
});

/** The signature a certificate puts under itself proves nothing, so nothing hangs on its algorithm. */
export const weakSignature: Check = askedOfServed('weak-signature', served => {
  const signatures = sentCertificates(served)
    .filter(({ selfSigned }) => !selfSigned)
    .flatMap(({ name, signature }) =>
      signature === undefined ? [] : [{ name, is: signature, strength: signatureStrength(signature) }],
    );
  return judged(served, signatures);
});

interface Sent {
  name: string;
  key: string | undefined;
  signature: string | undefined;
  selfSigned: boolean;
  isLeaf: boolean;
}

/** Each certificate of the chain once. */
function sentCertificates({ certificate, chain }: Served): Sent[] {
  const distinct = new Map(chain.map(link => [link.sha256, link]));
  return [...distinct.values()].map(({ sha256, subject, key, signature, selfSigned }) => {
    const isLeaf = sha256 === certificate.sha256;
    return { name: subject ?? sha256, key: isLeaf ? certificate.key : key, signature, selfSigned, isLeaf };
  });
}

function judged(
  { certificate }: Served,
  all: readonly { name: string; is: string; strength: Strength }[],
): Judgement | undefined {
  const weak = all.filter(({ strength }) => strength !== 'sufficient');
  if (weak.length === 0) return undefined;
  const { shown, total } = capped(weak.map(({ name, is }) => `${is} (${name})`));
  const broken = weak.some(({ strength }) => strength === 'broken');
  return {
    severity: broken ? 'error' : undefined,
    facts: { sha256: certificate.sha256, weak: shown, weakTotal: total },
  };
}

/**
 * Both ends of the validity belong to it, and what is over a whole day is another day (Baseline Requirements §6.3.2):
 * 398 days end one second before the hour at which they began. The day of issue is taken from notBefore, which a CA may
 * set a little earlier but not later.
 */
export const lifetime: Check = askedOfServed('lifetime', ({ certificate, verdict }) => {
  const [from, to] = [instantOf(certificate.notBefore), instantOf(certificate.notAfter)];
  if (verdict.public !== true || from === undefined || to === undefined) return undefined;
  const [lasts, limit] = [to - from + 1000, publicLifetime(from)];
  if (lasts <= limit) return undefined;
  const { sha256, notBefore, notAfter } = certificate;
  return { facts: { sha256, notBefore, notAfter, days: Math.ceil(lasts / day), limit: limit / day } };
});
