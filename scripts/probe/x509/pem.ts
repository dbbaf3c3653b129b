/** PEM (RFC 7468), as people and authorities write it. */

export interface PemBlock {
  label: string;
  /** What it holds; undefined: it has no end. */
  octets: Buffer | undefined;
}

const block = /-----BEGIN ([A-Z0-9 #]+)-----([^-]*)(-----END \1-----)?/g;

/** In their order; empty where there are none. What stands between them is commentary. */
export function pemBlocks(bytes: Buffer): PemBlock[] {
  return Array.from(bytes.toString('latin1').matchAll(block), ([, label = '', base64 = '', end]) => ({
    label,
    octets: end === undefined ? undefined : Buffer.from(base64, 'base64'),
  }));
}
