/** What the rules about another generation share. */

import type { EntrySight } from '../../evidence/by-entry.ts';
import type { Facts } from '../../evidence/facts.ts';
import type { Served } from '../../probe/observation.ts';

export const generationKinds = {
  sha256: 'text',
  serial: 'text',
  issuer: 'text',
  notBefore: 'instant',
  notAfter: 'instant',
  recorded: 'text',
  addresses: 'list',
} as const;

export function generationFacts({ certificate }: Served, { entry }: EntrySight): Facts {
  const { sha256, serial, issuer, notBefore, notAfter } = certificate;
  const recorded =
    entry.certificate?.sha256 ??
    entry.certificate?.serial ??
    entry.certificate?.notBefore ??
    entry.certificate?.notAfter;
  return { sha256, serial, issuer, notBefore, notAfter, recorded };
}
