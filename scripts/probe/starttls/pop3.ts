import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal } from './shared/refusal.ts';
import { untilDot } from './shared/reply.ts';

export const dialect = {
  order: 40,
  protocols: {
    pop3: {
      port: 110,
      start: startTls,
      applications: ['pop3'],
      asksWith: '`CAPA`, `STLS`',
      document: 'RFC 2595 §4',
      provenAgainst: 'Dovecot 2.3.19',
    },
    pop3s: {
      port: 995,
      start: 'at-once',
      asksWith: 'TLS at once',
      document: 'RFC 8314',
      provenAgainst: 'Dovecot 2.3.19',
    },
  },
} satisfies Dialect;

/** RFC 2595 §4. */
async function startTls(conversation: Conversation): Promise<void> {
  const greeting = await conversation.line();
  if (/^-ERR/i.test(greeting)) throw refusal.service(greeting);
  if (!/^\+OK/i.test(greeting)) throw refusal.greeting('POP3', greeting);

  conversation.sendLine('CAPA');
  // A server without CAPA (RFC 2449) lists no capabilities: STLS is tried anyway.
  if (/^\+OK/i.test(await conversation.line())) {
    const offers = await untilDot(conversation);
    if (!offers.some(line => /^STLS\s*$/i.test(line))) throw refusal.notOffered('STLS');
  }

  conversation.sendLine('STLS');
  const reply = await conversation.line();
  if (!/^\+OK/i.test(reply)) throw refusal.refused(reply);
}
