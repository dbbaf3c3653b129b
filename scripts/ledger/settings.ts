/** Reads `inventory/settings.yaml`: fills in defaults and converts durations to milliseconds. */
import { ipAddresses } from '../libraries.ts';
import { parseProxy } from '../net/host-and-port.ts';
import { day, durationPattern, parseDuration } from '../text/duration.ts';
import { canonicalAddress, inGroups } from '../text/host.ts';
import { type Locale, locales } from '../text/locale.ts';
import { keysAt, listAt, textAt, valueAt } from './data.ts';
import { policyDefaults } from './rule-ids.generated.ts';
import type { Settings as SettingsFile } from './schema.generated.ts';
import type { Fault, Path } from './source.ts';
import type { ExpiryStage, Settings } from './types.ts';

/** The defaults. The schema states the same ones for editors. */
export const defaultSettings: Settings = {
  locale: 'en',
  timezone: 'UTC',
  sites: {},
  trust: {},
  expiry: {
    stages: [
      { name: 'plan', within: 90 * day, fraction: 0.34, severity: 'info' },
      { name: 'renew', within: 30 * day, fraction: 0.2, severity: 'warning' },
      { name: 'urgent', within: 15 * day, fraction: 0.1, severity: 'error' },
    ],
  },
  probe: {
    timeout: 10_000,
    concurrency: 300,
    addresses: 'first',
    allow: [],
    deny: [],
    crl: true,
    aia: false,
  },
  policy: policyDefaults,
  unreachable: { after: 3 },
  rolloutGrace: 2 * day,
  issues: { from: 'warning', labels: ['certledger'], maxNew: 20 },
  guard: { darkFraction: 0.3, darkMinimum: 5 },
  acknowledgements: { maximum: 180 * day, separate: false },
  administrators: [],
  systems: { reviewEvery: 365 * day },
  adoption: {},
};

/** Milliseconds. An endpoint that takes longer would delay the whole sweep. */
const maximumTimeout = 600_000;

/** @param written satisfies the schema and has no {@link settingsFaults} */
export function readSettings(written: SettingsFile): Settings {
  const { expiry, probe, issues } = written;
  return {
    ...defaultSettings,
    ...(written.organization !== undefined && { organization: written.organization }),
    ...(written.locale && { locale: written.locale }),
    ...(written.timezone !== undefined && { timezone: written.timezone }),
    sites: mapValues(written.sites, (site, id) => ({
      title: site.title ?? id,
      runner: site.runner ?? [],
      ...(site.proxy !== undefined && { proxy: site.proxy }),
    })),
    trust: mapValues(written.trust, set => ({ include: set.include ?? [] })),
    ...(expiry?.stages && { expiry: { stages: expiry.stages.map(readStage).sort(widestFirst) } }),
    probe: {
      ...defaultSettings.probe,
      ...probe,
      timeout: duration(probe?.timeout) ?? defaultSettings.probe.timeout,
      allow: (probe?.allow ?? []).map(network => canonicalNetwork(network) ?? network),
      deny: (probe?.deny ?? []).map(network => canonicalNetwork(network) ?? network),
    },
    policy: { ...defaultSettings.policy, ...written.policy },
    ...(written.subject && { subject: written.subject }),
    unreachable: { ...defaultSettings.unreachable, ...written.unreachable },
    rolloutGrace: duration(written.rolloutGrace) ?? defaultSettings.rolloutGrace,
    issues: { ...defaultSettings.issues, ...issues },
    guard: { ...defaultSettings.guard, ...written.guard },
    acknowledgements: {
      maximum: duration(written.acknowledgements?.maximum) ?? defaultSettings.acknowledgements.maximum,
      separate: written.acknowledgements?.separate ?? defaultSettings.acknowledgements.separate,
    },
    administrators: written.administrators ?? defaultSettings.administrators,
    systems: {
      reviewEvery: duration(written.systems?.reviewEvery) ?? defaultSettings.systems.reviewEvery,
    },
    adoption: written.adoption ?? defaultSettings.adoption,
  };
}

const duration = (text: string | undefined) => (text === undefined ? undefined : parseDuration(text));

const readStage = (stage: {
  name: string;
  within: string;
  fraction?: number;
  severity: ExpiryStage['severity'];
}) => ({
  ...stage,
  within: parseDuration(stage.within),
  fraction: stage.fraction ?? 1,
});

const widestFirst = (a: ExpiryStage, b: ExpiryStage) => b.within - a.within || b.fraction - a.fraction;

function mapValues<From, To>(
  map: Readonly<Record<string, From>> | undefined,
  convert: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, convert(value, key)]));
}

/** The ids of the sites, even if the file has faults; undefined when they cannot be read. */
export function namedSites(data: unknown): readonly string[] | undefined {
  return keysAt(data, ['sites']);
}

/** The language of the ledger; the default where the file has no valid one. */
export function localeOf(data: unknown): Locale {
  const written = textAt(data, ['locale']);
  return locales.find(locale => locale === written) ?? defaultSettings.locale;
}

/** What the settings allow for acknowledgements. Undefined: not known because of mistakes in the file. */
export interface AcknowledgementLimits {
  /** Milliseconds. */
  maximum: number | undefined;
  separate: boolean | undefined;
}

/** @param data of any shape; undefined where the file could not be read */
export function acknowledgementLimits(data: unknown): AcknowledgementLimits {
  const section = valueAt(data, ['acknowledgements']);
  const isTold = data !== undefined && section !== null && keysAt(section, []) !== undefined;
  const usual = isTold ? defaultSettings.acknowledgements : undefined;
  const maximum = valueAt(data, ['acknowledgements', 'maximum']);
  const separate = valueAt(data, ['acknowledgements', 'separate']);
  return {
    maximum: maximum === undefined ? usual?.maximum : readDuration(maximum),
    separate: separate === undefined ? usual?.separate : readFlag(separate),
  };
}

const readFlag = (written: unknown): boolean | undefined =>
  typeof written === 'boolean' ? written : undefined;

const readDuration = (written: unknown): number | undefined =>
  typeof written === 'string' && durationPattern.test(written) ? parseDuration(written) : undefined;

/** Faults of settings that a schema cannot express. @param data of any shape */
export function settingsFaults(data: unknown): Fault[] {
  return [...timezone(data), ...proxies(data), ...networks(data), ...timeout(data), ...stageNames(data)];
}

function timezone(data: unknown): Fault[] {
  const timezone = textAt(data, ['timezone']);
  if (timezone === undefined || isTimezone(timezone)) return [];
  return [{ rule: 'settings.timezone', values: { timezone }, path: ['timezone'] }];
}

let ownNames: ReadonlySet<string> | undefined;

function isTimezone(name: string): boolean {
  // The list holds canonical names. Aliases are known only to a formatter, which takes ten times as long to make.
  ownNames ??= new Set(Intl.supportedValuesOf('timeZone'));
  if (ownNames.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Intl also accepts offsets such as +09:00, which have no name and no daylight saving time.
    return /^[A-Za-z]/.test(name);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The URL of a proxy must not contain a password, and no message may repeat it. */
function proxies(data: unknown): Fault[] {
  return (keysAt(data, ['sites']) ?? []).flatMap((site): Fault[] => {
    const path: Path = ['sites', site, 'proxy'];
    const proxy = textAt(data, path);
    if (proxy === undefined || parseProxy(proxy)) return [];
    if (proxy.includes('@')) return [{ rule: 'settings.proxy-user', values: { site }, path }];
    return [{ rule: 'settings.proxy', values: { proxy }, path }];
  });
}

function networks(data: unknown): Fault[] {
  return ['allow', 'deny'].flatMap(key =>
    listAt(data, ['probe', key]).flatMap((network, index): Fault[] => {
      if (typeof network !== 'string' || canonicalNetwork(network)) return [];
      return [{ rule: 'settings.network', values: { network }, path: ['probe', key, index] }];
    }),
  );
}

/** A network in CIDR notation, such as `192.0.2.0/24`; a single address becomes a network of one address. */
function canonicalNetwork(text: string): string | undefined {
  const address = canonicalAddress(text);
  if (address !== undefined) return `${address}/${address.includes(':') ? 128 : 32}`;
  const network = text.includes(':') ? inGroups(text) : text;
  const ipaddr = ipAddresses();
  return network !== undefined && ipaddr.isValidCIDR(network)
    ? ipaddr.parseCIDR(network).toString()
    : undefined;
}

function timeout(data: unknown): Fault[] {
  const path: Path = ['probe', 'timeout'];
  const timeout = textAt(data, path);
  if (timeout === undefined || (readDuration(timeout) ?? 0) <= maximumTimeout) return [];
  return [{ rule: 'settings.timeout', values: { timeout }, path }];
}

function stageNames(data: unknown): Fault[] {
  const names = listAt(data, ['expiry', 'stages']).map(stage => textAt(stage, ['name']));
  return names.flatMap((name, index): Fault[] =>
    name === undefined || names.indexOf(name) === index
      ? []
      : [{ rule: 'settings.duplicate-stage', values: { name }, path: ['expiry', 'stages', index, 'name'] }],
  );
}
