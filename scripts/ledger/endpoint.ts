/** Turns written endpoints into {@link Endpoint}s and gives each the key that identifies it everywhere. */

import { canonicalAddress, canonicalName } from '../text/host.ts';
import { nearest } from './messages/nearest.ts';
import type { Values } from './messages/schema-messages.ts';
import type { EndpointLongForm } from './schema.generated.ts';
import { type Endpoint, type Protocol, protocols } from './types.ts';

/** Why a text is no endpoint. `part`: the key of the long form that is wrong; absent: the endpoint as a whole. */
export interface EndpointFault {
  rule:
    | 'entry.endpoint-scheme'
    | 'entry.endpoint-no-scheme'
    | 'entry.endpoint-user'
    | 'entry.endpoint-path'
    | 'entry.endpoint-port'
    | 'entry.endpoint-wildcard'
    | 'entry.endpoint-host'
    | 'entry.endpoint-nowhere'
    | 'entry.endpoint-address'
    | 'entry.endpoint-server-name';
  values: Values;
  part?: keyof EndpointLongForm;
}

export type Expansion = { endpoint: Endpoint } | { fault: EndpointFault };

/** @param written a short form such as `ldaps://dirlink.example.jp:636`, or a long form that satisfies its schema */
export function expandEndpoint(written: string | EndpointLongForm): Expansion {
  return typeof written === 'string' ? expandUrl(written) : expandMap(written);
}

/**
 * An endpoint that is safe to show: everything before the last `@` is removed, because it may be a password.
 */
export function withoutUser(text: string): string {
  return text.replace(/^([A-Za-z][A-Za-z0-9+.-]*:\/\/)?.*@/s, (_, scheme: string = '') => `${scheme}…@`);
}

function expandUrl(text: string): Expansion {
  // This is checked first, because the sentences of the other rules show the text.
  if (text.includes('@')) return refuse('entry.endpoint-user', { text: withoutUser(text) });
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(.*)$/s.exec(text);
  if (!match) return refuse('entry.endpoint-no-scheme', { text });
  const [scheme, rest] = [(match[1] ?? '').toLowerCase(), (match[2] ?? '').replace(/\/$/, '')];
  if (!isProtocol(scheme)) {
    const meant = nearest(scheme, Object.keys(protocols));
    const known = Object.keys(protocols).join(', ');
    return refuse('entry.endpoint-scheme', { scheme, known: meant ?? known });
  }
  if (/[/?#]/.test(rest)) return refuse('entry.endpoint-path', { text });
  const authority = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(rest);
  if (!authority) return refuse('entry.endpoint-host', { host: rest });
  const port = authority[2] === undefined ? protocols[scheme] : parsePort(authority[2]);
  if (port === undefined) return refuse('entry.endpoint-port', { port: authority[2] ?? '' });
  return expandMap({ protocol: scheme, host: authority[1] ?? '', port });
}

function expandMap(written: EndpointLongForm): Expansion {
  const { protocol = 'https', maintenance, check = 'tls', reason } = written;
  const port = written.port ?? protocols[protocol];
  if (written.host === undefined && written.address === undefined)
    return refuse('entry.endpoint-nowhere', {});

  const address = written.address === undefined ? undefined : canonicalAddress(unbracket(written.address));
  if (written.address !== undefined && address === undefined) {
    return refuse('entry.endpoint-address', { address: written.address }, 'address');
  }
  let host: string | undefined;
  if (written.host !== undefined) {
    if (written.host.includes('@')) {
      return refuse('entry.endpoint-user', { text: withoutUser(written.host) }, 'host');
    }
    if (written.host.includes('*')) return refuse('entry.endpoint-wildcard', { host: written.host }, 'host');
    host = canonicalAddress(unbracket(written.host)) ?? canonicalName(written.host);
    if (host === undefined) return refuse('entry.endpoint-host', { host: written.host }, 'host');
  }
  const hostIsName = host !== undefined && canonicalAddress(host) === undefined;
  let serverName = hostIsName ? host : undefined;
  if (written.serverName !== undefined) {
    serverName = canonicalName(written.serverName);
    if (serverName === undefined) {
      return refuse('entry.endpoint-server-name', { name: written.serverName }, 'serverName');
    }
  }
  return {
    endpoint: {
      key: endpointKey(protocol, host, port, address, serverName),
      protocol,
      ...(host !== undefined && { host }),
      port,
      ...(address !== undefined && { address }),
      ...(serverName !== undefined && { serverName }),
      ...(maintenance && { maintenance }),
      check,
      ...(reason !== undefined && { reason }),
    },
  };
}

/** Without a host, the address takes its place. The same endpoint may be written with the address as host. */
function endpointKey(
  protocol: Protocol,
  host: string | undefined,
  port: number,
  address: string | undefined,
  serverName: string | undefined,
): string {
  const place = host ?? address ?? '';
  const pinned = host !== undefined && address !== undefined && address !== host;
  const impliedName = canonicalAddress(place) === undefined ? place : undefined;
  return (
    `${protocol}://${bracket(place)}:${port}` +
    (pinned ? `@${bracket(address)}` : '') +
    (serverName === impliedName ? '' : `?sni=${serverName ?? ''}`)
  );
}

/** Identifies an endpoint without its protocol. Two active entries may not have the same one. */
export function endpointIdentity(endpoint: Endpoint): string {
  return endpoint.key.slice(endpoint.protocol.length);
}

const bracket = (host: string) => (host.includes(':') ? `[${host}]` : host);
const unbracket = (host: string) => (/^\[.*\]$/s.test(host) ? host.slice(1, -1) : host);

function parsePort(text: string): number | undefined {
  if (!/^[0-9]{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : undefined;
}

function isProtocol(scheme: string): scheme is Protocol {
  return Object.hasOwn(protocols, scheme);
}

function refuse(rule: EndpointFault['rule'], values: Values, part?: keyof EndpointLongForm): Expansion {
  return { fault: { rule, values, ...(part && { part }) } };
}
