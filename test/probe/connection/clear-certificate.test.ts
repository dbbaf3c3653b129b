/** The hand-written reader: it takes no more than a chain has, and no longer than that takes to be read. */
import { Duplex } from 'node:stream';
import { expect, it } from 'vitest';
import { Deadline } from '../../../scripts/net/deadline.ts';
import { readClearChain } from '../../../scripts/probe/connection/clear-certificate.ts';

/** A peer that says `pieces`, as long as somebody listens; `heard` is how much that was. */
function peer(pieces: Iterable<Buffer>) {
  const rest = pieces[Symbol.iterator]();
  const progress = { heard: 0 };
  const socket = new Duplex({
    read() {
      const { done, value } = rest.next();
      if (!done) progress.heard += value.length;
      this.push(done ? null : value);
    },
    write: (_chunk, _encoding, done) => done(),
  });
  return { read: () => readClearChain(socket, undefined, new Deadline()), seen: progress };
}

const record = (contents: Buffer) =>
  Buffer.concat([Buffer.from([22, 3, 3, contents.length >> 8, contents.length & 255]), contents]);
const message = (type: number, body: Buffer) =>
  Buffer.concat([Buffer.from([type, body.length >> 16, (body.length >> 8) & 255, body.length & 255]), body]);

const hello = message(2, Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(36)]));
const certificates = message(11, Buffer.from([0, 0, 8, 0, 0, 2, 1, 2, 0, 0, 0]));

function* forever(piece: Buffer): Generator<Buffer> {
  for (;;) yield piece;
}

it('reads a chain however it is cut', async () => {
  const flight = Buffer.concat([hello, certificates]);
  const octetwise = Array.from(flight, octet => record(Buffer.from([octet])));
  const cuts = [
    [record(flight)],
    octetwise,
    [Buffer.concat(octetwise)],
    Array.from(record(flight), o => Buffer.from([o])),
  ];
  for (const pieces of cuts)
    expect(await peer(pieces).read()).toEqual({
      protocol: 'TLSv1.2',
      chain: [Buffer.from([1, 2]), Buffer.alloc(0)],
    });
});

it.each([
  ['records without content', record(Buffer.alloc(0))],
  ['a message that has no end, in small records', record(Buffer.from([2, 0x0f, 0xff, 0xff]))],
  ['a message larger than any', record(Buffer.from([2, 0xff, 0xff, 0xff]))],
  ['small messages', record(message(4, Buffer.alloc(1)))],
])('is not held up by %s', async (_name, piece) => {
  const { read, seen } = peer(forever(Buffer.concat(Array(200).fill(piece))));
  await expect(read()).rejects.toMatchObject({ code: 'REPLY_TOO_LONG', step: 'handshake' });
  expect(seen.heard).toBeLessThan(1.2 * 2 ** 20);
});
