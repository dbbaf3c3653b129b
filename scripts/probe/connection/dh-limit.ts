/**
 * A socket that protects this machine from calculations of several seconds. Up to TLS 1.2 the server chooses the finite field
 * of a DHE key exchange. OpenSSL accepts one of 10,000 bits, and the calculation blocks the event loop and so all other
 * endpoints. The server sends its choice in clear, so it can be checked here before OpenSSL reads it. In TLS 1.3 only the fields
 * of RFC 7919 are allowed.
 */
import { Duplex } from 'node:stream';
import { asFailure, ProbeFailure } from '../../net/connection-failure.ts';
import { applicationRecord, handshakeRecord, messages } from './client-hello.ts';
import { Flight, type Message, maximumFlight, Records, tooLong } from './server-flight.ts';

/** Bits of the largest field that is accepted. It takes about 20 ms; twice as many bits take eight times as long. */
const maximumField = 4_096;

export const fieldTooLarge = 'DH_FIELD_TOO_LARGE';

export class DhLimitedSocket extends Duplex {
  readonly #socket: Duplex;
  readonly #records = new Records();
  readonly #flight = new Flight();
  #suite: number | undefined;
  /** Octets inspected so far. */
  #inspected = 0;
  /** The server has made its choice, or there is none to make. */
  #isOver = false;
  #hasEnded = false;
  /** Why this class closed the connection. Absent: it did not. */
  failure: ProbeFailure | undefined;

  constructor(socket: Duplex) {
    super();
    this.#socket = socket;
    socket.on('data', this.#onData);
    socket.on('end', () => {
      this.#hasEnded = true;
      this.push(null);
    });
    socket.on('error', error => this.destroy(error));
    socket.on('close', () => {
      if (!this.#hasEnded) this.destroy();
    });
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, done);
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  readonly #onData = (chunk: Buffer): void => {
    try {
      if (!this.#isOver) this.#inspect(chunk);
    } catch (error) {
      this.failure = asFailure(error, 'handshake');
      this.destroy(this.failure);
      return;
    }
    if (!this.push(chunk)) this.#socket.pause();
  };

  /** Anything that is not a correct handshake is left for OpenSSL to refuse. @throws ProbeFailure */
  #inspect(chunk: Buffer): void {
    this.#inspected += chunk.length;
    if (this.#inspected > maximumFlight) throw tooLong();
    this.#records.add(chunk);
    for (let record = this.#records.take(); record && !this.#isOver; record = this.#records.take()) {
      // TLS 1.3 continues in such records.
      if (record.type === applicationRecord) this.#isOver = true;
      if (record.type === handshakeRecord) this.#inspectRecord(record.fragment);
    }
  }

  /** Called for each record, because OpenSSL handles a record before it reads the next one. */
  #inspectRecord(fragment: Buffer): void {
    this.#flight.add(fragment);
    for (let message = this.#flight.take(); message && !this.#isOver; message = this.#flight.take())
      this.#inspectMessage(message);
  }

  #inspectMessage({ type, body }: Message): void {
    if (type === messages.serverHello) this.#suite = suiteOf(body);
    if (type === messages.serverHelloDone) this.#isOver = true;
    if (type !== messages.serverKeyExchange || body.length < 2) return;
    const isCurve = body[0] === namedCurve && !dheSuites.has(this.#suite ?? 0);
    const bits = 8 * body.readUInt16BE(0);
    if (!isCurve && bits > maximumField)
      throw new ProbeFailure(
        'handshake',
        fieldTooLarge,
        `the server chose a finite field of ${bits} bits; beyond ${maximumField} none is calculated in`,
      );
  }
}

/** RFC 8422 §5.4: marks an elliptic curve. A finite field begins with the length of its prime (RFC 5246 §7.4.3). */
const namedCurve = 3;

/** Version, random, session, suite (RFC 5246 §7.4.1.3). */
function suiteOf(hello: Buffer): number | undefined {
  const at = 2 + 32 + 1 + (hello[34] ?? 0);
  return hello.length >= at + 2 ? hello.readUInt16BE(at) : undefined;
}

/** All cipher suites of OpenSSL with DHE, with any kind of certificate. */
export const dheSuites: ReadonlySet<number> = new Set([
  ...[0x0013, 0x0016, 0x0032, 0x0033, 0x0034, 0x0038, 0x0039, 0x003a, 0x0040, 0x0044, 0x0045, 0x0046],
  ...[0x0067, 0x006a, 0x006b, 0x006c, 0x006d, 0x0087, 0x0088, 0x0089, 0x009e, 0x009f, 0x00a2, 0x00a3],
  ...[0x00a6, 0x00a7, 0x00bd, 0x00be, 0x00bf, 0x00c3, 0x00c4, 0x00c5, 0xc052, 0xc053, 0xc056, 0xc057],
  ...[0xc09e, 0xc09f, 0xc0a2, 0xc0a3, 0xccaa],
]);
