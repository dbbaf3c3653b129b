/** What happened to one entry between two sides. */
import { writtenEndpoints } from '../ledger/key-types.ts';
import type {
  AnyEntry,
  Contract,
  DistinguishedName,
  Endpoint,
  Entry,
  Item,
  Renewal,
  Status,
  System,
} from '../ledger/types.ts';
import type { Change, EntryChange, EntryChangeKind, Outcome, Touched } from './change.ts';
import {
  acknowledgementChanges,
  declarationChanges,
  handoverChanges,
  ownChecklist,
} from './handover-changes.ts';
import { change, moved, same, spelled } from './value-change.ts';

/** All changes of an entry, the weightiest first. */
export function entryChanges({ was, is, before, after }: Touched): EntryChange[] {
  if (!is) return [change('removed', [], { from: before?.status, attention: true })];
  if (!after) return [];
  if (!was) return [change('added', ['id'], { to: after.status }), ...firstSight(after)];
  if (!before)
    return [change('readable', ['id'], { to: after.status, attention: true }), ...firstSight(after)];
  return changesBetween(before, after);
}

/** What of a new entry deserves to be seen at once. */
function firstSight(entry: AnyEntry): EntryChange[] {
  const endpoints = entry.type === 'certificate' ? writtenEndpoints(entry) : [];
  return [
    ...(entry.adopted ? [] : [change('debt-added', ['adopted'], { attention: true })]),
    ...ownChecklist(entry),
    ...endpoints.flatMap((endpoint, index) => endpointNotes(undefined, endpoint, index)),
    ...acknowledgementChanges([], entry.acknowledged),
  ];
}

function changesBetween(before: AnyEntry, after: AnyEntry): EntryChange[] {
  return [
    ...statusChange(before.status, after.status),
    ...ownerChanges(before, after),
    ...typeChanges(before, after),
    ...handoverChanges(before, after),
    ...debtChange(before, after),
    ...acknowledgementChanges(before.acknowledged, after.acknowledged),
    ...moved('field', ['title'], before.title, after.title, { about: 'title' }),
    ...moved('field', ['environment'], before.environment, after.environment, { about: 'environment' }),
  ];
}

function typeChanges(before: AnyEntry, after: AnyEntry): EntryChange[] {
  switch (after.type) {
    case 'certificate':
      return before.type === 'certificate' ? certificateChanges(before, after) : [];
    case 'item':
      return before.type === 'item' ? itemChanges(before, after) : [];
    case 'system':
      return before.type === 'system' ? systemChanges(before, after) : [];
  }
}

const words = {
  active: 'activated',
  suspended: 'suspended',
  retired: 'retired',
  planned: 'planned',
} as const satisfies Record<Status, EntryChangeKind & Outcome>;

/** Going active is judged; whatever stops being active stops being watched. */
function statusChange(from: Status, to: Status): EntryChange[] {
  return from === to ? [] : [change(words[to], ['status'], { from, to, attention: from === 'active' })];
}

function ownerChanges(before: AnyEntry, after: AnyEntry): EntryChange[] {
  const changes = (['team', 'primary', 'deputy'] as const).flatMap(role =>
    moved('owner', ['owner', role], before.owner[role], after.owner[role], { about: role, attention: true }),
  );
  // A deputy stands in for the same side.
  const isHandover = changes.some(({ about }) => about !== 'deputy') && after.status !== 'retired';
  return isHandover ? [...changes, change('owner-handover', ['owner'], { attention: true })] : changes;
}

function debtChange(before: AnyEntry, after: AnyEntry): EntryChange[] {
  if (before.adopted === after.adopted) return [];
  return [change(after.adopted ? 'debt-paid' : 'debt-added', ['adopted'], { attention: !after.adopted })];
}

function certificateChanges(before: Entry, after: Entry): EntryChange[] {
  const laxer = before.track === 'exact' && after.track === 'orderly';
  return [
    ...renewalChanges(before.renewal, after.renewal),
    ...endpointChanges(before, after),
    ...recordChange(before, after, ['certificate']),
    ...recordChange(before.ecdsa ?? {}, after.ecdsa ?? {}, ['ecdsa', 'certificate']),
    ...moved('field', ['addresses'], before.addresses, after.addresses, {
      about: 'addresses',
      attention: before.addresses === 'all' || after.addresses === 'first',
    }),
    ...moved('field', ['keyTypes'], before.keyTypes, after.keyTypes, {
      about: 'keyTypes',
      attention: before.keyTypes !== undefined,
    }),
    ...moved('trust', ['trust'], before.trust, after.trust, { attention: true }),
    ...moved('track', ['track'], before.track, after.track, { attention: laxer }),
    ...moved('field', ['issuers'], before.issuers?.join(', '), after.issuers?.join(', '), {
      about: 'issuers',
      attention: after.issuers?.some(name => !before.issuers?.includes(name)) ?? false,
    }),
    ...moved('system', ['system'], before.system, after.system, { attention: before.system !== undefined }),
    // Another runner looks at it, or none that reaches it.
    ...moved('field', ['site'], before.site, after.site, { about: 'site', attention: true }),
    ...moved('field', ['subject'], nameText(before.subject), nameText(after.subject), {
      about: 'subject',
      attention: before.subject !== undefined,
    }),
  ];
}

/** As in a distinguished name, so that the change reads as one. */
function nameText(subject: DistinguishedName | undefined): string | undefined {
  if (!subject) return undefined;
  const { commonName, organization, country } = subject;
  return Object.entries({ CN: commonName, O: organization, C: country })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${quoted(value)}`]))
    .join(', ');
}

type Records = Pick<Entry, 'certificate' | 'previous'>;

function recordChange(before: Records, after: Records, path: string[]): EntryChange[] {
  const [old, current] = [before.certificate, after.certificate];
  if (same(old, current) && same(before.previous, after.previous)) return [];
  if (old?.notAfter !== current?.notAfter || !old || !current)
    return [
      change('recorded', path, {
        from: old?.notAfter,
        to: current?.notAfter,
        attention: old !== undefined && current === undefined,
      }),
    ];
  const keys = recordKeys.filter(key => !same(old[key], current[key])).map(key => [...path, key].join('.'));
  const about = [
    ...keys,
    ...(same(before.previous, after.previous) ? [] : [[...path.slice(0, -1), 'previous'].join('.')]),
  ].join(', ');
  return [change('record-changed', path, { about })];
}

const recordKeys = ['subject', 'names', 'issuer', 'authority', 'serial', 'sha256', 'notBefore'] as const;

function itemChanges(before: Item, after: Item): EntryChange[] {
  return [
    ...renewalChanges(before.renewal, after.renewal),
    ...moved('expires', ['expires'], before.expires, after.expires),
    ...moved('system', ['system'], before.system, after.system, { attention: before.system !== undefined }),
    ...moved('field', ['kind'], before.kind, after.kind, { about: 'kind' }),
    ...moved('field', ['starts'], before.starts, after.starts, { about: 'starts' }),
    ...moved('field', ['reference'], before.reference, after.reference, { about: 'reference' }),
  ];
}

function systemChanges(before: System, after: System): EntryChange[] {
  const later = after.reviewEvery > before.reviewEvery;
  return [
    ...moved('builder', ['builder'], before.builder, after.builder, { about: 'system', attention: true }),
    ...moved('operator', ['operator'], before.operator, after.operator, { attention: true }),
    ...contractChange(['contract'], before.contract, after.contract),
    ...declarationChanges(before.declaration, after.declaration),
    ...moved('field', ['reviewEvery'], spelled(before.reviewEvery), spelled(after.reviewEvery), {
      about: 'reviewEvery',
      attention: later,
    }),
    ...moved('field', ['goLive'], before.goLive, after.goLive, { about: 'goLive' }),
  ];
}

function renewalChanges(before: Renewal, after: Renewal): EntryChange[] {
  return [
    ...moved('responsible', ['renewal', 'responsible'], before.responsible, after.responsible, {
      attention: true,
    }),
    ...contractChange(['renewal', 'contract'], before.contract, after.contract),
    ...moved('method', ['renewal', 'method'], before.method, after.method, { attention: true }),
    ...moved('field', ['renewal', 'leadTime'], spelled(before.leadTime), spelled(after.leadTime), {
      about: 'leadTime',
      attention: (after.leadTime ?? 0) < (before.leadTime ?? 0),
    }),
    ...moved('field', ['renewal', 'started'], before.started, after.started, { about: 'started' }),
    ...moved('field', ['renewal', 'procedure'], before.procedure, after.procedure, { about: 'procedure' }),
  ];
}

function contractChange(
  path: Change['path'],
  before: Contract | undefined,
  after: Contract | undefined,
): EntryChange[] {
  const shorter = before !== undefined && lastDay(after) < lastDay(before);
  return moved('contract', path, contractText(before), contractText(after), {
    attention: after === undefined || shorter,
  });
}

/** Without a last day it runs on. */
const lastDay = (contract: Contract | undefined) => contract?.until ?? '9999-12-31';

/** As one would write it in YAML, so that it is plain where one part ends and the next begins. */
function contractText(contract: Contract | undefined): string | undefined {
  if (!contract) return undefined;
  const { reference, clause, until } = contract;
  return Object.entries({ reference, clause, until })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${quoted(value)}`]))
    .join(', ');
}

const quoted = (text: string) => (/[,:"]/.test(text) ? JSON.stringify(text) : text);

function endpointChanges(before: Entry, after: Entry): EntryChange[] {
  const [old, current] = [before, after].map(
    entry => new Map(writtenEndpoints(entry).map(each => [each.key, each])),
  );
  const dropped = writtenEndpoints(before).filter(({ key }) => !current?.has(key));
  // What is owed for an entry was owed for what it was, and not for whatever is put into it later.
  const attention = !after.adopted;
  return [
    ...dropped.map(({ key }) => change('endpoint-dropped', ['endpoints'], { from: key, attention: true })),
    ...writtenEndpoints(after).flatMap((endpoint, index) => [
      ...(old?.has(endpoint.key)
        ? []
        : [change('endpoint-added', ['endpoints', index], { to: endpoint.key, attention })]),
      ...endpointNotes(old?.get(endpoint.key), endpoint, index),
    ]),
  ];
}

/** What keeps an endpoint from being probed, and did not before. */
function endpointNotes(before: Endpoint | undefined, after: Endpoint, index: number): EntryChange[] {
  const path = ['endpoints', index];
  const until = after.maintenance?.until;
  const longer = until !== undefined && until > (before?.maintenance?.until ?? '');
  return [
    ...(longer
      ? [change('endpoint-maintenance', path, { about: after.key, to: until, attention: true })]
      : []),
    ...(after.check === 'none' && before?.check !== 'none'
      ? [change('endpoint-unchecked', path, { about: after.key, to: after.reason, attention: true })]
      : []),
  ];
}

/** Did only what is known of the certificate change, or nothing at all? Then the handover is not judged. */
export function onlyRecorded(before: AnyEntry, after: AnyEntry): boolean {
  const rest = (entry: AnyEntry) => ({
    ...entry,
    certificate: undefined,
    previous: undefined,
    ecdsa: undefined,
  });
  return same(rest(before), rest(after));
}

/** What happened, in a word. */
export function outcomeOf(touched: Touched, changes: readonly EntryChange[]): Outcome {
  const { is, before, after } = touched;
  if (!is) return 'removed';
  if (!after) return 'unreadable';
  const named = changes.find(({ kind }) => kind === 'renamed' || kind === 'added');
  if (named) return named.kind === 'renamed' ? 'renamed' : 'added';
  if (!before) return 'changed';
  if (before.status !== after.status) return words[after.status];
  if (same(before, after)) return 'formatted';
  return onlyRecorded(before, after) ? 'recorded' : 'changed';
}
