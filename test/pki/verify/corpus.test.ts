import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasOpenssl } from '../../support/tls/openssl.ts';
import { OpensslVerify } from '../../support/tls/openssl-verify.ts';
import { now } from '../../support/tls/pki.ts';
import { corpus } from './corpus.ts';
import { wordFor } from './judging.ts';

describe('the cases of OpenSSL’s own tests', () => {
  it.each(corpus)('$name', ({ sent, trusted, expected }) => {
    expect(wordFor(sent, trusted)).toBe(expected);
  });

  it.skipIf(!hasOpenssl)(
    'are judged by OpenSSL as here, word for word, but for those that say why not',
    () => {
      using openssl = new OpensslVerify();
      const answers = corpus.map(({ name, sent: [leaf, ...rest], trusted }) => [
        name,
        openssl.verify(leaf?.cert ?? '', pems(trusted), pems(rest), now) ?? 'trusted',
      ]);
      const stated = corpus.map(({ name, expected, openssl }) => [name, openssl?.says ?? expected]);
      expect(answers).toEqual(stated);
    },
    60_000,
  );
});

it('every disagreement is in the documentation', () => {
  const page = readFileSync(new URL('../../../docs/verification.md', import.meta.url), 'utf8');
  for (const { name, openssl } of corpus) if (openssl) expect(page).toContain(`| ${name} |`);
});

const pems = (made: readonly { cert: string }[]) => made.map(({ cert }) => cert);
