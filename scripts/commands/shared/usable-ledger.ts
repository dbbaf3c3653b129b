/** What several commands need before they can start: a ledger that can be used, and somebody to say so. */

import { UsageError } from '../../errors.ts';
import { heapPrefers } from '../../heap.ts';
import { entriesOf } from '../../ledger/entries.ts';
import { loadLedger } from '../../ledger/read/read.ts';
import type { Ledger, Problem, Settings } from '../../ledger/types.ts';
import { isFault, type ProxyCredentials, proxyCredentialsFrom } from '../../probe/credentials.ts';
import { inline } from '../../text/encode.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import type { GlobalOptions } from '../declared/shared/options.ts';
import type { Io } from './command-io.ts';

export interface UsableLedger {
  ledger: Ledger;
  /** What is wrong with the files that were left out. */
  problems: Problem[];
  /** The one asked for, else the ledger's own. */
  locale: Locale;
}

/** Of everything that is in the ledger, read or not. */
export function idsOf(ledger: Ledger): ReadonlySet<string> {
  return new Set([...entriesOf(ledger).map(({ id }) => id), ...ledger.unreadable]);
}

/**
 * What the proxies of the sites are told about who asks, for the probe and nobody else.
 * @throws UsageError when it cannot be told for which proxy it is
 */
export function proxyCredentials(
  { env }: Pick<Io, 'env'>,
  settings: Settings,
): { proxyCredentials?: ProxyCredentials } {
  const given = env.CERTLEDGER_PROXY_AUTHORIZATION;
  if (!given) return {};
  const credentials = proxyCredentialsFrom(given, settings);
  if (isFault(credentials)) throw new UsageError(credentials.fault);
  return { proxyCredentials: credentials };
}

/**
 * Reads the ledger for a command that works on it. Entries that cannot be read are left out and said to be: one bad
 * file must not keep the others from being watched.
 *
 * @throws UsageError when nothing can be done with it
 */
export async function usableLedger({ root, locale }: GlobalOptions, io: Io): Promise<UsableLedger> {
  heapPrefers('size');
  const reading = await loadLedger(root, { now: io.now, locale });
  const { ledger, problems, obstacle } = reading;
  if (!ledger) throw new UsageError(unusable(root, obstacle));
  if (problems.length > 0) io.err(`${incomplete(problems.length)[reading.locale]}\n`);
  return { ledger, problems, locale: reading.locale };
}

/** @param obstacle its message is in the language that is spoken */
function unusable(root: string, obstacle: Problem | undefined): Localized {
  const first =
    obstacle && `${inline(obstacle.file)}:${obstacle.line}:${obstacle.column} ${obstacle.message}`;
  return {
    en: `The ledger in ${root} cannot be used${first ? `: ${first}` : '.'} Run certledger validate and correct what it names.`,
    ja: `${root} の台帳は使用できません。${first ?? ''}certledger validate を実行し、示された問題を修正してください。`,
  };
}

const incomplete = (count: number): Localized => ({
  en: `The ledger has problems (${count}); entries that could not be read are left out. See certledger validate.`,
  ja: `台帳に問題が ${count} 件あります。読み取れなかった登録は対象外です。certledger validate で確認してください。`,
});
