/** Decodes the bytes of a file of the ledger. */
import { pemText } from '../../text/pem.ts';
import { trustFolder } from '../folders.ts';
import type { RefusedFile } from './assemble.ts';

/** Octets. Larger files are refused without reading them. */
export const maximumSize = 1024 * 1024;
/** Octets of all files of a ledger, or of one side of a pull request. Files beyond it are refused without reading them. */
export const maximumTotal = 256 * maximumSize;

/** @param file relative to the root. @returns its text, or why it has none */
export function decode(file: string, bytes: Buffer): string | Omit<RefusedFile, 'file'> {
  // A certificate in DER is no text. Reading the trust set reports that it is not PEM.
  if (file.startsWith(trustFolder)) return pemText(bytes);
  const text = bytes.toString('utf8');
  // A replacement character means invalid UTF-8, unless the file itself contains one.
  if (!text.includes('\uFFFD') || Buffer.from(text).equals(bytes)) return text;
  return { text, fault: { rule: 'yaml.encoding', offset: text.indexOf('\uFFFD') } };
}
