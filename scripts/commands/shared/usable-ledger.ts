/** Reads the ledger for commands that work on it, and reports the files that were left out. */

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
  /** The problems of the files that were left out. */
  problems: Problem[];
  /** That of `--locale`, else that of the ledger's settings. */
  locale: Locale;
}

/** The ids of all entries in the ledger, also of those that could not be read. */
export function idsOf(ledger: Ledger): ReadonlySet<string> {
  return new Set([...entriesOf(ledger).map(({ id }) => id), ...ledger.unreadable]);
}

/**
 * The credentials for the proxies of the sites. Only the probe gets them.
 * @throws UsageError when the proxy that they are for is not clear
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
 * Entries that cannot be read are left out, and that is reported. One wrong file must not stop the check of all others.
 *
 * @throws UsageError when the ledger cannot be used at all
 */
export async function usableLedger({ root, locale }: GlobalOptions, io: Io): Promise<UsableLedger> {
  heapPrefers('size');
  const reading = await loadLedger(root, { now: io.now, locale });
  const { ledger, problems, obstacle } = reading;
  if (!ledger) throw new UsageError(unusable(root, obstacle));
  if (problems.length > 0) io.err(`${incomplete(problems.length)[reading.locale]}\n`);
  return { ledger, problems, locale: reading.locale };
}

/** @param obstacle the problem that makes the ledger unusable. Its message is in the chosen language already. */
function unusable(root: string, obstacle: Problem | undefined): Localized {
  const first =
    obstacle && `${inline(obstacle.file)}:${obstacle.line}:${obstacle.column} ${obstacle.message}`;
  return {
    en: `The ledger in ${root} cannot be used${first ? `: ${first}` : '.'} Run certledger validate and correct the problems that it reports.`,
    ja: `${root} の台帳は使用できません。${first ?? ''}certledger validate を実行し、示された問題を修正してください。`,
  };
}

const incomplete = (count: number): Localized => ({
  en: `The ledger has problems (${count}); entries that could not be read are left out. Run certledger validate.`,
  ja: `台帳に問題が ${count} 件あります。読み取れなかった登録は対象外です。certledger validate で確認してください。`,
});
