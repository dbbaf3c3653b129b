/** Reads the URLs in a certificate: of distribution points (RFC 5280 §4.2.1.13) and of its issuer (§4.2.2.1). */
import { children, contents, type Element, objectIdentifier, soleIn } from './der.ts';
import { oids } from './oids.ts';

/** A hostile certificate may name thousands of URLs. */
const [maximumUrls, maximumLength] = [10, 2_000];
const uriTag = 0x86;
export interface CrlSources {
  /** Only `http:` and `https:` URLs, in order, each once. */
  urls: string[];
  /** It names other sources, too: LDAP, a list of another issuer, or a list for some reasons only. */
  others: boolean;
}

/** @param value the OCTET STRING of the extension @throws RangeError when it is not such a structure */
export function crlSources(value: Element): CrlSources {
  const urls = new Set<string>();
  let others = false;
  for (const point of children(soleIn(value))) {
    const parts = children(point);
    const name = parts.find(part => part.tag === 0xa0);
    const [full] = name ? children(name) : [];
    const found = parts.length === 1 && full?.tag === 0xa0 ? children(full).flatMap(webUrl) : [];
    if (found.length === 0) others = true;
    for (const url of found) if (urls.size < maximumUrls) urls.add(url);
  }
  return { urls: [...urls], others };
}

/** @param value as for {@link crlSources} @returns only `http:` and `https:` URLs, in order, each once */
export function issuerUrls(value: Element): string[] {
  const urls = children(soleIn(value)).flatMap(description => {
    const [method, location] = children(description);
    return method && location && objectIdentifier(method) === oids.caIssuers ? webUrl(location) : [];
  });
  return [...new Set(urls)].slice(0, maximumUrls);
}

function webUrl(name: Element): string[] {
  if (name.tag !== uriTag) return [];
  const text = contents(name).toString('latin1');
  return text.length <= maximumLength && /^https?:\/\/[\x21-\x7e]+$/i.test(text) ? [text] : [];
}
