/** Compares the subject that is demanded with that of a certificate, attribute by attribute. */
import type { DistinguishedName } from '../ledger/types.ts';

const attributes = [
  { name: 'commonName', short: 'CN' },
  { name: 'organization', short: 'O' },
  { name: 'country', short: 'C' },
] as const;
export type Attribute = (typeof attributes)[number];

/** The attributes that are demanded, and are missing or different in the certificate. */
export const differing = (wanted: DistinguishedName, served: DistinguishedName): Attribute[] =>
  attributes.filter(({ name }) => wanted[name] !== undefined && !sameWords(wanted[name], served[name]));

/** `O=Example KK`, or `O=` without a value. */
export const written = ({ name, short }: Attribute, subject: DistinguishedName): string =>
  `${short}=${subject[name] ?? ''}`;

/** Case and runs of white space do not matter in a name (RFC 5280 §7.1, caseIgnoreMatch). */
export function sameWords(a: string, b: string | undefined): boolean {
  const normal = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
  return b !== undefined && normal(a) === normal(b);
}

/** `CN=www.example.jp, O=Example KK`: the attributes that there are. */
export const subjectText = (subject: DistinguishedName): string =>
  attributes
    .filter(({ name }) => subject[name] !== undefined)
    .map(attribute => written(attribute, subject))
    .join(', ');
