/** Reads back what `compare --format json` (or `sweep --format json`) printed. */
import { readFile } from 'node:fs/promises';
import type { FindingsDocument } from '../../compare/report.ts';
import { UsageError } from '../../errors.ts';
import { isMissing, unreadable } from '../../files.ts';
import { firstFailure } from '../../schemas.ts';
import { bracketed } from '../../text/brackets.ts';
import type { Localized } from '../../text/locale.ts';
import { jsonOrUndefined } from '../../text/parse-json.ts';

/**
 * @throws UsageError when the file is not there or does not hold findings
 * @throws OutsideError when it is there but cannot be read
 */
export async function readFindings(file: string): Promise<FindingsDocument> {
  const isFindings = firstFailure<FindingsDocument>('findings');
  const value = jsonOrUndefined(await readText(file));
  if (isFindings(value)) return value;
  const place = isFindings.errors?.[0]?.instancePath ?? '';
  throw new UsageError(
    notFindings(file, place === '' ? { en: '', ja: '' } : bracketed({ en: place, ja: place })),
  );
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) throw new UsageError(missing(file));
    throw unreadable(file, error);
  }
}

const missing = (file: string): Localized => ({
  en: `There is no file ${file}. Create it with certledger compare --format json.`,
  ja: `${file} がありません。certledger compare --format json で作成してください。`,
});

const notFindings = (file: string, place: Localized): Localized => ({
  en: `${file} does not hold findings${place.en}. Use the output of certledger compare --format json of this version.`,
  ja: `${file} は検出事項のファイルではありません${place.ja}。この版の certledger compare --format json の出力を指定してください。`,
});
