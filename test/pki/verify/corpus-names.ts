/** Name constraints, as in the second half of OpenSSL's test, and the corners of each kind of name. */
import { sequence, tlv } from '../../support/tls/der.ts';
import {
  commonName,
  directory,
  dns,
  email,
  emailAttribute,
  extension,
  ip,
  issue,
  nameOf,
  otherName,
  purposes,
  uri,
  usages,
  type Wanted,
} from '../../support/tls/pki.ts';
import type { Case } from './corpus-made.ts';

type Constraints = Pick<Wanted, 'permitted' | 'excluded'> & Partial<Wanted>;
type Leaf = Partial<Wanted>;

const authority = { ca: true, usage: usages.keyCertSign } as const;
const root = issue({ subject: 'Names root', ...authority });

/** A leaf below authorities each with its own constraints, the uppermost first. */
export function under(name: string, all: Constraints[], leaf: Leaf, expected: string): Case {
  const chain = [root];
  for (const [index, constraints] of all.entries())
    chain.unshift(
      issue({ subject: `Names CA ${index}`, issuer: chain[0] ?? root, ...authority, ...constraints }),
    );
  const made = issue({
    subject: 'no host',
    issuer: chain[0] ?? root,
    ca: false,
    purposes: [purposes.server],
    ...leaf,
  });
  return { name: `names: ${name}`, sent: [made, ...chain.slice(0, -1)], trusted: [root], expected };
}

const permitted = {
  permitted: [
    dns('www.good.org'),
    dns('good.com'),
    email('good@good.org'),
    email('good.com'),
    ip(127, 0, 0, 1, 255, 255, 255, 255),
    ip(192, 168, 0, 0, 255, 255, 0, 0),
  ],
};
const excluded = { excluded: [dns('bad.good.com'), email('bad@good.org'), ip(10, 0, 0, 0, 255, 0, 0, 0)] };
const narrower = { permitted: [dns('any.good.com'), email('.any.good.com')] };
const san = (...names: Buffer[]): Leaf => ({ names });
const [within, without, outside] = ['trusted', 'PERMITTED_VIOLATION', 'EXCLUDED_VIOLATION'];
const [wildcard, dotted] = [san(dns('*.good.com')), san(dns('www.good.com.'))];
const one = (name: string, base: Buffer, subject: Buffer, expected: string) =>
  under(name, [{ permitted: [base] }], san(subject), expected);
const org = nameOf(['2.5.4.10', 'Example']);
const inOrg = (value: string, tag = 0x0c) => nameOf(['2.5.4.10', value, tag], [commonName, 'no host']);

export const nameCases: Case[] = [
  under(
    'everything permitted',
    [permitted],
    san(
      dns('www.good.org'),
      dns('any.good.com'),
      email('good@good.org'),
      email('any@good.com'),
      ip(127, 0, 0, 1),
      ip(192, 168, 0, 1),
    ),
    within,
  ),
  under('host not permitted', [permitted], san(dns('www.good.org'), dns('other.org')), without),
  under('host excluded', [excluded], san(dns('other.org'), dns('x.bad.good.com')), 'EXCLUDED_VIOLATION'),
  under('mail not permitted', [permitted], san(dns('www.good.org'), email('other@good.org')), without),
  under(
    'mail in the subject not permitted',
    [permitted],
    { subject: nameOf([emailAttribute, 'x@bad.org', 0x16]) },
    without,
  ),
  under(
    'mail in the subject that is no IA5String',
    [permitted],
    { subject: nameOf([emailAttribute, 'good@good.org', 0x0c]) },
    'UNSUPPORTED_NAME_SYNTAX',
  ),
  under('address not permitted', [permitted], san(ip(127, 0, 0, 2)), without),
  under('address excluded', [excluded], san(ip(10, 200, 0, 1)), 'EXCLUDED_VIOLATION'),
  under('common name permitted', [permitted], { subject: 'www.good.org' }, within),
  under('common name not permitted', [permitted], { subject: 'www.bad.org' }, without),
  under(
    'common name in UTF-16 not permitted',
    [permitted],
    { subject: nameOf([commonName, 'www.bad.org', 0x1e]) },
    without,
  ),
  under('common name that is no host', [permitted], { subject: 'Bad Organisation' }, within),
  under(
    'common name beside DNS names',
    [permitted],
    { subject: 'www.bad.org', names: [dns('good.com')] },
    within,
  ),
  under(
    'common name beside an address only',
    [permitted],
    { subject: 'www.bad.org', names: [ip(127, 0, 0, 1)] },
    without,
  ),
  under('nested, permitted by both', [permitted, narrower], san(dns('x.any.good.com')), within),
  under('nested, permitted by the upper only', [permitted, narrower], san(dns('good.com')), without),
  under('nested, permitted by the lower only', [narrower, permitted], san(dns('www.good.org')), without),
  under(
    'nested, excluded by the upper',
    [excluded, { permitted: [dns('good.com')] }],
    san(dns('bad.good.com')),
    'EXCLUDED_VIOLATION',
  ),
  one('case does not matter', dns('GOOD.com'), dns('www.Good.COM'), within),
  one('not a label of its own', dns('good.com'), dns('notgood.com'), without),
  one('a leading dot demands a label: has one', dns('.good.com'), dns('x.good.com'), within),
  one('a leading dot demands a label: has none', dns('.good.com'), dns('good.com'), without),
  one('an empty base holds every host', dns(''), dns('any.org'), within),
  under('an empty base excluded', [{ excluded: [dns('')] }], san(dns('any.org')), 'EXCLUDED_VIOLATION'),
  one('a wildcard below', dns('good.com'), dns('*.good.com'), within),
  one('a wildcard at a permitted host', dns('a.good.com'), dns('*.good.com'), without),
  {
    ...under(
      'a wildcard that covers an excluded host',
      [{ excluded: [dns('a.Good.com')] }],
      wildcard,
      outside,
    ),
    openssl: {
      says: 'trusted',
      because: 'it compares the wildcard as if it were a host',
    },
  },
  under(
    'a wildcard, hosts below what it covers excluded',
    [{ excluded: [dns('.a.good.com')] }],
    wildcard,
    within,
  ),
  under(
    'a wildcard, a host it cannot cover excluded',
    [{ excluded: [dns('b.a.good.com')] }],
    wildcard,
    within,
  ),
  under('a wildcard, its parent excluded', [{ excluded: [dns('good.com')] }], wildcard, outside),
  under('a wildcard beside an excluded host', [{ excluded: [dns('a.other.com')] }], wildcard, within),
  under('a host beside an excluded one', [{ excluded: [dns('a.good.com')] }], san(dns('b.good.com')), within),
  under(
    'mail that looks like a wildcard is none',
    [{ excluded: [email('a.x@good.com')] }],
    san(email('*.x@good.com')),
    within,
  ),
  // Such a name is no host's: see the test of host names.
  under('a trailing dot is outside an excluded subtree', [{ excluded: [dns('good.com')] }], dotted, within),
  under('a trailing dot is outside a permitted subtree', [{ permitted: [dns('good.com')] }], dotted, without),
  one('another kind of name is free', dns('good.com'), ip(1, 2, 3, 4), within),
  one(
    'IPv6 within',
    ip(...Array.from({ length: 32 }, (_, index) => (index === 0 ? 0x20 : index === 16 ? 0xff : 0))),
    ip(0x20, ...Array.from({ length: 15 }, () => 1)),
    within,
  ),
  one(
    'IPv6 without',
    ip(...Array.from({ length: 32 }, (_, index) => (index === 0 ? 0x20 : index === 16 ? 0xff : 0))),
    ip(0x21, ...Array.from({ length: 15 }, () => 1)),
    without,
  ),
  one('IPv4 against IPv6', ip(...Array.from({ length: 32 }, () => 0)), ip(1, 2, 3, 4), without),
  one('an address of five octets', ip(0, 0, 0, 0, 0, 0, 0, 0), ip(1, 2, 3, 4, 5), 'UNSUPPORTED_NAME_SYNTAX'),
  one('mail at a host', email('good.org'), email('x@good.org'), within),
  one('mail below the host', email('good.org'), email('x@sub.good.org'), without),
  one('mail below a domain', email('.good.org'), email('x@sub.good.org'), within),
  one('mail at the domain itself', email('.good.org'), email('x@good.org'), without),
  one('mail, its local part in another case', email('Good@good.org'), email('good@good.org'), without),
  one('mail, its host in another case', email('good@GOOD.org'), email('good@good.ORG'), within),
  one('mail without a host', email('good.org'), email('good.org'), 'UNSUPPORTED_NAME_SYNTAX'),
  one('URI at a host', uri('good.org'), uri('https://good.org/x'), within),
  one('URI with a port', uri('good.org'), uri('https://good.org:8443/x'), within),
  one('URI below the host', uri('good.org'), uri('https://sub.good.org/'), without),
  one('URI below a domain', uri('.good.org'), uri('https://sub.good.org/'), within),
  one('URI without a host', uri('good.org'), uri('mailto:x@good.org'), 'UNSUPPORTED_NAME_SYNTAX'),
  under('directory name within', [{ permitted: [directory(org)] }], { subject: inOrg('Example') }, within),
  under(
    'directory name, other string and case',
    [{ permitted: [directory(org)] }],
    { subject: inOrg(' EXAMPLE', 0x13) },
    within,
  ),
  under('directory name without', [{ permitted: [directory(org)] }], { subject: inOrg('Examples') }, without),
  under(
    'directory name of another kind of text that is compared as it is',
    [{ permitted: [directory(nameOf(['2.5.4.10', '1234', 0x12]))] }],
    { subject: inOrg('1234') },
    without,
  ),
  under(
    'directory name with a space beyond ASCII',
    [{ permitted: [directory(nameOf(['2.5.4.10', 'Example KK']))] }],
    { subject: inOrg('Example\u3000KK') },
    without,
  ),
  under(
    'directory name excluded',
    [{ excluded: [directory(org)] }],
    { subject: inOrg('Example') },
    'EXCLUDED_VIOLATION',
  ),
  under(
    'directory name among the alternative names',
    [{ excluded: [directory(org)] }],
    san(directory(inOrg('Example'))),
    'EXCLUDED_VIOLATION',
  ),
  under(
    'a kind nobody can compare, in use',
    [{ permitted: [otherName('1.2.3', 'a')] }],
    san(otherName('1.2.3', 'a')),
    'UNSUPPORTED_CONSTRAINT_TYPE',
  ),
  under(
    'a kind nobody can compare, not in use',
    [{ permitted: [otherName('1.2.3', 'a')] }],
    san(dns('any.org')),
    within,
  ),
  under('a maximum distance', [{ extensions: [distant()] }], san(dns('x.good.com')), 'SUBTREE_MINMAX'),
  under('many names, many constraints', [{ permitted: many(1_000) }], san(...many(1_000)), within),
  under('too many names and constraints', [{ permitted: many(1_100) }], san(...many(1_000)), 'UNSPECIFIED'),
];

function many(count: number): Buffer[] {
  return Array.from({ length: count }, (_, index) => dns(`t${index}.test`));
}

/** `maximum` 1, which RFC 5280 forbids. */
function distant(): Buffer {
  const subtree = sequence(dns('good.com'), tlv(0x81, Buffer.from([1])));
  return extension('2.5.29.30', sequence(tlv(0xa0, subtree)), true);
}
