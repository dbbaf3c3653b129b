/** Certificate revocation lists (RFC 5280 §5). */
import { areUnderstood } from './crl-entries.ts';
import { children, contents, type Element, encoded, expect, instant, soleIn, tags } from './der.ts';
import { comparableName } from './distinguished-names.ts';
import { type Extension, truth } from './fields.ts';
import { oids } from './oids.ts';
import { hasCritical, taggedExtensions } from './revocation-parts.ts';
import { type Signed, signedOf, soleElement } from './signed-data.ts';

export interface Crl {
  signed: Signed;
  /** {@link comparableName} */
  issuer: string;
  /** Milliseconds. */
  thisUpdate: number;
  /** Absent, although RFC 5280 §5.1.2.5 requires it: it is not known how long the list holds. */
  nextUpdate?: number;
  /** Which certificates it is about (RFC 5280 §5.2.5). */
  scope: Scope;
  /** Absent: nothing is revoked. */
  entries?: Element;
}

/**
 * - `complete`: it covers every certificate from this issuer, or every one of the kind that `only` names
 * - `partial`: it does not cover certificates for servers, or covers only some reasons. A certificate that it lacks may be revoked
 * - `unsupported`: it must be combined with other lists, is made by another issuer, or has a part that certledger does not know
 */
export interface Scope {
  kind: 'complete' | 'partial' | 'unsupported';
  /** Absent: both kinds. */
  only?: 'users' | 'authorities';
  /** The list is only for certificates that name one of these distribution points. Absent: for any. */
  places?: string[];
}

/** @throws RangeError when the bytes are not a list, or contain anything that is not allowed in one */
export function readCrl(der: Buffer): Crl {
  const signed = signedOf(soleElement(der));
  if (signed.rest.length > 0) throw new RangeError('something follows');
  const parts = children(signed.tbs);
  const next = (...wanted: number[]) => (wanted.includes(parts[0]?.tag ?? 0) ? parts.shift() : undefined);
  next(tags.integer);
  const [algorithm, issuer] = [next(tags.sequence), next(tags.sequence)];
  const [thisUpdate, nextUpdate] = [next(...times), next(...times)];
  const [entries, extensions] = [next(tags.sequence), next(0xa0)];
  if (!algorithm || !issuer || !thisUpdate || parts.length > 0) throw new RangeError('no list');
  // RFC 5280 §5.1.1.2: the algorithm must be the same inside and outside the signed part.
  if (!encoded(algorithm).equals(encoded(signed.algorithm))) throw new RangeError('two algorithms');
  const scope = scopeOf(taggedExtensions(extensions));
  const understood = !entries || areUnderstood(entries);
  return {
    signed,
    issuer: comparableName(issuer),
    thisUpdate: instant(thisUpdate).getTime(),
    ...(nextUpdate && { nextUpdate: instant(nextUpdate).getTime() }),
    scope: understood ? scope : { kind: 'unsupported' },
    ...(entries && { entries }),
  };
}

const times = [tags.utcTime, tags.generalizedTime] as const;

function scopeOf(extensions: Extension[]): Scope {
  const has = (oid: string) => extensions.find(extension => extension.oid === oid);
  // A delta list cannot be used alone, even where its extension is not critical, as it must be.
  if (hasCritical(extensions, [oids.issuingDistributionPoint]) || has(oids.deltaCrlIndicator))
    return { kind: 'unsupported' };
  const point = has(oids.issuingDistributionPoint);
  return point ? scopeOfPoint(expect(soleIn(point.value), tags.sequence)) : { kind: 'complete' };
}

/** Tags of IssuingDistributionPoint, in their order. */
const point = {
  name: 0xa0,
  onlyUsers: 0x81,
  onlyAuthorities: 0x82,
  onlySomeReasons: 0x83,
  indirect: 0x84,
  onlyAttributes: 0x85,
} as const;

function scopeOfPoint(element: Element): Scope {
  const parts = children(element);
  const part = (tag: number) => (parts[0]?.tag === tag ? parts.shift() : undefined);
  const isSet = (tag: number) => {
    const flag = part(tag);
    return flag !== undefined && truth({ ...flag, tag: tags.boolean });
  };
  const name = part(point.name);
  const [users, authorities] = [isSet(point.onlyUsers), isSet(point.onlyAuthorities)];
  const reasons = part(point.onlySomeReasons);
  const [indirect, attributes] = [isSet(point.indirect), isSet(point.onlyAttributes)];
  if (parts.length > 0) throw new RangeError('no scope');
  // At most one of the three may be set (RFC 5280 §5.2.5).
  if (indirect || [users, authorities, attributes].filter(Boolean).length > 1) return { kind: 'unsupported' };
  return {
    kind: reasons || attributes ? 'partial' : 'complete',
    ...(users && { only: 'users' }),
    ...(authorities && { only: 'authorities' }),
    ...(name && { places: placesOf(name) }),
  };
}

const [fullName, uri] = [0xa0, 0x86];

/** The URIs of a DistributionPointName. None where it is relative to another name. */
function placesOf(name: Element): string[] {
  return children(name)
    .filter(({ tag }) => tag === fullName)
    .flatMap(children)
    .filter(({ tag }) => tag === uri)
    .map(place => contents(place).toString('latin1'));
}
