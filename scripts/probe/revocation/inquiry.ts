/**
 * Asks about a certificate after its chain is judged: who issued it, if the server did not send that certificate, and whether
 * the issuer has revoked it. The stapled response is read first, then what earlier sweeps learned, then the issuer's list.
 * docs/revocation.md explains it to users.
 */
import type { Settings } from '../../ledger/types.ts';
import type { Addresses } from '../../net/addresses.ts';
import { Fetcher, sourceKey, type Via } from '../../net/download.ts';
import type { AskedPlace, Revocation } from '../../pki/certificate-types.ts';
import { Lru } from '../../pki/lru.ts';
import type { Anchors } from '../../pki/verify/anchors.ts';
import type { Node } from '../../pki/verify/path-node.ts';
import { sha256 } from '../../pki/x509/certificate-facts.ts';
import { readStaple, type StapleAnswer } from '../../pki/x509/ocsp.ts';
import { type Issued, issuedOf, type Signer, signerOf } from '../../pki/x509/revocation-parts.ts';
import type { Reading, ServedReading } from '../endpoint-reading.ts';
import { type Failed, notAsked, type Served } from '../observation.ts';
import { answerFrom, type CrlAnswer, type CrlQuestion } from './crl-answer.ts';
import { Crls } from './crls.ts';
import { isOver, type KnownRevocation, KnownRevocations, longestBelief } from './known-answers.ts';
import { isIssuer, Publications } from './publications.ts';

export interface InquiryContext {
  settings: Settings['probe'];
  now: Date;
  known: readonly KnownRevocation[];
  /** The site of this machine. What was learned at other sites is not used. */
  site?: string;
  addresses: Addresses;
  anchors(trust: string): Anchors;
}

/** The least time for a download, in milliseconds, even where a connection has less. */
const leastTimeout = 10_000;
/** The most distribution points that are asked for one certificate. */
const maximumPlaces = 4;

export class Inquiry {
  readonly #context: InquiryContext;
  readonly #now: number;
  readonly #known: KnownRevocations;
  readonly #fetcher: Fetcher;
  readonly #publications: Publications;
  readonly #crls: Crls;
  readonly #signers = new Lru<string, Signer>(500);
  /** By fingerprint and proxy. One certificate is often served at many endpoints. */
  readonly #answers = new Lru<string, Promise<Revocation>>(2_000);
  /** By fingerprint and staple. */
  readonly #staples = new Lru<string, StapleAnswer>(2_000);

  constructor(context: InquiryContext) {
    this.#context = context;
    this.#now = context.now.getTime();
    this.#known = new KnownRevocations(context.known, context.now);
    this.#fetcher = new Fetcher(context.addresses, Math.max(context.settings.timeout, leastTimeout));
    this.#publications = new Publications(this.#fetcher);
    this.#crls = new Crls(this.#fetcher);
  }

  /** The observation of a reading. Not a promise where nothing must be downloaded for it. */
  readonly ask = (reading: Reading): Served | Failed | Promise<Served> => {
    if (!('sent' in reading)) return reading.observation;
    const { verdict } = reading.observation;
    if (!this.#context.settings.aia || verdict.path !== 'unanchored' || verdict.completedBy)
      return this.#revocation(reading);
    const anchors = this.#context.anchors(verdict.trust);
    return this.#publications
      .complete(reading, anchors, this.#now)
      .then(completed => this.#revocation(completed));
  };

  /** Stops the downloads under way. */
  end(): void {
    this.#fetcher.end();
  }

  #revocation(reading: ServedReading): Served | Promise<Served> {
    const { observation, sent, staple } = reading;
    const { crl, aia } = this.#context.settings;
    const [leaf] = sent;
    if (!leaf || !this.#isAsked(reading, leaf)) return observation;
    if (!staple) {
      const known = crl ? this.#withoutDownload(leaf) : undefined;
      if (!crl || known) return withRevocation(observation, known);
    }
    const issuer = this.#issuerOf(reading, leaf);
    if (issuer || !aia) return this.#answered(reading, leaf, issuer);
    return this.#publications
      .of(leaf, reading.proxy)
      .then(([fetched]) => this.#answered(reading, leaf, fetched));
  }

  /** What earlier sweeps learned, or that there is no source to ask. */
  #withoutDownload(leaf: Node): Revocation | undefined {
    const remembered = this.#known.inForce(leaf.sha256, this.#context.site);
    if (remembered || leaf.crlUrls.length > 0) return remembered;
    return { status: 'unknown', error: leaf.crlElsewhere ? 'NO_HTTP_SOURCE' : 'NO_SOURCE' };
  }

  #answered(reading: ServedReading, leaf: Node, issuer: Node | undefined): Served | Promise<Served> {
    const { observation } = reading;
    const answer = this.#answer(reading, leaf, issuer);
    return answer instanceof Promise
      ? answer.then(revocation => withRevocation(observation, revocation))
      : withRevocation(observation, answer);
  }

  #answer(
    { staple, proxy }: ServedReading,
    leaf: Node,
    issuer: Node | undefined,
  ): Revocation | undefined | Promise<Revocation> {
    const signer = issuer && this.#signer(issuer);
    if (!signer) return { status: 'unknown', error: 'NO_ISSUER' };
    const issued = issuedOf(leaf);
    const stapled = staple && this.#stapled(staple, leaf, issued, signer);
    const wrong = stapled?.status === 'unusable' ? { staple: stapled.error } : {};
    if (stapled && stapled.status !== 'unusable' && !this.#isContested(stapled, leaf, 'staple'))
      return fromStaple(stapled, this.#now);
    if (!this.#context.settings.crl)
      return stapled && { status: 'unknown', ...('staple' in wrong && { error: wrong.staple }), ...wrong };
    const known = this.#withoutDownload(leaf);
    if (known) return { ...known, ...wrong };
    const places = leaf.crlUrls.slice(0, maximumPlaces);
    const question = { issued, issuer: signer, places, now: this.#now };
    return this.#listed(leaf, question, proxy).then(revocation => ({ ...revocation, ...wrong }));
  }

  /**
   * It is asked only of a certificate whose chain leads to a trust anchor: otherwise it is not known who may revoke it. Nor of an
   * anchor, or of an expired certificate: lists need not name expired ones (RFC 5280 §3.3).
   */
  #isAsked({ observation }: ServedReading, leaf: Node): boolean {
    const { verdict, certificate, chain } = observation;
    const leads = verdict.path === 'trusted' || verdict.completedBy !== undefined;
    if (!leads || chain[0]?.selfSigned || isOver(certificate, this.#now)) return false;
    return !this.#context.anchors(verdict.trust).has(leaf.sha256);
  }

  /** {@link KnownRevocations.contests} */
  #isContested(
    answer: StapleAnswer | CrlAnswer,
    { sha256: fingerprint }: Node,
    source: 'staple' | 'crl',
  ): boolean {
    if (answer.status !== 'good') return false;
    return this.#known.contests(fingerprint, { source, thisUpdate: answer.thisUpdate }, this.#context.site);
  }

  #stapled(staple: Buffer, leaf: Node, issued: Issued, signer: Signer): StapleAnswer {
    const key = `${leaf.sha256} ${sha256(staple)}`;
    const answer = this.#staples.get(key) ?? readStaple(staple, issued, signer, this.#now);
    this.#staples.set(key, answer);
    return answer;
  }

  #listed(leaf: Node, question: CrlQuestion, proxy: Via | undefined): Promise<Revocation> {
    const key = sourceKey(leaf.sha256, proxy);
    const answer = this.#answers.get(key) ?? this.#fromLists(leaf, question, proxy);
    this.#answers.set(key, answer);
    return answer;
  }

  /** The answer of the first list that has one. */
  async #fromLists(leaf: Node, question: CrlQuestion, proxy: Via | undefined): Promise<Revocation> {
    let failure: Revocation | undefined;
    const asked: AskedPlace[] = [];
    for (const url of question.places) {
      const { code, ...revocation } = await this.#fromListAt(url, leaf, question, proxy);
      if (revocation.status !== 'unknown') return revocation;
      const { error } = revocation;
      // A distribution point that could not be asked might have had the answer.
      if (!failure || error === notAsked) failure = revocation;
      if (error !== undefined) asked.push({ url, error, ...(code !== undefined && { code }) });
    }
    return failure ? { ...failure, asked } : { status: 'unknown', error: 'NO_SOURCE' };
  }

  async #fromListAt(
    url: string,
    leaf: Node,
    question: CrlQuestion,
    proxy: Via | undefined,
  ): Promise<Revocation & Pick<AskedPlace, 'code'>> {
    const fetched = await this.#crls.get(url, proxy);
    if ('error' in fetched) return { status: 'unknown', ...fetched };
    const answer = answerFrom(fetched.crl, await fetched.isSignedBy(question.issuer.key), question);
    if (this.#isContested(answer, leaf, 'crl')) return { status: 'unknown', error: 'CRL_OLDER' };
    return fromList(answer, url, question.now);
  }

  /** The certificate whose key signed the leaf, if it was sent or is an anchor. */
  #issuerOf({ observation, sent, path }: ServedReading, leaf: Node): Node | undefined {
    const [, next] = path ?? [];
    if (next) return next;
    const issuedLeaf = (node: Node) => isIssuer(node, leaf);
    const anchors = this.#context.anchors(observation.verdict.trust);
    return sent.slice(1).find(issuedLeaf) ?? anchors.named(leaf.comparableIssuer).find(issuedLeaf);
  }

  #signer(issuer: Node): Signer | undefined {
    const known = this.#signers.get(issuer.sha256);
    if (known || !issuer.publicKey) return known;
    const signer = signerOrNothing(issuer, issuer.publicKey);
    if (signer) this.#signers.set(issuer.sha256, signer);
    return signer;
  }
}

const withRevocation = (observation: Served, revocation: Revocation | undefined): Served =>
  revocation ? { ...observation, revocation } : observation;

function signerOrNothing({ fields }: Node, key: Signer['key']): Signer | undefined {
  try {
    return signerOf(fields, key);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Until when an answer is believed. @param nextUpdate when something newer is published. Undefined: it is not stated */
const until = (nextUpdate: number | undefined, now: number): string =>
  iso(Math.min(nextUpdate ?? Infinity, now + longestBelief));

function fromStaple(answer: Exclude<StapleAnswer, { status: 'unusable' }>, now: number): Revocation {
  const thisUpdate = iso(answer.thisUpdate);
  if (answer.status === 'good') return { status: 'good', source: 'staple', thisUpdate };
  const { at, reason, nextUpdate } = answer;
  return {
    status: 'revoked',
    source: 'staple',
    at: iso(at),
    ...(reason !== undefined && { reason }),
    thisUpdate,
    until: until(nextUpdate, now),
  };
}

function fromList(answer: CrlAnswer, url: string, now: number): Revocation {
  switch (answer.status) {
    case 'good':
      return {
        status: 'good',
        source: 'crl',
        url,
        thisUpdate: iso(answer.thisUpdate),
        until: until(answer.nextUpdate, now),
      };
    case 'revoked': {
      const { at, reason, thisUpdate, nextUpdate, stale } = answer;
      return {
        status: 'revoked',
        source: 'crl',
        url,
        at: iso(at),
        ...(reason !== undefined && { reason }),
        thisUpdate: iso(thisUpdate),
        until: until(stale === undefined ? nextUpdate : undefined, now),
        ...(stale !== undefined && { stale: { url, nextUpdate: iso(stale) } }),
      };
    }
    case 'unusable': {
      const { error, stale } = answer;
      return {
        status: 'unknown',
        error,
        ...(stale !== undefined && { stale: { url, nextUpdate: iso(stale) }, until: iso(stale) }),
      };
    }
  }
}
