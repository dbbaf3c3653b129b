/** The program of a slice's process: probes what it is handed, hands back what it observes, and ends. See workers.ts. */
import type { Failed, Served } from './observation.ts';
import { probe } from './probe.ts';
import type { SliceMessage, SliceRequest } from './workers.ts';

/** Milliseconds that observations are gathered before they are handed back: one message costs as much as twenty lines. */
const gathering = 20;

process.once('message', (request: SliceRequest) => void run(request));
// Whoever wanted to know is gone.
process.once('disconnect', () => process.exit());

async function run({ targets, context }: SliceRequest): Promise<void> {
  let gathered: (Served | Failed)[] = [];
  let timer: NodeJS.Timeout | undefined;
  const handBack = () => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered.length > 0) tell({ kind: 'observations', observations: gathered });
    gathered = [];
  };
  const onDrained = () => tell({ kind: 'drained' });
  for await (const observation of probe(targets, { ...context, onDrained })) {
    gathered.push(observation);
    timer ??= setTimeout(handBack, gathering);
  }
  handBack();
  // Messages arrive in order, so that all of them have left when the last one has.
  tell({ kind: 'done' }, () => process.disconnect());
}

function tell(message: SliceMessage, told: () => void = () => undefined): void {
  process.send?.(message, undefined, undefined, told);
}
