/** Groups for key exchange, as OpenSSL names them. */
import { createSecureContext } from 'node:tls';

/** One server in ten would refuse X25519 alone. More groups would only make the ClientHello longer. */
export const usualGroups = 'X25519:P-256:P-384';

/**
 * Every group that a server may be limited to. The key share in the ClientHello is of the first group, and a server that
 * wants another group asks for it. A key share of ML-KEM would make the ClientHello longer than a thousand octets, which is
 * too long for old servers.
 */
const everyGroup: readonly string[] = [
  ...['X25519', 'P-256', 'P-384', 'P-521', 'X448'],
  ...['X25519MLKEM768', 'SecP256r1MLKEM768', 'SecP384r1MLKEM1024'],
  ...['ffdhe2048', 'ffdhe3072', 'ffdhe4096', 'ffdhe6144', 'ffdhe8192'],
  ...['brainpoolP256r1tls13', 'brainpoolP384r1tls13', 'brainpoolP512r1tls13'],
  ...['brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1', 'secp256k1', 'P-224', 'P-192'],
  ...['sect571r1', 'sect571k1', 'sect409r1', 'sect409k1', 'sect283r1', 'sect283k1', 'sect239k1'],
  ...['sect233r1', 'sect233k1', 'sect193r2', 'sect193r1', 'sect163r2', 'sect163r1', 'sect163k1'],
  ...['secp224k1', 'secp192k1', 'secp160r2', 'secp160r1', 'secp160k1'],
  ...['MLKEM512', 'MLKEM768', 'MLKEM1024'],
];

/** Those of them that the OpenSSL of this Node has. ML-KEM came with Node 24. */
export const lenientGroups = (): string[] => everyGroup.filter(isKnown);

function isKnown(ecdhCurve: string): boolean {
  try {
    createSecureContext({ ecdhCurve });
    return true;
  } catch {
    return false;
  }
}
