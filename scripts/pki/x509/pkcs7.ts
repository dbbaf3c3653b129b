/** Certificates in PKCS #7 (RFC 2315), as Windows exports and authorities publish them. */
import { children, type Element, elementAt, encoded, objectIdentifier, tags } from './der.ts';
import { oids } from './oids.ts';

/**
 * DER of each certificate, in the file's order, which means nothing: they are a SET. §9.1: `[0]` of SignedData holds them.
 * @returns undefined: it is no SignedData. @throws RangeError when it is one that is not whole
 */
export function certificatesInPkcs7(der: Buffer): Buffer[] | undefined {
  const contentInfo = elementAt(der, 0);
  if (contentInfo.tag !== tags.sequence || !isSignedData(contentInfo)) return undefined;
  const [, wrapped] = children(contentInfo);
  const [data] = wrapped ? children(wrapped) : [];
  const list = data && children(data).find(({ tag }) => tag === 0xa0);
  return list ? children(list).map(encoded) : [];
}

function isSignedData({ bytes, from, to }: Element): boolean {
  const first = elementAt(bytes, from, to);
  return first.tag === tags.objectIdentifier && objectIdentifier(first) === oids.signedData;
}
