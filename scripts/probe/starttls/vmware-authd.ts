import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal } from './shared/refusal.ts';
import { reply } from './shared/reply.ts';

export const dialect = {
  order: 130,
  protocols: {
    'vmware-authd': {
      port: 902,
      start: startTls,
      asksWith: 'nothing: the greeting says `SSL Required`, and TLS follows',
      document: 'none; the greetings of ESXi and Workstation',
    },
  },
} satisfies Dialect;

/**
 * The authentication daemon of VMware ESXi and Workstation: `220 VMware Authentication Daemon Version 1.10: SSL Required,
 * ServerDaemonProtocol:SOAP, …`. A client that sees `SSL Required` starts TLS at once; login comes inside it.
 */
async function startTls(conversation: Conversation): Promise<void> {
  const greeting = await reply(conversation);
  const isDaemon = /^\d{3}[ -]VMware Authentication Daemon\b/i.test(greeting.first);
  if (greeting.code !== undefined && /^[45]/.test(greeting.code)) throw refusal.service(greeting.first);
  if (greeting.code !== '220' || !isDaemon)
    throw refusal.greeting('the VMware authentication daemon', greeting.first);
  // Workstation also listens on port 912, without TLS: `Version 1.0, ServerDaemonProtocol:SOAP, …, NFCSSL supported`.
  if (!greeting.lines.some(line => /:\s*SSL Required\b/i.test(line)))
    throw refusal.notOffered('SSL', greeting.first);
}
