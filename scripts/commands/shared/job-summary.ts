/** Appends to a job summary, which GitHub takes as a whole or not at all. */
import { append, sizeOf } from '../../files.ts';
import { summaryOctets } from '../../text/summary-size.ts';

/**
 * @param write is given how many octets there are, less what earlier commands of the step have put there
 * @throws OutsideError when the file cannot be written
 */
export async function appendSummary(file: string, write: (octets: number) => string): Promise<void> {
  const room = Math.max(0, summaryOctets - (await sizeOf(file)));
  await append(file, write(room));
}
