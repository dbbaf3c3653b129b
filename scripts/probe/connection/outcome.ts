/** A failed dial as the observation it becomes. */
import { type ProbeFailure, timeout } from '../../net/connection-failure.ts';
import { isShortage } from '../../net/local-shortage.ts';
import { cut } from '../../text/cut.ts';
import type { Strike } from '../../text/redact.ts';
import type { Failed } from '../observation.ts';

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
