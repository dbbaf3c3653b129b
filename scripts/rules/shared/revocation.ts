/** What the rules about revocation share. */
import { allServed, type EntryEvidence } from '../../evidence/evidence.ts';
import { notAsked } from '../../probe/observation.ts';

/** The certificate names no source that can be asked. */
export const nowhere: readonly (string | undefined)[] = ['NO_SOURCE', 'NO_HTTP_SOURCE', 'NO_ISSUER'];

/** The entries of which a revocation list was not asked for, as the machine that probed ran short. */
export const withRevocationNotAsked = (entries: readonly EntryEvidence[]): EntryEvidence[] =>
  entries.filter(evidence => allServed(evidence).some(({ revocation }) => revocation?.error === notAsked));
