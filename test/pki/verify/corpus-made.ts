/** What the cases are made of: a root, a CA and a server's certificate, each as good or as bad as is asked. */
import { tlv } from '../../support/tls/der.ts';
import { extension, type Issued, issue, purposes, usages, type Wanted } from '../../support/tls/pki.ts';

export interface Case {
  name: string;
  /** Leaf first. */
  sent: Issued[];
  trusted: Issued[];
  /** `trusted`, or the error. */
  expected: string;
  /** OpenSSL's answer where it is another, and why. */
  openssl?: { says: string; because: string };
}

export const authority = { ca: true, usage: usages.keyCertSign | usages.cRLSign } as const;
export const server: Partial<Wanted> = { ca: false, purposes: [purposes.server] };

export const root = issue({ subject: 'Root CA', ...authority });
export const ca = issue({ subject: 'CA', issuer: root, key: 'ca', ...authority });
export const ee = issue({ subject: 'server.example', issuer: ca, ...server });

/** The same CA, or root, but for what is said. */
export const caWith = (wanted: Partial<Wanted>) =>
  issue({ subject: 'CA', issuer: root, key: 'ca', ...authority, ...wanted });
const rootWith = (wanted: Partial<Wanted>): [Issued, Issued, Issued] => {
  const other = issue({ subject: 'Some root', ...authority, ...wanted });
  const below = issue({ subject: 'Below', issuer: other, ...authority });
  return [issue({ subject: 'server.example', issuer: below, ...server }), below, other];
};
export const eeWith = (wanted: Partial<Wanted>) =>
  issue({ subject: 'server.example', issuer: ca, ...server, ...wanted });
export const without = { ca: undefined, usage: undefined } satisfies Partial<Wanted>;

export const unknown = (critical: boolean) => extension('1.2.3.4', tlv(0x05), critical);

export function underRoot(name: string, wanted: Partial<Wanted>, expected: string): Case {
  const [leaf, below, other] = rootWith(wanted);
  return { name, sent: [leaf, below], trusted: [other], expected };
}

export const underCa = (name: string, wanted: Partial<Wanted>, expected: string): Case => ({
  name,
  sent: [ee, caWith(wanted)],
  trusted: [root],
  expected,
});

export const leafCase = (name: string, wanted: Partial<Wanted>, expected: string): Case => ({
  name,
  sent: [eeWith(wanted), ca],
  trusted: [root],
  expected,
});
