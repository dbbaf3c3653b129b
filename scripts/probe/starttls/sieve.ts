import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal } from './shared/refusal.ts';

export const dialect = {
  order: 100,
  protocols: {
    sieve: {
      port: 4190,
      start: startTls,
      applications: ['managesieve'],
      asksWith: '`STARTTLS`, if the greeting has it',
      document: 'RFC 5804 §2.2',
      provenAgainst: 'Dovecot 2.3.19 (Pigeonhole)',
    },
  },
} satisfies Dialect;

/** ManageSieve: RFC 5804 §1.7 and §2.2. */
async function startTls(conversation: Conversation): Promise<void> {
  const greeting = await response(conversation);
  if (/^(NO|BYE)$/.test(greeting.status)) throw refusal.service(greeting.last);
  if (!greeting.capabilities.some(line => /^"STARTTLS"/i.test(line))) throw refusal.notOffered('STARTTLS');

  conversation.sendLine('STARTTLS');
  const { status, last } = await response(conversation);
  if (status !== 'OK') throw refusal.refused(last);
}

/** Reads capabilities, if there are any, up to OK, NO or BYE. */
async function response(conversation: Conversation) {
  const capabilities: string[] = [];
  for (;;) {
    const line = await withLiterals(conversation);
    const status = /^(OK|NO|BYE)\b/i.exec(line)?.[1]?.toUpperCase();
    if (status !== undefined) return { status, last: line, capabilities };
    if (!line.startsWith('"')) throw refusal.greeting('ManageSieve', line);
    capabilities.push(line);
  }
}

/** A line may end in `{5}`: five octets of any kind follow, and then the rest of the line (RFC 5804 §1.2). */
async function withLiterals(conversation: Conversation): Promise<string> {
  let line = await conversation.line();
  for (let match = literal.exec(line); match; match = literal.exec(line)) {
    const octets = await conversation.octets(Number(match[1]));
    line = line.slice(0, match.index) + octets.toString('latin1') + (await conversation.restOfLine());
  }
  return line;
}

const literal = /\{(\d+)\+?\}$/;
