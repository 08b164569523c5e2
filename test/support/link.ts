import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A network between two processes: a real socket on which happens what happens on networks. */
export class Link {
  /** Where it leads; changed when what is behind it comes back elsewhere. */
  targetPort: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #state: 'whole' | 'cut' | 'silent' = 'whole';
  #loss: { text: string; of: 'question' | 'answer' } | undefined;

  private constructor(targetPort: number) {
    this.targetPort = targetPort;
    this.#server = createServer((near) => this.#take(near));
  }

  static async to(targetPort: number): Promise<Link> {
    const link = new Link(targetPort);
    link.#server.listen(0, '127.0.0.1');
    await once(link.#server, 'listening');
    return link;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The same address, by way of this link. */
  through(url: string): string {
    const changed = new URL(url);
    changed.port = String(this.port);
    return changed.href;
  }

  /** Ends every connection in the middle of whatever it says, and takes no other. */
  cut(): void {
    this.#state = 'cut';
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Nothing goes through any more, and nobody is told. */
  fallSilent(): void {
    this.#state = 'silent';
    for (const socket of this.#sockets) socket.pause();
  }

  mend(): void {
    this.#state = 'whole';
    for (const socket of this.#sockets) socket.resume();
  }

  /** Cuts the connection on which this text is sent, once: before it has come, or when it has been answered. */
  lose(of: 'question' | 'answer', text: string): void {
    this.#loss = { text, of };
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #take(near: Socket): void {
    if (this.#state === 'cut') return void near.resetAndDestroy();
    const far = connect(this.targetPort, '127.0.0.1');
    const end = () => {
      for (const socket of [near, far]) socket.destroy();
    };
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      // The other end may be gone: what is lost then is what this link is for.
      socket.on('error', end).on('close', () => {
        this.#sockets.delete(socket);
        end();
      });
    }
    let isAnswerLost = false;
    near.on('data', (chunk) => {
      const lost = this.#lossIn(chunk);
      if (lost === 'question') return end();
      isAnswerLost = lost === 'answer';
      far.write(chunk);
    });
    far.on('data', (chunk) => (isAnswerLost ? end() : near.write(chunk)));
    if (this.#state === 'silent') for (const socket of [near, far]) socket.pause();
  }

  #lossIn(chunk: Buffer | string): 'question' | 'answer' | undefined {
    if (!this.#loss || !chunk.includes(this.#loss.text)) return undefined;
    const { of } = this.#loss;
    this.#loss = undefined;
    return of;
  }
}
