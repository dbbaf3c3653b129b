/** Probes of single endpoints on loopback, with as little ledger around them as possible. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { defaultSettings } from '../../scripts/ledger/settings.ts';
import type { Endpoint, Settings } from '../../scripts/ledger/types.ts';
import type { TrustSet } from '../../scripts/pki/certificate-types.ts';
import type { Failed, Served } from '../../scripts/probe/observation.ts';
import { type ProbeContext, probe } from '../../scripts/probe/probe.ts';
import { emptyProbeMemory, type ProbeMemory, recallFrom } from '../../scripts/probe/probe-memory.ts';
import type { Target } from '../../scripts/probe/targets.ts';
import { day } from '../../scripts/text/duration.ts';

export const validity = {
  notBefore: new Date(Date.now() - 30 * day),
  notAfter: new Date(Date.now() + 300 * day),
};

export function settingsOf(probeSettings: Partial<Settings['probe']> = {}): Settings {
  const probe = {
    ...defaultSettings.probe,
    timeout: 5_000,
    concurrency: 50,
    allow: ['127.0.0.0/8', '::1/128'],
  };
  return { ...defaultSettings, probe: { ...probe, ...probeSettings } };
}

/** @param anchors PEM */
export function trustOf(anchors: string[], name = 'test'): TrustSet {
  return { name, anchors, hash: createHash('sha256').update(anchors.join()).digest('hex') };
}

export function targetOf(endpoint: Partial<Endpoint> & { port: number }): Target {
  const { protocol = 'https', host = '127.0.0.1', port } = endpoint;
  return {
    entry: 'entry',
    trust: 'test',
    endpoint: { key: `${protocol}://${host}:${port}`, protocol, host, check: 'tls', ...endpoint },
  };
}

export interface Options extends Partial<ProbeContext> {
  anchors?: string[];
  limits?: Partial<Settings['probe']>;
  /** Parts of the memory. */
  known?: ProbeMemory['verdicts'];
  revocations?: ProbeMemory['revocations'];
}

export function contextOf({
  anchors = [],
  limits = {},
  known: verdicts = [],
  revocations = [],
  ...rest
}: Options = {}): ProbeContext {
  return {
    settings: settingsOf(limits),
    trust: new Map([['test', trustOf(anchors)]]),
    now: new Date(),
    vantage: {},
    memory: { verdicts, revocations },
    ...rest,
  };
}

/** With what is remembered recalled, as whoever probes does. */
export async function probeAll(targets: Target[], options: Options = {}): Promise<(Served | Failed)[]> {
  const context = contextOf(options);
  const recalled = recallFrom(context.memory ?? emptyProbeMemory, context.trust, context.now);
  return Array.fromAsync(probe(targets, context), recalled);
}

/** Probes one endpoint that serves. @throws with the observation when it does not */
export async function probeServed(
  endpoint: Partial<Endpoint> & { port: number },
  options: Options = {},
): Promise<Served> {
  const [observation] = await probeAll([targetOf(endpoint)], options);
  if (observation?.outcome === 'served') return observation;
  throw new Error(`not served: ${JSON.stringify(observation)}`);
}

/** Probes one endpoint that fails. @throws with the observation when it serves */
export async function probeFailed(
  endpoint: Partial<Endpoint> & { port: number },
  options: Options = {},
): Promise<Failed> {
  const [observation] = await probeAll([targetOf(endpoint)], options);
  if (observation && observation.outcome !== 'served') return observation;
  throw new Error(`did not fail: ${JSON.stringify(observation)}`);
}

export interface Listening extends AsyncDisposable {
  port: number;
  /** How many connections were accepted so far. */
  accepted(): number;
}

/** A TLS server on a free loopback port; ends with its scope. */
export async function serveTls(options: TlsOptions): Promise<Listening> {
  const server = createTlsServer(options, socket => socket.on('error', () => socket.destroy()));
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return listening(server);
}

/** A TCP server on a free loopback port; ends with its scope. */
export async function serveTcp(onConnection: (socket: Socket) => void): Promise<Listening> {
  return listening(
    createServer(socket => {
      socket.on('error', () => socket.destroy());
      onConnection(socket);
    }),
  );
}

async function listening(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  let count = 0;
  server.on('connection', (socket: Socket) => {
    count++;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    accepted: () => count,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
