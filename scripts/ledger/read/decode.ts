/** The bytes of a file of the ledger as text, wherever they were read. */
import { pemText } from '../../text/pem.ts';
import { trustFolder } from '../folders.ts';
import type { RefusedFile } from './assemble.ts';

/** Larger files are refused unread. */
export const maximumSize = 1024 * 1024;
/** All files of a ledger, or of one side of a pull request, together: what is beyond is refused unread. */
export const maximumTotal = 256 * maximumSize;

/** @param file relative to the root. @returns its text, or why it has none */
export function decode(file: string, bytes: Buffer): string | Omit<RefusedFile, 'file'> {
  // Certificates in DER are no text at all; that they are not PEM is for the trust set to say.
  if (file.startsWith(trustFolder)) return pemText(bytes);
  const text = bytes.toString('utf8');
  // The replacement character stands for what is no UTF-8, unless the file itself has one.
  if (!text.includes('\uFFFD') || Buffer.from(text).equals(bytes)) return text;
  return { text, fault: { rule: 'yaml.encoding', offset: text.indexOf('\uFFFD') } };
}
