/** policy.subject: what is served against what the definition of the entry says of every generation. */
import type { DistinguishedName, Entry, Settings } from '../../ledger/types.ts';
import type { CertificateFacts } from '../../pki/types.ts';
import type { Check } from '../check.ts';
import { differing, sameWords, written } from '../subject.ts';
import { askedOfServed } from './ask.ts';

/** What the record of the generation demands in the same words is left to `drift.subject`, so that it is said once. */
export const subject: Check = askedOfServed('subject', ({ certificate }, { entry }, { settings }) => {
  const { sha256, subject: served, unreadable } = certificate;
  if (!served || unreadable?.includes('subject')) return undefined;
  const wanted = demanded(entry, settings, certificate);
  const recorded = entry.certificate?.subject ?? {};
  const different = differing(wanted, served).filter(
    ({ name }) => !sameWords(wanted[name] ?? '', recorded[name]),
  );
  if (different.length === 0) return undefined;
  return {
    facts: {
      sha256,
      expected: different.map(attribute => written(attribute, wanted)),
      served: different.map(attribute => written(attribute, served)),
    },
  };
});

/**
 * The entry demands what it names; the settings, of whatever states an organization or country at all, the
 * organization's own. A domain-validated certificate states none.
 */
function demanded(entry: Entry, settings: Settings, { subject }: CertificateFacts): DistinguishedName {
  const { organization, country } = settings.subject ?? {};
  return {
    ...(organization !== undefined && subject?.organization !== undefined && { organization }),
    ...(country !== undefined && subject?.country !== undefined && { country }),
    ...entry.subject,
  };
}
