/** What a server says in clear before its keys are agreed on: records (RFC 5246 §6.2.1) and the messages in them (§7.4). */
import { ProbeFailure } from './failure.ts';
import { alertRecord } from './hello.ts';

export interface Message {
  type: number;
  body: Buffer;
}

/** Octets of one message. */
const maximumMessage = 2 ** 20;
/** Of a record, and of a message: type and length. */
const [recordHead, messageHead] = [5, 4];
const warning = 1;

/** Records out of octets, whichever way they come. */
export class Records {
  #octets: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    this.#octets = this.#octets.length === 0 ? chunk : Buffer.concat([this.#octets, chunk]);
  }

  /** The next one that is complete. */
  take(): { type: number; fragment: Buffer } | undefined {
    const octets = this.#octets;
    if (octets.length < recordHead) return undefined;
    const end = recordHead + octets.readUInt16BE(3);
    if (octets.length < end) return undefined;
    this.#octets = octets.subarray(end);
    return { type: octets.readUInt8(0), fragment: octets.subarray(recordHead, end) };
  }
}

/** Some servers say first that they do not know the name, and go on (RFC 6066 §3). */
export const isWarning = ({ type, fragment }: { type: number; fragment: Buffer }): boolean =>
  type === alertRecord && fragment.length === 2 && fragment[0] === warning;

/** What records carried, put together when a message is complete and not with every record. */
export class Flight {
  #pieces: Buffer[] = [];
  #length = 0;
  /** Octets that have to be there before it is worth a look: a message's head, then the message. */
  #wanted = messageHead;

  add(piece: Buffer): void {
    if (piece.length > 0) this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** The next message that is complete. @throws ProbeFailure for one that is longer than any chain */
  take(): Message | undefined {
    if (this.#length < this.#wanted) return undefined;
    const octets = Buffer.concat(this.#pieces);
    const end = messageHead + octets.readUIntBE(1, 3);
    if (end > maximumMessage) throw tooLong();
    this.#pieces = [octets];
    this.#wanted = end;
    if (octets.length < end) return undefined;
    this.#pieces = [octets.subarray(end)];
    this.#length -= end;
    this.#wanted = messageHead;
    return { type: octets.readUInt8(0), body: octets.subarray(messageHead, end) };
  }
}

export const tooLong = () =>
  new ProbeFailure('handshake', 'REPLY_TOO_LONG', 'the server sent more than any chain takes');
