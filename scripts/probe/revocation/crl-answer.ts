/** What a list says of one certificate, once it is known to be the issuer's own (RFC 5280 §6.3.3). */
import type { Crl } from '../../pki/x509/crl.ts';
import { entryIn } from '../../pki/x509/crl-entries.ts';
import { skew } from '../../pki/x509/ocsp.ts';
import type { Issued, Signer } from '../../pki/x509/revocation-parts.ts';

/**
 * - `CRL_UNREADABLE`: no list, or a broken one
 * - `CRL_ISSUER`: another name than the issuer's, or a CA that may not sign lists
 * - `CRL_SIGNATURE`: not made with the key that signed the certificate
 * - `CRL_SCOPE`: for other certificates, or read from another place than it is for
 * - `CRL_UNSUPPORTED`: indirect, a difference to another list, or with a critical extension that nobody here understands
 * - `CRL_NO_NEXT_UPDATE`: it does not name the certificate, nor say until when that holds
 * - `CRL_STALE`, `CRL_NOT_YET_VALID`: the time is outside of thisUpdate and nextUpdate
 */
export type CrlError =
  | 'CRL_UNREADABLE'
  | 'CRL_ISSUER'
  | 'CRL_SIGNATURE'
  | 'CRL_SCOPE'
  | 'CRL_UNSUPPORTED'
  | 'CRL_NO_NEXT_UPDATE'
  | 'CRL_STALE'
  | 'CRL_NOT_YET_VALID';

/** Instants in milliseconds; `thisUpdate` and `nextUpdate` of the list. `stale`: the list was past its nextUpdate, which is this. */
export type CrlAnswer =
  | { status: 'good'; thisUpdate: number; nextUpdate: number }
  | {
      status: 'revoked';
      thisUpdate: number;
      nextUpdate?: number;
      at: number;
      reason?: string;
      stale?: number;
    }
  | { status: 'unusable'; error: CrlError; stale?: number };

export interface CrlQuestion {
  issued: Issued;
  issuer: Signer;
  /** Where the certificate says that lists about it are. */
  places: readonly string[];
  /** Milliseconds. */
  now: number;
}

/** @param isSigned by the issuer of the certificate */
export function answerFrom(crl: Crl, isSigned: boolean, question: CrlQuestion): CrlAnswer {
  try {
    return answer(crl, isSigned, question);
  } catch (error) {
    if (error instanceof RangeError) return unusable('CRL_UNREADABLE');
    throw error;
  }
}

const unusable = (error: CrlError, stale?: number): CrlAnswer => ({
  status: 'unusable',
  error,
  ...(stale !== undefined && { stale }),
});

function answer(crl: Crl, isSigned: boolean, { issued, issuer, places, now }: CrlQuestion): CrlAnswer {
  if (crl.issuer !== issuer.name || !issuer.signsCrls) return unusable('CRL_ISSUER');
  if (!isSigned) return unusable('CRL_SIGNATURE');
  const { scope, thisUpdate, nextUpdate } = crl;
  if (scope.kind === 'unsupported') return unusable('CRL_UNSUPPORTED');
  if (scope.places && !scope.places.some(place => places.includes(place))) return unusable('CRL_SCOPE');
  if (thisUpdate > now + skew) return unusable('CRL_NOT_YET_VALID');
  const stale = nextUpdate !== undefined && nextUpdate < now ? nextUpdate : undefined;
  const entry = crl.entries && entryIn(crl.entries, issued.serial);
  if (entry?.unsupported) return unusable('CRL_UNSUPPORTED', stale);
  // What was revoked stays so: an old list says it as well as a new one, and one for others (a serial number is given once).
  if (entry) {
    const { at, reason } = entry;
    return {
      status: 'revoked',
      thisUpdate,
      ...(nextUpdate !== undefined && { nextUpdate }),
      at,
      ...(reason !== undefined && { reason }),
      ...(stale !== undefined && { stale }),
    };
  }
  const kind = issued.authority ? 'authorities' : 'users';
  if (scope.kind === 'partial' || (scope.only ?? kind) !== kind) return unusable('CRL_SCOPE', stale);
  if (nextUpdate === undefined) return unusable('CRL_NO_NEXT_UPDATE');
  return stale === undefined ? { status: 'good', thisUpdate, nextUpdate } : unusable('CRL_STALE', stale);
}
