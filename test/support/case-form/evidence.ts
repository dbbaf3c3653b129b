/** What the sweep of a case saw, and what earlier ones left behind. */
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { EndpointMemory, GenerationMemory, Memory } from '../../../scripts/evidence/memory.ts';
import type { Ledger } from '../../../scripts/ledger/types.ts';
import type { Observation } from '../../../scripts/probe/observation.ts';
import { firstFailure } from '../../../scripts/schemas.ts';
import { sha256Of } from '../sample-data.ts';
import type { Certificates } from './certificates.ts';
import { type CaseForm, type Fields, instant, over, type Place } from './form.ts';
import { recordedName } from './ledger-files.ts';

/** What went wrong where a case says no more than that something did. */
const usualError = {
  unreachable: { code: 'TIMEOUT', step: 'connect', message: 'connection refused' },
  'protocol-failed': { code: 'STARTTLS_NOT_OFFERED', step: 'starttls', message: 'no STARTTLS' },
  'handshake-failed': { code: 'ECONNRESET', step: 'handshake', message: 'connection reset' },
} as const;

const isFailure = (word: unknown): word is keyof typeof usualError =>
  typeof word === 'string' && word in usualError;

const usualTls = { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' };

/** An endpoint that a case can say something of. */
interface Probed {
  entry: string;
  endpoint: string;
  trust: string;
  /** The name of the certificate that the ledger records; absent: it records none, or one without a name. */
  recorded: string | undefined;
}

/** In the order of the case; an endpoint of which it says nothing serves what is recorded. */
export function observationsOf(form: CaseForm, ledger: Ledger, certificates: Certificates): Observation[] {
  const { place, fields } = form.observations;
  const probed = probedOf(form, ledger);
  for (const [endpoint, value] of Object.entries(fields)) {
    if (!probed.some(each => each.endpoint === endpoint))
      probed.push(foreign(place.at(endpoint), endpoint, value, probed));
  }
  const isObservation = firstFailure<Observation>('observation');
  return probed.flatMap(each => {
    const at = place.at(each.endpoint);
    const value = fields[each.endpoint] ?? each.recorded;
    if (value === undefined) throw at.wrong('the ledger records no certificate by name: say what it serves');
    return (Array.isArray(value) ? value : [value]).map(one => {
      const whole = observation(one, each, { form, certificates, place: at });
      if (isObservation(whole)) return whole;
      throw at.wrong(failureOf(isObservation));
    });
  });
}

/** What is wrong with the format of something that was put together. */
function failureOf({ errors }: ValidateFunction): string {
  const [{ instancePath = '', message = '', params = {} } = {}] = errors ?? [];
  return [instancePath, message, ...Object.values(params).map(value => JSON.stringify(value))]
    .join(' ')
    .trim();
}

function probedOf({ ledger: written, base }: CaseForm, ledger: Ledger): Probed[] {
  const order = Object.keys(written.fields);
  return ledger.entries
    .toSorted((a, b) => order.indexOf(`certificates/${a.id}`) - order.indexOf(`certificates/${b.id}`))
    .flatMap(({ id, trust, endpoints }) => {
      const path = `certificates/${id}`;
      const place = written.place.at(path);
      const own = written.fields[path] ?? undefined;
      const usual = base.place.at('entry').map(base.entry.certificates);
      // A file that is written out records no certificate by its name.
      const entry = typeof own === 'string' ? {} : over(usual, place.map(own));
      const ecdsa = place.at('ecdsa').map(entry.ecdsa);
      return endpoints.map(({ key, keyType }) => ({
        entry: id,
        endpoint: key,
        trust,
        recorded: recordedName(keyType === 'ecdsa' ? ecdsa.certificate : entry.certificate),
      }));
    });
}

/** An observation of what no entry has: it says itself which entry it belongs to. */
function foreign(place: Place, endpoint: string, value: unknown, probed: readonly Probed[]): Probed {
  const [first] = [value].flat();
  const entry = typeof first === 'object' && first !== null && 'entry' in first ? first.entry : undefined;
  if (typeof entry !== 'string') {
    const known = probed.map(each => each.endpoint).join(', ') || 'none';
    throw place.wrong(
      `the ledger has no such endpoint; it has ${known}. Where that is the case’s point, say of which \`entry\` it is`,
    );
  }
  return { entry, endpoint, trust: 'public', recorded: undefined };
}

interface Context {
  form: CaseForm;
  certificates: Certificates;
  place: Place;
}

/** @param value the name of a certificate, the word of a failure, or what differs from the usual */
function observation(value: unknown, { entry, endpoint, trust, recorded }: Probed, context: Context): Fields {
  const { certificates, form, place } = context;
  if (isFailure(value)) return observation({ outcome: value }, { entry, endpoint, trust, recorded }, context);
  const written = typeof value === 'string' ? { certificate: value } : place.map(value);
  const { certificate = recorded, chain, error, tls, verdict, ...rest } = written;
  const common = { entry, endpoint, at: form.now.toISOString(), vantage: {} };
  if (isFailure(rest.outcome))
    return { ...common, error: { ...usualError[rest.outcome], ...place.at('error').map(error) }, ...rest };
  if (rest.outcome !== undefined) return { ...common, ...rest };
  const name = place.at('certificate').text(certificate);
  return {
    ...common,
    address: '192.0.2.1',
    outcome: 'served',
    tls: { ...usualTls, ...place.at('tls').map(tls) },
    certificate: certificates.facts(name, place),
    chain:
      chain === undefined
        ? certificates.chain(name, place)
        : place
            .at('chain')
            .list(chain)
            .map(link => sent(link, name, { ...context, place: place.at('chain') })),
    stapled: false,
    verdict: { trust, path: 'trusted', hostname: 'match', ...place.at('verdict').map(verdict) },
    ...rest,
  };
}

/** @param value `leaf`, the name of an issuer, or `{ NAME: what differs }` */
function sent(value: unknown, certificate: string, { certificates, place }: Context): Fields {
  const [name = '', more = {}] =
    typeof value === 'string' ? [value] : (Object.entries(place.map(value))[0] ?? []);
  const link = name === 'leaf' ? certificates.leaf(certificate, place) : certificates.link(name, place);
  const { seed, ...differs } = place.at(name).map(more);
  const instants = Object.entries(differs).map(([key, each]) => [
    key,
    key.startsWith('not') ? instant(each) : each,
  ]);
  const sha256 = seed === undefined ? link.sha256 : sha256Of(place.at('seed').text(seed));
  return over({ ...link, sha256 }, Object.fromEntries(instants));
}

const memoryKeys = [
  'entry',
  'endpoint',
  'failures',
  'failingSince',
  'served',
  'accepted',
  'certificate',
  'firstSeen',
  'notBefore',
  'notAfter',
  'publicKey',
  'authority',
];

/** In the format of the state, with names of certificates in the place of fingerprints. */
export function memoryOf(form: CaseForm, ledger: Ledger, certificates: Certificates): Memory {
  const memory: Memory = { endpoints: [], generations: [] };
  const isLine = firstFailure<EndpointMemory | GenerationMemory>('memory');
  const probed = probedOf(form, ledger);
  form.memory.forEach((value, index) => {
    const place = form.place.at('memory').at(index);
    const line = memoryLine(place.map(value, memoryKeys), probed, certificates, place);
    if (!isLine(line)) throw place.wrong(failureOf(isLine));
    if ('endpoint' in line) memory.endpoints.push(line);
    else memory.generations.push(line);
  });
  return memory;
}

function memoryLine(
  fields: Fields,
  probed: readonly Probed[],
  certificates: Certificates,
  place: Place,
): unknown {
  const { endpoint, certificate, served, publicKey, ...rest } = fields;
  const dates = { failingSince: '.000', firstSeen: '.000', notBefore: '', notAfter: '' };
  const instants = Object.entries(dates).map(([key, fraction]) => [key, instant(rest[key], fraction)]);
  const named = (value: unknown, key: string) =>
    certificates.sha256(place.at(key).text(value), place.at(key));
  const entry = probed.find(each => each.endpoint === endpoint)?.entry;
  return {
    ...(endpoint !== undefined && { entry, endpoint, failures: 0 }),
    ...rest,
    ...Object.fromEntries(instants.filter(([, value]) => value !== undefined)),
    ...(certificate !== undefined && { sha256: named(certificate, 'certificate') }),
    ...(served !== undefined && { served: named(served, 'served') }),
    ...(publicKey !== undefined && { publicKey: sha256Of(place.at('publicKey').text(publicKey)) }),
  };
}
