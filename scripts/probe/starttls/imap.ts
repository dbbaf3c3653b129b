import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal } from './shared/refusal.ts';

export const dialect = {
  order: 30,
  protocols: {
    imap: {
      port: 143,
      start: startTls,
      applications: ['imap'],
      asksWith: '`CAPABILITY`, `STARTTLS`',
      document: 'RFC 9051 §6.2.1',
      provenAgainst: 'Dovecot 2.3.19',
    },
    imaps: {
      port: 993,
      start: 'at-once',
      asksWith: 'TLS at once',
      document: 'RFC 8314',
      provenAgainst: 'Dovecot 2.3.19',
    },
  },
} satisfies Dialect;

/** RFC 3501 §6.2.1, RFC 9051. */
async function startTls(conversation: Conversation): Promise<void> {
  const greeting = await conversation.line();
  if (/^\* (BYE|PREAUTH)\b/i.test(greeting)) throw refusal.service(greeting);
  if (!/^\* OK\b/i.test(greeting)) throw refusal.greeting('IMAP', greeting);

  conversation.sendLine('a1 CAPABILITY');
  const capability = await completed(conversation, 'a1');
  // A server that does not list its capabilities is asked for STARTTLS anyway.
  const told = capability.untagged.filter(line => /^\* CAPABILITY\b/i.test(line));
  if (told.length > 0 && !told.some(line => / STARTTLS\b/i.test(line))) throw refusal.notOffered('STARTTLS');

  conversation.sendLine('a2 STARTTLS');
  const { status, line } = await completed(conversation, 'a2');
  if (status !== 'OK') throw refusal.refused(line);
}

/** Reads up to the tagged response of one command. */
async function completed(conversation: Conversation, tag: string) {
  const untagged: string[] = [];
  for (;;) {
    const line = await conversation.line();
    const match = /^(\S+) (\S+)/.exec(line);
    if (match?.[1] === tag) return { status: (match[2] ?? '').toUpperCase(), line, untagged };
    if (!line.startsWith('* ')) throw refusal.greeting('IMAP', line);
    if (/^\* BYE\b/i.test(line)) throw refusal.service(line);
    untagged.push(line);
  }
}
