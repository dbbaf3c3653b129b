import { cut } from '../../text/cut.ts';
import type { Strike } from '../../text/secrets.ts';
import type { Failed, ProbeError } from '../observation.ts';
import { isShortage } from '../shortage.ts';

/** Why a probe got no certificate: a stable `code` and how far it came. Becomes a {@link Failed} observation. */
export class ProbeFailure extends Error {
  readonly code: string;
  readonly step: ProbeError['step'];
  /** Time ran out before everything was tried: another look may come further. */
  isHurried = false;

  constructor(step: ProbeError['step'], code: string, message: string) {
    super(message);
    this.step = step;
    this.code = code;
  }
}

/** Longest text of a peer that an observation keeps. */
const maximumMessage = 300;

/**
 * The outcome follows from how far the probe came; whoever does not answer in time, or could not be asked, is unreachable
 * wherever it stopped.
 */
export function describe(failure: ProbeFailure, strike: Strike): Pick<Failed, 'outcome' | 'error'> {
  const { code, step, message } = failure;
  // First, since what is cut in two would not be found.
  const shown = cut(strike(message), maximumMessage);
  return { outcome: outcome(failure), error: { code: strike(code), step, message: shown } };
}

function outcome({ code, step }: ProbeFailure): Failed['outcome'] {
  if (code === timeout || isShortage(code)) return 'unreachable';
  switch (step) {
    case 'resolve':
    case 'connect':
      return 'unreachable';
    case 'starttls':
      return 'protocol-failed';
    case 'handshake':
      return 'handshake-failed';
  }
}

export const timeout = 'TIMEOUT';
/** The resolver itself was not answered in time, or says to come again. */
const resolverSilent = 'EAI_AGAIN';

/** The peer may be well for all that: nobody answered in time, or it was this machine that could not ask. */
export const isDoubtful = ({ code }: Pick<ProbeError, 'code'>): boolean =>
  code === timeout || code === resolverSilent || isShortage(code);

/** Nobody waits for the result any more; never seen in an observation. */
export const abandoned = 'ABANDONED';

/** Any error of a socket, of OpenSSL or of the resolver as a failure of `step`. */
export function asFailure(error: unknown, step: ProbeError['step']): ProbeFailure {
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
