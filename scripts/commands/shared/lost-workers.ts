import { type Lost, lostText } from '../../probe/workers.ts';
import type { Locale } from '../../text/locale.ts';
import type { Io } from './command-io.ts';

/** Says which probing processes died, and keeps in mind whether anything was lost for good. */
export class Losses {
  /** Some endpoints were not observed, and will not be in this run. */
  final = false;
  readonly add: (lost: Lost) => void;

  constructor(io: Io, locale: Locale) {
    this.add = lost => {
      if (!lost.again) this.final = true;
      io.err(`${lostText(lost)[locale]}\n`);
    };
  }
}
