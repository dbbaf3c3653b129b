/** Revocation lists and OCSP responses that say exactly what a test wants, with signatures that hold. */
import { createHash, createPublicKey, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { day } from '../../../scripts/text/duration.ts';
import { oid, sequence, tlv } from './der.ts';
import { extension, type Issued, now, object, uri } from './pki.ts';

/** The day before, and the day after, {@link now}. */
export const [yesterday, tomorrow] = [new Date(now.getTime() - day), new Date(now.getTime() + day)];

const bits = (octets: Uint8Array) => tlv(0x03, Buffer.from([0]), octets);
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const sha256WithRsa = sequence(oid('2a864886f70d01010b'), tlv(0x05));
const algorithmOf = ({ kind }: Issued) => (kind === 'p256' ? ecdsaWithSha256 : sha256WithRsa);
const digits = (date: Date) => date.toISOString().replace(/\.\d+|[-:T]/g, '');
export const utcTime = (date: Date) => tlv(0x17, digits(date).slice(2));
export const generalizedTime = (date: Date) => tlv(0x18, digits(date));

/** Octets of the serial number, as `issue` makes them. */
export const serialOf = ({ serial }: Pick<Issued, 'serial'>) =>
  Buffer.from([1, serial >> 16, (serial >> 8) & 0xff, serial & 0xff]);

/** cRLDistributionPoints with one point per URL. */
export const crlPoints = (...urls: string[]) =>
  extension('2.5.29.31', sequence(...urls.map(url => sequence(tlv(0xa0, tlv(0xa0, uri(url)))))));
/** authorityInfoAccess with caIssuers. */
export const issuerAt = (...urls: string[]) =>
  extension(
    '1.3.6.1.5.5.7.1.1',
    sequence(...urls.map(url => sequence(object('1.3.6.1.5.5.7.48.2'), uri(url)))),
  );
/** @param parts context-specific elements of IssuingDistributionPoint */
export const distributionPoint = (...parts: Buffer[]) => extension('2.5.29.28', sequence(...parts), true);
export const pointName = (url: string) => tlv(0xa0, tlv(0xa0, uri(url)));
export const flag = (tag: number) => tlv(tag, Buffer.from([0xff]));

export interface Revoked {
  serial: Buffer;
  at?: Date;
  /** Code of CRLReason. */
  reason?: number;
  extensions?: Buffer[];
}

export interface WantedCrl {
  issuer: Issued;
  /** Whoever signs; default: `issuer`. */
  signer?: Issued;
  revoked?: Revoked[];
  /** Instead of `revoked`, encoded. */
  entries?: Buffer;
  thisUpdate?: Date;
  nextUpdate?: Date | null;
  extensions?: Buffer[];
  /** AlgorithmIdentifier, instead of the right one. */
  algorithm?: Buffer;
  /** What the list itself says of it. */
  innerAlgorithm?: Buffer;
}

export function entryOf({ serial, at = yesterday, reason, extensions = [] }: Revoked): Buffer {
  const all = [
    ...(reason === undefined ? [] : [extension('2.5.29.21', tlv(0x0a, Buffer.from([reason])))]),
    ...extensions,
  ];
  return sequence(tlv(0x02, serial), utcTime(at), ...(all.length > 0 ? [sequence(...all)] : []));
}

export function crlOf(wanted: WantedCrl): Buffer {
  const { issuer, signer = issuer, revoked = [], thisUpdate = yesterday, nextUpdate = tomorrow } = wanted;
  const { extensions = [], entries = Buffer.concat(revoked.map(entryOf)) } = wanted;
  const algorithm = wanted.algorithm ?? algorithmOf(signer);
  const tbs = sequence(
    tlv(0x02, Buffer.from([1])),
    wanted.innerAlgorithm ?? algorithm,
    issuer.subject,
    utcTime(thisUpdate),
    ...(nextUpdate ? [utcTime(nextUpdate)] : []),
    ...(entries.length > 0 ? [sequence(entries)] : []),
    ...(extensions.length > 0 ? [tlv(0xa0, sequence(...extensions))] : []),
  );
  return sequence(tbs, algorithm, bits(sign('sha256', tbs, signer.key)));
}

type Status = 'good' | 'unknown' | { at: Date; reason?: number };

/** Of one certificate. */
export interface Answer {
  status: Status;
  thisUpdate?: Date;
  nextUpdate?: Date | null;
  /** Behind all the rest. */
  rest?: readonly Buffer[];
}

export interface WantedStaple {
  issuer: Issued;
  leaf: Issued;
  /** Default: good. */
  status?: Status;
  thisUpdate?: Date;
  nextUpdate?: Date | null;
  /** Further answers about the same certificate. */
  more?: readonly Answer[];
  /** Further answers, encoded. */
  singles?: readonly Buffer[];
  /** Whoever signs; default: `issuer`. */
  signer?: Issued;
  /** Sent along. */
  certificates?: Issued[];
  digest?: 'sha1' | 'sha256';
  extensions?: readonly Buffer[];
}

const digestOids = { sha1: '2b0e03021a', sha256: '608648016503040201' };

export function stapleOf(wanted: WantedStaple): Buffer {
  const { issuer, leaf, signer = issuer, certificates = [], digest = 'sha1' } = wanted;
  const { status = 'good', thisUpdate = yesterday, nextUpdate = tomorrow, extensions = [] } = wanted;
  const hashOf = (octets: Buffer) => createHash(digest).update(octets).digest();
  // The uncompressed point or the RSAPublicKey stands at the end of the SubjectPublicKeyInfo.
  const info = createPublicKey(issuer.key).export({ type: 'spki', format: 'der' });
  const keyBits = issuer.kind === 'p256' ? info.subarray(-65) : info.subarray(24);
  const id = sequence(
    sequence(oid(digestOids[digest]), tlv(0x05)),
    tlv(0x04, hashOf(issuer.subject)),
    tlv(0x04, hashOf(keyBits)),
    tlv(0x02, serialOf(leaf)),
  );
  const all = [{ status, thisUpdate, nextUpdate }, ...(wanted.more ?? [])];
  const singles = [...all.map(answer => singleOf(id, answer)), ...(wanted.singles ?? [])];
  const responseData = sequence(
    tlv(0xa1, signer.subject),
    generalizedTime(thisUpdate),
    sequence(...singles),
    ...(extensions.length > 0 ? [tlv(0xa1, sequence(...extensions))] : []),
  );
  const basic = sequence(
    responseData,
    algorithmOf(signer),
    bits(sign('sha256', responseData, signer.key)),
    ...(certificates.length > 0 ? [tlv(0xa0, sequence(...certificates.map(({ der }) => der)))] : []),
  );
  return sequence(
    tlv(0x0a, Buffer.from([0])),
    tlv(0xa0, sequence(object('1.3.6.1.5.5.7.48.1.1'), tlv(0x04, basic))),
  );
}

function singleOf(id: Buffer, answer: Answer): Buffer {
  const { status, thisUpdate = yesterday, nextUpdate = tomorrow, rest = [] } = answer;
  return sequence(
    id,
    certStatus(status),
    generalizedTime(thisUpdate),
    ...(nextUpdate ? [tlv(0xa0, generalizedTime(nextUpdate))] : []),
    ...rest,
  );
}

function certStatus(status: Status): Buffer {
  if (status === 'good') return tlv(0x80);
  if (status === 'unknown') return tlv(0x82);
  const reason = status.reason === undefined ? [] : [tlv(0xa0, tlv(0x0a, Buffer.from([status.reason])))];
  return tlv(0xa1, generalizedTime(status.at), ...reason);
}

export interface HttpServer extends AsyncDisposable {
  port: number;
  /** `http://127.0.0.1:port/path` */
  url(path: string): string;
  /** Paths asked for, in order. */
  asked: string[];
}

/** An HTTP server on a free loopback port; ends with its scope. */
export async function serveHttp(answer: RequestListener): Promise<HttpServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    url: path => `http://127.0.0.1:${port}${path}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

export interface Wanted {
  leaf: Issued;
  /** Sent behind it. */
  chain?: Issued[];
  staple?: Buffer;
}

/** A TLS server on a free loopback port that staples; ends with its scope. */
export async function serveStapling({ leaf, chain = [], staple }: Wanted) {
  const server = createTlsServer({
    key: leaf.key.export({ type: 'pkcs8', format: 'pem' }),
    cert: [leaf, ...chain].map(({ cert }) => cert).join(''),
  });
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  server.on('secureConnection', socket => socket.on('error', () => socket.destroy()));
  server.on('OCSPRequest', (_certificate, _issuer, answer) => answer(null, staple ?? (null as never)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
