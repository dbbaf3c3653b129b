/** How far a probe has come, on standard error, and what became of it in one closing line. */
import type { Observation, Skipped } from '../probe/observation.ts';
import { skipWords } from '../probe/words.ts';
import type { Locale } from '../text/locale.ts';
import type { Io } from './io.ts';

/** Milliseconds between two lines: a terminal's one line is redrawn, a log gets a new one each time. */
const [redrawn, logged] = [200, 10_000];

export class ProbeProgress {
  readonly #io: Io;
  readonly #locale: Locale;
  readonly #total: number;
  readonly #started = performance.now();
  #shown = this.#started;
  #served = 0;
  #failed = 0;
  readonly #skipped = new Map<Skipped['reason'], number>();

  /** @param total targets to probe, the skipped left out */
  constructor(total: number, io: Io, locale: Locale) {
    this.#total = total;
    this.#io = io;
    this.#locale = locale;
  }

  count(observation: Observation): void {
    switch (observation.outcome) {
      case 'served':
        this.#served++;
        break;
      case 'skipped':
        this.#skipped.set(observation.reason, (this.#skipped.get(observation.reason) ?? 0) + 1);
        return;
      default:
        this.#failed++;
    }
    const now = performance.now();
    if (now - this.#shown < (this.#io.interactive ? redrawn : logged)) return;
    this.#shown = now;
    this.#show(now);
  }

  /** Clears what was redrawn and prints the counts. */
  finish(): void {
    const text = texts[this.#locale];
    const counts = [text.served(this.#served), text.failed(this.#failed)];
    for (const [reason, count] of [...this.#skipped].toSorted()) counts.push(text.skipped(count, reason));
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(1);
    this.#io.err(`${this.#clear()}${text.closing(counts.join(text.and), seconds)}\n`);
  }

  #show(now: number): void {
    const done = this.#served + this.#failed;
    const rate = done / ((now - this.#started) / 1000);
    const line = texts[this.#locale].progress({
      done,
      total: this.#total,
      served: this.#served,
      failed: this.#failed,
      rate: Math.round(rate),
      // With `addresses: all` there may be more observations than targets.
      left: Math.max(0, Math.ceil((this.#total - done) / rate)),
    });
    this.#io.err(this.#io.interactive ? `${this.#clear()}${line}` : `${line}\n`);
  }

  #clear(): string {
    return this.#io.interactive ? '\r\u001b[K' : '';
  }
}

interface State {
  done: number;
  total: number;
  served: number;
  failed: number;
  rate: number;
  left: number;
}

interface Texts {
  progress(state: State): string;
  served(count: number): string;
  failed(count: number): string;
  skipped(count: number, reason: Skipped['reason']): string;
  and: string;
  closing(counts: string, seconds: string): string;
}

const texts: Record<Locale, Texts> = {
  en: {
    progress: ({ done, total, served, failed, rate, left }) =>
      `probing: ${done}/${total}, ${served} served, ${failed} failed, ${rate}/s, ${left} s left`,
    served: count => `${count} served`,
    failed: count => `${count} failed`,
    skipped: (count, reason) => `${count} skipped (${skipWords[reason].en})`,
    and: ', ',
    closing: (counts, seconds) => `probed: ${counts}; ${seconds} s`,
  },
  ja: {
    progress: ({ done, total, served, failed, rate, left }) =>
      `接続確認中: ${done}/${total}、提供中 ${served}、失敗 ${failed}、毎秒 ${rate} 件、残り約 ${left} 秒`,
    served: count => `提供中 ${count} 件`,
    failed: count => `失敗 ${count} 件`,
    skipped: (count, reason) => `対象外 ${count} 件(${skipWords[reason].ja})`,
    and: '、',
    closing: (counts, seconds) => `接続確認の結果: ${counts}(${seconds} 秒)`,
  },
};
