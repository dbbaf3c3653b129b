/** OpenSSL's own opinion of a chain. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** X509_V_ERR_… by number, as far as the tests meet them. */
const words: Record<string, string> = {
  1: 'UNSPECIFIED',
  2: 'UNABLE_TO_GET_ISSUER_CERT',
  6: 'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  7: 'CERT_SIGNATURE_FAILURE',
  9: 'CERT_NOT_YET_VALID',
  10: 'CERT_HAS_EXPIRED',
  18: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  19: 'SELF_SIGNED_CERT_IN_CHAIN',
  20: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  21: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  22: 'CERT_CHAIN_TOO_LONG',
  25: 'PATH_LENGTH_EXCEEDED',
  26: 'INVALID_PURPOSE',
  32: 'KEYUSAGE_NO_CERTSIGN',
  34: 'UNHANDLED_CRITICAL_EXTENSION',
  40: 'PROXY_CERTIFICATES_NOT_ALLOWED',
  41: 'INVALID_EXTENSION',
  47: 'PERMITTED_VIOLATION',
  48: 'EXCLUDED_VIOLATION',
  49: 'SUBTREE_MINMAX',
  51: 'UNSUPPORTED_CONSTRAINT_TYPE',
  53: 'UNSUPPORTED_NAME_SYNTAX',
  79: 'INVALID_CA',
  94: 'EC_KEY_EXPLICIT_PARAMS',
};

/** In a folder of its own; ends with its scope. */
export class OpensslVerify implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'certledger-verify-'));

  /**
   * The first error, in OpenSSL's word; `undefined` when there is none. Certificates are PEM.
   * @throws when it could not be asked
   */
  verify(leaf: string, trusted: readonly string[], sent: readonly string[], at: Date): string | undefined {
    const file = (name: string, pems: readonly string[]) => {
      const path = join(this.#folder, name);
      writeFileSync(path, pems.join('\n'));
      return path;
    };
    const { status, stdout, stderr } = spawnSync(
      'openssl',
      [
        ...['verify', '-partial_chain', '-no-CAfile', '-no-CApath', '-no-CAstore', '-auth_level', '0'],
        ...['-purpose', 'sslserver', '-attime', String(at.getTime() / 1000)],
        ...(trusted.length > 0 ? ['-trusted', file('trusted.pem', trusted)] : []),
        ...(sent.length > 0 ? ['-untrusted', file('sent.pem', sent)] : []),
        file('leaf.pem', [leaf]),
      ],
      { encoding: 'utf8' },
    );
    if (status === 0) return undefined;
    const number = /^error (\d+) at/m.exec(stdout + stderr)?.[1];
    if (number === undefined) throw new Error(stdout + stderr);
    return words[number] ?? number;
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
