/** What `validate` found. */
import type { Localized } from '../../text/locale.ts';
import type { Ledger, Problem } from '../types.ts';

export interface Validation {
  problems: readonly Problem[];
  /** Absent where the ledger cannot be used at all. */
  ledger: Ledger | undefined;
  /** The text of each file, by its path. */
  texts: ReadonlyMap<string, string>;
  root: string;
  /** GITHUB_WORKSPACE: annotations name files from there. */
  workspace: string | undefined;
}

/** The last line: how many problems there are, or what was checked. */
export function verdictText({ problems, ledger }: Validation): Localized {
  if (problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file)).size;
    return {
      en: `${count(problems.length, 'problem')} in ${count(files, 'file')}.`,
      ja: `${files} 個のファイルに ${problems.length} 件の問題があります。`,
    };
  }
  const checked = {
    certificates: ledger?.entries.length ?? 0,
    items: ledger?.items.length ?? 0,
    systems: ledger?.systems.length ?? 0,
    parties: ledger?.parties.size ?? 0,
  };
  return {
    en: `Checked ${count(checked.certificates, 'certificate')}, ${count(checked.items, 'item')}, ${count(checked.systems, 'system')} and ${count(checked.parties, 'party', 'parties')}: no problems.`,
    ja: `証明書 ${checked.certificates} 件、ライセンス等 ${checked.items} 件、システム ${checked.systems} 件、関係者 ${checked.parties} 件を確認しました。問題はありません。`,
  };
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
