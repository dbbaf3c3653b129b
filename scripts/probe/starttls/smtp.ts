import type { Lines } from './lines.ts';
import { refusal } from './refusal.ts';

/** RFC 3207; also the submission service (RFC 6409). */
export async function smtp(lines: Lines): Promise<void> {
  const greeting = await reply(lines);
  if (greeting.code === undefined) throw refusal.greeting('SMTP', greeting.first);
  if (greeting.code !== '220') throw refusal.service(greeting.first);

  // Some servers want a domain; a reserved one says that nobody is home.
  lines.send('EHLO certledger.invalid');
  const hello = await reply(lines);
  if (hello.code !== '250') throw refusal.notOffered('EHLO');
  if (!hello.words.some(word => word.toUpperCase() === 'STARTTLS')) throw refusal.notOffered('STARTTLS');

  lines.send('STARTTLS');
  const ready = await reply(lines);
  if (ready.code !== '220') throw refusal.refused(ready.first);
}

interface Reply {
  /** Absent: not a reply of SMTP at all. */
  code?: string;
  first: string;
  /** The first word of every line: the keywords of EHLO. */
  words: string[];
}

async function reply(lines: Lines): Promise<Reply> {
  const first = await lines.next();
  const words: string[] = [];
  for (let line = first; ; line = await lines.next()) {
    const match = /^(\d{3})(?:([ -])(\S*).*)?$/.exec(line);
    if (!match) return { first: line, words };
    words.push(match[3] ?? '');
    if (match[2] !== '-') return { code: match[1] ?? '', first, words };
  }
}
