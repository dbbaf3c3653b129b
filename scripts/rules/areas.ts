/**
 * The areas of rules, in the order in which they are listed everywhere. Each is a folder beside this file, and each file
 * in it is one rule; what several rules need is in `shared/`.
 */
export const areas: readonly string[] = [
  'expiry',
  'drift',
  'chain',
  'hostname',
  'revocation',
  'crl',
  'policy',
  'endpoint',
  'ledger',
  'duty',
  'handover',
  'system',
  'item',
];
