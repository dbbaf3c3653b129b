import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal } from './shared/refusal.ts';
import { reply } from './shared/reply.ts';

export const dialect = {
  order: 20,
  protocols: {
    smtp: {
      port: 25,
      start: startTls,
      asksWith: '`EHLO`, `STARTTLS`',
      document: 'RFC 3207',
      provenAgainst: 'Postfix 3.7.11',
    },
    smtps: {
      port: 465,
      start: 'at-once',
      asksWith: 'TLS at once',
      document: 'RFC 8314',
      provenAgainst: 'Postfix 3.7.11',
    },
    submission: {
      port: 587,
      start: startTls,
      asksWith: '`EHLO`, `STARTTLS`',
      document: 'RFC 6409, RFC 3207',
      provenAgainst: 'Postfix 3.7.11',
    },
  },
} satisfies Dialect;

/** RFC 3207; also the submission service (RFC 6409). */
async function startTls(conversation: Conversation): Promise<void> {
  const greeting = await reply(conversation);
  if (greeting.code === undefined) throw refusal.greeting('SMTP', greeting.first);
  if (greeting.code !== '220') throw refusal.service(greeting.first);

  // Some servers require a domain. A reserved one cannot belong to anybody.
  conversation.sendLine('EHLO certledger.invalid');
  const hello = await reply(conversation);
  if (hello.code !== '250') throw refusal.notOffered('EHLO', hello.first);
  if (!hello.lines.some(line => /^250[ -]STARTTLS\s*$/i.test(line))) throw refusal.notOffered('STARTTLS');

  conversation.sendLine('STARTTLS');
  const ready = await reply(conversation);
  if (ready.code !== '220') throw refusal.refused(ready.first);
}
