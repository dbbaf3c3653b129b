/** An HTTP proxy that knows CONNECT only, on a free loopback port. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ProxyListening extends AsyncDisposable {
  port: number;
  /** What it was asked to connect to, in order, as written in the request. */
  asked: string[];
}

export interface ProxyOptions {
  /** `user:password` that must be given. */
  credentials?: string;
  /** Where a name is, for it to know; what is not here it answers with 502. */
  hosts?: Record<string, string>;
}

export async function serveProxy({ credentials, hosts = {} }: ProxyOptions = {}): Promise<ProxyListening> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const server = createServer((_request, response) => response.writeHead(405).end());
  server.on('connection', (socket: Socket) => remember(socket));
  server.on('connect', (request, client: Socket, head: Buffer) => {
    client.on('error', () => client.destroy());
    asked.push(request.url ?? '');
    if (request.headers['proxy-authorization'] !== wanted) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(`http://${request.url}`);
    const host = hosts[hostname] ?? (/^[\d.]+$/.test(hostname) ? hostname : undefined);
    if (host === undefined) {
      client.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const far = connect({ host, port: Number(port) }, () => {
      client.write('HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n');
      far.write(head);
      client.pipe(far).pipe(client);
    });
    remember(far);
    far.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  });
  function remember(socket: Socket) {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
