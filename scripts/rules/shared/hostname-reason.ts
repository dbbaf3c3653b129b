/** Why a certificate does not cover a name. */
import { readNames } from '../../evidence/generation.ts';
import type { CertificateFacts } from '../../pki/certificate-types.ts';
import { canonicalAddress } from '../../text/host.ts';

/**
 * Why they do not cover it, where the list of names does not show it: it does not tell DNS names from IP addresses (RFC 5280
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
