import { children, contents, type Element, elementAt, tags } from '../../pki/x509/der.ts';
import { oids } from '../../pki/x509/oids.ts';
import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal, shown } from './shared/refusal.ts';

export const dialect = {
  order: 60,
  protocols: {
    ldap: {
      port: 389,
      start: startTls,
      asksWith: 'the extended operation StartTLS',
      document: 'RFC 4511 §4.14',
      provenAgainst: 'OpenLDAP 2.5.13',
    },
    ldaps: {
      port: 636,
      start: 'at-once',
      asksWith: 'TLS at once',
      document: 'none; what everybody does',
      provenAgainst: 'OpenLDAP 2.5.13',
    },
  },
} satisfies Dialect;

/** RFC 4511 §4.14: the extended operation StartTLS. */
async function startTls(conversation: Conversation): Promise<void> {
  conversation.send(request);
  const { id, code, diagnostic } = await response(conversation);
  const said = `${resultNames[code] ?? 'result'} (${code})${diagnostic && `: ${diagnostic}`}`;
  // Message 0 is a Notice of Disconnection (§4.4.1).
  if (id === 0) throw refusal.service(said);
  if (code === protocolError) throw refusal.notOffered('StartTLS', said);
  if (code !== success) throw refusal.refused(said);
}

const success = 0;
const protocolError = 2;
/** Results people meet (RFC 4511, appendix A). */
const resultNames: Readonly<Record<number, string>> = {
  1: 'operationsError',
  [protocolError]: 'protocolError',
  8: 'strongerAuthRequired',
  10: 'referral',
  13: 'confidentialityRequired',
  51: 'busy',
  52: 'unavailable',
  53: 'unwillingToPerform',
  80: 'other',
};

const oid = Buffer.from(oids.ldapStartTls);
/** LDAPMessage { messageID 1, ExtendedRequest [APPLICATION 23] { requestName [0] } } */
const request = Buffer.concat([
  Buffer.from([tags.sequence, oid.length + 7, tags.integer, 1, 1, 0x77, oid.length + 2, 0x80, oid.length]),
  oid,
]);
const extendedResponse = 0x78;

async function response(conversation: Conversation) {
  const message = await wholeMessage(conversation);
  try {
    const [id, operation] = children(elementAt(message, 0));
    if (id?.tag !== tags.integer || operation?.tag !== extendedResponse)
      throw new RangeError('another message');
    const [code, , diagnostic] = children(operation);
    if (code?.tag !== enumerated || !diagnostic) throw new RangeError('not a result');
    return { id: integer(id), code: integer(code), diagnostic: contents(diagnostic).toString('utf8') };
  } catch (error) {
    if (error instanceof RangeError) throw refusal.greeting('LDAP', shown(message, conversation));
    throw error;
  }
}

const enumerated = 0x0a;

function integer(element: Element): number {
  const octets = contents(element);
  if (octets.length < 1 || octets.length > 4) throw new RangeError('not a small number');
  return octets.readIntBE(0, octets.length);
}

/** Active Directory writes every length with four octets, however short. */
async function wholeMessage(conversation: Conversation): Promise<Buffer> {
  const start = await conversation.octets(2);
  const form = start.readUInt8(1);
  const long = form < 0x80 ? 0 : form & 0x7f;
  if (start[0] !== tags.sequence || form === 0x80 || long > 4)
    throw refusal.greeting('LDAP', shown(start, conversation));
  const more = await conversation.octets(long);
  const length = long === 0 ? form : more.readUIntBE(0, long);
  return Buffer.concat([start, more, await conversation.octets(length)]);
}
