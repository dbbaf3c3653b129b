/**
 * The folder that keeps what the next sweep must remember, `--state DIR`: `memory.ndjson` for the comparison and
 * `verdicts.ndjson` and `revocations.ndjson` for the probe. Losing it costs patience (failures are counted anew) and time, never a conclusion.
 */
import { join } from 'node:path';
import type { EndpointMemory, GenerationMemory, Memory } from '../compare/memory.ts';
import type { KnownVerdict } from '../probe/known.ts';
import type { KnownRevocation } from '../probe/revocation/known.ts';
import { validator } from '../schemas.ts';
import type { Localized } from '../text/locale.ts';
import { type Damage, readLines, writeLines } from './lines.ts';

/** Something read from the state, and the lines that had to be left out. */
export interface Loaded<T> {
  value: T;
  damaged: Damage[];
}

/** A folder that is not there is empty. Reading and writing throw OutsideError when the disk fails. */
export interface StateStore {
  loadMemory(): Promise<Loaded<Memory>>;
  /** Writes only when something changed, and then the file as a whole or not at all. */
  saveMemory(memory: Memory): Promise<void>;
  loadVerdicts(): Promise<Loaded<KnownVerdict[]>>;
  saveVerdicts(verdicts: readonly KnownVerdict[]): Promise<void>;
  loadRevocations(): Promise<Loaded<KnownRevocation[]>>;
  saveRevocations(revocations: readonly KnownRevocation[]): Promise<void>;
}

export function openState(folder: string): StateStore {
  const memoryFile = join(folder, 'memory.ndjson');
  const verdictsFile = join(folder, 'verdicts.ndjson');
  const revocationsFile = join(folder, 'revocations.ndjson');
  return {
    async loadMemory() {
      const { values, damaged } = await readLines(memoryFile, parserOf<MemoryLine>('memory'));
      const endpoints = values.filter(isEndpoint);
      const generations = values.filter(isGeneration);
      return { value: { endpoints, generations }, damaged };
    },
    saveMemory: memory => writeLines(memoryFile, memoryLines(memory)),
    async loadVerdicts() {
      const { values, damaged } = await readLines(verdictsFile, parserOf<KnownVerdict>('known-verdict'));
      return { value: values, damaged };
    },
    saveVerdicts: verdicts => writeLines(verdictsFile, verdicts.map(verdictLine)),
    async loadRevocations() {
      const parse = parserOf<KnownRevocation>('known-revocation');
      const { values, damaged } = await readLines(revocationsFile, parse);
      return { value: values, damaged };
    },
    saveRevocations: revocations => writeLines(revocationsFile, revocations.map(revocationLine)),
  };
}

/** What to tell people about a line that was left out. */
export const damageText = ({ file, line }: Damage): Localized => ({
  en: `${file}:${line}: this line of the state is damaged and was left out; the next sweep writes it anew.`,
  ja: `${file}:${line}: 状態ファイルのこの行は壊れているため無視しました。次回の巡回で書き直されます。`,
});

type MemoryLine = EndpointMemory | GenerationMemory;

const isEndpoint = (line: MemoryLine): line is EndpointMemory => 'endpoint' in line;
const isGeneration = (line: MemoryLine): line is GenerationMemory => !isEndpoint(line);

function parserOf<T>(schema: string): (value: unknown) => T | undefined {
  const isValid = validator<T>(schema);
  return value => (isValid(value) ? value : undefined);
}

/** The memory is in order already; its keys are put in order here, so that equal memories are equal text. */
function memoryLines({ endpoints, generations }: Memory): string[] {
  return [
    ...endpoints.map(({ entry, endpoint, failures, failingSince, served }) =>
      JSON.stringify({ entry, endpoint, failures, failingSince, served }),
    ),
    ...generations.map(({ entry, sha256, firstSeen, notBefore, publicKey }) =>
      JSON.stringify({ entry, sha256, firstSeen, notBefore, publicKey }),
    ),
  ];
}

/** Keys in one order, whatever order the line was made in. */
function revocationLine(line: KnownRevocation): string {
  const { status, source, url, at, reason, stale, thisUpdate, until, leaves } = line;
  return JSON.stringify({
    status,
    source,
    url,
    at,
    reason,
    stale: stale && { url: stale.url, nextUpdate: stale.nextUpdate },
    thisUpdate,
    until,
    leaves,
  });
}

/** As {@link revocationLine}. */
function verdictLine(line: KnownVerdict): string {
  const { endpoint, chain, trust, path, error, culprit, missingIssuer, completedBy } = line;
  const { pathEnds, disorder, old, until } = line;
  return JSON.stringify({
    endpoint,
    chain,
    trust,
    path,
    error,
    culprit,
    missingIssuer,
    completedBy,
    public: line.public,
    pathEnds,
    disorder,
    old,
    until,
  });
}
