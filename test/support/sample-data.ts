/** Short ways to write ledgers and observations, for tests of everything after the probe. */
import { createHash } from 'node:crypto';
import { defaultSettings } from '../../scripts/ledger/settings.ts';
import type { CertificateRecord, Endpoint, Entry, Ledger, Settings } from '../../scripts/ledger/types.ts';
import { type Protocol, protocols } from '../../scripts/ledger/types.ts';
import type { CertificateFacts, ChainLink, Verdict } from '../../scripts/pki/certificate-types.ts';
import type { Failed, ProbeError, Served, Skipped } from '../../scripts/probe/observation.ts';

const day = 86_400_000;

/** The instant tests happen at unless they say otherwise. */
export const now = new Date('2026-10-01T00:00:00Z');

/** `now`, so many days later. */
export const later = (days: number, from: Date = now): Date => new Date(from.getTime() + days * day);

/** An ISO 8601 instant so many days from {@link now}. */
export const daysFromNow = (days: number): string => `${later(days).toISOString().slice(0, 19)}Z`;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

export function ledgerOf(entries: Entry[], settings: Partial<Settings> = {}): Ledger {
  return {
    root: '/ledger',
    settings: { ...defaultSettings, ...settings },
    parties: new Map([['infra-ops', { kind: 'team', id: 'infra-ops', name: 'infra-ops', members: [] }]]),
    entries,
    items: [],
    systems: [],
    checklists: new Map(),
    trust: new Map(['public', 'internal'].map(name => [name, { name, anchors: [], hash: sha256Of(name) }])),
    unreadable: [],
  };
}

/** An active entry with one endpoint, `https://ID.example.jp:443`. */
export function entryOf(id: string, more: Partial<Entry> = {}): Entry {
  return {
    type: 'certificate',
    id,
    file: `inventory/certificates/${id}.yaml`,
    title: id,
    status: 'active',
    adopted: true,
    handover: { due: '2035-01-31', answers: new Map(), transfers: [] },
    owner: { team: 'infra-ops' },
    track: 'exact',
    trust: 'public',
    endpoints: [endpointOf(`https://${id}.example.jp`)],
    renewal: { method: 'manual', responsible: 'infra-ops' },
    acknowledged: [],
    ...more,
  };
}

export function endpointOf(url: string, more: Partial<Endpoint> = {}): Endpoint {
  const [scheme = '', rest = ''] = url.split('://');
  const protocol = scheme as Protocol;
  const [host = '', port = String(protocols[protocol])] = rest.split(':');
  const key = `${protocol}://${host}:${port}`;
  return { key, protocol, host, port: Number(port), serverName: host, check: 'tls', ...more };
}

/** A certificate valid for 180 days, 60 of them gone. `seed` makes the fingerprint and serial number. */
export function certificate(seed: string, more: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    sha256: sha256Of(seed),
    subject: { commonName: 'www.example.jp' },
    issuer: 'Example CA G1',
    names: ['www.example.jp'],
    serial: sha256Of(seed).slice(0, 16).replace(/^0+/, ''),
    notBefore: daysFromNow(-60),
    notAfter: daysFromNow(120),
    key: 'ec-prime256v1',
    ...more,
  };
}

/** What a ledger records of a certificate that is in order. */
export function recordOf({
  key: _key,
  publicKey: _publicKey,
  unreadable: _unreadable,
  ...record
}: CertificateFacts): CertificateRecord {
  return record;
}

export const trusted: Verdict = { trust: 'public', path: 'trusted', hostname: 'match' };

export function link(subject: string, more: Partial<ChainLink> = {}): ChainLink {
  return { sha256: sha256Of(subject), subject, selfSigned: false, ca: true, ...more };
}

interface ServedDetails extends Partial<Omit<Served, 'verdict'>> {
  verdict?: Partial<Verdict>;
}

/** `entry`'s endpoint (the first, unless told) serves this certificate behind an intermediate. */
export function served(entry: Entry, facts: CertificateFacts, details: ServedDetails = {}): Served {
  const { verdict, ...more } = details;
  const issuer = `CN=${facts.issuer}`;
  return {
    entry: entry.id,
    endpoint: entry.endpoints[0]?.key ?? '',
    at: now.toISOString(),
    vantage: {},
    address: '192.0.2.1',
    outcome: 'served',
    tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', old: 'none' },
    certificate: facts,
    chain: [
      link(`CN=${facts.subject?.commonName}`, { sha256: facts.sha256, issuer, ca: false }),
      link(issuer, { issuer: 'CN=Example Root' }),
    ],
    stapled: false,
    ...more,
    verdict: { ...trusted, ...verdict },
  };
}

export function failed(
  entry: Entry,
  outcome: Failed['outcome'] = 'unreachable',
  more: Partial<Failed> & { code?: string } = {},
): Failed {
  const { code, ...rest } = more;
  const usual: Record<Failed['outcome'], ProbeError> = {
    unreachable: { code: 'ECONNREFUSED', step: 'connect', message: 'connection refused' },
    'protocol-failed': { code: 'STARTTLS_NOT_OFFERED', step: 'starttls', message: 'no STARTTLS' },
    'handshake-failed': { code: 'ECONNRESET', step: 'handshake', message: 'connection reset' },
  };
  return {
    entry: entry.id,
    endpoint: entry.endpoints[0]?.key ?? '',
    at: now.toISOString(),
    vantage: {},
    outcome,
    error: { ...usual[outcome], ...(code === undefined ? {} : { code }) },
    ...rest,
  };
}

export function skipped(entry: Entry, reason: Skipped['reason'], more: Partial<Skipped> = {}): Skipped {
  return {
    entry: entry.id,
    endpoint: entry.endpoints[0]?.key ?? '',
    at: now.toISOString(),
    vantage: {},
    outcome: 'skipped',
    reason,
    ...more,
  };
}
