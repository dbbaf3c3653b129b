import { ProbeFailure } from '../failure.ts';

/** The codes every dialect shares; `reply` is the peer's own line. */
export const refusal = {
  /** It answered, but not in this protocol. */
  greeting: (protocol: string, reply: string) =>
    new ProbeFailure('starttls', 'GREETING_UNEXPECTED', `not a greeting of ${protocol}: ${reply}`),
  /** It speaks the protocol and turned us away before STARTTLS came up. */
  service: (reply: string) => new ProbeFailure('starttls', 'SERVICE_REFUSED', reply),
  notOffered: (command: string) =>
    new ProbeFailure('starttls', 'STARTTLS_NOT_OFFERED', `the server does not offer ${command}`),
  refused: (reply: string) => new ProbeFailure('starttls', 'STARTTLS_REFUSED', reply),
};
