import type { Conversation } from './conversation.ts';
import { refusal } from './refusal.ts';
import { untilDot } from './reply.ts';

/** RFC 2595 §4. */
export async function pop3(conversation: Conversation): Promise<void> {
  const greeting = await conversation.line();
  if (/^-ERR/i.test(greeting)) throw refusal.service(greeting);
  if (!/^\+OK/i.test(greeting)) throw refusal.greeting('POP3', greeting);

  conversation.sendLine('CAPA');
  // Without CAPA (RFC 2449) there is nothing to read an offer from: STLS itself is tried.
  if (/^\+OK/i.test(await conversation.line())) {
    const offers = await untilDot(conversation);
    if (!offers.some(line => /^STLS\s*$/i.test(line))) throw refusal.notOffered('STLS');
  }

  conversation.sendLine('STLS');
  const reply = await conversation.line();
  if (!/^\+OK/i.test(reply)) throw refusal.refused(reply);
}
