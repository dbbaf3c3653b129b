import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { has } from '../programs.ts';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, handed, nobody, type Running, temporary } from './daemon.ts';

export const hasProsody = has('prosody');

/** For clients on the first port, for servers on the second; it serves `domain` and no other. */
export async function prosody(made: Made, domain: string): Promise<Running> {
  const folder = temporary(nobody);
  const [client = 0, server = 0] = await Promise.all([freePort(), freePort()]);
  const { cert, key } = handed(made, folder, nobody);
  const config = join(folder, 'prosody.cfg.lua');
  writeFileSync(
    config,
    `data_path = "${folder}"
pidfile = "${folder}/pid"
run_as_root = false
interfaces = { "127.0.0.1" }
c2s_ports = { ${client} }
s2s_ports = { ${server} }
modules_enabled = { "tls", "saslauth" }
log = { warn = "*console" }
VirtualHost "${domain}"
  ssl = { certificate = "${cert}", key = "${key}" }
`,
  );
  return daemon(folder, [client, server], ['prosody', '-F', '--config', config], nobody);
}
