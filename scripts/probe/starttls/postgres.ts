import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal, shown } from './shared/refusal.ts';

export const dialect = {
  order: 70,
  protocols: {
    postgres: {
      port: 5432,
      start: startTls,
      applications: ['postgresql'],
      asksWith: '`SSLRequest`',
      document: 'PostgreSQL documentation, *Message Flow*',
      provenAgainst: 'PostgreSQL 15.18',
    },
  },
} satisfies Dialect;

/** PostgreSQL documentation, "Message Flow" and "Message Formats": SSLRequest, answered by one octet. */
async function startTls(conversation: Conversation): Promise<void> {
  const request = Buffer.alloc(8);
  request.writeInt32BE(8);
  request.writeInt32BE(80_877_103, 4);
  conversation.send(request);

  const answer = await conversation.octets(1);
  switch (answer.toString('latin1')) {
    case 'S':
      return;
    case 'N':
      throw refusal.notOffered('SSL');
    case 'E':
      throw refusal.service(await errorMessage(conversation));
    default:
      throw refusal.greeting('PostgreSQL', shown(answer, conversation));
  }
}

/** The `M` field of an ErrorResponse. A server sends one when it cannot accept the request at all. */
async function errorMessage(conversation: Conversation): Promise<string> {
  const length = await conversation.octets(4);
  // A server that cannot fork sends text without a length. Read as a length, it is a very large number.
  if (length.readUInt32BE() > 1_024) return shown(length, conversation);
  const fields = await conversation.octets(Math.max(0, length.readUInt32BE() - 4));
  const message = fields
    .toString('utf8')
    .split('\0')
    .find(field => field.startsWith('M'));
  return message?.slice(1) ?? shown(fields, conversation);
}
