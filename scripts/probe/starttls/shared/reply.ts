import type { Conversation } from './conversation.ts';

/** One reply with a code of three digits, as SMTP (RFC 5321 §4.2), FTP (RFC 959 §4.2) and NNTP (RFC 3977 §3.1) have it. */
export interface Reply {
  /** Absent: it is not such a reply. */
  code?: string;
  first: string;
  lines: string[];
}

/** Reads one reply of one or more lines. */
export async function reply(conversation: Conversation): Promise<Reply> {
  const first = await conversation.line();
  const [, code, more] = /^(\d{3})(?:([ -]).*)?$/.exec(first) ?? [];
  if (code === undefined) return { first, lines: [first] };
  const lines = [first];
  // In FTP the lines between the first and the last may be any text. In SMTP they repeat the code.
  for (let last = more !== '-'; !last; ) {
    const line = await conversation.line();
    lines.push(line);
    last = line === code || line.startsWith(`${code} `);
  }
  return { code, first, lines };
}

/** Reads lines up to one that is a single dot, and leaves that one out. */
export async function untilDot(conversation: Conversation): Promise<string[]> {
  const lines: string[] = [];
  for (let line = await conversation.line(); line !== '.'; line = await conversation.line()) lines.push(line);
  return lines;
}
