/**
 * Many targets → observations, slice after slice, each probed by a process of its own. Node 24 leaks a copy of every
 * intermediate certificate it shows (`getPeerX509Certificate`, about 7 KB an endpoint), and only the end of a process gives
 * that back: this is what keeps memory flat in the number of endpoints.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { Localized } from '../text/locale.ts';
import type { Failed, Served } from './observation.ts';
import type { ProbeContext } from './probe.ts';
import type { Target } from './targets.ts';

/** As many targets as one process probes without its leak being felt. */
export const sliceSize = 4_000;
/** Alive at once: while the silent ones of a slice are waited for, the next slice is dialled. */
const maximumAlive = 2;
/**
 * A slice's heap would rather collect than grow: 130 MB at 4,000 endpoints instead of 210, for 5 % more CPU time. With one arena
 * for glibc's malloc instead of one a thread it is 20 MB less; other libraries do not mind.
 */
const execArgv = ['--optimize-for-size', '--max-semi-space-size=4'];
const arenas = { MALLOC_ARENA_MAX: '1' };

/** Handed to a slice's process as its only message. */
export interface SliceRequest {
  targets: Target[];
  context: ProbeContext;
}

/** What a slice's process says. */
export type SliceMessage =
  | { kind: 'observations'; observations: (Served | Failed)[] }
  /** Its last target is being dialled. */
  | { kind: 'drained' }
  /** Everything has been sent. */
  | { kind: 'done' };

/** A slice's process ended before its work. */
export interface Lost {
  /** Targets without an observation. */
  targets: number;
  /** They are probed once more; otherwise they stay unobserved. */
  again: boolean;
  /** The signal or the exit code. */
  how: string;
}

export interface SliceOptions {
  /** Told of every process that ended before its work. */
  onLost(lost: Lost): void;
  size?: number;
  /** What to run; a test may have reasons to run something else. */
  program?: URL;
}

/**
 * As {@link probe}, in slices. A process that dies takes its observations under way with it: its unfinished targets are
 * probed once more in a process of their own, and are left unobserved when that one dies too. With `addresses: all` a
 * target counts as finished with its first observation.
 */
export async function* probeInSlices(
  targets: readonly Target[],
  context: ProbeContext,
  options: SliceOptions,
): AsyncGenerator<Served | Failed> {
  const slices = new Slices(targets, context, options);
  try {
    yield* slices.observations();
  } finally {
    slices.stop();
  }
}

/** Parts that differ by at most one in size, none larger than `size`. */
export function cut<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  const border = (index: number) => Math.floor((index * all.length) / count);
  return Array.from({ length: count }, (_, index) => all.slice(border(index), border(index + 1)));
}

interface Slice {
  targets: Target[];
  /** It has been tried before. */
  again: boolean;
}

class Slices {
  readonly #context: ProbeContext;
  readonly #onLost: SliceOptions['onLost'];
  readonly #program: URL;
  readonly #waiting: Slice[];
  readonly #alive = new Set<ChildProcess>();
  /** Those of the living that still dial. */
  readonly #dialling = new Set<ChildProcess>();
  #arrived: (Served | Failed)[] = [];
  /** Something happened since the last look around. */
  #stirred = false;
  #wake: () => void = () => undefined;

  constructor(targets: readonly Target[], context: ProbeContext, options: SliceOptions) {
    const { size = sliceSize, program = new URL('./slice.ts', import.meta.url) } = options;
    const { probe } = context.settings;
    // Two slices may be alive, and the sockets of both count.
    const concurrency = Math.max(1, Math.floor(probe.concurrency / maximumAlive));
    this.#context = { ...context, settings: { ...context.settings, probe: { ...probe, concurrency } } };
    this.#onLost = options.onLost;
    this.#program = program;
    this.#waiting = cut(targets, size).map(part => ({ targets: part, again: false }));
  }

  async *observations(): AsyncGenerator<Served | Failed> {
    for (;;) {
      this.#stirred = false;
      this.#startNext();
      const arrived = this.#arrived;
      this.#arrived = [];
      yield* arrived;
      // Whatever happened while these were being looked at.
      if (this.#stirred) continue;
      if (this.#alive.size === 0 && this.#waiting.length === 0) return;
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }

  #stir(): void {
    this.#stirred = true;
    this.#wake();
  }

  stop(): void {
    for (const child of this.#alive) child.kill('SIGKILL');
  }

  #startNext(): void {
    if (this.#dialling.size > 0 || this.#alive.size >= maximumAlive) return;
    const slice = this.#waiting.shift();
    if (slice) this.#start(slice);
  }

  #start(slice: Slice): void {
    // Its IPC channel ends with us, and it with that: whatever ends this process ends all of them.
    const child = fork(this.#program, {
      execArgv,
      env: { ...process.env, ...arenas },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const finished = new Set<string>();
    let done = false;
    this.#alive.add(child);
    this.#dialling.add(child);
    child.on('message', (message: SliceMessage) => {
      switch (message.kind) {
        case 'observations':
          for (const observation of message.observations) {
            finished.add(keyOf(observation.entry, observation.endpoint));
            this.#arrived.push(observation);
          }
          break;
        case 'drained':
          this.#dialling.delete(child);
          break;
        case 'done':
          done = true;
          break;
      }
      this.#stir();
    });
    const ended = (how: string) => {
      if (!this.#alive.delete(child)) return;
      this.#dialling.delete(child);
      const unfinished = slice.targets.filter(
        ({ entry, endpoint }) => !finished.has(keyOf(entry, endpoint.key)),
      );
      if (!done) this.#lose(unfinished, slice, how);
      this.#stir();
    };
    child.on('error', error => ended(error.message));
    // Not 'exit': what it said last may still be on its way then.
    child.on('close', (code, signal) => ended(signal ?? `exit code ${code}`));
    // One that died at once cannot be told anything; its end is heard of above.
    child.send(
      { targets: slice.targets, context: this.#contextOf(slice) } satisfies SliceRequest,
      () => undefined,
    );
  }

  /** Of what earlier sweeps learned, what is about these targets. */
  #contextOf({ targets }: Slice): ProbeContext {
    const { known = [], ...context } = this.#context;
    const endpoints = new Set(targets.map(({ endpoint }) => endpoint.key));
    return { ...context, known: known.filter(({ endpoint }) => endpoints.has(endpoint)) };
  }

  #lose(targets: Target[], { again }: Slice, how: string): void {
    if (targets.length === 0) return;
    this.#onLost({ targets: targets.length, again: !again, how });
    if (!again) this.#waiting.push({ targets, again: true });
  }
}

const keyOf = (entry: string, endpoint: string): string => `${entry} ${endpoint}`;

/** What people are told of a {@link Lost}. */
export function lostText({ targets, again, how }: Lost): Localized {
  return again
    ? {
        en: `A probing process ended early (${how}) with ${targets} endpoints unfinished; they are probed once more.`,
        ja: `接続確認のプロセスが途中で終了しました（${how}）。未完了の接続先 ${targets} 件をもう一度確認します。`,
      }
    : {
        en: `A probing process ended early again (${how}): ${targets} endpoints were not observed, and what was known of them stays as it was.`,
        ja: `接続確認のプロセスが再び途中で終了しました（${how}）。接続先 ${targets} 件は観測できませんでした。これらについてのこれまでの結論は変わりません。`,
      };
}
