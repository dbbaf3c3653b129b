import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Whether V8 would rather collect garbage or let the heap grow. What 20,000 files are parsed into on the way to a ledger is
 * garbage soon, but a heap that has grown to hold it stays that large: 300 MB instead of 170. Dialling is the other way
 * round: it holds little, and time is what counts (a sixth of it).
 */
export function heapPrefers(preference: 'size' | 'speed'): void {
  setFlagsFromString(preference === 'size' ? '--optimize-for-size' : '--no-optimize-for-size');
}

/** Up to this many files, a heap that grows for speed takes no more memory than one that collects, and a fifth less time. */
const fewFiles = 20_000;

/** Prepares the heap for reading this many files. */
export function prepareHeapFor(files: number): void {
  if (files > fewFiles) heapPrefers('size');
}

/**
 * Collects what is garbage now: 40 ms for a heap of 50 MB. V8 would wait until the heap has doubled, and never learns that each
 * handshake's few objects hold OpenSSL's memory too. Node shows its collector to a context made after `--expose-gc` only.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
