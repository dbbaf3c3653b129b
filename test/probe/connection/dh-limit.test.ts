/** What a server says before keys are agreed on, held against the largest field, however it is cut. */
import { Duplex } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DhLimitedSocket, fieldTooLarge } from '../../../scripts/probe/connection/dh-limit.ts';
import { Flight } from '../../../scripts/probe/connection/server-flight.ts';
import { holds } from '../../support/property.ts';

const length = (octets: number, size: number) => {
  const field = Buffer.alloc(size);
  field.writeUIntBE(octets, 0, size);
  return field;
};
const message = (type: number, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([type]), length(body.length, 3), body]);
};
const record = (type: number, fragment: Buffer) =>
  Buffer.concat([Buffer.from([type, 3, 3]), length(fragment.length, 2), fragment]);

const hello = (suite: number, session = 0) =>
  message(
    2,
    Buffer.from([3, 3]),
    Buffer.alloc(32),
    Buffer.from([session]),
    Buffer.alloc(session),
    length(suite, 2),
    Buffer.alloc(1),
  );
const certificate = message(11, Buffer.alloc(700, 7));
const done = message(14);
/** @param bits of the prime */
const field = (bits: number) =>
  message(12, length(bits / 8, 2), Buffer.alloc(bits / 8, 0xff), Buffer.alloc(400));
/** A curve, and a signature so long that all of it could be taken for a field. */
const curve = message(12, Buffer.from([3, 0, 23, 65]), Buffer.alloc(65), Buffer.alloc(1_000));
const [dhe, ecdhe] = [0x0033, 0xc02f];
const warning = record(21, Buffer.from([1, 112]));
const changeCipher = record(20, Buffer.from([1]));

/** What becomes of these octets, chunk by chunk. */
async function heard(chunks: Buffer[]): Promise<{ passed: number; code?: string | undefined }> {
  const socket = new Duplex({ read: () => undefined, write: (_chunk, _encoding, next) => next() });
  const line = new DhLimitedSocket(socket);
  line.on('error', () => undefined);
  let passed = 0;
  line.on('data', (chunk: Buffer) => (passed += chunk.length));
  for (const chunk of chunks) if (!socket.destroyed) socket.push(chunk);
  socket.push(null);
  await new Promise(resolve => line.once('close', resolve).once('end', resolve));
  return { passed, code: line.failure?.code };
}

it.each<[string, Buffer[], string | undefined]>([
  ['a field of 4,096 bits', [hello(dhe), certificate, field(4_096), done], undefined],
  ['one of 4,104', [hello(dhe), certificate, field(4_104), done], fieldTooLarge],
  [
    'one whose length looks like a curve',
    [hello(dhe, 32), certificate, field(8 * 0x0317), done],
    fieldTooLarge,
  ],
  ['one with a suite nobody offered', [hello(0x1234), field(8 * 0x0400)], fieldTooLarge],
  ['one without a hello', [field(8 * 0x0400)], fieldTooLarge],
  ['a curve', [hello(ecdhe), certificate, curve, done], undefined],
])('%s', async (_name, messages, code) => {
  const flight = record(22, Buffer.concat(messages));
  expect(await heard([flight])).toEqual({ passed: code ? 0 : flight.length, code });
});

it('whichever way records and chunks are cut, and whatever stands between them', async () => {
  const flight = Buffer.concat([hello(dhe, 32), certificate, field(10_000), done]);
  const between = fc.constantFrom(Buffer.alloc(0), warning, changeCipher, record(22, Buffer.alloc(0)));
  await holds(
    fc.asyncProperty(
      fc.integer({ min: 1, max: flight.length }),
      fc.integer({ min: 1, max: 3_000 }),
      between,
      async (fragment, chunk, odd) => {
        const records = pieces(flight, fragment).map(piece => Buffer.concat([odd, record(22, piece)]));
        const { passed, code } = await heard(pieces(Buffer.concat(records), chunk));
        expect(code).toBe(fieldTooLarge);
        expect(passed).toBeLessThan(Buffer.concat(records).length);
      },
    ),
    50,
  );
});

it('also before something that is encrypted, in one piece with it', async () => {
  const flight = record(22, Buffer.concat([hello(dhe), certificate, field(10_000), done]));
  expect(await heard([Buffer.concat([flight, record(23, Buffer.alloc(9))])])).toMatchObject({
    code: fieldTooLarge,
  });
});

it('listens to no more than any chain takes', async () => {
  const chatter = record(22, Buffer.alloc(16_000));
  const { passed, code } = await heard(Array.from({ length: 100 }, () => chatter));
  expect(code).toBe('REPLY_TOO_LONG');
  expect(passed).toBeLessThanOrEqual(2 ** 20);
});

it('reads a megabyte of messages that say nothing as fast as one that says something', () => {
  const flight = new Flight();
  flight.add(Buffer.alloc(2 ** 20));
  let count = 0;
  // Copied with every message, that would be a hundred gigabytes.
  while (flight.take()) count++;
  expect(count).toBe(2 ** 18);
}, 5_000);

it('leaves alone what follows the choice, and what is no TLS', async () => {
  const flight = record(22, Buffer.concat([hello(ecdhe), certificate, curve, done]));
  const encrypted = Buffer.concat([
    changeCipher,
    record(22, Buffer.alloc(60, 0xff)),
    record(23, field(10_000)),
  ]);
  const newer = Buffer.concat([record(22, hello(0x1301)), changeCipher, record(23, Buffer.alloc(60, 0xff))]);
  for (const octets of [
    Buffer.concat([flight, encrypted]),
    newer,
    Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'),
  ])
    expect(await heard([octets])).toEqual({ passed: octets.length, code: undefined });
});

function pieces(octets: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(octets.length / size) }, (_, index) =>
    octets.subarray(index * size, (index + 1) * size),
  );
}
