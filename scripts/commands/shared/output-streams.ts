/** The streams of the process. What is printed can do no harm where it is read, and a text that does not arrive is an error. */
import { fstatSync } from 'node:fs';
import { messageOf, OutsideError } from '../../errors.ts';
import { inline, inlineLines } from '../../text/encode.ts';
import type { Localized } from '../../text/locale.ts';
import { type Redact, redactor, secretsOf } from '../../text/redact.ts';
import { CommandBreaker } from '../../text/runner-commands.ts';
import type { Io } from './command-io.ts';

/** The part of a stream that is needed. */
export interface TextStream {
  write(text: string, done: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** Writes text to a stream, and knows whether the stream took it. */
export class OutputStream {
  readonly #stream: TextStream;
  readonly #redact: Redact;
  readonly #encode: (text: string) => string;
  #failure: Error | undefined;
  /** A stream keeps the order: when it has taken the last text, it has taken all. */
  #last: Promise<void> = Promise.resolve();

  /** @param encode for every text but commands of the Actions runner */
  constructor(stream: TextStream, redact: Redact, encode: (text: string) => string) {
    this.#stream = stream;
    this.#redact = redact;
    this.#encode = encode;
    stream.on('error', this.#fail);
  }

  /** Prints without a report of success or failure. */
  print(text: string, kind?: 'commands'): void {
    if (text === '') return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    const redacted = this.#redact(text);
    this.#stream.write(kind === 'commands' ? redacted : this.#encode(redacted), error => {
      this.#fail(error);
      resolve();
    });
  }

  /** @throws OutsideError when the stream did not take an earlier text: its reader is gone, or the disk is full */
  deliver(text: string, kind?: 'commands'): void {
    this.#throwIfFailed();
    this.print(text, kind);
  }

  /** Waits until all of it has been taken. @throws OutsideError when it was not */
  async delivered(): Promise<void> {
    await this.#last;
    this.#throwIfFailed();
  }

  readonly #fail = (error?: Error | null): void => {
    this.#failure ??= error ?? undefined;
  };

  #throwIfFailed(): void {
    if (this.#failure) throw new OutsideError(undelivered(inline(messageOf(this.#failure), 500)));
  }
}

const undelivered = (why: string): Localized => ({
  en: `Standard output could not be written completely: ${why}. Free disk space, or keep the reading program running, and run it again.`,
  ja: `標準出力に最後まで書き込めませんでした: ${why}。出力は途中で切れています。空き容量または出力先のプログラムを確認し、もう一度実行してください。`,
});

/** Standard input and output of a process, and its environment. */
type Streams = Pick<NodeJS.Process, 'env' | 'stdout' | 'stderr'>;

/** The {@link Io} of a process. Its clock is read at each call. */
export function processIo({ stdout, stderr, env }: Streams): (now: Date | undefined) => Io {
  const inActions = env.GITHUB_ACTIONS === 'true';
  const interactive = Boolean(stderr.isTTY) && !env.CI && !inActions;
  const color = Boolean(stdout.isTTY) && env.NO_COLOR === undefined && !inActions;
  // A file holds data, and the runner does not read it.
  const redact = redactor(secretsOf(env));
  const out = new OutputStream(
    stdout,
    redact,
    inActions && !isFile(stdout.fd) ? runnerEncoder() : text => text,
  );
  const err = new OutputStream(
    stderr,
    redact,
    inActions ? runnerEncoder() : interactive ? redrawable : inlineLines,
  );
  return now => ({
    out: (text, kind) => out.deliver(text, kind),
    err: text => err.print(text),
    delivered: () => out.delivered(),
    env,
    now: now ?? new Date(),
    interactive,
    color,
    ...(stdout.isTTY && stdout.columns > 0 && { columns: stdout.columns }),
  });
}

/** Invisible characters are made visible first, because the runner may skip them when it looks for a command. */
function runnerEncoder(): (text: string) => string {
  const breaker = new CommandBreaker();
  return text => breaker.broken(inlineLines(text));
}

/** Clears a line of progress before it is drawn again. */
export const clearLine = '\r\u001b[K';
const redrawable = (text: string) => text.split(clearLine).map(inlineLines).join(clearLine);

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}
