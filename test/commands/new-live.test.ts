/** `certledger new certificate` where a plain connection would not do: through a site's proxy, and for two certificates. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadLedger } from '../../scripts/ledger/read/read.ts';
import { createLeaf, createRoot, type Identity } from '../../scripts/pki/make/issuing-ca.ts';
import { certledger } from '../support/certledger.ts';
import { serveTls, validity } from '../support/probing.ts';
import { put, temporary } from '../support/temporary.ts';
import { serveProxy } from '../support/tls/proxy.ts';
import { rsaKeys } from '../support/tls/rsa-keys.ts';

const name = 'inside.example.jp';
const ca = await createRoot('CN=Our Root', validity);
const ecdsa = await createLeaf(ca, { names: [name], ...validity });
const rsa = await createLeaf(ca, { names: [name], keys: await rsaKeys(), ...validity });
const serving = (...held: Identity[]) =>
  serveTls({ key: held.map(({ key }) => key), cert: held.map(({ cert }) => cert) });

const parties = 'people:\n  suzuki: { name: Suzuki }\nteams:\n  infra-ops: { name: Ops }\n';
const probing = 'probe: { timeout: 2s, allow: [127.0.0.0/8] }\n';
const credentials = 'probe:s3cret-word';

let root: string;
beforeEach(() => {
  root = temporary();
  put(root, { 'inventory/settings.yaml': probing, 'inventory/parties.yaml': parties });
});

const make = (argv: string[], env: Record<string, string> = {}) =>
  certledger(['new', ...argv, '--root', root], { env });
const certificate = (endpoint: string, ...more: string[]) => [
  'certificate',
  'inside',
  '--owner',
  'infra-ops',
  '--endpoint',
  endpoint,
  ...more,
];

async function entryMade() {
  const { ledger, problems } = await loadLedger(root, { now: new Date() });
  expect(problems).toEqual([]);
  const [entry] = ledger?.entries ?? [];
  if (!entry) throw new Error('nothing was made');
  return entry;
}

describe('at a site', () => {
  const withSites = (proxy: number) =>
    put(root, {
      'inventory/settings.yaml': `sites:\n  office: {}\n  dmz: { proxy: "http://127.0.0.1:${proxy}" }\n${probing}`,
    });

  test('its proxy is asked, with the credentials of the environment, and the entry names it', async () => {
    await using server = await serving(ecdsa);
    await using proxy = await serveProxy({ credentials, hosts: { [name]: '127.0.0.1' } });
    withSites(proxy.port);
    const argv = certificate(`https://${name}:${server.port}`, '--site', 'dmz');
    const { code, out, err } = await make(argv, { CERTLEDGER_PROXY_AUTHORIZATION: credentials });
    expect([code, err]).toEqual([0, expect.stringContaining('issued by Our Root')]);
    expect(proxy.asked[0]).toBe(`${name}:${server.port}`);
    expect(out + err).not.toContain('s3cret');
    expect(await entryMade()).toMatchObject({ site: 'dmz', certificate: { issuer: 'Our Root' } });
  });

  test('without credentials it says what the proxy wants, and goes on without a record', async () => {
    await using proxy = await serveProxy({ credentials });
    withSites(proxy.port);
    const { code, err } = await make(certificate(`https://${name}`, '--site', 'dmz'));
    expect([code, err]).toEqual([0, expect.stringContaining('PROXY_407')]);
    expect(await entryMade()).not.toHaveProperty('certificate');
  });

  test('another site, or none, is reached without it', async () => {
    await using server = await serving(ecdsa);
    await using proxy = await serveProxy();
    withSites(proxy.port);
    const here = certificate(`https://127.0.0.1:${server.port}`, '--print');
    for (const argv of [here, [...here, '--site', 'office']])
      expect((await make(argv)).out).toContain('issuer: Our Root');
    expect(proxy.asked).toEqual([]);
  });

  test.each([
    [['--site', 'dmx'], '--site: dmx is not allowed here. Did you mean dmz?'],
    [['--site', 'toString'], 'Choose one of: office, dmz'],
    [['--site', ''], '--site'],
  ])('refuses %j', async (more, said) => {
    withSites(1);
    const { code, err } = await make(certificate('a.example.com', '--offline', ...more));
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  test('a ledger without sites says where to add one, in both languages', async () => {
    const argv = certificate('a.example.com', '--offline', '--site', 'dmz');
    expect((await make(argv)).err).toContain('inventory/settings.yaml has no sites. Add dmz there first');
    expect((await make([...argv, '--locale', 'ja'])).err).toContain('先に dmz を追加してください');
  });
});

describe('with an RSA and an ECDSA certificate', () => {
  const both = (port: number, ...more: string[]) =>
    certificate(`https://127.0.0.1:${port}`, '--key-types', 'both', ...more);

  test('each is recorded in its place', async () => {
    await using server = await serving(rsa, ecdsa);
    const { code, err } = await make(both(server.port));
    expect(code).toBe(0);
    for (const keyType of ['rsa', 'ecdsa'])
      expect(err).toContain(`https://127.0.0.1:${server.port}#${keyType} serves ${name}`);
    expect(err).not.toContain('different');
    expect(await entryMade()).toMatchObject({
      keyTypes: 'both',
      certificate: { sha256: fingerprint(rsa) },
      ecdsa: { certificate: { sha256: fingerprint(ecdsa) } },
    });
  });

  test('one that is not served stays open, and what that may mean is said', async () => {
    await using server = await serving(ecdsa);
    const { code, err } = await make(both(server.port));
    expect([code, err]).toEqual([0, expect.stringContaining('seems to have no RSA certificate')]);
    expect(err).toContain('keyTypes: both');
    const entry = await entryMade();
    expect(entry).toMatchObject({ ecdsa: { certificate: { sha256: fingerprint(ecdsa) } } });
    expect(entry).not.toHaveProperty('certificate');
  });

  test('two servers that agree on one of them only: that one is recorded', async () => {
    const other = await createLeaf(ca, { names: [name], ...validity });
    await using first = await serving(rsa, ecdsa);
    await using second = await serving(rsa, other);
    const { err } = await make([...both(first.port), '--endpoint', `https://127.0.0.1:${second.port}`]);
    expect(err).toContain('ECDSA certificate: The endpoints serve different certificates');
    const entry = await entryMade();
    expect(entry).toMatchObject({ certificate: { sha256: fingerprint(rsa) }, ecdsa: {} });
    expect(entry.ecdsa).not.toHaveProperty('certificate');
  });

  test('without a connection the entry promises both, and preferred is what goes without saying', async () => {
    const drafted = async (which: string) =>
      (await make(certificate('a.example.com', '--offline', '--print', '--key-types', which))).out;
    expect(await drafted('both')).toContain('\nkeyTypes: both\n');
    expect(await drafted('preferred')).not.toContain('keyTypes');
  });

  test('what cannot be chosen, and for whom, is said', async () => {
    const bad = await make(certificate('a.example.com', '--key-types', 'rsa'));
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('Allowed choices are preferred, both')]);
    const stranger = await make([
      'system',
      'x',
      '--owner',
      'infra-ops',
      '--key-types',
      'both',
      '--site',
      'y',
    ]);
    expect([stranger.code, stranger.err]).toEqual([
      2,
      expect.stringContaining('do not apply to new system: --site, --key-types.'),
    ]);
  });
});

test('what no record can hold is left out of it, and said; the rest is recorded', async () => {
  const odd = await createLeaf(ca, { names: [name], subject: 'C=jp,O=Example KK,CN=inside', ...validity });
  await using server = await serving(odd);
  const { code, err } = await make(certificate(`https://127.0.0.1:${server.port}`));
  expect([code, err]).toEqual([0, expect.stringContaining('Left out of the record')]);
  expect(err).toContain('as it is in the certificate: subject.country.');
  expect(await entryMade()).toMatchObject({
    certificate: {
      subject: { commonName: 'inside', organization: 'Example KK' },
      sha256: fingerprint(odd),
    },
  });
});

const fingerprint = ({ certificate: made }: Identity) =>
  createHash('sha256').update(new Uint8Array(made.rawData)).digest('hex');
