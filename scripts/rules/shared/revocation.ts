/** What the rules about revocation share. */
import { allServed, type EntrySight } from '../../evidence/by-entry.ts';
import { notAsked } from '../../probe/observation.ts';

/** Nobody can be asked. */
export const nowhere: readonly (string | undefined)[] = ['NO_SOURCE', 'NO_HTTP_SOURCE', 'NO_ISSUER'];

/** Whether lists are to be had and up to date could not be told where the probing machine had run short and could not ask. */
export const unaskedOf = (sights: readonly EntrySight[]): EntrySight[] =>
  sights.filter(sight => allServed(sight).some(({ revocation }) => revocation?.error === notAsked));
