/** The program of a worker process: probes the targets it gets, sends back what it observes, and ends. See workers.ts. */
import type { Failed, Served } from './observation.ts';
import { probe } from './probe.ts';
import type { WorkerMessage, WorkerRequest } from './workers.ts';

/** Milliseconds in which observations are collected into one message. A message costs as much as twenty observations. */
const collectFor = 20;

process.once('message', (request: WorkerRequest) => void run(request));
// The parent process has ended.
process.once('disconnect', () => process.exit());

async function run({ targets, context }: WorkerRequest): Promise<void> {
  let collected: (Served | Failed)[] = [];
  let timer: NodeJS.Timeout | undefined;
  const sendCollected = () => {
    clearTimeout(timer);
    timer = undefined;
    if (collected.length > 0) send({ kind: 'observations', observations: collected });
    collected = [];
  };
  const onDrained = () => send({ kind: 'drained' });
  for await (const observation of probe(targets, { ...context, onDrained })) {
    collected.push(observation);
    timer ??= setTimeout(sendCollected, collectFor);
  }
  sendCollected();
  // Messages arrive in order: when the last one has been sent, all of them have.
  send({ kind: 'done' }, () => process.disconnect());
}

function send(message: WorkerMessage, onSent: () => void = () => undefined): void {
  process.send?.(message, undefined, undefined, onSent);
}
