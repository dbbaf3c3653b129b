import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { has } from '../programs.ts';
import type { Made } from '../tls/openssl.ts';
import { daemon, freePort, type Running, temporary } from './daemon.ts';

export const hasNginx = has('nginx');

export async function nginx({ certFile, keyFile }: Made): Promise<Running> {
  const folder = temporary();
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port} ssl; ssl_certificate ${certFile}; ssl_certificate_key ${keyFile}; }
}
`,
  );
  return daemon(folder, [port], ['nginx', '-c', config, '-p', folder]);
}
