/**
 * Who is looked at when. At most so many sockets at once; and since an endpoint may seem dead only because this machine
 * was busy, whatever stays silent gets a second look when the others are done. That look runs beside the end of the
 * first one, so that the dead cost a sweep one deadline and not two.
 */

/** One attempt at a job, under way. */
export interface Look<R> {
  /** Never rejects for anything the peer does. */
  result: Promise<R>;
  /** Its result is no longer of interest. */
  abandon(): void;
}

export interface Work<J, R> {
  /** Looks at once. */
  concurrency: number;
  /** Milliseconds one look may take. */
  deadline: number;
  /** Starts a look; `more` queues jobs that it found on the way. */
  look(job: J, milliseconds: number, more: (jobs: J[]) => void): Look<R>;
  /** Nobody answered in time: not believed after one look. */
  isSilence(result: R): boolean;
}

/** Milliseconds between the starts of two second looks: one handshake's worth of work, twice over. */
const pace = 2;

interface Run<J, R> {
  job: J;
  since: number;
  looks: Set<Look<R>>;
  secondLook: boolean;
  done: boolean;
}

/** Yields one result per job, as they come. Leaving the loop early abandons what is under way. */
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
  readonly #queue: J[];
  #next = 0;
  /** Started and not done, oldest first. */
  readonly #runs = new Set<Run<J, R>>();
  #looks = 0;
  #finished: R[] = [];
  #failure: unknown;
  #wake: () => void = () => undefined;
  /** When the last job was started. */
  #drained: number | undefined;
  #pacer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(jobs: Iterable<J>, work: Work<J, R>) {
    this.#queue = [...jobs];
    this.#work = work;
  }

  async *results(): AsyncGenerator<R> {
    this.#fill();
    for (;;) {
      const ready = this.#finished;
      this.#finished = [];
      yield* ready;
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#finished.length > 0) continue;
      if (this.#runs.size === 0 && this.#next === this.#queue.length) return;
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#pacer);
    for (const run of this.#runs) for (const look of run.looks) look.abandon();
  }

  #fill(): void {
    while (!this.#stopped && this.#looks < this.#work.concurrency && this.#next < this.#queue.length) {
      const job = this.#queue[this.#next++] as J;
      const run = {
        job,
        since: performance.now(),
        looks: new Set<Look<R>>(),
        secondLook: false,
        done: false,
      };
      this.#runs.add(run);
      this.#start(run, this.#work.deadline);
    }
    if (this.#next === this.#queue.length && this.#runs.size > 0) {
      this.#drained ??= performance.now();
      this.#pacer ??= setTimeout(this.#lookAgain, this.#patience);
    }
  }

  /** How long a job must have been silent before a second look begins beside the first. */
  get #patience(): number {
    return this.#work.deadline / 10;
  }

  #start(run: Run<J, R>, milliseconds: number): void {
    this.#looks++;
    const look = this.#work.look(run.job, milliseconds, jobs => this.#queue.push(...jobs));
    run.looks.add(look);
    look.result.then(
      result => this.#settle(run, look, result),
      (error: unknown) => {
        this.#failure = error;
        this.#wake();
      },
    );
  }

  #settle(run: Run<J, R>, look: Look<R>, result: R): void {
    this.#looks--;
    run.looks.delete(look);
    const believed = !this.#work.isSilence(result) || (run.secondLook && run.looks.size === 0);
    if (!run.done && believed) {
      run.done = true;
      this.#runs.delete(run);
      for (const other of run.looks) other.abandon();
      this.#finished.push(result);
      this.#wake();
    }
    this.#fill();
  }

  /** Starts the next second look that is due and comes back for the one after it. */
  readonly #lookAgain = (): void => {
    this.#pacer = undefined;
    if (this.#stopped) return;
    const now = performance.now();
    const waiting = this.#runs.values().find(run => !run.secondLook);
    if (!waiting) return;
    const due = waiting.since + this.#patience - now;
    const free = this.#looks < this.#work.concurrency && this.#next === this.#queue.length;
    if (free && due <= 0) {
      waiting.secondLook = true;
      // It ends when a look begun with the last job would: the dead are one deadline behind the living.
      const rest = (this.#drained ?? now) + this.#work.deadline - now;
      this.#start(waiting, Math.max(rest, this.#work.deadline / 2));
    }
    this.#pacer = setTimeout(this.#lookAgain, Math.max(pace, free ? due : this.#patience / 10));
  };
}
