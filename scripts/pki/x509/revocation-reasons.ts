/** RFC 5280 §5.3.1. 7 is not used. */
const reasons = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  undefined,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const;

/** Why a certificate was revoked. Undefined: it is not stated, or the code is unknown. @param code of CRLReason */
export function reasonOf(code: number | undefined): string | undefined {
  return code === undefined ? undefined : reasons[code];
}
