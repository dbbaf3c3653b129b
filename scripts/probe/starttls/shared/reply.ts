import type { Conversation } from './conversation.ts';

/** One reply of three digits, as SMTP (RFC 5321 §4.2), FTP (RFC 959 §4.2) and NNTP (RFC 3977 §3.1) have it. */
export interface Reply {
  /** Absent: not such a reply at all. */
  code?: string;
  first: string;
  lines: string[];
}

/** Reads one reply, of several lines or one. */
export async function reply(conversation: Conversation): Promise<Reply> {
  const first = await conversation.line();
  const [, code, more] = /^(\d{3})(?:([ -]).*)?$/.exec(first) ?? [];
  if (code === undefined) return { first, lines: [first] };
  const lines = [first];
  // FTP may say anything between the first and the last line; SMTP repeats the code.
  for (let last = more !== '-'; !last; ) {
    const line = await conversation.line();
    lines.push(line);
    last = line === code || line.startsWith(`${code} `);
  }
  return { code, first, lines };
}

/** Reads lines up to the one that is a dot, which is left out. */
export async function untilDot(conversation: Conversation): Promise<string[]> {
  const lines: string[] = [];
  for (let line = await conversation.line(); line !== '.'; line = await conversation.line()) lines.push(line);
  return lines;
}
