/**
 * Many targets → observations. The targets are divided into batches, and each batch is probed by a worker process. Node 24 leaks
 * a copy of every intermediate certificate that it shows (`getPeerX509Certificate`, about 7 KB an endpoint), and only the end of
 * a process frees them. So memory does not grow with the number of endpoints.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { type Failed, placeKey, type Served } from './observation.ts';
import type { ProbeContext } from './probe.ts';
import { memoryAbout } from './probe-memory.ts';
import type { Target } from './targets.ts';

/** How many targets one process probes before its leak matters. */
export const targetsPerWorker = 4_000;
/**
 * The most processes that a sweep starts for what other processes left unfinished. To find one target that ends every process
 * takes two for each time its batch can be halved, 24 in all.
 */
export const maximumRetries = 64;
/** The most processes at once. While one waits for its silent endpoints, the next batch is started. */
const maximumAlive = 2;
/**
 * These options make the heap of a worker collect garbage rather than grow: 130 MB at 4,000 endpoints instead of 210, for 5 %
 * more CPU time. With one arena of glibc's malloc instead of one for each thread it is 20 MB less. Other C libraries ignore that.
 */
const execArgv = ['--optimize-for-size', '--max-semi-space-size=4'];
const arenas = { MALLOC_ARENA_MAX: '1' };

/** The only message to a worker. */
export interface WorkerRequest {
  targets: Target[];
  context: ProbeContext;
}

/** The messages from a worker. */
export type WorkerMessage =
  | { kind: 'observations'; observations: (Served | Failed)[] }
  /** The connection to its last target has been started. */
  | { kind: 'drained' }
  /** Everything has been sent. */
  | { kind: 'done' };

/** A worker ended before it was done. */
export interface LostWorker {
  /** How many targets it had not finished. */
  targets: number;
  /** They are probed again. Otherwise they stay unobserved. */
  again: boolean;
  /** The signal or the exit code and what it printed, or that it sent nothing for too long. Safe to print. */
  how: string;
  /** {@link Endpoint.key} of the one that ends every process that probes it. */
  endpoint?: string;
}

export interface WorkerOptions {
  /** Called for every worker that ended before it was done. */
  onLostWorker(lost: LostWorker): void;
  size?: number;
  /** Milliseconds without a message after which a worker is ended. */
  silenceLimit?: number;
  /** What to run instead of worker.ts, for tests. */
  program?: URL;
}

/**
 * As {@link probe}, in workers. When a worker dies, the observations it had under way are lost. Its unfinished targets are
 * divided into halves and probed again, until the target that kills it is alone. That one stays unobserved. Where every address
 * is wanted, only the worker knows that a target is finished, so some observations may come twice.
 */
export async function* probeInWorkers(
  targets: readonly Target[],
  context: ProbeContext,
  options: WorkerOptions,
): AsyncGenerator<Served | Failed> {
  const pool = new WorkerPool(targets, context, options);
  try {
    yield* pool.observations();
  } finally {
    pool.stop();
  }
}

/** Divides a list into parts of at most `size`, whose lengths differ by at most one. */
export function inParts<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  const border = (index: number) => Math.floor((index * all.length) / count);
  return Array.from({ length: count }, (_, index) => all.slice(border(index), border(index + 1)));
}

interface Batch {
  targets: Target[];
  /** They have been tried before. */
  again: boolean;
}

/** The most characters that are shown of what a worker printed. */
const longestOutput = 500;
const withOutput = (how: string, output: string): string =>
  output.trim() === '' ? how : `${how}: ${inline(output.trim(), longestOutput)}`;

/** How long a worker may be silent without a fault. Nothing that it waits for takes more than a few timeouts. */
const silenceLimitOf = (timeout: number): number => 5 * 60_000 + 10 * timeout;

function forked(program: URL): ChildProcess {
  // The IPC channel closes with this process, and the worker ends with the channel. So no worker outlives this process.
  return fork(program, {
    execArgv,
    env: { ...process.env, ...arenas },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** stderr is not inherited: what a dying process prints may quote a server, and a runner would run commands in it. */
function outputOf(child: ChildProcess): () => string {
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (output.length < longestOutput) output += text;
  });
  return () => output;
}

class WorkerPool {
  readonly #context: ProbeContext;
  readonly #onLostWorker: WorkerOptions['onLostWorker'];
  readonly #program: URL;
  readonly #silenceLimit: number;
  #retries = maximumRetries;
  readonly #waiting: Batch[];
  readonly #alive = new Set<ChildProcess>();
  /** Those of them that have not started all of their connections. */
  readonly #connecting = new Set<ChildProcess>();
  #arrived: (Served | Failed)[] = [];
  /** Something has changed since the last check. */
  #hasChanged = false;
  #wake: () => void = () => undefined;

  constructor(targets: readonly Target[], context: ProbeContext, options: WorkerOptions) {
    const { size = targetsPerWorker, program = new URL('./worker.ts', import.meta.url) } = options;
    const { probe } = context.settings;
    // Two workers may be alive, and the sockets of both count.
    const concurrency = Math.max(1, Math.floor(probe.concurrency / maximumAlive));
    this.#context = { ...context, settings: { ...context.settings, probe: { ...probe, concurrency } } };
    this.#onLostWorker = options.onLostWorker;
    this.#program = program;
    this.#silenceLimit = options.silenceLimit ?? silenceLimitOf(probe.timeout);
    this.#waiting = inParts(targets, size).map(part => ({ targets: part, again: false }));
  }

  async *observations(): AsyncGenerator<Served | Failed> {
    for (;;) {
      this.#hasChanged = false;
      this.#startNext();
      const arrived = this.#arrived;
      this.#arrived = [];
      yield* arrived;
      // Something changed while the reader handled these observations.
      if (this.#hasChanged) continue;
      if (this.#alive.size === 0 && this.#waiting.length === 0) return;
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }

  #onChange(): void {
    this.#hasChanged = true;
    this.#wake();
  }

  stop(): void {
    for (const child of this.#alive) child.kill('SIGKILL');
    // That these workers end early is not a loss.
    this.#alive.clear();
  }

  #startNext(): void {
    if (this.#connecting.size > 0 || this.#alive.size >= maximumAlive) return;
    const batch = this.#waiting.shift();
    if (batch) this.#start(batch);
  }

  #start(batch: Batch): void {
    const child = forked(this.#program);
    const output = outputOf(child);
    const finished = new Set<string>();
    let done = false;
    let silent = false;
    this.#alive.add(child);
    this.#connecting.add(child);
    const silenceTimer = setTimeout(() => {
      silent = true;
      child.kill('SIGKILL');
    }, this.#silenceLimit);
    child.on('message', (message: WorkerMessage) => {
      silenceTimer.refresh();
      if (message.kind === 'observations') this.#receive(message.observations, finished);
      if (message.kind === 'drained') this.#connecting.delete(child);
      if (message.kind === 'done') done = true;
      this.#onChange();
    });
    const ended = (how: string) => {
      clearTimeout(silenceTimer);
      if (!this.#alive.delete(child)) return;
      this.#connecting.delete(child);
      if (!done)
        this.#retryUnfinished(
          this.#unfinished(batch, finished),
          batch,
          silent ? this.#silence : withOutput(how, output()),
        );
      this.#onChange();
    };
    child.on('error', error => ended(error.message));
    // Not 'exit': its last messages may still arrive after that.
    child.on('close', (code, signal) => ended(signal ?? `exit code ${code}`));
    // Sending fails when the worker died at once. Its end is handled above.
    child.send(
      { targets: batch.targets, context: this.#contextOf(batch) } satisfies WorkerRequest,
      () => undefined,
    );
  }

  get #silence(): string {
    return `silent for ${Math.round(this.#silenceLimit / 1000)} s`;
  }

  #receive(observations: (Served | Failed)[], finished: Set<string>): void {
    for (const observation of observations) {
      finished.add(placeKey(observation.entry, observation.endpoint));
      this.#arrived.push(observation);
    }
  }

  /** Where every address is wanted, only the worker knows whether all of them were probed. */
  #unfinished({ targets }: Batch, finished: ReadonlySet<string>): Target[] {
    const { probe } = this.#context.settings;
    return targets.filter(
      ({ entry, endpoint, addresses = probe.addresses }) =>
        addresses === 'all' || !finished.has(placeKey(entry, endpoint.key)),
    );
  }

  #contextOf({ targets }: Batch): ProbeContext {
    const { memory, ...context } = this.#context;
    return { ...context, ...(memory && { memory: memoryAbout(memory, targets) }) };
  }

  /** Divides what is left into halves, unless it is one target that was already tried alone. */
  #retryUnfinished(targets: Target[], batch: Batch, how: string): void {
    const [first] = targets;
    if (!first) return;
    const wasAlone = batch.again && batch.targets.length === 1;
    const parts = wasAlone ? 0 : Math.min(targets.length, 2, this.#retries);
    this.#retries -= parts;
    const again = parts > 0;
    const culprit = wasAlone && { endpoint: first.endpoint.key };
    this.#onLostWorker({ targets: targets.length, again, how, ...culprit });
    if (!again) return;
    const halves = inParts(targets, Math.ceil(targets.length / parts));
    this.#waiting.push(...halves.map(half => ({ targets: half, again })));
  }
}

/** What people are told of a {@link LostWorker}. */
export function lostWorkerText({ targets, again, how, endpoint }: LostWorker): Localized {
  const count = targets === 1 ? '1 endpoint' : `${targets} endpoints`;
  if (again)
    return {
      en: `A probing process ended early (${how}) with ${count} unfinished, to be probed again in smaller parts.`,
      ja: `接続確認のプロセスが途中で終了しました（${how}）。未完了の接続先 ${targets} 件を、分割してもう一度確認します。`,
    };
  if (endpoint !== undefined) {
    const named = inline(endpoint);
    return {
      en: `A probing process ended early again (${how}) while it probed nothing but ${named}, which was not observed. Its earlier findings stay as they are.`,
      ja: `接続確認のプロセスが、${named} だけを確認している間に再び途中で終了しました（${how}）。この接続先は観測できませんでした。以前の検出事項はそのまま維持します。`,
    };
  }
  return {
    en: `A probing process ended early again (${how}), with ${count} not observed. Their earlier findings stay as they are.`,
    ja: `接続確認のプロセスが再び途中で終了しました（${how}）。接続先 ${targets} 件は観測できませんでした。これらについての以前の検出事項はそのまま維持します。`,
  };
}
