/** What OpenSSL offers in a ClientHello. */
import { constants } from 'node:crypto';
import {
  createSecureContext,
  DEFAULT_CIPHERS,
  type SecureContext,
  type SecureContextOptions,
} from 'node:tls';
import { lenientGroups, usualGroups } from './key-exchange-groups.ts';

/** The two kinds of certificate that servers hold side by side. */
type KeyType = 'rsa' | 'ecdsa';

/** Shared by all connections. Each is made when it is first needed. */
export interface Contexts {
  /** The only kind of certificate they ask for. */
  keyType?: KeyType;
  usual(): SecureContext;
  /** The usual one, padded: some servers (old F5) never answer a ClientHello of 256 to 511 octets (RFC 7685). */
  padded(): SecureContext;
  /** For one more attempt with a server that refused the usual one: everything that OpenSSL supports. */
  lenient(): SecureContext;
}

/**
 * Old and weak servers are read, too: what they offer is judged later, not refused here. Nothing is verified here either. In
 * the handshake, verification would cost half as much again, and OpenSSL would report its last error only.
 * @param keyType the only kind of certificate to ask for
 */
export function makeContexts(keyType?: KeyType): Contexts {
  const { suites, ...only } = keyType ? restricted[keyType] : { suites: '' };
  const common = { minVersion: 'TLSv1', ...only } as const;
  const usual: SecureContextOptions = {
    ...common,
    // With kDHE the server chooses the finite field, and so how long this machine calculates. See DhLimitedSocket.
    ciphers: `DEFAULT${suites}:!kDHE:@SECLEVEL=0`,
    ecdhCurve: usualGroups,
  };
  return {
    ...(keyType && { keyType }),
    usual: once(() => createSecureContext(usual)),
    padded: once(() => createSecureContext({ ...usual, secureOptions: padding })),
    lenient: once(() =>
      createSecureContext({
        ...common,
        ciphers: `ALL:COMPLEMENTOFDEFAULT${suites}:!aNULL:!eNULL:@SECLEVEL=0`,
        ecdhCurve: lenientGroups().join(':'),
        secureOptions:
          padding |
          constants.SSL_OP_LEGACY_SERVER_CONNECT |
          constants.SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION |
          // A second handshake would be encrypted, so its field could not be checked before OpenSSL uses it.
          constants.SSL_OP_NO_RENEGOTIATION,
      }),
    ),
  };
}

/** For downloads, which judge no server: what Node offers, without finite fields that a server would choose. */
export const downloadContext = once(() =>
  createSecureContext({
    ciphers: `${DEFAULT_CIPHERS}:!kDHE`,
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  }),
);

/** OpenSSL's workarounds for faulty peers. SSL_OP_TLSEXT_PADDING is one of them, and Node has no name for it. */
const padding = constants.SSL_OP_ALL;

/**
 * What leaves a server no choice of certificate: the cipher suites up to TLS 1.2, the signature algorithms in TLS 1.3. In TLS
 * 1.3, PKCS #1 v1.5 may sign certificates only (RFC 8446 §4.2.3), so an ECDSA certificate from an RSA CA is still accepted. The
 * reverse cannot be said: a strict server may withhold an RSA certificate that an ECDSA CA issued.
 */
const restricted: Readonly<Record<KeyType, { suites: string; sigalgs: string }>> = {
  rsa: {
    suites: ':!aECDSA:!aDSS',
    sigalgs:
      'rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512:rsa_pss_pss_sha256:rsa_pss_pss_sha384:' +
      'rsa_pss_pss_sha512:RSA+SHA256:RSA+SHA384:RSA+SHA512:RSA+SHA1',
  },
  ecdsa: {
    suites: ':!aRSA:!aDSS',
    sigalgs: 'ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512:ECDSA+SHA1:RSA+SHA256:RSA+SHA384:RSA+SHA512:RSA+SHA1',
  },
};

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
