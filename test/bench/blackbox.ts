/** Debian's prometheus-blackbox-exporter as a client of the benchmark: a daemon that is asked for one endpoint at a time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf, type Figures, peakOf } from './measure.ts';

export const program = 'prometheus-blackbox-exporter';

/** Asked at once, as certledger has as many sockets. */
const concurrency = 300;

export class Blackbox {
  readonly #process: ChildProcess;
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: concurrency });

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.#port = port;
  }

  /** @param root PEM that every chain is verified against @param timeout seconds */
  static async start(folder: string, root: string, timeout: number): Promise<Blackbox> {
    const [anchors, configuration] = [join(folder, 'root.pem'), join(folder, 'blackbox.yml')];
    writeFileSync(anchors, root);
    writeFileSync(
      configuration,
      `modules:
  tls:
    prober: tcp
    timeout: ${timeout}s
    tcp:
      preferred_ip_protocol: ip4
      tls: true
      tls_config: { ca_file: ${anchors}, server_name: bench.test }
`,
    );
    const port = await freePort();
    const address = `127.0.0.1:${port}`;
    const child = spawn(
      program,
      [`--config.file=${configuration}`, `--web.listen-address=${address}`, '--log.level=error'],
      { stdio: 'ignore' },
    );
    const blackbox = new Blackbox(child, port);
    for (let tries = 0; (await blackbox.#get('/-/healthy').catch(() => '')) === ''; tries++) {
      if (tries === 100) throw new Error(`${program} does not start`);
      await sleep(100);
    }
    return blackbox;
  }

  /** Asks it for every port once. Only what the exporter itself spends is counted, not what asking costs. */
  async round(ports: readonly number[]): Promise<Figures> {
    const pid = this.#process.pid ?? 0;
    const [cpu, begun] = [cpuOf(pid), performance.now()];
    const answers = await Promise.all(
      ports.map(port => this.#get(`/probe?module=tls&target=127.0.0.1:${port}`)),
    );
    const failed = answers.filter(answer => !/^probe_success 1$/m.test(answer)).length;
    if (failed > 0) throw new Error(`${program} did not verify ${failed} of ${ports.length}`);
    return { cpu: cpuOf(pid) - cpu, wall: performance.now() - begun, memory: peakOf(pid) };
  }

  stop(): void {
    this.#agent.destroy();
    this.#process.kill();
  }

  #get(path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port: this.#port, path, agent: this.#agent }, response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () => resolve(text));
      }).on('error', reject);
    });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
