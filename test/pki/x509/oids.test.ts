import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { curves, derOf, oids } from '../../../scripts/pki/x509/oids.ts';

const scripts = fileURLToPath(new URL('../../../scripts/', import.meta.url));
const table = 'pki/x509/oids.ts';

describe('the table of object identifiers', () => {
  test('gives each a name of its own', () => {
    const all = [...Object.values(oids), ...curves.keys()];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter(oid => !/^[0-2](\.\d+){3,}$/.test(oid))).toEqual([]);
  });

  test('is the only file that spells one', () => {
    const spelling = globSync('**/*.ts', { cwd: scripts })
      .filter(file => /['"`][0-2](\.\d+){3,}['"`]/.test(readFileSync(`${scripts}${file}`, 'utf8')))
      .map(file => file.replaceAll('\\', '/'));
    // An address of IPv4 has four numbers, too.
    expect(spelling.filter(file => file !== table && !file.startsWith('net/'))).toEqual([]);
  });
});

test.each([
  [oids.commonName, '550403'],
  [oids.rsaEncryption, '2a864886f70d010101'],
  [oids.pkcs12Bags, '2a864886f70d010c0a01'],
  [oids.mlDsa44, '608648016503040311'],
  [oids.userId, '0992268993f22c640101'],
])('%s is %s in DER', (oid, hex) => {
  expect(derOf(oid)).toBe(hex);
});
