/** What the rules about revocation share. */
import { allServed, type EntryEvidence } from '../../evidence/evidence.ts';
import { notAsked } from '../../probe/observation.ts';

/** Nobody can be asked. */
export const nowhere: readonly (string | undefined)[] = ['NO_SOURCE', 'NO_HTTP_SOURCE', 'NO_ISSUER'];

/** Whether lists are to be had and up to date could not be told where the probing machine had run short and could not ask. */
export const withRevocationNotAsked = (entries: readonly EntryEvidence[]): EntryEvidence[] =>
  entries.filter(evidence => allServed(evidence).some(({ revocation }) => revocation?.error === notAsked));
