/** How much of the downloads is kept for the certificates that are still to come. */
import { describe, expect, it } from 'vitest';
import { Addresses } from '../../../scripts/net/addresses.ts';
import { Fetcher } from '../../../scripts/net/download.ts';
import { Node } from '../../../scripts/pki/verify/path-node.ts';
import { Crls } from '../../../scripts/probe/revocation/crls.ts';
import { Publications } from '../../../scripts/probe/revocation/publications.ts';
import { settingsOf } from '../../support/probing.ts';
import { issue } from '../../support/tls/pki.ts';
import { issuerAt } from '../../support/tls/revocation.ts';

/** Hands out `bytes`, when it is time to. */
class Held extends Fetcher {
  readonly asked: string[] = [];
  readonly #bytes: Buffer;
  readonly #until: (url: string) => Promise<void> | undefined;

  constructor(bytes: Buffer, until: (url: string) => Promise<void> | undefined = () => undefined) {
    super(new Addresses(settingsOf().probe), 1_000);
    this.#bytes = bytes;
    this.#until = until;
  }

  override async get(url: string): Promise<Buffer> {
    this.asked.push(url);
    await this.#until(url);
    return this.#bytes;
  }
}

describe('lists', () => {
  const large = Buffer.alloc(30 * 2 ** 20);

  it('are kept as long as they are not too large together; then the one asked for longest ago goes', async () => {
    const fetcher = new Held(large);
    const crls = new Crls(fetcher);
    for (const url of ['a', 'b', 'a', 'c', 'a', 'c', 'b']) await crls.get(url);
    expect(fetcher.asked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are kept when they have just come, however long that took', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const fetcher = new Held(large, url => (url === 'slow' ? promise : undefined));
    const crls = new Crls(fetcher);
    const slow = crls.get('slow');
    await crls.get('a');
    await crls.get('b');
    resolve();
    await slow;
    for (const url of ['slow', 'b', 'a']) await crls.get(url);
    expect(fetcher.asked).toEqual(['slow', 'a', 'b', 'a']);
  });
});

describe('published certificates', () => {
  it('are fetched once from each place, and forgotten when too many others were asked for', async () => {
    const fetcher = new Held(issue({ subject: 'CA', ca: true }).der);
    const publications = new Publications(fetcher);
    const node = (place: string) => new Node(issue({ subject: 'leaf', extensions: [issuerAt(place)] }).der);
    const first = node('http://ca.example.jp/first');
    const ask = async () => {
      await publications.of(first);
      return fetcher.asked.filter(url => url.endsWith('/first')).length;
    };
    expect([await ask(), await ask()]).toEqual([1, 1]);
    const others = Array.from({ length: 200 }, (_, index) => `http://ca.example.jp/${index}`);
    for (const other of others) await publications.of(node(other));
    expect(await ask()).toBe(2);
  });
});
