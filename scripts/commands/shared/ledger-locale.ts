/** The language of a ledger, for commands that need nothing else of it. */
import { settingsFile } from '../../ledger/folders.ts';
import { textIfReadable } from '../../ledger/read/one-file.ts';
import { localeOf } from '../../ledger/settings.ts';
import { readYaml } from '../../ledger/yaml/yaml.ts';
import type { Locale } from '../../text/locale.ts';

/** English where the settings cannot be read. Commands that need the settings report what is wrong with them. */
export function ledgerLocale(root: string): Locale {
  return localeOf(readYaml(textIfReadable(root, settingsFile)).data);
}
