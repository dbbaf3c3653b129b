/** Archives and keystores, made octet by octet. */
import { randomBytes } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { crc32, deflateRawSync } from 'node:zlib';

export type Content = string | Buffer;
type Files = Readonly<Record<string, Content>>;

const u16 = (value: number) => Buffer.from([value & 255, value >> 8]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

interface Member {
  data: Buffer;
  packed: Buffer;
  crc: number;
}

const members = { stored: new WeakMap<Buffer, Member>(), deflated: new WeakMap<Buffer, Member>() };

/** What is in archives many times is packed once. */
function member(content: Content, store: boolean): Member {
  const data = typeof content === 'string' ? Buffer.from(content) : content;
  const made = store ? members.stored : members.deflated;
  const known = made.get(data);
  if (known) return known;
  const packed = store ? data : deflateRawSync(data);
  const member = { data, packed, crc: crc32(data) };
  made.set(data, member);
  return member;
}

export function zip(files: Files, { store = false, encrypted = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const { data, packed, crc } = member(content, store);
    const shared = Buffer.concat([
      u16(20),
      u16(encrypted ? 1 : 0),
      u16(store ? 0 : 8),
      u32(0),
      u32(crc),
      u32(packed.length),
      u32(data.length),
      u16(name.length),
      u16(0),
    ]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, packed]);
    const entry = [Buffer.from('PK\x01\x02', 'latin1'), u16(20), shared, Buffer.alloc(10), u32(offset), name];
    central.push(Buffer.concat(entry));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = u16(central.length);
  const end = [
    Buffer.from('PK\x05\x06', 'latin1'),
    u32(0),
    count,
    count,
    u32(directory.length),
    u32(offset),
    u16(0),
  ];
  return Buffer.concat([...locals, directory, ...end]);
}

export function tar(files: Files): Buffer {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const data = Buffer.from(content);
    const head = Buffer.alloc(512);
    head.write(path, 0);
    head.write('0000644\0', 100);
    head.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124);
    head.write('0', 156);
    head.write('ustar\x0000', 257, 'latin1');
    return [head, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const certificate = Buffer.from((rootCertificates[0] ?? '').replace(/-----[^-]+-----/g, ''), 'base64');
const big = (size: 2 | 4, value: number) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
};

/** @param kind 1: a key; 2: a trusted certificate; 3: a secret key of JCEKS */
export function jks(kind: 1 | 2 | 3, magic = 0xfeedfeed): Buffer {
  const text = (value: string) => Buffer.concat([big(2, value.length), Buffer.from(value)]);
  const sized = (data: Buffer) => Buffer.concat([big(4, data.length), data]);
  const trusted = [big(4, 2), text('ca'), Buffer.alloc(8), text('X.509'), sized(certificate)];
  const key = [big(4, kind), text('server'), Buffer.alloc(8), sized(randomBytes(500)), big(4, 0)];
  const entries = kind === 2 ? [...trusted, ...trusted] : [...trusted, ...key];
  return Buffer.concat([big(4, magic), big(4, 2), big(4, 2), ...entries, randomBytes(20)]);
}

function element(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length =
    body.length < 0x80
      ? [body.length]
      : [0x83, body.length >> 16, (body.length >> 8) & 255, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

/** Encrypted content, then what proves that it is whole. */
export function bcfks(): Buffer {
  const algorithm = element(0x30, oid('2a864886f70d01050d'));
  return element(
    0x30,
    element(0x30, algorithm, element(0x04, randomBytes(100))),
    element(0x30, randomBytes(40)),
  );
}

const oid = (hex: string) => element(0x06, Buffer.from(hex, 'hex'));
const data = '2a864886f70d010701';
const encryptedData = '2a864886f70d010706';
const bag = (number: number, content: Buffer) =>
  element(0x30, oid(`2a864886f70d010c0a010${number}`), element(0xa0, content));
const inData = (...bags: Buffer[]) =>
  element(0x30, oid(data), element(0xa0, element(0x04, element(0x30, ...bags))));

/** With a key beside encrypted certificates, with certificates only, or with nothing but encrypted ones. */
export function pkcs12(holding: 'key' | 'certificates' | 'encrypted'): Buffer {
  const encrypted = element(0x30, oid(encryptedData), element(0xa0, element(0x30, randomBytes(300))));
  const shrouded = bag(2, element(0x30, element(0x30, randomBytes(20)), element(0x04, randomBytes(200))));
  const parts = {
    key: [inData(shrouded), encrypted],
    certificates: [inData(bag(3, element(0x30, certificate)))],
    encrypted: [encrypted],
  }[holding];
  const safe = element(0x30, oid(data), element(0xa0, element(0x04, element(0x30, ...parts))));
  return element(0x30, element(0x02, Buffer.from([3])), safe, element(0x30, randomBytes(40)));
}

export function ar(files: Files): Buffer {
  const members = Object.entries(files).flatMap(([path, content]) => {
    const data = Buffer.from(content);
    const head = `${`${path}/`.padEnd(16)}${'0'.padEnd(32)}${`${data.length}`.padEnd(10)}\`\n`;
    return [Buffer.from(head), data, Buffer.from(data.length % 2 === 0 ? '' : '\n')];
  });
  return Buffer.concat([Buffer.from('!<arch>\n'), ...members]);
}

/** @param kind of its one entry: 1 is a certificate, 2 a key, 3 a shared secret */
export function bks(kind: number): Buffer {
  const text = (value: string) => Buffer.concat([Buffer.from([0, value.length]), Buffer.from(value)]);
  const number = (value: number) => Buffer.from([0, 0, value >> 8, value & 255]);
  const head = [number(2), number(20), randomBytes(20), number(1_500)];
  const entry = [Buffer.from([kind]), text('alias'), Buffer.alloc(8), number(0)];
  const content = [text('X.509'), number(300), randomBytes(300)];
  return Buffer.concat([...head, ...entry, ...content, Buffer.alloc(1), randomBytes(20)]);
}
