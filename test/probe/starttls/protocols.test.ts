/** Every protocol against a real server: what the dialects, and so `docs/protocols.md`, say was proven, proven again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Protocol } from '../../../scripts/ledger/types.ts';
import { declarations } from '../../../scripts/probe/starttls/all.generated.ts';
import { probeFailed, probeServed } from '../../support/probing.ts';
import type { Running } from '../../support/servers/daemon.ts';
import { dovecot, hasDovecot, hasPigeonhole } from '../../support/servers/dovecot.ts';
import { hasInn, inn } from '../../support/servers/inn.ts';
import { hasMariadb, mariadb } from '../../support/servers/mariadb.ts';
import { hasNginx, nginx } from '../../support/servers/nginx.ts';
import { opensslServer } from '../../support/servers/openssl.ts';
import { hasPostfix, postfix } from '../../support/servers/postfix.ts';
import { hasPostgres, postgres } from '../../support/servers/postgres.ts';
import { hasProsody, prosody } from '../../support/servers/prosody.ts';
import { hasSlapd, slapd } from '../../support/servers/slapd.ts';
import { hasVsftpd, vsftpd } from '../../support/servers/vsftpd.ts';
import { hasXrdp, xrdp } from '../../support/servers/xrdp.ts';
import { authority, hasOpenssl, type Made, Openssl, server } from '../../support/tls/openssl.ts';

const serverName = 'a.example.jp';

interface Proof {
  server: string;
  /** In the order of the server's ports. */
  protocols: Protocol[];
  installed: boolean;
  start(made: Made): Promise<Running>;
}

const proofs: Proof[] = [
  { server: 'nginx', protocols: ['https'], installed: hasNginx, start: nginx },
  { server: 'OpenSSL', protocols: ['tls'], installed: hasOpenssl, start: opensslServer },
  { server: 'Postfix', protocols: ['smtp', 'submission', 'smtps'], installed: hasPostfix, start: postfix },
  {
    server: 'Dovecot',
    protocols: ['imap', 'imaps', 'pop3', 'pop3s', ...(hasPigeonhole ? (['sieve'] as const) : [])],
    installed: hasDovecot,
    start: dovecot,
  },
  { server: 'vsftpd', protocols: ['ftp'], installed: hasVsftpd, start: vsftpd },
  { server: 'vsftpd', protocols: ['ftps'], installed: hasVsftpd, start: made => vsftpd(made, 'tls') },
  { server: 'OpenLDAP', protocols: ['ldap', 'ldaps'], installed: hasSlapd, start: slapd },
  { server: 'PostgreSQL', protocols: ['postgres'], installed: hasPostgres, start: postgres },
  { server: 'MariaDB', protocols: ['mysql'], installed: hasMariadb, start: mariadb },
  {
    server: 'Prosody',
    protocols: ['xmpp', 'xmpp-server'],
    installed: hasProsody,
    start: made => prosody(made, serverName),
  },
  { server: 'INN', protocols: ['nntp'], installed: hasInn, start: inn },
  { server: 'xrdp', protocols: ['rdp'], installed: hasXrdp, start: xrdp },
];

describe.skipIf(!hasOpenssl)('against', () => {
  let openssl: Openssl;
  let root: Made;
  let made: Made;
  beforeAll(() => {
    openssl = new Openssl();
    root = openssl.make({ subject: '/CN=Root', extensions: authority });
    const extensions = server(`DNS:${serverName}`);
    made = openssl.make({ subject: `/CN=${serverName}`, key: 'rsa:2048', issuer: root, extensions });
  });
  afterAll(() => openssl[Symbol.dispose]());

  for (const { server: name, protocols: spoken, installed, start } of proofs)
    it.skipIf(!installed).concurrent(`${name}: ${spoken.join(', ')}`, async () => {
      await using running = await start(made);
      for (const [index, protocol] of spoken.entries()) {
        const port = running.ports[index] ?? 0;
        expect(await probeServed({ port, serverName, protocol }, { anchors: [root.cert] })).toMatchObject({
          outcome: 'served',
          verdict: { path: 'trusted', hostname: 'match' },
        });
      }
    });

  const refusing = async (running: Running, protocol: Protocol, index = 0) => {
    const { outcome, error } = await probeFailed({
      port: running.ports[index] ?? 0,
      protocol,
      serverName: 'b.example.jp',
    });
    return { outcome, ...error };
  };
  const notOffered = { outcome: 'protocol-failed', code: 'STARTTLS_NOT_OFFERED', step: 'starttls' };

  it.skipIf(!hasVsftpd).concurrent('vsftpd without TLS', async () => {
    await using running = await vsftpd(undefined);
    expect(await refusing(running, 'ftp')).toMatchObject({
      ...notOffered,
      message: expect.stringContaining('530 Please login'),
    });
  });
  it.skipIf(!hasSlapd).concurrent('OpenLDAP without TLS', async () => {
    await using running = await slapd();
    expect(await refusing(running, 'ldap')).toMatchObject({
      ...notOffered,
      message: expect.stringContaining('protocolError (2)'),
    });
  });
  it.skipIf(!hasPostgres).concurrent('PostgreSQL without TLS', async () => {
    await using running = await postgres();
    expect(await refusing(running, 'postgres')).toMatchObject(notOffered);
  });
  it.skipIf(!hasMariadb).concurrent('MariaDB without TLS', async () => {
    await using running = await mariadb();
    expect(await refusing(running, 'mysql')).toMatchObject(notOffered);
  });
  it.skipIf(!hasXrdp).concurrent('xrdp without TLS', async () => {
    await using running = await xrdp();
    expect(await refusing(running, 'rdp')).toMatchObject(notOffered);
  });
  it.skipIf(!hasProsody).concurrent('Prosody asked for a domain it does not serve', async () => {
    await using running = await prosody(made, serverName);
    expect(await refusing(running, 'xmpp')).toMatchObject({
      outcome: 'protocol-failed',
      code: 'SERVICE_REFUSED',
      message: 'stream error: host-unknown',
    });
  });
});

describe('what the dialects say they are proven against', () => {
  it('is run here, and nothing else', () => {
    const declared = Object.entries(declarations).flatMap(([protocol, { provenAgainst }]) =>
      provenAgainst === undefined ? [] : [`${protocol} ${provenAgainst}`],
    );
    const run = proofs.flatMap(proof => proof.protocols.map(protocol => `${protocol} ${proof.server}`));
    const skipped = hasPigeonhole ? [] : ['sieve Dovecot'];
    expect(declared.map(line => line.replace(/ [\d.]+(?: \([^)]*\))?$/, '')).toSorted()).toEqual(
      [...run, ...skipped].toSorted(),
    );
  });
});
