/** Turns the checked data of a file into an {@link Entry}, {@link Item} or {@link System}. */
import { parseDuration } from '../../text/duration.ts';
import { canonicalCertificateName } from '../../text/host.ts';
import { endpointsPerKeyType } from '../key-types.ts';
import type * as File from '../schema.generated.ts';
import { readContract, readHandover, readRenewal, readSignature } from '../shared-parts.ts';
import type {
  Acknowledgement,
  CertificateRecord,
  Declaration,
  Endpoint,
  Entry,
  Item,
  Owned,
  Settings,
  System,
} from '../types.ts';

/** Data that satisfies its schema, except that the keys `Missing` may be missing. */
type Tolerable<Written, Missing extends string> = Omit<Written, Missing> &
  Partial<Pick<Written, Missing & keyof Written>>;
export type WrittenCertificate = Tolerable<
  File.CertificateEntry,
  'owner' | 'endpoints' | 'renewal' | 'handover'
>;
export type WrittenItem = Tolerable<File.Item, 'owner' | 'renewal' | 'handover'>;
export type WrittenSystem = Tolerable<File.System, 'owner'>;

/** What an entry has besides its own data. */
export interface FileContext {
  /** Relative to the root. */
  file: string;
  /** The valid acknowledgements. */
  acknowledged: Acknowledgement[];
}

function readCommon(
  written: WrittenCertificate | WrittenItem | WrittenSystem,
  { file, acknowledged }: FileContext,
): Owned {
  const { id, title, status, environment, owner, handover, adopted } = written;
  return {
    id,
    file,
    title: title ?? id,
    status: status ?? 'active',
    ...(environment !== undefined && { environment }),
    owner: owner ?? {},
    ...(handover && { handover: readHandover(handover) }),
    adopted: adopted ?? true,
    acknowledged,
  };
}

/** @param endpoints the expanded endpoints, in the order of the file */
export function readCertificate(
  written: WrittenCertificate,
  endpoints: Endpoint[],
  fileContext: FileContext,
): Entry {
  const { system, site, subject, issuers, certificate, previous, addresses, keyTypes, ecdsa = {} } = written;
  return {
    type: 'certificate',
    ...readCommon(written, fileContext),
    ...(system !== undefined && { system }),
    ...(site !== undefined && { site }),
    ...(subject && { subject }),
    ...(issuers && { issuers }),
    ...(certificate && { certificate: canonicalRecord(certificate) }),
    ...(previous && { previous: canonicalRecord(previous) }),
    ...(addresses && { addresses }),
    ...(keyTypes === 'both' && { keyTypes, ecdsa: readEcdsa(ecdsa) }),
    track: written.track ?? 'exact',
    trust: written.trust ?? 'public',
    endpoints: keyTypes === 'both' ? endpointsPerKeyType(endpoints) : endpoints,
    renewal: readRenewal(written.renewal),
  };
}

function readEcdsa({ certificate, previous }: File.ECDSAGenerations): NonNullable<Entry['ecdsa']> {
  return {
    ...(certificate && { certificate: canonicalRecord(certificate) }),
    ...(previous && { previous: canonicalRecord(previous) }),
  };
}

export function readItem(written: WrittenItem, fileContext: FileContext): Item {
  const { kind, system, starts, expires, reference } = written;
  return {
    type: 'item',
    ...readCommon(written, fileContext),
    kind,
    ...(system !== undefined && { system }),
    ...(starts !== undefined && { starts }),
    expires,
    ...(reference !== undefined && { reference: String(reference) }),
    renewal: readRenewal(written.renewal),
  };
}

export function readSystem(written: WrittenSystem, settings: Settings, fileContext: FileContext): System {
  const { builder, operator, contract, goLive, declaration, reviewEvery } = written;
  return {
    type: 'system',
    ...readCommon(written, fileContext),
    ...(builder !== undefined && { builder }),
    ...(operator !== undefined && { operator }),
    ...(contract && { contract: readContract(contract) }),
    ...(goLive !== undefined && { goLive }),
    ...(declaration && { declaration: readDeclaration(declaration) }),
    reviewEvery: reviewEvery === undefined ? settings.systems.reviewEvery : parseDuration(reviewEvery),
  };
}

function readDeclaration({ contains, answered, confirmed, evidence }: File.Declaration): Declaration {
  return {
    contains: contains === 'none' ? [] : contains,
    answered: readSignature(answered),
    ...(confirmed && { confirmed: readSignature(confirmed) }),
    ...(evidence !== undefined && { evidence }),
  };
}

/** A record in canonical form, so that records can be compared: lower case, no colons, instants in UTC. */
export function canonicalRecord(written: File.Generation): CertificateRecord {
  const { subject, names, issuer, authority, serial, sha256, notBefore, notAfter } = written;
  return {
    ...(subject && { subject }),
    ...(names && { names: names.map(canonicalCertificateName) }),
    ...(issuer !== undefined && { issuer }),
    ...(authority && { authority }),
    ...(serial !== undefined && { serial: canonicalSerial(String(serial)) }),
    ...(sha256 !== undefined && { sha256: String(sha256).replaceAll(':', '').toLowerCase() }),
    ...(notBefore !== undefined && { notBefore: canonicalInstant(notBefore) ?? notBefore }),
    ...(notAfter !== undefined && { notAfter: canonicalInstant(notAfter) ?? notAfter }),
  };
}

/** `03:F9:A0:01` and `0x3f9a001` → `3f9a001`. */
function canonicalSerial(text: string): string {
  const digits = text.replace(/^0x/i, '').replaceAll(':', '').toLowerCase();
  return digits.replace(/^0+(?=.)/, '');
}

/** An instant in UTC, to the second; undefined when it does not exist in the calendar. */
export function canonicalInstant(text: string): string | undefined {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return undefined;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
