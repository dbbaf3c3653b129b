import { describe, expect, it } from 'vitest';
import { readLedgerFiles } from '../../scripts/ledger/read/assemble.ts';
import { entry, now, parties, problemPlaces, read, settings } from './ledger-support.ts';

const day = 86_400_000;

const full = `id: directory-link
title: ディレクトリサービス連携サーバ
status: active
environment: production
site: makuhari
owner: { team: infra-ops, primary: suzuki, deputy: tanaka }
certificate:
  subject: { commonName: dirlink.example.jp, organization: Example KK, country: JP }
  names: [DirLink.example.jp, '*.日本語.jp', 2001:DB8::0:1]
  issuer: Example Internal CA G2
  serial: 00:3F:9A:01
  sha256: ${'6D:0C:'.repeat(15)}6D:0C
  notBefore: 2026-03-01T09:00:00+09:00
  notAfter: 2026-12-01T00:00:00Z
previous: { serial: 3e10 }
track: orderly
trust: internal
endpoints:
  - ldaps://dirlink.example.jp
  - { host: dirlink.example.jp, protocol: ldap, address: 192.0.2.3 }
renewal:
  method: acme
  responsible: acme-systems
  contract: { reference: 2026, clause: 4.10 }
  procedure: https://wiki.example.jp/renewal
  leadTime: 30d
handover: { date: 2026-03-02, builder: acme-systems, receivedBy: suzuki }
acknowledged:
  - { rule: chain.order, until: 2027-01-31, by: suzuki, reason: appliance }
  - { rule: chain.order, endpoint: 'ldaps://dirlink.example.jp', until: 2027-01-31, by: suzuki, reason: appliance }
  - { rule: chain.order, endpoint: 'ldap://dirlink.example.jp:389@192.0.2.3', until: 2026-01-31, by: suzuki, reason: over }
`;

describe('a ledger', () => {
  it('has its short forms expanded and its defaults in place', () => {
    const { ledger, problems } = read({
      'certificates/directory-link.yaml': full,
      'certificates/a.yaml': entry('a'),
    });
    expect(problems).toEqual([]);
    expect(ledger?.entries).toEqual([
      {
        type: 'certificate',
        id: 'a',
        file: 'inventory/certificates/a.yaml',
        title: 'a',
        status: 'active',
        handover: { due: '2027-01-31', answers: new Map(), transfers: [] },
        adopted: true,
        owner: { team: 'infra-ops' },
        track: 'exact',
        trust: 'public',
        endpoints: [
          {
            key: 'https://a.example.jp:443',
            protocol: 'https',
            host: 'a.example.jp',
            port: 443,
            serverName: 'a.example.jp',
            check: 'tls',
          },
        ],
        renewal: { method: 'manual', responsible: 'infra-ops' },
        acknowledged: [],
      },
      expect.objectContaining({
        id: 'directory-link',
        certificate: {
          subject: { commonName: 'dirlink.example.jp', organization: 'Example KK', country: 'JP' },
          names: ['dirlink.example.jp', '*.xn--wgv71a119e.jp', '2001:db8::1'],
          issuer: 'Example Internal CA G2',
          serial: '3f9a01',
          sha256: '6d0c'.repeat(16),
          notBefore: '2026-03-01T00:00:00Z',
          notAfter: '2026-12-01T00:00:00Z',
        },
        previous: { serial: '3e10' },
        renewal: {
          method: 'acme',
          responsible: 'acme-systems',
          contract: { reference: '2026', clause: '4.10' },
          procedure: 'https://wiki.example.jp/renewal',
          leadTime: 30 * day,
        },
        acknowledged: [
          expect.not.objectContaining({ endpoint: expect.anything() }),
          expect.objectContaining({ endpoint: 'ldaps://dirlink.example.jp:636' }),
          expect.objectContaining({
            endpoint: 'ldap://dirlink.example.jp:389@192.0.2.3',
            until: '2026-01-31',
          }),
        ],
      }),
    ]);
    expect(ledger?.parties.get('infra-ops')).toEqual({
      id: 'infra-ops',
      kind: 'team',
      name: '基盤運用',
      members: ['suzuki', 'tanaka'],
    });
  });

  it('reads settings with durations in milliseconds and stages from the widest', () => {
    const { ledger } = read({
      'settings.yaml': `locale: ja
expiry: { stages: [{ name: b, within: 15d, severity: error }, { name: a, within: 90d, fraction: 0.5, severity: info }] }
probe: { timeout: 90s, allow: [127.0.0.1, '::1', 10.0.0.0/8] }
issues: { author: 'certledger[bot]' }
rolloutGrace: 12h
`,
    });
    expect(ledger?.settings).toMatchObject({
      locale: 'ja',
      timezone: 'UTC',
      expiry: {
        stages: [
          { name: 'a', within: 90 * day, fraction: 0.5 },
          { name: 'b', within: 15 * day, fraction: 1 },
        ],
      },
      probe: { timeout: 90_000, concurrency: 300, allow: ['127.0.0.1/32', '::1/128', '10.0.0.0/8'] },
      issues: { author: 'certledger[bot]', from: 'warning', labels: ['certledger'], maxNew: 20 },
      rolloutGrace: day / 2,
    });
  });

  it('needs no settings', () => {
    const reading = readLedgerFiles(new Map([['inventory/parties.yaml', parties]]), { now });
    expect(reading).toMatchObject({
      problems: [],
      locale: 'en',
      ledger: { entries: [], settings: { locale: 'en' } },
    });
  });

  it('speaks the language asked for, else its own, as far as that can be told', () => {
    const bad = { 'settings.yaml': 'locale: ja\ncolour: red' };
    expect(read(bad).locale).toBe('ja');
    expect(read(bad).problems[0]?.message).toContain('使えません');
    expect(read(bad, 'en').problems[0]?.message).toContain('not known');
  });

  it('is not there when settings or parties are wrong, but its entries are checked', () => {
    const spoilt = { 'certificates/a.yaml': entry('a', 'site: nowhere') };
    expect(read({ ...spoilt, 'settings.yaml': `${settings}colour: red` })).not.toHaveProperty('ledger');
    expect(problemPlaces(read({ ...spoilt, 'settings.yaml': `${settings}colour: red` }))).toEqual([
      'certificates/a.yaml:6:7 entry.unknown-site',
      'settings.yaml:7:1 schema.unknown-key',
    ]);
    expect(read({ ...spoilt, 'parties.yaml': `${parties}pets: {}` })).not.toHaveProperty('ledger');
  });
});

describe('mistakes', () => {
  it('nine in nine files are nine problems, each in its line', () => {
    const reading = read({
      'settings.yaml': settings.replace('Asia/Tokyo', 'Asia/Edo'),
      'parties.yaml': `${parties}  northwind: { nmae: ノースウィンド }\n`,
      'trust/internal/root.pem': 'Root\n\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'certificates/a.yaml': entry('a').replace('owner:', 'ownr:'),
      'certificates/b.yaml': entry('b').replace('id: b', 'id: bb'),
      'certificates/c.yaml': entry('c').replace('https://c.example.jp', 'https://d.example.jp'),
      'certificates/d.yaml': entry('d'),
      'certificates/e.yaml': entry('e', 'title: [unclosed'),
      'certificates/f.yaml': entry('f').replace('responsible: infra-ops', 'responsible: acme-systems'),
      'certificates/g.yaml': entry(
        'g',
        'certificate: { notBefore: 2026-12-01T00:00:00Z, notAfter: 2026-03-01T00:00:00Z }',
      ),
    });
    expect(problemPlaces(reading)).toEqual([
      'certificates/a.yaml:2:1 schema.misspelt-key',
      'certificates/b.yaml:1:5 entry.id-file-name',
      'certificates/d.yaml:3:13 entry.duplicate-endpoint',
      'certificates/e.yaml:6:17 yaml.unclosed',
      'certificates/f.yaml:4:25 entry.contract-missing',
      'certificates/g.yaml:6:59 entry.dates-order',
      'parties.yaml:8:16 schema.misspelt-key',
      'settings.yaml:2:11 settings.timezone',
      'trust/internal/root.pem:3:1 trust.certificate',
    ]);
  });

  it('one missing or unreadable file is one problem, not one for everything that refers to it', () => {
    const files = { 'certificates/a.yaml': entry('a', 'site: makuhari\ntrust: internal') };
    expect(problemPlaces(read({ ...files, 'settings.yaml': 'sites: [' }))).toEqual([
      'settings.yaml:1:9 yaml.unclosed',
    ]);
    expect(problemPlaces(read({ ...files, 'parties.yaml': 'people: [' }))).toEqual([
      'parties.yaml:1:10 yaml.unclosed',
    ]);
    const without = readLedgerFiles(
      new Map([
        ['inventory/settings.yaml', settings],
        ['inventory/certificates/a.yaml', entry('a')],
      ]),
      { now },
    );
    expect(problemPlaces(without)).toEqual(['parties.yaml:1:1 parties.missing']);
    const refused = readLedgerFiles(new Map([['inventory/certificates/a.yaml', entry('a', 'site: x')]]), {
      now,
      refused: [
        { file: 'inventory/settings.yaml', fault: { rule: 'yaml.too-large' } },
        { file: 'inventory/parties.yaml', fault: { rule: 'yaml.link' } },
      ],
    });
    expect(problemPlaces(refused)).toEqual([
      'parties.yaml:1:1 yaml.link',
      'settings.yaml:1:1 yaml.too-large',
    ]);
  });

  it('leave out an entry that cannot be relied upon, and keep one whose mistakes are about other things', () => {
    const { ledger, problems } = read({
      'certificates/broken.yaml': 'id: [',
      'certificates/misnamed.yaml': entry('other'),
      'certificates/untrusted.yaml': entry('untrusted', 'trust: nowhere'),
      'certificates/nameless.yml': entry('nameless'),
      'certificates/sub/folder.yaml': entry('folder'),
      'certificates/ownerless.yaml': entry('ownerless', 'site: nowhere').replace(
        'team: infra-ops',
        'team: nobody',
      ),
      'certificates/unhanded.yaml': entry('unhanded').replace(/handover.*\n/, ''),
      'certificates/nowhere.yaml': entry('nowhere').replace(/endpoints.*\n/, ''),
      'certificates/fine.yaml': entry('fine'),
    });
    expect(ledger?.entries.map(({ id }) => id)).toEqual(['fine', 'nowhere', 'ownerless', 'unhanded']);
    expect(ledger?.unreadable).toEqual(['broken', 'folder', 'misnamed', 'nameless', 'other', 'untrusted']);
    expect(problems).toHaveLength(9);
  });

  it('an entry whose file was given another name is not gone, and a copy of a file is not that entry', () => {
    const renamed = read({ 'certificates/WWW.yaml': entry('www') });
    expect(renamed.ledger?.unreadable).toEqual(['WWW', 'www']);
    const copied = read({
      'certificates/www.yaml': entry('www'),
      'certificates/www-copy.yaml': entry('www'),
    });
    expect(copied.ledger?.entries.map(({ id }) => id)).toEqual(['www']);
    expect(copied.ledger?.unreadable).toEqual(['www-copy']);
  });

  it('a private key in an entry is never quoted, whatever else is wrong there', () => {
    const body = 'MC4CAQAwBQYDK2VwBCIEI'.repeat(4);
    const text = `${entry('a')}title: |\n  -----BEGIN ${'PRIVATE'} KEY-----\n  ${body}\nstatus: ${body}`;
    const { problems, ledger } = read({ 'certificates/a.yaml': text });
    expect(problems).toMatchObject([{ line: 7, column: 3, rule: 'secret.private-key' }]);
    expect(JSON.stringify(problems)).not.toContain('MC4C');
    expect(ledger?.unreadable).toEqual(['a']);
  });
});
