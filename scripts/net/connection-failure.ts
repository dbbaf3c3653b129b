import { isShortage } from './local-shortage.ts';

/** The step at which a connection failed. */
export type Step = 'resolve' | 'connect' | 'starttls' | 'handshake';

/** Why a connection failed: a stable `code`, and the step. */
export class ProbeFailure extends Error {
  readonly code: string;
  readonly step: Step;
  /** The time was over before everything was tried. Another attempt may get further. */
  isIncomplete = false;

  constructor(step: Step, code: string, message: string) {
    super(message);
    this.step = step;
    this.code = code;
  }
}

export const timeout = 'TIMEOUT';
/** The resolver got no answer in time, or asks to try again. */
const resolverSilent = 'EAI_AGAIN';

/** It says nothing certain about the peer: no answer came in time, or this machine could not ask. */
export const isDoubtful = ({ code }: { code: string }): boolean =>
  code === timeout || code === resolverSilent || isShortage(code);

/** The result is not needed any more. No observation has this code. */
export const abandoned = 'ABANDONED';

/** Turns any error of a socket, of OpenSSL or of the resolver into a failure of `step`. */
export function asFailure(error: unknown, step: Step): ProbeFailure {
  if (error instanceof ProbeFailure) return error;
  if (!(error instanceof Error)) return new ProbeFailure(step, codeOf(error), String(error));
  const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
  return new ProbeFailure(step, codeOf(error), reason);
}

/** The stable code of such an error; `UNKNOWN` for a value that is not an error. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  // Where IPv6 is switched off, Linux reports this code for each IPv6 address. Then a route is missing, not a local port.
  const hasNoRoute = code === 'EADDRNOTAVAIL' && 'address' in error && String(error.address).includes(':');
  return hasNoRoute ? 'ENETUNREACH' : code;
}
