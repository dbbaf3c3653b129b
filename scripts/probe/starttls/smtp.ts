import type { Conversation } from './conversation.ts';
import { refusal } from './refusal.ts';
import { reply } from './reply.ts';

/** RFC 3207; also the submission service (RFC 6409). */
export async function smtp(conversation: Conversation): Promise<void> {
  const greeting = await reply(conversation);
  if (greeting.code === undefined) throw refusal.greeting('SMTP', greeting.first);
  if (greeting.code !== '220') throw refusal.service(greeting.first);

  // Some servers want a domain; a reserved one says that nobody is home.
  conversation.sendLine('EHLO certledger.invalid');
  const hello = await reply(conversation);
  if (hello.code !== '250') throw refusal.notOffered('EHLO', hello.first);
  if (!hello.lines.some(line => /^250[ -]STARTTLS\s*$/i.test(line))) throw refusal.notOffered('STARTTLS');

  conversation.sendLine('STARTTLS');
  const ready = await reply(conversation);
  if (ready.code !== '220') throw refusal.refused(ready.first);
}
