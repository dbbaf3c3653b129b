import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pemBlocks, pemText } from '../../scripts/text/pem.ts';
import { holds } from '../support/property.ts';

/** Of a length that needs padding. */
const octets = Buffer.alloc(53, 'certificate ');
const lines = octets.toString('base64').replace(/.{40}/g, '$&\n');
const block = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
const whole = { label: 'CERTIFICATE', octets };
const read = (text: string | Buffer) =>
  pemBlocks(pemText(Buffer.from(text))).map(({ label, octets }) => ({ label, octets }));

describe('PEM', () => {
  it.each([
    ['as it should be', block],
    ['behind a byte order mark', `\ufeff${block}`],
    ['with the line ends of Windows', block.replaceAll('\n', '\r\n')],
    ['with those of old Macs', block.replaceAll('\n', '\r')],
    ['indented', block.replace(/^/gm, '    ')],
    ['indented with tabs, blanks at the ends of lines', block.replace(/^/gm, '\t').replaceAll('\n', '  \n')],
    ['between blank lines', `\n\n${block.replaceAll('\n', '\n\n')}`],
    ['on one line', block.replaceAll('\n', ' ')],
    ['behind words on its line', `ca: ${block}`],
    ['in UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${block}`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`\ufeff${block}`, 'utf16le').swap16()],
    ['without padding', block.replace(/=+/, '')],
  ])('is read %s', (_, text) => {
    expect(read(text)).toEqual([whole]);
  });

  it('may have anything between its blocks', () => {
    const text = `# Root -- do not begin here\n${block}\nsubject=CN = Root\n---\n\u200b${block}\ufeff${block}end`;
    expect(read(text)).toEqual([whole, whole, whole]);
    expect(read('')).toEqual([]);
    expect(read('from BEGIN CERTIFICATE to END CERTIFICATE, including the END line')).toEqual([]);
  });

  it('has labels of all kinds, and offsets', () => {
    const text = `x\n${block.replaceAll('CERTIFICATE', 'X509 CRL')}${block}`;
    expect(pemBlocks(text)).toMatchObject([
      { label: 'X509 CRL', offset: 2 },
      { label: 'CERTIFICATE', offset: text.lastIndexOf('-----BEGIN') },
    ]);
  });

  const broken = { label: 'CERTIFICATE', octets: undefined };
  it.each([
    ['without an end', block.slice(0, -30), [broken]],
    ['whose end is missing before another', `${block.replace(/-----END.*/, '')}${block}`, [broken, whole]],
    ['without a beginning', block.replace(/.*BEGIN.*\n/, ''), [broken]],
    ['with another end', block.replace('END CERT', 'END X509 CERT'), [broken]],
    ['whose dashes are too few', block.replace('-----BEGIN', '----BEGIN'), [broken]],
    ['whose dashes are too many', block.replace('-----BEGIN', '------BEGIN'), [broken]],
    ['whose dashes a word processor joined', block.replaceAll('-----', '—–'), [broken]],
    ['whose dashes are gone', block.replaceAll('-----', ''), [broken]],
    ['with blanks in its dashes', block.replace('-----BEGIN', '----- BEGIN'), [broken]],
    ['in lower case', block.replace('BEGIN CERTIFICATE', 'Begin Certificate'), [broken]],
    ['quoted in a mail', block.replace(/^/gm, '> '), [broken]],
    ['with something that is no base64', block.replace(/A|M/, '*'), [broken]],
    ['that lost a letter', block.replace(/[a-z](?=\n)/, ''), [broken]],
    ['with nothing inside', block.replace(lines, ''), [broken]],
  ])('that is broken is said to be: %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is never lost, whatever is changed of its lines', () => {
    holds(
      fc.property(
        fc.nat(block.length - 1),
        fc.constantFrom('', ' ', '-', '–', 'x', '\n', '\ufeff'),
        (at, put) => {
          const [first, ...more] = read(block.slice(0, at) + put + block.slice(at + 1));
          expect(first, `${at} ${JSON.stringify(put)}`).toBeDefined();
          expect(more.every(({ octets }) => octets === undefined)).toBe(true);
        },
      ),
      500,
    );
  });

  it('takes time in proportion to its length', () => {
    const hostile = ['-----BEGIN ', '-----BEGIN A-----', '-', '\u2014BEGIN', ' '.repeat(7), 'END '];
    for (const piece of hostile) expect(pemBlocks(piece.repeat(300_000)).length).toBeGreaterThanOrEqual(0);
  });
});
