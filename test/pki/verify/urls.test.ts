import { describe, expect, it } from 'vitest';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { sequence, tlv } from '../../support/tls/der.ts';
import { directory, extension, issue, nameOf, object, uri } from '../../support/tls/pki.ts';

const nodeWith = (...extensions: Buffer[]) => new Node(issue({ subject: 'a', key: 'urls', extensions }).der);
const fullName = (...names: Buffer[]) => tlv(0xa0, tlv(0xa0, ...names));
const points = (...all: Buffer[]) => nodeWith(extension('2.5.29.31', sequence(...all)));

describe('distribution points', () => {
  it.each([
    ['one', [sequence(fullName(uri('http://crl.test/a')))], ['http://crl.test/a'], false],
    [
      'several, in order, each once',
      [sequence(fullName(uri('http://b/'), uri('https://a/'))), sequence(fullName(uri('http://b/')))],
      ['http://b/', 'https://a/'],
      false,
    ],
    ['LDAP only', [sequence(fullName(uri('ldap://x/')))], [], true],
    ['a directory name', [sequence(fullName(directory(nameOf(['2.5.4.3', 'x']))))], [], true],
    [
      'of some reasons only',
      [sequence(fullName(uri('http://a/')), tlv(0x81, Buffer.from([1, 0x40])))],
      [],
      true,
    ],
    [
      'of another issuer',
      [sequence(fullName(uri('http://a/')), tlv(0xa2, directory(nameOf(['2.5.4.3', 'x']))))],
      [],
      true,
    ],
    ['text that is no URL', [sequence(fullName(uri('http://a b/\n')))], [], true],
    ['an endless one', [sequence(fullName(uri(`http://a/${'x'.repeat(3_000)}`)))], [], true],
  ])('%s', (_name, all, urls, elsewhere) => {
    const node = points(...all);
    expect([node.crlUrls, node.crlElsewhere]).toEqual([urls, elsewhere]);
  });

  it('are capped', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      sequence(fullName(uri(`http://crl.test/${index}`))),
    );
    expect(points(...many).crlUrls).toHaveLength(10);
  });

  it('that cannot be read are said to be elsewhere; none at all are not', () => {
    const odd = nodeWith(extension('2.5.29.31', Buffer.from([0x30, 5, 1])));
    expect([odd.crlUrls, odd.crlElsewhere]).toEqual([[], true]);
    expect([nodeWith().crlUrls, nodeWith().crlElsewhere]).toEqual([[], false]);
  });
});

it('issuers are those of id-ad-caIssuers', () => {
  const access = (method: string, url: string) => sequence(object(method), uri(url));
  const node = nodeWith(
    extension(
      '1.3.6.1.5.5.7.1.1',
      sequence(
        access('1.3.6.1.5.5.7.48.1', 'http://ocsp.test/'),
        access('1.3.6.1.5.5.7.48.2', 'http://ca.test/ca.cer'),
        access('1.3.6.1.5.5.7.48.2', 'ldap://ca.test/'),
      ),
    ),
  );
  expect(node.issuerUrls).toEqual(['http://ca.test/ca.cer']);
  expect(nodeWith().issuerUrls).toEqual([]);
});
