/** Turns a failed connection into the observation of it. */
import { type ProbeFailure, timeout } from '../../net/connection-failure.ts';
import { isShortage } from '../../net/local-shortage.ts';
import { cut } from '../../text/cut.ts';
import type { Redact } from '../../text/redact.ts';
import type { Failed } from '../observation.ts';

/** The longest text of a peer that an observation keeps. */
const maximumMessage = 300;

/**
 * The outcome follows from the step that failed. An endpoint that does not answer in time, or that could not be asked, is
 * unreachable at every step.
 */
export function describe(failure: ProbeFailure, strike: Redact): Pick<Failed, 'outcome' | 'error'> {
  const { code, step, message } = failure;
  // Before the text is cut: a credential that is cut in two would not be found.
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
