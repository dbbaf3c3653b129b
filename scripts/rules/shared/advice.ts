/** The advice for an endpoint whose failure tells what to do: a word of the {@link vocabulary}. */
import { keyTypeOf } from '../../ledger/key-types.ts';
import type { ProbeError } from '../../probe/observation.ts';

/** @param endpoint {@link Endpoint.key} */
export function adviceOn(
  { code, step }: Pick<ProbeError, 'code' | 'step'>,
  endpoint: string,
): string | undefined {
  if (plain.has(code)) return code;
  // OpenSSL puts the protocol version before the name of the alert.
  const alert = alerts.find(name => code.endsWith(name));
  if (alert) return alert;
  // A probe that asks for STARTTLS has a connection.
  if (code === 'TIMEOUT' && step === 'starttls') return nothingSaid;
  const keyType = keyTypeOf(endpoint);
  // The server was offered one kind of certificate, and had none of that kind or sent another.
  if (keyType && /HANDSHAKE_FAILURE|NO_SHARED_CIPHER|^OTHER_KEY_TYPE$/.test(code))
    return keyType === 'rsa' ? 'NO_RSA_CERTIFICATE' : 'NO_ECDSA_CERTIFICATE';
  if (/_ALERT_(HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY)$/.test(code)) return 'NOTHING_IN_COMMON';
  if (/^PROXY_5\d\d$/.test(code)) return 'PROXY_BEYOND';
  return /^PROXY_\d+$/.test(code) ? 'PROXY_REFUSED' : undefined;
}

/** The advice where there was a connection, and the server said nothing. */
export const nothingSaid = 'NOTHING_SAID';

/** Codes that are words of advice themselves. */
const plain: ReadonlySet<string> = new Set([
  'ADDRESS_DENIED',
  'PROXY_UNREACHABLE',
  'PROXY_REPLY',
  'PROXY_407',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'GREETING_UNEXPECTED',
]);

/** Of RFC 8446 §6.2, as the ends of codes. */
const alerts: readonly string[] = ['UNRECOGNIZED_NAME', 'NO_APPLICATION_PROTOCOL'];
