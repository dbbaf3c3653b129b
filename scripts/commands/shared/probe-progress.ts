/** The progress of a probe on standard error, and its result in a closing line. */

import { isShortage } from '../../net/local-shortage.ts';
import { type Observation, placeKey, type Skipped } from '../../probe/observation.ts';
import { skipWords } from '../../probe/skip-reasons.ts';
import type { Locale } from '../../text/locale.ts';
import type { Io } from './command-io.ts';
import { clearLine } from './output-streams.ts';

/** Milliseconds between two lines. On a terminal one line is drawn again; a log gets a new line each time. */
const [redrawn, logged] = [200, 10_000];
/**
 * The rate is measured over so many milliseconds, because the rate of the whole run says nothing at its end, when only endpoints
 * without an answer are left. It is longer than the interval of a log, so that the last line of the log lies within it.
 */
const recently = 1.5 * logged;

export class ProbeProgress {
  readonly #io: Io;
  readonly #locale: Locale;
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout;
  /** How much was done at which time, lately. The oldest is first. */
  #samples: { at: number; done: number }[] = [{ at: this.#started, done: 0 }];
  #total: number;
  #shown = '';
  #served = 0;
  #failed = 0;
  /** How many targets could not be probed, by the resource that this machine lacked. */
  readonly #unasked = new Map<string, number>();
  readonly #seen = new Set<string>();
  readonly #skipped = new Map<Skipped['reason'], number>();

  /**
   * Shows nothing before the first interval has passed. The caller must call `finish`.
   * @param total targets to probe, without those that are skipped
   */
  constructor(total: number, io: Io, locale: Locale) {
    this.#total = total;
    this.#io = io;
    this.#locale = locale;
    this.#timer = setInterval(() => this.#show(), io.interactive ? redrawn : logged);
    this.#timer.unref();
  }

  count(observation: Observation): void {
    if (observation.outcome === 'skipped') {
      this.#skipped.set(observation.reason, (this.#skipped.get(observation.reason) ?? 0) + 1);
      return;
    }
    if (observation.outcome === 'served') this.#served++;
    else if (isShortage(observation.error.code)) this.#countUnasked(observation.error.code);
    else this.#failed++;
    // A target gives one observation for each address of its name.
    const target = placeKey(observation.entry, observation.endpoint);
    if (this.#seen.has(target)) this.#total++;
    this.#seen.add(target);
  }

  #countUnasked(code: string): void {
    this.#unasked.set(code, (this.#unasked.get(code) ?? 0) + 1);
  }

  get #done(): number {
    const unasked = [...this.#unasked.values()].reduce((sum, count) => sum + count, 0);
    return this.#served + this.#failed + unasked;
  }

  /** Clears the line of progress and prints the counts. */
  finish(): void {
    clearInterval(this.#timer);
    const text = texts[this.#locale];
    const counts = [text.served(this.#served), text.failed(this.#failed)];
    for (const [code, count] of [...this.#unasked].toSorted()) counts.push(text.unasked(count, code));
    for (const [reason, count] of [...this.#skipped].toSorted()) counts.push(text.skipped(count, reason));
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(1);
    this.#io.err(`${this.#clear()}${text.closing(counts.join(text.and), seconds)}\n`);
    if (this.#unasked.size > 0) this.#io.err(`${text.shortage}\n`);
  }

  #show(): void {
    const done = this.#done;
    const rate = this.#rate(done);
    const line = texts[this.#locale].progress({
      done,
      total: this.#total,
      served: this.#served,
      failed: this.#failed,
      rate: rate < 10 ? rate.toFixed(1) : String(Math.round(rate)),
      left: rate > 0 ? Math.ceil((this.#total - done) / rate) : undefined,
    });
    if (!this.#io.interactive) this.#io.err(`${line}\n`);
    else if (line !== this.#shown) this.#io.err(`${this.#clear()}${line}`);
    this.#shown = line;
  }

  /** Observations a second, lately. */
  #rate(done: number): number {
    const now = performance.now();
    const since = this.#samples.find(({ at }) => at >= now - recently) ?? { at: now, done };
    this.#samples = [...this.#samples.filter(({ at }) => at >= since.at), { at: now, done }];
    return now > since.at ? ((done - since.done) * 1000) / (now - since.at) : 0;
  }

  #clear(): string {
    return this.#io.interactive ? clearLine : '';
  }
}

interface State {
  done: number;
  total: number;
  served: number;
  failed: number;
  /** Observations a second. */
  rate: string;
  /** Seconds; undefined: there was no observation for a while. */
  left: number | undefined;
}

interface Texts {
  progress(state: State): string;
  served(count: number): string;
  failed(count: number): string;
  /** @param code of the system's error: `EMFILE`, … */
  unasked(count: number, code: string): string;
  skipped(count: number, reason: Skipped['reason']): string;
  /** What a lack of resources means for the result, and what to do. */
  shortage: string;
  and: string;
  closing(counts: string, seconds: string): string;
}

const texts: Record<Locale, Texts> = {
  en: {
    progress: ({ done, total, served, failed, rate, left }) =>
      `probing: ${done}/${total}, ${served} served, ${failed} failed, ${rate}/s, ${
        left === undefined ? 'waiting for the rest' : `${left} s left`
      }`,
    served: count => `${count} served`,
    failed: count => `${count} failed`,
    unasked: (count, code) => `${count} not asked (${code})`,
    shortage:
      'Endpoints that were not asked may have no problem: this machine was short of open files, ports or memory. Raise its limits (ulimit -n: at least four times probe.concurrency), or lower probe.concurrency in inventory/settings.yaml, and probe again.',
    skipped: (count, reason) => `${count} skipped (${skipWords[reason].en})`,
    and: ', ',
    closing: (counts, seconds) => `probed: ${counts}; ${seconds} s`,
  },
  ja: {
    progress: ({ done, total, served, failed, rate, left }) =>
      `接続確認中: ${done}/${total}、提示中 ${served}、失敗 ${failed}、毎秒 ${rate} 件、${
        left === undefined ? '残りの応答待ち' : `残り約 ${left} 秒`
      }`,
    served: count => `提示中 ${count} 件`,
    failed: count => `失敗 ${count} 件`,
    unasked: (count, code) => `未確認 ${count} 件（${code}）`,
    shortage:
      '未確認の接続先は、このマシンのオープンファイル数、ポート、メモリのいずれかが不足したため確認できなかったもので、接続先の異常ではありません。マシンの上限を引き上げるか（ulimit -n は probe.concurrency の 4 倍以上）、inventory/settings.yaml の probe.concurrency を下げてから、もう一度確認してください。',
    skipped: (count, reason) => `対象外 ${count} 件（${skipWords[reason].ja}）`,
    and: '、',
    closing: (counts, seconds) => `接続確認の結果: ${counts}（${seconds} 秒）`,
  },
};
