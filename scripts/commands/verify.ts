/** `certledger verify`: what certificates say and what their chains are worth, for any instant, without a network. */
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { type ExitCode, exitCodes, UsageError } from '../errors.ts';
import { unreadable } from '../files.ts';
import { canonicalAddress, canonicalName } from '../ledger/host.ts';
import { loadLedger } from '../ledger/read.ts';
import { builtIn, readTrust } from '../ledger/trust.ts';
import type { TrustSet } from '../ledger/types.ts';
import { readObservations } from '../probe/ndjson.ts';
import { Anchors } from '../probe/verify/anchors.ts';
import {
  type Lost,
  type Question,
  recordedChains,
  type VerificationDocument,
  verify,
} from '../probe/verify/verification.ts';
import { certificatesIn } from '../probe/x509/bundle.ts';
import { inline, json } from '../text/encode.ts';
import type { Localized } from '../text/locale.ts';
import type { GlobalOptions, Io } from './io.ts';
import { verificationText } from './verify-text.ts';
import { ledgerLocale } from './world.ts';

export interface VerifyOptions {
  /** PEM bundles, leaf first, or certificates in DER; each is a chain. */
  file?: string[];
  /** NDJSON files, whose chains are verified again. */
  observations?: string[];
  /** Absent: what was recorded, else {@link builtIn}. */
  trust?: string;
  host?: string;
  format: 'text' | 'json';
}

/** Octets of a file: a bundle of every public root is a quarter of a megabyte. */
const maximumFile = 2 ** 24;

/** @throws UsageError for a file that holds no certificates, a trust set there is not; OutsideError for what cannot be read */
export async function run(options: VerifyOptions & GlobalOptions, io: Io): Promise<ExitCode> {
  const { file = [], observations = [], trust, format, root } = options;
  if (file.length + observations.length === 0) throw new UsageError(nothing);
  const host = options.host === undefined ? {} : hostOf(options.host);
  const questions: (Question | Lost)[] = [];
  for (const name of file)
    questions.push({ source: name, ders: await certificatesOf(name), trust: trust ?? builtIn });
  questions.push(...recordedChains(readObservations(observations), trust));

  const anchorsOf = anchorsIn(await trustSets(root, io));
  const document: VerificationDocument = {
    schemaVersion: 1,
    at: io.now.toISOString(),
    chains: questions.map(question =>
      'missing' in question
        ? { ...question, valid: false }
        : verify(question, anchorsOf(question.trust), io.now, host),
    ),
  };
  const locale = options.locale ?? ledgerLocale(root);
  io.out(format === 'json' ? json(document) : verificationText(document, locale, io.color));
  return document.chains.every(({ valid }) => valid) ? exitCodes.fine : exitCodes.problems;
}

function hostOf(text: string): { serverName?: string; host?: string } {
  const address = canonicalAddress(text.replace(/^\[(.*)\]$/, '$1'));
  if (address !== undefined) return { host: address };
  const serverName = canonicalName(text);
  if (serverName === undefined) throw new UsageError(noHost(inline(text)));
  return { serverName };
}

async function certificatesOf(file: string): Promise<Buffer[]> {
  const found = certificatesIn(await bytesOf(file));
  if (typeof found !== 'number') return found;
  throw new UsageError(found === 0 ? noCertificate(inline(file)) : wrongCertificate(inline(file), found));
}

/** No more than {@link maximumFile} of it: it may be a device that never ends. */
async function bytesOf(file: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    await using handle = await open(file);
    for (;;) {
      const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(2 ** 16) });
      if (bytesRead === 0) return Buffer.concat(pieces);
      pieces.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > maximumFile) break;
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  throw new UsageError(tooLarge(inline(file)));
}

/** Those of the ledger where there is one, else the built-in one alone. */
async function trustSets(root: string, { now }: Io): Promise<ReadonlyMap<string, TrustSet>> {
  const reading = existsSync(join(root, 'inventory')) ? await loadLedger(root, { now }) : undefined;
  return reading?.ledger?.trust ?? readTrust([], {}, rootCertificates).sets;
}

/** Each set is parsed once. */
function anchorsIn(sets: ReadonlyMap<string, TrustSet>): (trust: string) => Anchors {
  const known = new Map<string, Anchors>();
  return trust => {
    const set = sets.get(trust);
    if (!set)
      throw new UsageError(noTrust(inline(trust), [...sets.keys()].map(name => inline(name)).join(', ')));
    const anchors = known.get(trust) ?? new Anchors(set);
    known.set(trust, anchors);
    return anchors;
  };
}

const nothing: Localized = {
  en: 'There is nothing to verify. Name files of certificates, or files of observations with --observations.',
  ja: '検証する対象がありません。証明書のファイルを指定するか、--observations で観測結果のファイルを指定してください。',
};
const noHost = (host: string): Localized => ({
  en: `${host} is no host name and no address. Write it like www.example.com, 192.0.2.7 or 2001:db8::1.`,
  ja: `${host} はホスト名でもアドレスでもありません。www.example.com、192.0.2.7、2001:db8::1 のように書いてください。`,
});
const noCertificate = (file: string): Localized => ({
  en: `${file} holds no certificate. Give a PEM file (-----BEGIN CERTIFICATE-----) or one certificate in DER.`,
  ja: `${file} に証明書が含まれていません。PEM（-----BEGIN CERTIFICATE-----）のファイルか、DER の証明書 1 件を指定してください。`,
});
const wrongCertificate = (file: string, number: number): Localized => ({
  en: `${file}: block ${number} is marked as a certificate and is none. Export the file again, whole.`,
  ja: `${file}: ${number} 番目のブロックは証明書とされていますが、証明書ではありません。ファイル全体をエクスポートし直してください。`,
});
const tooLarge = (file: string): Localized => ({
  en: `${file} is larger than 16 MiB, so it is no file of certificates. Give the certificates alone.`,
  ja: `${file} は 16 MiB を超えており、証明書のファイルではありません。証明書だけのファイルを指定してください。`,
});
const noTrust = (trust: string, known: string): Localized => ({
  en: `There is no trust set ${trust}, or one of its files is broken (certledger validate says which). There are: ${known}.`,
  ja: `トラストセット ${trust} がないか、そのファイルに不備があります（certledger validate で確認できます）。使用できるもの: ${known}。`,
});
