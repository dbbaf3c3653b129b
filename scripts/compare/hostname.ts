/** hostname.*: is the certificate for the name people connect to? */

import type { CertificateFacts } from '../pki/types.ts';
import { canonicalAddress } from '../text/host.ts';
import { type Check, perServed } from './check.ts';
import { readNames } from './generation.ts';
import { capped } from './lists.ts';

/** Names in subjectAltName only; the common name has not counted for years (RFC 9525 §2). */
export const mismatch: Check = perServed(
  'hostname.mismatch',
  ({ certificate, verdict }, _sight, _context, at) => {
    if (verdict.hostname !== 'mismatch') return undefined;
    const { shown, total } = capped(certificate.names ?? []);
    const serverName = at.endpoint.serverName ?? at.endpoint.host;
    return {
      sha256: certificate.sha256,
      serverName,
      names: shown,
      why: whyNot(serverName ?? '', certificate),
      namesTotal: total,
    };
  },
);

/**
 * Why they do not cover it, where the names alone do not tell: facts say what they are, and not of which kind (RFC 5280
 * §4.2.1.6). A word of the {@link vocabulary}.
 */
export function whyNot(host: string, certificate: CertificateFacts): string | undefined {
  const { names = [] } = certificate;
  const all = readNames(certificate);
  if (names.length === 0) return all ? 'no-names' : 'unreadable-names';
  const address = canonicalAddress(host);
  if (address === undefined) return names.includes(`${host}.`) ? 'ends-in-dot' : undefined;
  if (names.some(name => canonicalAddress(name) === address)) return 'other-kind';
  return all?.every(name => canonicalAddress(name) === undefined) ? 'no-addresses' : undefined;
}
