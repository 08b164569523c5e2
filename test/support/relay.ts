import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A place before a subgraph at which the way to it can fail. */
export interface Relay {
  url: string;
  /** What becomes of a request: it is passed on, or held up, or carried out and its answer lost. */
  mode: 'pass' | 'hang' | 'lose';
  close(): void;
}

export async function relayTo(target: string): Promise<Relay> {
  const relay = { mode: 'pass' } as Relay;
  async function passOn(method: string, headers: object, body: string, response: ServerResponse) {
    const { authorization, 'accept-language': language } = headers as Record<string, string>;
    const answered = await fetch(target, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(authorization && { authorization }),
        ...(language && { 'accept-language': language }),
      },
      body,
    });
    const answer = await answered.text();
    if (relay.mode === 'lose') response.destroy();
    else response.writeHead(answered.status).end(answer);
  }
  const server = createServer(async (request, response) => {
    if (relay.mode !== 'hang')
      await passOn(request.method ?? 'POST', request.headers, await text(request), response);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  relay.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  relay.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return relay;
}
