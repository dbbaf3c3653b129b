/** Peers that hang, drip, flood, lie and leave. Each is what a server does with one accepted connection. */
import type { Socket } from 'node:net';

export type Peer = (socket: Socket) => void;

/** Accepts and says nothing. */
export const hang: Peer = () => undefined;

export const closeAtOnce: Peer = socket => void socket.end();

export const reset: Peer = socket => void socket.resetAndDestroy();

/** Answers whatever comes with `text`, once. */
export const say =
  (text: string): Peer =>
  socket =>
    void socket.write(text, 'latin1');

/** Waits for the first octets, then answers with `text` and closes. */
export const answerAndClose =
  (text: string | Buffer): Peer =>
  socket =>
    void socket.once('data', () => socket.end(text));

/** One octet of `text` at a time. */
export const drip =
  (text: string, milliseconds: number): Peer =>
  socket => {
    let position = 0;
    const timer = setInterval(() => {
      if (position < text.length) socket.write(text[position++] ?? '');
    }, milliseconds);
    socket.on('close', () => clearInterval(timer));
  };

/** As much as the client takes, for as long as it takes it; `sent` hears how much that was. */
export const flood =
  (piece: string | Buffer, sent: (octets: number) => void = () => undefined): Peer =>
  socket => {
    let total = 0;
    const more = () => {
      do {
        total += piece.length;
        sent(total);
      } while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', more);
    more();
  };

/** Plays a list of answers: the first is the greeting, each following one answers a line of the client. */
export const script =
  (answers: string[], last?: Peer): Peer =>
  socket => {
    const rest = [...answers];
    const next = () => {
      const answer = rest.shift();
      if (answer !== undefined) socket.write(answer, 'latin1');
      if (rest.length === 0 && last) last(socket);
    };
    socket.on('data', next);
    next();
  };
