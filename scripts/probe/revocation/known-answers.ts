/**
 * Answers remembered from earlier sweeps, so that a list is downloaded once a day and not in every sweep. A revoked certificate
 * stays revoked in memory until a newer answer says otherwise. A list that was out of date stays so until a newer one is seen.
 * When nothing can be downloaded today, earlier findings stay.
 */

import type { Revocation } from '../../pki/certificate-types.ts';
import { day } from '../../text/duration.ts';
import type { Observation, Served } from '../observation.ts';

/** One line of state: an answer, and the certificates it is about. */
export interface KnownRevocation {
  /** `unknown` only where the list was out of date: see `stale`. */
  status: 'good' | 'revoked' | 'unknown';
  source?: 'staple' | 'crl';
  /** {@link Revocation.url}, {@link Revocation.at}, {@link Revocation.reason} */
  url?: string;
  at?: string;
  reason?: string;
  /** {@link Revocation.stale} */
  stale?: { url: string; nextUpdate: string };
  /** {@link Revocation.thisUpdate}. Absent: it was not recorded. */
  thisUpdate?: string;
  /** ISO 8601: when it must be asked for again. */
  until: string;
  /** {@link Vantage.site} of the machine that learned it. An answer counts only for what is served at the same site. */
  site?: string;
  /** SHA-256 fingerprints, sorted. */
  leaves: string[];
}

type Answer = Omit<KnownRevocation, 'leaves'>;

/** Less than a day, so that a daily sweep asks every day, even when it begins a little earlier. Milliseconds. */
export const longestBelief = (20 / 24) * day;
/** A line with more fingerprints is written as several. */
const maximumLeaves = 1_000;
/** The most certificates that are remembered. Revoked ones come first. */
const maximumKnown = 200_000;
/** How long after `until` an answer is kept that only a newer one may replace. No public certificate is valid for longer. */
const lastingFor = 400 * day;

/** A key for a certificate at a site. */
const placeOf = (leaf: string, site = ''): string => `${leaf} ${site}`;
const leafOf = (place: string): string => place.slice(0, place.indexOf(' '));

/** Finds remembered answers. */
export class KnownRevocations {
  readonly #answers: Map<string, Answer>;
  readonly #now: number;

  constructor(lines: readonly KnownRevocation[], now: Date) {
    this.#now = now.getTime();
    this.#answers = answersIn(lines, this.#now);
  }

  /** An answer that need not be asked for again. */
  inForce(leaf: string, site?: string): Revocation | undefined {
    const answer = this.#answers.get(placeOf(leaf, site));
    if (!answer || answer.status === 'unknown') return undefined;
    const left = Date.parse(answer.until) - this.#now;
    // A person who can write the state must not be able to hide a revocation for ever.
    return left > 0 && left <= longestBelief ? revocationOf(answer) : undefined;
  }

  /**
   * Is this `good` answer not enough against a remembered revocation? A server may staple a response from before the revocation,
   * and a mirror may serve an old list. So only an answer counts that is newer than the one that said `revoked`. And what a list
   * said, only a list can withdraw.
   * @param good `thisUpdate` in milliseconds. Undefined: it was not recorded
   */
  contests(
    leaf: string,
    good: { source: Revocation['source']; thisUpdate: number | undefined },
    site?: string,
  ): boolean {
    const revoked = this.#answers.get(placeOf(leaf, site));
    if (revoked?.status !== 'revoked') return false;
    if (revoked.source === 'crl' && good.source === 'staple') return true;
    return (
      good.thisUpdate !== undefined && good.thisUpdate <= Date.parse(revoked.thisUpdate ?? revoked.at ?? '')
    );
  }

  /**
   * The observation, completed from memory where it could learn nothing itself. A remembered revocation is added even where
   * nothing was asked. Otherwise a server could leave out its intermediate certificate, and the finding would end.
   * @param isAnchor the certificate that is served is itself an anchor. Then the owner of the trust set answers for it
   */
  recalled<T extends Observation>(observation: T, isAnchor: (served: Served) => boolean = () => false): T {
    if (observation.outcome !== 'served') return observation;
    const { revocation, certificate, vantage } = observation;
    const answer = this.#answers.get(placeOf(certificate.sha256, vantage.site));
    if (!answer || !isLasting(answer) || !this.#isOpen(observation)) return observation;
    if (
      !revocation &&
      (answer.status !== 'revoked' || isOver(certificate, this.#now) || isAnchor(observation))
    )
      return observation;
    // What this sweep learned about the list is newer.
    if (answer.status === 'unknown' && revocation?.stale) return observation;
    const { stale, ...rest } = revocationOf(answer);
    const seen = revocation?.stale ?? stale;
    return { ...observation, revocation: { ...revocation, ...rest, ...(seen && { stale: seen }) } };
  }

  /** The observation has no answer, or none that counts against what is remembered. */
  #isOpen({ revocation, certificate, vantage }: Served): boolean {
    if (revocation?.status !== 'good') return revocation?.status !== 'revoked';
    const { source, thisUpdate } = revocation;
    const good = { source, thisUpdate: thisUpdate === undefined ? undefined : Date.parse(thisUpdate) };
    return this.contests(certificate.sha256, good, vantage.site);
  }
}

/** The certificate has expired. Lists need not name it any more (RFC 5280 §3.3). @param now milliseconds */
export const isOver = ({ notAfter }: Served['certificate'], now: number): boolean =>
  Date.parse(notAfter ?? '') < now;

/** The lines for the next sweep: the lines of the last one, updated with what is observed. */
export class RevocationMemory {
  readonly #answers: Map<string, Answer>;
  /** The certificates with an answer of this sweep. */
  readonly #fresh = new Set<string>();
  readonly #now: number;

  constructor(previous: readonly KnownRevocation[], now: Date) {
    this.#now = now.getTime();
    this.#answers = answersIn(previous, this.#now);
  }

  add(observation: Observation): void {
    if (observation.outcome !== 'served' || !observation.revocation) return;
    const { site } = observation.vantage;
    const place = placeOf(observation.certificate.sha256, site);
    const answer = answerOf(observation.revocation, site);
    if (!answer) {
      // A stapled response comes with every handshake, so it is not remembered. But it removes an older one that it refutes.
      const refutes = isStapledGood(observation) && this.#answers.get(place)?.source === 'staple';
      if (refutes && !this.#fresh.has(place)) this.#answers.delete(place);
      return;
    }
    const known = this.#answers.get(place);
    const stays =
      known && (this.#fresh.has(place) ? !outranks(answer, known) : this.#saysAsMuch(known, answer));
    if (!stays) this.#answers.set(place, answer);
    this.#fresh.add(place);
  }

  /** The new answer would differ only in how long it holds. A staple comes with every handshake, and need not be written each time. */
  #saysAsMuch(known: Answer, answer: Answer): boolean {
    const left = Date.parse(known.until) - this.#now;
    return left > 0 && left <= longestBelief && keyOf({ ...known, until: answer.until }) === keyOf(answer);
  }

  /** Sorted. */
  lines(): KnownRevocation[] {
    let left = maximumKnown;
    return [...Map.groupBy(this.#answers, ([, answer]) => keyOf(answer)).values()]
      .flatMap(group => {
        const [first] = group;
        return first ? [{ answer: first[1], leaves: group.map(([place]) => leafOf(place)).toSorted() }] : [];
      })
      .toSorted((a, b) => (outranks(a.answer, b.answer) ? -1 : 1))
      .map(({ answer, leaves }) => {
        const kept = leaves.slice(0, left);
        left -= kept.length;
        return { answer, leaves: kept };
      })
      .toSorted((a, b) => (keyOf(a.answer) < keyOf(b.answer) ? -1 : 1))
      .flatMap(({ answer, leaves }) => pieces(leaves).map(piece => ({ ...answer, leaves: piece })));
  }
}

function answersIn(lines: readonly KnownRevocation[], now: number): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const { leaves, ...answer } of lines) {
    const over = Date.parse(answer.until) + (isLasting(answer) ? lastingFor : 0);
    if (over > now) for (const leaf of leaves) answers.set(placeOf(leaf, answer.site), answer);
  }
  return answers;
}

/** Only a newer answer may replace it. */
const isLasting = ({ status, stale }: Answer): boolean => status === 'revoked' || stale !== undefined;

/** The answer, as an observation has it. */
function revocationOf({ site: _, ...answer }: Answer): Omit<Answer, 'site'> {
  return answer;
}

function answerOf(revocation: Revocation, site: string | undefined): Answer | undefined {
  const { status, source, url, at, reason, stale, thisUpdate, until } = revocation;
  if (until === undefined) return undefined;
  return {
    status,
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
    ...(at !== undefined && { at }),
    ...(reason !== undefined && { reason }),
    ...(stale && { stale }),
    ...(thisUpdate !== undefined && { thisUpdate }),
    until,
    ...(site !== undefined && { site }),
  };
}

const isStapledGood = ({ revocation }: Served): boolean =>
  revocation?.status === 'good' && revocation.source === 'staple';

/** Of two answers about one certificate in one sweep, the worse one counts, and then the one that holds longer. */
function outranks(a: Answer, b: Answer): boolean {
  if (a.status !== b.status) return ranks[a.status] > ranks[b.status];
  if (a.until !== b.until) return a.until > b.until;
  return keyOf(a) < keyOf(b);
}

const ranks = { revoked: 2, good: 1, unknown: 0 };

const keyOf = ({ status, source, url, at, reason, stale, thisUpdate, until, site }: Answer): string =>
  [status, url, source, at, reason, stale?.url, stale?.nextUpdate, thisUpdate, until, site].join('\n');

function pieces(leaves: string[]): string[][] {
  const count = Math.ceil(leaves.length / maximumLeaves);
  return Array.from({ length: count }, (_, index) =>
    leaves.slice(index * maximumLeaves, (index + 1) * maximumLeaves),
  );
}
