/** How much one run looks into: a stranger's archive must not decide how long that takes. */
export interface Budget {
  /** Octets that may still be unpacked or decoded. */
  octets: number;
}

/** Of all files together: what a checkout of a ledger and its evidence unpacks to, many times over. */
const maximumOctets = 256 * 1024 * 1024;

/** Of one file, in octets; that there is more is said. */
export const maximumRead = 32 * 1024 * 1024;

export const newBudget = (): Budget => ({ octets: maximumOctets });
