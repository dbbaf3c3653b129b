/**
 * When each endpoint is probed. An attempt holds one of a fixed number of slots. One that gets no answer gives its slot up and
 * goes on waiting without one, so that dead endpoints do not delay the others. An endpoint may also seem dead only because this
 * machine was busy. So an endpoint that stays silent gets a second attempt when all jobs are started. The second attempt runs while the
 * first one ends, so that dead endpoints cost a sweep one timeout and not two.
 */

import { ProbeSlots } from './probe-slots.ts';

/** One attempt at a job, under way. */
export interface Attempt<R> {
  /** Nothing that the peer does makes it reject. */
  result: Promise<R>;
  /** Its result is no longer needed. */
  abandon(): void;
}

/** What an attempt reports before it has its result. */
export interface AttemptEvents<J> {
  /** It found more jobs, which are queued. */
  onJobs(jobs: J[]): void;
  /** The peer has answered. There will be a result, and no second attempt is needed. */
  onAnswer(): void;
}

export interface QueueOptions<J, R> {
  /** Attempts at once, without those that wait without a slot. With those, at most {@link attemptsPerSlot} times as many. */
  concurrency: number;
  /** Milliseconds that one attempt may take. */
  timeout: number;
  /** Starts an attempt. */
  start(job: J, milliseconds: number, events: AttemptEvents<J>): Attempt<R>;
  /** No answer came in time, or the peer could not be asked. After one attempt this is not believed. */
  isSilence(result: R): boolean;
  /** Called once, when the last of the original jobs has been started. */
  onDrained?: (() => void) | undefined;
  /** Aborted when the reader has stopped, even while it waits for a result. */
  signal?: AbortSignal;
}

/** The most attempts at once, in all, for each slot. */
export const attemptsPerSlot = 5;
/**
 * Jobs started in one turn of the event loop. Answers that have arrived are read before more jobs start. So a busy machine has
 * only as many attempts under way as it can handle, and does not fill its memory with all that are allowed.
 */
export const startsPerTurn = 4;
/** Milliseconds between the starts of second attempts. */
const secondAttemptInterval = 2;
/** The part of a timeout in which all second attempts are started, however many there are. */
const secondAttemptsWithin = 1 / 5;

interface RunningJob<J, R> {
  job: J;
  since: number;
  attempts: Set<Attempt<R>>;
  hasSecondAttempt: boolean;
}

/**
 * Yields one result for each job, in the order in which they are ready. A job is taken from `jobs` only when it is started.
 * Leaving the loop early abandons what is under way.
 */
export async function* runQueue<J, R>(jobs: Iterable<J>, options: QueueOptions<J, R>): AsyncGenerator<R> {
  const queue = new ProbeQueue(jobs, options);
  try {
    yield* queue.results();
  } finally {
    queue.stop();
  }
}

class ProbeQueue<J, R> {
  readonly #options: QueueOptions<J, R>;
  readonly #jobs: JobList<J>;
  /** Started and not finished. */
  readonly #running = new Set<RunningJob<J, R>>();
  /** Those of them with one attempt only, oldest first. */
  readonly #triedOnce = new Set<RunningJob<J, R>>();
  readonly #slots: ProbeSlots<Attempt<R>>;
  #attempts = 0;
  #finished: R[] = [];
  #failure: { error: unknown } | undefined;
  #wake: () => void = () => undefined;
  /** When the last job was started. */
  #drainedAt: number | undefined;
  #hasToldDrained = false;
  #secondAttemptTimer: NodeJS.Timeout | undefined;
  /** Jobs that may still start in this turn of the event loop, and what begins the next turn. */
  #startsLeft = startsPerTurn;
  #nextTurn: NodeJS.Immediate | undefined;
  #stopped = false;

  constructor(jobs: Iterable<J>, options: QueueOptions<J, R>) {
    this.#jobs = new JobList(jobs);
    this.#options = options;
    options.signal?.addEventListener('abort', () => this.#wake(), { once: true });
    this.#slots = new ProbeSlots(options.concurrency, this.#silenceLimit, () => this.#startJobs());
  }

  async *results(): AsyncGenerator<R> {
    for (;;) {
      const ready = this.#finished;
      this.#finished = [];
      yield* ready;
      if (this.#options.signal?.aborted) return;
      this.#startJobs();
      if (this.#failure) throw this.#failure.error;
      if (this.#finished.length > 0) continue;
      if (this.#running.size === 0 && this.#jobs.isEmpty) return;
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#secondAttemptTimer);
    clearImmediate(this.#nextTurn);
    this.#slots.close();
    this.#jobs.close();
    for (const running of this.#running) for (const attempt of running.attempts) attempt.abandon();
  }

  #startJobs(): void {
    while (this.#hasRoom() && !this.#jobs.isEmpty && this.#mayStart()) {
      const running = {
        job: this.#jobs.take(),
        since: performance.now(),
        attempts: new Set<Attempt<R>>(),
        hasSecondAttempt: false,
      };
      this.#running.add(running);
      this.#triedOnce.add(running);
      this.#drainedAt = undefined;
      this.#startAttempt(running, this.#options.timeout);
    }
    if (!this.#jobs.isEmpty || this.#stopped) return;
    if (!this.#hasToldDrained) this.#options.onDrained?.();
    this.#hasToldDrained = true;
    if (this.#triedOnce.size > 0) {
      this.#drainedAt ??= performance.now();
      this.#secondAttemptTimer ??= setTimeout(this.#startSecondAttempts, this.#silenceLimit);
    }
  }

  /** Counts one start. When none is left in this turn, the next turn continues. */
  #mayStart(): boolean {
    this.#nextTurn ??= setImmediate(() => {
      this.#nextTurn = undefined;
      this.#startsLeft = startsPerTurn;
      this.#startJobs();
    });
    return this.#startsLeft-- > 0;
  }

  /** False while too many results are unread: with a slow reader they would fill the memory. */
  #hasRoom(): boolean {
    const { concurrency } = this.#options;
    const isRead = this.#finished.length < concurrency;
    return (
      !this.#stopped && isRead && this.#slots.hasFree() && this.#attempts < attemptsPerSlot * concurrency
    );
  }

  /** How long an attempt must be silent before it loses its slot, or before a second attempt may begin. */
  get #silenceLimit(): number {
    return this.#options.timeout / 10;
  }

  #startAttempt(running: RunningJob<J, R>, milliseconds: number): void {
    this.#attempts++;
    const attempt = this.#options.start(running.job, milliseconds, {
      onJobs: jobs => this.#jobs.add(jobs),
      onAnswer: () => this.#keepOnly(attempt, running),
    });
    running.attempts.add(attempt);
    this.#slots.take(attempt);
    attempt.result
      .then(result => this.#onResult(running, attempt, result))
      .catch((error: unknown) => {
        this.#failure = { error };
        this.#wake();
      });
  }

  /** Abandons the other attempt. An attempt that was abandoned itself has no effect: it must not end the one that was kept. */
  #keepOnly(attempt: Attempt<R>, running: RunningJob<J, R>): void {
    if (!running.attempts.has(attempt)) return;
    this.#triedOnce.delete(running);
    running.hasSecondAttempt = true;
    for (const other of running.attempts) {
      if (other === attempt || !running.attempts.delete(other)) continue;
      other.abandon();
    }
  }

  #onResult(running: RunningJob<J, R>, attempt: Attempt<R>, result: R): void {
    const isSilence = this.#options.isSilence(result);
    this.#attempts--;
    this.#slots.release(attempt, !isSilence);
    const isWanted = running.attempts.has(attempt);
    const isBelieved = !isSilence || (running.hasSecondAttempt && running.attempts.size === 1);
    if (isWanted && isBelieved) {
      this.#keepOnly(attempt, running);
      this.#running.delete(running);
      this.#finished.push(result);
      this.#wake();
    } else {
      running.attempts.delete(attempt);
    }
    this.#startJobs();
  }

  /** Starts the second attempts that are due, and sets the timer for the next ones. */
  readonly #startSecondAttempts = (): void => {
    this.#secondAttemptTimer = undefined;
    if (this.#stopped || this.#triedOnce.size === 0) return;
    const { timeout } = this.#options;
    const now = performance.now();
    let wait = secondAttemptInterval;
    let starts = Math.ceil((this.#triedOnce.size * secondAttemptInterval) / (timeout * secondAttemptsWithin));
    for (const running of this.#triedOnce) {
      const due = running.since + this.#silenceLimit - now;
      if (!this.#hasRoom() || !this.#jobs.isEmpty)
        wait = Math.max(secondAttemptInterval, this.#silenceLimit / 10);
      else if (due > 0) wait = Math.max(secondAttemptInterval, due);
      else if (starts-- > 0) {
        this.#triedOnce.delete(running);
        running.hasSecondAttempt = true;
        // It ends when an attempt would that began with the last job. So dead endpoints cost one timeout more, and not two.
        const rest = (this.#drainedAt ?? now) + timeout - now;
        this.#startAttempt(running, Math.max(rest, timeout / 2));
        continue;
      }
      break;
    }
    this.#secondAttemptTimer = setTimeout(this.#startSecondAttempts, wait);
  };
}

/** The jobs in order. Jobs that an attempt found come before the original ones. */
class JobList<J> {
  readonly #original: Iterator<J>;
  #found: J[] = [];
  /** The next original job, read ahead to know whether there is one. */
  #next: IteratorResult<J>;

  constructor(jobs: Iterable<J>) {
    this.#original = jobs[Symbol.iterator]();
    this.#next = this.#original.next();
  }

  get isEmpty(): boolean {
    return this.#found.length === 0 && this.#next.done === true;
  }

  add(jobs: J[]): void {
    this.#found.push(...jobs);
  }

  /** @throws RangeError when there is none */
  take(): J {
    if (this.#found.length > 0) return this.#found.shift() as J;
    if (this.#next.done === true) throw new RangeError('there is no job');
    const { value } = this.#next;
    this.#next = this.#original.next();
    return value;
  }

  close(): void {
    if (this.#next.done !== true) this.#original.return?.();
  }
}
