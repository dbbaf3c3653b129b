/**
 * Which CA issued a certificate. A CA has several intermediates and picks one for each certificate, as Let's Encrypt picks
 * R12 or R13. So the issuer's name is not enough: the same organization below the same anchor is the same CA.
 */
import type { CertificateFields } from '../ledger/edit/recordable.ts';
import type { Authority } from '../ledger/types.ts';
import type { Served } from '../probe/observation.ts';
import type { EntryEvidence } from './evidence.ts';
import { sameWords } from './subject-names.ts';

/** Is that the issuer, by the name that certledger records or by the whole distinguished name? */
export function isIssuedBy({ certificate, chain }: Served, issuer: string): boolean {
  return issuer === certificate.issuer || issuer === chain[0]?.issuer;
}

/** Undefined: the issuer names no organization, or no verified path leads to a trust anchor. */
export function authorityOf({ chain, verdict }: Served): Authority | undefined {
  const organization = organizationIn(chain[0]?.issuer ?? '');
  const { path, anchor } = verdict;
  return path === 'trusted' && anchor !== undefined && organization ? { organization, anchor } : undefined;
}

/** What a ledger records of a certificate. */
export function recordedOf(served: Served): CertificateFields {
  const authority = authorityOf(served);
  return { ...served.certificate, ...(authority && { authority }) };
}

/** Is it from the recorded CA, whichever intermediate signed it, or from an issuer that the entry names? */
export function isFromRecordedAuthority(served: Served, issuer: string, evidence: EntryEvidence): boolean {
  const { issuers = [] } = evidence.entry;
  if (issuers.some(name => isIssuedBy(served, name))) return true;
  const recorded = recordedAuthority(evidence);
  const organization = organizationIn(served.chain[0]?.issuer ?? '');
  const isOther = recorded && organization && !sameWords(recorded.organization, organization);
  // Intermediates of two organizations may have the same name.
  if (isIssuedBy(served, issuer)) return !isOther;
  const actual = authorityOf(served);
  return recorded !== undefined && actual !== undefined && recorded.anchor === actual.anchor && !isOther;
}

/** As recorded. A record without an authority is completed by what was observed of the same certificate. */
function recordedAuthority({ entry, generations }: EntryEvidence): Authority | undefined {
  const { authority, sha256 } = entry.certificate ?? {};
  return authority ?? generations.find(known => known.sha256 === sha256)?.authority;
}

/** The most specific organization in a one-line name as the probe writes it. Undefined: the line is no such name. */
function organizationIn(line: string): string | undefined {
  const attribute = /(?:^|[,+])([^=,+\\]+)=((?:\\.|[^\\,+])*)/suy;
  let organization: string | undefined;
  for (let end = 0; end < line.length; end = attribute.lastIndex) {
    attribute.lastIndex = end;
    const match = attribute.exec(line);
    if (!match) return undefined;
    const [, type, value = ''] = match;
    if (type === 'O')
      organization = value.replace(/\\(00|.)/gsu, (_, escaped) => (escaped === '00' ? '\0' : escaped));
  }
  return organization;
}
