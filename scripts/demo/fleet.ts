/** Real servers on loopback. Some behave well, some behave badly, some do not answer. */
import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import type { Identity } from '../pki/make/issuing-ca.ts';

/** How a server behaves. The leaf is the first of a chain. */
export type Behaviour =
  | { kind: 'tls'; chain: Chain }
  | { kind: 'starttls'; dialogue: Dialogue; chain: Chain }
  /** Answers, but offers no STARTTLS. */
  | { kind: 'plain'; dialogue: Dialogue }
  /** Accepts the connection and sends nothing. */
  | { kind: 'silent' }
  /** No server listens. */
  | { kind: 'refused' };

export type Chain = [Identity, ...Identity[]];

export interface Server {
  port: number;
  /** Serves another chain from the next connection on. */
  serveChain(chain: Chain): void;
  stop(): Promise<void>;
}

/** The part of a protocol before TLS that STARTTLS needs. */
export interface Dialogue {
  greeting: string;
  /** @returns what is sent back; `upgrade` when TLS starts after it */
  answer(line: string, offersStartTls: boolean): { reply: string; upgrade?: boolean };
}

/** RFC 5321 and RFC 3207. */
export const smtp: Dialogue = {
  greeting: '220 mail.example.jp ESMTP\r\n',
  answer(line, offersStartTls) {
    const verb = line.slice(0, 8).trim().toUpperCase();
    if (verb.startsWith('EHLO')) {
      return { reply: `250-mail.example.jp\r\n${offersStartTls ? '250-STARTTLS\r\n' : ''}250 HELP\r\n` };
    }
    if (verb === 'STARTTLS' && offersStartTls) return { reply: '220 Ready to start TLS\r\n', upgrade: true };
    return verb === 'QUIT' ? { reply: '221 Bye\r\n' } : { reply: '502 This server only offers TLS\r\n' };
  },
};

/** RFC 9051 §6.2.1. */
export const imap: Dialogue = {
  greeting: '* OK IMAP4rev2 ready\r\n',
  answer(line, offersStartTls) {
    const [tag = '*', verb = ''] = line.split(' ');
    switch (verb.toUpperCase()) {
      case 'CAPABILITY':
        return { reply: `* CAPABILITY IMAP4rev2${offersStartTls ? ' STARTTLS' : ''}\r\n${tag} OK done\r\n` };
      case 'STARTTLS':
        return offersStartTls
          ? { reply: `${tag} OK begin TLS\r\n`, upgrade: true }
          : { reply: `${tag} BAD no\r\n` };
      default:
        return { reply: `${tag} BAD unknown\r\n` };
    }
  },
};

/** Starts one server on a free loopback port. */
export async function startServer(behaviour: Behaviour): Promise<Server> {
  let context = 'chain' in behaviour ? secureContext(behaviour.chain) : undefined;
  const sockets = new Set<net.Socket>();
  const listener = net.createServer(socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // A probe closes the connection without ending the protocol. That is no error here.
    socket.on('error', () => socket.destroy());
    serve(socket, behaviour, context);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as net.AddressInfo;
  if (behaviour.kind === 'refused') await close(listener);

  return {
    port,
    serveChain: chain => {
      context = secureContext(chain);
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      if (listener.listening) await close(listener);
    },
  };
}

function serve(socket: net.Socket, behaviour: Behaviour, context: tls.SecureContext | undefined): void {
  switch (behaviour.kind) {
    case 'tls':
      secure(socket, context);
      break;
    case 'starttls':
      converse(socket, behaviour.dialogue, true, () => secure(socket, context));
      break;
    case 'plain':
      converse(socket, behaviour.dialogue, false, () => socket.destroy());
      break;
    case 'silent':
    case 'refused':
      break;
  }
}

function secure(socket: net.Socket, context: tls.SecureContext | undefined): void {
  const secured = new tls.TLSSocket(
    socket,
    context ? { isServer: true, secureContext: context } : { isServer: true },
  );
  secured.on('error', () => socket.destroy());
}

function converse(
  socket: net.Socket,
  dialogue: Dialogue,
  offersStartTls: boolean,
  upgrade: () => void,
): void {
  socket.write(dialogue.greeting);
  let pending = '';
  const onData = (chunk: Buffer) => {
    pending = (pending + chunk.toString('latin1')).slice(-1_000);
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      const answer = dialogue.answer(line, offersStartTls);
      if (answer.upgrade) {
        socket.off('data', onData);
        socket.write(answer.reply);
        upgrade();
        return;
      }
      socket.write(answer.reply);
    }
  };
  socket.on('data', onData);
}

function secureContext(chain: Chain): tls.SecureContext {
  return tls.createSecureContext({ key: chain[0].key, cert: chain.map(link => link.cert).join('') });
}

function close(listener: net.Server): Promise<void> {
  return new Promise((resolve, reject) => listener.close(error => (error ? reject(error) : resolve())));
}
