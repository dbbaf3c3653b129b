/** Plays a dialect against a peer in memory and records what both say. */
import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Protocol } from '../../../scripts/ledger/types.ts';
import { ProbeFailure } from '../../../scripts/net/connection-failure.ts';
import { Deadline } from '../../../scripts/net/deadline.ts';
import { declarations } from '../../../scripts/probe/starttls/all.generated.ts';
import { Conversation } from '../../../scripts/probe/starttls/shared/conversation.ts';

/** The protocols that start TLS after a conversation. */
export const spoken = (Object.keys(declarations) as Protocol[]).filter(
  protocol => declarations[protocol].start !== 'at-once',
);

export interface Conversed {
  /** `tls`: the dialect came to where TLS starts. */
  end: 'tls' | ProbeFailure;
  said: Buffer;
  /** Octets the peer was rid of. */
  heard: number;
}

/** Plays `pieces` one by one, then hangs up. @throws what is not a {@link ProbeFailure} */
export async function converse(protocol: Protocol, pieces: Iterable<Buffer>): Promise<Conversed> {
  if (!Object.hasOwn(declarations, protocol))
    throw new Error(`there is no dialect ${protocol}: run \`npm run generate\``);
  const { start } = declarations[protocol];
  if (start === 'at-once') throw new RangeError(`${protocol} has no dialect`);
  const said: Buffer[] = [];
  const socket = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      said.push(chunk);
      done();
    },
  });
  const conversation = new Conversation(socket, new Deadline());
  let end: Conversed['end'] | undefined;
  const over = start(conversation, { host: 'a.example.jp' })
    .then(() => conversation.release())
    .then(() => 'tls' as const, asEnd)
    .then(reached => (end = reached));
  let heard = 0;
  for (const piece of pieces) {
    if (end !== undefined || socket.destroyed) break;
    heard += piece.length;
    socket.push(piece);
    await turn();
  }
  socket.push(null);
  return { end: await over, said: Buffer.concat(said), heard };
}

function asEnd(error: unknown): ProbeFailure {
  if (error instanceof ProbeFailure) return error;
  throw error;
}

/** Text as Latin-1; what is written in hexadecimal, with spaces, after `0x`. */
export const octets = (written: string): Buffer =>
  written.startsWith('0x')
    ? Buffer.from(written.slice(2).replaceAll(' ', ''), 'hex')
    : Buffer.from(written, 'latin1');
