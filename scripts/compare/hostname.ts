/** hostname.*: is the certificate for the name people connect to? */
import { type Check, capped, perServed } from './check.ts';
import { readNames } from './generation.ts';

/** Names in subjectAltName only; the common name has not counted for years (RFC 9525 §2). */
export const mismatch: Check = perServed(
  'hostname.mismatch',
  ({ certificate, verdict }, _sight, _context, at) => {
    if (verdict.hostname !== 'mismatch') return undefined;
    const { shown, total } = capped(certificate.names ?? []);
    return {
      sha256: certificate.sha256,
      serverName: at.endpoint.serverName ?? at.endpoint.host,
      names: shown,
      why: shown.length > 0 ? undefined : readNames(certificate) ? 'no-names' : 'unreadable-names',
      namesTotal: total,
    };
  },
);
