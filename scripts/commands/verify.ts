/** `certledger verify`: shows certificates and verifies their chains for any instant, without a network. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { type ExitCode, exitCodes, OutsideError, UsageError } from '../errors.ts';
import { loadLedger } from '../ledger/read/read.ts';
import { builtIn, readTrust } from '../ledger/trust.ts';
import type { TrustSet } from '../pki/certificate-types.ts';
import { Anchors } from '../pki/verify/anchors.ts';
import {
  type ChainToVerify,
  type IncompleteChain,
  type Refused,
  type VerificationDocument,
  verify,
} from '../pki/verify/verification.ts';
import { readObservations } from '../probe/ndjson.ts';
import type { Observation } from '../probe/observation.ts';
import { recordedChains } from '../probe/recorded-chains.ts';
import { rejectedText } from '../probe/rejected-observations.ts';
import { inline } from '../text/encode.ts';
import { canonicalAddress, canonicalName } from '../text/host.ts';
import type { Locale, Localized } from '../text/locale.ts';
import { verificationViews } from '../verification/verification-view.ts';
import type { OptionsOf } from './declared/catalogue.ts';
import type { Io } from './shared/command-io.ts';
import { ledgerLocale } from './shared/ledger-locale.ts';
import { print } from './shared/print.ts';
import { certificatesOf } from './shared/verify-files.ts';

/**
 * A file that cannot be used is named, and the others are still verified.
 * @throws UsageError when the host is not a host name, or the named trust set does not exist
 */
export async function run(options: OptionsOf<'verify'>, io: Io): Promise<ExitCode> {
  const { file, observations = [], trust, format, root } = options;
  if (file.length + observations.length === 0) throw new UsageError(nothing);
  const host: ReturnType<typeof hostOf> = options.host === undefined ? {} : hostOf(options.host);
  const locale = options.locale ?? ledgerLocale(root);
  const refusals = new Refusals(locale);
  const questions: (ChainToVerify | IncompleteChain)[] = [];
  for (const name of file) {
    try {
      const { ders, warning } = await certificatesOf(name);
      if (warning) io.err(`${warning[locale]}\n`);
      questions.push({ source: name, ders, trust: trust ?? builtIn });
    } catch (error) {
      refusals.add(name, error);
    }
  }
  questions.push(...recordedChains(observed(observations, refusals), trust));

  const anchorsOf = anchorsIn(await trustSets(root, io));
  if (trust !== undefined) anchorsOf(trust);
  const chains: VerificationDocument['chains'] = [];
  for (const question of questions) {
    try {
      if ('missing' in question) chains.push({ ...question, valid: false });
      else chains.push(verify(question, anchorsOf(question.trust), io.now, host));
    } catch (error) {
      // The trust set of the recorded chain may not exist any more.
      refusals.add(question.source, error);
    }
  }
  const at = io.now.toISOString();
  const document: VerificationDocument = { schemaVersion: 1, at, chains, refused: refusals.all };
  const verified = { document, host: host.serverName ?? host.host };
  print(verificationViews[format], verified, { locale }, io);
  return refusals.code ?? (chains.every(({ valid }) => valid) ? exitCodes.fine : exitCodes.problems);
}

/** The files that cannot be used, in the order given. */
class Refusals {
  readonly all: Refused[] = [];
  /** The exit code of the gravest; undefined: there is none. */
  code: ExitCode | undefined;
  readonly #locale: Locale;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** @throws `error` when it is a defect */
  add(source: string, error: unknown): void {
    if (!(error instanceof UsageError || error instanceof OutsideError)) throw error;
    this.tell(source, error.text, error.exitCode);
  }

  tell(source: string, text: Localized, code: 2 | 3): void {
    this.all.push({ source, reason: text[this.#locale] });
    this.code = this.code === exitCodes.outside ? this.code : code;
  }
}

/** What can be read of each file. */
function* observed(files: readonly string[], refusals: Refusals): Generator<Observation> {
  for (const file of files) {
    try {
      yield* readObservations([file], {
        onRejected: rejected => refusals.tell(file, rejectedText(rejected), exitCodes.usage),
      });
    } catch (error) {
      refusals.add(file, error);
    }
  }
}

function hostOf(text: string): { serverName?: string; host?: string } {
  const address = canonicalAddress(text.replace(/^\[(.*)\]$/, '$1'));
  if (address !== undefined) return { host: address };
  const serverName = canonicalName(text);
  if (serverName === undefined) throw new UsageError(noHost(inline(text)));
  return { serverName };
}

/** The trust sets of the ledger; without a ledger, only the built-in one. */
async function trustSets(root: string, { now }: Io): Promise<ReadonlyMap<string, TrustSet>> {
  const reading = existsSync(join(root, 'inventory')) ? await loadLedger(root, { now }) : undefined;
  return reading?.ledger?.trust ?? readTrust([], {}, () => rootCertificates).sets;
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
  en: `${host} is neither a host name nor an address. Write it like www.example.com, 192.0.2.7 or 2001:db8::1.`,
  ja: `${host} はホスト名でもアドレスでもありません。www.example.com、192.0.2.7、2001:db8::1 のように書いてください。`,
});
const noTrust = (trust: string, known: string): Localized => ({
  en: `There is no trust set ${trust}, or one of its files is broken (certledger validate says which). Known sets: ${known}.`,
  ja: `信頼セット ${trust} がないか、そのファイルに不備があります（certledger validate で確認できます）。使用できるもの: ${known}。`,
});
