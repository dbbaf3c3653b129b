import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal } from './shared/refusal.ts';
import { untilDot } from './shared/reply.ts';

export const dialect = {
  order: 110,
  protocols: {
    nntp: {
      port: 119,
      start: startTls,
      applications: ['nntp'],
      asksWith: '`CAPABILITIES`, `STARTTLS`',
      document: 'RFC 4642',
      provenAgainst: 'INN 2.7.1 (`nnrpd`)',
    },
  },
} satisfies Dialect;

/** RFC 4642. */
async function startTls(conversation: Conversation): Promise<void> {
  const greeting = await conversation.line();
  if (/^(400|502)\b/.test(greeting)) throw refusal.service(greeting);
  if (!/^20[01]\b/.test(greeting)) throw refusal.greeting('NNTP', greeting);

  conversation.sendLine('CAPABILITIES');
  // Servers older than RFC 3977 do not know CAPABILITIES: STARTTLS is tried anyway.
  if (/^101\b/.test(await conversation.line())) {
    const offers = await untilDot(conversation);
    if (!offers.some(line => /^STARTTLS\s*$/i.test(line))) throw refusal.notOffered('STARTTLS');
  }

  conversation.sendLine('STARTTLS');
  const reply = await conversation.line();
  if (/^50[01]\b/.test(reply)) throw refusal.notOffered('STARTTLS', reply);
  if (!/^382\b/.test(reply)) throw refusal.refused(reply);
}
