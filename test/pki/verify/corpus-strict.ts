/** Name constraints that are none, and names below them that are none: each validly signed. */
import { sequence, tlv } from '../../support/tls/der.ts';
import {
  directory,
  dns,
  email,
  extension,
  ip,
  nameOf,
  number,
  object,
  otherName,
  uri,
} from '../../support/tls/pki.ts';
import type { Case } from './corpus-made.ts';
import { under } from './corpus-names.ts';

const invalid = 'INVALID_EXTENSION';
const constraints = (...parts: Buffer[]) => ({
  extensions: [extension('2.5.29.30', sequence(...parts), true)],
});
const permitted = (...subtrees: Buffer[]) => tlv(0xa0, ...subtrees);
const excluded = (...subtrees: Buffer[]) => tlv(0xa1, ...subtrees);
const goodCom = sequence(dns('good.com'));
const host = { names: [dns('www.good.com')] };

const unread = {
  says: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  because: 'a certificate it cannot read whole has no issuer for it, and is none',
};
const taken = { says: 'trusted', because: 'it compares what is there, which no name is like' };

const nothing = { says: 'trusted', because: 'to it, nothing is constrained' };

/** What a CA's extension holds, and a leaf that none of it is about. */
const malformed = (name: string, parts: Buffer[], openssl: Case['openssl'] = unread): Case => ({
  ...under(name, [constraints(...parts)], host, invalid),
  ...(openssl && { openssl }),
});
/** A base that excludes something, and a leaf that none of it is about. */
const excluding = (name: string, base: Buffer): Case => malformed(name, [excluded(sequence(base))], taken);

/** A directory name that ends in the middle of an attribute. */
const brokenDirectory = tlv(0xa4, sequence(tlv(0x31, Buffer.from([0x30, 0x20, 0x06]))));

const structures: Case[] = [
  malformed('no subtrees at all', [], nothing),
  malformed('an empty list of subtrees', [permitted()], nothing),
  malformed('an empty list beside another', [permitted(goodCom), excluded()], nothing),
  malformed('the lists in the wrong order', [excluded(sequence(dns('bad.com'))), permitted(goodCom)]),
  malformed('a list twice', [permitted(goodCom), permitted(goodCom)]),
  malformed('a list of an unknown kind', [permitted(goodCom), tlv(0xa2, sequence(dns('a.b')))]),
  malformed('a subtree without a base', [permitted(sequence())]),
  malformed('something behind a subtree', [permitted(sequence(dns('good.com'), tlv(0x83, '\0')))]),
  malformed('a distance of no octets', [permitted(sequence(dns('good.com'), tlv(0x80)))]),
  malformed('a kind of base there is not', [permitted(sequence(tlv(0x8a, 'good.com')))]),
  malformed('a broken directory name', [permitted(sequence(brokenDirectory))]),
  malformed('a directory name that is a set', [permitted(sequence(tlv(0xa4, tlv(0x31))))]),
  malformed('a directory name of a set that is none', [
    permitted(sequence(tlv(0xa4, sequence(tlv(0x30, sequence(object('2.5.4.10'), tlv(0x0c, 'x'))))))),
  ]),
  malformed('a directory name of a text that is none', [
    permitted(sequence(directory(nameOf(['2.5.4.10', 'a', 0x1c])))),
  ]),
  malformed('another name of a value that is none', [
    permitted(sequence(tlv(0xa0, object('1.2.3'), tlv(0xa0, tlv(0x10))))),
  ]),
  malformed('another name of a value in pieces', [
    permitted(sequence(tlv(0xa0, object('1.2.3'), tlv(0xa0, tlv(0x22, number(1)))))),
  ]),
  malformed('a name of a party that is none', [permitted(sequence(tlv(0xa5, tlv(0x0c, 'x'))))]),
  malformed('a registered identifier that is none', [permitted(sequence(tlv(0x88, '\x80')))]),
  malformed('two directory names in one', [permitted(sequence(tlv(0xa4, sequence(), sequence())))]),
  malformed('an other name without a value', [permitted(sequence(tlv(0xa0, Buffer.from([6, 1, 0x2a]))))]),
  {
    ...under(
      'something behind the constraints',
      [{ extensions: [extension('2.5.29.30', Buffer.concat([sequence(permitted(goodCom)), number(1)]))] }],
      host,
      invalid,
    ),
    openssl: { says: 'trusted', because: 'it stops reading where the constraints end' },
  },
];

const bases: Case[] = [
  excluding('an address of seven octets', ip(10, 0, 0, 255, 255, 0, 0)),
  excluding('an address without a mask', ip(10, 0, 0, 0)),
  excluding('a mask with holes', ip(10, 0, 0, 0, 255, 0, 255, 0)),
  excluding('a host that ends in a dot', dns('bad.com.')),
  excluding('a wildcard as a base', dns('*.bad.com')),
  excluding('a host with a space', dns('bad.com ')),
  excluding('a host beyond ASCII', dns('b\xfcd.com')),
  excluding('a host with an empty label', dns('bad..com')),
  excluding('a mailbox without a host', email('root@')),
  excluding('a mail host that ends in a dot', email('bad.com.')),
  excluding('a URI for the host of one', uri('https://bad.com/')),
  excluding('a URI host that ends in a dot', uri('bad.com.')),
];

/** Names of a leaf below a CA that constrains names of all these kinds. */
const wide = { permitted: [dns(''), directory(sequence()), email('good.com')] };
const named = (name: string, ...names: Buffer[]): Case => ({
  ...under(name, [wide], { names: [dns('www.good.com'), ...names] }, invalid),
  openssl: unread,
});
const names: Case[] = [
  named('a broken directory name in the leaf', brokenDirectory),
  named('a kind of name there is not', tlv(0x8a, 'x')),
  named('an other name that is none', tlv(0xa0, 'x')),
  {
    ...under('a broken name where nothing is constrained', [], { names: [brokenDirectory] }, invalid),
    openssl: unread,
  },
];

/** RFC 9598: a mailbox beyond ASCII, which constraints on mailboxes hold for. */
const mailbox = (address: string) => otherName('1.3.6.1.5.5.7.8.9', Buffer.from(address).toString('latin1'));
const mails = (name: string, base: Buffer, address: string, expected: string): Case =>
  under(`international mail: ${name}`, [{ excluded: [base] }], { names: [mailbox(address)] }, expected);
const outside = 'EXCLUDED_VIOLATION';
const international: Case[] = [
  mails('its host excluded', email('bad.com'), '鈴木@bad.com', outside),
  mails('another host excluded', email('bad.com'), '鈴木@good.com', 'trusted'),
  {
    ...mails('a domain above excluded', email('.bad.com'), '鈴木@x.bad.com', outside),
    openssl: { says: 'trusted', because: 'it holds only whole hosts against such a mailbox' },
  },
  mails('its host excluded as an A-label', email('xn--fsqu00a.com'), '鈴木@例子.com', outside),
  {
    ...mails(
      'its kind excluded as another name',
      otherName('1.3.6.1.5.5.7.8.9', 'x'),
      '鈴木@x.com',
      'UNSUPPORTED_CONSTRAINT_TYPE',
    ),
    openssl: { says: 'trusted', because: 'such a mailbox is held against e-mail constraints only' },
  },
  mails('without a host', email('bad.com'), '鈴木', 'UNSUPPORTED_NAME_SYNTAX'),
  under(
    'international mail: not permitted',
    [{ permitted: [email('good.com')] }],
    { names: [mailbox('鈴木@bad.com')] },
    'PERMITTED_VIOLATION',
  ),
  under(
    'another kind of other name than the constrained one',
    [{ permitted: [otherName('1.2.3', 'a')] }],
    { names: [dns('any.org'), otherName('1.2.4', 'a')] },
    'trusted',
  ),
];

const empty: Case[] = [
  {
    ...under(
      'an empty base holds every mailbox',
      [{ permitted: [email('')] }],
      { names: [email('x@any.org')] },
      'trusted',
    ),
    openssl: { says: 'PERMITTED_VIOLATION', because: 'only of hosts an empty base holds every one to it' },
  },
  {
    ...under(
      'an empty base excludes every mailbox',
      [{ excluded: [email('')] }],
      { names: [email('x@any.org')] },
      outside,
    ),
    openssl: { says: 'trusted', because: 'only of hosts an empty base holds every one to it' },
  },
  {
    ...under(
      'an empty base excludes every URI',
      [{ excluded: [uri('')] }],
      { names: [uri('https://any.org/')] },
      outside,
    ),
    openssl: { says: 'trusted', because: 'only of hosts an empty base holds every one to it' },
  },
];

export const strictCases: Case[] = [...structures, ...bases, ...names, ...international, ...empty];
