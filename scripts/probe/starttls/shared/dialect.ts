/**
 * What a dialect is: one file `scripts/probe/starttls/<name>.ts` that exports a {@link Dialect}. Everything that the
 * schemas, the ledger, the probe and the documentation need to know of a protocol is declared there, and `npm run generate` writes it.
 */
import type { Conversation } from './conversation.ts';

/**
 * Brings a new connection to the point where TLS starts. `host` is the name of the server, which some protocols send in
 * clear. @throws ProbeFailure of step `starttls`
 */
export type Negotiation = (conversation: Conversation, to: { host: string }) => Promise<void>;

/** One protocol that an endpoint can name. */
export interface ProtocolDeclaration {
  /** The default port. */
  port: number;
  /** How TLS starts: with the first octet, or after a conversation in clear. */
  start: 'at-once' | Negotiation;
  /** Its servers may be harmed, or may lock us out, when they are asked for withdrawn versions of TLS. Absent: they are asked. */
  withdrawnVersions?: 'never-asked';
  /** IANA's ids for ALPN that such servers may require. Sent only to a server that refused a hello without any. */
  applications?: readonly string[];
  /** For the table of docs/protocols.md, in Markdown: how the client asks for TLS. */
  asksWith: string;
  /** For the same table: the document that says so. */
  document: string;
  /** The real server, and its version, that test/probe/starttls/protocols.test.ts runs. Absent: only replies written by hand. */
  provenAgainst?: string;
}

export interface Dialect {
  /** Where its protocols stand in every list. */
  order: number;
  /** By the name an endpoint gives, which is the scheme of its short form. */
  protocols: Readonly<Record<string, ProtocolDeclaration>>;
}
