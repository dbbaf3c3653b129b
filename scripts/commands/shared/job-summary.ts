/** Appends to a job summary. GitHub drops the whole summary when it is too large. */
import { append, sizeOf } from '../../files.ts';
import { summaryOctets } from '../../text/summary-size.ts';

/**
 * @param write gets the octets that are left after what earlier commands of the step have written
 * @throws OutsideError when the file cannot be written
 */
export async function appendSummary(file: string, write: (octets: number) => string): Promise<void> {
  const room = Math.max(0, summaryOctets - (await sizeOf(file)));
  await append(file, write(room));
}
