/**
 * The questions for each type of entry, their order, and their defaults. The {@link Dialogue} decides whether a question is asked at
 * a terminal or answered by a flag.
 */
import type { Endpoint, Ledger, Owner } from '../ledger/types.ts';
import { itemKinds } from '../ledger/types.ts';
import type { Localized } from '../text/locale.ts';
import { plusDays } from '../text/zoned-time.ts';
import type { Draft, DraftType, Duty, ItemDraft, SystemDraft } from './draft.ts';
import {
  oneOf,
  partyIds,
  proposedId,
  type Reading,
  readDay,
  readEndpoint,
  readId,
  readKind,
  readLine,
  readOwner,
  readParty,
  readPerson,
  readSite,
  readSystem,
  shortForm,
  statuses,
} from './entry-fields.ts';
import { questions } from './interview-questions.ts';

/** The texts on the command line, not checked yet. */
export interface Flags {
  id?: string;
  title?: string;
  owner?: string;
  deputy?: string;
  endpoint?: string[];
  site?: string;
  /** Only a flag, and never asked: few people would know the answer. */
  keyTypes?: 'preferred' | 'both';
  responsible?: string;
  contract?: string;
  clause?: string;
  system?: string;
  builder?: string;
  operator?: string;
  due?: string;
  kind?: string;
  expires?: string;
  status?: string;
}

export interface Field<T> {
  /** Its flag on the command line. */
  flag: string;
  given: string | undefined;
  question: Localized;
  /** The choices to show. */
  offered?: readonly string[];
  /** The value without an answer. Absent: the field must be answered. `''`: the field may be left out. */
  fallback?: string | undefined;
  read(text: string): Reading<T>;
}

export interface Dialogue {
  /** @returns undefined for a field that was left out, or that is missing; the dialogue keeps in mind that it is missing */
  field<T>(field: Field<T>): Promise<T | undefined>;
}

export interface Situation {
  ledger: Ledger;
  /** `YYYY-MM-DD` in the ledger's time zone. */
  today: string;
}

/** The days until a handover is due, where nothing else is said. */
const handoverWithin = 90;

export interface Interview {
  draft: Draft;
  /** The endpoints of a certificate, for a probe. */
  endpoints: Endpoint[];
}

/** @returns undefined when a field that must be there is missing; the dialogue knows which */
export async function interview(
  type: DraftType,
  flags: Flags,
  situation: Situation,
  dialogue: Dialogue,
): Promise<Interview | undefined> {
  const endpoints = type === 'certificate' ? await askEndpoints(flags, situation, dialogue) : [];
  const ask = new Asking(type, flags, situation, dialogue);
  const site = type === 'certificate' ? await ask.site() : undefined;
  const [first] = endpoints;
  // Without an endpoint, only the endpoint is reported as missing: the id would come from it.
  const proposed = first && proposedId(first, situation.ledger);
  const waits = type === 'certificate' && first === undefined && flags.id === undefined;
  const id = waits ? undefined : await ask.id(proposed);
  const kind = type === 'item' ? await ask.kind() : undefined;
  const expires = type === 'item' ? await ask.expires() : undefined;
  const title = await ask.title(first?.host ?? id);
  const owner = await ask.owner();
  const system = type === 'system' ? undefined : await ask.system();
  const builder = await ask.party('builder', '');
  const duty = await (type === 'system'
    ? ask.party('operator', '')
    : ask.party('responsible', owner && ownerId(owner)));
  const contract = await ask.contract(duty);
  const due = await ask.due();
  const status = await ask.status();
  if (id === undefined || owner === undefined || due === undefined || status === undefined) return undefined;

  const keyTypes = flags.keyTypes === 'both' ? flags.keyTypes : undefined;
  const handover = { due, ...(builder !== undefined && { builder }) };
  const common = { id, title: title ?? id, status, owner, handover, ...(contract && { contract }) };
  const draft = draftOf(type, common, { duty, system, kind, expires, endpoints, site, keyTypes });
  return draft && { draft, endpoints };
}

type Shared = Pick<Draft, 'id' | 'title' | 'status' | 'owner' | 'handover'> & Pick<SystemDraft, 'contract'>;

interface Particulars {
  /** The party that owes the renewal, or maintains the system. */
  duty: string | undefined;
  system: string | undefined;
  kind: ItemDraft['kind'] | undefined;
  expires: string | undefined;
  endpoints: readonly Endpoint[];
  site: string | undefined;
  keyTypes: 'both' | undefined;
}

/** @returns undefined when a field that the type needs is missing */
function draftOf(type: DraftType, shared: Shared, particulars: Particulars): Draft | undefined {
  const { duty, system, kind, expires, endpoints, site, keyTypes } = particulars;
  const common = { ...shared, ...(system !== undefined && { system }) };
  switch (type) {
    case 'certificate':
      if (duty === undefined || endpoints.length === 0) return undefined;
      return {
        type,
        ...common,
        responsible: duty,
        endpoints: endpoints.map(shortForm),
        ...(site !== undefined && { site }),
        ...(keyTypes && { keyTypes }),
      };
    case 'item':
      if (duty === undefined || kind === undefined || expires === undefined) return undefined;
      return { type, ...common, responsible: duty, kind, expires };
    case 'system':
      return { type, ...shared, ...(duty !== undefined && { operator: duty }) };
  }
}

const ownerId = ({ team, primary }: Owner) => team ?? primary;

/** Asks for one endpoint after the other, until there is no more. */
async function askEndpoints(
  { endpoint: given = [] }: Flags,
  { ledger }: Situation,
  dialogue: Dialogue,
): Promise<Endpoint[]> {
  const found: Endpoint[] = [];
  const field = (text: string | undefined, fallback: string | undefined) =>
    dialogue.field({
      flag: '--endpoint',
      given: text,
      question: found.length === 0 ? questions.endpoint : questions.anotherEndpoint,
      fallback,
      read: written => readEndpoint(written, ledger),
    });
  if (given.length === 0) {
    for (let next = await field(undefined, undefined); next; next = await field(undefined, ''))
      found.push(next);
  }
  for (const text of given) {
    const next = await field(text, undefined);
    if (next) found.push(next);
  }
  return [...new Map(found.map(endpoint => [endpoint.key, endpoint])).values()];
}

/** The questions that do not depend on the type. */
class Asking {
  readonly #type: DraftType;
  readonly #flags: Flags;
  readonly #situation: Situation;
  readonly #dialogue: Dialogue;

  constructor(type: DraftType, flags: Flags, situation: Situation, dialogue: Dialogue) {
    this.#type = type;
    this.#flags = flags;
    this.#situation = situation;
    this.#dialogue = dialogue;
  }

  #field<T>(
    name: Exclude<keyof Flags, 'endpoint' | 'keyTypes'>,
    read: (text: string) => Reading<T>,
    more: Pick<Field<T>, 'fallback' | 'offered'> = {},
  ): Promise<T | undefined> {
    const flag = name === 'id' ? 'ID' : `--${name}`;
    return this.#dialogue.field({ flag, given: this.#flags[name], question: questions[name], read, ...more });
  }

  /** Not asked when there is no choice. */
  async site(): Promise<string | undefined> {
    const { ledger } = this.#situation;
    const offered = Object.keys(ledger.settings.sites);
    if (offered.length === 0 && this.#flags.site === undefined) return undefined;
    return this.#field('site', text => readSite(text, ledger), { fallback: '', offered });
  }

  id(fallback: string | undefined): Promise<string | undefined> {
    return this.#field('id', text => readId(text, this.#situation.ledger), { fallback });
  }

  kind() {
    return this.#field('kind', readKind, { offered: itemKinds });
  }

  expires(): Promise<string | undefined> {
    return this.#field('expires', readDay);
  }

  title(fallback: string | undefined): Promise<string | undefined> {
    return this.#field('title', readLine, { fallback: fallback ?? '' });
  }

  /** The owner and the deputy. */
  async owner(): Promise<Owner | undefined> {
    const situation = this.#situation;
    const offered = partyIds(['team', 'person'], situation);
    const owner = await this.#field('owner', text => readOwner(text, situation), { offered });
    const people = partyIds(['person'], situation).filter(id => id !== owner?.primary);
    const read = (text: string) => readPerson(text, situation);
    const deputy = await this.#field('deputy', read, { fallback: '', offered: people });
    return owner && { ...owner, ...(deputy !== undefined && { deputy }) };
  }

  /** Not asked when there is no choice. */
  async system(): Promise<string | undefined> {
    const { ledger } = this.#situation;
    if (ledger.systems.length === 0 && this.#flags.system === undefined) return undefined;
    const offered = ledger.systems.map(({ id }) => id);
    return this.#field('system', text => readSystem(text, ledger), { fallback: '', offered });
  }

  party(
    name: 'builder' | 'responsible' | 'operator',
    fallback: string | undefined,
  ): Promise<string | undefined> {
    const offered = partyIds(['team', 'person', 'contractor'], this.#situation);
    // By default the owner owes the renewal. Without an owner, only the owner is reported as missing.
    const known = fallback ?? '';
    return this.#field(name, text => readParty(text, this.#situation), { fallback: known, offered });
  }

  /** Only a contractor's duty needs a contract, so others are not asked for one. */
  async contract(duty: string | undefined): Promise<Duty | undefined> {
    const needed = this.#situation.ledger.parties.get(duty ?? '')?.kind === 'contractor';
    const given = this.#flags.contract !== undefined || this.#flags.clause !== undefined;
    if (!needed && !given) return undefined;
    const reference = await this.#field('contract', readLine);
    const clause = await this.#field('clause', readLine);
    return reference === undefined || clause === undefined ? undefined : { reference, clause };
  }

  due(): Promise<string | undefined> {
    const fallback = plusDays(this.#situation.today, handoverWithin);
    return this.#field('due', readDay, { fallback });
  }

  status() {
    const known = statuses[this.#type];
    return this.#field('status', text => oneOf(text, known), { fallback: 'planned', offered: known });
  }
}
