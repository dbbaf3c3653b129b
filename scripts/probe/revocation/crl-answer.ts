/** What a list says about one certificate, after the check that the issuer made it (RFC 5280 §6.3.3). */
import type { Crl } from '../../pki/x509/crl.ts';
import { entryIn } from '../../pki/x509/crl-entries.ts';
import { skew } from '../../pki/x509/ocsp.ts';
import type { Issued, Signer } from '../../pki/x509/revocation-parts.ts';

/**
 * - `CRL_UNREADABLE`: not a list, or a broken one
 * - `CRL_ISSUER`: the list has another name than the issuer's, or the CA may not sign lists
 * - `CRL_SIGNATURE`: the list was not signed with the key that signed the certificate
 * - `CRL_SCOPE`: the list is for other certificates, or for another distribution point
 * - `CRL_UNSUPPORTED`: an indirect list, a delta list, or one with a critical extension that certledger does not know
 * - `CRL_NO_NEXT_UPDATE`: the list does not name the certificate, and has no nextUpdate
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

/** Instants in milliseconds; `thisUpdate` and `nextUpdate` of the list. `stale`: the nextUpdate of the list, where it has passed. */
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
  /** The distribution points that the certificate names. */
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
  // A revocation is final. An old list proves it as well as a new one, and so does a list for other certificates, because a CA
  // uses each serial number once.
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
