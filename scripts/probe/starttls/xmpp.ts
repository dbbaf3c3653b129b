import type { Conversation } from './shared/conversation.ts';
import type { Dialect } from './shared/dialect.ts';
import { refusal } from './shared/refusal.ts';
import { type Tag, Tags } from './shared/xml-tags.ts';

/** RFC 6120 §4 and §5. `xmlns` differs for clients and servers. */
const startTls =
  (xmlns: 'jabber:client' | 'jabber:server') =>
  async (conversation: Conversation, { host }: { host: string }): Promise<void> => {
    // RFC 6120 §4.7.2: a server that serves several domains takes its certificate from this name.
    conversation.send(
      `<?xml version='1.0'?><stream:stream xmlns='${xmlns}' xmlns:stream='http://etherx.jabber.org/streams' ` +
        `to='${host.replace(/[<>&'"]/g, '')}' version='1.0'>`,
    );
    const tags = await Tags.of(conversation);
    await opening(tags);
    if (!(await offersTls(tags))) throw refusal.notOffered('STARTTLS');

    conversation.send(`<starttls xmlns='${tlsNamespace}'/>`);
    const answer = await element(tags);
    if (answer.name !== 'proceed') throw refusal.refused(answer.text);
    // An empty element may also be written as two tags.
    if (answer.kind === 'open') await tags.next();
  };

export const dialect = {
  order: 90,
  protocols: {
    xmpp: {
      port: 5222,
      start: startTls('jabber:client'),
      applications: ['xmpp-client'],
      asksWith: '`<starttls/>` in a stream of `jabber:client`',
      document: 'RFC 6120 §5',
      provenAgainst: 'Prosody 0.12.3',
    },
    'xmpp-server': {
      port: 5269,
      start: startTls('jabber:server'),
      applications: ['xmpp-server'],
      asksWith: '`<starttls/>` in a stream of `jabber:server`',
      document: 'RFC 6120 §5',
      provenAgainst: 'Prosody 0.12.3',
    },
  },
} satisfies Dialect;

const tlsNamespace = 'urn:ietf:params:xml:ns:xmpp-tls';

async function opening(tags: Tags): Promise<void> {
  const stream = await tags.next();
  if (stream.name !== 'stream' || stream.kind !== 'open') throw refusal.greeting('XMPP', stream.text);
  // Before version 1.0 (RFC 3920) there were no features and no STARTTLS, so nothing would follow.
  if (/\sversion\s*=/.test(stream.text)) return;
  throw refusal.notOffered('STARTTLS', 'it speaks XMPP from before version 1.0');
}

async function offersTls(tags: Tags): Promise<boolean> {
  const features = await element(tags);
  if (features.name !== 'features') throw refusal.greeting('XMPP', features.text);
  if (features.kind === 'empty') return false;
  let offered = false;
  for (let depth = 1; depth > 0; ) {
    const tag = await tags.next();
    // Only a direct child of the features is an offer. The same name inside another element is not.
    offered ||=
      depth === 1 && tag.name === 'starttls' && tag.kind !== 'close' && tag.text.includes(tlsNamespace);
    if (tag.kind === 'open') depth++;
    if (tag.kind === 'close') depth--;
  }
  return offered;
}

/** The next element of the stream. @throws ProbeFailure for an error of the stream, or its end */
async function element(tags: Tags): Promise<Tag> {
  const tag = await tags.next();
  if (tag.kind === 'close') throw refusal.service(tag.text);
  if (tag.name !== 'error') return tag;
  // The condition is the first thing in it: host-unknown, policy-violation…
  throw refusal.service(tag.kind === 'empty' ? tag.text : `stream error: ${(await tags.next()).name}`);
}
