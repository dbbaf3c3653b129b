/** The examples of `docs/endpoints.md` are a ledger. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parties, problemPlaces, read } from './ledger-support.ts';

const text = readFileSync(new URL('../../docs/endpoints.md', import.meta.url), 'utf8');
const blocks = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => block);

it('without a problem', () => {
  const [portal = '', settings = '', shop = ''] = blocks;
  expect(blocks).toHaveLength(3);
  const reading = read({
    'settings.yaml': settings,
    'parties.yaml': parties,
    'certificates/portal.yaml': portal,
    'certificates/shop.yaml': shop,
  });
  expect(problemPlaces(reading)).toEqual([]);
  const [first, second] = reading.ledger?.entries ?? [];
  expect(first?.endpoints.map(({ key }) => key)).toEqual([
    'https://portal.example.jp:443',
    'https://portal.example.jp:8443@10.1.2.3',
    'https://10.1.2.4:443',
    'smtp://mx1.example.jp:25?sni=mail.example.jp',
  ]);
  expect(second?.endpoints.map(({ key }) => key)).toEqual([
    'https://shop.example.jp:443#rsa',
    'https://shop.example.jp:443#ecdsa',
  ]);
  for (const endpoint of [...(first?.endpoints ?? []), ...(second?.endpoints ?? [])].slice(4)) {
    expect(text).toContain(endpoint.key.replace('#ecdsa', '#rsa'));
  }
  expect(reading.ledger?.settings.sites.dmz?.proxy).toBe('http://proxy.example.jp:3128');
});
