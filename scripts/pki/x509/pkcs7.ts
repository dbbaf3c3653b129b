/** Reads certificates from PKCS #7 (RFC 2315), which Windows exports and CAs publish. */
import { children, type Element, elementAt, encoded, objectIdentifier, tags } from './der.ts';
import { oids } from './oids.ts';

/**
 * The DER of each certificate, in the order of the file. The order has no meaning: they are a SET. §9.1: they are in `[0]` of
 * SignedData.
 * @returns undefined: it is not SignedData. @throws RangeError when it is SignedData and incomplete
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
