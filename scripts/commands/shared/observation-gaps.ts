import { type LostWorker, lostWorkerText } from '../../probe/workers.ts';
import type { Locale } from '../../text/locale.ts';
import type { Io } from './command-io.ts';

/** Reports the workers that died, and remembers whether some endpoints stay unobserved. */
export class ObservationGaps {
  /** Some endpoints stay unobserved in this run. */
  any = false;
  readonly addLostWorker: (lost: LostWorker) => void;

  constructor(io: Io, locale: Locale) {
    this.addLostWorker = lost => {
      if (!lost.again) this.any = true;
      io.err(`${lostWorkerText(lost)[locale]}\n`);
    };
  }
}
