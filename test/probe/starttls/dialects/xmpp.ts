import type { DialectCases } from '../../../support/tls/dialect-cases.ts';

const hello =
  "<?xml version='1.0'?><stream:stream xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
const stream = "<stream:stream xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
const starttls = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
const good = [
  `${hello}<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></stream:features>`,
  "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
];

export const cases: DialectCases = {
  good: { xmpp: good, 'xmpp-server': good },
  alsoGood: [
    [
      'with an empty element in two halves',
      'xmpp',
      `${stream}<features>${starttls}</features>`,
      '<proceed></proceed>',
    ],
    [
      'past a > in quotes, in text, and a declaration',
      'xmpp',
      `\n<?xml version="1.0"?>\n<s:stream id='>' a=">'" version="1.0"> >`,
      ` <f:features><x a='&lt;'/><y>></y>${starttls}</f:features>`,
      '<proceed/>',
    ],
  ],
  notOffered: [
    ['xmpp', 'STARTTLS', `${stream}<stream:features/>`],
    [
      'xmpp',
      'STARTTLS',
      `${stream}<stream:features><x>${starttls}</x><starttls xmlns='other'/></stream:features>`,
    ],
    ['xmpp', 'STARTTLS: it speaks XMPP from before version 1.0', "<stream:stream id='1'>"],
  ],
  refused: [
    ['xmpp', "<failure xmlns='x'/>", `${stream}<features>${starttls}</features>`, "<failure xmlns='x'/>"],
  ],
  serviceRefused: [
    ['xmpp', 'stream error: host-unknown', `${stream}<stream:error><host-unknown xmlns='x'/></stream:error>`],
    ['xmpp', '</stream:stream>', `${stream}</stream:stream>`],
  ],
  unexpected: [
    ['xmpp', '<html>', '<html><body>'],
    ['xmpp', '<!DOCTYPE html>', '<!DOCTYPE html><html>'],
  ],
  tooLong: [['a tag without an end', 'xmpp', `<${'x'.repeat(9_000)}`]],
  endless: [
    ['xmpp', '<', "stream version='1.0'><features><x/><y></y><"],
    ['xmpp', "<stream version='1.0'><features>", '<x>'],
    ['xmpp', "<stream version='1.0'><features>", 'text > text'],
    ['xmpp', "<stream version='1.0'", " a='>'"],
  ],
};
