/** All rules. Generated from scripts/rules/ by scripts/generate/generate.ts: edit those, then `npm run generate`. */
import type { RuleId } from '../ledger/rule-ids.generated.ts';
import { rule as chainEnding } from './chain/ending.ts';
import { rule as chainIncomplete } from './chain/incomplete.ts';
import { rule as chainOrder } from './chain/order.ts';
import { rule as chainSelfSigned } from './chain/self-signed.ts';
import { rule as chainUntrusted } from './chain/untrusted.ts';
import { rule as crlStale } from './crl/stale.ts';
import { rule as driftChanged } from './drift/changed.ts';
import { rule as driftIssuer } from './drift/issuer.ts';
import { rule as driftMixed } from './drift/mixed.ts';
import { rule as driftNames } from './drift/names.ts';
import { rule as driftRegressed } from './drift/regressed.ts';
import { rule as driftRenewed } from './drift/renewed.ts';
import { rule as driftSubject } from './drift/subject.ts';
import { rule as dutyContractMissing } from './duty/contract-missing.ts';
import { rule as dutyMissing } from './duty/missing.ts';
import { rule as dutyOrphaned } from './duty/orphaned.ts';
import { rule as dutyOverdue } from './duty/overdue.ts';
import { rule as endpointAddresses } from './endpoint/addresses.ts';
import { rule as endpointHandshake } from './endpoint/handshake.ts';
import { rule as endpointMaintenanceOver } from './endpoint/maintenance-over.ts';
import { rule as endpointNoTls } from './endpoint/no-tls.ts';
import { rule as endpointUnreachable } from './endpoint/unreachable.ts';
import { rule as expiryExpired } from './expiry/expired.ts';
import { rule as expiryNear } from './expiry/near.ts';
import { rule as expiryNotYetValid } from './expiry/not-yet-valid.ts';
import { rule as handoverIncomplete } from './handover/incomplete.ts';
import { rule as handoverOutdated } from './handover/outdated.ts';
import { rule as handoverOverdue } from './handover/overdue.ts';
import { rule as handoverUnconfirmed } from './handover/unconfirmed.ts';
import { rule as hostnameMismatch } from './hostname/mismatch.ts';
import { rule as itemExpired } from './item/expired.ts';
import { rule as itemNear } from './item/near.ts';
import { rule as ledgerUnfilled } from './ledger/unfilled.ts';
import { rule as ledgerUnrecorded } from './ledger/unrecorded.ts';
import { rule as ledgerUnserved } from './ledger/unserved.ts';
import { rule as policyKeyReuse } from './policy/key-reuse.ts';
import { rule as policyLifetime } from './policy/lifetime.ts';
import { rule as policyNoSan } from './policy/no-san.ts';
import { rule as policyProtocol } from './policy/protocol.ts';
import { rule as policyQuantum } from './policy/quantum.ts';
import { rule as policySubject } from './policy/subject.ts';
import { rule as policyWeakKey } from './policy/weak-key.ts';
import { rule as policyWeakSignature } from './policy/weak-signature.ts';
import { rule as revocationNoStaple } from './revocation/no-staple.ts';
import { rule as revocationRevoked } from './revocation/revoked.ts';
import { rule as revocationUnknown } from './revocation/unknown.ts';
import { rule as systemReviewOverdue } from './system/review-overdue.ts';
import { rule as systemUndeclared } from './system/undeclared.ts';
import type { Rule } from './rule.ts';

/** In the order of {@link RuleId}. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  'expiry.near': expiryNear,
  'expiry.expired': expiryExpired,
  'expiry.not-yet-valid': expiryNotYetValid,
  'drift.renewed': driftRenewed,
  'drift.regressed': driftRegressed,
  'drift.changed': driftChanged,
  'drift.mixed': driftMixed,
  'drift.subject': driftSubject,
  'drift.names': driftNames,
  'drift.issuer': driftIssuer,
  'chain.incomplete': chainIncomplete,
  'chain.untrusted': chainUntrusted,
  'chain.ending': chainEnding,
  'chain.self-signed': chainSelfSigned,
  'chain.order': chainOrder,
  'hostname.mismatch': hostnameMismatch,
  'revocation.revoked': revocationRevoked,
  'revocation.no-staple': revocationNoStaple,
  'revocation.unknown': revocationUnknown,
  'crl.stale': crlStale,
  'policy.weak-key': policyWeakKey,
  'policy.weak-signature': policyWeakSignature,
  'policy.lifetime': policyLifetime,
  'policy.protocol': policyProtocol,
  'policy.key-reuse': policyKeyReuse,
  'policy.subject': policySubject,
  'policy.no-san': policyNoSan,
  'policy.quantum': policyQuantum,
  'endpoint.unreachable': endpointUnreachable,
  'endpoint.no-tls': endpointNoTls,
  'endpoint.handshake': endpointHandshake,
  'endpoint.addresses': endpointAddresses,
  'endpoint.maintenance-over': endpointMaintenanceOver,
  'ledger.unfilled': ledgerUnfilled,
  'ledger.unserved': ledgerUnserved,
  'ledger.unrecorded': ledgerUnrecorded,
  'duty.missing': dutyMissing,
  'duty.contract-missing': dutyContractMissing,
  'duty.overdue': dutyOverdue,
  'duty.orphaned': dutyOrphaned,
  'handover.incomplete': handoverIncomplete,
  'handover.unconfirmed': handoverUnconfirmed,
  'handover.overdue': handoverOverdue,
  'handover.outdated': handoverOutdated,
  'system.undeclared': systemUndeclared,
  'system.review-overdue': systemReviewOverdue,
  'item.near': itemNear,
  'item.expired': itemExpired,
};
