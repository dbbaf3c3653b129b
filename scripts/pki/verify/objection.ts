import type { Extensions } from '../x509/extensions.ts';
import type { Node } from './path-node.ts';

export interface Objection {
  /** OpenSSL's name for the error, or our own where OpenSSL has none as exact. */
  error: string;
  /** The certificate that breaks the rule. */
  node: Node;
  /** Name or OID of the extension that `error` is about, where it is about one. */
  extension?: string;
}

/** A certificate of a path, with its extensions read. */
export interface Step {
  node: Node;
  extensions: Extensions;
}
