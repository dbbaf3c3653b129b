/** Canonical forms of host names and addresses, so that equal ones are equal strings. */
import { domainToASCII } from 'node:url';
import { ipAddresses } from '../libraries.ts';

const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

const fourParts = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** An IP address in canonical form (RFC 5952 for IPv6), without brackets; undefined when `text` is no address. */
export function canonicalAddress(text: string): string | undefined {
  // Only the plain four-part form: 127.1 and 0x7f000001 are addresses to some programs and names to others.
  // It is canonical as it stands.
  if (fourParts.test(text)) return text;
  // The library throws for text that is no address, which is slow. Text that cannot be an address is not passed to it.
  if (!text.includes(':') || text.includes('%')) return undefined;
  const groups = inGroups(text);
  const { IPv6 } = ipAddresses();
  return groups !== undefined && IPv6.isValid(groups) ? IPv6.parse(groups).toRFC5952String() : undefined;
}

/**
 * An IPv6 address or network whose last 32 bits are written as an IPv4 address (RFC 4291 §2.2), in groups: `ipaddr.js`
 * takes `::4.5.6.7` for `::ffff:4.5.6.7`. Others stay as they are; undefined: it ends in something else with dots.
 */
export function inGroups(text: string): string | undefined {
  if (!text.includes('.')) return text;
  const [, head, dotted = '', length = ''] = /^(.*:)([\d.]+)(\/\d+)?$/.exec(text) ?? [];
  if (head === undefined || !fourParts.test(dotted)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  return `${head}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}${length}`;
}

/** A DNS name in lower case, internationalised labels in punycode, no trailing dot; undefined when `text` is no name. */
export function canonicalName(text: string): string | undefined {
  const name = text.replace(/\.$/, '');
  // The URL standard reads a name whose last label is a number as an IPv4 address; nothing else does.
  if (/(^|\.)(0x[0-9a-f]*|[0-9]+)$/i.test(name)) return undefined;
  // It also drops tabs and decodes %-escapes. Text with such characters is refused first.
  if (/[\s%/\\?#@:[\]<>^|]/.test(name)) return undefined;
  const ascii = /^[a-z0-9._-]+$/.test(name) && !name.includes('xn--') ? name : domainToASCII(name);
  if (ascii === '' || ascii.length > 253) return undefined;
  return ascii.split('.').every(part => label.test(part)) ? ascii : undefined;
}

/** A name in a certificate: a DNS name that may start with `*.`, or an IP address. Other text is returned unchanged. */
export function canonicalCertificateName(text: string): string {
  if (text.startsWith('*.')) {
    const rest = canonicalName(text.slice(2));
    return rest === undefined ? text : `*.${rest}`;
  }
  return canonicalAddress(text) ?? canonicalName(text) ?? text;
}
