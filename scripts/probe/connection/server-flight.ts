/** What a server says in clear before its keys are agreed on: records (RFC 5246 §6.2.1) and the messages in them (§7.4). */
import { ProbeFailure } from '../../net/connection-failure.ts';
import { alertRecord } from './client-hello.ts';

interface Record {
  type: number;
  fragment: Buffer;
}

export interface Message {
  type: number;
  body: Buffer;
}

/** Octets of one message, and of all that a server may say before its chain is complete. */
export const maximumFlight = 2 ** 20;
/** Of a record, and of a message: type and length. */
const [recordHead, messageHead] = [5, 4];
const warning = 1;

/** Pieces of one size out of pieces of another: put together when one is complete, and not with every octet that comes. */
class Frames {
  readonly #head: number;
  readonly #lengthIn: (head: Buffer) => number;
  #pieces: Buffer[] = [];
  #length = 0;
  /** Octets that have to be there before it is worth a look: a head, then the whole. */
  #wanted: number;

  /** @param head octets of it, in which `lengthIn` finds how many follow */
  constructor(head: number, lengthIn: (head: Buffer) => number) {
    this.#head = head;
    this.#lengthIn = lengthIn;
    this.#wanted = head;
  }

  add(piece: Buffer): void {
    if (piece.length > 0) this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** The next one that is complete, head and all. */
  take(): Buffer | undefined {
    if (this.#length < this.#wanted) return undefined;
    // Of one piece, no copy: it may hold as many small ones as it has octets.
    const [only, more] = this.#pieces;
    const octets = only && !more ? only : Buffer.concat(this.#pieces);
    const end = this.#head + this.#lengthIn(octets);
    this.#pieces = [octets];
    this.#wanted = end;
    if (octets.length < end) return undefined;
    this.#pieces = [octets.subarray(end)];
    this.#length -= end;
    this.#wanted = this.#head;
    return octets.subarray(0, end);
  }
}

/** Records out of octets, whichever way they come. */
export class Records {
  readonly #frames = new Frames(recordHead, head => head.readUInt16BE(3));

  add(chunk: Buffer): void {
    this.#frames.add(chunk);
  }

  /** The next one that is complete. */
  take(): Record | undefined {
    const octets = this.#frames.take();
    return octets && { type: octets.readUInt8(0), fragment: octets.subarray(recordHead) };
  }
}

/** Some servers say first that they do not know the name, and go on (RFC 6066 §3). */
export const isWarning = ({ type, fragment }: Record): boolean =>
  type === alertRecord && fragment.length === 2 && fragment[0] === warning;

/** Messages out of what records carry. */
export class Flight {
  readonly #frames = new Frames(messageHead, head => {
    const length = head.readUIntBE(1, 3);
    if (messageHead + length > maximumFlight) throw tooLong();
    return length;
  });

  add(fragment: Buffer): void {
    this.#frames.add(fragment);
  }

  /** The next one that is complete. @throws ProbeFailure for one that is longer than any chain */
  take(): Message | undefined {
    const octets = this.#frames.take();
    return octets && { type: octets.readUInt8(0), body: octets.subarray(messageHead) };
  }
}

export const tooLong = () =>
  new ProbeFailure('handshake', 'REPLY_TOO_LONG', 'the server sent more than any chain takes');
