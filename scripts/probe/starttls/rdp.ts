import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal, shown } from './shared/refusal.ts';

export const dialect = {
  order: 120,
  protocols: {
    rdp: {
      port: 3389,
      start: startTls,
      // What protects remote desktops may count broken handshakes and then refuse the host they came from.
      withdrawnVersions: 'never-asked',
      asksWith: '`RDP_NEG_REQ`: TLS or NLA',
      document: '[MS-RDPBCGR] §2.2.1.1',
      provenAgainst: 'xrdp 0.9.21',
    },
  },
} satisfies Dialect;

/** [MS-RDPBCGR] §2.2.1.1 and §2.2.1.2: a negotiation inside X.224's connection request (RFC 1006, ITU-T X.224 §13). */
async function startTls(conversation: Conversation): Promise<void> {
  conversation.send(request);
  const confirm = await packet(conversation);
  if (confirm[5] === disconnectRequest) throw refusal.service('X.224 disconnect request');
  if (confirm[5] !== connectionConfirm) throw refusal.greeting('RDP', shown(confirm, conversation));
  // No negotiation: the server is older than it, or does not support it.
  if (confirm.length < 19) throw refusal.notOffered('TLS', 'it does not negotiate security');
  const answer = confirm.readUInt32LE(15);
  switch (confirm[11]) {
    case negotiationResponse:
      if (answer === standardSecurity) throw refusal.notOffered('TLS', 'it chose standard RDP security');
      return;
    case negotiationFailure:
      throw failure(answer);
    default:
      throw refusal.greeting('RDP', shown(confirm, conversation));
  }
}

const connectionConfirm = 0xd0;
const disconnectRequest = 0x80;
const negotiationResponse = 2;
const negotiationFailure = 3;
const standardSecurity = 0;

/** TPKT of 19 octets, X.224 of 14, RDP_NEG_REQ of 8: TLS, or CredSSP (NLA) of either kind, which begins with TLS. */
const request = Buffer.from('03000013 0ee00000000000 01000800 0b000000'.replaceAll(' ', ''), 'hex');

/** RDP_NEG_FAILURE, §2.2.1.2.2. */
function failure(code: number) {
  if (code === 2) return refusal.notOffered('TLS', 'SSL_NOT_ALLOWED_BY_SERVER (2)');
  return refusal.refused(`${failureNames[code] ?? 'failure'} (${code})`);
}

const failureNames: Readonly<Record<number, string>> = {
  1: 'SSL_REQUIRED_BY_SERVER',
  3: 'SSL_CERT_NOT_ON_SERVER',
  4: 'INCONSISTENT_FLAGS',
  5: 'HYBRID_REQUIRED_BY_SERVER',
  6: 'SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER',
};

/** A TPKT with at least a whole X.224 header. */
async function packet(conversation: Conversation): Promise<Buffer> {
  const header = await conversation.octets(4);
  const length = header.readUInt16BE(2);
  if (header[0] !== 3 || length < 11) throw refusal.greeting('RDP', shown(header, conversation));
  return Buffer.concat([header, await conversation.octets(length - 4)]);
}
