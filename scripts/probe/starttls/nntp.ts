import type { Conversation } from './conversation.ts';
import { refusal } from './refusal.ts';
import { untilDot } from './reply.ts';

/** RFC 4642. */
export async function nntp(conversation: Conversation): Promise<void> {
  const greeting = await conversation.line();
  if (/^(400|502)\b/.test(greeting)) throw refusal.service(greeting);
  if (!/^20[01]\b/.test(greeting)) throw refusal.greeting('NNTP', greeting);

  conversation.sendLine('CAPABILITIES');
  // Servers older than RFC 3977 do not know the question: STARTTLS itself is tried.
  if (/^101\b/.test(await conversation.line())) {
    const offers = await untilDot(conversation);
    if (!offers.some(line => /^STARTTLS\s*$/i.test(line))) throw refusal.notOffered('STARTTLS');
  }

  conversation.sendLine('STARTTLS');
  const reply = await conversation.line();
  if (/^50[01]\b/.test(reply)) throw refusal.notOffered('STARTTLS', reply);
  if (!/^382\b/.test(reply)) throw refusal.refused(reply);
}
