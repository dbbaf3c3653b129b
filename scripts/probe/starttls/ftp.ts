import type { Conversation } from './conversation.ts';
import { refusal } from './refusal.ts';
import { reply } from './reply.ts';

/** RFC 4217 §4 (AUTH TLS of RFC 2228). */
export async function ftp(conversation: Conversation): Promise<void> {
  const greeting = await reply(conversation);
  if (greeting.code === undefined) throw refusal.greeting('FTP', greeting.first);
  if (greeting.code !== '220') throw refusal.service(greeting.first);

  // FEAT would name AUTH, but some servers answer it only after the login: AUTH itself is tried.
  conversation.sendLine('AUTH TLS');
  const ready = await reply(conversation);
  if (ready.code === '234') return;
  // Not understood, in four ways; and vsftpd without TLS, which wants a login before anything else.
  if (/^(50[0124]|530)$/.test(ready.code ?? '')) throw refusal.notOffered('AUTH TLS', ready.first);
  throw refusal.refused(ready.first);
}
