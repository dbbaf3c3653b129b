/** Trust sets: the PEM files of `inventory/trust/<set>/`, and the sets they include. */
import { createHash, X509Certificate } from 'node:crypto';
import type { TrustSet } from '../pki/certificate-types.ts';
import { certificateLabels, pemBlocks } from '../text/pem.ts';
import { keysAt, listAt } from './data.ts';
import { isIgnored, trustFolder } from './folders.ts';
import { nearest } from './messages/nearest.ts';
import { hint } from './messages/schema-messages.ts';
import type { Fault, Source } from './source.ts';

/** The built-in set, and what `include` calls it. */
export const builtIn = 'public';
const builtInAlias = 'mozilla';
const reserved: ReadonlySet<string> = new Set([builtIn, builtInAlias]);

export interface TrustReading {
  /** Sets that are complete: whatever is wrong with one of its files, or with a set it includes, leaves a set out. */
  sets: Map<string, TrustSet>;
  /** All names, those left out too; undefined when the settings do not let us tell. */
  named: ReadonlySet<string> | undefined;
  /** In the settings. */
  settingsFaults: Fault[];
  fileFaults: { source: Source; fault: Fault }[];
  /** Files of the folder that are not read and hold nothing a set could be meant to have. */
  unread: string[];
}

interface Collected {
  anchors: string[];
  include: string[];
  broken: boolean;
}

/**
 * @param sources the files under `inventory/trust/`
 * @param settings data of the settings file, of any shape
 * @param mozilla PEM certificates of Mozilla's roots, asked for when somebody looks into a set
 * @param lost paths that are there and could not be read: a set is not whole without them
 */
export function readTrust(
  sources: readonly Source[],
  settings: unknown,
  mozilla: () => readonly string[],
  lost: ReadonlySet<string> = new Set(),
): TrustReading {
  const settingsFaults: Fault[] = [];
  const collected = new Map<string, Collected>();
  const declared = keysAt(settings, ['trust']);

  for (const name of declared ?? []) {
    if (reserved.has(name)) {
      settingsFaults.push({ rule: 'trust.reserved', values: { name }, path: ['trust', name], at: 'key' });
      continue;
    }
    const include = listAt(settings, ['trust', name, 'include']).filter(item => typeof item === 'string');
    collected.set(name, { anchors: [], include, broken: false });
  }
  const meant = new Set(sources.filter(isTrustFile));
  const fileFaults = collectFiles(meant, lost, collected);
  for (const [name, set] of collected) {
    const faults = includeFaults(name, set, collected);
    set.broken ||= faults.length > 0;
    settingsFaults.push(...faults);
  }
  const sets = new Map<string, TrustSet>([[builtIn, new Gathered(builtIn, [builtIn], mozilla)]]);
  for (const name of collected.keys()) {
    const parts = gather(name, collected);
    if (parts) sets.set(name, new Gathered(name, parts, mozilla));
  }
  return {
    sets,
    named: declared && new Set([builtIn, ...collected.keys()]),
    settingsFaults,
    fileFaults,
    unread: sources.flatMap(source => (meant.has(source) || isIgnored(source.file) ? [] : [source.file])),
  };
}

/** Its name is one that is read, or it holds what sets are made of: a root in `root.txt` is missing all the same. */
function isTrustFile({ file, text }: Source): boolean {
  if (named.test(file)) return true;
  if (isIgnored(file)) return false;
  return otherForm.test(text) || pemBlocks(text).some(({ label }) => !besideCertificates.test(label));
}

const named = /\.(pem|crt|cer)$/i;

/** How DER, PKCS #12 and a Java keystore begin once they were taken for text. */
const otherForm = /^(?:0\uFFFD|\uFFFD{4}\0)/;

/** Where a file of another name would be read. */
function properName(file: string): string {
  const plain = file.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  const stem = plain.replace(/\.(?:pem|crt|cer)(?![a-z0-9])[^/]*$/i, '');
  return `${stem === plain ? plain.replace(/(?<=[^/])\.[^./]*$/, '') : stem}.pem`;
}

/** Adds what the files hold to the sets they belong to. @returns what is wrong with them */
function collectFiles(
  sources: Iterable<Source>,
  lost: ReadonlySet<string>,
  collected: Map<string, Collected>,
): TrustReading['fileFaults'] {
  const fileFaults: TrustReading['fileFaults'] = [];
  const setOf = (name: string): Collected => {
    const set = collected.get(name) ?? { anchors: [], include: [], broken: false };
    collected.set(name, set);
    return set;
  };
  for (const source of sources) {
    const [name, file] = source.file.split('/').slice(2);
    if (name === undefined || file === undefined) {
      fileFaults.push({ source, fault: { rule: 'trust.misplaced' } });
      continue;
    }
    if (reserved.has(name)) {
      fileFaults.push({ source, fault: { rule: 'trust.reserved', values: { name } } });
      continue;
    }
    const set = setOf(name);
    const { anchors, faults } = readAnchors(source);
    set.anchors.push(...anchors);
    set.broken ||= faults.length > 0;
    fileFaults.push(...faults.map(fault => ({ source, fault })));
  }
  for (const path of lost) {
    const [name] = path.startsWith(trustFolder) ? path.split('/').slice(2) : [];
    if (name !== undefined && !reserved.has(name)) setOf(name).broken = true;
  }
  return fileFaults;
}

function includeFaults(name: string, set: Collected, all: ReadonlyMap<string, Collected>): Fault[] {
  const faults = set.include.flatMap((included, index): Fault[] => {
    if (reserved.has(included) || all.has(included)) return [];
    const values = { name: included, hint: hint(nearest(included, [builtInAlias, ...all.keys()])) };
    return [{ rule: 'trust.unknown-include', values, path: ['trust', name, 'include', index] }];
  });
  const circle = findCircle(name, all);
  // Said once, at the first of its members.
  if (circle && [...all.keys()].find(key => circle.includes(key)) === name) {
    const values = { circle: [...circle, name].join(' → ') };
    faults.push({ rule: 'trust.circle', values, path: ['trust', name, 'include'], at: 'key' });
  }
  if (set.anchors.length === 0 && set.include.length === 0 && !set.broken) {
    faults.push({ rule: 'trust.empty', values: { name }, path: ['trust', name], at: 'key' });
  }
  return faults;
}

/** The sets from `name` back to itself, `name` first. */
function findCircle(name: string, all: ReadonlyMap<string, Collected>): string[] | undefined {
  const visited = new Set<string>();
  const walk = (current: string, way: string[]): string[] | undefined => {
    for (const next of all.get(current)?.include ?? []) {
      if (next === name) return way;
      if (visited.has(next)) continue;
      visited.add(next);
      const circle = walk(next, [...way, next]);
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(name, [name]);
}

/** What a set is made of: anchors, and Mozilla's where it includes those. */
type Parts = readonly (readonly string[] | typeof builtIn)[];

/** A set's anchors and those of all it includes; undefined when one of them is broken or unknown. */
function gather(name: string, all: ReadonlyMap<string, Collected>): Parts | undefined {
  const parts: (readonly string[] | typeof builtIn)[] = [];
  const pending = [name];
  const done = new Set<string>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (done.has(next)) continue;
    done.add(next);
    const set = all.get(next);
    if (set?.broken) return undefined;
    if (set) {
      parts.push(set.anchors);
      pending.push(...set.include);
    } else if (reserved.has(next)) {
      parts.push(builtIn);
    } else {
      return undefined;
    }
  }
  return parts;
}

/** Put together when somebody looks into it: most commands only ask whether there is a set of that name. */
class Gathered implements TrustSet {
  readonly name: string;
  readonly #parts: Parts;
  readonly #mozilla: () => readonly string[];
  #content: Omit<Required<TrustSet>, 'name'> | undefined;

  constructor(name: string, parts: Parts, mozilla: () => readonly string[]) {
    this.name = name;
    this.#parts = parts;
    this.#mozilla = mozilla;
  }

  get anchors(): string[] {
    return this.#whole.anchors;
  }

  get builtIn(): ReadonlySet<string> {
    return this.#whole.builtIn;
  }

  get hash(): string {
    return this.#whole.hash;
  }

  get #whole(): Omit<Required<TrustSet>, 'name'> {
    this.#content ??= contentOf(this.#parts, this.#mozilla());
    return this.#content;
  }
}

function contentOf(parts: Parts, mozilla: readonly string[]): Omit<Required<TrustSet>, 'name'> {
  const publicRoots = new Set(mozilla.map(base64Of));
  const pems = parts.flatMap(part => (part === builtIn ? mozilla : part));
  const byDer = new Map(pems.map(pem => [base64Of(pem), pem]));
  const hash = createHash('sha256')
    .update([...byDer.keys()].sort().join('\n'))
    .digest('hex');
  const roots = new Set([...byDer].flatMap(([base64, pem]) => (publicRoots.has(base64) ? [pem] : [])));
  return { anchors: [...byDer.values()], builtIn: roots, hash };
}

const base64Of = (pem: string) => pem.replace(/-----[^-]*-----|\s/g, '');

/** What is in a file, if that is where it would be looked for. */
function readAnchors({ file, text }: Source): ReturnType<typeof readPem> {
  if (named.test(file) || otherForm.test(text)) return readPem(text);
  return { anchors: [], faults: [{ rule: 'ledger.file-name', values: { meant: properName(file) } }] };
}

/** The certificates of one PEM file, whole: what looks like one and cannot be taken is a fault. */
function readPem(text: string): { anchors: string[]; faults: Fault[] } {
  const anchors: string[] = [];
  const faults: Fault[] = [];
  for (const { label, octets, offset } of pemBlocks(text)) {
    if (besideCertificates.test(label)) continue;
    const found = certificateLabels.includes(label) ? certificateIn(octets) : undefined;
    if (!found) {
      const rule = certificateLabels.includes(label) ? 'trust.certificate' : 'trust.label';
      faults.push({ rule, values: { label }, offset });
    } else if (!found.rest.length) anchors.push(found.pem);
    else faults.push({ rule: label === trusted ? 'trust.settings' : 'trust.certificate', offset });
  }
  if (anchors.length + faults.length === 0) faults.push({ rule: 'trust.no-certificate', offset: 0 });
  return { anchors, faults };
}

/** OpenSSL's own form: behind the certificate may stand for what it is, or is not, to be trusted. */
const trusted = 'TRUSTED CERTIFICATE';
/** Of these no anchor is missed. That a key has no place here is said by another rule. */
const besideCertificates = /(?:KEY|KEY BLOCK|PARAMETERS|CRL)$/;

/** `rest`: what stands behind it. @returns undefined where OpenSSL cannot read it */
function certificateIn(octets: Buffer | undefined): { pem: string; rest: Buffer } | undefined {
  try {
    const certificate = octets && new X509Certificate(octets);
    return certificate && { pem: certificate.toString(), rest: octets.subarray(certificate.raw.length) };
  } catch {
    // OpenSSL's reasons ("wrong tag") help nobody who has to export the file again.
    return undefined;
  }
}
