/** The short form of a golden case: what it leaves out, and what it says of a slip. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expand } from '../support/case-form/expand.ts';
import { readBase, readForm } from '../support/case-form/form.ts';
import { caseNamed, cases, comparedCase } from '../support/cases.ts';
import { sha256Of } from '../support/sample-data.ts';

const base = readBase(
  'base.yaml',
  `
ledger:
  settings: { timezone: Asia/Tokyo, probe: { timeout: 5s, addresses: all } }
  parties: { teams: { infra-ops: { name: Infrastructure operations, members: [] } } }
entry:
  certificates:
    owner: { team: infra-ops }
    certificate: current
    endpoints: [https://ID.example.jp]
    renewal: { responsible: infra-ops }
    handover: { due: 2027-01-31 }
certificate: { subject: www.example.jp, issuer: Example CA, notBefore: 2026-08-02, notAfter: 2027-01-29, key: ed25519 }
certificates: { current: {}, newer: { notAfter: 2027-03-29 } }
sets: { contractor: { parties: { contractors: { acme: { name: ACME } } } } }
`,
);

const expanded = (text: string) =>
  expand(readForm('case.yaml', `now: 2026-10-01T00:00:00Z\n${text}`, base), new Map());

it('says nothing of what is as usual', () => {
  const { files, problems, observations, memory } = expanded('ledger: { certificates/web: {} }');
  expect([...files.keys()]).toEqual([
    'inventory/settings.yaml',
    'inventory/parties.yaml',
    'inventory/certificates/web.yaml',
  ]);
  expect(problems).toEqual([]);
  expect(memory).toEqual({ endpoints: [], generations: [] });
  const sha256 = sha256Of('current');
  const subject = 'CN=www.example.jp';
  const issuer = 'CN=Example CA';
  expect(observations).toEqual([
    {
      entry: 'web',
      endpoint: 'https://web.example.jp:443',
      at: '2026-10-01T00:00:00.000Z',
      vantage: {},
      address: '192.0.2.1',
      outcome: 'served',
      tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' },
      certificate: {
        sha256,
        serial: sha256.slice(0, 16),
        subject: { commonName: 'www.example.jp' },
        names: ['www.example.jp'],
        issuer: 'Example CA',
        notBefore: '2026-08-02T00:00:00Z',
        notAfter: '2027-01-29T00:00:00Z',
        key: 'ed25519',
      },
      chain: [
        { sha256, subject, issuer, selfSigned: false, ca: false },
        { sha256: sha256Of(issuer), subject: issuer, issuer: 'CN=Example Root', selfSigned: false, ca: true },
      ],
      stapled: false,
      verdict: { trust: 'public', path: 'trusted', hostname: 'match' },
    },
  ]);
});

it('merges settings and parties, and takes the keys of an entry as they are given', () => {
  const { ledger } = expanded(`
ledger:
  with: [contractor]
  settings: { probe: { timeout: 7s } }
  certificates/web: { certificate: { of: newer, serial: null }, handover: null, adopted: false }
`);
  expect(ledger.settings).toMatchObject({
    timezone: 'Asia/Tokyo',
    probe: { timeout: 7000, addresses: 'all' },
  });
  expect([...ledger.parties.keys()]).toEqual(['infra-ops', 'acme']);
  expect(ledger.entries[0]?.certificate).not.toHaveProperty('serial');
  expect(ledger.entries[0]?.certificate).toMatchObject({ sha256: sha256Of('newer') });
});

it('takes the name of a certificate, the word of a failure, a list of several, and none', () => {
  const { observations } = expanded(`
ledger: { certificates/a: {}, certificates/b: {}, certificates/c: {}, certificates/d: {} }
observations:
  https://a.example.jp:443: newer
  https://b.example.jp:443: unreachable
  https://c.example.jp:443: [current, { address: 192.0.2.2, certificate: newer, verdict: { hostname: mismatch } }]
  https://d.example.jp:443: []
  https://gone.example.jp:443: { entry: gone, certificate: current }
`);
  expect(observations).toMatchObject([
    { entry: 'a', certificate: { sha256: sha256Of('newer') } },
    { entry: 'b', outcome: 'unreachable', error: { step: 'connect' } },
    { entry: 'c', address: '192.0.2.1', certificate: { sha256: sha256Of('current') } },
    { entry: 'c', address: '192.0.2.2', verdict: { path: 'trusted', hostname: 'mismatch' } },
    { entry: 'gone', endpoint: 'https://gone.example.jp:443' },
  ]);
});

it('takes what earlier sweeps remember', () => {
  const { memory } = expanded(`
ledger: { certificates/web: {} }
memory:
  - { endpoint: https://web.example.jp:443, served: newer, failures: 2, failingSince: 2026-09-29 }
  - { entry: web, certificate: current, firstSeen: 2026-08-02, publicKey: one key }
`);
  expect(memory).toEqual({
    endpoints: [
      {
        entry: 'web',
        endpoint: 'https://web.example.jp:443',
        failures: 2,
        failingSince: '2026-09-29T00:00:00.000Z',
        served: sha256Of('newer'),
      },
    ],
    generations: [
      {
        entry: 'web',
        sha256: sha256Of('current'),
        firstSeen: '2026-08-02T00:00:00.000Z',
        publicKey: sha256Of('one key'),
      },
    ],
  });
});

const web = 'ledger: { certificates/web: {} }\n';

it.each([
  ['observation: {}', 'case.yaml: the key observation is unknown; known are about, now, expect, ledger,'],
  ['ledger: [x]', 'case.yaml: ledger: a map is needed here'],
  ['ledger: {', 'case.yaml: '],
  ['ledger: { setting: {} }', 'case.yaml: ledger: setting: is no file of a ledger'],
  ['ledger: { with: [nobody] }', 'case.yaml: ledger: with: base.yaml has no set called nobody'],
  ['ledger: { settings: { locale: fr } }', 'case.yaml: ledger: inventory/settings.yaml: '],
  [
    'ledger: { certificates/web: { certificate: newest } }',
    'case.yaml: ledger: certificates/web: certificate: no certificate is called newest',
  ],
  [`${web}certificates: { newer: { notafter: x } }`, 'newer: the key notafter is unknown; known are like,'],
  [
    `${web}observations: { https://www.example.jp:443: newer }`,
    'case.yaml: observations: https://www.example.jp:443: the ledger has no such endpoint; it has https://web.example.jp:443.',
  ],
  [`${web}observations: { https://web.example.jp:443: newest }`, 'no certificate is called newest'],
  [
    `${web}observations: { https://web.example.jp:443: { outcom: x } }`,
    'observations: https://web.example.jp:443: ',
  ],
  ['ledger: { certificates/web: { certificate: null } }', 'say what it serves'],
  ['ledger: { web: "id: web" }', 'case.yaml: ledger: web: is no file of a ledger'],
  [`${web}memory: [{ endpoint: https://www.example.jp:443 }]`, 'case.yaml: memory: 0: '],
  [`${web}memory: [{ entry: web, sha256: x }]`, 'case.yaml: memory: 0: the key sha256 is unknown'],
])('of %s it says what is wrong, and where', (text, message) => {
  expect(() => expanded(text)).toThrow(message);
});

/** By how an endpoint is written, its key. */
const keys: Readonly<Record<string, string>> = {
  'https://a.example.jp': 'https://a.example.jp:443',
  'https://a.example.jp:8443': 'https://a.example.jp:8443',
  'https://a.example.jp:80': 'https://a.example.jp:80',
  'imaps://a.example.jp': 'imaps://a.example.jp:993',
  "'IMAPS://A.Example.JP:993/'": 'imaps://a.example.jp:993',
  'ldaps://a.example.jp': 'ldaps://a.example.jp:636',
  'ldap://a.example.jp:636': 'ldap://a.example.jp:636',
  'smtp://a.example.jp': 'smtp://a.example.jp:25',
  'smtp://a.example.jp:465': 'smtp://a.example.jp:465',
  '{ protocol: https, address: 192.0.2.9 }': 'https://192.0.2.9:443',
  '{ protocol: ldaps, address: 192.0.2.7, port: 636 }': 'ldaps://192.0.2.7:636',
};

it.each(Object.entries(keys))('%s has the key that the cases give it', (written, expected) => {
  const { ledger, problems } = expanded(`ledger: { certificates/web: { endpoints: [${written}] } }
observations: { '${expected}': current }`);
  expect(problems).toEqual([]);
  expect(ledger.entries[0]?.endpoints.map(({ key }) => key)).toEqual([expected]);
});

it('gives an endpoint with two kinds of certificate two keys', () => {
  const { ledger } = expanded(`
ledger:
  certificates/web: { keyTypes: both, ecdsa: { certificate: newer }, endpoints: [https://a.example.jp, https://a.example.jp:8443] }
`);
  expect(ledger.entries[0]?.endpoints.map(({ key }) => key)).toEqual([
    'https://a.example.jp:443#rsa',
    'https://a.example.jp:8443#rsa',
    'https://a.example.jp:443#ecdsa',
    'https://a.example.jp:8443#ecdsa',
  ]);
});

it('has no key in any case that is not pinned above but for its host', () => {
  const form = (key: string) =>
    key.replace(/\/\/([^:]+)/, (_, host) => `//${/[a-z]/.test(host) ? 'NAME' : 'ADDRESS'}`);
  const forms = cases.flatMap(each =>
    comparedCase(each).ledger.entries.flatMap(({ endpoints }) => endpoints.map(({ key }) => form(key))),
  );
  const pinned = new Set(Object.values(keys).map(form));
  expect([...new Set(forms)].filter(key => !pinned.has(key.replace(/#(rsa|ecdsa)$/, '')))).toEqual([]);
});

it('takes a file that is written out as it stands', () => {
  const { files, observations } = expanded(`
ledger:
  certificates/web: |
    # By hand.
    id: "web"
    owner: { team: infra-ops }
    endpoints: [https://web.example.jp]
    renewal: { responsible: infra-ops }
    handover: { due: 2027-01-31 }
observations: { https://web.example.jp:443: newer }`);
  expect(files.get('inventory/certificates/web.yaml')).toContain('# By hand.\nid: "web"\n');
  expect(observations).toMatchObject([{ entry: 'web', certificate: { sha256: sha256Of('newer') } }]);
});

it('is shown in the documentation by a case as it is', () => {
  const page = readFileSync(new URL('../../docs/tests.md', import.meta.url), 'utf8');
  expect(page).toContain(readFileSync(join(caseNamed('stale-node').folder, 'case.yaml'), 'utf8'));
});
