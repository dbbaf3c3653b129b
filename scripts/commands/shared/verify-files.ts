/** Reads the files that `certledger verify` is given. */
import { createReadStream } from 'node:fs';
import { UsageError } from '../../errors.ts';
import { unreadable } from '../../files.ts';
import { type Bundle, certificatesIn } from '../../pki/x509/bundle.ts';
import type { Other } from '../../pki/x509/not-a-certificate.ts';
import { inline } from '../../text/encode.ts';
import type { Localized } from '../../text/locale.ts';

/** Octets of a file. A bundle of all public roots takes a quarter of a megabyte. */
const maximumFile = 2 ** 24;

/** The argument that stands for standard input. */
export const standardInput = '-';

/**
 * @param file {@link standardInput}, or a path
 * @returns `warning`: a remark about a file whose certificates can be used
 * @throws UsageError when the file holds something else; OutsideError when it cannot be read
 */
export async function certificatesOf(file: string): Promise<{ ders: Buffer[]; warning?: Localized }> {
  const found = certificatesIn(await bytesOf(file));
  const name = inline(file);
  switch (found.kind) {
    case 'certificates':
      return { ders: found.ders, ...(found.privateKey && { warning: besideKey(name) }) };
    case 'broken':
      throw new UsageError(wrongCertificate(name, found));
    case 'none':
      throw new UsageError(found.is === undefined ? noCertificate(name) : another(name, found.is));
  }
}

/** Reads no more than {@link maximumFile}, because the file may be a device that never ends. */
async function bytesOf(file: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    const stream = file === standardInput ? process.stdin : createReadStream(file);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length > maximumFile) break;
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  if (length > maximumFile) throw new UsageError(tooLarge(inline(file)));
  return Buffer.concat(pieces);
}

const others: Record<Other, Localized> = {
  request: { en: 'a certificate request (PKCS #10)', ja: '証明書署名要求（PKCS #10）' },
  'private-key': { en: 'a private key', ja: '秘密鍵' },
  'encrypted-private-key': { en: 'an encrypted private key', ja: '暗号化された秘密鍵' },
  'public-key': { en: 'a public key', ja: '公開鍵' },
  'revocation-list': { en: 'a revocation list (CRL)', ja: '証明書失効リスト（CRL）' },
  pkcs12: { en: 'a key store (PKCS #12)', ja: 'キーストア（PKCS #12）' },
};
const another = (file: string, is: Other): Localized => ({
  en: `${file} holds ${others[is].en}, not a certificate. Give the file of the certificate.`,
  ja: `${file} の内容は${others[is].ja}で、証明書ではありません。証明書のファイルを指定してください。`,
});
const noCertificate = (file: string): Localized => ({
  en: `${file} holds no certificate. Give certificates in PEM (-----BEGIN CERTIFICATE-----), DER or PKCS #7 (.p7b).`,
  ja: `${file} に証明書が含まれていません。PEM（-----BEGIN CERTIFICATE-----）、DER、PKCS #7（.p7b）のいずれかの証明書を指定してください。`,
});
const wrongCertificate = (
  file: string,
  { number, line, is }: Extract<Bundle, { kind: 'broken' }>,
): Localized => ({
  en: `${place(file, line)}: number ${number} should be a certificate but is ${is ? others[is].en : 'none'}. Export the file again, whole.`,
  ja: `${place(file, line)}: ${number} 番目は証明書のはずですが、${is ? `${others[is].ja}です` : '証明書として読み取れません'}。ファイル全体をエクスポートし直してください。`,
});
const place = (file: string, line: number | undefined) => (line === undefined ? file : `${file}:${line}`);
const besideKey = (file: string): Localized => ({
  en: `${file} holds a private key beside the certificates. The key was not read. Keep it elsewhere: in a ledger, certledger validate refuses such a file.`,
  ja: `${file} には証明書のほかに秘密鍵が含まれています（秘密鍵は読み取っていません）。別の場所に保管してください。台帳の中では certledger validate がこのようなファイルを拒否します。`,
});
const tooLarge = (file: string): Localized => ({
  en: `${file} is larger than 16 MiB and cannot be a file of certificates. Give a file with the certificates only.`,
  ja: `${file} は 16 MiB を超えており、証明書のファイルではありません。証明書だけのファイルを指定してください。`,
});
