/** What to do about an endpoint that fails in a way that says so: a word of the {@link vocabulary}. */
import { keyTypeOf } from '../../ledger/key-types.ts';
import type { ProbeError } from '../../probe/observation.ts';

/** @param endpoint {@link Endpoint.key} */
export function adviceOn(
  { code, step }: Pick<ProbeError, 'code' | 'step'>,
  endpoint: string,
): string | undefined {
  if (plain.has(code)) return code;
  // OpenSSL puts the version the alert came in before it.
  const alert = alerts.find(name => code.endsWith(name));
  if (alert) return alert;
  // Whoever came as far as asking for STARTTLS has a connection.
  if (code === 'TIMEOUT' && step === 'starttls') return nothingSaid;
  const keyType = keyTypeOf(endpoint);
  // The server was offered one kind of certificate, and had none of that kind or sent another.
  if (keyType && /HANDSHAKE_FAILURE|NO_SHARED_CIPHER|^OTHER_KEY_TYPE$/.test(code))
    return keyType === 'rsa' ? 'NO_RSA_CERTIFICATE' : 'NO_ECDSA_CERTIFICATE';
  if (/_ALERT_(HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY)$/.test(code)) return 'NOTHING_IN_COMMON';
  if (/^PROXY_5\d\d$/.test(code)) return 'PROXY_BEYOND';
  return /^PROXY_\d+$/.test(code) ? 'PROXY_REFUSED' : undefined;
}

/** The advice where it was the conversation that did not come up, not the connection. */
export const nothingSaid = 'NOTHING_SAID';

/** Codes that say it themselves. */
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
