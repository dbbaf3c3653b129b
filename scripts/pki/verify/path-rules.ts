/** The rules for a path (RFC 5280 §6.1), in OpenSSL's order and with its names, so that both report the same error first. */
import { type Extensions, keyUsages, netscapeTypes } from '../x509/extensions.ts';
import { explicitCurve } from '../x509/key-name.ts';
import { oids } from '../x509/oids.ts';
import { type Budget, nameObjection } from './name-constraints.ts';
import type { Objection, Step } from './objection.ts';
import type { Node } from './path-node.ts';

/**
 * @param path leaf first, anchor last. Every signature in it is valid. The anchor must follow the rules, too, as with OpenSSL
 * @param now milliseconds. The comparison judges the dates of the leaf
 * @returns the first objection. Undefined: there is none
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
  /** The number of intermediates below, without those that only renew a key (RFC 5280 §6.1.4 (l)). */
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
 * basicConstraints decides, and RFC 5280 §6.1.4 (k) allows no replacement for it. An anchor is a CA because the trust set says
 * so. For an anchor alone, version 1, keyUsage or Netscape's type is enough, as with OpenSSL.
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
 * A key that cannot be decoded ends each handshake. A curve with explicit parameters may differ from the named curve that it
 * resembles (CVE-2020-0601), so clients refuse explicit parameters in general.
 */
function keyErrorOf({ publicKey, read }: Node): string | undefined {
  if (!publicKey) return 'UNREADABLE_PUBLIC_KEY';
  return read.facts.key === explicitCurve ? 'EC_KEY_EXPLICIT_PARAMS' : undefined;
}

/** The old purposes of “server-gated cryptography” do not count. Only OpenSSL still accepts them instead. */
const tlsUsages = keyUsages.digitalSignature | keyUsages.keyEncipherment | keyUsages.keyAgreement;

/** May it be a TLS server, or certify one? Yes where no purpose is stated. anyExtendedKeyUsage alone is not enough. */
function serves({ purposes, keyUsage, netscapeType }: Extensions, leaf: boolean): boolean {
  if (purposes && !purposes.has(oids.serverAuth)) return false;
  if (!leaf) return true;
  if (netscapeType !== undefined && !(netscapeType & netscapeTypes.sslServer)) return false;
  return keyUsage === undefined || Boolean(keyUsage & tlsUsages);
}

/** From the anchor to the leaf. An expired anchor does not count as an anchor, as with OpenSSL. */
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
