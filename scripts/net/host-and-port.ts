/** The HTTP proxy of a site, as settings write it. */
import { canonicalAddress, canonicalName } from '../text/host.ts';

/** A DNS name or an IP address, and a port. */
export interface HostAndPort {
  host: string;
  port: number;
}

/** `host:port`, with an IPv6 address in brackets. */
export const hostAndPort = ({ host, port }: HostAndPort): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Reads `http://host:port`: the port is required, a user or a path is not allowed. Undefined for any other text. */
export function parseProxy(text: string): HostAndPort | undefined {
  const [, written = '', digits] = /^http:\/\/(\[[^\]]*\]|[^:/?#@]+):([0-9]{1,5})\/?$/i.exec(text) ?? [];
  const port = Number(digits);
  const bare = /^\[(.*)\]$/s.exec(written)?.[1];
  const host = canonicalAddress(bare ?? written) ?? (bare === undefined ? canonicalName(written) : undefined);
  return host !== undefined && port >= 1 && port <= 65_535 ? { host, port } : undefined;
}
