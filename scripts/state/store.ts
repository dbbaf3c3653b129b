/**
 * The folder that keeps the state between sweeps, `--state DIR`: `memory.ndjson` for the comparison,
 * `verdicts.ndjson` and `revocations.ndjson` for the probe, `issues.ndjson` for the tracker, and in `swept.ndjson` when a sweep
 * was made. Without it, failures are counted from 0 and a sweep takes longer, but no conclusion is lost.
 */
import { join } from 'node:path';
import { type EndpointMemory, emptyMemory, type GenerationMemory, type Memory } from '../evidence/memory.ts';
import { type DamagedLine, readJsonLines, writeJsonLines } from '../json-lines.ts';
import type { KnownVerdict } from '../probe/known-verdicts.ts';
import { emptyProbeMemory, type ProbeMemory } from '../probe/probe-memory.ts';
import type { KnownRevocation } from '../probe/revocation/known-answers.ts';
import { firstFailure, type ToldFirst } from '../schemas.ts';
import { day } from '../text/duration.ts';
import type { Localized } from '../text/locale.ts';
import { instantOf } from '../text/zoned-time.ts';
import { canonicalMarker } from '../tracker/model/marker.ts';
import type { KnownIssue } from '../tracker/model/state.ts';

/** A value from the state, and the damaged lines that were left out. */
export interface Loaded<T> {
  value: T;
  damaged: DamagedLine[];
}

/** A missing folder counts as empty. Reading and writing throw OutsideError when the disk fails. */
export interface StateStore {
  loadMemory(): Promise<Loaded<Memory>>;
  /** Writes only when something changed. A file is replaced as a whole or not at all. */
  saveMemory(memory: Memory): Promise<void>;
  loadProbeMemory(): Promise<Loaded<ProbeMemory>>;
  saveProbeMemory(memory: ProbeMemory): Promise<void>;
  loadIssues(): Promise<Loaded<KnownIssue[]>>;
  saveIssues(issues: readonly KnownIssue[]): Promise<void>;
  /** ISO 8601: the time of an earlier sweep, one of the last week if there was one. */
  loadSweptAt(): Promise<Loaded<string | undefined>>;
  /** Writes once a week, so that a sweep without news does not change the state. */
  saveSweptAt(now: Date): Promise<void>;
}

/** The whole state of earlier sweeps; empty without a state. */
export async function loadState(state: StateStore | undefined) {
  const nothing = { damaged: [] };
  const probe = (await state?.loadProbeMemory()) ?? { value: emptyProbeMemory, ...nothing };
  const memory = (await state?.loadMemory()) ?? { value: emptyMemory, ...nothing };
  const sweptAt = (await state?.loadSweptAt()) ?? { value: undefined, ...nothing };
  const issues = (await state?.loadIssues()) ?? { value: [], ...nothing };
  return {
    probe: probe.value,
    memory: memory.value,
    sweptAt: sweptAt.value,
    // A part must not be used as if it were the whole.
    issues: issues.damaged.length === 0 ? issues.value : undefined,
    damaged: [probe, memory, sweptAt, issues].flatMap(({ damaged }) => damaged),
  };
}

export function openState(folder: string): StateStore {
  const memoryFile = join(folder, 'memory.ndjson');
  const verdictsFile = join(folder, 'verdicts.ndjson');
  const revocationsFile = join(folder, 'revocations.ndjson');
  const issuesFile = join(folder, 'issues.ndjson');
  const sweptAtFile = join(folder, 'swept.ndjson');
  const loadSweptAt = async () => {
    const { values, damaged } = await readJsonLines(sweptAtFile, parserOf<{ sweptAt: string }>('swept'));
    return { value: values.at(-1)?.sweptAt, damaged };
  };
  return {
    async loadMemory() {
      const { values, damaged } = await readJsonLines(memoryFile, parserOf<MemoryLine>('memory'));
      const endpoints = values.filter(isEndpoint);
      const generations = values.filter(isGeneration);
      return { value: { endpoints, generations }, damaged };
    },
    saveMemory: memory => writeJsonLines(memoryFile, memoryLines(memory)),
    async loadProbeMemory() {
      const verdicts = await readJsonLines(verdictsFile, parserOf<KnownVerdict>('known-verdict'));
      const revocations = await readJsonLines(revocationsFile, parserOf<KnownRevocation>('known-revocation'));
      return {
        value: { verdicts: verdicts.values, revocations: revocations.values },
        damaged: [...verdicts.damaged, ...revocations.damaged],
      };
    },
    async saveProbeMemory({ verdicts, revocations }) {
      await writeJsonLines(verdictsFile, verdicts.map(verdictLine));
      await writeJsonLines(revocationsFile, revocations.map(revocationLine));
    },
    loadSweptAt,
    async saveSweptAt(now) {
      const { value: last = '' } = await loadSweptAt();
      const age = now.getTime() - (instantOf(last) ?? Number.NEGATIVE_INFINITY);
      if (age >= 0 && age < sweptAtInterval) return;
      await writeJsonLines(sweptAtFile, [JSON.stringify({ sweptAt: now.toISOString() })]);
    },
    async loadIssues() {
      const { values, damaged } = await readJsonLines(issuesFile, parserOf<KnownIssue>('known-issue'));
      return { value: values, damaged };
    },
    saveIssues: issues => writeJsonLines(issuesFile, issues.map(issueLine)),
  };
}

/** The age at which the time of the sweep is written again. */
const sweptAtInterval = 7 * day;

/** The message about a line that was left out. */
export const damagedLineText = ({ file, line }: DamagedLine): Localized => ({
  en: `${file}:${line}: this line of the state is damaged and was left out. The next sweep writes it again.`,
  ja: `${file}:${line}: 状態ファイルのこの行は壊れているため無視しました。次回の巡回で書き直されます。`,
});

type MemoryLine = EndpointMemory | GenerationMemory;

const isEndpoint = (line: MemoryLine): line is EndpointMemory => 'endpoint' in line;
const isGeneration = (line: MemoryLine): line is GenerationMemory => !isEndpoint(line);

function parserOf<T>(schema: ToldFirst): (value: unknown) => T | undefined {
  const isValid = firstFailure<T>(schema);
  return value => (isValid(value) ? value : undefined);
}

/** The memory is in order already; its keys are put in order here, so that equal memories are equal text. */
function memoryLines({ endpoints, generations }: Memory): string[] {
  return [
    ...endpoints.map(({ entry, endpoint, failures, failingSince, served, accepted }) =>
      JSON.stringify({ entry, endpoint, failures, failingSince, served, accepted }),
    ),
    ...generations.map(({ entry, sha256, firstSeen, notBefore, notAfter, publicKey, authority }) =>
      JSON.stringify({
        entry,
        sha256,
        firstSeen,
        notBefore,
        notAfter,
        publicKey,
        authority: authority && { organization: authority.organization, anchor: authority.anchor },
      }),
    ),
  ];
}

/** As {@link revocationLine}. */
const issueLine = ({ tracker, number, id, marker }: KnownIssue): string =>
  JSON.stringify({ tracker, number, id, marker: canonicalMarker(marker) });

/** Keys in one order, whatever order the line was made in. */
function revocationLine(line: KnownRevocation): string {
  const { status, source, url, at, reason, stale, thisUpdate, until, site, leaves } = line;
  return JSON.stringify({
    status,
    source,
    url,
    at,
    reason,
    stale: stale && { url: stale.url, nextUpdate: stale.nextUpdate },
    thisUpdate,
    until,
    site,
    leaves,
  });
}

/** As {@link revocationLine}. */
function verdictLine(line: KnownVerdict): string {
  const { endpoint, chain, trust, path, error, extension, culprit, missingIssuer, completedBy } = line;
  const { pathEnds, disorder, old, until } = line;
  return JSON.stringify({
    endpoint,
    chain,
    trust,
    path,
    error,
    extension,
    culprit,
    missingIssuer,
    completedBy,
    public: line.public,
    anchor: line.anchor,
    pathEnds,
    disorder,
    old,
    until,
  });
}
