/** Decodes UTF-16 with a byte order mark, as Windows and PowerShell write it; undefined for other text. */
export function utf16Text(bytes: Buffer): string | undefined {
  const [first, second, third, fourth] = bytes;
  // Followed by two zeros, it is the mark of UTF-32.
  const isWider = third === 0 && fourth === 0;
  if (first === 0xff && second === 0xfe && !isWider) return bytes.toString('utf16le');
  if (first !== 0xfe || second !== 0xff) return undefined;
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}
