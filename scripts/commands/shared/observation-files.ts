/** Observations that `sweep` and `compare` read from files: any files, or one for each job of a matrix. */
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { unreadable } from '../../files.ts';
import type { Ledger } from '../../ledger/types.ts';
import type { Matrix } from '../../probe/job-matrix.ts';
import { readObservations } from '../../probe/ndjson.ts';
import type { Observation } from '../../probe/observation.ts';
import { ledgerScope, MatrixScope, type ObservationScope } from '../../probe/observation-scope.ts';
import { isLoss, type Rejected, rejectedText } from '../../probe/rejected-observations.ts';
import { firstFailure } from '../../schemas.ts';
import { inline } from '../../text/encode.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { jsonOrUndefined } from '../../text/parse-json.ts';
import type { Io } from './command-io.ts';
import type { ObservationGaps } from './observation-gaps.ts';

export interface ObservationSource {
  /** Paths of files; with `matrix`, the path of one folder. */
  observations: readonly string[];
  /** What `certledger matrix` printed. */
  matrix?: string;
}

/** Observations made elsewhere. What is left out is reported. If it is more than a broken line, it counts as a gap. */
export function observationsFromFiles(
  { observations, matrix }: ObservationSource,
  io: Io,
  { ledger, locale }: { ledger: Ledger; locale: Locale },
  gaps: Pick<ObservationGaps, 'any'>,
): Iterable<Observation> {
  const tell = (rejected: Rejected) => io.err(`${rejectedText(rejected)[locale]}\n`);
  if (matrix === undefined)
    return readObservations(observations, {
      scope: ledgerScope(ledger),
      onRejected: rejected => {
        // Nothing is lost of an endpoint of the ledger, which may have changed since the observations were made.
        if (isLoss(rejected) && !['out-of-scope', 'too-many'].includes(rejected.kind)) gaps.any = true;
        tell(rejected);
      },
    });
  const [folder, ...more] = observations;
  if (folder === undefined || more.length > 0) throw new UsageError(oneFolder);
  const onRejected = (rejected: Rejected) => {
    if (isLoss(rejected)) gaps.any = true;
    tell(rejected);
  };
  const { scopes, rejected } = filesOf(readMatrix(matrix), folder, new MatrixScope(ledger));
  for (const each of rejected) onRejected(each);
  return readObservations([...scopes.keys()], {
    onRejected,
    scope: (observation, file) => scopes.get(file)?.(observation) ?? 'out-of-scope',
    mayBeNone: true,
  });
}

/**
 * The file of each job: `observations-ID/observations-ID.ndjson`, in the artifact of that name. The artifact tells the job of a
 * file; the contents of the file never do.
 */
function filesOf(
  { include }: Matrix,
  folder: string,
  scope: MatrixScope,
): { scopes: Map<string, ObservationScope>; rejected: Rejected[] } {
  const artifacts = new Map(include.map(job => [`observations-${job.id}`, job]));
  const found = new Map<string, ObservationScope>();
  const rejected: Rejected[] = [];
  for (const artifact of listed(folder)) {
    const job = artifacts.get(artifact.name);
    const path = join(folder, artifact.name);
    if (!job || !artifact.isDirectory()) rejected.push({ kind: 'no-job', file: path });
    else
      for (const item of listed(path)) {
        const file = join(path, item.name);
        // A link may lead to the file of another job, and reading a pipe would not end.
        if (item.name === `${artifact.name}.ndjson` && item.isFile()) found.set(file, scope.of(job));
        else rejected.push({ kind: 'no-job', file });
      }
  }
  for (const [name, { name: job, endpoints }] of artifacts) {
    const file = join(folder, name, `${name}.ndjson`);
    if (!found.has(file)) rejected.push({ kind: 'missing', file, job, endpoints });
  }
  return { scopes: found, rejected };
}

/** @returns an empty list for a folder that does not exist: no artifact arrived. @throws OutsideError when it cannot be read */
function listed(folder: string): Dirent[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw unreadable(folder, error);
  }
}

/** @throws UsageError when it is no matrix; OutsideError when it cannot be read */
function readMatrix(file: string): Matrix {
  const isMatrix = firstFailure<Matrix>('matrix');
  const value = jsonOrUndefined(read(file));
  if (isMatrix(value)) return value;
  throw new UsageError(noMatrix(inline(file)));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

const noMatrix = (file: string): Localized => ({
  en: `${file} is not a matrix. Use the output of certledger matrix of this version.`,
  ja: `${file} はマトリックスではありません。この版の certledger matrix の出力を指定してください。`,
});

const oneFolder: Localized = {
  en: '--matrix takes --observations with one folder: the one that holds the artifacts of its jobs.',
  ja: '--matrix を指定する場合、--observations にはジョブのアーティファクトを収めたフォルダーを一つだけ指定してください。',
};
