import { isShortage } from './local-shortage.ts';

/** How far it came. */
export type Step = 'resolve' | 'connect' | 'starttls' | 'handshake';

/** Why a connection came to nothing: a stable `code` and how far it came. */
export class ProbeFailure extends Error {
  readonly code: string;
  readonly step: Step;
  /** Time ran out before everything was tried: another look may come further. */
  isHurried = false;

  constructor(step: Step, code: string, message: string) {
    super(message);
    this.step = step;
    this.code = code;
  }
}

export const timeout = 'TIMEOUT';
/** The resolver itself was not answered in time, or says to come again. */
const resolverSilent = 'EAI_AGAIN';

/** The peer may be well for all that: nobody answered in time, or it was this machine that could not ask. */
export const isDoubtful = ({ code }: { code: string }): boolean =>
  code === timeout || code === resolverSilent || isShortage(code);

/** Nobody waits for the result any more; never seen in an observation. */
export const abandoned = 'ABANDONED';

/** Any error of a socket, of OpenSSL or of the resolver as a failure of `step`. */
export function asFailure(error: unknown, step: Step): ProbeFailure {
  if (error instanceof ProbeFailure) return error;
  if (!(error instanceof Error)) return new ProbeFailure(step, codeOf(error), String(error));
  const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
  return new ProbeFailure(step, codeOf(error), reason);
}

/** The stable code of any of them, `UNKNOWN` for what is no error. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  // Where IPv6 is switched off, that is said of each of its addresses: it is the way that is missing, not a port of ours.
  const hasNoWay = code === 'EADDRNOTAVAIL' && 'address' in error && String(error.address).includes(':');
  return hasNoWay ? 'ENETUNREACH' : code;
}
