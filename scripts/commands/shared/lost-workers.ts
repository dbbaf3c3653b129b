import { type LostWorker, lostWorkerText } from '../../probe/workers.ts';
import type { Locale } from '../../text/locale.ts';
import type { Io } from './command-io.ts';

/** Reports the workers that died, and remembers whether some endpoints stay unobserved. */
export class Losses {
  /** Some endpoints stay unobserved in this run. */
  final = false;
  readonly add: (lost: LostWorker) => void;

  constructor(io: Io, locale: Locale) {
    this.add = lost => {
      if (!lost.again) this.final = true;
      io.err(`${lostWorkerText(lost)[locale]}\n`);
    };
  }
}
