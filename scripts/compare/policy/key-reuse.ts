/** policy.key-reuse: one key in several certificates. Whoever gets hold of it once has them all. */
import type { CertificateFacts } from '../../pki/types.ts';
import { instantOf } from '../../text/calendar.ts';
import { compareWords } from '../../text/order.ts';
import type { Check, Context } from '../check.ts';
import type { Finding, Unsure } from '../finding.ts';
import { capped } from '../lists.ts';
import type { GenerationMemory, Memory } from '../memory.ts';
import { allServed, type EntrySight } from '../sight.ts';
import { askedOfServed } from './ask.ts';

/** The same certificate elsewhere is one certificate, used twice; only another one for the same key counts. */
export const keyReuse: Check = askedOfServed('key-reuse', ({ certificate }, sight, { keys }) => {
  const { sha256, publicKey } = certificate;
  if (publicKey === undefined) return undefined;
  const earlier = sight.generations.filter(
    line => line.publicKey === publicKey && isEarlier(line, certificate),
  );
  const others = keys.sharing(sight.entry.id, { sha256, publicKey });
  if (earlier.length + others.total === 0) return undefined;
  const generations = capped(earlier.map(line => line.sha256).toSorted(compareWords));
  const many = others.total > others.shown.length;
  return {
    facts: {
      sha256,
      publicKey,
      ...(earlier.length > 0 && { generations: generations.shown, generationsTotal: generations.total }),
      ...(others.total > 0 && { entries: others.shown, ...(many && { entriesTotal: others.total }) }),
    },
  };
});

/**
 * Of two certificates in one entry the later one is at fault: it should have come with a key of its own. Of two made at
 * once one is picked, always the same, so that it is said once.
 */
function isEarlier(line: GenerationMemory, certificate: CertificateFacts): boolean {
  if (line.sha256 === certificate.sha256) return false;
  const [before, after] = [instantOf(line.notBefore), instantOf(certificate.notBefore)];
  if (before === undefined || after === undefined || before === after) {
    return compareWords(line.sha256, certificate.sha256) < 0;
  }
  return before < after;
}

/**
 * Entries whose key was known in an entry that is unknown now. Memory holds one certificate of an endpoint, and nothing
 * of one whose file cannot be read: that no reuse was found among these does not end what was found earlier.
 */
export function unsureOfReuse(
  sights: readonly EntrySight[],
  memory: Memory,
  {
    unknown,
    findings,
    settings,
  }: { unknown: readonly string[]; findings: readonly Finding[] } & Pick<Context, 'settings'>,
): Unsure[] {
  if (settings.policy['key-reuse'] === 'off' || unknown.length === 0) return [];
  const unseen = new Set(unknown);
  const lines = Map.groupBy(
    memory.generations.filter(({ entry }) => unseen.has(entry)),
    ({ publicKey }) => publicKey,
  );
  const found = new Set(findings.filter(({ rule }) => rule === 'policy.key-reuse').map(({ entry }) => entry));
  return sights
    .filter(sight => !found.has(sight.entry.id))
    .filter(sight =>
      allServed(sight).some(
        ({ certificate: { publicKey, sha256 } }) =>
          publicKey !== undefined &&
          lines.get(publicKey)?.some(line => line.entry !== sight.entry.id && line.sha256 !== sha256),
      ),
    )
    .map(({ entry }) => ({ entry: entry.id, rule: 'policy.key-reuse' }));
}
