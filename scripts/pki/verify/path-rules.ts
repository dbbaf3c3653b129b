/** What speaks against a path (RFC 5280 §6.1), in OpenSSL's order and words, so that both name the same flaw first. */
import { type Extensions, keyUsages, netscapeTypes } from '../x509/extensions.ts';
import { explicitCurve } from '../x509/key-name.ts';
import { oids } from '../x509/oids.ts';
import { type Budget, nameObjection } from './name-constraints.ts';
import type { Objection, Step } from './objection.ts';
import type { Node } from './path-node.ts';

/**
 * @param path leaf first, anchor last; every signature in it holds. The anchor has to keep the rules as well, as with OpenSSL.
 * @param now milliseconds; the leaf's own dates are left to the comparison
 * @returns the first objection; undefined: there is none
 */
export function objectionTo(path: readonly Node[], now: number, budget: Budget): Objection | undefined {
  const steps: Step[] = [];
  for (const node of path) {
    const { extensions } = node;
    if (extensions === 'malformed') {
      const extension = node.malformedExtension;
      return { error: 'INVALID_EXTENSION', node, ...(extension !== undefined && { extension }) };
    }
    steps.push({ node, extensions });
  }
  return extensionObjection(steps) ?? dateObjection(path, now) ?? nameObjection(steps, budget);
}

function extensionObjection(steps: Step[]): Objection | undefined {
  /** Intermediates below, those not counted that only renew a key (RFC 5280 §6.1.4 (l)). */
  let below = 0;
  for (const [index, { node, extensions }] of steps.entries()) {
    const { basic, unknownCritical, proxy } = extensions;
    if (unknownCritical !== undefined)
      return { error: 'UNHANDLED_CRITICAL_EXTENSION', node, extension: unknownCritical };
    if (proxy) return { error: 'PROXY_CERTIFICATES_NOT_ALLOWED', node };
    if (index > 0 && !isAuthority(node, extensions, index === steps.length - 1))
      return { error: 'INVALID_CA', node };
    const keyError = keyErrorOf(node);
    if (keyError) return { error: keyError, node };
    if (!serves(extensions, index === 0)) return { error: 'INVALID_PURPOSE', node };
    const limit = basic?.pathLength;
    if (index > 1 && limit !== undefined && below > limit) return { error: 'PATH_LENGTH_EXCEEDED', node };
    if (index > 0 && !node.selfIssued) below++;
  }
  return undefined;
}

/**
 * basicConstraints decides, and RFC 5280 §6.1.4 (k) lets nothing stand in for them. Only of an anchor, which is an authority
 * because somebody made it one, a version 1 root, a keyUsage or Netscape's type are enough, as for OpenSSL.
 */
function isAuthority(
  node: Node,
  { basic, keyUsage, netscapeType = 0 }: Extensions,
  anchor: boolean,
): boolean {
  if (keyUsage !== undefined && !(keyUsage & keyUsages.keyCertSign)) return false;
  if (basic) return basic.ca;
  if (!anchor) return false;
  if (node.isVersion1 && node.selfIssued) return true;
  return keyUsage !== undefined || Boolean(netscapeType & netscapeTypes.sslAuthority);
}

/**
 * A key that nobody can decode is nobody's, and ends each handshake. A curve that is spelled out may differ from the one it
 * looks like (CVE-2020-0601), so that clients refuse it even where it does not.
 */
function keyErrorOf({ publicKey, read }: Node): string | undefined {
  if (!publicKey) return 'UNREADABLE_PUBLIC_KEY';
  return read.facts.key === explicitCurve ? 'EC_KEY_EXPLICIT_PARAMS' : undefined;
}

/** Not the two purposes for “server-gated cryptography” of the nineties, which only OpenSSL still takes for it. */
const tlsUsages = keyUsages.digitalSignature | keyUsages.keyEncipherment | keyUsages.keyAgreement;

/** May it be, or certify, a TLS server? A purpose left unsaid is no obstacle; anyExtendedKeyUsage alone is not enough. */
function serves({ purposes, keyUsage, netscapeType }: Extensions, leaf: boolean): boolean {
  if (purposes && !purposes.has(oids.serverAuth)) return false;
  if (!leaf) return true;
  if (netscapeType !== undefined && !(netscapeType & netscapeTypes.sslServer)) return false;
  return keyUsage === undefined || Boolean(keyUsage & tlsUsages);
}

/** From the anchor down. An anchor that has expired is no anchor any more, as with OpenSSL. */
function dateObjection([, ...issuers]: readonly Node[], now: number): Objection | undefined {
  for (const node of issuers.reverse()) {
    const { notBefore, notAfter } = node;
    if (notBefore === undefined) return { error: 'ERROR_IN_CERT_NOT_BEFORE_FIELD', node };
    if (now < notBefore) return { error: 'CERT_NOT_YET_VALID', node };
    if (notAfter === undefined) return { error: 'ERROR_IN_CERT_NOT_AFTER_FIELD', node };
    if (now > notAfter) return { error: 'CERT_HAS_EXPIRED', node };
  }
  return undefined;
}
