/**
 * Who is looked at when. A look holds one of a fixed number of places; one that hears nothing gives its place up and goes on
 * waiting beside the others, so that the dead keep nobody waiting. And since an endpoint may seem dead only because this
 * machine was busy, whatever stays silent gets a second look when the others are done. That look runs beside the end of
 * the first one, so that the dead cost a sweep one deadline and not two.
 */

import { Places } from './probe-slots.ts';

/** One attempt at a job, under way. */
export interface Look<R> {
  /** Never rejects for anything the peer does. */
  result: Promise<R>;
  /** Its result is no longer of interest. */
  abandon(): void;
}

/** What a look says before it has its result. */
export interface Tell<J> {
  /** Queues jobs that it found on the way. */
  more(jobs: J[]): void;
  /** The peer has answered: there will be a result, and nobody need look at it again. */
  answered(): void;
}

export interface Work<J, R> {
  /** Looks at once among those that answer; with those that do not, {@link crowd} times as many, and never more. */
  concurrency: number;
  /** Milliseconds one look may take. */
  deadline: number;
  /** Starts a look. */
  look(job: J, milliseconds: number, tell: Tell<J>): Look<R>;
  /** Nobody answered in time, or could be asked: not believed after one look. */
  isSilence(result: R): boolean;
  /** Told once, when the last job that was there from the beginning has been started. */
  onDrained?: (() => void) | undefined;
  /** The reader has left, though it may still be waiting for a result. */
  signal?: AbortSignal;
}

/** Looks at once, in all, per place. */
export const crowd = 5;
/**
 * Jobs started in one turn of the event loop. What has come from the peers is read before more are asked: a machine that is
 * busy has as many looks under way as keep it so, and not all that it may, each with its memory.
 */
export const startsPerTurn = 4;
/** Milliseconds between the starts of second looks. */
const pace = 2;
/** In which part of a deadline all second looks are started, however many there are. */
const secondWave = 1 / 5;

interface Run<J, R> {
  job: J;
  since: number;
  looks: Set<Look<R>>;
  secondLook: boolean;
}

/**
 * Yields one result per job, as they come. Jobs are taken when their turn comes, not before. Leaving the loop early
 * abandons what is under way.
 */
export async function* schedule<J, R>(jobs: Iterable<J>, work: Work<J, R>): AsyncGenerator<R> {
  const sweep = new Schedule(jobs, work);
  try {
    yield* sweep.results();
  } finally {
    sweep.stop();
  }
}

class Schedule<J, R> {
  readonly #work: Work<J, R>;
  readonly #queue: Queue<J>;
  /** Started and not done. */
  readonly #runs = new Set<Run<J, R>>();
  /** Those of them that have had one look only, oldest first. */
  readonly #once = new Set<Run<J, R>>();
  readonly #places: Places<Look<R>>;
  #looks = 0;
  #finished: R[] = [];
  #failure: { error: unknown } | undefined;
  #wake: () => void = () => undefined;
  /** When the last job was started. */
  #drained: number | undefined;
  #hasToldDrained = false;
  #pacer: NodeJS.Timeout | undefined;
  /** Jobs that this turn may still start, and what begins the next one. */
  #startsLeft = startsPerTurn;
  #turn: NodeJS.Immediate | undefined;
  #stopped = false;

  constructor(jobs: Iterable<J>, work: Work<J, R>) {
    this.#queue = new Queue(jobs);
    this.#work = work;
    work.signal?.addEventListener('abort', () => this.#wake(), { once: true });
    this.#places = new Places(work.concurrency, this.#patience, () => this.#fill());
  }

  async *results(): AsyncGenerator<R> {
    for (;;) {
      const ready = this.#finished;
      this.#finished = [];
      yield* ready;
      if (this.#work.signal?.aborted) return;
      this.#fill();
      if (this.#failure) throw this.#failure.error;
      if (this.#finished.length > 0) continue;
      if (this.#runs.size === 0 && this.#queue.isEmpty) return;
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#pacer);
    clearImmediate(this.#turn);
    this.#places.close();
    this.#queue.close();
    for (const run of this.#runs) for (const look of run.looks) look.abandon();
  }

  #fill(): void {
    while (this.#hasRoom() && !this.#queue.isEmpty && this.#mayStart()) {
      const run = {
        job: this.#queue.take(),
        since: performance.now(),
        looks: new Set<Look<R>>(),
        secondLook: false,
      };
      this.#runs.add(run);
      this.#once.add(run);
      this.#drained = undefined;
      this.#start(run, this.#work.deadline);
    }
    if (!this.#queue.isEmpty || this.#stopped) return;
    if (!this.#hasToldDrained) this.#work.onDrained?.();
    this.#hasToldDrained = true;
    if (this.#once.size > 0) {
      this.#drained ??= performance.now();
      this.#pacer ??= setTimeout(this.#lookAgain, this.#patience);
    }
  }

  /** Counts one of this turn's starts; when there is none left, the next turn goes on. */
  #mayStart(): boolean {
    this.#turn ??= setImmediate(() => {
      this.#turn = undefined;
      this.#startsLeft = startsPerTurn;
      this.#fill();
    });
    return this.#startsLeft-- > 0;
  }

  /** None while results lie unread: a slow reader must not make them pile up. */
  #hasRoom(): boolean {
    const { concurrency } = this.#work;
    const isRead = this.#finished.length < concurrency;
    return !this.#stopped && isRead && this.#places.hasFree() && this.#looks < crowd * concurrency;
  }

  /** How long a job must have been silent before its place is given away, or a second look begins beside the first. */
  get #patience(): number {
    return this.#work.deadline / 10;
  }

  #start(run: Run<J, R>, milliseconds: number): void {
    this.#looks++;
    const look = this.#work.look(run.job, milliseconds, {
      more: jobs => this.#queue.add(jobs),
      answered: () => this.#keepOnly(look, run),
    });
    run.looks.add(look);
    this.#places.take(look);
    look.result
      .then(result => this.#settle(run, look, result))
      .catch((error: unknown) => {
        this.#failure = { error };
        this.#wake();
      });
  }

  /** Of no effect for a look that was dropped itself: what it says late must not drop the one that was kept. */
  #keepOnly(look: Look<R>, run: Run<J, R>): void {
    if (!run.looks.has(look)) return;
    this.#once.delete(run);
    run.secondLook = true;
    for (const other of run.looks) {
      if (other === look || !run.looks.delete(other)) continue;
      other.abandon();
    }
  }

  #settle(run: Run<J, R>, look: Look<R>, result: R): void {
    const isSilence = this.#work.isSilence(result);
    this.#looks--;
    this.#places.leave(look, !isSilence);
    const isWanted = run.looks.has(look);
    const isBelieved = !isSilence || (run.secondLook && run.looks.size === 1);
    if (isWanted && isBelieved) {
      this.#keepOnly(look, run);
      this.#runs.delete(run);
      this.#finished.push(result);
      this.#wake();
    } else {
      run.looks.delete(look);
    }
    this.#fill();
  }

  /** Starts the second looks that are due and comes back for those after them. */
  readonly #lookAgain = (): void => {
    this.#pacer = undefined;
    if (this.#stopped || this.#once.size === 0) return;
    const { deadline } = this.#work;
    const now = performance.now();
    let wait = pace;
    let starts = Math.ceil((this.#once.size * pace) / (deadline * secondWave));
    for (const run of this.#once) {
      const due = run.since + this.#patience - now;
      if (!this.#hasRoom() || !this.#queue.isEmpty) wait = Math.max(pace, this.#patience / 10);
      else if (due > 0) wait = Math.max(pace, due);
      else if (starts-- > 0) {
        this.#once.delete(run);
        run.secondLook = true;
        // It ends when a look begun with the last job would: the dead are one deadline behind the living.
        const rest = (this.#drained ?? now) + deadline - now;
        this.#start(run, Math.max(rest, deadline / 2));
        continue;
      }
      break;
    }
    this.#pacer = setTimeout(this.#lookAgain, wait);
  };
}

/** Jobs in order, those found on the way before those that were given. */
class Queue<J> {
  readonly #given: Iterator<J>;
  #found: J[] = [];
  /** Taken already, to know that there is one. */
  #next: IteratorResult<J>;

  constructor(jobs: Iterable<J>) {
    this.#given = jobs[Symbol.iterator]();
    this.#next = this.#given.next();
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
    if (this.#next.done === true) throw new RangeError('the queue is empty');
    const { value } = this.#next;
    this.#next = this.#given.next();
    return value;
  }

  close(): void {
    if (this.#next.done !== true) this.#given.return?.();
  }
}
