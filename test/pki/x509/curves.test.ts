/** Curves bear OpenSSL's names: OpenSSL's own keys say so, and what is too small is recognised by its name. */
import { generateKeyPairSync, getCurves } from 'node:crypto';
import { expect, it } from 'vitest';
import { elementAt } from '../../../scripts/pki/x509/der.ts';
import { keyName } from '../../../scripts/pki/x509/key-name.ts';
import { keyStrength } from '../../../scripts/rules/shared/strength.ts';

const known = getCurves().filter(name => /^(?:prime|secp|sect|brainpool)/.test(name));

it('OpenSSL makes keys on some of them', () => {
  expect(known.length).toBeGreaterThan(10);
});

it.each(known)('%s', namedCurve => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  expect(keyName(elementAt(der, 0, der.length))).toBe(`ec-${namedCurve}`);
  const bits = Number(/\d+/.exec(namedCurve)?.[0]);
  expect(keyStrength(`ec-${namedCurve}`)).toBe(bits < 224 ? 'weak' : 'sufficient');
});
