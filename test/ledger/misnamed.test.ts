/** No file below `inventory/` that would be part of the ledger is passed over in silence because of its name. */
import { rootCertificates } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readLedgerFiles } from '../../scripts/ledger/read/assemble.ts';
import { unreadFiles } from '../../scripts/ledger/read/misnamed.ts';
import { holds } from '../support/property.ts';
import { entry, now, problemPlaces, read } from './ledger-support.ts';

const meant = (path: string) =>
  unreadFiles([`inventory/${path}`]).map(each => each.meant?.replace('inventory/', ''));

test.each([
  ['settings.yml', 'settings.yaml'],
  ['Settings.yaml', 'settings.yaml'],
  ['setting.yaml', 'settings.yaml'],
  ['settings.yaml.txt', 'settings.yaml'],
  ['settings．yaml', 'settings.yaml'],
  ['settings.json', 'settings.yaml'],
  ['SETTINGS.YAML', 'settings.yaml'],
  ['parties.yml', 'parties.yaml'],
  ['Parties.yaml', 'parties.yaml'],
  ['certificate/www.yaml', 'certificates/www.yaml'],
  ['Certificates/www.yaml', 'certificates/www.yaml'],
  ['cert/www.yaml', 'certificates/www.yaml'],
  ['certs/www.yaml', 'certificates/www.yaml'],
  ['certificates /www.yaml', 'certificates/www.yaml'],
  ['ｃｅｒｔｉｆｉｃａｔｅｓ/www.yaml', 'certificates/www.yaml'],
  ['certificate/www.txt', 'certificates/www.yaml'],
  ['item/office.yaml', 'items/office.yaml'],
  ['itmes/office.yaml', 'items/office.yaml'],
  ['ssytems/vdi.txt', 'systems/vdi.yaml'],
  ['system/vdi.yaml', 'systems/vdi.yaml'],
  ['acknowledgement/www.yaml', 'acknowledgements/www.yaml'],
  ['checklist/own.yaml', 'checklists/own.yaml'],
  ['trusts/internal/ca.pem', 'trust/internal/ca.pem'],
  ['Evidence/a.md', 'evidence/a.md'],
  ['certificates/www.yml', 'certificates/www.yaml'],
  ['certificates/www.YAML', 'certificates/www.yaml'],
  ['certificates/www.yaml.txt', 'certificates/www.yaml'],
  ['certificates/www.yaml.bak', 'certificates/www.yaml'],
  ['certificates/www.yaml~', 'certificates/www.yaml'],
  ['certificates/#www.yaml#', 'certificates/www.yaml'],
  ['certificates/www.yaml ', 'certificates/www.yaml'],
  ['certificates/www.yaml\u200b', 'certificates/www.yaml'],
  ['certificates/www．yaml', 'certificates/www.yaml'],
  ['certificates/www。yaml', 'certificates/www.yaml'],
  ['certificates/www.ymal', 'certificates/www.yaml'],
  ['certificates/www.txt', 'certificates/www.yaml'],
  ['certificates/www.example.pem', 'certificates/www.example.yaml'],
  ['certificates/www', 'certificates/www.yaml'],
  ['certificates/2026/www.yaml', 'certificates/www.yaml'],
  ['certificates', 'certificates/<id>.yaml'],
  ['www.yaml', 'certificates/www.yaml'],
  ['archive/www.yaml', 'certificates/www.yaml'],
])('%s is named, with the name it should have: %s', (path, proper) => {
  expect(meant(path)).toEqual([proper]);
});

test.each([
  'README.md',
  'certificates/README.ja.md',
  '.gitkeep',
  'certificates/.www.yaml.swp',
  '.github/x.yaml',
])('%s is nobody’s business', path => expect(meant(path)).toEqual([]));

test.each(['notes.txt', 'docs/picture.png', 'www.pem'])('%s is only told', path => {
  expect(meant(path)).toEqual([undefined]);
  const reading = read({ [path]: 'text' });
  expect(reading.problems).toEqual([]);
  expect(reading.unread).toEqual([`inventory/${path}`]);
});

test.each(['settings.yaml', 'certificates/a.yaml', 'evidence/a/b.txt', 'trust/internal/ca.crt'])(
  '%s is read',
  path => expect(meant(path)).toEqual([]),
);

it('whatever a tool or a finger adds to the name of a certificate is told', () => {
  const addition = fc.stringMatching(/^[.~_ -][A-Za-z0-9~ -]{0,8}$/);
  holds(
    fc.property(addition, more => {
      const path = `certificates/www.yaml${more}`;
      expect(problemPlaces(read({ [path]: entry('www') }))).toEqual([`${path}:1:1 ledger.file-name`]);
    }),
  );
});

describe('what it was meant to be', () => {
  it('is unknown, and neither gone nor watched by mistake', () => {
    for (const path of ['certificate/www.yaml', 'certificates/www.yaml.txt', 'certificates/old/www.yaml']) {
      const { ledger } = read({ [path]: entry('www'), 'certificates/a.yaml': entry('a') });
      expect(ledger?.entries.map(({ id }) => id)).toEqual(['a']);
      expect(ledger?.unreadable).toEqual(['www']);
    }
  });

  it('is what it is where the right file is there as well', () => {
    const { ledger, problems } = read({
      'certificates/a.yaml': entry('a'),
      'certificates/a.yaml.bak': entry('a'),
    });
    expect(problems).toMatchObject([{ rule: 'ledger.file-name', file: 'inventory/certificates/a.yaml.bak' }]);
    expect(ledger?.entries.map(({ id }) => id)).toEqual(['a']);
    expect(ledger?.unreadable).toEqual([]);
  });

  it('is not replaced by the defaults where it is the settings', () => {
    const files = new Map([
      ['inventory/settings.yml', 'probe: { deny: [10.0.0.0/8] }\n'],
      ['inventory/parties.yaml', 'teams: { infra-ops: { name: Ops } }\n'],
      ['inventory/certificates/a.yaml', entry('a', 'site: makuhari')],
    ]);
    const reading = readLedgerFiles(files, { now });
    expect(reading.ledger).toBeUndefined();
    expect(problemPlaces(reading)).toEqual(['settings.yml:1:1 ledger.file-name']);
    expect(reading.obstacle?.file).toBe('inventory/settings.yml');
  });
});

describe('in the folder of a trust set', () => {
  const [first = '', second = ''] = rootCertificates;
  const der = Buffer.from(second.replace(/-----[^-]*-----/g, ''), 'base64').toString('utf8');
  const withBeside = (path: string, text: string) =>
    read({ 'trust/internal/root.pem': first, [`trust/${path}`]: text });

  test.each([
    ['internal/two.txt', 'internal/two.pem'],
    ['internal/two.pem.txt', 'internal/two.pem'],
    ['internal/two.crt~', 'internal/two.pem'],
    ['internal/two.ＰＥＭ', 'internal/two.pem'],
    ['internal/two', 'internal/two.pem'],
    ['internal/g2/two.txt', 'internal/g2/two.pem'],
  ])('a root in %s is told as %s would be read, and the set left out', (path, proper) => {
    const { problems, ledger, unread } = withBeside(path, `Root\n${second}`);
    expect(problems).toMatchObject([{ rule: 'ledger.file-name', file: `inventory/trust/${path}` }]);
    expect(problems[0]?.message).toContain(`inventory/trust/${proper}\``);
    expect([...(ledger?.trust.keys() ?? [])]).toEqual(['public']);
    expect(unread).toEqual([]);
  });

  test.each([
    ['internal/two.der', der, 'trust.no-certificate'],
    ['internal/store.p12', der, 'trust.no-certificate'],
    [
      'internal/cacerts',
      Buffer.from('feedfeed0000000200000001', 'hex').toString('utf8'),
      'trust.no-certificate',
    ],
    ['two.txt', second, 'trust.misplaced'],
    ['public/two.txt', second, 'trust.reserved'],
  ])('%s is refused as it would be under a proper name', (path, text, rule) => {
    expect(withBeside(path, text).problems).toMatchObject([{ rule, file: `inventory/trust/${path}` }]);
  });

  it('notes are only told, and a README and hidden files are nobody’s business', () => {
    const { problems, ledger, unread } = read({
      'trust/internal/root.pem': first,
      'trust/internal/notes.txt': '期限: 2030-01-01\n',
      'trust/internal/sjis.txt': Buffer.from('8afa8cc00d0a', 'hex').toString('utf8'),
      'trust/internal/README.md': second,
      'trust/internal/.two.pem.swp': second,
      'drawing.txt': 'x',
    });
    expect(problems).toEqual([]);
    const folder = 'inventory/trust/internal';
    expect(unread).toEqual(['inventory/drawing.txt', `${folder}/notes.txt`, `${folder}/sjis.txt`]);
    expect([...(ledger?.trust.keys() ?? [])]).toEqual(['public', 'internal']);
  });
});
