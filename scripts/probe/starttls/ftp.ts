import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal } from './shared/refusal.ts';
import { reply } from './shared/reply.ts';

export const dialect = {
  order: 50,
  protocols: {
    ftp: {
      port: 21,
      start: startTls,
      applications: ['ftp'],
      asksWith: '`AUTH TLS`',
      document: 'RFC 4217 §4',
      provenAgainst: 'vsftpd 3.0.3',
    },
    ftps: {
      port: 990,
      start: 'at-once',
      asksWith: 'TLS at once',
      document: 'none; what implicit FTPS does',
      provenAgainst: 'vsftpd 3.0.3',
    },
  },
} satisfies Dialect;

/** RFC 4217 §4 (AUTH TLS of RFC 2228). */
async function startTls(conversation: Conversation): Promise<void> {
  const greeting = await reply(conversation);
  if (greeting.code === undefined) throw refusal.greeting('FTP', greeting.first);
  if (greeting.code !== '220') throw refusal.service(greeting.first);

  // FEAT would list AUTH, but some servers answer FEAT only after the login. So AUTH is tried without it.
  conversation.sendLine('AUTH TLS');
  const ready = await reply(conversation);
  if (ready.code === '234') return;
  // Four codes for a command that is not understood or not supported. 530 is vsftpd without TLS, which requires a login first.
  if (/^(50[0124]|530)$/.test(ready.code ?? '')) throw refusal.notOffered('AUTH TLS', ready.first);
  throw refusal.refused(ready.first);
}
