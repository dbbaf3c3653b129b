import { ProbeFailure } from '../../../net/connection-failure.ts';
import type { Conversation } from './conversation.ts';

/** The failures that all dialects share. `reply` is what the peer sent. */
export const refusal = {
  /** It answered, but not in this protocol. */
  greeting: (protocol: string, reply: string) =>
    new ProbeFailure('starttls', 'GREETING_UNEXPECTED', `not a greeting of ${protocol}: ${reply}`),
  /** It speaks the protocol and refused to serve us before STARTTLS. */
  service: (reply: string) => new ProbeFailure('starttls', 'SERVICE_REFUSED', reply),
  notOffered: (command: string, reply?: string) =>
    new ProbeFailure(
      'starttls',
      'STARTTLS_NOT_OFFERED',
      `the server does not offer ${command}${reply === undefined ? '' : `: ${reply}`}`,
    ),
  refused: (reply: string) => new ProbeFailure('starttls', 'STARTTLS_REFUSED', reply),
};

/** Enough to recognise the service. */
const shownOctets = 60;

/**
 * Shows what a peer sent instead of packets, for {@link refusal}: text as text, so that a web server can be recognised,
 * anything else in hexadecimal. `taken` is what was read of it already.
 */
export function shown(taken: Buffer, conversation: Conversation): string {
  const octets = Buffer.concat([taken, conversation.unread]).subarray(0, shownOctets);
  // Alerts and handshakes of RFC 8446 §5.1: octets 21 or 22, and the major version.
  if ((octets[0] === 21 || octets[0] === 22) && octets[1] === 3)
    return 'a TLS record; it may speak TLS at once';
  return octets.every(isText)
    ? octets.toString('latin1').trimEnd()
    : octets.toString('hex').replace(/..(?!$)/g, '$& ');
}

const isText = (octet: number) => (octet >= 0x20 && octet < 0x7f) || (octet >= 0x09 && octet <= 0x0d);
