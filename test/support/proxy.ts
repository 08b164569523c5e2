import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface ServerProxy {
  /** The same address, by way of the proxy. */
  through(url: string): string;
  /** Where it leads; changed when what is behind it comes back elsewhere. */
  port: number;
  /** Passes on nothing more, in no direction, and says nothing of it; until it is told otherwise. */
  silent: boolean;
  /**
   * Cuts the connection on which this text is sent, once: before it has come to the server, or when the server has
   * answered.
   */
  cutAt(text: string, when: 'sent' | 'answered'): void;
  close(): Promise<void>;
}

/** A real socket between the hub and a server, which does what networks do. */
export async function proxyTo(url: string): Promise<ServerProxy> {
  const sockets = new Set<Socket>();
  let cut: { text: string; when: 'sent' | 'answered' } | undefined;
  const server = createServer((client) => {
    const upstream = connect(proxy.port, '127.0.0.1');
    const end = () => {
      for (const socket of [client, upstream]) socket.destroy();
    };
    let isLastAnswer = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    client.on('data', (chunk) => {
      if (proxy.silent) return;
      const found = cut && chunk.includes(cut.text) ? cut : undefined;
      if (found) cut = undefined;
      if (found?.when === 'sent') return end();
      isLastAnswer = found !== undefined;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (isLastAnswer) end();
      else if (!proxy.silent) client.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: ServerProxy = {
    port: Number(new URL(url).port),
    silent: false,
    through(address) {
      const changed = new URL(address);
      changed.port = String((server.address() as AddressInfo).port);
      return changed.href;
    },
    cutAt(text, when) {
      cut = { text, when };
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
  return proxy;
}
