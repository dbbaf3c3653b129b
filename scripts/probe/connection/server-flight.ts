/** What a server sends in clear before the key exchange ends: records (RFC 5246 §6.2.1) and the messages in them (§7.4). */
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

/** The most octets of one message, and of everything that a server may send before its chain is complete. */
export const maximumFlight = 2 ** 20;
/** Octets before the contents of a record and of a message: type and length. */
const [recordHead, messageHead] = [5, 4];
const warning = 1;

/** Puts frames together out of chunks of any size. It copies when a frame is complete, not for every octet that comes. */
class Frames {
  readonly #head: number;
  readonly #lengthIn: (head: Buffer) => number;
  #pieces: Buffer[] = [];
  #length = 0;
  /** Octets that are needed for the next step: first a head, then the whole frame. */
  #wanted: number;

  /** @param head its length in octets. `lengthIn` reads from it how many octets follow */
  constructor(head: number, lengthIn: (head: Buffer) => number) {
    this.#head = head;
    this.#lengthIn = lengthIn;
    this.#wanted = head;
  }

  add(piece: Buffer): void {
    if (piece.length > 0) this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** The next complete frame, with its head. */
  take(): Buffer | undefined {
    if (this.#length < this.#wanted) return undefined;
    // One chunk is not copied: it may contain as many small frames as it has octets.
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

/** Puts records together out of chunks. */
export class Records {
  readonly #frames = new Frames(recordHead, head => head.readUInt16BE(3));

  add(chunk: Buffer): void {
    this.#frames.add(chunk);
  }

  /** The next complete record. */
  take(): Record | undefined {
    const octets = this.#frames.take();
    return octets && { type: octets.readUInt8(0), fragment: octets.subarray(recordHead) };
  }
}

/** Some servers first send a warning that they do not know the name, and then continue (RFC 6066 §3). */
export const isWarning = ({ type, fragment }: Record): boolean =>
  type === alertRecord && fragment.length === 2 && fragment[0] === warning;

/** Puts messages together out of the contents of records. */
export class Flight {
  readonly #frames = new Frames(messageHead, head => {
    const length = head.readUIntBE(1, 3);
    if (messageHead + length > maximumFlight) throw tooLong();
    return length;
  });

  add(fragment: Buffer): void {
    this.#frames.add(fragment);
  }

  /** The next complete message. @throws ProbeFailure for a message that is longer than any chain */
  take(): Message | undefined {
    const octets = this.#frames.take();
    return octets && { type: octets.readUInt8(0), body: octets.subarray(messageHead) };
  }
}

export const tooLong = () =>
  new ProbeFailure('handshake', 'REPLY_TOO_LONG', 'the server sent more than any chain takes');
