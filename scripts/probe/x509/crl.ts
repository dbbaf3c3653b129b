/**
 * Certificate revocation lists (RFC 5280 §5). A list may have a million entries: none of them becomes an object before it
 * is the one that was asked for.
 */
import { children, contents, type Element, elementAt, encoded, instant, tags } from './der.ts';
import { type Extension, extensionsIn } from './fields.ts';
import { comparableName } from './names.ts';
import { hasCritical, inside, shortest, taggedExtensions } from './parts.ts';
import { reasonOf } from './reasons.ts';
import { type Signed, signedOf, soleElement } from './signed.ts';

export interface Crl {
  signed: Signed;
  /** {@link comparableName} */
  issuer: string;
  /** Milliseconds. */
  thisUpdate: number;
  nextUpdate: number;
  /** Which certificates it is about (RFC 5280 §5.2.5). */
  scope: Scope;
  /** Absent: nothing is revoked. */
  entries?: Element;
}

/**
 * - `complete`: of every certificate that a user (and no authority) has from this issuer
 * - `partial`: not of certificates for servers, or only of some reasons: being absent from it says nothing
 * - `unsupported`: it has to be combined with others, is made for somebody else, or says something that nobody here understands
 */
export interface Scope {
  kind: 'complete' | 'partial' | 'unsupported';
  /** The list is only for certificates that name one of these places; absent: for any. */
  places?: string[];
}

export interface CrlEntry {
  /** Milliseconds. */
  at: number;
  reason?: string;
  /** It holds something that must not be passed over and nobody here understands. */
  unsupported: boolean;
}

const oids = {
  reasonCode: '2.5.29.21',
  invalidityDate: '2.5.29.24',
  issuingDistributionPoint: '2.5.29.28',
} as const;

/** @throws RangeError when the bytes are no list, or one without nextUpdate, which RFC 5280 §5.1.2.5 demands. */
export function readCrl(der: Buffer): Crl {
  const signed = signedOf(soleElement(der));
  const elements = children(signed.tbs);
  const [algorithm, issuer, thisUpdate, nextUpdate, ...rest] = elements.slice(
    elements[0]?.tag === tags.integer ? 1 : 0,
  );
  if (!algorithm || issuer?.tag !== tags.sequence || !thisUpdate || !nextUpdate || !isTime(nextUpdate))
    throw new RangeError('no list');
  // RFC 5280 §5.1.1.2: what is said of the algorithm outside of what is signed must be what is said inside.
  if (!encoded(algorithm).equals(encoded(signed.algorithm))) throw new RangeError('two algorithms');
  const entries = rest.find(({ tag }) => tag === tags.sequence);
  return {
    signed,
    issuer: comparableName(issuer),
    thisUpdate: instant(thisUpdate).getTime(),
    nextUpdate: instant(nextUpdate).getTime(),
    scope: scopeOf(taggedExtensions(rest.find(({ tag }) => tag === 0xa0))),
    ...(entries && { entries }),
  };
}

const isTime = ({ tag }: Element): boolean => tag === tags.utcTime || tag === tags.generalizedTime;

function scopeOf(extensions: Extension[]): Scope {
  // deltaCRLIndicator is critical too: what only tells the difference is not used.
  if (hasCritical(extensions, [oids.issuingDistributionPoint])) return { kind: 'unsupported' };
  const point = extensions.find(({ oid }) => oid === oids.issuingDistributionPoint);
  return point ? scopeOfPoint(inside(point.value)) : { kind: 'complete' };
}

/** Tags of IssuingDistributionPoint. */
const point = {
  name: 0xa0,
  onlyUsers: 0x81,
  onlyAuthorities: 0x82,
  onlySomeReasons: 0x83,
  indirect: 0x84,
  onlyAttributes: 0x85,
} as const;

function scopeOfPoint(element: Element): Scope {
  let kind: Scope['kind'] = 'complete';
  let places: string[] | undefined;
  for (const part of children(element)) {
    switch (part.tag) {
      case point.name:
        places = placesOf(part);
        break;
      case point.onlyUsers:
        break;
      case point.onlyAuthorities:
      case point.onlyAttributes:
        if (isTrue(part) && kind === 'complete') kind = 'partial';
        break;
      case point.onlySomeReasons:
        if (kind === 'complete') kind = 'partial';
        break;
      case point.indirect:
        if (isTrue(part)) kind = 'unsupported';
        break;
      default:
        kind = 'unsupported';
    }
  }
  return { kind, ...(places && { places }) };
}

const [fullName, uri] = [0xa0, 0x86];

/** BOOLEAN, tagged implicitly. */
const isTrue = ({ bytes, from, to }: Element): boolean => to > from && bytes[from] !== 0;

/** URIs of a DistributionPointName; none where it is written as a part of another name. */
function placesOf(name: Element): string[] {
  return children(name)
    .filter(({ tag }) => tag === fullName)
    .flatMap(children)
    .filter(({ tag }) => tag === uri)
    .map(place => contents(place).toString('latin1'));
}

/**
 * The entry about one certificate. A million entries are walked only when the octets of the number stand somewhere.
 * @param serial as in {@link Issued}
 * @throws RangeError when the list is broken
 */
export function entryFor({ entries }: Crl, serial: Buffer): CrlEntry | undefined {
  if (!entries || !contents(entries).includes(serial)) return undefined;
  const { bytes, to } = entries;
  for (let offset = entries.from; offset < to; ) {
    const entry = elementAt(bytes, offset, to);
    const number = elementAt(bytes, entry.from, entry.to);
    if (shortest(contents(number)).equals(serial)) return readEntry(entry);
    offset = entry.to;
  }
  return undefined;
}

function readEntry(entry: Element): CrlEntry {
  const [, time, list] = children(entry);
  if (!time) throw new RangeError('no revocation date');
  const extensions = list ? extensionsIn(list) : [];
  const code = extensions.find(({ oid }) => oid === oids.reasonCode);
  const element = code && inside(code.value);
  const reason = reasonOf(element?.bytes[element.from]);
  return {
    at: instant(time).getTime(),
    ...(reason !== undefined && { reason }),
    unsupported: hasCritical(extensions, [oids.reasonCode, oids.invalidityDate]),
  };
}
