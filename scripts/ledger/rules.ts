/**
 * What an entry must satisfy beyond its schema, one small function a rule. They look at data of any shape, so that an
 * entry with one mistake is told of its others in the same run.
 */
import { day } from '../text/duration.ts';
import type { Localized } from '../text/locale.ts';
import { listAt, textAt, valueAt } from './data.ts';
import { endpointIdentity, expandEndpoint, withoutUser } from './endpoint.ts';
import { canonicalInstant } from './entry.ts';
import { hint } from './messages.ts';
import { nearest } from './nearest.ts';
import { ruleIds } from './rule-ids.ts';
import type { Fault, Path } from './source.ts';
import type { Endpoint, Party, Settings } from './types.ts';
import { partyWords, shapes } from './words.ts';

/** One file of `inventory/certificates/`, as far as it could be read. */
export interface EntryFile {
  /** Relative to the root. */
  file: string;
  /** The file name without `.yaml`. */
  stem: string;
  data: unknown;
  /** As in the file; undefined where one could not be expanded. */
  endpoints: readonly (Endpoint | undefined)[];
}

/** What entries may refer to. What is undefined cannot be told, because of mistakes elsewhere: nothing is concluded. */
export interface World {
  parties: ReadonlyMap<string, Party['kind']> | undefined;
  sites: readonly string[] | undefined;
  trustSets: ReadonlySet<string> | undefined;
  settings: Settings;
  now: Date;
  /** The first file that has an id (in lower case: not every file system tells capitals from small letters). */
  ids: ReadonlyMap<string, EntryFile>;
  /** The first active file that claims an endpoint, by {@link endpointIdentity}. */
  claims: ReadonlyMap<string, EntryFile>;
}

type EntryRule = (entry: EntryFile, world: World) => Fault[];

const entryRules: readonly EntryRule[] = [
  idIsItsOwn,
  partiesExist,
  siteExists,
  trustSetExists,
  contractorHasContract,
  datesAreInOrder,
  endpointsAreItsOwn,
  acknowledgementsEnd,
  acknowledgedEndpointsExist,
  acknowledgedRulesExist,
];

export function entryFaults(entry: EntryFile, world: World): Fault[] {
  return entryRules.flatMap(rule => rule(entry, world));
}

/** Indexes what must be unique over all entries. */
export function indexEntries(entries: readonly EntryFile[]): Pick<World, 'ids' | 'claims'> {
  const ids = new Map<string, EntryFile>();
  const claims = new Map<string, EntryFile>();
  for (const entry of entries) {
    // Whoever is named like its file has the better claim to an id.
    const id = textAt(entry.data, ['id'])?.toLowerCase();
    if (id !== undefined && (!ids.has(id) || id === entry.stem.toLowerCase())) ids.set(id, entry);
    if (!isActive(entry)) continue;
    for (const endpoint of entry.endpoints) {
      if (endpoint && !claims.has(endpointIdentity(endpoint))) claims.set(endpointIdentity(endpoint), entry);
    }
  }
  return { ids, claims };
}

const isActive = ({ data }: EntryFile) => (valueAt(data, ['status']) ?? 'active') === 'active';

function idIsItsOwn(entry: EntryFile, { ids }: World): Fault[] {
  const id = textAt(entry.data, ['id']);
  if (id === undefined) return [];
  const other = ids.get(id.toLowerCase());
  if (other && other !== entry) {
    return [{ rule: 'entry.duplicate-id', values: { id, other: other.file }, path: ['id'] }];
  }
  if (id === entry.stem) return [];
  return [{ rule: 'entry.id-file-name', values: { id, advice: idAdvice(id, entry.stem) }, path: ['id'] }];
}

/** As `schemas/certificate.schema.json` has it; harmless in any sentence. */
export const possibleId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Which of the two is to follow the other: whoever is impossible as an id. */
function idAdvice(id: string, stem: string): Localized {
  const [idHolds, stemHolds] = [possibleId.test(id), possibleId.test(stem)];
  if (idHolds && stemHolds) {
    return {
      en: `Rename the file to ${id}.yaml, or write \`id: ${stem}\`.`,
      ja: `ファイル名を ${id}.yaml にするか、\`id: ${stem}\` と書いてください。`,
    };
  }
  if (idHolds) {
    return { en: `Rename the file to ${id}.yaml.`, ja: `ファイル名を ${id}.yaml にしてください。` };
  }
  if (stemHolds) return { en: `Write \`id: ${stem}\`.`, ja: `\`id: ${stem}\` と書いてください。` };
  return {
    en: `Rename the file, and write the same id in it: ${shapes.id.en}.`,
    ja: `ファイル名を改め、同じ id（${shapes.id.ja}）を書いてください。`,
  };
}

const partyKeys: readonly { path: Path; kind?: Party['kind'] }[] = [
  { path: ['owner', 'team'], kind: 'team' },
  { path: ['owner', 'primary'], kind: 'person' },
  { path: ['owner', 'deputy'], kind: 'person' },
  { path: ['renewal', 'responsible'] },
  { path: ['handover', 'builder'] },
  { path: ['handover', 'receivedBy'] },
];

function partiesExist({ data }: EntryFile, { parties }: World): Fault[] {
  if (!parties) return [];
  const acknowledgers = listAt(data, ['acknowledged']).map((_, index) => ({
    path: ['acknowledged', index, 'by'],
    kind: undefined,
  }));
  return [...partyKeys, ...acknowledgers].flatMap(({ path, kind }): Fault[] => {
    const party = textAt(data, path);
    if (party === undefined) return [];
    const actual = parties.get(party);
    if (actual === undefined) {
      const values = { party, hint: hint(nearest(party, parties.keys())) };
      return [{ rule: 'entry.unknown-party', values, path }];
    }
    if (kind === undefined || kind === actual) return [];
    const values = {
      party,
      key: String(path.at(-1)),
      actual: partyWords[actual],
      expected: partyWords[kind],
    };
    return [{ rule: 'entry.party-kind', values, path }];
  });
}

function siteExists({ data }: EntryFile, { sites }: World): Fault[] {
  const site = textAt(data, ['site']);
  if (site === undefined || !sites || sites.includes(site)) return [];
  return [{ rule: 'entry.unknown-site', values: { site, hint: hint(nearest(site, sites)) }, path: ['site'] }];
}

function trustSetExists({ data }: EntryFile, { trustSets }: World): Fault[] {
  const trust = textAt(data, ['trust']);
  if (trust === undefined || !trustSets || trustSets.has(trust)) return [];
  const values = { trust, hint: hint(nearest(trust, trustSets)) };
  return [{ rule: 'entry.unknown-trust-set', values, path: ['trust'] }];
}

function contractorHasContract({ data }: EntryFile, { parties }: World): Fault[] {
  const responsible = textAt(data, ['renewal', 'responsible']);
  if (responsible === undefined || parties?.get(responsible) !== 'contractor') return [];
  if (valueAt(data, ['renewal', 'contract']) !== undefined) return [];
  return [{ rule: 'entry.contract-missing', path: ['renewal', 'responsible'] }];
}

function datesAreInOrder({ data }: EntryFile): Fault[] {
  return ['certificate', 'previous'].flatMap((generation): Fault[] => {
    const [notBefore, notAfter] = [
      textAt(data, [generation, 'notBefore']),
      textAt(data, [generation, 'notAfter']),
    ];
    const [begin, end] = [notBefore, notAfter].map(text => text && canonicalInstant(text));
    const impossible = [
      { value: notBefore, instant: begin, key: 'notBefore' },
      { value: notAfter, instant: end, key: 'notAfter' },
    ].flatMap(({ value, instant, key }): Fault[] =>
      // What does not even look like an instant is for the schema to say; a leap second does look like one.
      value !== undefined && instant === undefined && /:60/.test(value)
        ? [{ rule: 'entry.date', values: { value }, path: [generation, key] }]
        : [],
    );
    if (!begin || !end || begin < end) return impossible;
    const values = { notBefore: begin, notAfter: end };
    return [{ rule: 'entry.dates-order', values, path: [generation, 'notAfter'] }];
  });
}

function endpointsAreItsOwn(entry: EntryFile, { claims }: World): Fault[] {
  if (!isActive(entry)) return [];
  const seen = new Set<string>();
  return entry.endpoints.flatMap((endpoint, index): Fault[] => {
    if (!endpoint) return [];
    const identity = endpointIdentity(endpoint);
    const owner = claims.get(identity);
    const repeated = seen.has(identity) || owner !== entry;
    seen.add(identity);
    if (!repeated) return [];
    const values = { endpoint: endpoint.key, other: owner?.file ?? entry.file };
    return [{ rule: 'entry.duplicate-endpoint', values, path: ['endpoints', index] }];
  });
}

function acknowledgementsEnd({ data }: EntryFile, world: World): Fault[] {
  const { maximum } = world.settings.acknowledgements;
  return listAt(data, ['acknowledged']).flatMap((_, index): Fault[] => {
    const path: Path = ['acknowledged', index, 'until'];
    const until = textAt(data, path);
    if (until === undefined || !isTooFar(until, world)) return [];
    const latest = new Date(world.now.getTime() + maximum).toISOString().slice(0, 10);
    const days = String(Math.floor(maximum / day));
    return [
      {
        rule: 'entry.acknowledgement-too-long',
        values: { maximum: { en: `${days} days`, ja: `${days} 日` }, latest },
        path,
      },
    ];
  });
}

/** With a day's allowance: in some time zone it is already tomorrow. */
export function isTooFar(until: string, { settings, now }: Pick<World, 'settings' | 'now'>): boolean {
  const latest = now.getTime() + settings.acknowledgements.maximum + day;
  return Date.parse(`${until}T00:00:00Z`) > latest;
}

function acknowledgedEndpointsExist({ data, endpoints }: EntryFile): Fault[] {
  if (endpoints.includes(undefined)) return [];
  return listAt(data, ['acknowledged']).flatMap((_, index): Fault[] => {
    const path: Path = ['acknowledged', index, 'endpoint'];
    const endpoint = textAt(data, path);
    if (endpoint === undefined || endpointNamed(endpoint, endpoints)) return [];
    const known = endpoints.flatMap(own => own?.key ?? []).join(', ');
    return [
      { rule: 'entry.acknowledgement-endpoint', values: { endpoint: withoutUser(endpoint), known }, path },
    ];
  });
}

/** A misspelt rule would silence nothing, and nobody would know why. */
function acknowledgedRulesExist({ data }: EntryFile): Fault[] {
  return listAt(data, ['acknowledged']).flatMap((_, index): Fault[] => {
    const path: Path = ['acknowledged', index, 'rule'];
    const rule = textAt(data, path);
    if (rule === undefined || ruleIds.some(id => id === rule)) return [];
    return [
      { rule: 'entry.acknowledgement-rule', values: { rule, hint: hint(nearest(rule, ruleIds)) }, path },
    ];
  });
}

/** The endpoint of an entry that a text names: by its key, or by the short form. */
export function endpointNamed(
  text: string,
  endpoints: readonly (Endpoint | undefined)[],
): Endpoint | undefined {
  const expansion = expandEndpoint(text);
  const key = 'endpoint' in expansion ? expansion.endpoint.key : text;
  return endpoints.find(endpoint => endpoint?.key === text || endpoint?.key === key);
}
