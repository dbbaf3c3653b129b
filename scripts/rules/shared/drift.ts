/** What the rules about generations share. */

import type { EntryEvidence } from '../../evidence/evidence.ts';
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

export function generationFacts({ certificate }: Served, { entry }: EntryEvidence): Facts {
  const { sha256, serial, issuer, notBefore, notAfter } = certificate;
  const recorded =
    entry.certificate?.sha256 ??
    entry.certificate?.serial ??
    entry.certificate?.notBefore ??
    entry.certificate?.notAfter;
  return { sha256, serial, issuer, notBefore, notAfter, recorded };
}
