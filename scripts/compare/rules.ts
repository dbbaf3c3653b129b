/**
 * The rule catalogue: everything people read about a rule, in every language. `certledger explain` prints it and
 * `docs/rules.md` is generated from it; the checks take their severities from it.
 */
import type { RuleId } from './finding.ts';
import { chainRules } from './rules/chain.ts';
import { driftRules } from './rules/drift.ts';
import { dutyRules } from './rules/duty.ts';
import { endpointRules } from './rules/endpoint.ts';
import { expiryRules } from './rules/expiry.ts';
import { handoverRules } from './rules/handover.ts';
import { itemRules } from './rules/item.ts';
import { ledgerRules } from './rules/ledger.ts';
import { policyRules } from './rules/policy.ts';
import { revocationRules } from './rules/revocation.ts';
import type { Rule } from './rules/rule.ts';
import { systemRules } from './rules/system.ts';

/** In the order of {@link RuleId}. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  ...expiryRules,
  ...driftRules,
  ...chainRules,
  ...revocationRules,
  ...policyRules,
  ...endpointRules,
  ...ledgerRules,
  ...dutyRules,
  ...handoverRules,
  ...systemRules,
  ...itemRules,
};
