/** Certificates no CA would issue, octet by octet; their signatures mean nothing. */

export function tlv(tag: number, ...parts: (Uint8Array | string)[]): Buffer {
  const contents = Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  const { length } = contents;
  const header =
    length < 0x80
      ? [length]
      : length < 0x10000
        ? [0x82, length >> 8, length & 0xff]
        : [0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...header]), contents]);
}

export const sequence = (...parts: (Uint8Array | string)[]) => tlv(0x30, ...parts);
export const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'));

/** `CN=…`, its value encoded as `tag` says. */
export const commonName = (value: Uint8Array | string, tag = 0x0c) =>
  sequence(tlv(0x31, sequence(oid('550403'), tlv(tag, value))));

export const dnsName = (name: string) => tlv(0x82, name);
export const ipName = (...octets: number[]) => tlv(0x87, Buffer.from(octets));
export const subjectAltName = (...names: Uint8Array[]) =>
  sequence(oid('551d11'), tlv(0x04, sequence(...names)));

export interface Parts {
  /** Without it a version 1 certificate results. */
  version?: Uint8Array;
  serial?: Uint8Array;
  issuer?: Uint8Array;
  notBefore?: Uint8Array;
  notAfter?: Uint8Array;
  subject?: Uint8Array;
  key?: Uint8Array;
  extensions?: Uint8Array[];
}

export const version3 = tlv(0xa0, tlv(0x02, Buffer.from([2])));
const p256 = sequence(
  sequence(oid('2a8648ce3d0201'), oid('2a8648ce3d030107')),
  tlv(0x03, Buffer.from([0, 4]), Buffer.alloc(64, 1)),
);
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));

export function certificate({
  version = version3,
  serial = Buffer.from([1]),
  issuer = commonName('Issuer'),
  notBefore = tlv(0x17, '260301000000Z'),
  notAfter = tlv(0x17, '270301000000Z'),
  subject = commonName('subject.example.jp'),
  key = p256,
  extensions = [],
}: Parts = {}): Buffer {
  const tbs = sequence(
    version,
    tlv(0x02, serial),
    ecdsaWithSha256,
    issuer,
    sequence(notBefore, notAfter),
    subject,
    key,
    ...(extensions.length > 0 ? [tlv(0xa3, sequence(...extensions))] : []),
  );
  return sequence(
    tbs,
    ecdsaWithSha256,
    tlv(0x03, Buffer.from([0]), sequence(tlv(0x02, '\x01'), tlv(0x02, '\x01'))),
  );
}
