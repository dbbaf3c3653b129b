/** policy.protocol: versions of TLS that were withdrawn (RFC 8996). */
import type { Check } from '../check.ts';
import { askedOfServed } from './ask.ts';

/** By OpenSSL's name, as people write them. */
const withdrawn = new Map([
  ['SSLv3', 'SSL 3.0'],
  ['TLSv1', 'TLS 1.0'],
  ['TLSv1.1', 'TLS 1.1'],
]);

/**
 * Whoever agrees on such a version with a peer that offers TLS 1.3 speaks nothing newer, and today's clients cannot
 * connect. Whoever takes one only when nothing else is offered serves old clients at the others' risk. Not having been
 * able to ask says nothing.
 */
export const protocol: Check = askedOfServed('protocol', ({ certificate, tls }) => {
  const { sha256 } = certificate;
  const newest = withdrawn.get(tls.protocol);
  if (newest !== undefined) return { severity: 'error', facts: { sha256, newest } };
  const accepts = withdrawn.get(tls.old ?? 'none');
  return accepts === undefined ? undefined : { facts: { sha256, accepts } };
});
