import type { CertificateFacts } from '../pki/certificate-types.ts';
import { instantOf } from '../text/zoned-time.ts';

/** The certificate that expires first comes first; one whose end cannot be read comes last. */
export function earliestExpiry(a: CertificateFacts, b: CertificateFacts): number {
  const [left, right] = [instantOf(a.notAfter), instantOf(b.notAfter)];
  if (left === right) return 0;
  return (left ?? Number.POSITIVE_INFINITY) - (right ?? Number.POSITIVE_INFINITY);
}
