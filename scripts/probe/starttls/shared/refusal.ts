import { ProbeFailure } from '../../../net/connection-failure.ts';
import type { Conversation } from './conversation.ts';

/** The codes every dialect shares; `reply` is what the peer itself said. */
export const refusal = {
  /** It answered, but not in this protocol. */
  greeting: (protocol: string, reply: string) =>
    new ProbeFailure('starttls', 'GREETING_UNEXPECTED', `not a greeting of ${protocol}: ${reply}`),
  /** It speaks the protocol and turned us away before STARTTLS came up. */
  service: (reply: string) => new ProbeFailure('starttls', 'SERVICE_REFUSED', reply),
  notOffered: (command: string, reply?: string) =>
    new ProbeFailure(
      'starttls',
      'STARTTLS_NOT_OFFERED',
      `the server does not offer ${command}${reply === undefined ? '' : `: ${reply}`}`,
    ),
  refused: (reply: string) => new ProbeFailure('starttls', 'STARTTLS_REFUSED', reply),
};

/** Enough to recognise who is there. */
const shownOctets = 60;

/**
 * What a peer said that should have been packets, for {@link refusal}: text as text, so that a web server is known by
 * its words, anything else in hexadecimal. `taken` is what was read of it already.
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
