/**
 * Many targets → observations, slice after slice, each probed by a process of its own. Node 24 leaks a copy of every
 * intermediate certificate it shows (`getPeerX509Certificate`, about 7 KB an endpoint), and only the end of a process gives
 * that back: this is what keeps memory flat in the number of endpoints.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { inline } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import { type Failed, placeKey, type Served } from './observation.ts';
import type { ProbeContext } from './probe.ts';
import { aboutThese } from './probe-memory.ts';
import type { Target } from './targets.ts';

/** As many targets as one process probes without its leak being felt. */
export const sliceSize = 4_000;
/**
 * Processes that are started in a sweep for what others left unfinished. To find one target that ends every process takes two
 * for each time its slice can be halved, 24 in all.
 */
export const maximumRetries = 64;
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
  /** How many it had not finished. */
  targets: number;
  /** They are probed again; otherwise they stay unobserved. */
  again: boolean;
  /** The signal or the exit code and what it said, or that nothing was heard of it. Safe to print. */
  how: string;
  /** {@link Endpoint.key} of the one that ends whatever process probes it. */
  endpoint?: string;
}

export interface SliceOptions {
  /** Told of every process that ended before its work. */
  onLost(lost: Lost): void;
  size?: number;
  /** Milliseconds after which a process of which nothing is heard is ended. */
  patience?: number;
  /** What to run; a test may have reasons to run something else. */
  program?: URL;
}

/**
 * As {@link probe}, in slices. A process that dies takes its observations under way with it: its unfinished targets are
 * halved and probed again, until the one that kills it is alone and is left unobserved. Where every address is wanted a
 * target counts as finished when its process says so: some of its observations may come twice.
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
  /** They have been tried before. */
  again: boolean;
}

/** Characters of what a process says about its own end. */
const longestSaid = 500;
const withSaid = (how: string, said: string): string =>
  said.trim() === '' ? how : `${how}: ${inline(said.trim(), longestSaid)}`;

/** How long a process may be silent that does what it should: nothing it waits for takes more than a few deadlines. */
const patienceOf = (deadline: number): number => 5 * 60_000 + 10 * deadline;

class Slices {
  readonly #context: ProbeContext;
  readonly #onLost: SliceOptions['onLost'];
  readonly #program: URL;
  readonly #patience: number;
  #retries = maximumRetries;
  readonly #waiting: Slice[];
  readonly #alive = new Set<ChildProcess>();
  /** Those of the living that still dial. */
  readonly #dialling = new Set<ChildProcess>();
  #arrived: (Served | Failed)[] = [];
  /** Something happened since the last look around. */
  #stirred = false;
  #wake: () => void = () => undefined;

  constructor(targets: readonly Target[], context: ProbeContext, options: SliceOptions) {
    const { size = sliceSize, program = new URL('./worker.ts', import.meta.url) } = options;
    const { probe } = context.settings;
    // Two slices may be alive, and the sockets of both count.
    const concurrency = Math.max(1, Math.floor(probe.concurrency / maximumAlive));
    this.#context = { ...context, settings: { ...context.settings, probe: { ...probe, concurrency } } };
    this.#onLost = options.onLost;
    this.#program = program;
    this.#patience = options.patience ?? patienceOf(probe.timeout);
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
    // That these end early is no loss.
    this.#alive.clear();
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
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    // Not inherited: what a dying process prints may quote a server, and a runner would obey commands in it.
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < longestSaid) said += text;
    });
    const finished = new Set<string>();
    let done = false;
    let silent = false;
    this.#alive.add(child);
    this.#dialling.add(child);
    const watchdog = setTimeout(() => {
      silent = true;
      child.kill('SIGKILL');
    }, this.#patience);
    child.on('message', (message: SliceMessage) => {
      watchdog.refresh();
      if (message.kind === 'observations') this.#take(message.observations, finished);
      if (message.kind === 'drained') this.#dialling.delete(child);
      if (message.kind === 'done') done = true;
      this.#stir();
    });
    const ended = (how: string) => {
      clearTimeout(watchdog);
      if (!this.#alive.delete(child)) return;
      this.#dialling.delete(child);
      if (!done)
        this.#lose(this.#unfinished(slice, finished), slice, silent ? this.#silence : withSaid(how, said));
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

  get #silence(): string {
    return `silent for ${Math.round(this.#patience / 1000)} s`;
  }

  #take(observations: (Served | Failed)[], finished: Set<string>): void {
    for (const observation of observations) {
      finished.add(placeKey(observation.entry, observation.endpoint));
      this.#arrived.push(observation);
    }
  }

  /** Of a target's many addresses, nobody but its process knows whether all have been seen. */
  #unfinished({ targets }: Slice, finished: ReadonlySet<string>): Target[] {
    const { probe } = this.#context.settings;
    return targets.filter(
      ({ entry, endpoint, addresses = probe.addresses }) =>
        addresses === 'all' || !finished.has(placeKey(entry, endpoint.key)),
    );
  }

  #contextOf({ targets }: Slice): ProbeContext {
    const { memory, ...context } = this.#context;
    return { ...context, ...(memory && { memory: aboutThese(memory, targets) }) };
  }

  /** Halves what is left, unless it has been tried alone already. */
  #lose(targets: Target[], slice: Slice, how: string): void {
    const [first] = targets;
    if (!first) return;
    const wasAlone = slice.again && slice.targets.length === 1;
    const parts = wasAlone ? 0 : Math.min(targets.length, 2, this.#retries);
    this.#retries -= parts;
    const again = parts > 0;
    const killer = wasAlone && { endpoint: first.endpoint.key };
    this.#onLost({ targets: targets.length, again, how, ...killer });
    if (!again) return;
    const halves = cut(targets, Math.ceil(targets.length / parts));
    this.#waiting.push(...halves.map(half => ({ targets: half, again })));
  }
}

/** What people are told of a {@link Lost}. */
export function lostText({ targets, again, how, endpoint }: Lost): Localized {
  const count = targets === 1 ? '1 endpoint' : `${targets} endpoints`;
  if (again)
    return {
      en: `A probing process ended early (${how}) with ${count} unfinished, to be probed again in smaller parts.`,
      ja: `接続確認のプロセスが途中で終了しました（${how}）。未完了の接続先 ${targets} 件を、分割してもう一度確認します。`,
    };
  if (endpoint !== undefined) {
    const named = inline(endpoint);
    return {
      en: `A probing process ended early again (${how}) while it probed nothing but ${named}, which was not observed; what was known of it stays as it was.`,
      ja: `接続確認のプロセスが、${named} だけを確認している間に再び途中で終了しました（${how}）。この接続先は観測できませんでした。これまでの結論は変わりません。`,
    };
  }
  return {
    en: `A probing process ended early again (${how}), with ${count} not observed; what was known of them stays as it was.`,
    ja: `接続確認のプロセスが再び途中で終了しました（${how}）。接続先 ${targets} 件は観測できませんでした。これらについてのこれまでの結論は変わりません。`,
  };
}
