import { networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Addresses, denyList } from '../../scripts/net/addresses.ts';
import { settingsOf } from '../support/probing.ts';
import { holds } from '../support/property.ts';

const builtIn = denyList(settingsOf({ allow: [] }).probe);

it.each([
  '127.0.0.1',
  '127.255.255.254',
  '::1',
  '0.0.0.0',
  '0.1.2.3',
  '::',
  '169.254.169.254',
  '169.254.0.1',
  'fe80::1',
  'fe80::1%eth0',
  '224.0.0.1',
  'ff02::1',
  '255.255.255.255',
  'fd00:ec2::254',
  'fd20:ce::254',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::7f00:1',
  '64:ff9b:1::a9fe:a9fe',
  '64:ff9b:1:7f00:0:100::',
  '64:ff9b:1:a9fe:a9:fe00::',
  '2002:7f00:1::',
  '2002:a9fe:a9fe::1',
  '::ffff:0:127.0.0.1',
])('refuses %s', address => {
  expect(builtIn(address)).toBe(true);
});

it.each([
  '10.0.0.1',
  '172.16.5.4',
  '192.168.1.1',
  '192.0.2.1',
  '203.0.113.7',
  '8.8.8.8',
  '100.64.0.1',
  'fd12:3456::1',
  '2001:db8::1',
  '2606:4700::1111',
  '64:ff9b::808:808',
  '64:ff9b:1::808:808',
  '64:ff9b:1:808:8:800::',
  '::ffff:10.0.0.1',
])('lets %s pass', address => {
  expect(builtIn(address)).toBe(false);
});

it('lets the settings allow what is refused and refuse what is allowed', () => {
  const isDenied = denyList(
    settingsOf({ allow: ['127.0.0.0/8'], deny: ['10.0.0.0/8', '2001:db8::/32'] }).probe,
  );
  expect(
    ['127.0.0.1', '::ffff:127.0.0.1', '::1', '10.9.9.9', '2001:db8::5', '192.168.0.1'].map(isDenied),
  ).toEqual([false, false, true, true, true, false]);
});

it('lets what settings deny beat what they allow, however it is written', () => {
  const { probe } = settingsOf({ allow: ['10.0.0.0/8', '64:ff9b::/96'], deny: ['10.1.2.0/24'] });
  const isDenied = denyList(probe);
  expect(
    ['10.1.2.3', '::ffff:10.1.2.3', '64:ff9b::a01:203', '10.1.3.3', '64:ff9b::7f00:1'].map(isDenied),
  ).toEqual([true, true, true, false, false]);
});

it('takes a network of IPv4 addresses within IPv6 for what it is', () => {
  const isDenied = denyList(
    settingsOf({ allow: ['::ffff:127.0.0.0/104'], deny: ['::ffff:10.1.2.3/128', '::ffff:10.2.0.0/112'] })
      .probe,
  );
  expect(
    ['10.1.2.3', '::ffff:10.1.2.3', '64:ff9b::a01:203', '10.2.9.9', '10.1.2.4', '127.9.9.9'].map(isDenied),
  ).toEqual([true, true, true, true, false, false]);
  // All of IPv6 is not all of IPv4.
  expect(denyList(settingsOf({ deny: ['::/0'] }).probe)('192.0.2.1')).toBe(false);
});

describe('an address of this machine itself', () => {
  const own = ['192.0.2.10', '2001:db8::a'];
  const forms = ['192.0.2.10', '::ffff:192.0.2.10', '64:ff9b::c000:20a', '2002:c000:20a::', '2001:db8:0::a'];

  it('is refused, however it is written, unless settings allow it', () => {
    const strict = denyList(settingsOf({ allow: [] }).probe, own);
    expect(forms.filter(form => !strict(form))).toEqual([]);
    expect(['192.0.2.11', '2001:db8::b'].filter(strict)).toEqual([]);
    const allowing = denyList(settingsOf({ allow: ['192.0.2.10/32'] }).probe, own);
    expect(['192.0.2.10', '2001:db8::a'].map(allowing)).toEqual([false, true]);
  });

  it('is whatever its interfaces have', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap(list => list ?? []);
    expect(addresses.length).toBeGreaterThan(0);
    const strict = new Addresses(settingsOf({ allow: [] }).probe);
    for (const { address } of addresses)
      await expect(strict.of(address), address).rejects.toMatchObject({ code: 'ADDRESS_DENIED' });
  });
});

it('refuses every address of every refused IPv4 network, however it is written', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const refused = fc.oneof(
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.integer({ min: 224, max: 239 }), octet, octet, octet),
  );
  holds(
    fc.property(refused, octets => {
      const hex = octets.map(value => value.toString(16).padStart(2, '0'));
      const groups = `${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`;
      for (const form of [octets.join('.'), `::ffff:${groups}`, `64:ff9b::${groups}`, `2002:${groups}::`])
        expect(builtIn(form), form).toBe(true);
    }),
  );
});

it('gives only the addresses that may be dialled, and says so when none may', async () => {
  const addresses = new Addresses(settingsOf({ allow: ['127.0.0.0/8'] }).probe);
  expect(await addresses.of('localhost')).toEqual(['127.0.0.1']);
  const strict = new Addresses(settingsOf({ allow: [] }).probe);
  await expect(strict.of('localhost')).rejects.toMatchObject({ code: 'ADDRESS_DENIED', step: 'resolve' });
  await expect(strict.of('127.0.0.1')).rejects.toMatchObject({ code: 'ADDRESS_DENIED' });
});

it('reports a name that does not exist with the resolver’s own code', async () => {
  const addresses = new Addresses(settingsOf().probe);
  await expect(addresses.of('nowhere.invalid')).rejects.toMatchObject({
    step: 'resolve',
    code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
  });
});

describe('a name for a proxy to look up', () => {
  const strict = new Addresses(settingsOf({ allow: [] }).probe);
  it.each([
    'localhost',
    'localhost.',
    'LocalHost',
    'a.localhost.',
    'localhost.localdomain',
    'localhost6',
    'localhost6.localdomain6.',
    'ip6-localhost',
    'metadata',
    'METADATA.google.internal',
    'metadata.google.internal.',
    'metadata.goog.',
    'instance-data.ec2.internal.',
    'localhost..',
  ])('is not %s', async name => {
    await expect(strict.beyondProxy(name, false)).rejects.toMatchObject({ code: 'ADDRESS_DENIED' });
  });

  it('is any other, as it is written', async () => {
    for (const name of ['A.example.jp', 'a.example.jp.', 'localhost.example.jp', 'metadata.example.jp'])
      expect(await strict.beyondProxy(name, false)).toEqual([name]);
    const allowing = new Addresses(settingsOf({ allow: ['127.0.0.0/8'] }).probe);
    expect(await allowing.beyondProxy('localhost.', false)).toEqual(['localhost.']);
  });
});
