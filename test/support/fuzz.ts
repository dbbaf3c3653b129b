/**
 * Thousands of peers that say anything, against one probe; a process of its own, so that what is left over can be counted.
 *
 *   node --expose-gc test/support/fuzz.ts STREAMS SEED
 *
 * Prints one {@link FuzzReport} as JSON.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { compiledValidator } from '../../scripts/generate/validator-code.ts';
import type { Protocol } from '../../scripts/ledger/types.ts';
import { createIntermediate, createLeaf, createRoot } from '../../scripts/pki/make/issuing-ca.ts';
import { clientHello } from '../../scripts/probe/connection/client-hello.ts';
import type { Failed, Served } from '../../scripts/probe/observation.ts';
import { probe } from '../../scripts/probe/probe.ts';
import type { Target } from '../../scripts/probe/targets.ts';
import { contextOf, targetOf, validity } from './probing.ts';
import { good } from './tls/dialect-cases.ts';
import { octets, spoken } from './tls/dialect-conversation.ts';

export interface FuzzReport {
  /** Streams played. */
  streams: number;
  targets: number;
  outcomes: Record<string, number>;
  /** Observations that the schema refuses. */
  invalid: number;
  /** `heapUsed` after a third, two thirds and all of the run, garbage collected. */
  heaps: number[];
  /** What still keeps the process alive when all is done. */
  left: string[];
}

/** Marsaglia's xorshift32: the same streams for the same seed. */
function generator(seed: number): (below: number) => number {
  let state = seed | 1;
  return below => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

type Random = ReturnType<typeof generator>;

const noise = (random: Random, length: number) => Buffer.from(Array.from({ length }, () => random(256)));

/** Octets changed, cut out, doubled or put in, once or a few times. */
function mutated(random: Random, original: Buffer): Buffer {
  let octets = Buffer.from(original);
  for (let times = random(4); times >= 0 && octets.length > 0; times--) {
    const from = random(octets.length);
    const to = Math.min(octets.length, from + 1 + random(40));
    const [before, part, after] = [octets.subarray(0, from), octets.subarray(from, to), octets.subarray(to)];
    switch (random(5)) {
      case 0:
        octets = Buffer.concat([before, noise(random, part.length), after]);
        break;
      case 1:
        octets = Buffer.concat([before, after]);
        break;
      case 2:
        octets = Buffer.concat([before, part, part, after]);
        break;
      case 3:
        octets = Buffer.concat([before, noise(random, 1 + random(20)), part, after]);
        break;
      default:
        octets[from] = random(256);
    }
  }
  return octets;
}

/** The last message of what comes without an answer. */
const serverHelloDone = Buffer.from([14, 0, 0, 0]);

/** What a real server answers to a hello, as far as it comes without an answer. */
async function flightOf(options: TlsOptions): Promise<Buffer> {
  const server = createTlsServer(options);
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  const socket = connect(await portOf(server), '127.0.0.1');
  socket.write(clientHello('TLSv1.2', 'a.example.jp'));
  const pieces: Buffer[] = [];
  for await (const piece of socket) {
    pieces.push(piece);
    if (Buffer.concat(pieces).subarray(-serverHelloDone.length).equals(serverHelloDone)) break;
  }
  server.close();
  return Buffer.concat(pieces);
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

class Fuzz {
  streams = 0;
  readonly #random: Random;
  readonly #flights: Buffer[];
  readonly #servers: Server[] = [];
  readonly #targets: Target[] = [];

  constructor(random: Random, flights: Buffer[]) {
    this.#random = random;
    this.#flights = flights;
  }

  async listen(protocol: Protocol): Promise<void> {
    const server = createServer(socket => {
      socket.on('error', () => socket.destroy());
      this.streams++;
      this.#play(socket, protocol);
    });
    this.#targets.push(targetOf({ port: await portOf(server), protocol, serverName: 'a.example.jp' }));
    this.#servers.push(server);
  }

  /** One after the other, until so many streams have been played. */
  *targets(streams: number): Generator<Target> {
    for (let index = 0; this.streams < streams; index++) {
      const target = this.#targets[index % this.#targets.length];
      if (target) yield target;
    }
  }

  close(): void {
    for (const server of this.#servers) server.close();
  }

  #play(socket: Socket, protocol: Protocol): void {
    const random = this.#random;
    const pieces = this.#pieces(protocol);
    let next = 0;
    const go = () => {
      const piece = pieces[next++];
      if (piece) socket.write(piece);
      if (next < pieces.length) return;
      socket.off('data', go);
      socket.resume();
      // A few say nothing more; the others leave, one way or the other.
      const manner = random(200);
      if (manner === 0) return;
      if (manner < 40) socket.resetAndDestroy();
      else socket.end();
    };
    socket.on('data', go);
    if (protocol !== 'https' && random(10) > 0) go();
  }

  /** What is said, piece by piece, each in answer to something. */
  #pieces(protocol: Protocol): Buffer[] {
    const random = this.#random;
    const flight = this.#flights[random(this.#flights.length)] ?? Buffer.alloc(0);
    const last = random(3) === 0 ? noise(random, random(300)) : mutated(random, flight);
    const replies = (good[protocol] ?? []).map(octets);
    if (replies.length === 0) return [last];
    if (random(4) === 0) return [noise(random, 1 + random(200)), noise(random, random(50))];
    const chosen = random(replies.length + 2);
    return [...replies.map((reply, index) => (index === chosen ? mutated(random, reply) : reply)), last];
  }
}

const [streams, seed] = [Number(process.argv[2]), Number(process.argv[3])];
const root = await createRoot('CN=Root', validity);
const ca = await createIntermediate(root, 'CN=CA', validity);
const leaf = await createLeaf(ca, { names: ['a.example.jp'], ...validity });
const identity = { key: leaf.key, cert: `${leaf.cert}\n${ca.cert}` };
const flights = [
  await flightOf({ ...identity, maxVersion: 'TLSv1.2' }),
  await flightOf({ ...identity, maxVersion: 'TLSv1.2', requestCert: true }),
  // What a TLS 1.3 server says in clear is its hello.
  Buffer.concat([
    Buffer.from('160303005a020000560303', 'hex'),
    randomBytes(32),
    Buffer.from('20', 'hex'),
    randomBytes(32),
    Buffer.from('130100002e002b0002030400330024001d0020', 'hex'),
    randomBytes(32),
  ]),
];
const fuzz = new Fuzz(generator(seed), flights);
for (const protocol of ['https', ...spoken] as const) await fuzz.listen(protocol);

const report: FuzzReport = { streams: 0, targets: 0, outcomes: {}, invalid: 0, heaps: [], left: [] };
const isValid = compiledValidator<Served | Failed>('observation');
const heapUsed = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
for (let third = 1; third <= 3; third++) {
  const context = contextOf({ anchors: [root.cert], limits: { timeout: 400, concurrency: 50 } });
  for await (const observation of probe(fuzz.targets((streams * third) / 3), context)) {
    report.targets++;
    report.outcomes[observation.outcome] = (report.outcomes[observation.outcome] ?? 0) + 1;
    if (!isValid(JSON.parse(JSON.stringify(observation)))) report.invalid++;
  }
  report.heaps.push(heapUsed());
}
fuzz.close();
report.streams = fuzz.streams;
const left = () => process.getActiveResourcesInfo().filter(name => !/^(PipeWrap|TTYWrap)$/.test(name));
// What is being closed is gone some turns later.
for (let turn = 0; turn < 1_000 && left().length > 0; turn++) await new Promise(setImmediate);
report.left = left();
process.stdout.write(JSON.stringify(report));
